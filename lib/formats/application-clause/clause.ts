import type { DateRule } from "#lib/formats/legal-dates.ts";

export const clauseKinds = ["entry-into-force", "application", "transposition-deadline", "review", "end"] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** One thing that happens on one day, as the final provisions of an act say it. */
export interface Clause {
  /** `end`: the last day on which it applies. `review`: the first one that is due. */
  kind: ClauseKind;
  /** What it is about, in the words of the act: `Article 14`, `Chapter IV (Articles 35 to 51)`. Null for the whole act. */
  provision: string | null;
  /** With `provision: null`: not the whole act, for a part of it has a day of its own or is excepted. */
  rest?: true;
  /** Provisions that are excepted from this clause: `Article 101`. */
  except?: string;
  /** What limits the clause to some cases: `as regards AI systems classified as high-risk pursuant to Article 6(1)`. */
  scope?: string;
  rule: DateRule;
  /** The words it was read from, with single spaces. */
  excerpt: string;
}
