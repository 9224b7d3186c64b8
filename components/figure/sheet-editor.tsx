import type { ComponentProps } from "react";
import { DiffText } from "#components/figure/diff-text.tsx";
import type { Piece } from "#components/figure/pieces.ts";

type SheetEditorProps = ComponentProps<"textarea"> & { label: string; /** The right side of the comparison, for what is written now. */ pieces: readonly Piece[] };

/** The right column while it is written: plain text in a textarea, with the changes marked underneath it. */
export function SheetEditor({ label, pieces, lang, ...textarea }: SheetEditorProps) {
  return (
    <div className="overlay" lang={lang}>
      <div className="underneath" aria-hidden="true"><DiffText pieces={pieces} />{"\u200b"}</div>
      <textarea aria-label={label} spellCheck rows={1} {...textarea} />
    </div>
  );
}
