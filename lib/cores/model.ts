import type { Stance } from "#db/vocabulary.ts";

/**
 * What keeps a core from being the position of the whole foundation, for one hub:
 * - `not-held`: the hub whose text it is does not hold it (any longer) · `not-adopted`: it has adopted neither it nor an annex to it
 * - `older`: its annex stands on an older version · `undeclared`: it holds another stance and has not said why
 */
export const obstacles = ["not-held", "not-adopted", "older", "undeclared"] as const;
export type Obstacle = (typeof obstacles)[number];

/** What one hub holds on the issue, as far as it matters here. `newest` is the text it adopted last, beside annexes to a core of its own. */
export type Held = {
  isCoreHub: boolean;
  newest: { id: string; coreId: string | null; coreHash: string | null } | null;
  /** Of its track and of every text it holds. */
  stances: readonly (Stance | null)[];
  /** Whether it has said why its stance differs. */
  declared: boolean;
};

/** The core in the version that its hub adopted; no hash where it adopted none. */
export type HeldCore = { id: string; hash: string | null; stance: Stance };

/** What is in the way of a claim for the whole foundation, in one hub. */
export function inTheWayOf(core: HeldCore, { isCoreHub, newest, stances, declared }: Held): Obstacle[] {
  const found: Obstacle[] = [];
  if (isCoreHub) {
    if (newest?.id !== core.id || core.hash === null) found.push("not-held");
  } else if (newest?.coreId !== core.id) found.push("not-adopted");
  else if (newest.coreHash !== core.hash) found.push("older");
  if (!declared && stances.some((stance) => stance !== null && stance !== core.stance)) found.push("undeclared");
  return found;
}

type Part = { part: "stance" | "section" | "ask"; number: number; words: string };

/** Which part of a text a divergence is about now: a section by its heading, or where that is gone by its number; an ask by its number. Null where the text has it no more. */
export function placeIn(text: { sections: readonly { heading: string }[]; asks: readonly { number: number }[] }, { part, number, words }: Part): number | null {
  if (part === "ask") return text.asks.some((ask) => ask.number === number) ? number : null;
  const byHeading = text.sections.findIndex(({ heading }) => heading === words);
  if (byHeading >= 0) return byHeading + 1;
  return part === "section" && number <= text.sections.length ? number : null;
}
