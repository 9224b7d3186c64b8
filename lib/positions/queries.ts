import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, notInArray, or, type Placeholder, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, amendmentUses, asks, collaborators, editions, embargoes, hubs, issues, people, positions, positionVersions, type Position } from "#db/schema/index.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, familyWith, findIssue } from "#lib/issues/queries.ts";
import { ByIssue, ByPosition, ByVersion, PositionList, PositionPage } from "#lib/positions/input.ts";
import { asFrozen, held, over, positionActs, withAnnexes, writable, type AmendmentInForce } from "#lib/positions/model.ts";
import { canChangeKind, canEditPosition, canEndEditor, canFreezePosition, canReadDraft, canReadFallbacks, canReadPosition, canSetMaturity } from "#lib/positions/policy.ts";

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

/** The embargo that a position is under, until somebody lifts it. */
export const embargoOn = async (db: Reader, positionId: string) => (await db.select().from(embargoes).where(and(eq(embargoes.positionId, positionId), isNull(embargoes.liftedAt))))[0] ?? null;

export const asksOf = (db: Reader, positionId: string) => db.select().from(asks).where(and(eq(asks.positionId, positionId), isNull(asks.retiredAt))).orderBy(asc(asks.number));

const quoted = { name: editions.name, day: editions.day, lane: editions.lane, hubId: editions.hubId };
const inForce = and(isNull(amendments.retiredAt), isNull(amendments.replacedById));

/** The amendments that a position puts forward: its own, and those of the bundles it uses. What stands in the place of others does so alone. */
export async function amendmentsOf(db: Reader, positionId: string): Promise<AmendmentInForce[]> {
  const own = await db.select({ amendment: amendments, edition: quoted }).from(amendments).leftJoin(editions, eq(editions.id, amendments.editionId)).where(and(eq(amendments.positionId, positionId), inForce));
  const used = await db.select({ amendment: amendments, number: amendmentUses.number, edition: quoted }).from(amendmentUses).innerJoin(amendments, eq(amendments.id, amendmentUses.amendmentId)).leftJoin(editions, eq(editions.id, amendments.editionId))
    .where(and(eq(amendmentUses.positionId, positionId), isNull(amendmentUses.endedAt), inForce));
  const replaced = await db.select({ number: amendments.number, by: amendments.replacedById }).from(amendments).where(and(eq(amendments.positionId, positionId), isNull(amendments.retiredAt), isNotNull(amendments.replacedById))).orderBy(asc(amendments.number));
  const all = [...own, ...used.map(({ amendment, number, edition }) => ({ amendment: { ...amendment, number }, edition }))];
  return all.map(({ amendment, edition }) => ({ ...amendment, edition, replaces: replaced.filter(({ by }) => by === amendment.id).map(({ number }) => number) })).sort((one, other) => one.number - other.number);
}

/** The same as a reader inside sees them: while the text is frozen, in the words it was frozen with. */
export async function amendmentsShown(db: Reader, position: Position): Promise<AmendmentInForce[]> {
  const all = await amendmentsOf(db, position.id);
  if (writable.includes(position.state)) return all;
  const last = await lastFrozen(db, position.id);
  return last ? asFrozen(all, last) : all;
}

/** Those who write on a text: whoever began it, and its editors. */
export async function writersOf(db: Reader, { id, createdBy }: Position): Promise<string[]> {
  const editors = await db.select({ id: collaborators.personId }).from(collaborators).where(eq(collaborators.topic, `position:${id}`));
  return [createdBy, ...editors.map((editor) => editor.id)];
}

/** The text of the newest version. */
export async function lastFrozen(db: Reader, positionId: string) {
  const [last] = await db.select({ content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.positionId, positionId)).orderBy(desc(positionVersions.number)).limit(1);
  return last?.content ?? null;
}
export const versionsOf = (db: Reader, positionId: string) => db.select({ id: positionVersions.id, number: positionVersions.number, hash: positionVersions.hash, change: positionVersions.change, note: positionVersions.note, frozenAt: positionVersions.frozenAt, frozenBy: people.name, lane: positionVersions.lane, hubId: positionVersions.hubId, organisationId: positionVersions.organisationId })
  .from(positionVersions).innerJoin(people, eq(people.id, positionVersions.frozenBy)).where(eq(positionVersions.positionId, positionId)).orderBy(desc(positionVersions.number));

/** A position whose text others add to, with its hub and its newest version, whoever may read it; null where nothing was frozen. */
export async function frozenCore(db: Reader, coreId: string) {
  const [core] = await db.select({ position: positions, hub: hubs, version: positionVersions }).from(positions).innerJoin(hubs, eq(hubs.id, positions.hubId)).innerJoin(positionVersions, eq(positionVersions.positionId, positions.id))
    .where(eq(positions.id, coreId)).orderBy(desc(positionVersions.number)).limit(1);
  return core ?? null;
}

/** The annexes to a position that have not come to their end, whoever may read them. */
export const annexesTo = (db: Reader, coreId: string) => db.select().from(positions).where(and(eq(positions.coreId, coreId), notInArray(positions.state, [...over])));

/**
 * A position as it is being worked on: text, asks, amendments, versions, editors and what the actor may do.
 * Whoever reads it only because it is public is given the adopted version's text and nothing of the work behind it; a visitor not who did it.
 */
export const positionById = query({
  name: "positionById", input: ByPosition, subject: findPosition, allow: canReadPosition,
  async run({ actor, subject, db }) {
    const { position, issue, hub } = subject;
    const inside = canReadDraft(actor, subject);
    const versions = (await versionsOf(db, position.id)).filter((version) => mayRead(actor, version));
    const adopted = versions.find(({ id }) => id === position.adoptedVersionId) ?? null;
    const [version] = adopted ? await db.select({ content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.id, adopted.id)) : [];
    const text = inside || !version ? position : { summary: "", ...version.content };
    const shownAsks = inside ? (await asksOf(db, position.id)).map(({ fallback, positionId: _, ...ask }) => ({ ...ask, fallback: canReadFallbacks(actor, subject) ? fallback : null })) : (version?.content.asks ?? []).map((ask) => ({ ...ask, id: "", provision: ask.provision ?? null, fallback: null, state: "open" as const, revision: 1 }));
    const shownAmendments = inside
      ? (await amendmentsShown(db, position)).map(({ id, number, provision, current, proposed, justification, priority, redLine, fallback, revision, replaces }) => ({ id, number, provision, current, proposed, justification, priority, redLine, fallback: canReadFallbacks(actor, subject) ? fallback : null, revision, replaces }))
      : (version?.content.amendments ?? []).map(({ edition: _, ...amendment }) => ({ priority: "should" as const, redLine: false, replaces: [] as number[], ...amendment, id: "", fallback: null, revision: 1 }));
    const editors = inside ? await db.select({ id: people.id, name: people.name }).from(collaborators).innerJoin(people, eq(people.id, collaborators.personId)).where(and(eq(collaborators.topic, `position:${position.id}`), eq(collaborators.as, "editor"))).orderBy(asc(people.name), asc(people.id)) : [];
    const mayFreeze = canFreezePosition(actor, subject);
    return {
      id: position.id, kind: position.kind, maturity: position.maturity, state: position.state, lane: position.lane, title: text.title, lede: text.lede, summary: text.summary, stance: text.stance, language: text.language, sections: text.sections,
      revision: position.revision, savedAt: position.savedAt, publishedAt: position.publishedAt, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      asks: shownAsks, amendments: shownAmendments, versions: versions.map(({ hubId: _, organisationId: __, ...shown }) => (isMember(actor) ? shown : { ...shown, note: null, frozenBy: null })), adoptedVersion: adopted?.number ?? null, editors,
      may: {
        edit: canEditPosition(actor, subject) && writable.includes(position.state), readFallbacks: canReadFallbacks(actor, subject), readDraft: inside, translate: position.adoptedVersionId !== null && canEditPosition(actor, subject),
        changeKind: canChangeKind(actor, subject) && writable.includes(position.state), setMaturity: position.kind === "interpretation" && position.state !== "withdrawn" && canSetMaturity(actor, subject),
        endEditor: canEndEditor(actor, subject), acts: mayFreeze ? positionActs.allowed(position.state) : [],
      },
    };
  },
});

/** One frozen version, word for word. What its hub noted when it froze it is not for visitors. */
export const versionOfPosition = query({
  name: "versionOfPosition", input: ByVersion, subject: findVersion, allow: (actor, { version }) => mayRead(actor, version),
  run: async ({ actor, subject: { position, issue, hub, version } }) => ({
    number: version.number, hash: version.hash, change: version.change, note: isMember(actor) ? version.note : null, frozenAt: version.frozenAt, content: version.content,
    position: { id: position.id, title: position.title, state: position.state }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
  }),
});

const listed = { id: positions.id, title: positions.title, state: positions.state, stance: positions.stance, kind: positions.kind, maturity: positions.maturity, savedAt: positions.savedAt, publishedAt: positions.publishedAt, docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } };

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
  .select({ id: positions.id, state: positions.state, publishedAt: positions.publishedAt, version: positionVersions.number, versionId: positionVersions.id, hash: positionVersions.hash, content: positionVersions.content, frozenAt: positionVersions.frozenAt, core: positions.coreId, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } })
  .from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
  .where(and(inArray(positions.issueId, familyOf(db, actor, issue)), inArray(positions.state, [...held]), visibleTo(actor, positionVersions), visibleTo(actor, positions))).orderBy(desc(positions.publishedAt), desc(positions.id)), rightsOf);

/** What the foundation's hubs hold on an issue: the adopted versions in force, newest first, and below each core what hubs add to it. */
export const positionsInForce = query({
  name: "positionsInForce", lasting: true, input: ByIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const found = await heldOn(db, { issue: issue.id }, actor);
    return { issue: { docket: issue.docket, title: issue.title, procedure: issue.procedure, jurisdiction: issue.jurisdiction }, positions: withAnnexes(found) };
  },
});
