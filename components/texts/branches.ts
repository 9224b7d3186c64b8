import type { ProvisionKind } from "#lib/formats/acts/act.ts";

type Outlined = { id: string; kind: ProvisionKind; depth: number; label: string | null; heading: string | null; anchor: string; part: number };

/** An entry of a table of contents, with what is inside it. */
export interface Branch {
  key: string;
  href: string;
  label: string | null;
  heading: string | null;
  open: boolean;
  inner: Branch[];
}

/** Up to so many entries, all are there to be unfolded; beyond that the inside of what is not being read is left to its own page. */
const mostEntries = 320;

/** The outline of an edition as a tree. Open is what leads to the part that is being read; all of it where there is one part. */
export function branchesOf(outline: readonly Outlined[], { part, addressOf, recitals }: { part: number | null; addressOf: (entry: Outlined) => string; recitals: string }): Branch[] {
  const shown = outline.filter(({ depth, part: own }) => outline.length <= mostEntries || depth === 0 || own === part);
  const roots: Branch[] = [];
  const around: { depth: number; branch: Branch }[] = [];
  for (const entry of shown) {
    const branch: Branch = { key: entry.id, href: addressOf(entry), label: entry.label, heading: entry.heading ?? (entry.label ? null : entry.kind === "preamble" ? recitals : entry.anchor), open: part === null || entry.part === part, inner: [] };
    while (around.length > 0 && around.at(-1)!.depth >= entry.depth) around.pop();
    (around.at(-1)?.branch.inner ?? roots).push(branch);
    for (const { branch: outer } of around) outer.open ||= branch.open;
    around.push({ depth: entry.depth, branch });
  }
  return roots;
}
