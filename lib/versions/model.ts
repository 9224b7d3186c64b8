import { diffArrays } from "diff";
import type { FrozenText, Section } from "#db/schema/index.ts";
import { difference, type Difference } from "#lib/formats/diff.ts";
import { wordDistance } from "#lib/formats/distance.ts";

type Change = "same" | "changed" | "added" | "dropped";
export type ComparedSection = { /** Its number on either side, from 1. */ before: number | null; after: number | null; change: Change; heading: Difference; body: Difference };
export type ComparedAsk = { number: number; change: Change; statement: Difference; priority: [string | null, string | null]; redLine: [boolean, boolean] };
export type ComparedAmendment = { number: number; change: Change; provision: Difference; current: Difference; proposed: Difference; justification: Difference };

/** Two texts of a position, part by part and word by word. */
export type ComparedTexts = {
  title: Difference; lede: Difference; stance: [string, string];
  sections: ComparedSection[]; asks: ComparedAsk[]; amendments: ComparedAmendment[];
  /** Words, all parts together. */
  added: number; removed: number;
};

const sameWords = ({ pieces }: Difference) => pieces.every(({ kind }) => kind === "same");
const changeOf = (before: unknown, after: unknown, ...parts: Difference[]): Change => (before === undefined ? "added" : after === undefined ? "dropped" : parts.every(sameWords) ? "same" : "changed");

const alike = (one: Section, other: Section) => (one.heading !== "" && one.heading === other.heading) || one.body === other.body || wordDistance(one.body, other.body, "und") < 0.5;

/** Which section became which: those with one heading, or with much the same words, in their order. */
function pairs(before: readonly Section[], after: readonly Section[]): [number | null, number | null][] {
  let [old, fresh] = [0, 0];
  return diffArrays([...before], [...after], { comparator: alike }).flatMap(({ added, removed, count }) => Array.from({ length: count }, (): [number | null, number | null] => [added ? null : old++, removed ? null : fresh++]));
}

/** What has a number keeps it for life: by that it is found on the other side. */
const byNumber = <T extends { number: number }>(before: readonly T[], after: readonly T[]) => [...new Set([...before, ...after].map(({ number }) => number))].sort((a, b) => a - b)
  .map((number) => ({ number, old: before.find((one) => one.number === number), young: after.find((one) => one.number === number) }));

/** What became of one text in another. */
export function compareTexts(before: FrozenText, after: FrozenText): ComparedTexts {
  const all: Difference[] = [];
  const compared = (old = "", young = "") => {
    const found = difference(old, young, after.language);
    all.push(found);
    return found;
  };
  const [title, lede] = [compared(before.title, after.title), compared(before.lede, after.lede)];
  const sections = pairs(before.sections, after.sections).map(([was, is]): ComparedSection => {
    const [old, young] = [was === null ? undefined : before.sections[was], is === null ? undefined : after.sections[is]];
    const [heading, body] = [compared(old?.heading, young?.heading), compared(old?.body, young?.body)];
    return { before: was === null ? null : was + 1, after: is === null ? null : is + 1, change: changeOf(old, young, heading, body), heading, body };
  });
  const asks = byNumber(before.asks, after.asks).map(({ number, old, young }): ComparedAsk => {
    const statement = compared(old?.statement, young?.statement);
    // Versions from before places were kept say nothing of them, and nothing is said of a change.
    const elsewhere = old?.provision !== undefined && old.provision !== young?.provision;
    const moved = old && young && (old.priority !== young.priority || old.redLine !== young.redLine || elsewhere);
    return { number, change: moved ? "changed" : changeOf(old, young, statement), statement, priority: [old?.priority ?? null, young?.priority ?? null], redLine: [old?.redLine ?? false, young?.redLine ?? false] };
  });
  const amendments = byNumber(before.amendments, after.amendments).map(({ number, old, young }): ComparedAmendment => {
    const parts = [compared(old?.provision, young?.provision), compared(old?.current, young?.current), compared(old?.proposed, young?.proposed), compared(old?.justification, young?.justification)] as const;
    return { number, change: changeOf(old, young, ...parts), provision: parts[0], current: parts[1], proposed: parts[2], justification: parts[3] };
  });
  return { title, lede, stance: [before.stance, after.stance], sections, asks, amendments, added: all.reduce((sum, one) => sum + one.added, 0), removed: all.reduce((sum, one) => sum + one.removed, 0) };
}

/** Words of duty, exception and number: where one comes or goes, a text may bind otherwise. */
const binding = /(?<![\p{L}\p{N}])(?:\d[\d.,]*|shall|must|may|should|can|not|no|never|none|only|all|any|every|unless|except|without|moet(?:en)?|mag|mogen|dient|dienen|zal|zullen|niet|geen|alleen|alle|elke|tenzij|behalve|zonder|muss|müssen|darf|dürfen|soll(?:en)?|nicht|kein(?:e|en)?|nur|außer|ohne|doit|doivent|peut|peuvent|devrait|pas|aucune?|seulement|sauf|sans)(?![\p{L}\p{N}])/iu;
/** More changed words than this are more than a correction of the language. */
const fewWords = 30;

export const classReasons = ["stance", "asks", "amendments", "sections", "binding", "many"] as const;
export type ClassReason = (typeof classReasons)[number];

/** What speaks against calling a change editorial. It is a hint for whoever decides: a machine does not know what a sentence means. */
export function signsOfSubstance({ title, lede, stance, sections, asks, amendments, added, removed }: ComparedTexts): ClassReason[] {
  const touched = [title, lede, ...sections.flatMap(({ heading, body }) => [heading, body])].flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== "same"));
  const holds: Record<ClassReason, boolean> = {
    stance: stance[0] !== stance[1], asks: asks.some(({ change }) => change !== "same"), amendments: amendments.some(({ change }) => change !== "same"),
    sections: sections.some(({ change }) => change === "added" || change === "dropped"), binding: touched.some(({ text }) => binding.test(text)), many: added + removed > fewWords,
  };
  return classReasons.filter((reason) => holds[reason]);
}
