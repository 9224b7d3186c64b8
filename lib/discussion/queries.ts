import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { asks, discussionOutcomes, discussions, editions, hubs, issues, organisations, people, positions, postRevisions, posts, provisionLinks, provisions, responses, seats, texts, tracks, type Discussion, type Post } from "#db/schema/index.ts";
import type { Topic } from "#db/schema/columns.ts";
import { namesOf } from "#lib/comments/queries.ts";
import { ByPost, DiscussionsInBrief, DiscussionsOn, MentionsUnheard, PeopleToMention, ReadDiscussion } from "#lib/discussion/input.ts";
import { mostFound, mostMentioned, mostPlaces, pageOfPost, postsOfPage } from "#lib/discussion/model.ts";
import type { OnSubject, Scene } from "#lib/discussion/facts.ts";
import * as policy from "#lib/discussion/policy.ts";
import { shortened } from "#lib/formats/text.ts";
import { canReadRoster } from "#lib/hubs/policy.ts";
import { familyOf } from "#lib/issues/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { narrower, visibleTo, type Laned } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { namesAfter, placesOfMentions } from "#lib/mentions/model.ts";
import { beginning, othersMatching } from "#lib/mentions/queries.ts";
import { workOn } from "#lib/positions/policy.ts";

const scene = { issue: issues, hub: hubs };
const only = <T>([row]: readonly T[]): T => { if (!row) throw new Refusal("notFound"); return row; };
type Found = Pick<OnSubject, "kind" | "title" | "href" | "gates" | "thing"> & { issue: typeof issues.$inferSelect; hub: typeof hubs.$inferSelect };

/** Of what everybody may read, it is talked about among those with an account. */
const amongMembers = (row: Laned): Laned => ({ ...row, lane: narrower("members", row.lane) });
/** The work on a thing of a hub stays in the hub when the thing is before everyone. */
const amongOwn = (row: Laned): Laned => ({ ...row, lane: narrower("hub", row.lane) });
const thingOf = (row: Laned, hubId: string) => ({ id: row.id, lane: row.lane, hubId: row.hubId ?? hubId, organisationId: row.organisationId });

/** What can be talked about, each found by its identifier. */
const finders: Record<OnSubject["kind"], (db: Reader, id: string) => Promise<Found>> = {
  async issue(db, id) {
    const { issue, hub } = only(await db.select(scene).from(issues).innerJoin(hubs, eq(hubs.id, issues.hubId)).where(eq(issues.id, id)));
    return { kind: "issue", issue, hub, title: issue.title, href: `/issues/${issue.docket.toLowerCase()}`, gates: [amongMembers(issue)], thing: thingOf(amongMembers(issue), hub.id) };
  },
  async position(db, id) {
    const { position, issue, hub } = only(await db.select({ ...scene, position: positions }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).where(eq(positions.id, id)));
    return { kind: "position", issue, hub, title: position.title, href: `/positions/${id}`, gates: [workOn(position)], thing: thingOf(workOn(position), hub.id) };
  },
  async ask(db, id) {
    const { ask, position, issue, hub } = only(await db.select({ ...scene, ask: asks, position: positions }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).where(eq(asks.id, id)));
    return { kind: "ask", issue, hub, title: `${position.title}, ${ask.number}`, href: `/asks/${id}`, gates: [workOn(position)], thing: thingOf(workOn(position), hub.id) };
  },
  async response(db, id) {
    const { response, issue, hub } = only(await db.select({ ...scene, response: responses }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(eq(responses.id, id)));
    return { kind: "response", issue, hub, title: response.title, href: `/responses/${id}`, gates: [amongOwn(response)], thing: thingOf(amongOwn(response), hub.id) };
  },
  async provision(db, id) {
    const { provision, edition, text, issue, hub } = only(await db.select({ ...scene, provision: provisions, edition: editions, text: texts }).from(provisions).innerJoin(editions, eq(editions.id, provisions.editionId)).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).innerJoin(hubs, eq(hubs.id, issues.hubId)).where(eq(provisions.id, id)));
    const narrowest = [edition, text, amongMembers(issue)].reduce((one, other) => (narrower(one.lane, other.lane) === one.lane ? one : other));
    return { kind: "provision", issue, hub, title: `${text.title}, ${provision.locator}`, href: `/texts/${edition.id}/${encodeURIComponent(provision.anchor)}`, gates: [issue, text, edition, { ...narrowest, id: edition.id }], thing: thingOf({ ...narrowest, id: edition.id }, hub.id) };
  },
};

/** What is talked about, with all by which it is decided who may. */
export async function findSubject(db: Reader, { on }: { on: Topic }): Promise<OnSubject> {
  const [kind, id] = on.split(":") as [OnSubject["kind"], string];
  const { issue, hub, ...found } = await finders[kind](db, id);
  const led = await db.select({ leadId: tracks.leadId }).from(tracks).where(and(eq(tracks.issueId, issue.id), eq(tracks.hubId, found.thing.hubId), isNotNull(tracks.leadId)));
  return { ...found, topic: on, leads: led.map(({ leadId }) => leadId!), issue: { id: issue.id, docket: issue.docket, title: issue.title }, hub: { id: hub.id, slug: hub.slug, code: hub.code, name: hub.name } };
}

export async function findDiscussion(db: Reader, { discussion: id }: { discussion: string }): Promise<Scene> {
  const discussion = only(await db.select().from(discussions).where(eq(discussions.id, id)));
  return { discussion, subject: await findSubject(db, { on: discussion.topic }) };
}

export async function findPost(db: Reader, { post: id }: { post: string }): Promise<Scene & { post: Post }> {
  const post = only(await db.select().from(posts).where(eq(posts.id, id)));
  return { ...(await findDiscussion(db, { discussion: post.discussionId })), post };
}

export const outcomeNow = async (db: Reader, discussionId: string) => (await db.select().from(discussionOutcomes).where(and(eq(discussionOutcomes.discussionId, discussionId), isNull(discussionOutcomes.endedAt))))[0] ?? null;

/** What is found of a discussion by its words: what came of it, and the posts that stand there now, the newest first. */
export async function wordsOf(db: Reader, discussionId: string) {
  const outcome = await outcomeNow(db, discussionId);
  const said = await db.select({ body: posts.body }).from(posts).where(and(eq(posts.discussionId, discussionId), isNull(posts.withdrawnAt))).orderBy(desc(posts.number)).limit(mostFound);
  return [outcome?.words ?? "", ...said.map(({ body }) => body)].filter(Boolean).join("\n\n");
}

/** A discussion as it would be, for those who are about to begin it. */
type Place = { subject: OnSubject; discussion: Parameters<typeof policy.canReadDiscussion>[1]["discussion"] };

/** Of these people those who may read a discussion. */
export async function readersAmong(db: Reader, ids: readonly string[], place: Place): Promise<string[]> {
  const found = await identifyAll(db, [...new Set(ids)]);
  return [...found.values()].filter((person) => policy.canReadDiscussion(person, place)).map(({ id }) => id);
}

/** Whom a text mentions: who may read it where it is to stand, and the names of those who may not. Of whom somebody may not know, they hear nothing. */
export async function mentionedIn(db: Reader, actor: Actor, place: Place, text: string): Promise<{ heard: string[]; unheard: string[] }> {
  if (placesOfMentions(text) > mostPlaces) throw wrong("body", "tooManyMentions", { maximum: mostMentioned });
  const names = [...new Set(namesAfter(text))];
  if (names.length === 0) return { heard: [], unheard: [] };
  const rows = await db.selectDistinct({ id: people.id, name: people.name, hubId: seats.hubId, organisationId: seats.organisationId }).from(people).innerJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt))).where(and(isNull(people.suspendedAt), among(people.name, names)));
  const heard = new Set(await readersAmong(db, rows.map(({ id }) => id), place));
  const reached = new Set(rows.filter(({ id }) => heard.has(id)).map(({ name }) => name));
  const unheard = rows.filter(({ name, ...seat }) => !reached.has(name) && policy.canKnowByName(actor, seat)).map(({ name }) => name);
  return { heard: [...heard], unheard: [...new Set(unheard)].toSorted() };
}

type Chosen = { lane: policy.Audience["lane"] | null; hub: string | null; organisation: string | null };

/** The audience that somebody has chosen by name; the widest where they chose none. */
export async function audienceOf(db: Reader, actor: Actor, subject: OnSubject, { lane, hub, organisation }: Chosen): Promise<policy.Audience | null> {
  const offered = policy.audiencesFor(actor, subject).filter((one) => lane === null || one.lane === lane);
  const [hubId] = hub === null ? [] : (await db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub))).map(({ id }) => id);
  const [organisationId] = organisation === null ? [] : (await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, organisation))).map(({ id }) => id);
  return offered.find((one) => (hub === null || one.hubId === hubId) && (organisation === null || one.organisationId === organisationId)) ?? null;
}

/** Where somebody is writing, as far as they may; null where there is no such place for them. */
async function placeOf(db: Reader, actor: Actor, { discussion: id, on, ...chosen }: Chosen & { discussion?: string | undefined; on?: Topic | undefined }): Promise<Place | null> {
  if (id !== undefined) {
    const found = await findDiscussion(db, { discussion: id });
    return policy.canPost(actor, found) ? found : null;
  }
  if (on === undefined) return null;
  const subject = await findSubject(db, { on });
  const audience = policy.canStartDiscussion(actor, { subject }) ? await audienceOf(db, actor, subject, chosen) : null;
  return audience && { subject, discussion: { ...audience, thingId: subject.thing.id, createdBy: actor.id } };
}

/** Who is mentioned in a text that is being written and may not read it where it is to stand. */
export const mentionsUnheard = query({
  name: "mentionsUnheard", input: MentionsUnheard, subject: (db, input, actor) => placeOf(db, actor, input), allow: (_, place) => place !== null,
  run: async ({ actor, input: { names }, subject, db }) => ({ names: (await mentionedIn(db, actor, subject!, names.split("|").join("\n"))).unheard }),
});

/** People looked at for one question; those who may not read it are left out of them. */
const mostLooked = 60, mostOffered = 8;

/** Whoever sees the roster of a hub is offered everybody in it; others its officers, and their own colleagues. */
function offeredTo(actor: Actor) {
  const those = (held: (seat: Actor["seats"][number]) => string | null) => [...new Set(actor.seats.flatMap((seat) => held(seat) ?? []))];
  const [hubIds, organisationIds] = [those(({ hubId }) => hubId), those(({ organisationId }) => organisationId)];
  const rosters = hubIds.filter((id) => canReadRoster(actor, { id }));
  return or(among(seats.hubId, rosters), among(seats.organisationId, organisationIds), and(among(seats.hubId, hubIds), inArray(seats.role, ["coordinator", "liaison", "board"])));
}

const seated = { id: people.id, name: people.name, hubId: seats.hubId, organisationId: seats.organisationId, role: seats.role, hub: hubs.name, organisation: organisations.name };

/** People whose name begins as was typed, once for each of their seats: of whom somebody may know, or who have spoken where they write. */
async function peopleTyped(db: Reader, actor: Actor, typed: string, discussion: string | undefined) {
  const spoken = discussion === undefined ? [] : (await db.selectDistinct({ by: posts.createdBy }).from(posts).where(eq(posts.discussionId, discussion))).map(({ by }) => by);
  const rows = await db.select(seated).from(people).innerJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt))).innerJoin(hubs, eq(hubs.id, seats.hubId)).leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(isNull(people.suspendedAt), sql`lower(${people.name}) like ${beginning(typed)} escape '\\'`, or(offeredTo(actor), among(people.id, spoken)))).orderBy(asc(people.name), asc(people.id), asc(seats.id)).limit(mostLooked);
  return [...Map.groupBy(rows, ({ id }) => id).values()].map(([first]) => first!);
}

/** What may be meant by what somebody has typed so far: people who may read it, issues and provisions. */
export const peopleToMention = query({
  name: "peopleToMention", input: PeopleToMention, subject: (db, input, actor) => placeOf(db, actor, input), allow: (_, place) => place !== null,
  async run({ actor, input: { q, discussion }, subject, db }) {
    const typed = q.slice(1).trim();
    if (typed === "") return { mentions: [] };
    if (q.startsWith("#")) return { mentions: await othersMatching(db, actor, typed) };
    const found = await peopleTyped(db, actor, typed, discussion);
    const readers = new Set(await readersAmong(db, found.map(({ id }) => id), subject!));
    return { mentions: found.filter(({ id }) => readers.has(id)).slice(0, mostOffered).map(({ name, organisation, hub }) => ({ name: `@${name}`, title: organisation ?? hub })) };
  },
});

/** The discussions about a thing that somebody may read; of an issue also those of the issues merged into it, of a provision those of any edition. */
function about(db: Reader, actor: Actor, { topic, kind }: OnSubject): SQL | undefined {
  const id = topic.slice(topic.indexOf(":") + 1);
  const family = () => inArray(discussions.topic, db.select({ topic: sql<Topic>`'issue:' || id` }).from(familyOf(db, actor, id).as("family")));
  const through = () => {
    const same = db.select({ thread: provisions.threadId }).from(provisions).where(eq(provisions.id, id));
    return inArray(sql`'discussion:' || ${discussions.id}`, db.select({ topic: provisionLinks.topic }).from(provisionLinks).innerJoin(provisions, eq(provisions.id, provisionLinks.provisionId)).where(inArray(provisions.threadId, same)));
  };
  const where = kind === "issue" ? family() : kind === "provision" ? through() : eq(discussions.topic, topic);
  return and(where, visibleTo(actor, readBy));
}

const readBy = { id: discussions.thingId, lane: discussions.lane, hubId: discussions.hubId, organisationId: discussions.organisationId };
const newest = [desc(discussions.saidAt), desc(discussions.id)] as const;

/** What a list says of a discussion: how it begins, how much was said, who spoke last and what came of it. */
async function inShort(db: Reader, found: readonly Discussion[]) {
  const ids = found.map(({ id }) => id);
  const said = ids.length === 0 ? [] : await db.select({ discussionId: posts.discussionId, number: posts.number, body: posts.body, createdBy: posts.createdBy, withdrawnAt: posts.withdrawnAt }).from(posts)
    .where(and(among(posts.discussionId, ids), or(eq(posts.number, 1), eq(posts.number, sql`(select max(last.number) from posts last where last.discussion_id = ${posts.discussionId})`))));
  const outcomes = ids.length === 0 ? [] : await db.select({ discussionId: discussionOutcomes.discussionId, words: discussionOutcomes.words }).from(discussionOutcomes).where(and(among(discussionOutcomes.discussionId, ids), isNull(discussionOutcomes.endedAt)));
  const names = await namesOf(db, said.map(({ createdBy }) => createdBy));
  const places = await placesNamed(db, found);
  return found.map(({ id, title, lane, hubId, organisationId, saidAt, resolvedAt }) => {
    const own = said.filter(({ discussionId }) => discussionId === id).toSorted((one, other) => one.number - other.number);
    const [first, last] = [own[0]!, own.at(-1)!];
    const outcome = outcomes.find(({ discussionId }) => discussionId === id);
    return { id, title, begins: first.withdrawnAt ? null : shortened(first.body, 160), lane, ...places({ hubId, organisationId }), posts: last.number, saidAt, by: names.get(last.createdBy) ?? "", resolvedAt, outcome: outcome ? shortened(outcome.words, 160) : null };
  });
}

/** The hubs and organisations of rows, by name. */
async function placesNamed(db: Reader, rows: readonly { hubId: string; organisationId: string | null }[]) {
  const held = await db.select({ id: hubs.id, slug: hubs.slug, name: hubs.name }).from(hubs).where(among(hubs.id, rows.map(({ hubId }) => hubId)));
  const of = rows.some(({ organisationId }) => organisationId !== null) ? await db.select({ id: organisations.id, slug: organisations.slug, name: organisations.name }).from(organisations).where(among(organisations.id, rows.flatMap(({ organisationId }) => organisationId ?? []))) : [];
  const named = (all: readonly { id: string; slug: string; name: string }[], id: string | null) => { const one = all.find((row) => row.id === id); return one ? { slug: one.slug, name: one.name } : null; };
  return ({ hubId, organisationId }: { hubId: string; organisationId: string | null }) => ({ hub: named(held, hubId)!, organisation: named(of, organisationId) });
}

const shownSubject = ({ topic, kind, title, href, issue, hub: { slug, code, name } }: OnSubject) => ({ on: topic, kind, title, href, docket: issue.docket, hub: { slug, code, name } });

/** What is being talked about a thing, the newest word first, and for whom the actor may begin something. */
export const discussionsOn = query({
  name: "discussionsOn", input: DiscussionsOn, subject: findSubject, allow: (actor, subject) => policy.canReadDiscussions(actor, { subject }),
  async run({ actor, input: { resolved, after, limit }, subject, db }) {
    const cursor = readCursor(after);
    const at = cursor && momentIn(cursor);
    const beyond = cursor ? or(lt(discussions.saidAt, at!), and(eq(discussions.saidAt, at!), lt(discussions.id, cursor.id))) : undefined;
    const those = about(db, actor, subject);
    const settled = resolved === "yes" ? isNotNull(discussions.resolvedAt) : resolved === "no" ? isNull(discussions.resolvedAt) : undefined;
    const rows = await db.select().from(discussions).where(and(those, settled, beyond)).orderBy(...newest).limit(limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const [counted] = await db.select({ open: sql<number>`coalesce(sum(case when ${discussions.resolvedAt} is null then 1 else 0 end), 0)`.mapWith(Number), all: count() }).from(discussions).where(those);
    const offered = policy.canStartDiscussion(actor, { subject }) ? policy.audiencesFor(actor, subject) : [];
    const places = await placesNamed(db, offered);
    return {
      subject: shownSubject(subject), discussions: await inShort(db, rows.slice(0, limit)), next: last ? cursorOf({ key: String(last.saidAt.getTime()), id: last.id }) : null,
      open: counted!.open, resolved: counted!.all - counted!.open, audiences: offered.map((one) => ({ lane: one.lane, ...places(one) })), may: { start: offered.length > 0 },
    };
  },
});

/** How many are open, and the two in which somebody spoke last: for a page that has other things to say. */
export const discussionsInBrief = query({
  name: "discussionsInBrief", lasting: true, input: DiscussionsInBrief, subject: findSubject, allow: (actor, subject) => policy.canReadDiscussions(actor, { subject }),
  async run({ actor, subject, db }) {
    const those = and(about(db, actor, subject), isNull(discussions.resolvedAt));
    const rows = await db.select().from(discussions).where(those).orderBy(...newest).limit(2);
    const open = rows.length < 2 ? rows.length : await db.$count(discussions, those);
    return { open, discussions: rows.length === 0 ? [] : await inShort(db, rows), may: { start: policy.canStartDiscussion(actor, { subject }) } };
  },
});

/** Posts as they are shown to an actor: of a withdrawn one that it was there. */
async function shownPosts(db: Reader, actor: Actor, place: Scene, rows: readonly Post[]) {
  const quoted = rows.flatMap(({ quotesId }) => quotesId ?? []);
  const quotes = quoted.length === 0 ? [] : await db.select().from(posts).where(among(posts.id, quoted));
  const names = await namesOf(db, [...rows, ...quotes].flatMap(({ createdBy, withdrawnBy }) => [createdBy, withdrawnBy]));
  const by = (id: string) => names.get(id) ?? "";
  return rows.map((post) => {
    const quote = quotes.find(({ id }) => id === post.quotesId);
    const there = post.withdrawnAt === null;
    return {
      id: post.id, number: post.number, by: by(post.createdBy), createdAt: post.createdAt, body: there ? post.body : null, revision: post.revision, writtenAt: post.writtenAt,
      withdrawn: post.withdrawnAt && { at: post.withdrawnAt, by: by(post.withdrawnBy!) }, quotes: quote ? { number: quote.number, by: by(quote.createdBy), words: quote.withdrawnAt ? null : shortened(quote.body, 280) } : null,
      may: { edit: there && policy.canEditPost(actor, { ...place, post }), withdraw: there && policy.canWithdrawPost(actor, { ...place, post }) },
    };
  });
}

/** What came of a discussion, and what was said to have come of it before. Words of a post that was withdrawn since are not shown. */
async function outcomesOf(db: Reader, discussionId: string) {
  const rows = await db.select({ outcome: discussionOutcomes, number: posts.number, withdrawnAt: posts.withdrawnAt }).from(discussionOutcomes).leftJoin(posts, eq(posts.id, discussionOutcomes.postId)).where(eq(discussionOutcomes.discussionId, discussionId)).orderBy(desc(discussionOutcomes.pinnedAt), desc(discussionOutcomes.id));
  const names = await namesOf(db, rows.flatMap(({ outcome: { pinnedBy, endedBy } }) => [pinnedBy, endedBy]));
  const shown = rows.map(({ outcome: { id, words, pinnedBy, pinnedAt, endedAt, endedBy }, number, withdrawnAt }) => ({
    id, words: withdrawnAt ? null : words, post: number, by: names.get(pinnedBy) ?? "", at: pinnedAt, ended: endedAt && { at: endedAt, by: names.get(endedBy!) ?? "" },
  }));
  return { outcome: shown.find(({ ended }) => ended === null) ?? null, earlier: shown.filter(({ ended }) => ended !== null) };
}

/** One discussion: what came of it, a page of what was said in the order in which it was, and what the actor may do. */
export const discussionById = query({
  name: "discussionById", input: ReadDiscussion, subject: findDiscussion, allow: policy.canReadDiscussion,
  async run({ actor, input: { post }, subject: found, db }) {
    const { discussion, subject } = found;
    const total = await db.$count(posts, eq(posts.discussionId, discussion.id));
    const pages = pageOfPost(total);
    const at = Math.min(pageOfPost(post ?? 1), pages);
    const rows = await db.select().from(posts).where(and(eq(posts.discussionId, discussion.id), gte(posts.number, (at - 1) * postsOfPage + 1), lte(posts.number, at * postsOfPage))).orderBy(asc(posts.number));
    const names = await namesOf(db, [discussion.createdBy, discussion.resolvedBy]);
    const places = await placesNamed(db, [discussion]);
    const { outcome, earlier } = await outcomesOf(db, discussion.id);
    const open = discussion.resolvedAt === null;
    return {
      id: discussion.id, title: discussion.title, lane: discussion.lane, ...places(discussion), subject: shownSubject(subject), by: names.get(discussion.createdBy) ?? "", createdAt: discussion.createdAt,
      resolved: discussion.resolvedAt && { at: discussion.resolvedAt, by: names.get(discussion.resolvedBy!) ?? "", why: discussion.resolution },
      outcome, earlier, posts: await shownPosts(db, actor, found, rows), total, page: at, pages,
      may: {
        post: open && policy.canPost(actor, found), resolve: open && policy.canResolveDiscussion(actor, found), reopen: !open && policy.canReopenDiscussion(actor, found),
        pin: policy.canPinOutcome(actor, found), takeDown: outcome !== null && policy.canTakeDownOutcome(actor, found),
      },
    };
  },
});

/** One post, and how it read before each change. Of a withdrawn one nothing is told but that. */
export const postById = query({
  name: "postById", input: ByPost, subject: findPost, allow: policy.canReadDiscussion,
  async run({ actor, subject: { post, ...found }, db }) {
    const [shown] = await shownPosts(db, actor, found, [post]);
    const before = post.withdrawnAt ? [] : await db.select({ revision: postRevisions.revision, body: postRevisions.body, writtenAt: postRevisions.writtenAt }).from(postRevisions).where(eq(postRevisions.postId, post.id)).orderBy(desc(postRevisions.revision));
    return { ...shown!, discussion: { id: found.discussion.id, title: found.discussion.title }, before };
  },
});
