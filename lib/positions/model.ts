import type { Ask, Amendment, FrozenText, Position } from "#db/schema/index.ts";
import type { Lane, PositionState } from "#db/vocabulary.ts";
import { merge, type Overlap } from "#lib/formats/merge.ts";
import { machine } from "#lib/kernel/states.ts";

/** The states of what a hub holds (`product.md`, States; `domain.md` section 3). */
export const positionActs = machine<PositionState, "consult" | "freeze" | "openDecision" | "override" | "recall" | "revise" | "block" | "adopt" | "reject" | "publish" | "supersede" | "fallBack" | "takeBack" | "withdraw">("position", {
  consult: { from: ["drafting"], to: "consultation" },
  freeze: { from: ["drafting", "consultation"], to: "last-call" },
  openDecision: { from: ["last-call"], to: "deciding" },
  override: { from: ["blocked"], to: "deciding" },
  recall: { from: ["deciding"], to: "last-call" },
  revise: { from: ["last-call", "deciding", "blocked"], to: "drafting" },
  block: { from: ["deciding"], to: "blocked" },
  adopt: { from: ["deciding"], to: "adopted" },
  reject: { from: ["deciding", "blocked"], to: "not-adopted" },
  publish: { from: ["adopted"], to: "published" },
  supersede: { from: ["adopted", "published"], to: "superseded" },
  fallBack: { from: ["adopted"], to: "last-call" },
  // What everyone has read stays where it was read, and says that it was taken back.
  takeBack: { from: ["published"], to: "withdrawn" },
  withdraw: { from: ["drafting", "consultation", "last-call", "blocked"], to: "withdrawn" },
});

/** The states in which the text moves. */
export const writable: readonly PositionState[] = ["drafting", "consultation"];
/** The states in which a position is what the hub holds. */
export const held: readonly PositionState[] = ["adopted", "published"];
/** The states of a text that nobody works on any longer and that no hub holds. */
export const over: readonly PositionState[] = ["superseded", "not-adopted", "withdrawn"];

/** Each annex directly after the core it adds to, where that is held too. */
export const withAnnexes = <P extends { id: string; core: string | null }>(all: readonly P[]) => {
  const isBelow = (one: P) => all.some(({ id }) => id === one.core);
  return all.filter((one) => !isBelow(one)).flatMap((one) => [one, ...all.filter(({ core }) => core === one.id)]);
};

/** The maturity that a position of this kind begins with: an interpretation is a draft until more is known. */
export const maturityOf = (kind: Position["kind"]) => (kind === "interpretation" ? "draft" as const : null);

/** What a position still lacks before it can be frozen: a package holds amendments, one that takes no position says why in short, all others have sections. */
export function lacking({ kind, sections, lede }: Pick<Position, "kind" | "sections" | "lede">, amendments: number): "sections" | "lede" | "amendments" | null {
  if (kind === "amendment-package") return amendments > 0 ? null : "amendments";
  if (kind === "no-position") return lede.trim() !== "" || sections.length > 0 ? null : "lede";
  return sections.length > 0 ? null : "sections";
}

/** The text of a version: everything that is decided on, nothing that is kept among coordinators. */
export function frozen(position: Position, asks: readonly Ask[], amendments: readonly AmendmentInForce[], core?: FrozenText["core"]): FrozenText {
  const { title, lede, summary, stance, language, sections } = position;
  return {
    title, lede, stance, language, sections,
    // Versions from before there were summaries keep their hash: an empty one is no part of the text.
    ...(summary ? { summary } : {}),
    // As with a summary: an ask that names no place is frozen as it always was.
    asks: asks.map(({ number, statement, provision, priority, redLine }) => ({ number, statement, ...(provision ? { provision } : {}), priority, redLine })),
    amendments: amendments.map(({ number, provision, current, proposed, justification, priority, redLine, edition, replaces }) => ({
      number, provision, current, proposed, justification, priority, redLine,
      ...(edition?.lane === "public" ? { edition: { name: edition.name, day: edition.day } } : {}), ...(replaces.length > 0 ? { replaces } : {}),
    })),
    ...(core ? { core } : {}),
  };
}

/** An amendment with its number in this position, the edition whose words it holds, and those in whose place it stands. */
export type AmendmentInForce = Amendment & { edition: { name: string; day: string; lane: Lane; hubId: string | null } | null; replaces: number[] };

/** As a version has them: the words of amendments that go on being edited elsewhere are those of the moment it was frozen. */
export function asFrozen<A extends { number: number }>(amendments: readonly A[], version: FrozenText): A[] {
  const words = new Map(version.amendments.map(({ edition: _, replaces: __, ...amendment }) => [amendment.number, amendment]));
  return amendments.map((amendment) => ({ ...amendment, ...words.get(amendment.number) }));
}

type Text = { title: string; lede: string; sections: { heading: string; body: string }[] };
type Versions<T> = { base: T; mine: T; theirs: T };

/** Word by word, since PostgreSQL gives the fields of an object back in an order of its own. */
const same = (some: Text["sections"], others: Text["sections"]) => some.length === others.length && some.every(({ heading, body }, i) => heading === others[i]!.heading && body === others[i]!.body);

/** Whether two texts say the same. */
export const sameText = (one: Text, other: Text) => one.title === other.title && one.lede === other.lede && same(one.sections, other.sections);

export type Parts = readonly (string | Overlap)[];
/** `met`: by field (`lede`, `sections.2.body`), the words that both changed, each in its own way. `apart`: sections came or went on both sides, so that they cannot be laid beside each other. */
export type Meeting = { joined: Text; met: Record<string, Parts>; apart: boolean };

/** What two people made of one text at the same time: joined where their changes lie apart, and both where they do not. */
export function meetTexts({ base, mine, theirs }: Versions<Text>): Meeting {
  const met: Record<string, Parts> = {};
  const join = (field: string, versions: Versions<string>) => {
    const merged = merge(versions);
    if (!merged.clean) met[field] = merged.parts;
    return merged.clean ? merged.text : versions.mine;
  };
  const [title, lede] = [join("title", { base: base.title, mine: mine.title, theirs: theirs.title }), join("lede", { base: base.lede, mine: mine.lede, theirs: theirs.lede })];
  const [was, ours, others] = [base.sections, mine.sections, theirs.sections];
  if (same(was, ours) || same(ours, others)) return { joined: { title, lede, sections: others }, met, apart: false };
  if (same(was, others)) return { joined: { title, lede, sections: ours }, met, apart: false };
  if (was.length !== ours.length || was.length !== others.length) return { joined: { title, lede, sections: ours }, met, apart: true };
  const sections = was.map((section, i) => ({
    heading: join(`sections.${i}.heading`, { base: section.heading, mine: ours[i]!.heading, theirs: others[i]!.heading }),
    body: join(`sections.${i}.body`, { base: section.body, mine: ours[i]!.body, theirs: others[i]!.body }),
  }));
  return { joined: { title, lede, sections }, met, apart: false };
}

/** The same where nothing has to be chosen; null where they changed the same words. */
export function joinTexts(versions: Versions<Text>): Text | null {
  const { joined, met, apart } = meetTexts(versions);
  return apart || Object.keys(met).length > 0 ? null : joined;
}

export type Choice = "mine" | "theirs" | "both";
const chosen = (parts: Parts, choice: Choice) => parts.map((part) => (typeof part === "string" ? part : choice === "both" ? [part.mine, part.theirs].filter(Boolean).join(" ") : part[choice])).join("");

/** One text out of two that met, by one choice for all the words that both changed. With both, nothing of either is lost. */
export function settleTexts({ base, mine, theirs }: Versions<Text>, choice: Choice): Text {
  const { joined, met, apart } = meetTexts({ base, mine, theirs });
  const of = (field: string, text: string) => (met[field] ? chosen(met[field], choice) : text);
  const theirOwn = theirs.sections.filter(({ heading, body }) => ![...base.sections, ...mine.sections].some((one) => one.heading === heading && one.body === body));
  const sections = !apart ? joined.sections.map(({ heading, body }, i) => ({ heading: of(`sections.${i}.heading`, heading), body: of(`sections.${i}.body`, body) }))
    : choice === "theirs" ? theirs.sections : choice === "mine" ? mine.sections : [...mine.sections, ...theirOwn];
  return { title: of("title", joined.title), lede: of("lede", joined.lede), sections };
}
