import { z } from "zod";
import { confidences, dateKinds, instruments, jurisdictions, priorities, procedures, trackStates, verifications } from "#db/vocabulary.ts";
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
  identifiers: z.array(Reference), tracks: z.array(Track), watching: z.boolean(),
  may: may("watch", "describe", "changeLane").extend({ openTrack: z.array(HubName) }),
});

export const Issues = pageOf(z.strictObject({
  id: Id, docket: Docket, title: z.string(), jurisdiction: z.enum(jurisdictions).nullable(), instrument: z.enum(instruments).nullable(), procedure: z.enum(procedures), hub: HubName, createdAt: Moment, movedAt: Moment, closesAt: Moment.nullable(), nextAt: Moment.nullable(),
  stage: z.string(), inPart: z.boolean(), quiet: z.boolean(), overdue: z.boolean(), open: z.boolean(),
  tracks: z.array(z.strictObject({ state: z.enum(trackStates), stance: Stance.nullable(), priority: z.enum(priorities), lead: Text, hub: HubName })), topics: z.array(z.string()),
  /** With `group`, the group it stands in: a word, a slug or a name; null where it has none. */
  group: Text,
}), {
  total: Count, /** What was typed in `q` and not taken as it stands. */ notices: z.array(z.strictObject({ code: z.enum(noticeCodes), text: z.string(), field: z.string().optional(), suggestion: z.string().optional() })),
  /** The hub whose tracks the groups are of. */ focus: HubName.nullable(),
});
export const IssueMade = z.strictObject({ docket: Docket });
export const Watching = z.strictObject({ watching: z.boolean() });

export const DateFact = z.strictObject({
  id: Id, issueId: Id, kind: z.enum(dateKinds), label: z.string(), day: Day, time: Text, zone: z.string(), at: Moment, confidence: z.enum(confidences), verification: z.enum(verifications),
  source: Text, sourceUrl: Text, provision: Text, obligation: Text, ruleId: Id.nullable(), overriddenBecause: Text, checkedOn: Day.nullable(), checkedBy: Id.nullable(), replacedBy: z.null(), originId: Id.nullable(), replaced: Count, createdAt: Moment,
  checker: Text, stale: z.boolean(), earlier: z.array(z.strictObject({ day: Day, time: Text, zone: z.string() })),
});
export const Dates = z.strictObject({
  dates: z.array(DateFact), stages: z.array(z.strictObject({ key: z.string(), name: Text, day: Day.nullable() })), template: Revision,
  stage: Count, since: DateFact.nullable(), last: DateFact.nullable(), inPart: z.boolean(), overdue: DateFact.nullable(), quiet: z.boolean(), usualDays: Count.nullable(),
  /** An event on record, or else the stage that usually follows. */
  next: z.union([z.strictObject({ on: z.literal("record"), date: DateFact }), z.strictObject({ on: z.literal("usual"), stage: z.string(), about: Day.nullable() })]).nullable(),
  window: z.strictObject({ opens: DateFact.nullable(), closes: DateFact.nullable(), stage: Count, until: Moment }).nullable(),
  doors: z.array(Door), contradictions: z.array(z.strictObject({ code: z.enum(["twice", "order", "closesBeforeOpening"]), dates: z.array(Id).length(2) })), may: may("keepDates"),
});

/** What an official reference tells by itself. The words of an identifier differ from kind to kind. */
export const ReferenceRead = z.discriminatedUnion("read", [
  z.strictObject({ read: z.literal(false), reason: z.string() }),
  z.strictObject({ read: z.literal(true), identifier: z.looseObject({ kind: z.string(), value: z.string(), key: z.string() }), derived: z.looseObject({ jurisdiction: Text, title: z.string() }), known: z.array(IssueName) }),
]);
