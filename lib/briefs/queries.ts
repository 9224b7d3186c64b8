import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { briefs, hubs, people, positionVersions, type Brief, type Position } from "#db/schema/index.ts";
import type { Lane } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { jointPosition, newestCore } from "#lib/cores/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { held } from "#lib/positions/model.ts";
import { findPosition, positionsInForce } from "#lib/positions/queries.ts";
import { BriefsOfPosition, ByBrief, MaterialForBrief } from "#lib/briefs/input.ts";
import { audienceOf } from "#lib/briefs/model.ts";
import { canChangeBriefLane, canDraftBrief, canEditBrief, canReadBrief, canReadBriefs } from "#lib/briefs/policy.ts";
import { compareTexts } from "#lib/versions/model.ts";
import { representativeness } from "#lib/voices/queries.ts";

export async function findBrief(db: Reader, { brief: id }: { brief: string }) {
  const [brief] = await db.select().from(briefs).where(eq(briefs.id, id));
  if (!brief) throw new Refusal("notFound");
  return { ...(await findPosition(db, { position: brief.positionId })), brief };
}

/** The version that a hub holds on a position, or on what took its place; null where it holds none any longer. */
export async function heldNow(db: Reader, position: Position) {
  const newest = await newestCore(db, position.id);
  if (!held.includes(newest.state) || !newest.adoptedVersionId) return null;
  const [version] = await db.select().from(positionVersions).where(eq(positionVersions.id, newest.adoptedVersionId));
  return { position: newest, version: version! };
}

/** Whether a brief speaks for what is held now; if not, for which version it would, where the actor may read that. */
async function standingOf(db: Reader, actor: Actor, brief: Brief, position: Position) {
  const now = await heldNow(db, position);
  if (now?.version.id === brief.versionId) return { stale: false, by: null, compared: null } as const;
  const readable = now !== null && mayRead(actor, now.version) && mayRead(actor, now.position);
  const [before] = await db.select().from(positionVersions).where(eq(positionVersions.id, brief.versionId));
  return {
    stale: true, by: readable ? { position: { id: now.position.id, title: now.version.content.title }, version: now.version.number, hash: now.version.hash } : null,
    compared: readable && mayRead(actor, before!) ? compareTexts(before!.content, now.version.content) : null,
  };
}

/** A brief with the version it speaks for, whether that still is what is held, and what the actor may do. */
export const briefById = query({
  name: "briefById", input: ByBrief, subject: findBrief, allow: canReadBrief,
  async run({ actor, subject, db }) {
    const { brief, position, issue, hub } = subject;
    const [version] = await db.select().from(positionVersions).where(eq(positionVersions.id, brief.versionId));
    const [by] = brief.savedBy ? await db.select({ name: people.name }).from(people).where(eq(people.id, brief.savedBy)) : [];
    const edit = canEditBrief(actor, subject);
    const { stale, by: newer, compared } = await standingOf(db, actor, brief, position);
    return {
      id: brief.id, kind: brief.kind, title: brief.title, body: brief.body, language: brief.language, lane: brief.lane, revision: brief.revision, savedAt: brief.savedAt, savedBy: mayRead(actor, { ...brief, lane: "hub" }) ? (by?.name ?? null) : null, version: brief.version, hash: brief.hash,
      position: mayRead(actor, position) ? { id: position.id, title: version!.content.title } : null, issue: canReadIssue(actor, issue) ? { docket: issue.docket, title: issue.title } : null, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      stale, by: newer, compared: edit ? compared : null, anew: edit && brief.anew ? { version: brief.anew.version, body: brief.anew.body } : null, may: { edit, makeAnew: edit && newer !== null, changeLane: canChangeBriefLane(actor, subject) },
    };
  },
});

/** What is said on behalf of a position, newest first, and whether the actor may begin another. */
export const briefsOfPosition = query({
  name: "briefsOfPosition", input: BriefsOfPosition, subject: findPosition, allow: canReadBriefs,
  async run({ actor, subject, db }) {
    const { position, issue, hub } = subject;
    const rows = await db.select().from(briefs).where(and(eq(briefs.positionId, position.id), visibleTo(actor, briefs))).orderBy(desc(briefs.savedAt), desc(briefs.id));
    const now = await heldNow(db, position);
    const own = now !== null && now.position.id === position.id;
    return {
      position: { id: position.id, title: own ? now.version.content.title : position.title, language: position.language }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      briefs: rows.map(({ id, kind, title, lane, version, savedAt, versionId }) => ({ id, kind, title, lane, version, savedAt, stale: now?.version.id !== versionId })), may: { draft: own && canDraftBrief(actor, subject) },
    };
  },
});

/** What an answer says, or null where it may not be read. */
const orNothing = async <V>(answer: Promise<V>): Promise<V | null> => answer.catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });

async function others(db: Reader, audience: Actor, { position, issue }: { position: Position; issue: { docket: string } }) {
  const inForce = await orNothing(positionsInForce(audience, { issue: issue.docket }));
  const joint = await orNothing(jointPosition(audience, { position: position.id }));
  const [own] = await db.select({ slug: hubs.slug }).from(hubs).where(eq(hubs.id, position.hubId));
  return {
    held: (inForce?.positions ?? []).filter(({ hub, id }) => hub.slug !== own!.slug && id !== position.id).map(({ hub, content }) => ({ hub: hub.name, title: content.title, stance: content.stance })),
    divergences: (joint?.divergences ?? []).filter(({ endedAt }) => !endedAt).map(({ hub, words, reason }) => ({ hub: hub.name, words, reason })),
  };
}

const ranks = { must: 0, should: 1, could: 2 } as const;

/**
 * What a brief is begun from: the words of the version that is held, as those read them for whom the brief is meant. Wording to fall back on
 * is in no version, and so in no brief.
 */
export const materialForBrief = query({
  name: "materialForBrief", input: MaterialForBrief, subject: findPosition, allow: (actor, subject) => canDraftBrief(actor, subject),
  async run({ actor, input, subject, db }) {
    const now = await heldNow(db, subject.position);
    if (!now || !mayRead(actor, now.version)) throw new Refusal("notFound");
    return materialOf(db, actor, { ...subject, ...now }, input.lane);
  },
});

type Held = Awaited<ReturnType<typeof findPosition>> & { version: typeof positionVersions.$inferSelect };

async function materialOf(db: Reader, actor: Actor, { position, issue, hub, version }: Held, lane: Lane) {
  const audience = audienceOf(lane, actor, hub.id);
  if (!mayRead(audience, version)) throw new Refusal("state", { code: "brief.notForThem", present: { allowed: [] } });
  const { title, lede, summary, stance, language, asks } = version.content;
  const weight = await orNothing(representativeness(audience, { position: position.id }));
  return {
    position: position.id, version: version.number, hash: version.hash, title, lede, summary: summary ?? "", stance, language, hub: hub.name, docket: issue.docket,
    asks: asks.toSorted((one, other) => ranks[one.priority] - ranks[other.priority] || one.number - other.number).map(({ number, statement, priority, redLine }) => ({ number, statement, priority, redLine })),
    weight: weight && { participants: weight.participants, countries: weight.countries, sectors: weight.sectors, voted: weight.decision?.voted ?? null, inFavour: weight.decision?.inFavour ?? null },
    others: await others(db, audience, { position, issue }),
  };
}
