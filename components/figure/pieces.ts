/** A run of words of one side of a comparison. */
export type Piece = { kind: "same" | "inserted" | "deleted"; text: string };

/**
 * One text with both what went and what came, from the two sides of a comparison: `before` holds same and deleted runs, `after` same
 * and inserted ones. At one place what went stands before what came. Without what came it reads as `before`, without what went as
 * `after`, even where the two sides call different words the same.
 */
export function redline(before: readonly Piece[], after: readonly Piece[]): Piece[] {
  const old = before.filter((piece) => piece.kind !== "inserted" && piece.text !== "");
  const young = after.filter((piece) => piece.kind !== "deleted" && piece.text !== "");
  const merged: Piece[] = [];
  while (old.length > 0 || young.length > 0) {
    merged.push(...takeChanged(old, "deleted"), ...takeChanged(young, "inserted"), ...takeShared(old, young));
  }
  return joined(merged);
}

function takeChanged(side: Piece[], kind: Piece["kind"]): Piece[] {
  const end = side.findIndex((piece) => piece.kind !== kind);
  return side.splice(0, end < 0 ? side.length : end);
}

/** Takes what both sides begin with. Where they do not agree, the next run of each is a change after all. */
function takeShared(old: Piece[], young: Piece[]): Piece[] {
  const text = commonStart(old[0]?.text ?? "", young[0]?.text ?? "");
  if (text) {
    for (const side of [old, young]) cut(side, text.length);
    return [{ kind: "same", text }];
  }
  const went = old.splice(0, 1).map((piece): Piece => ({ ...piece, kind: "deleted" }));
  const came = young.splice(0, 1).map((piece): Piece => ({ ...piece, kind: "inserted" }));
  return [...went, ...came];
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

function cut(side: Piece[], length: number): void {
  const first = side.shift();
  if (first && first.text.length > length) side.unshift({ ...first, text: first.text.slice(length) });
}

function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
    return all;
  }, []);
}
