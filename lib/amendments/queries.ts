import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, min, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendmentAuthors, amendmentChecks, amendments, amendmentUses, bundles, editions, hubs, issues, organisations, people, positions, provisions, texts, type Position } from "#db/schema/index.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { ByAmendment, ByIssue, ByPosition, ProvisionsToAmend, WordingToAmend } from "#lib/amendments/input.ts";
import { addsProvision, labelAfter, meetings, placeAfter, sameAmendment, wordingOf, type Place } from "#lib/amendments/model.ts";
import { canEditAmendments, canReadAmendments } from "#lib/amendments/policy.ts";
import { asFrozen, writable } from "#lib/positions/model.ts";
import { canReadFallbacks } from "#lib/positions/policy.ts";
import { findPosition, lastFrozen, positionById } from "#lib/positions/queries.ts";
import { newestFirst, opensTo } from "#lib/provisions/model.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import { findProvision } from "#lib/texts/queries.ts";

type Scene = Awaited<ReturnType<typeof findPosition>>;

export async function findAmendment(db: Reader, { amendment: id }: { amendment: string }) {
  const [amendment] = await db.select().from(amendments).where(and(eq(amendments.id, id), isNull(amendments.retiredAt)));
  if (!amendment) throw new Refusal("notFound");
  return { amendment, ...(await findPosition(db, { position: amendment.positionId })) };
}

/** A provision with the edition and text it stands in, for who may quote it. */
export async function provisionFor(db: Reader, actor: Actor, id: string) {
  const found = await findProvision(db, { provision: id }).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
  return found && canReadEdition(actor, found) ? found : null;
}

type Stretch = { editionId: string; place: number; depth: number };

/** The words of a provision and of all inside it. */
export async function wordingAt(db: Reader, { editionId, place, depth }: Stretch): Promise<string> {
  const [next] = await db.select({ place: min(provisions.place) }).from(provisions).where(and(eq(provisions.editionId, editionId), gt(provisions.place, place), lte(provisions.depth, depth)));
  const parts = await db.select({ kind: provisions.kind, label: provisions.label, heading: provisions.heading, words: provisions.words }).from(provisions)
    .where(and(eq(provisions.editionId, editionId), gte(provisions.place, place), next?.place == null ? undefined : lt(provisions.place, next.place))).orderBy(asc(provisions.place));
  return wordingOf(parts);
}

const around = { id: provisions.id, parentId: provisions.parentId, threadId: provisions.threadId };

/** The threads of provisions and of those around them, by provision. */
async function threadsOf(db: Reader, ids: readonly string[]) {
  const known = new Map<string, { parentId: string | null; threadId: string }>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0;) {
    for (const found of await db.select(around).from(provisions).where(among(provisions.id, wanted))) known.set(found.id, found);
    wanted = [...new Set([...known.values()].flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : [])))];
  }
  return (id: string | null): { thread: string | null; around: string[] } => {
    const outer: string[] = [];
    for (let at = known.get(id ?? "")?.parentId ?? null; at; at = known.get(at)?.parentId ?? null) outer.push(known.get(at)?.threadId ?? at);
    return { thread: known.get(id ?? "")?.threadId ?? null, around: outer };
  };
}

const edition = { id: editions.id, name: editions.name, status: editions.status, day: editions.day, capturedAt: editions.createdAt };

/** The editions among these that somebody may read. */
export async function editionsFor(db: Reader, actor: Actor, ids: readonly (string | null)[]) {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, never>();
  const found = await db.select({ ...edition, lane: editions.lane, hubId: editions.hubId, organisationId: editions.organisationId, of: texts, issue: issues }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).where(among(editions.id, wanted));
  return new Map(found.filter((row) => canReadEdition(actor, { edition: row, text: row.of, issue: row.issue })).map(({ lane: _, hubId: __, organisationId: ___, of: { title }, issue: ____, ...shown }) => [shown.id, { ...shown, text: title }]));
}

/** The open checks of some amendments, each against the newest edition it was held to. */
export async function checksOf(db: Reader, ids: readonly string[]) {
  const found = await db.select({ check: amendmentChecks, locator: provisions.locator }).from(amendmentChecks).leftJoin(provisions, eq(provisions.id, amendmentChecks.provisionId))
    .where(and(among(amendmentChecks.amendmentId, ids), isNull(amendmentChecks.settledAt))).orderBy(asc(amendmentChecks.createdAt), asc(amendmentChecks.id));
  return new Map(found.map((one) => [one.check.amendmentId, one]));
}

async function authorsOf(db: Reader, ids: readonly string[]) {
  const found = await db.select({ amendmentId: amendmentAuthors.amendmentId, slug: organisations.slug, name: organisations.name }).from(amendmentAuthors).innerJoin(organisations, eq(organisations.id, amendmentAuthors.organisationId)).where(among(amendmentAuthors.amendmentId, ids)).orderBy(asc(organisations.name), asc(organisations.id));
  return Map.groupBy(found, ({ amendmentId }) => amendmentId);
}

const withSaver = { amendment: amendments, savedBy: people.name };

/** The amendments of a position with their numbers there: its own, replaced ones too, and those of the bundles it uses. */
export async function standingIn(db: Reader, position: Position) {
  const own = await db.select(withSaver).from(amendments).leftJoin(people, eq(people.id, amendments.savedBy)).where(and(eq(amendments.positionId, position.id), isNull(amendments.retiredAt)));
  const used = await db.select({ ...withSaver, number: amendmentUses.number, bundle: { id: bundles.id, name: bundles.name } }).from(amendmentUses).innerJoin(amendments, eq(amendments.id, amendmentUses.amendmentId)).innerJoin(bundles, eq(bundles.id, amendmentUses.bundleId)).leftJoin(people, eq(people.id, amendments.savedBy))
    .where(and(eq(amendmentUses.positionId, position.id), isNull(amendmentUses.endedAt), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
  const rows = [...own.map(({ amendment, savedBy }) => ({ ...amendment, savedBy, bundle: null })), ...used.map(({ amendment, savedBy, number, bundle }) => ({ ...amendment, savedBy, number, bundle }))].sort((one, other) => one.number - other.number);
  const last = writable.includes(position.state) ? null : await lastFrozen(db, position.id);
  return last ? asFrozen(rows, last) : rows;
}
type Standing = Awaited<ReturnType<typeof standingIn>>[number];

/** Whose an amendment is: those named on it, and on what it stands in the place of. */
function allAuthors(row: Standing, rows: readonly Standing[], named: Awaited<ReturnType<typeof authorsOf>>): { slug: string; name: string }[] {
  const own = (named.get(row.id) ?? []).map(({ slug, name }) => ({ slug, name }));
  const theirs = rows.filter(({ replacedById }) => replacedById === row.id).flatMap((one) => allAuthors(one, rows, named));
  return [...new Map([...own, ...theirs].map((author) => [author.slug, author])).values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Everything an amendment shows to those inside. Who may not read an edition learns nothing of it. */
async function atWork(db: Reader, actor: Actor, scene: Scene) {
  const rows = await standingIn(db, scene.position);
  const ids = rows.map(({ id }) => id);
  const [checks, named] = [await checksOf(db, ids), await authorsOf(db, ids)];
  const known = await editionsFor(db, actor, [...rows.map(({ editionId }) => editionId), ...[...checks.values()].map(({ check }) => check.editionId)]);
  const threads = await threadsOf(db, rows.flatMap(({ provisionId }) => (provisionId ? [provisionId] : [])));
  const live = rows.filter(({ replacedById }) => replacedById === null);
  const met = meetings(live.map((row): Place => { const place = threads(row.provisionId); return { number: row.number, provision: row.provision, thread: addsProvision(row) ? null : place.thread, around: place.around }; }));
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  const fallbacks = canReadFallbacks(actor, scene);
  return rows.map((row) => {
    const held = row.editionId ? (known.get(row.editionId) ?? null) : null;
    const check = checks.get(row.id);
    const newer = check && known.get(check.check.editionId);
    const conflicts = met.get(row.number) ?? [];
    return {
      id: row.id, number: row.number, provision: row.provision, current: row.current, proposed: row.proposed, justification: row.justification, priority: row.priority, redLine: row.redLine, fallback: fallbacks ? row.fallback : null,
      revision: row.revision, savedAt: row.savedAt ?? row.createdAt, savedBy: row.savedBy, isNew: addsProvision(row), edition: held, provisionId: held ? row.provisionId : null,
      authors: allAuthors(row, rows, named), bundle: row.bundle, replacedBy: row.replacedById ? (numberOf.get(row.replacedById) ?? null) : null, replaces: rows.filter(({ replacedById }) => replacedById === row.id).map(({ number }) => number),
      conflicts, identical: conflicts.filter((number) => { const other = live.find((one) => one.number === number); return other !== undefined && sameAmendment(row, other); }),
      check: check && newer ? { edition: newer, fit: check.check.fit, locator: check.locator, provisionId: check.check.provisionId } : null,
    };
  });
}
export type AmendmentAtWork = Awaited<ReturnType<typeof atWork>>[number];

/** Whether somebody sees the work on a position. */
export const inside = (actor: Actor, { position }: Scene) => mayRead(actor, { ...position, lane: "hub" });

/** What everyone may read of the amendments of an adopted text, and nothing of the work behind it. */
async function asAdopted(actor: Actor, position: string): Promise<AmendmentAtWork[]> {
  const { amendments: shown, publishedAt, savedAt } = await positionById(actor, { position });
  return shown.map((one) => ({ ...one, savedAt: publishedAt ?? savedAt, savedBy: null, isNew: addsProvision(one), edition: null, provisionId: null, authors: [], bundle: null, replacedBy: null, conflicts: [], identical: [], check: null }));
}

/** The amendments of a position as the actor may see them, with those that others have replaced. */
export const amendmentsOnPosition = query({
  name: "amendmentsOnPosition", input: ByPosition, subject: findPosition, allow: canReadAmendments,
  run: async ({ actor, subject, db }) => (inside(actor, subject) ? atWork(db, actor, subject) : asAdopted(actor, subject.position.id)),
});

/** One amendment as it is being worked on, for those who see the work. */
export const amendmentById = query({
  name: "amendmentById", input: ByAmendment, subject: findAmendment, allow: (actor, subject) => canReadAmendments(actor, subject) && inside(actor, subject),
  async run({ actor, subject, db }) {
    const found = (await atWork(db, actor, subject)).find(({ id }) => id === subject.amendment.id);
    if (!found) throw new Refusal("notFound");
    return found;
  },
});

/** The positions on an issue whose text moves and that the actor may write on. */
export const positionsToAmend = query({
  name: "positionsToAmend", input: ByIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject, db }) {
    const all = await db.select({ position: positions, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } }).from(positions).innerJoin(hubs, eq(hubs.id, positions.hubId))
      .where(and(inArray(positions.issueId, familyOf(db, actor, subject.id)), inArray(positions.state, [...writable]), visibleTo(actor, positions))).orderBy(desc(positions.savedAt), desc(positions.id));
    return all.filter(({ position }) => canEditAmendments(actor, { position })).map(({ position: { id, title, state, language }, hub }) => ({ id, title, state, language, hub }));
  },
});

const wordsAsked = (q: string) => q.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 8);
const has = (word: string): SQL => sql`lower(${provisions.locator} || ' ' || coalesce(${provisions.label}, '') || ' ' || coalesce(${provisions.heading}, '') || ' ' || ${provisions.words}) like ${`%${word.replace(/[%_\\]/gu, "\\$&")}%`} escape '\\'`;
const most = 60;

/** The provisions that an amendment may be written on: part by part, or those that have some words. */
export const provisionsToAmend = query({
  name: "provisionsToAmend", input: ProvisionsToAmend, subject: findPosition, allow: canEditAmendments,
  async run({ actor, input, subject: { position }, db }) {
    const readable = await db.select({ edition: editions, text: texts.title }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).where(and(inArray(texts.issueId, familyOf(db, actor, position.issueId)), isNull(editions.retiredAt), visibleTo(actor, editions), visibleTo(actor, texts)));
    const all = readable.filter(({ edition }) => opensTo(edition, position));
    const inForce = newestFirst(all.map((one) => one.edition));
    const chosen = inForce.find(({ id }) => id === input.edition) ?? inForce.find(({ language }) => language === position.language) ?? inForce[0];
    const offered = inForce.map(({ id, name, status, day, language }) => ({ id, name, status, day, language, text: all.find((one) => one.edition.id === id)!.text }));
    if (!chosen) return { editions: offered, edition: null, path: [], provisions: [], more: false };
    const tree = { id: provisions.id, kind: provisions.kind, label: provisions.label, heading: provisions.heading, locator: provisions.locator, words: provisions.words, parentId: provisions.parentId };
    const asked = wordsAsked(input.q ?? "");
    const within = asked.length > 0 ? and(...asked.map(has)) : input.within ? eq(provisions.parentId, input.within) : isNull(provisions.parentId);
    const found = await db.select(tree).from(provisions).where(and(eq(provisions.editionId, chosen.id), within)).orderBy(asc(provisions.place)).limit(asked.length > 0 ? most + 1 : 1000);
    const parents = new Set((await db.selectDistinct({ id: provisions.parentId }).from(provisions).where(and(eq(provisions.editionId, chosen.id), among(provisions.parentId, found.map(({ id }) => id))))).map(({ id }) => id));
    const path = [];
    for (let at = input.within; at && asked.length === 0;) {
      const [outer] = await db.select(tree).from(provisions).where(and(eq(provisions.id, at), eq(provisions.editionId, chosen.id)));
      if (outer) path.unshift({ id: outer.id, locator: outer.locator, heading: outer.heading });
      at = outer?.parentId ?? null;
    }
    const more = asked.length > 0 && found.length > most;
    return { editions: offered, edition: chosen.id, path, provisions: (more ? found.slice(0, most) : found).map(({ words, parentId: _, ...one }) => ({ ...one, beginning: shortened(words, 240), hasParts: parents.has(one.id) })), more };
  },
});

/** The words of a provision as an amendment would quote them, and the place that a new one after it would have. */
export const wordingToAmend = query({
  name: "wordingToAmend", input: WordingToAmend, subject: findPosition, allow: canEditAmendments,
  async run({ actor, input, subject: { position }, db }) {
    const found = await provisionFor(db, actor, input.provision);
    if (!found) throw new Refusal("notFound");
    const { provision, edition: { id, name, status, day, language, createdAt }, text } = found;
    const there = await db.select({ locator: provisions.locator }).from(provisions).where(and(eq(provisions.editionId, id), provision.parentId ? eq(provisions.parentId, provision.parentId) : isNull(provisions.parentId)));
    const ours = await db.select({ provision: amendments.provision }).from(amendments).where(and(eq(amendments.positionId, position.id), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
    const after = placeAfter(provision.locator, [...there.map(({ locator }) => locator), ...ours.map(({ provision: place }) => place)]);
    return { id: provision.id, locator: provision.locator, wording: await wordingAt(db, provision), after: { locator: after, label: labelAfter(provision.label, after) }, edition: { id, name, status, day, language, capturedAt: createdAt, text: text.title } };
  },
});
