import type { Piece } from "#components/figure/pieces.ts";

/** A compared text: what came in bold italic, what went struck through. */
export function DiffText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    const key = `${index}${piece.kind}`;
    if (piece.kind === "same") return <span key={key}>{piece.text}</span>;
    return piece.kind === "inserted" ? <ins key={key}>{piece.text}</ins> : <del key={key}>{piece.text}</del>;
  });
}
