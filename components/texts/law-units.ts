import type { ProvisionKind } from "#lib/formats/acts/act.ts";

type Placed = { kind: ProvisionKind; anchor: string; depth: number };
type Level = "division" | "article" | "recital" | "paragraph" | "point" | "title" | "plain";

const levels: Partial<Record<ProvisionKind, Level>> = {
  part: "division", title: "division", chapter: "division", section: "division", subsection: "division", annex: "division", article: "article",
  recital: "recital", citation: "plain", paragraph: "paragraph", subparagraph: "plain", point: "point", indent: "point", heading: "title",
};

/** How a provision is set: as a heading, with its number in the margin, or as running text. */
export const levelOf = (kind: ProvisionKind): Level => levels[kind] ?? "plain";

const isPoint = ({ kind }: Placed) => levelOf(kind) === "point";

/** How far the members of a unit are set in: by one for what is a point of a paragraph or stands in one, by two for a point of a point. */
export function insets(members: readonly Placed[]): number[] {
  const around: { depth: number; inset: number; point: boolean }[] = [];
  return members.map((one) => {
    while (around.length > 0 && around.at(-1)!.depth >= one.depth) around.pop();
    const outer = around.at(-1);
    const inset = isPoint(one) ? Math.min((outer?.point ? outer.inset : 0) + 1, 3) : outer?.point ? outer.inset : 0;
    around.push({ depth: one.depth, inset, point: isPoint(one) });
    return inset;
  });
}

/** What stands together on a page and is drawn together when it comes into view. */
export interface Unit<P> {
  key: string;
  members: P[];
}

const begins = ({ kind }: Placed) => levelOf(kind) === "article" || levelOf(kind) === "division";
/** Recitals stand together in tens: each by itself is too small to be drawn by itself. */
const atOnce = 10;

/** A text in its articles, with the headings before them, and in tens of recitals. */
export function lawUnits<P extends Placed>(provisions: readonly P[]): Unit<P>[] {
  const units: Unit<P>[] = [];
  for (const one of provisions) {
    const last = units.at(-1);
    const isRecital = one.kind === "recital";
    if (!last || begins(one) || (isRecital && (last.members[0]!.kind !== "recital" || last.members.length >= atOnce))) units.push({ key: one.anchor, members: [one] });
    else last.members.push(one);
  }
  return units;
}

/** Words in pieces, with the marks of notes where they stand. */
export function noteMarks(words: string, notes: readonly { mark: string; at: number }[]): { text: string; mark: string | null }[] {
  const pieces: { text: string; mark: string | null }[] = [];
  let from = 0;
  for (const { mark, at } of notes.toSorted((one, other) => one.at - other.at)) {
    pieces.push({ text: words.slice(from, at), mark: null }, { text: "", mark });
    from = Math.max(from, at);
  }
  return [...pieces, { text: words.slice(from), mark: null }].filter(({ text, mark }) => text !== "" || mark !== null);
}
