import { z } from "zod";
import { ballotChoices, callQuestionKinds, callStates, decisionStates, positionKinds, positionStates, stances } from "#db/vocabulary.ts";
import { Count, HubName, Id, IssueName, Moment, Stance, Text } from "#lib/next/answers/parts.ts";
import { Rule } from "#lib/next/answers/organisations.ts";
import { breakdowns, relations } from "#lib/voices/model.ts";

const standings = [...stances, "unstated"] as const;
const Counts = z.strictObject(Object.fromEntries(standings.map((standing) => [standing, Count])) as Record<(typeof standings)[number], typeof Count>);
/** Of `asked` organisations `spoken` have spoken; `unnamed` of them without a name, and `countries` counts those of the others. `inConfidence` is 0 while there are fewer than three. */
const base = z.strictObject({ asked: Count, spoken: Count, unnamed: Count, countries: Count, inConfidence: Count });
const figure = { voices: Count, counts: Counts };

export const RegionVoices = z.strictObject({
  issue: IssueName, by: z.enum(breakdowns),
  hubs: z.array(z.strictObject({ hub: HubName, base, counts: Counts, groups: z.array(z.union([z.strictObject({ kind: z.literal("of"), key: z.string(), ...figure }), z.strictObject({ kind: z.enum(["notStated", "notNamed"]), key: z.null(), ...figure })])) })),
  comparison: z.array(z.strictObject({ on: z.enum(["all", "whole", "provision"]), provision: Text, cells: z.array(z.strictObject({ ...figure, stance: Stance.nullable(), relation: z.enum(relations).nullable() })) })),
});

export const Participation = z.strictObject({
  call: z.strictObject({ id: Id, question: z.string(), state: z.enum(callStates), closesAt: Moment }), issue: IssueName, hub: HubName, base, counts: Counts,
  questions: z.array(z.strictObject({ key: z.string(), kind: z.enum(callQuestionKinds), prompt: z.string(), unit: Text, answered: Count })),
  provisions: z.array(z.strictObject({ name: Text, spoken: Count, counts: Counts })),
  organisations: z.array(z.strictObject({
    name: z.string(), slug: z.string(), asked: z.boolean(), spoken: z.boolean(), unconfirmed: z.boolean(), questions: z.array(z.array(z.string()).nullable()), provisions: z.array(z.enum(standings).nullable()),
  })),
});

const Choices = z.strictObject(Object.fromEntries(ballotChoices.map((choice) => [choice, Count])) as Record<(typeof ballotChoices)[number], typeof Count>);
export const Representativeness = z.strictObject({
  position: z.strictObject({ id: Id, title: z.string(), kind: z.enum(positionKinds), state: z.enum(positionStates), publishedAt: Moment.nullable(), version: z.number().int().nullable() }),
  issue: IssueName, hub: HubName.extend({ shareOfMembers: z.number().nullable(), shareNote: Text }),
  participants: Count, countries: Count, sectors: Count, feedback: z.strictObject({ spoken: Count, inConfidence: Count }),
  decision: z.strictObject({
    state: z.enum(decisionStates), version: z.number().int(), rule: Rule, rulesVersion: z.number().int(), openedAt: Moment, closesAt: Moment, declaredAt: Moment.nullable(), outcome: Text,
    voted: Count, share: z.number(), countries: Count.nullable(), sectors: Count.nullable(), counts: Choices, silent: Count, answered: Count, quorum: Count, inFavour: z.number(), dissent: Count,
  }).nullable(),
  minorityStatements: Count,
});
