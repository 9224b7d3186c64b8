import { aliasedTable, and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, min, ne, sql, type SQLWrapper } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, amendmentUses, asks, calls, discussions, editions, feedback, hubs, issues, organisations, positions, positionVersions, posts, provisionLinks, provisions, responses, texts, type StoredProvision } from "#db/schema/index.ts";
import { withoutAccents } from "#lib/formats/text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { canSeeWho } from "#lib/feedback/policy.ts";
import { familyOf } from "#lib/issues/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { newestFirst, opensTo } from "#lib/provisions/model.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { editionsOf, findEdition } from "#lib/texts/queries.ts";
import { AsksOfPosition, OneProvision, QuotedBeyond, ReadEdition, SaidOnProvisions } from "#lib/readings/input.ts";
import { isOutlined, partsOf, type Part } from "#lib/readings/model.ts";
import { canSeeDemands, canSeeQuotes } from "#lib/readings/policy.ts";

type Scene = Awaited<ReturnType<typeof findEdition>>;

const skeleton = prepared((db, { edition }: Given<{ edition: string }>) => db.select({ id: provisions.id, place: provisions.place, depth: provisions.depth, kind: provisions.kind, number: provisions.number, label: provisions.label, heading: provisions.heading, anchor: provisions.anchor, length: sql<number>`length(${provisions.words})` })
  .from(provisions).where(eq(provisions.editionId, edition)).orderBy(asc(provisions.place)));

/** What an edition is made of: its outline and where it is cut into parts. The words of an edition never change, so this is looked up once for all. */
const structureOf = (db: Reader, edition: string) => common(db, "structure", edition, async () => {
  const rows = await skeleton(db, { edition });
  const parts = partsOf(rows);
  const partAt = (place: number) => parts.findIndex(({ to }) => place < to) + 1;
  const outline = rows.filter((row) => isOutlined(row)).map(({ place, length: _, ...row }) => ({ ...row, part: partAt(place) }));
  return { parts, outline };
});

/** The places of an edition from one to before another. */
type Stretch = { from: number; to: number };
const whole: Stretch = { from: 0, to: 2 ** 31 - 1 };

/** Which places a part has; the last where there are not so many. `at` is null for all of them. */
function stretchOf(parts: readonly Part[], part: number | "all"): Stretch & { at: number | null } {
  if (part === "all") return { at: null, ...whole };
  const at = Math.min(part, parts.length);
  return { at, ...parts[at - 1]! };
}

const between = prepared((db, { edition, from, to }: Given<{ edition: string; from: number; to: number }>) => db.select({
  id: provisions.id, depth: provisions.depth, kind: provisions.kind, number: provisions.number, label: provisions.label, heading: provisions.heading, words: provisions.words, notes: provisions.notes, anchor: provisions.anchor, locator: provisions.locator,
}).from(provisions).where(and(eq(provisions.editionId, edition), sql`${provisions.place} >= ${from}`, sql`${provisions.place} < ${to}`)).orderBy(asc(provisions.place)));

const placed = prepared((db, { edition, anchor }: Given<{ edition: string; anchor: string }>) => db.select({ place: provisions.place }).from(provisions).where(and(eq(provisions.editionId, edition), eq(provisions.anchor, anchor))));
const placeOf = async (db: Reader, named: { edition: string; anchor: string }) => (await placed(db, named))[0]?.place ?? null;

const mostFound = 200;

/** Where all the words that are looked for stand together in one provision. */
async function foundIn(db: Reader, edition: string, find: string) {
  const wanted = withoutAccents(find).split(/\s+/u).filter(Boolean).slice(0, 10);
  const hits = (await provisionsIn(db, edition)).filter(({ label, heading, words }) => {
    const text = withoutAccents([label, heading, words].filter(Boolean).join(" "));
    return wanted.every((word) => text.includes(word));
  });
  return { words: wanted, total: hits.length, found: hits.slice(0, mostFound).map(({ anchor, locator, label, heading, words }) => ({ anchor, locator, label, heading, words })) };
}

/** An edition to be read: its outline, one part of its text, and where something is found in the whole of it. */
export const readingOfEdition = query({
  name: "readingOfEdition", input: ReadEdition, subject: findEdition, allow: canReadEdition,
  async run({ input: { part, at: wanted, find }, subject: { edition }, db }) {
    const { parts, outline } = await structureOf(db, edition.id);
    const place = wanted === undefined ? null : await placeOf(db, { edition: edition.id, anchor: wanted });
    const { at, ...stretch } = stretchOf(parts, place === null ? part : parts.findIndex(({ to }) => place < to) + 1);
    return { outline, parts: parts.length, part: at, provisions: await between(db, { edition: edition.id, ...stretch }), search: find === null ? null : await foundIn(db, edition.id, find) };
  },
});

const here = aliasedTable(provisions, "here");
const where = { place: here.place, anchor: here.anchor, locator: here.locator };
const linked = eq(provisions.id, provisionLinks.provisionId);
/** Joins what names a provision of any edition to the provision of this one that has its thread. */
const inThisEdition = (edition: string) => and(eq(here.threadId, provisions.threadId), eq(here.editionId, edition));

/** The positions on an issue that somebody may know of, each with what it adopted. */
export const positionsOn = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ position: positions, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, adopted: positionVersions.content })
  .from(positions).innerJoin(hubs, eq(hubs.id, positions.hubId)).leftJoin(positionVersions, and(eq(positionVersions.id, positions.adoptedVersionId), visibleTo(actor, positionVersions)))
  .where(and(inArray(positions.issueId, familyOf(db, actor, issue)), visibleTo(actor, positions))), rightsOf);

type Held = Awaited<ReturnType<typeof positionsOn>>[number];

/** Whether a demand with this number may be shown: to those inside while it stands, to others when it was adopted. */
const shows = (actor: Actor, { position, adopted }: Held, of: "asks" | "amendments", demand: { number: number; retiredAt: Date | null }) =>
  (canSeeDemands(actor, { position }) ? demand.retiredAt === null : (adopted?.[of].some(({ number }) => number === demand.number) ?? false));

/** The position that makes a demand, and its hub. */
export const nameOf = ({ position, hub }: Held) => ({ position: { id: position.id, title: position.title }, hub });

type On = { place: number; anchor: string; locator: string };
const at = ({ place, anchor, locator }: On): On => ({ place, anchor, locator });

type Demand = { positionId: string; number: number; retiredAt: Date | null };

const within = (edition: string, { from, to }: Stretch) => and(inThisEdition(edition), gte(here.place, from), lt(here.place, to));

/** Those demands that may be shown, each with the position that makes it. */
const shownOf = <D extends Demand, R extends { demand: D }>(actor: Actor, all: ReadonlyMap<string, Held>, rows: readonly R[], of: "asks" | "amendments") =>
  rows.flatMap((row) => { const held = all.get(row.demand.positionId); return held && shows(actor, held, of, row.demand) ? [{ ...row, held }] : []; });

const heldOn = async (db: Reader, actor: Actor, { issue }: Scene) => new Map((await positionsOn(db, { issue: issue.id }, actor)).map((held) => [held.position.id, held]));

const stretchOfHere = ({ edition, from, to }: Given<{ edition: string } & Stretch>) => and(eq(here.editionId, edition), sql`${here.place} >= ${from}`, sql`${here.place} < ${to}`);
const sameThread = eq(provisions.threadId, here.threadId);

const amendedThere = prepared((db, given: Given<{ edition: string } & Stretch>) => db.select({ ...where, demand: { positionId: amendments.positionId, number: amendments.number, retiredAt: amendments.retiredAt } })
  .from(here).innerJoin(provisions, sameThread).innerJoin(amendments, eq(amendments.provisionId, provisions.id)).where(and(stretchOfHere(given), isNull(amendments.replacedById))));
const linksThere = prepared((db, given: Given<{ edition: string } & Stretch>) => db.select({ ...where, topic: provisionLinks.topic })
  .from(here).innerJoin(provisions, sameThread).innerJoin(provisionLinks, linked).where(stretchOfHere(given)));

/** What is linked to a stretch of an edition, in any of the editions of its text: for each kind the places by the name of the thing. */
async function linksOn(db: Reader, { edition }: Scene, stretch: Stretch) {
  const links = (await linksThere(db, { edition: edition.id, ...stretch })).map(({ topic, ...on }) => { const [kind, id] = topic.split(":"); return { kind: kind!, id: id!, on }; });
  return (kind: "ask" | "feedback" | "call" | "response" | "discussion") => Map.groupBy(links.filter((link) => link.kind === kind), ({ id }) => id);
}
type Links = Awaited<ReturnType<typeof linksOn>>;

/** The places of those rows that are linked and may be read; nothing is asked where nothing is linked. */
async function placesOf<K extends "feedback" | "call" | "response" | "discussion", R extends { id: string }>(kind: K, links: Links, ask: (ids: string[]) => PromiseLike<R[]>, shown: (row: R) => boolean = () => true) {
  const byId = links(kind);
  if (byId.size === 0) return [];
  return (await ask([...byId.keys()])).filter(shown).flatMap(({ id }) => byId.get(id)!.map(({ on }) => ({ kind, ...at(on) })));
}

/** Where hubs ask for something on a stretch of an edition, as far as somebody may read it: the places alone, of which there may be thousands. */
async function demandPlaces(db: Reader, actor: Actor, scene: Scene, stretch: Stretch, links: Links) {
  const all = await heldOn(db, actor, scene);
  const byId = links("ask");
  const amended = await amendedThere(db, { edition: scene.edition.id, ...stretch });
  const rows = byId.size === 0 ? [] : await db.select({ id: asks.id, positionId: asks.positionId, number: asks.number, retiredAt: asks.retiredAt }).from(asks).where(among(asks.id, [...byId.keys()]));
  const asked = rows.flatMap(({ id, ...demand }) => byId.get(id)!.map(({ on }) => ({ ...on, demand })));
  return [...shownOf(actor, all, amended, "amendments").map((row) => ({ kind: "amendment" as const, ...at(row) })), ...shownOf(actor, all, asked, "asks").map((row) => ({ kind: "ask" as const, ...at(row) }))];
}

/** What hubs ask for on a stretch of an edition, as far as somebody may read it. */
async function demandsOn(db: Reader, actor: Actor, scene: Scene, stretch: Stretch) {
  const all = await heldOn(db, actor, scene);
  const there = within(scene.edition.id, stretch);
  const amended = await db.select({ ...where, demand: amendments }).from(amendments).innerJoin(provisions, eq(provisions.id, amendments.provisionId)).innerJoin(here, there).where(and(among(amendments.positionId, [...all.keys()]), isNull(amendments.replacedById)));
  const asked = await db.select({ ...where, demand: asks }).from(asks).innerJoin(provisionLinks, eq(provisionLinks.topic, sql`'ask:' || ${asks.id}`)).innerJoin(provisions, eq(provisions.id, provisionLinks.provisionId)).innerJoin(here, there).where(among(asks.positionId, [...all.keys()]));
  const wordsOf = ({ held, demand }: { held: Held; demand: typeof amendments.$inferSelect }) => (canSeeDemands(actor, held) ? demand : held.adopted!.amendments.find(({ number }) => number === demand.number)!);
  const statementOf = ({ held, demand }: { held: Held; demand: typeof asks.$inferSelect }) => (canSeeDemands(actor, held) ? demand : held.adopted!.asks.find(({ number }) => number === demand.number)!).statement;
  return [
    ...shownOf(actor, all, amended, "amendments").map((row) => { const { current, proposed } = wordsOf(row); return { kind: "amendment" as const, ...at(row), id: row.demand.id, number: row.demand.number, current, proposed, language: row.held.position.language, ...nameOf(row.held) }; }),
    ...shownOf(actor, all, asked, "asks").map((row) => ({ kind: "ask" as const, ...at(row), id: row.demand.id, number: row.demand.number, statement: statementOf(row), language: row.held.position.language, ...nameOf(row.held) })),
  ];
}

/** The inputs on issues that count as said: for more than their own organisation, and not withdrawn. */
const heard = (actor: Actor, family: SQLWrapper) => and(inArray(feedback.issueId, family), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"), visibleTo(actor, feedback));
const asked = (actor: Actor, family: SQLWrapper) => and(inArray(calls.issueId, family), visibleTo(actor, calls));
const answered = (actor: Actor, family: SQLWrapper) => and(inArray(responses.issueId, family), visibleTo(actor, responses));
/** Talk that whoever reads the edition may read: it is linked to one edition of the text, and for no more than may read that one. */
const talked = (actor: Actor) => visibleTo(actor, { id: discussions.thingId, lane: discussions.lane, hubId: discussions.hubId, organisationId: discussions.organisationId });
const links = ({ id }: typeof feedback | typeof calls | typeof responses | typeof discussions, kind: "feedback" | "call" | "response" | "discussion") => eq(provisionLinks.topic, sql`${sql.raw(`'${kind}:'`)} || ${id}`);

/** Where calls, inputs and responses speak of a stretch of an edition, as far as somebody may read them: the places alone. */
async function wordPlaces(db: Reader, actor: Actor, { issue }: Scene, links: Links) {
  const family = familyOf(db, actor, issue.id);
  return [
    ...(await placesOf("feedback", links, (ids) => db.select({ id: feedback.id }).from(feedback).where(and(among(feedback.id, ids), heard(actor, family))))),
    ...(await placesOf("call", links, (ids) => db.select().from(calls).where(and(among(calls.id, ids), asked(actor, family))), (call) => canReadCall(actor, { call }))),
    ...(await placesOf("response", links, (ids) => db.select({ id: responses.id }).from(responses).where(and(among(responses.id, ids), answered(actor, family))))),
    ...(await placesOf("discussion", links, (ids) => db.select({ id: discussions.id }).from(discussions).where(and(among(discussions.id, ids), isNull(discussions.resolvedAt), talked(actor))))),
  ];
}

/** The calls, inputs, discussions and responses that speak of a stretch of an edition, as far as somebody may read them. */
async function wordsOn(db: Reader, actor: Actor, { edition, issue }: Scene, stretch: Stretch) {
  const family = familyOf(db, actor, issue.id);
  const there = within(edition.id, stretch);
  const inputs = await db.select({ ...where, of: feedback, organisation: { slug: organisations.slug, name: organisations.name } }).from(feedback).innerJoin(provisionLinks, links(feedback, "feedback")).innerJoin(provisions, linked).innerJoin(here, there).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(heard(actor, family)).orderBy(asc(feedback.submittedAt), asc(feedback.id));
  const put = await db.select({ ...where, of: calls }).from(calls).innerJoin(provisionLinks, links(calls, "call")).innerJoin(provisions, linked).innerJoin(here, there).where(asked(actor, family));
  const filed = await db.select({ ...where, of: responses }).from(responses).innerJoin(provisionLinks, links(responses, "response")).innerJoin(provisions, linked).innerJoin(here, there).where(answered(actor, family));
  const open = await db.select({ ...where, of: discussions, begins: posts.body, withdrawnAt: posts.withdrawnAt }).from(discussions).innerJoin(posts, and(eq(posts.discussionId, discussions.id), eq(posts.number, 1))).innerJoin(provisionLinks, links(discussions, "discussion")).innerJoin(provisions, linked).innerJoin(here, there)
    .where(and(isNull(discussions.resolvedAt), talked(actor))).orderBy(desc(discussions.saidAt), desc(discussions.id));
  return [
    ...inputs.map(({ of, organisation, ...row }) => ({ kind: "feedback" as const, ...row, id: of.id, stance: of.stance, impact: of.impact, proposedWording: of.proposedWording, language: of.language, lane: of.lane, organisation: canSeeWho(actor, { feedback: of }) ? organisation : null })),
    ...put.filter(({ of }) => canReadCall(actor, { call: of })).map(({ of, ...row }) => ({ kind: "call" as const, ...row, id: of.id, question: of.question, state: of.state })),
    ...filed.map(({ of, ...row }) => ({ kind: "response" as const, ...row, id: of.id, title: of.title, authority: of.authority, state: of.state, language: of.language })),
    ...open.map(({ of, begins, withdrawnAt, ...row }) => ({ kind: "discussion" as const, ...row, id: of.id, title: of.title ?? (withdrawnAt ? null : begins), lane: of.lane })),
  ];
}

/** Where anything was said about an edition or a stretch of it, as far as somebody may read it: the places alone. */
export async function saidPlaces(db: Reader, actor: Actor, scene: Scene, stretch = whole) {
  const links = await linksOn(db, scene, stretch);
  return [...(await demandPlaces(db, actor, scene, stretch, links)), ...(await wordPlaces(db, actor, scene, links))];
}

const saidOn = async (db: Reader, actor: Actor, scene: Scene, stretch: Stretch) => [...(await demandsOn(db, actor, scene, stretch)), ...(await wordsOn(db, actor, scene, stretch))];
type Kind = Awaited<ReturnType<typeof saidOn>>[number]["kind"];

const counted = (said: readonly { kind: Kind }[]) => {
  const of = (kind: Kind) => said.filter((one) => one.kind === kind).length;
  return { amendments: of("amendment"), asks: of("ask"), feedback: of("feedback"), calls: of("call"), responses: of("response"), discussions: of("discussion"), total: said.length };
};

/** How much has been said about each provision of an edition, or of a part of it, that anything was said about, counted over what the actor may read. */
export const saidOnProvisions = query({
  name: "saidOnProvisions", lasting: true, input: SaidOnProvisions, subject: findEdition, allow: canReadEdition,
  async run({ actor, input: { part }, subject, db }) {
    const stretch = part === "all" ? whole : stretchOf((await structureOf(db, subject.edition.id)).parts, part);
    const byPlace = [...Map.groupBy(await saidPlaces(db, actor, subject, stretch), ({ place }) => place)].toSorted(([one], [other]) => one - other);
    return byPlace.map(([, some]) => ({ anchor: some[0]!.anchor, ...counted(some) }));
  },
});

const whereAsked = { number: asks.number, threadId: provisions.threadId };

/** Where the asks of a position stand in the newest edition that somebody may read, for those who see the work. */
export const placesOfAsks = query({
  name: "placesOfAsks", input: AsksOfPosition, subject: findPosition, allow: canSeeDemands,
  async run({ actor, subject: { position }, db }) {
    const named = await db.select(whereAsked).from(asks).innerJoin(provisionLinks, eq(provisionLinks.topic, sql`'ask:' || ${asks.id}`)).innerJoin(provisions, linked).where(and(eq(asks.positionId, position.id), isNull(asks.retiredAt))).orderBy(asc(asks.number));
    const found = await db.select({ edition: editions, threadId: provisions.threadId, anchor: provisions.anchor, locator: provisions.locator }).from(provisions).innerJoin(editions, eq(editions.id, provisions.editionId)).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId))
      .where(and(among(provisions.threadId, named.map(({ threadId }) => threadId)), isNull(editions.retiredAt), isNull(editions.translationOf), visibleTo(actor, editions), visibleTo(actor, texts), visibleTo(actor, issues)));
    const order = newestFirst(found.map(({ edition }) => edition)).map(({ id }) => id);
    const newest = new Map(found.toSorted((one, other) => order.indexOf(other.edition.id) - order.indexOf(one.edition.id)).map((one) => [one.threadId, one]));
    return named.flatMap(({ number, threadId }) => { const one = newest.get(threadId); return one ? [{ ask: number, edition: one.edition.id, anchor: one.anchor, locator: one.locator }] : []; });
  },
});

const units = ["article", "recital", "annex"] as const;

/** The smallest thing with a name of its own around a provision: its article, recital or annex, else itself. */
async function unitAround(db: Reader, provision: StoredProvision): Promise<StoredProvision> {
  for (let at: StoredProvision | undefined = provision; at; [at] = at.parentId === null ? [] : await db.select().from(provisions).where(eq(provisions.id, at.parentId))) if ((units as readonly string[]).includes(at.kind)) return at;
  return provision;
}

/** The place after a provision and all that is inside it. */
async function endOf(db: Reader, { editionId, place, depth }: StoredProvision): Promise<number> {
  const [next] = await db.select({ place: min(provisions.place) }).from(provisions).where(and(eq(provisions.editionId, editionId), gt(provisions.place, place), lte(provisions.depth, depth)));
  return next?.place ?? whole.to;
}

const stepShown = { anchor: provisions.anchor, label: provisions.label, heading: provisions.heading, locator: provisions.locator };

/** What of the same kind stands before and after a unit. */
async function neighboursOf(db: Reader, { editionId, kind, place }: StoredProvision) {
  const like = and(eq(provisions.editionId, editionId), eq(provisions.kind, kind));
  const [before] = await db.select(stepShown).from(provisions).where(and(like, lt(provisions.place, place))).orderBy(desc(provisions.place)).limit(1);
  const [after] = await db.select(stepShown).from(provisions).where(and(like, gt(provisions.place, place))).orderBy(asc(provisions.place)).limit(1);
  return { before: before ?? null, after: after ?? null };
}

/** A provision by its name in an edition. */
export async function findProvisionIn(db: Reader, { edition, anchor }: { edition: string; anchor: string }) {
  const scene = await findEdition(db, { edition });
  const [provision] = await db.select().from(provisions).where(and(eq(provisions.editionId, edition), eq(provisions.anchor, anchor)));
  if (!provision) throw new Refusal("notFound");
  return { ...scene, provision };
}

/** The same provision in the other editions of its text that somebody may read, in the order of time. */
async function elsewhere(db: Reader, actor: Actor, { edition, text, provision }: Scene & { provision: StoredProvision }) {
  const others = (await editionsOf(db, actor, text)).filter(({ id }) => id !== edition.id).toReversed();
  const found = await db.select({ editionId: provisions.editionId, anchor: provisions.anchor, locator: provisions.locator, heading: provisions.heading, words: provisions.words }).from(provisions).where(and(eq(provisions.threadId, provision.threadId), among(provisions.editionId, others.map(({ id }) => id))));
  return others.flatMap(({ id, name, day, status, language }) => found.filter(({ editionId }) => editionId === id).map(({ editionId: _, ...shown }) => ({ edition: { id, name, day, status, language }, ...shown })));
}

/** A provision in its article, with what has been said about it and about what is inside it, what stands before and after, and how it reads in other editions. */
export const provisionInContext = query({
  name: "provisionInContext", input: OneProvision, subject: findProvisionIn, allow: canReadEdition,
  async run({ actor, subject, db }) {
    const { provision, edition } = subject;
    const unit = await unitAround(db, provision);
    const [inner, outer] = [await endOf(db, provision), await endOf(db, unit)];
    const said = (await saidOn(db, actor, subject, { from: unit.place, to: outer })).toSorted((one, other) => one.place - other.place);
    const { parts } = await structureOf(db, edition.id);
    const { id, kind, anchor, label, heading, locator } = provision;
    return {
      id, kind, anchor, label, heading, locator, unit: { anchor: unit.anchor, label: unit.label, heading: unit.heading, locator: unit.locator }, part: parts.findIndex(({ to }) => unit.place < to) + 1, ...(await neighboursOf(db, unit)), elsewhere: await elsewhere(db, actor, subject),
      provisions: await between(db, { edition: edition.id, from: unit.place, to: outer }),
      said: said.filter(({ place }) => place >= provision.place && place < inner).map(({ place: _, ...one }) => one),
      marks: [...Map.groupBy(said.filter(({ place }) => place >= unit.place && place < outer), (one) => one.anchor)].map(([at, some]) => ({ anchor: at, total: some.length })),
    };
  },
});

const quoting = { id: positions.id, title: positions.title, lane: positions.lane, hubId: positions.hubId, organisationId: positions.organisationId, number: amendments.number };

/** The positions whose amendments quote an edition and that people may read who may not read the edition: its lane was narrowed after it was quoted. As far as somebody sees that work. */
export const quotedBeyond = query({
  name: "quotedBeyond", input: QuotedBeyond, subject: findEdition, allow: canSeeQuotes,
  async run({ actor, subject: { edition }, db }) {
    const ofEdition = and(eq(amendments.editionId, edition.id), isNull(amendments.retiredAt), visibleTo(actor, positions));
    const own = await db.select(quoting).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId)).where(ofEdition);
    const used = await db.select({ ...quoting, number: amendmentUses.number }).from(amendments).innerJoin(amendmentUses, eq(amendmentUses.amendmentId, amendments.id)).innerJoin(positions, eq(positions.id, amendmentUses.positionId)).where(and(ofEdition, isNull(amendmentUses.endedAt)));
    const beyond = [...own, ...used].filter((position) => canSeeDemands(actor, { position }) && !opensTo(edition, position));
    return [...Map.groupBy(beyond, ({ id }) => id).values()].map((of) => ({ position: { id: of[0]!.id, title: of[0]!.title }, amendments: of.map(({ number }) => number).sort((one, other) => one - other) }));
  },
});
