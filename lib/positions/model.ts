import type { Ask, Amendment, FrozenText, Position } from "#db/schema/index.ts";
import type { PositionState } from "#db/vocabulary.ts";
import { merge } from "#lib/formats/merge.ts";
import { machine } from "#lib/kernel/states.ts";

/** The states of what a hub holds (`product.md`, States; `domain.md` section 3). */
export const positionActs = machine<PositionState, "consult" | "freeze" | "openDecision" | "recall" | "revise" | "block" | "adopt" | "reject" | "publish" | "supersede" | "withdraw">("position", {
  consult: { from: ["drafting"], to: "consultation" },
  freeze: { from: ["drafting", "consultation"], to: "last-call" },
  openDecision: { from: ["last-call"], to: "deciding" },
  recall: { from: ["deciding"], to: "last-call" },
  revise: { from: ["last-call", "deciding", "blocked"], to: "drafting" },
  block: { from: ["deciding"], to: "blocked" },
  adopt: { from: ["deciding"], to: "adopted" },
  reject: { from: ["deciding", "blocked"], to: "not-adopted" },
  publish: { from: ["adopted"], to: "published" },
  supersede: { from: ["adopted", "published"], to: "superseded" },
  withdraw: { from: ["drafting", "consultation", "last-call", "blocked"], to: "withdrawn" },
});

/** The states in which the text moves. */
export const writable: readonly PositionState[] = ["drafting", "consultation"];
/** The states in which a position is what the hub holds. */
export const held: readonly PositionState[] = ["adopted", "published"];

/** The text of a version: everything that is decided on, nothing that is kept among coordinators. */
export function frozen(position: Position, asks: readonly Ask[], amendments: readonly Amendment[]): FrozenText {
  const { title, lede, stance, language, sections } = position;
  return {
    title, lede, stance, language, sections,
    asks: asks.map(({ number, statement, priority, redLine }) => ({ number, statement, priority, redLine })),
    amendments: amendments.map(({ number, provision, current, proposed, justification }) => ({ number, provision, current, proposed, justification })),
  };
}

type Text = { title: string; lede: string; sections: { heading: string; body: string }[] };
type Versions<T> = { base: T; mine: T; theirs: T };

const joinWords = (versions: Versions<string>) => {
  const merged = merge(versions);
  return merged.clean ? merged.text : null;
};

/** Word by word, since PostgreSQL gives the fields of an object back in an order of its own. */
const same = (some: Text["sections"], others: Text["sections"]) => some.length === others.length && some.every(({ heading, body }, i) => heading === others[i]!.heading && body === others[i]!.body);

/** Sections are joined one by one where nobody added or dropped one; otherwise only if a single side touched them, or both did the same. */
function joinSections({ base, mine, theirs }: Versions<Text["sections"]>): Text["sections"] | null {
  if (same(base, mine) || same(mine, theirs)) return theirs;
  if (same(base, theirs)) return mine;
  if (base.length !== mine.length || base.length !== theirs.length) return null;
  const joined = base.map((section, i) => ({
    heading: joinWords({ base: section.heading, mine: mine[i]!.heading, theirs: theirs[i]!.heading }),
    body: joinWords({ base: section.body, mine: mine[i]!.body, theirs: theirs[i]!.body }),
  }));
  return joined.every(({ heading, body }) => heading !== null && body !== null) ? (joined as Text["sections"]) : null;
}

/** Whether two texts say the same. */
export const sameText = (one: Text, other: Text) => one.title === other.title && one.lede === other.lede && same(one.sections, other.sections);

/** What two people made of one text at the same time, joined; null where they changed the same words. */
export function joinTexts({ base, mine, theirs }: Versions<Text>): Text | null {
  const title = joinWords({ base: base.title, mine: mine.title, theirs: theirs.title });
  const lede = joinWords({ base: base.lede, mine: mine.lede, theirs: theirs.lede });
  const sections = joinSections({ base: base.sections, mine: mine.sections, theirs: theirs.sections });
  return title !== null && lede !== null && sections ? { title, lede, sections } : null;
}
