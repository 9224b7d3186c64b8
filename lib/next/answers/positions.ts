import { z } from "zod";
import { askPriorities, askStates, ballotChoices, changeClasses, decisionStates, jurisdictions, methods, positionKinds, positionStates, procedures } from "#db/vocabulary.ts";
import { Rule } from "#lib/next/answers/organisations.ts";
import { Count, deadline, Docket, Hash, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const Sections = z.array(z.strictObject({ heading: z.string(), body: z.string() }));
const text = { title: z.string(), lede: z.string(), sections: Sections };
/** Empty where only the adopted text is shown, of which a part cannot be edited. */
const PartId = z.union([Id, z.literal("")]);
const ask = { number: z.number().int(), statement: z.string(), priority: z.enum(askPriorities), redLine: z.boolean() };
const amendment = { number: z.number().int(), provision: z.string(), current: z.string(), proposed: z.string(), justification: z.string() };
const worked = { retiredAt: z.null().optional(), createdAt: Moment.optional() };

/** `fallback` is null for whoever does not negotiate. */
export const Ask = z.strictObject({ id: PartId, ...ask, fallback: Text, state: z.enum(askStates), revision: Revision, ...worked });
export const Amendment = z.strictObject({ id: PartId, ...amendment, revision: Revision, ...worked });
export const Asks = pageOf(Ask);
export const Amendments = pageOf(Amendment);

export const Position = z.strictObject({
  id: Id, kind: z.enum(positionKinds), state: z.enum(positionStates), lane: Lane, ...text, stance: Stance, language: z.string(), revision: Revision, savedAt: Moment, publishedAt: Moment.nullable(),
  issue: IssueName, hub: HubPlace, asks: z.array(Ask), amendments: z.array(Amendment),
  versions: z.array(z.strictObject({ id: Id, number: z.number().int(), hash: Hash, change: z.enum(changeClasses), note: Text, frozenAt: Moment, frozenBy: z.string(), lane: Lane })),
  adoptedVersion: z.number().int().nullable(), editors: z.array(z.string()), may: may("edit", "readFallbacks").extend({ acts: z.array(z.string()) }),
});
export const Positions = pageOf(z.strictObject({
  id: Id, title: z.string(), state: z.enum(positionStates), stance: Stance, kind: z.enum(positionKinds), savedAt: Moment, publishedAt: Moment.nullable(), docket: Docket, issue: z.string(), hub: HubName,
}));
export const PositionMade = z.strictObject({ id: Id, revision: Revision });
/** The text as it was kept: joined with somebody else's where both could stand. */
export const PositionSaved = z.strictObject({ revision: Revision, savedAt: Moment, ...text });
export const Frozen = z.strictObject({ version: z.number().int(), hash: Hash });

const Content = z.strictObject({ ...text, stance: Stance, language: z.string(), asks: z.array(z.strictObject(ask)), amendments: z.array(z.strictObject(amendment)) });
export const Version = z.strictObject({
  number: z.number().int(), hash: Hash, change: z.enum(changeClasses), note: Text, frozenAt: Moment, content: Content,
  position: PositionName.extend({ state: z.enum(positionStates) }), issue: IssueName, hub: HubName,
});
export const Standpoint = z.strictObject({
  issue: IssueName.extend({ procedure: z.enum(procedures), jurisdiction: z.enum(jurisdictions).nullable() }),
  positions: z.array(z.strictObject({ id: Id, state: z.enum(positionStates), publishedAt: Moment.nullable(), version: z.number().int(), versionId: Id, hash: Hash, content: Content, frozenAt: Moment, hub: HubName })),
});

const Choice = z.enum(ballotChoices);
export const Tally = z.strictObject({
  entitled: Count, counts: z.strictObject(Object.fromEntries(ballotChoices.map((choice) => [choice, Count])) as Record<(typeof ballotChoices)[number], typeof Count>), silent: Count, answered: Count, quorum: Count,
  inFavour: z.number().min(0).max(1), blocking: Count, missing: z.array(z.enum(["quorum", "threshold", "blocked"])), met: z.boolean(),
});
export const Concern = z.strictObject({
  id: Id, organisation: z.string(), problem: z.string(), remedy: z.string(), paragraph: Text, raisedAt: Moment, settledAs: z.enum(["cleared", "overruled", "replaced"]).nullable(), settledAt: Moment.nullable(), settlement: Text,
  earlier: z.boolean(), may: may("clear", "overrule"),
});
export const Decision = z.strictObject({
  id: Id, state: z.enum(decisionStates), rule: Rule, rulesVersion: z.number().int(), ...deadline, openedAt: Moment, declaredAt: Moment.nullable(), outcome: Text, isOpen: z.boolean(), version: z.number().int(),
  position: PositionName, issue: IssueName, hub: HubName, tally: Tally,
  ballots: z.array(z.strictObject({ organisation: z.string(), choice: Choice, reason: Text, castAt: Moment, by: z.string(), before: z.array(Choice) })), concerns: z.array(Concern), silent: z.array(z.string()),
  voice: z.strictObject({ organisation: z.string(), choice: Choice.nullable() }).nullable(), may: may("cast", "declare", "extend", "cancel"),
});
export const Decisions = pageOf(z.strictObject({ id: Id, state: z.enum(decisionStates), closesAt: Moment, openedAt: Moment, declaredAt: Moment.nullable(), outcome: Text, version: z.number().int() }));
export const DecisionMade = z.strictObject({ id: Id, closesAt: Moment });
export const Cast = z.strictObject({ id: Id, choice: Choice });
export const Declared = z.strictObject({ state: z.enum(decisionStates), position: z.enum(positionStates) });
export const Extended = z.strictObject({ closesAt: Moment });
export const Outcome = z.strictObject({ declaredAt: Moment, outcome: z.string(), method: z.enum(methods), tally: Tally, supporters: z.array(z.string()), countries: Count });
