import { z } from "zod";
import { askPriorities, commentTypes, feedbackStates, placements, verdicts } from "#db/vocabulary.ts";
import { Count, Docket, HubName, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

/** As far as the reader may know. `confided`: organisations that spoke in confidence, a number from three on. */
export const Figures = z.strictObject({ inputs: Count, organisations: Count, countries: Count, confided: Count });

const input = {
  id: Id, reference: z.string(), excerpt: z.string(), language: z.string(), lane: Lane, commentType: z.enum(commentTypes).nullable(), stance: Stance.nullable(), provision: Text, state: z.enum(feedbackStates), submittedAt: Moment,
  organisation: Text, organisationSlug: Text, country: Text, verdict: z.enum(verdicts).nullable(), unconfirmed: z.boolean(),
};
const Card = z.strictObject({ ...input, dissents: z.boolean(), dissentSaid: z.boolean(), how: z.enum(placements), also: z.array(Id) });
const Rule = z.strictObject({ words: z.array(z.string()).optional(), provision: z.string().optional(), stance: Stance.optional() });
const theme = { id: Id, title: z.string(), summary: z.string(), place: z.number().int(), revision: Revision, lane: Lane, rule: Rule.nullable() };
/** The ask that a theme became; `fallback` is null for whoever does not negotiate. */
const Demand = z.strictObject({ id: Id, number: z.number().int(), statement: z.string(), priority: z.enum(askPriorities), redLine: z.boolean(), fallback: Text, revision: Revision, position: PositionName.extend({ language: z.string() }), writable: z.boolean() });
const ThemeName = z.strictObject({ id: Id, title: z.string(), docket: Docket, hub: z.string() });

export const SynthesisBoard = z.strictObject({
  issue: IssueName, hub: HubName, total: Figures, unanswered: Count, unplaced: z.strictObject({ figures: Figures, cards: z.array(Card) }),
  themes: z.array(z.strictObject({ ...theme, ask: Demand.nullable(), figures: Figures, dissent: Count, unanswered: Count, cards: z.array(Card) })), drafts: z.array(PositionName.extend({ asks: z.array(z.strictObject({ id: Id, number: z.number().int(), statement: z.string() })) })), may: may("keep"),
});
export const SynthesisTable = pageOf(z.strictObject({ ...input, call: Id, themes: z.array(z.strictObject({ id: Id, dissents: z.boolean() })) }), {
  issue: IssueName, hub: HubName, total: Figures, from: Count, themes: z.array(z.strictObject({ id: Id, title: z.string(), inputs: Count })), unplaced: Count, calls: z.array(z.strictObject({ id: Id, question: z.string() })), provisions: z.array(z.string()), may: may("keep"),
});
export const Theme = z.strictObject({ ...theme, retired: z.boolean(), issue: IssueName, hub: HubName, ask: Demand.nullable(), figures: Figures, dissent: Count, feedback: z.array(Id), may: may("keep") });
export const ThemeMade = z.strictObject({ id: Id, revision: Revision });
export const ThemeMoved = z.strictObject({ before: z.number().int() });
/** What an act changed, which is what takes it back. */
const taken = z.array(z.strictObject({ feedback: Id, dissents: z.boolean().nullable() }));
export const Placed = z.strictObject({ placed: z.array(z.strictObject({ theme: Id, feedback: z.array(Id) })) });
export const Taken = z.strictObject({ taken });
export const MovedBetween = z.strictObject({ taken, placed: z.array(Id) });
export const DissentMarked = z.strictObject({ before: z.boolean().nullable() });
export const RuleSet = z.strictObject({ rule: Rule.nullable() });
export const Matches = z.strictObject({ fresh: Count, inside: Count, unplaced: Count });
export const PlacedByRule = z.strictObject({ placed: z.array(Id) });
export const BecameAsk = z.strictObject({ ask: Id, number: z.number().int() });
export const ThemesOfFeedback = z.strictObject({ themes: z.array(ThemeName), asks: z.array(z.strictObject({ number: z.number().int(), statement: z.string(), position: PositionName.extend({ language: z.string() }) })) });
export const SourcesOfAsks = pageOf(z.strictObject({ ask: z.number().int(), figures: Figures, themes: z.array(ThemeName) }));
