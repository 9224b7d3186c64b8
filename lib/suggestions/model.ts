import { merge } from "#lib/formats/merge.ts";

type Suggested = { quoted: string; proposed: string };

/** How other words stand to a text: as it was, to be merged with what changed since, against what changed, or about what has gone. */
export type Fit = "fits" | "merges" | "clashes" | "gone";

/** What becomes of a place if a suggestion is taken, by how it reads now (null where it has gone). */
export function fitOf({ quoted, proposed }: Suggested, now: string | null, language: string): { fit: Fit; words: string | null } {
  if (now === null) return { fit: "gone", words: null };
  if (now === quoted || now === proposed) return { fit: "fits", words: proposed };
  const merged = merge({ base: quoted, mine: proposed, theirs: now, language });
  return merged.clean ? { fit: "merges", words: merged.text } : { fit: "clashes", words: null };
}
