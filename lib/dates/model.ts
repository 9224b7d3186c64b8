import type { DateFact, DateRuleRow } from "#db/schema/index.ts";
import { dateKinds, type Confidence, type DateKind, type Jurisdiction, type Verification } from "#db/vocabulary.ts";
import { computeDate, type Base, type DateReason, type DateRule, type RuleSource } from "#lib/formats/legal-dates.ts";

/** Where an authority's day ends. ASEAN counts by its secretariat in Jakarta. */
export const authorityZones = {
  EU: "Europe/Brussels", SG: "Asia/Singapore", CN: "Asia/Shanghai", JP: "Asia/Tokyo", KR: "Asia/Seoul", IN: "Asia/Kolkata", TW: "Asia/Taipei",
  VN: "Asia/Ho_Chi_Minh", MY: "Asia/Kuala_Lumpur", HK: "Asia/Hong_Kong", ID: "Asia/Jakarta", ASEAN: "Asia/Jakarta",
} as const satisfies Partial<Record<Jurisdiction, string>>;

export const zoneOfAuthority = (jurisdiction: Jurisdiction | null): string => (authorityZones as Partial<Record<Jurisdiction, string>>)[jurisdiction ?? "EU"] ?? authorityZones.EU;

/**
 * The kinds of event that a law counts from, the likeliest first. A gazette and a promulgation are recorded as a publication; an act of
 * Parliament and Council bears the day of its signature as that of its adoption.
 */
export const kindsOf: Record<Base, readonly DateKind[]> = {
  publication: ["publication"], promulgation: ["publication"], gazette: ["publication"], "entry-into-force": ["entry-into-force"],
  adoption: ["adoption", "signature"], notification: ["notification"],
};

type Rule = Pick<DateRuleRow, "id" | "kind" | "label" | "provision" | "rule" | "source">;
export type Event = Pick<DateFact, "id" | "kind" | "label" | "day" | "zone" | "confidence" | "verification" | "provision" | "checkedOn" | "ruleId" | "overriddenBecause">;

/** What a rule counts from: an event on record, or the day that another rule gives. `root` is the event at the far end. */
export type CountedFrom = Pick<Event, "kind" | "label" | "day" | "zone" | "confidence" | "verification"> & { id: string | null; root: { id: string; checkedOn: string | null } | null };

/** What comes of a rule: its day, how well that is known, and how it came about; or what it waits for. */
export type Outcome = { base: CountedFrom | null } & (
  | { ok: true; day: string; zone: string; law: RuleSource; moved: string | null; confidence: Confidence; verification: Verification }
  | { ok: false; reason: DateReason; of: Base | null });

const byAssurance: readonly Verification[] = ["unverified", "partly", "verified"];
/** Of two verifications the lesser. */
const lesser = (one: Verification, other: Verification) => byAssurance[Math.min(byAssurance.indexOf(one), byAssurance.indexOf(other))]!;

/** What somebody found out, or put elsewhere than its rule does, is there before anything is worked out. */
const isGiven = ({ ruleId, overriddenBecause }: Pick<Event, "ruleId" | "overriddenBecause">) => ruleId === null || overriddenBecause !== null;

type Candidate = CountedFrom & { provision: string | null; given: boolean };

/** Of several events of a kind, that of the whole act before that of a part, what is sure before what is expected, what is on record before what follows, and then the first. */
function baseAmong(candidates: readonly Candidate[], of: Base): CountedFrom | null {
  const kinds = kindsOf[of];
  const rank = ({ kind, provision, confidence, given, day, id }: Candidate) => [kinds.indexOf(kind), provision === null ? 0 : 1, confidence === "indicative" ? 1 : 0, given ? 0 : 1, day, id ?? ""].join(" ");
  const [first] = candidates.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return first ?? null;
}

/** A latest day that may still be set, and a duty that somebody may be late with, are expected and no more. */
const isExpected = ({ kind, rule }: Rule) => kind === "review" || rule.rule === "no-later-than";
/** A rule is as good as the words it was read from: without a source nobody can look them up. */
const assuranceOf = ({ rule, source }: Rule): Verification => (source ? "verified" : "of" in rule ? "partly" : "unverified");

/** Years that a date may be in, as for one that is typed. */
const isInRange = (day: string) => day > "1000" && day < "9999";

type Circumstances = { zone: string; isOff: (day: string) => boolean };

function outcomeOf(rule: Rule, candidates: readonly Candidate[], { zone, isOff }: Circumstances): Outcome {
  const of = "of" in rule.rule ? rule.rule.of : null;
  const base = of && baseAmong(candidates, of);
  const computed = computeDate(rule.rule, of && base ? { [of]: base.day } : {}, { isOff });
  if (!computed.ok) return { ok: false, reason: computed.reason, of, base };
  if (!isInRange(computed.day)) return { ok: false, reason: "outOfRange", of, base };
  return {
    ok: true, base, day: computed.day, law: computed.source, moved: computed.moved ?? null, zone: base?.zone ?? zone,
    confidence: base?.confidence === "indicative" || isExpected(rule) ? "indicative" : "confirmed",
    verification: lesser(base?.verification ?? "verified", assuranceOf(rule)),
  };
}

/**
 * What comes of each rule, given the events in force: application from entry into force, entry into force from publication. An event that
 * somebody recorded goes before one that a rule gives, unless it was only expected. The answer does not depend on the order in which anything was recorded.
 */
export function outcomesOf<R extends Rule>(rules: readonly R[], events: readonly Event[], circumstances: Circumstances): { rule: R; outcome: Outcome }[] {
  const given: Candidate[] = events.filter(isGiven).map((event) => ({ ...event, root: event, given: true }));
  const overridden = new Set(events.flatMap(({ ruleId, overriddenBecause }) => (ruleId && overriddenBecause !== null ? [ruleId] : [])));
  const givers = rules.filter(({ id, provision }) => provision === null && !overridden.has(id));
  const known = new Map<R, Outcome>();
  const candidates = () => [...given, ...givers.flatMap((giver): Candidate[] => {
    const outcome = known.get(giver);
    return outcome?.ok ? [{ kind: giver.kind, label: giver.label, provision: null, id: events.find(({ ruleId }) => ruleId === giver.id)?.id ?? null, root: outcome.base?.root ?? null, given: false, ...outcome }] : [];
  })];
  // As many rounds as there are kinds of event to hang on one another: further no chain can be.
  for (const _ of Object.keys(kindsOf)) {
    const now = candidates();
    for (const rule of rules) known.set(rule, outcomeOf(rule, now, circumstances));
  }
  return rules.map((rule) => ({ rule, outcome: known.get(rule)! }));
}

/** Whether rules would count from what they give themselves, be it through others. */
export function isCircle(rules: readonly Pick<Rule, "kind" | "provision" | "rule">[]): boolean {
  const countsFrom = (kind: DateKind) => rules.flatMap(({ kind: gives, provision, rule }) => (gives === kind && provision === null && "of" in rule ? kindsOf[rule.of] : []));
  const leadsBack = (kind: DateKind) => {
    const reached = new Set(countsFrom(kind));
    for (const one of reached) for (const next of countsFrom(one)) reached.add(next);
    return reached.has(kind);
  };
  return rules.some(({ kind }) => leadsBack(kind));
}

/** In the order of the days that come of them; those that wait at the end, by their kind and name. */
export function inTheirOrder<O extends { rule: Rule; outcome: Outcome }>(all: readonly O[]): O[] {
  const place = ({ rule, outcome }: O) => [outcome.ok ? outcome.day : "9999", String(dateKinds.indexOf(rule.kind)).padStart(2, "0"), rule.label].join(" ");
  return all.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

type Sentence = Pick<DateRuleRow, "kind" | "provision" | "rule" | "excerpt">;
const inWords = ({ kind, provision, rule, excerpt }: Sentence) => JSON.stringify([kind, provision, excerpt, Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
/** Whether two rules are one sentence of an act. */
export const isSameSentence = (one: Sentence, other: Sentence) => inWords(one) === inWords(other);

/** Reasons for which a rule only waits; for the others it cannot be what the act means. */
export const isWaiting = ({ reason }: { reason: DateReason }, { rule }: { rule: DateRule }) => reason === "missingBase" || rule.rule === "appointed";
