import { z } from "zod";
import { questionStates } from "#db/vocabulary.ts";
import { Count, Day, Docket, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Text } from "#lib/next/answers/parts.ts";

/** `waited`: in how many days it was answered, or for how many it has not been; null where none is waited for. `position`: what waits, where the sender may read it. */
const question = {
  id: Id, wording: z.string(), holdsUp: Text, authority: z.string(), state: z.enum(questionStates), askedOn: Day.nullable(), answeredOn: Day.nullable(), waited: Count.nullable(), overdue: z.boolean(), position: PositionName.nullable(),
};

export const Question = z.strictObject({
  ...question, background: Text, reference: Text, answer: Text, answerUrl: Text, outcome: Text, author: Text, createdAt: Moment, closedAt: Moment.nullable(), lane: Lane, issue: IssueName, hub: HubPlace,
  may: may("revise", "sayWhatWaits", "ask", "recordAnswer", "apply", "withdraw").extend({ lanes: z.array(Lane) }),
});
const Listed = z.strictObject({ ...question, docket: Docket, issue: z.string(), hub: HubName });
export const Questions = pageOf(Listed, { total: Count });
/** `may.draft`: the hubs for which the sender may draft another, each with the lanes that it can be put on. */
export const QuestionsOfIssue = pageOf(Listed, { may: z.strictObject({ draft: z.array(HubName.extend({ lanes: z.array(Lane) })) }) });
export const QuestionsOnPosition = pageOf(Listed);
