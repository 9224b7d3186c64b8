import { z } from "zod";
import { askPriorities, askStates, ballotChoices, changeClasses, decisionStates, maturities, methods, positionKinds, positionStates } from "#db/vocabulary.ts";
import { AmendmentInPosition } from "#lib/next/answers/amendments.ts";
import { SettledRule } from "#lib/next/answers/organisations.ts";
import { Count, Day, deadline, Docket, Hash, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const Sections = z.array(z.strictObject({ heading: z.string(), body: z.string() }));
const text = { title: z.string(), lede: z.string(), sections: Sections };
const summary = z.string();
/** Empty where only the adopted text is shown, of which a part cannot be edited. */
const PartId = z.union([Id, z.literal("")]);
const ask = { number: z.number().int(), statement: z.string(), priority: z.enum(askPriorities), redLine: z.boolean() };
/** Older versions have the words alone. */
const amendment = {
  number: z.number().int(), provision: z.string(), current: z.string(), proposed: z.string(), justification: z.string(),
  priority: z.enum(askPriorities).optional(), redLine: z.boolean().optional(), edition: z.strictObject({ name: z.string(), day: Day }).optional(), replaces: z.array(z.number().int()).optional(),
};
const worked = { retiredAt: z.null().optional(), createdAt: Moment.optional() };

/** `provision` is the place in the text that it is about; `fallback` is null for whoever does not negotiate. */
export const Ask = z.strictObject({ id: PartId, ...ask, provision: Text, fallback: Text, state: z.enum(askStates), revision: Revision, ...worked });
export const Asks = pageOf(Ask);

export const Position = z.strictObject({
  id: Id, kind: z.enum(positionKinds), maturity: z.enum(maturities).nullable(), state: z.enum(positionStates), lane: Lane, ...text, summary, stance: Stance, language: z.string(), revision: Revision, savedAt: Moment, publishedAt: Moment.nullable(),
  issue: IssueName, hub: HubPlace, asks: z.array(Ask), amendments: z.array(AmendmentInPosition),
  versions: z.array(z.strictObject({ id: Id, number: z.number().int(), hash: Hash, change: z.enum(changeClasses), note: Text, frozenAt: Moment, frozenBy: Text, lane: Lane })),
  adoptedVersion: z.number().int().nullable(), editors: z.array(z.strictObject({ id: Id, name: z.string() })), may: may("edit", "readFallbacks", "readDraft", "translate", "changeKind", "setMaturity", "endEditor").extend({ acts: z.array(z.string()) }),
});
export const Positions = pageOf(z.strictObject({
  id: Id, title: z.string(), state: z.enum(positionStates), stance: Stance, kind: z.enum(positionKinds), maturity: z.enum(maturities).nullable(), savedAt: Moment, publishedAt: Moment.nullable(), docket: Docket, issue: z.string(), hub: HubName,
}));
export const PositionMade = z.strictObject({ id: Id, revision: Revision });
/** The text as it was kept: joined with somebody else's where both could stand. */
export const PositionSaved = z.strictObject({ revision: Revision, savedAt: Moment, ...text });
export const KindChanged = z.strictObject({ kind: z.enum(positionKinds) });
export const MaturitySet = z.strictObject({ maturity: z.enum(maturities) });
export const Frozen = z.strictObject({ version: z.number().int(), hash: Hash });

/** An annex names the version of the core that it was decided with. */
const NamedCore = z.strictObject({ position: Id, hub: z.string(), title: z.string(), version: z.number().int(), hash: Hash });
/** Versions that were frozen without a summary have none. */
export const Content = z.strictObject({ ...text, summary: summary.optional(), stance: Stance, language: z.string(), asks: z.array(z.strictObject({ ...ask, provision: z.string().optional() })), amendments: z.array(z.strictObject(amendment)), core: NamedCore.optional() });
export const Version = z.strictObject({
  number: z.number().int(), hash: Hash, change: z.enum(changeClasses), note: Text, frozenAt: Moment, content: Content,
  position: PositionName.extend({ state: z.enum(positionStates) }), issue: IssueName, hub: HubName,
});
const Choice = z.enum(ballotChoices);
export const Tally = z.strictObject({
  entitled: Count, counts: z.strictObject(Object.fromEntries(ballotChoices.map((choice) => [choice, Count])) as Record<(typeof ballotChoices)[number], typeof Count>), silent: Count, answered: Count, quorum: Count,
  favourable: Count, against: Count, of: Count, inFavour: z.number().min(0).max(1), blocking: Count, signatures: Count.nullable(), missing: z.array(z.enum(["quorum", "threshold", "blocked", "support", "against", "signatories"])), /** Null where it would tell how few have signed. */ met: z.boolean().nullable(),
});
export const Concern = z.strictObject({
  id: Id, organisation: z.string(), problem: z.string(), remedy: z.string(), paragraph: Text, raisedAt: Moment, settledAs: z.enum(["cleared", "overruled", "replaced"]).nullable(), settledAt: Moment.nullable(), settlement: Text,
  answer: Text, answeredBy: Text, proposal: Text, proposedBy: Text, earlier: z.boolean(), may: may("answer", "clear", "propose", "overrule"),
});
const number = z.number().int();
const Revert = z.strictObject({ id: Id, by: z.string(), reason: z.string(), askedAt: Moment, answer: z.enum(["reverted", "kept"]).nullable(), why: Text });
const Rewording = z.strictObject({
  id: Id, version: number.nullable(), change: z.enum(changeClasses).nullable(), note: Text, proposedAt: Moment, appliedAt: Moment.nullable(), objection: Text, settledAs: z.enum(["upheld", "dismissed"]).nullable(), settlement: Text, may: may("object", "settle"),
});
export const Decision = z.strictObject({
  id: Id, state: z.enum(decisionStates), rule: SettledRule, rulesVersion: z.number().int(), ...deadline, openedAt: Moment, declaredAt: Moment.nullable(), outcome: Text, isOpen: z.boolean(), version: z.number().int(), ratifies: Id.nullable(), ratifyBy: Moment.nullable(), ratifiedAt: Moment.nullable(),
  position: PositionName, issue: IssueName, hub: HubName, tally: Tally, entitled: z.array(z.string()), left: z.array(z.string()),
  ballots: z.array(z.strictObject({ organisation: z.string(), choice: Choice, reason: Text, until: Day.nullable(), castAt: Moment, by: z.string(), version: number.nullable(), before: z.array(Choice), was: z.strictObject({ choice: Choice, version: number.nullable() }).nullable() })),
  setAside: z.array(z.strictObject({ organisation: z.string(), choice: Choice, version: number.nullable() })), concerns: z.array(Concern), reverts: z.array(Revert), rewordings: z.array(Rewording), silent: z.array(z.string()),
  voice: z.strictObject({ organisation: z.string(), choice: Choice.nullable(), by: Text, byOneself: z.boolean(), again: z.strictObject({ choice: Choice, from: number, to: number }).nullable() }).nullable(),
  results: z.array(z.enum(["carried", "not-carried", "blocked", "no-result"])), may: may("cast", "declare", "extend", "cancel", "reword", "askRevert", "answerRevert"),
});
export const Decisions = pageOf(z.strictObject({ id: Id, state: z.enum(decisionStates), closesAt: Moment, openedAt: Moment, declaredAt: Moment.nullable(), outcome: Text, version: z.number().int() }));
export const DecisionMade = z.strictObject({ id: Id, closesAt: Moment });
export const Cast = z.strictObject({ id: Id, choice: Choice });
export const Declared = z.strictObject({ state: z.enum(decisionStates), position: z.enum(positionStates) });
export const Extended = z.strictObject({ closesAt: Moment });
export const Outcome = z.strictObject({ declaredAt: Moment, outcome: z.string(), method: z.enum(methods), tally: Tally, supporters: z.array(z.string()), countries: Count, dissent: z.array(z.strictObject({ organisation: z.string(), statement: Text })) });
export const Delegated = z.strictObject({ id: Id, state: z.enum(decisionStates), position: z.enum(positionStates) });
export const OpeningOfDecision = z.strictObject({
  rule: SettledRule, rulesVersion: number, methods: z.array(z.enum(methods)), ratifies: z.boolean(), ...deadline, entitled: z.array(z.strictObject({ name: z.string(), slug: z.string() })),
  board: z.array(z.strictObject({ name: z.string(), seat: z.enum(["board", "coordinator"]) })), told: Count, position: PositionName, issue: IssueName, hub: HubName,
});
export const RevertAsked = z.strictObject({ id: Id });
export const RevertAnswered = z.strictObject({ answer: z.enum(["reverted", "kept"]) });
export const RewordingMade = z.strictObject({ id: Id });
export const RewordingOfText = z.strictObject({
  id: Id, decision: Id, from: number, before: z.strictObject(text), after: z.strictObject(text), change: z.enum(changeClasses).nullable(), proposedAt: Moment, appliedAt: Moment.nullable(), language: z.string(),
  position: PositionName, issue: IssueName, hub: HubName, may: may("apply"),
});
export const Reworded = z.strictObject({ version: number, asked: Count, closesAt: Moment });
export const ClassSettled = z.strictObject({ verdict: z.enum(["upheld", "dismissed"]), asked: Count });
const onAgenda = { id: Id, docket: Docket, position: PositionName, decision: Id };
export const Agenda = z.strictObject({
  hub: HubName, concerns: z.array(z.strictObject({ ...onAgenda, organisation: z.string(), problem: z.string(), remedy: z.string(), paragraph: Text, raisedAt: Moment, answer: Text })),
  reverts: z.array(z.strictObject({ ...onAgenda, by: z.string(), reason: z.string(), askedAt: Moment })),
});
