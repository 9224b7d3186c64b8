import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { divergences, hubs, people, positions, positionVersions, tracks, type Position, type PositionVersion, type Track } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { openStates } from "#lib/issues/model.ts";
import { familyOf, hubsById, type Hubs } from "#lib/issues/queries.ts";
import { findHub } from "#lib/organisations/queries.ts";
import { ByPosition } from "#lib/cores/input.ts";
import { inTheWayOf, placeIn, type Obstacle } from "#lib/cores/model.ts";
import { canClaimFoundation, canDeclareDivergence, canFollowCore, canJoinCore, canOfferCore, canWithdrawDivergence } from "#lib/cores/policy.ts";
import { held, over, writable } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { embargoOn, findPosition } from "#lib/positions/queries.ts";

/** A position and the hub that means to act on it, with that hub's track on the issue where it has one. */
export async function findForHub(db: Reader, input: { position: string; hub: string }) {
  const { position, issue, hub: coreHub } = await findPosition(db, input);
  const hub = await findHub(db, input);
  const [track] = await db.select().from(tracks).where(and(eq(tracks.issueId, issue.id), eq(tracks.hubId, hub.id)));
  return { position, issue, coreHub, hub, track: track ?? null };
}

export async function findDivergence(db: Reader, { divergence: id }: { divergence: string }) {
  const [found] = await db.select({ divergence: divergences, hub: hubs }).from(divergences).innerJoin(hubs, eq(hubs.id, divergences.hubId)).where(eq(divergences.id, id));
  if (!found?.divergence.positionId) throw new Refusal("notFound");
  return { ...found, core: await findPosition(db, { position: found.divergence.positionId }) };
}

/** The hubs that work on the issue of a position or have joined it, without one of them: those who are told. `seenBy`: as far as somebody may know that they do. */
export async function othersOn(db: Reader, { id, issueId }: Position, own: string, seenBy?: Actor): Promise<string[]> {
  const working = await db.select({ hubId: tracks.hubId }).from(tracks).where(and(eq(tracks.issueId, issueId), seenBy && visibleTo(seenBy, tracks)));
  const joined = await db.select({ hubId: positions.hubId }).from(positions).where(and(eq(positions.coreId, id), inArray(positions.state, [...held]), seenBy && visibleTo(seenBy, positions)));
  return [...new Set([...working, ...joined].map(({ hubId }) => hubId))].filter((hubId) => hubId !== own);
}

/** The text that stands in the place of a core today: itself, or what came after it. */
export async function newestCore(db: Reader, id: string): Promise<Position> {
  const [core] = await db.select().from(positions).where(eq(positions.id, id));
  return core!.supersededById ? newestCore(db, core!.supersededById) : core!;
}

export type InTheWay = { hub: string; obstacle: Obstacle };

const isOver = ({ expiresOn }: Position, zone: string) => expiresOn !== null && expiresOn < wallOf(clock.now(), zone).day;

/** Everything that hubs hold on the issue of a core, by hub, whoever may read it. */
async function heldBeside(db: Reader, core: Position) {
  const family = familyOf(db, null, core.issueId);
  const working = await db.select().from(tracks).where(and(inArray(tracks.issueId, family), inArray(tracks.state, [...openStates])));
  const texts = await db.select({ position: positions, version: positionVersions, zone: hubs.zone }).from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .where(and(inArray(positions.issueId, family), inArray(positions.state, [...held]))).orderBy(desc(positionVersions.frozenAt), desc(positions.id));
  const declared = await db.select({ hubId: divergences.hubId }).from(divergences).where(and(inArray(divergences.issueId, family), eq(divergences.part, "stance"), isNull(divergences.endedAt)));
  return { working, texts: texts.filter(({ position, zone }) => !isOver(position, zone)), declared: new Set(declared.map(({ hubId }) => hubId)) };
}

type Text = { position: Position; version: PositionVersion };

function ofHub(core: Position, hubId: string, working: readonly Track[], texts: readonly Text[], declared: ReadonlySet<string>) {
  const own = texts.filter(({ position }) => position.hubId === hubId);
  const [newest] = own.filter(({ position }) => hubId !== core.hubId || position.coreId === null);
  const tracksOf = working.filter((track) => track.hubId === hubId);
  return {
    rests: [...tracksOf, ...own.map(({ version }) => version)],
    held: {
      isCoreHub: hubId === core.hubId, newest: newest ? { id: newest.position.id, coreId: newest.position.coreId, coreHash: newest.version.content.core?.hash ?? null } : null,
      stances: [...tracksOf.map(({ stance }) => stance), ...own.map(({ version }) => version.content.stance)], declared: declared.has(hubId),
    },
  };
}

/**
 * What keeps a core from being the position of the whole foundation, hub by hub. All counts, also what the reader may not know of: then
 * the hub is not named. `open` says whether the reader may read everything that it rests on.
 */
export async function inTheWay(db: Reader, actor: Actor, core: Position): Promise<{ named: InTheWay[]; unnamed: number; open: boolean }> {
  const { working, texts, declared } = await heldBeside(db, core);
  const names = await hubsById(db);
  const adopted = texts.find(({ position }) => position.id === core.id)?.version ?? null;
  const target = { id: core.id, hash: adopted?.hash ?? null, stance: adopted?.content.stance ?? core.stance };
  const each = [...new Set([core.hubId, ...working.map(({ hubId }) => hubId)])].map((hubId) => {
    const found = inTheWayOf(target, ofHub(core, hubId, working, texts, declared).held);
    const readable = ofHub(core, hubId, working.filter((track) => mayRead(actor, track)), texts.filter(({ version }) => mayRead(actor, version)), declared);
    // Only what follows from rows the reader may know of is said of a hub by name.
    const named = hubId === core.hubId || readable.rests.length > 0 ? inTheWayOf(target, readable.held).filter((obstacle) => found.includes(obstacle)) : [];
    return { hub: names.get(hubId)!.name, named, unnamed: found.length > named.length, open: readable.held.newest !== null };
  });
  return {
    named: each.flatMap(({ hub, named }) => named.map((obstacle) => ({ hub, obstacle }))), unnamed: each.filter(({ unnamed }) => unnamed).length, open: each.every(({ open }) => open),
  };
}

const versionOf = async (db: Reader, actor: Actor, { id, adoptedVersionId }: Position) => {
  const [version] = await db.select().from(positionVersions).where(and(eq(positionVersions.positionId, id), adoptedVersionId ? eq(positionVersions.id, adoptedVersionId) : undefined, visibleTo(actor, positionVersions))).orderBy(desc(positionVersions.number)).limit(1);
  return version ?? null;
};

/** What hubs said that they hold something else for in a core, as far as the reader may know of it, each with its place in a text; what has ended, last. */
export async function divergencesOn(db: Reader, actor: Actor, core: Position, text: Parameters<typeof placeIn>[0], names: Hubs) {
  const rows = await db.select({ divergence: divergences, by: people.name }).from(divergences).leftJoin(people, eq(people.id, divergences.declaredBy)).where(and(eq(divergences.positionId, core.id), visibleTo(actor, divergences))).orderBy(asc(divergences.declaredAt), asc(divergences.id));
  return rows.map(({ divergence, by }) => {
    const { id, part, number, words, reason, declaredAt, endedAt, ending, hubId } = divergence;
    return { id, hub: names.get(hubId)!, part, number, words, at: placeIn(text, divergence), reason, by: isMember(actor) ? by : null, declaredAt, endedAt, ending, may: { withdraw: endedAt === null && canWithdrawDivergence(actor, { divergence }) } };
  }).sort((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null));
}

/** The annexes to a core that the reader may know of, hub by hub, each in the version it adopted or else froze last. */
async function annexesOn(db: Reader, actor: Actor, core: Position, hash: string | null, names: Hubs) {
  const rows = await db.select().from(positions).where(and(eq(positions.coreId, core.id), visibleTo(actor, positions))).orderBy(asc(positions.createdAt), asc(positions.id));
  const known = await Promise.all(rows.filter(({ state }) => !over.includes(state)).map(async (annex) => ({ annex, version: await versionOf(db, actor, annex) })));
  // Of what a hub holds, the newest: what it adopted before stays held by its own page alone.
  const newer = (one: (typeof known)[number]) => known.some(({ annex, version }) => annex.hubId === one.annex.hubId && held.includes(annex.state) && version && one.version && version.frozenAt > one.version.frozenAt);
  const shown = known.filter((one) => !held.includes(one.annex.state) || !newer(one));
  return shown.map(({ annex, version }) => {
    const { hash: of, version: onVersion } = version?.content.core ?? { hash: null, version: null };
    return {
      id: annex.id, hub: names.get(annex.hubId)!, title: annex.title, state: annex.state, stance: version?.content.stance ?? annex.stance, language: version?.content.language ?? annex.language,
      version: version?.number ?? null, hash: version?.hash ?? null, onVersion, isBehind: of !== null && of !== hash, isHeld: held.includes(annex.state), content: version?.content ?? null,
      may: { follow: canFollowCore(actor, { position: annex }) && !over.includes(annex.state) },
    };
  }).sort((one, other) => one.hub.name.localeCompare(other.hub.name));
}

/** Whether a core was said to be the position of the whole foundation, and whether that still holds; null to whoever may not read what it rests on. */
async function claimOn(db: Reader, actor: Actor, core: Position) {
  if (!core.claimedAt) return null;
  const { named, unnamed, open } = await inTheWay(db, actor, core);
  const stands = named.length + unnamed === 0;
  return stands && !open ? null : { since: core.claimedAt, stands, inTheWay: named, unnamed };
}

async function mayOn(db: Reader, actor: Actor, core: Position, annexes: readonly { hub: { slug: string } }[], names: Hubs) {
  const own = [...names].filter(([id]) => canJoinCore(actor, { hub: { id } }));
  const working = own.length > 0 ? await db.select({ hubId: tracks.hubId }).from(tracks).where(and(eq(tracks.issueId, core.issueId), inArray(tracks.hubId, own.map(([id]) => id)))) : [];
  const others = own.filter(([id]) => working.some(({ hubId }) => hubId === id));
  const live = !over.includes(core.state);
  const offers = core.offeredAt === null && core.coreId === null && live && canOfferCore(actor, { position: core });
  const offerWaits = offers && (await embargoOn(db, core.id)) !== null;
  return {
    offerWaits, offer: offers && !offerWaits,
    join: core.offeredAt !== null && live ? others.filter(([, { slug }]) => !annexes.some(({ hub }) => hub.slug === slug)).map(([, hub]) => hub) : [],
    diverge: core.offeredAt !== null && live ? others.filter(([id]) => id !== core.hubId && canDeclareDivergence(actor, { hub: { id } })).map(([, hub]) => hub) : [],
    claim: core.offeredAt !== null && held.includes(core.state) && canClaimFoundation(actor, { position: core }),
  };
}

/** One position of several hubs: the common core, what each hub adds below it, where hubs differ and why, and whether it is that of the whole foundation. Asked with the core or with an annex. */
export const jointPosition = query({
  name: "jointPosition", input: ByPosition, subject: findPosition, allow: canReadPosition,
  async run({ actor, subject: { position, issue }, db }) {
    const [above] = position.coreId ? await db.select().from(positions).where(and(eq(positions.id, position.coreId), visibleTo(actor, positions))) : [];
    const core = above ?? position;
    const names = await hubsById(db);
    const version = await versionOf(db, actor, core);
    const text = version?.content ?? { sections: [], asks: [] };
    const newest = core.supersededById ? await newestCore(db, core.id) : core;
    const newestVersion = await versionOf(db, actor, newest);
    const annexes = await annexesOn(db, actor, core, newestVersion?.hash ?? null, names);
    const { offerWaits, ...may } = await mayOn(db, actor, core, annexes, names);
    return {
      issue: { docket: issue.docket, title: issue.title }, isJoint: core.offeredAt !== null, isAnnex: core.id !== position.id,
      core: { id: core.id, hub: names.get(core.hubId)!, title: version?.content.title ?? core.title, state: core.state, stance: version?.content.stance ?? core.stance, language: version?.content.language ?? core.language, version: version?.number ?? null, hash: version?.hash ?? null, content: version?.content ?? null, inWork: writable.includes(core.state) },
      annexes, divergences: await divergencesOn(db, actor, core, text, names), claim: await claimOn(db, actor, core),
      inTheWay: may.claim ? await inTheWay(db, actor, core).then(({ named, unnamed }) => ({ named, unnamed })) : null, offerWaits, may,
    };
  },
});
