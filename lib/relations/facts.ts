import type { Issue, Relation } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { topicOf } from "#lib/issues/facts.ts";

type Pair = { from: Issue; to: Issue; relation: Relation };

/** Read by the narrower lane of the two: what is said of a hidden issue is hidden too. */
const onPair = (name: Fact["name"], { from, to, relation }: Pair): Fact => ({
  name, subject: topicOf(from), about: [topicOf(to)], reach: narrower(from.lane, to.lane) === from.lane ? from : to,
  data: { docket: from.docket, issue: from.title, other: to.docket, kind: relation.kind },
  tell: [{ to: { watching: topicOf(from) }, reason: "watching" }, { to: { watching: topicOf(to) }, reason: "watching" }],
});
export const issuesRelated = (pair: Pair) => onPair("issue.related", pair);
export const issuesUnrelated = (pair: Pair) => onPair("issue.unrelated", pair);

/** Nobody has to hear of a word. */
const onTopic = (name: Fact["name"], issue: Issue, topic: string): Fact => ({ name, subject: topicOf(issue), about: [], reach: issue, data: { docket: issue.docket, issue: issue.title, topic } });
export const topicAdded = (issue: Issue, topic: string) => onTopic("issue.topicAdded", issue, topic);
export const topicRemoved = (issue: Issue, topic: string) => onTopic("issue.topicRemoved", issue, topic);
