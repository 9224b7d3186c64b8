import { and, asc, count, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { matching } from "#db/search.ts";
import { identifiers, issues, issueTopics, relations, searchDocuments, tracks, type Issue } from "#db/schema/index.ts";
import type { RelationKind } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { findIssue, hubsById, referencesOf, type Hubs } from "#lib/issues/queries.ts";
import { RelationsOfIssue, TopicList } from "#lib/relations/input.ts";
import { spokenOf } from "#lib/relations/model.ts";
import { canReadTopics, canRelate } from "#lib/relations/policy.ts";

/** A relation with both its issues. */
export async function findRelation(db: Reader, { relation: id }: { relation: string }) {
  const [relation] = await db.select().from(relations).where(eq(relations.id, id));
  if (!relation) throw new Refusal("notFound");
  const both = await db.select().from(issues).where(inArray(issues.id, [relation.fromId, relation.toId]));
  return { relation, from: both.find((issue) => issue.id === relation.fromId)!, to: both.find((issue) => issue.id === relation.toId)! };
}

const shown = { id: issues.id, docket: issues.docket, title: issues.title, hubId: issues.hubId, jurisdiction: issues.jurisdiction, procedure: issues.procedure, stage: issues.stage, inPart: issues.inPart };
type Shown = Pick<Issue, keyof typeof shown>;
const withHub = ({ hubId, id: _, ...issue }: Shown, names: Hubs) => ({ ...issue, hub: names.get(hubId)! });

const relationsWith = prepared((db, { issue }: Given<{ issue: string }>) => db.select().from(relations).where(or(eq(relations.fromId, issue), eq(relations.toId, issue))).orderBy(asc(relations.createdAt), asc(relations.id)));
const topicsOn = prepared((db, { issue }: Given<{ issue: string }>) => db.select({ topic: issueTopics.topic }).from(issueTopics).where(eq(issueTopics.issueId, issue)).orderBy(asc(issueTopics.topic)));

/** Those who say something of the other, and those that something is said of. */
async function related(db: Reader, actor: Actor, issue: Issue) {
  const stored = await relationsWith(db, { issue: issue.id });
  if (stored.length === 0) return [];
  const others = await db.select(shown).from(issues).where(and(among(issues.id, stored.map(({ fromId, toId }) => (fromId === issue.id ? toId : fromId))), visibleTo(actor, issues)));
  const taken = await db.select({ issueId: tracks.issueId, hubId: tracks.hubId }).from(tracks).where(and(among(tracks.issueId, others.map(({ id }) => id)), visibleTo(actor, tracks))).orderBy(asc(tracks.openedAt), asc(tracks.id));
  return stored.flatMap(({ id, kind, note, fromId, toId }) => {
    const other = others.find((one) => one.id === (fromId === issue.id ? toId : fromId));
    return other ? [{ id, kind, note, direction: fromId === issue.id ? "to" as const : "from" as const, other, hubs: taken.filter(({ issueId }) => issueId === other.id).map(({ hubId }) => hubId) }] : [];
  });
}

type Related = Awaited<ReturnType<typeof related>>;
type Suggestion = { kind: RelationKind | "same"; direction: "to" | "from"; excerpt: string; other: Shown };

/** The issues that carry one of these keys. */
const carrying = (db: Reader, actor: Actor, keys: readonly string[]) => db.selectDistinct({ key: identifiers.key, ...shown }).from(identifiers).innerJoin(issues, eq(issues.id, identifiers.issueId))
  .where(and(among(identifiers.key, keys), isNull(issues.mergedInto), visibleTo(actor, issues)));

/** What this issue's title and numbers say of others that are logged here. */
async function spokenHere(db: Reader, actor: Actor, issue: Issue, references: readonly string[]): Promise<Suggestion[]> {
  const spoken = spokenOf({ officialTitle: issue.officialTitle, references });
  const carriers = await carrying(db, actor, spoken.flatMap(({ keys }) => keys));
  return spoken.flatMap(({ kind, keys, excerpt }) => carriers.filter(({ key, id }) => keys.includes(key) && id !== issue.id).map(({ key: _, ...other }) => ({ kind, direction: "to" as const, excerpt, other })));
}

const mostNumbers = 6, mostTitles = 30;

/** What titles of others say of this one: found by its numbers in the search index, then read. */
async function spokenElsewhere(db: Reader, actor: Actor, issue: Issue): Promise<Suggestion[]> {
  const own = await db.select({ key: identifiers.key, value: identifiers.value }).from(identifiers).where(and(eq(identifiers.issueId, issue.id), ne(identifiers.kind, "words")));
  const wheres = own.slice(0, mostNumbers).map(({ value }) => matching(value)).filter((where) => where !== null);
  if (wheres.length === 0) return [];
  const found = await db.select({ ...shown, officialTitle: issues.officialTitle }).from(searchDocuments).innerJoin(issues, eq(issues.id, searchDocuments.thingId))
    .where(and(eq(searchDocuments.kind, "issue"), or(...wheres), ne(issues.id, issue.id), isNull(issues.mergedInto), visibleTo(actor, issues))).limit(mostTitles);
  const keys = new Set(own.map(({ key }) => key));
  return found.flatMap(({ officialTitle, ...other }) => spokenOf({ officialTitle, references: [] }).filter((one) => one.keys.some((key) => keys.has(key)))
    .map(({ kind, excerpt }) => ({ kind, direction: "from" as const, excerpt, other })));
}

/** What is not said yet, each once. */
function unsaid(suggestions: readonly Suggestion[], said: Related): Suggestion[] {
  const nameOf = ({ kind, direction, other }: { kind: string; direction: string; other: Shown }) => `${kind} ${direction} ${other.id}`;
  const known = new Set(said.map(nameOf));
  return suggestions.filter((one) => { const name = nameOf(one); const fresh = !known.has(name); known.add(name); return fresh; });
}

/** How an issue stands to others, in both directions, and which hubs took those up; what it is about, and what titles and numbers suggest besides. */
export const relationsOfIssue = query({
  name: "relationsOfIssue", lasting: true, input: RelationsOfIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const names = await hubsById(db);
    const said = await related(db, actor, issue);
    const may = canRelate(actor, issue);
    const suggested = may ? unsaid([...(await spokenHere(db, actor, issue, await referencesOf(db, issue.id))), ...(await spokenElsewhere(db, actor, issue))], said) : [];
    const topics = await topicsOn(db, { issue: issue.id });
    return {
      relations: said.map(({ other, hubs, ...relation }) => ({ ...relation, issue: { ...withHub(other, names), hubs: hubs.map((id) => names.get(id)!) } })), topics: topics.map(({ topic }) => topic),
      suggested: suggested.map(({ other, ...suggestion }) => ({ ...suggestion, issue: withHub(other, names) })), may: { relate: may },
    };
  },
});

// Joined from the left, so that it is the topics that are walked through: far fewer than issues.
const topicsInUse = prepared((db, _: Given<object>, actor: Actor) => db.select({ topic: issueTopics.topic, issues: count(issues.id) }).from(issueTopics).leftJoin(issues, and(eq(issues.id, issueTopics.issueId), isNull(issues.mergedInto), visibleTo(actor, issues)))
  .groupBy(issueTopics.topic).orderBy(asc(issueTopics.topic)), rightsOf);

/** The topics in use, the commonest first, as far as the actor may know of the issues. */
export const topicList = query({
  name: "topicList", lasting: true, input: TopicList, subject: async () => null, allow: canReadTopics,
  run: async ({ actor, db }) => (await topicsInUse(db, {}, actor)).filter((topic) => topic.issues > 0).toSorted((a, b) => b.issues - a.issues),
});
