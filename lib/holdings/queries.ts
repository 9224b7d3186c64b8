import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { hubs, positions, positionVersions, tracks, type FrozenText, type Hub, type Issue, type Position, type PositionVersion } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { jointPosition } from "#lib/cores/queries.ts";
import { DocumentOf, PositionNow } from "#lib/holdings/input.ts";
import { dueSince, quotable, statusOfVersion, statusOn } from "#lib/holdings/model.ts";
import { canSetTerm } from "#lib/holdings/policy.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { findHub } from "#lib/organisations/queries.ts";
import { over } from "#lib/positions/model.ts";
import { findPosition } from "#lib/positions/queries.ts";

async function findDocument(db: Reader, input: { position: string; version?: number | undefined }) {
  const scene = await findPosition(db, input);
  const versions = await db.select().from(positionVersions).where(eq(positionVersions.positionId, input.position)).orderBy(desc(positionVersions.number));
  const version = versions.find(({ number }) => number === input.version) ?? null;
  if (input.version !== undefined && !version) throw new Refusal("notFound");
  return { ...scene, versions, version };
}

const hubName = ({ slug, code, name }: Hub) => ({ slug, code, name });

/** What came after a text, in the end, as far as the reader may know of it. */
async function successorOf(db: Reader, actor: Actor, { supersededById }: Position): Promise<{ id: string; title: string } | null> {
  if (!supersededById) return null;
  const [next] = await db.select().from(positions).where(eq(positions.id, supersededById));
  return (await successorOf(db, actor, next!)) ?? (mayRead(actor, next!) ? { id: next!.id, title: next!.title } : null);
}

/** The version that speaks for a position: the one asked for, else the adopted, else the last frozen, of those the reader may know of. */
function spokenFor(actor: Actor, { position, versions, version }: { position: Position; versions: readonly PositionVersion[]; version: PositionVersion | null }) {
  const readable = versions.filter((one) => mayRead(actor, one));
  return version ?? readable.find(({ id }) => id === position.adoptedVersionId) ?? readable[0] ?? null;
}

/** The status of a document: what it is, since when, what came after it, and whether it may be quoted as what the hub holds. */
export const documentStatus = query({
  name: "documentStatus", input: DocumentOf, subject: findDocument, allow: (actor, { position, version }) => mayRead(actor, version ?? position),
  async run({ actor, subject, db }) {
    const { position, issue, hub, versions, version } = subject;
    const today = wallOf(clock.now(), hub.zone).day;
    const whole = statusOn(today, position);
    const adopted = versions.find(({ id }) => id === position.adoptedVersionId)?.number ?? null;
    const { status, newer } = version ? statusOfVersion(whole, { number: version.number, adopted, newest: versions[0]!.number }) : { status: whole, newer: null };
    const shown = spokenFor(actor, subject);
    const isFrozen = version !== null || status !== "draft";
    return {
      position: { id: position.id, title: position.title }, issue: { docket: issue.docket, title: issue.title }, hub: hubName(hub), status, isQuotable: quotable.includes(status), version: isFrozen ? shown?.number ?? null : null, hash: isFrozen ? shown?.hash ?? null : null,
      on: status === "published" && !version ? position.publishedAt! : isFrozen && shown ? shown.frozenAt : position.savedAt,
      newer: newer !== null && mayRead(actor, versions.find(({ number }) => number === newer)!) ? newer : null, successor: await successorOf(db, actor, position),
      reviewOn: position.reviewOn, dueSince: dueSince(today, position), expiresOn: position.expiresOn, may: { setTerm: canSetTerm(actor, subject) && !over.includes(position.state) },
    };
  },
});

type Here = { issue: Issue; hub: Hub };

/** What the reader may know that a hub holds on an issue, the newest first; annexes to a core of its own stand beside that. */
async function heldBy(db: Reader, actor: Actor, { issue, hub }: Here) {
  const rows = await db.select({ position: positions, version: positionVersions }).from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId))
    .where(and(inArray(positions.issueId, familyOf(db, actor, issue.id)), eq(positions.hubId, hub.id), visibleTo(actor, positions), visibleTo(actor, positionVersions))).orderBy(desc(positionVersions.frozenAt), desc(positions.id));
  const ids = new Set(rows.map(({ position }) => position.id));
  return rows.filter(({ position }) => position.coreId === null || !ids.has(position.coreId));
}

/** What a hub writes or decides on, as far as the reader may know. */
async function underWayIn(db: Reader, actor: Actor, { issue, hub }: Here) {
  const rows = await db.select({ id: positions.id, title: positions.title, state: positions.state }).from(positions)
    .where(and(inArray(positions.issueId, familyOf(db, actor, issue.id)), eq(positions.hubId, hub.id), inArray(positions.state, ["drafting", "consultation", "last-call", "deciding", "blocked"]), visibleTo(actor, positions))).orderBy(desc(positions.savedAt), desc(positions.id));
  return rows;
}

/** The version of a core that an annex was decided with. */
async function coreNamed(db: Reader, actor: Actor, { core }: FrozenText) {
  if (!core) return null;
  const [named] = await db.select({ hub: hubs, version: positionVersions }).from(positionVersions).innerJoin(hubs, eq(hubs.id, positionVersions.hubId)).where(and(eq(positionVersions.positionId, core.position), eq(positionVersions.number, core.version), visibleTo(actor, positionVersions)));
  return named ? { id: core.position, hub: hubName(named.hub), title: named.version.content.title, version: named.version.number, hash: named.version.hash, content: named.version.content } : null;
}

/** A held text with what belongs to it: for an annex the core it adds to, for a core the annex of its own hub, and where the hub differs. */
async function holding(db: Reader, actor: Actor, { hub }: Here, { position, version }: { position: Position; version: PositionVersion }) {
  const joint = await jointPosition(actor, { position: position.id });
  const ofOwnHub = joint.annexes.find((annex) => annex.isHeld && annex.hub.slug === hub.slug && annex.content !== null);
  const ownAnnex = joint.isAnnex ? null : ofOwnHub;
  return {
    status: await documentStatus(actor, { position: position.id }), content: version.content, core: await coreNamed(db, actor, version.content), isBehind: joint.annexes.some(({ id, isBehind }) => id === position.id && isBehind),
    annex: ownAnnex ? { id: ownAnnex.id, title: ownAnnex.title, version: ownAnnex.version!, hash: ownAnnex.hash!, content: ownAnnex.content! } : null,
    divergences: joint.divergences.filter((divergence) => divergence.endedAt === null && (!joint.isAnnex || divergence.hub.slug === hub.slug)).map(({ id, hub: of, part, number, words, at, reason, declaredAt }) => ({ id, hub: of, part, number, words, at, reason, declaredAt })),
    isFoundationWide: joint.claim?.stands === true,
  };
}

async function nowIn(db: Reader, actor: Actor, here: Here) {
  const texts = await heldBy(db, actor, here);
  const today = wallOf(clock.now(), here.hub.zone).day;
  const inForce = texts.find(({ position }) => quotable.includes(statusOn(today, position)));
  const before = inForce ? undefined : texts[0];
  return {
    hub: hubName(here.hub), holds: inForce ? await holding(db, actor, here, inForce) : null,
    /** What it held before, where it holds nothing now. */
    before: before ? { id: before.position.id, title: before.version.content.title, status: statusOn(today, before.position), expiresOn: before.position.expiresOn } : null,
    underWay: await underWayIn(db, actor, here),
  };
}

/** The hubs of which a reader may know that they work on an issue or hold something on it; the hub that logged it first. */
async function hubsOn(db: Reader, actor: Actor, issue: Issue): Promise<Hub[]> {
  const family = familyOf(db, actor, issue.id);
  const working = db.select({ hubId: tracks.hubId }).from(tracks).where(and(inArray(tracks.issueId, family), visibleTo(actor, tracks)));
  const writing = db.select({ hubId: positions.hubId }).from(positions).where(and(inArray(positions.issueId, family), visibleTo(actor, positions)));
  const others = await db.select().from(hubs).where(and(ne(hubs.id, issue.hubId), inArray(hubs.id, working.union(writing)))).orderBy(hubs.name);
  return [...await db.select().from(hubs).where(eq(hubs.id, issue.hubId)), ...others];
}

/** What a hub holds on an issue right now, or that it holds nothing yet and what is under way. Of a draft that the reader may not know of there is no trace. */
export const positionNow = query({
  name: "positionNow", input: PositionNow, subject: findIssue, allow: canReadIssue,
  async run({ actor, input, subject: issue, db }) {
    const asked = input.hub ? [await findHub(db, { hub: input.hub })] : await hubsOn(db, actor, issue);
    const answers = [];
    for (const hub of asked) answers.push(await nowIn(db, actor, { issue, hub }));
    return { issue: { docket: issue.docket, title: issue.title }, hubs: answers };
  },
});
