import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type Placeholder, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, asks, collaborators, hubs, issues, people, positions, positionVersions } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, familyWith, findIssue } from "#lib/issues/queries.ts";
import { ByIssue, ByPosition, ByVersion, PositionList, PositionPage } from "#lib/positions/input.ts";
import { held, positionActs, writable } from "#lib/positions/model.ts";
import { canEditPosition, canFreezePosition, canReadFallbacks, canReadPosition } from "#lib/positions/policy.ts";

export async function findPosition(db: Reader, { position: id }: { position: string }) {
  const [found] = await db.select({ position: positions, issue: issues, hub: hubs }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).where(eq(positions.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

export async function findVersion(db: Reader, input: { position: string; version: number }) {
  const scene = await findPosition(db, input);
  const [version] = await db.select().from(positionVersions).where(and(eq(positionVersions.positionId, scene.position.id), eq(positionVersions.number, input.version)));
  if (!version) throw new Refusal("notFound");
  return { ...scene, version };
}

export const asksOf = (db: Reader, positionId: string) => db.select().from(asks).where(and(eq(asks.positionId, positionId), isNull(asks.retiredAt))).orderBy(asc(asks.number));
export const amendmentsOf = (db: Reader, positionId: string) => db.select().from(amendments).where(and(eq(amendments.positionId, positionId), isNull(amendments.retiredAt))).orderBy(asc(amendments.number));
export const versionsOf = (db: Reader, positionId: string) => db.select({ id: positionVersions.id, number: positionVersions.number, hash: positionVersions.hash, change: positionVersions.change, note: positionVersions.note, frozenAt: positionVersions.frozenAt, frozenBy: people.name, lane: positionVersions.lane, hubId: positionVersions.hubId, organisationId: positionVersions.organisationId })
  .from(positionVersions).innerJoin(people, eq(people.id, positionVersions.frozenBy)).where(eq(positionVersions.positionId, positionId)).orderBy(desc(positionVersions.number));

/**
 * A position as it is being worked on: text, asks, amendments, versions, editors and what the actor may do.
 * Whoever reads it only because it is public is given the adopted version's text and nothing of the work behind it.
 */
export const positionById = query({
  name: "positionById", input: ByPosition, subject: findPosition, allow: canReadPosition,
  async run({ actor, subject, db }) {
    const { position, issue, hub } = subject;
    const inside = mayRead(actor, { ...position, lane: "hub" });
    const versions = (await versionsOf(db, position.id)).filter((version) => mayRead(actor, version));
    const adopted = versions.find(({ id }) => id === position.adoptedVersionId) ?? null;
    const [version] = adopted ? await db.select({ content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.id, adopted.id)) : [];
    const text = inside || !version ? position : version.content;
    const shownAsks = inside ? (await asksOf(db, position.id)).map(({ fallback, positionId: _, ...ask }) => ({ ...ask, fallback: canReadFallbacks(actor, subject) ? fallback : null })) : (version?.content.asks ?? []).map((ask) => ({ ...ask, id: "", fallback: null, state: "open" as const, revision: 1 }));
    const shownAmendments = inside ? (await amendmentsOf(db, position.id)).map(({ positionId: _, ...amendment }) => amendment) : (version?.content.amendments ?? []).map((amendment) => ({ ...amendment, id: "", revision: 1 }));
    const editors = inside ? await db.select({ name: people.name }).from(collaborators).innerJoin(people, eq(people.id, collaborators.personId)).where(eq(collaborators.topic, `position:${position.id}`)).orderBy(asc(people.name)) : [];
    const mayFreeze = canFreezePosition(actor, subject);
    return {
      id: position.id, kind: position.kind, state: position.state, lane: position.lane, title: text.title, lede: text.lede, stance: text.stance, language: text.language, sections: text.sections,
      revision: position.revision, savedAt: position.savedAt, publishedAt: position.publishedAt, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      asks: shownAsks, amendments: shownAmendments, versions: versions.map(({ hubId: _, organisationId: __, ...shown }) => shown), adoptedVersion: adopted?.number ?? null, editors: editors.map(({ name }) => name),
      may: {
        edit: canEditPosition(actor, subject) && writable.includes(position.state), readFallbacks: canReadFallbacks(actor, subject),
        acts: mayFreeze ? positionActs.allowed(position.state) : [],
      },
    };
  },
});

/** One frozen version, word for word. */
export const versionOfPosition = query({
  name: "versionOfPosition", input: ByVersion, subject: findVersion, allow: (actor, { version }) => mayRead(actor, version),
  run: async ({ subject: { position, issue, hub, version } }) => ({
    number: version.number, hash: version.hash, change: version.change, note: version.note, frozenAt: version.frozenAt, content: version.content,
    position: { id: position.id, title: position.title, state: position.state }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
  }),
});

const listed = { id: positions.id, title: positions.title, state: positions.state, stance: positions.stance, kind: positions.kind, savedAt: positions.savedAt, publishedAt: positions.publishedAt, docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } };

type Listing = { hub?: string | SQLWrapper | null; issue?: string | Placeholder | undefined };
const listing = (db: Reader, actor: Actor, { hub, issue }: Listing, beyond?: SQL) => db.select(listed).from(positions)
  .innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
  .where(and(visibleTo(actor, positions), hub ? eq(hubs.slug, hub) : undefined, issue ? inArray(positions.issueId, familyWith(db, actor, issue)) : undefined, beyond)).orderBy(desc(positions.savedAt), asc(positions.id));

const onIssue = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => listing(db, actor, { issue }).limit(100), rightsOf);

/** The positions an actor may know of, newest work first. */
export const positionList = query({
  name: "positionList", input: PositionList, subject: async () => null, allow: () => true,
  run: async ({ actor, input, db }) => (input.issue && !input.hub ? onIssue(db, { issue: input.issue }, actor) : listing(db, actor, input).limit(100)),
});

/** All of them, a page at a time. */
export const positionPage = query({
  name: "positionPage", input: PositionPage, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const cursor = readCursor(input.after);
    const at = cursor && momentIn(cursor);
    const rows = await listing(db, actor, input, cursor ? or(lt(positions.savedAt, at!), and(eq(positions.savedAt, at!), gt(positions.id, cursor.id))) : undefined).limit(input.limit + 1);
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined;
    return { positions: rows.slice(0, input.limit), next: last ? cursorOf({ key: String(last.savedAt.getTime()), id: last.id }) : null };
  },
});

const heldOn = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db
  .select({ id: positions.id, state: positions.state, publishedAt: positions.publishedAt, version: positionVersions.number, versionId: positionVersions.id, hash: positionVersions.hash, content: positionVersions.content, frozenAt: positionVersions.frozenAt, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } })
  .from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
  .where(and(inArray(positions.issueId, familyOf(db, actor, issue)), inArray(positions.state, [...held]), visibleTo(actor, positionVersions), visibleTo(actor, positions))).orderBy(desc(positions.publishedAt)), rightsOf);

/** What the foundation's hubs hold on an issue, for everyone: the published versions, newest first. */
export const standpoint = query({
  name: "standpoint", lasting: true, input: ByIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const found = await heldOn(db, { issue: issue.id }, actor);
    return { issue: { docket: issue.docket, title: issue.title, procedure: issue.procedure, jurisdiction: issue.jurisdiction }, positions: found };
  },
});
