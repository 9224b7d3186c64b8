import { z } from "zod";
import { confidences, dateKinds, instruments, jurisdictions, priorities, procedures, trackStates, verifications, watchLevels } from "#db/vocabulary.ts";
import { bases, ruleSources } from "#lib/formats/legal-dates.ts";
import { periodUnits } from "#lib/formats/legal-dates/counting.ts";
import { noticeCodes } from "#lib/formats/query-text/index.ts";
import { Door } from "#lib/next/answers/procedures.ts";
import { Count, Day, Docket, HubName, Id, IssueName, Lane, may, Moment, pageOf, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const Reference = z.strictObject({ kind: z.string(), value: z.string(), url: Text, verification: z.enum(verifications) });

export const Track = z.strictObject({
  id: Id, hubId: Id, hub: HubName, state: z.enum(trackStates), stance: Stance.nullable(), priority: z.enum(priorities), divergence: Text, leadId: Id.nullable(), lead: Text, editors: z.array(z.strictObject({ id: Id, name: z.string() })), movedAt: Moment, openedAt: Moment, reviewOn: Day.nullable(), reason: Text,
  may: may("lead", "takeStance").extend({ move: z.array(z.string()) }),
});

export const Issue = z.strictObject({
  id: Id, docket: Docket, title: z.string(), officialTitle: Text, jurisdiction: z.enum(jurisdictions).nullable(), instrument: z.enum(instruments).nullable(), procedure: z.enum(procedures), relevance: Text, sourceUrl: Text,
  createdAt: Moment, movedAt: Moment, closesAt: Moment.nullable(), lane: Lane, hubId: Id, hub: HubName,
  identifiers: z.array(Reference), tracks: z.array(Track), watching: z.boolean(), level: z.enum(watchLevels).nullable(),
  may: may("watch", "describe", "changeLane").extend({ openTrack: z.array(HubName) }),
});

export const Issues = pageOf(z.strictObject({
  id: Id, docket: Docket, title: z.string(), jurisdiction: z.enum(jurisdictions).nullable(), instrument: z.enum(instruments).nullable(), procedure: z.enum(procedures), hub: HubName, createdAt: Moment, movedAt: Moment, closesAt: Moment.nullable(), nextAt: Moment.nullable(),
  stage: z.string(), inPart: z.boolean(), quiet: z.boolean(), overdue: z.boolean(), open: z.boolean(),
  tracks: z.array(z.strictObject({ state: z.enum(trackStates), stance: Stance.nullable(), priority: z.enum(priorities), lead: Text, hub: HubName })), topics: z.array(z.string()),
  /** With `group`, the group it stands in: a word, a slug or a name; null where it has none. */
  group: Text,
}), {
  total: Count.max(1001).describe("How many there are, up to 1000; 1001 stands for any number beyond."), /** What was typed in `q` and not taken as it stands. */ notices: z.array(z.strictObject({ code: z.enum(noticeCodes), text: z.string(), field: z.string().optional(), suggestion: z.string().optional() })),
  /** The hub whose tracks the groups are of. */ focus: HubName.nullable(),
});
export const IssueMade = z.strictObject({ docket: Docket });
export const Watching = z.strictObject({ watching: z.boolean(), level: z.enum(watchLevels).nullable() });

/** How a day follows from the words of a law: which other members there are depends on `rule`. */
const Rule = z.strictObject({
  rule: z.enum(["following-day", "period", "elapsed", "no-later-than", "day", "appointed"]),
  n: Count.optional(), unit: z.enum(periodUnits).optional(), of: z.enum(bases).optional(), ends: z.boolean().optional(), law: z.enum(["eu", "jp", "kr"]).optional(), day: Day.optional(),
});
/** The event that a rule counts from; without `date` it is one that is about to follow from another rule. */
const CountedFrom = z.strictObject({ date: Id.nullable(), kind: z.enum(dateKinds), label: z.string(), day: Day }).nullable();
const law = z.enum(ruleSources).nullable();
/** How a date follows from a rule. `law` is where it is written how to count, `moved` the day on which it would have been, had that been a working day. */
const Course = z.strictObject({ rule: Rule, excerpt: Text, source: Text, sourceUrl: Text, base: CountedFrom, /** What the rule gives now: another day where somebody put the date elsewhere, null where it waits. */ gives: Day.nullable(), law, moved: Day.nullable() });
/** What a rule has not got: the event that it counts from; null where somebody has yet to set the day. */
const lacking = z.enum(bases).nullable();
const rule = { kind: z.enum(dateKinds), provision: Text, rule: Rule, excerpt: Text };

export const DateFact = z.strictObject({
  id: Id, issueId: Id, kind: z.enum(dateKinds), label: z.string(), day: Day, time: Text, zone: z.string(), at: Moment, confidence: z.enum(confidences), verification: z.enum(verifications),
  source: Text, sourceUrl: Text, provision: Text, obligation: Text, ruleId: Id.nullable(), overriddenBecause: Text, checkedOn: Day.nullable(), checkedBy: Id.nullable(), replacedBy: z.null(), originId: Id.nullable(), replaced: Count, createdAt: Moment,
  checker: Text, stale: z.boolean(), earlier: z.array(z.strictObject({ day: Day, time: Text, zone: z.string() })),
  /** Of an issue that was merged with this one; null for its own. */
  of: Docket.nullable(), course: Course.nullable(),
});
export const Dates = z.strictObject({
  dates: z.array(DateFact),
  /** Rules that give no day yet. */
  waiting: z.array(z.strictObject({ id: Id, of: Docket.nullable(), label: z.string(), obligation: Text, source: Text, sourceUrl: Text, ...rule, for: lacking })),
  stages: z.array(z.strictObject({ key: z.string(), name: Text, day: Day.nullable() })), template: Revision,
  stage: Count, since: DateFact.nullable(), last: DateFact.nullable(), inPart: z.boolean(), overdue: DateFact.nullable(), quiet: z.boolean(), usualDays: Count.nullable(),
  /** An event on record, or else the stage that usually follows. */
  next: z.union([z.strictObject({ on: z.literal("record"), date: DateFact }), z.strictObject({ on: z.literal("usual"), stage: z.string(), about: Day.nullable() })]).nullable(),
  window: z.strictObject({ opens: DateFact.nullable(), closes: DateFact.nullable(), stage: Count, until: Moment }).nullable(),
  doors: z.array(Door), contradictions: z.array(z.strictObject({ code: z.enum(["twice", "order", "closesBeforeOpening"]), dates: z.array(Id).length(2) })), may: may("keepDates"),
});

export const DateRulesMade = z.strictObject({ ids: z.array(Id) });
/** What the final article of an act says, sentence by sentence, with the day that each gives now; `unread` may set a date and was not understood. */
export const ClauseRead = z.strictObject({
  clauses: z.array(z.strictObject({ ...rule, ends: z.boolean(), except: Text, scope: Text, rest: z.boolean(), known: z.boolean(), base: CountedFrom, for: lacking, day: Day.nullable(), law, moved: Day.nullable() })),
  unread: z.array(z.string()),
});

/** What an official reference tells by itself. The words of an identifier differ from kind to kind. */
export const ReferenceRead = z.discriminatedUnion("read", [
  z.strictObject({ read: z.literal(false), reason: z.string() }),
  z.strictObject({ read: z.literal(true), identifier: z.looseObject({ kind: z.string(), value: z.string(), key: z.string() }), derived: z.looseObject({ jurisdiction: Text, title: z.string() }), known: z.array(IssueName) }),
]);
