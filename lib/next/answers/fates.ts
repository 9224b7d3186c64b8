import { z } from "zod";
import { askPriorities, askStates, demandKinds, editionStatuses, fateVerdicts, replyKinds, responseStates, strengths } from "#db/vocabulary.ts";
import { noticeCodes } from "#lib/formats/query-text/grammar.ts";
import { judgedBy, scorecardAxes } from "#lib/scorecards/model.ts";
import { Count, Day, HubName, Id, IssueName, may, Moment, pageOf, PositionName, Text } from "#lib/next/answers/parts.ts";
import { Figures } from "#lib/next/answers/themes.ts";

const number = z.number().int();
const Place = z.strictObject({ anchor: z.string(), locator: z.string() });
const edition = { id: Id, name: z.string(), status: z.enum(editionStatuses), day: Day, text: z.string() };

const reply = { id: Id, kind: z.enum(replyKinds), day: Day };
const ofResponse = { response: z.strictObject({ id: Id, title: z.string(), authority: z.string() }) };

/** What became of an ask in an edition or by a reply of an authority: the other is null. `sourceUrl`: where the words stand that neither has here. */
export const judgement = { id: Id, verdict: z.enum(fateVerdicts), excerpt: Text, sourceUrl: Text, judgedAt: Moment, edition: z.strictObject(edition).nullable(), reply: z.strictObject({ ...reply, ...ofResponse }).nullable(), provision: Place.nullable() };
/** `note` and `by` are for the hub. */
const Judged = z.strictObject({ ...judgement, note: Text, by: Text });

const demand = { id: Id, kind: z.enum(demandKinds), number, statement: z.string(), provision: Text, priority: z.enum(askPriorities), redLine: z.boolean(), state: z.enum(askStates), createdAt: Moment };
const Sent = z.strictObject({ id: Id, title: z.string(), authority: z.string(), state: z.enum(responseStates) });
const Notice = z.strictObject({ code: z.enum(noticeCodes), text: z.string(), field: z.string().optional(), suggestion: z.string().optional() });

/** `fates`: its judgements, by the day of the edition or the reply. `figures`: from how many inputs, organisations and countries it comes, as far as the sender may know. */
export const AskLedger = pageOf(z.strictObject({
  ...demand, strength: z.enum(strengths), issue: IssueName, hub: HubName, position: PositionName.extend({ version: number }), figures: Figures.nullable(), responses: z.array(Sent), fates: z.array(z.strictObject(judgement)),
}), { total: Count, notices: z.array(Notice) });

/** `awaits`: that the edition came after the ask. */
export const LifeOfAsk = z.strictObject({
  ...demand, issue: IssueName, hub: HubName, position: PositionName.extend({ version: number.nullable(), language: z.string() }), figures: Figures.nullable(), responses: z.array(Sent),
  strength: z.strictObject({ value: z.enum(strengths), reason: Text, by: Text, at: Moment.nullable() }), correction: z.strictObject({ state: z.enum(askStates), reason: Text, by: Text, at: Moment }).nullable(),
  editions: z.array(z.strictObject({ ...edition, language: z.string(), awaits: z.boolean(), fate: Judged.nullable() })), replies: z.array(z.strictObject({ ...reply, ...ofResponse, words: z.string(), url: Text, fate: Judged.nullable() })), earlier: z.array(Judged), may: may("judge", "setStrength", "correctState"),
});
/** What an authority sent, and of each ask that it can say something of what became by it. */
export const FatesByReply = z.strictObject({
  reply: z.strictObject({ ...reply, reference: Text, words: z.string(), url: Text }), ...ofResponse, issue: IssueName.nullable(), hub: HubName,
  asks: z.array(z.strictObject({ id: Id, kind: z.enum(demandKinds), number, statement: z.string(), state: z.enum(askStates), position: PositionName, fate: Judged.nullable(), may: may("judge") })),
});
export const FateJudged = z.strictObject({ id: Id, state: z.enum(askStates) });
export const StrengthSet = z.strictObject({ strength: z.enum(strengths) });
export const StateCorrected = z.strictObject({ state: z.enum(askStates) });
/** Null where no provision has a word in common with the ask. `percent`: of words. */
export const SuggestedFate = z.strictObject({ suggestion: z.strictObject({ ground: z.enum(["words", "mapping"]), provision: Place, percent: number, excerpt: z.string() }).nullable() });

const counted = <const V extends readonly [string, ...string[]]>(values: V) => z.strictObject(Object.fromEntries(values.map((value) => [value, Count])) as Record<V[number], typeof Count>);
const counts = { total: Count, verdicts: counted([...fateVerdicts, "none"]), judged: counted([...judgedBy, "none"]), states: counted(askStates), strengths: counted(strengths) };
/** `verdicts`: in the last edition or reply that was judged; `judged`: in which of the two. `key`: what the ledger is asked by to list those that were counted. */
export const Scorecard = z.strictObject({ by: z.enum(scorecardAxes), notices: z.array(Notice), all: z.strictObject(counts), groups: z.array(z.strictObject({ key: z.string(), name: z.string(), ...counts })) });

export const FatesToTell = z.strictObject({ asks: Count, signatories: Count, organisations: z.array(z.strictObject({ name: z.string(), inputs: Count, asks: Count })) });
export const FatesTold = z.strictObject({ asks: Count, organisations: Count, signatories: Count });
