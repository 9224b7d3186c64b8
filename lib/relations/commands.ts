import { and, eq, or } from "drizzle-orm";
import { issues, issueTopics, relations, type Issue, type Relation } from "#db/schema/index.ts";
import type { Reader } from "#db/client.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { issuesRelated, issuesUnrelated, topicAdded, topicRemoved } from "#lib/relations/facts.ts";
import { AddTopic, RelateIssues, RemoveTopic, UnrelateIssues } from "#lib/relations/input.ts";
import { canRelate } from "#lib/relations/policy.ts";
import { findRelation } from "#lib/relations/queries.ts";

/** What may not be read is not there. */
async function findOther(tx: Reader, actor: Actor, issue: Issue, docket: string): Promise<Issue> {
  const [other] = await tx.select().from(issues).where(eq(issues.docket, docket));
  if (!other || !(isSystem(actor) || canReadIssue(actor, other))) throw wrong("to", "noSuchIssue");
  if (other.id === issue.id) throw wrong("to", "itself");
  return other;
}

/** How one issue stands to another, read from both sides. Of equivalents either may be named first. */
export const relateIssues = command({
  name: "relateIssues", input: RelateIssues, subject: findIssue, seen: canReadIssue, allow: canRelate,
  tells: async ({ actor, input: { to: docket }, subject: from, db }) => (docket ? [issuesRelated({ from, to: await findOther(db, actor, from, docket), relation: wouldBe<Relation>({}) })] : null),
  async run({ actor, input: { to: docket, kind, note }, subject: from, tx }) {
    const to = await findOther(tx, actor, from, docket);
    const there = and(eq(relations.fromId, from.id), eq(relations.toId, to.id)), back = and(eq(relations.fromId, to.id), eq(relations.toId, from.id));
    if ((await tx.$count(relations, and(eq(relations.kind, kind), kind === "equivalent" ? or(there, back) : there))) > 0) throw new Refusal("conflict", { code: "relation.known" });
    if (kind !== "equivalent" && (await tx.$count(relations, and(eq(relations.kind, kind), back))) > 0) throw new Refusal("conflict", { code: "relation.reversed" });
    const [relation] = await tx.insert(relations).values({ fromId: from.id, toId: to.id, kind, note, createdBy: isSystem(actor) ? null : actor.id }).returning();
    return happened({ id: relation!.id }, issuesRelated({ from, to, relation: relation! }));
  },
});

type Found = Awaited<ReturnType<typeof findRelation>>;
const seesBoth = (actor: Actor, { from, to }: Found) => isSystem(actor) || (mayRead(actor, from) && mayRead(actor, to));

export const unrelateIssues = command({
  name: "unrelateIssues", input: UnrelateIssues, subject: findRelation, seen: seesBoth, allow: (actor: Actor, { from }: Found) => canRelate(actor, from),
  tells: ({ subject }) => [issuesUnrelated(subject)],
  async run({ subject, tx }) {
    await tx.delete(relations).where(eq(relations.id, subject.relation.id));
    return happened(null, issuesUnrelated(subject));
  },
});

const filed = (issue: Issue, topic: string) => and(eq(issueTopics.issueId, issue.id), eq(issueTopics.topic, topic));

/** Files an issue under a topic; where it is already, nothing changes. */
export const addTopic = command({
  name: "addTopic", input: AddTopic, subject: findIssue, seen: canReadIssue, allow: canRelate,
  async run({ actor, input: { topic }, subject: issue, tx }) {
    if ((await tx.$count(issueTopics, filed(issue, topic))) > 0) return unchanged({ topic });
    await tx.insert(issueTopics).values({ issueId: issue.id, topic, addedBy: isSystem(actor) ? null : actor.id });
    return happened({ topic }, topicAdded(issue, topic));
  },
});

export const removeTopic = command({
  name: "removeTopic", input: RemoveTopic, subject: findIssue, seen: canReadIssue, allow: canRelate,
  async run({ input: { topic }, subject: issue, tx }) {
    if ((await tx.$count(issueTopics, filed(issue, topic))) === 0) return unchanged({ topic });
    await tx.delete(issueTopics).where(filed(issue, topic));
    return happened({ topic }, topicRemoved(issue, topic));
  },
});
