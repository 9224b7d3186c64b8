import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, like, lt, ne, not, notInArray, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { inEngine, newestHolding, type InEngine, type Sieve } from "#db/search.ts";
import { amendments, asks, editions, fates, feedback, identifiers, issues, organisations, positions, replies, responses, searchDocuments, texts, tracks, watches } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/columns.ts";
import { derive } from "#lib/formats/identifiers/index.ts";
import { pieceAround } from "#lib/formats/search-hits.ts";
import type { SearchTerms } from "#lib/formats/search-terms.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, numberIn, readCursor } from "#lib/kernel/cursor.ts";
import { stillOpenTo } from "#lib/kernel/entries.ts";
import { lanesOpenTo, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { isFollowed } from "#lib/kernel/watching.ts";
import { ofText, readableGround } from "#lib/fates/queries.ts";
import { openStates } from "#lib/issues/model.ts";
import { hubsById, type Hubs } from "#lib/issues/queries.ts";
import { peopleBeginning, provisionsAsked } from "#lib/mentions/queries.ts";
import { newestOf } from "#lib/provisions/model.ts";
import { Search, Suggest } from "#lib/search/input.ts";
import { counted, docketsOf, heldBy, mostLookedAt, placeOf, printSearch, readSearch, termsOf, type Asked, type FoundKind, type SearchField, type Standing } from "#lib/search/model.ts";

const reached = { id: searchDocuments.thingId, lane: searchDocuments.lane, hubId: searchDocuments.hubId, organisationId: searchDocuments.organisationId };

/** Who asks, when, what the names of hubs, issues and organisations stand for that were asked for, and what is near to them. */
type Circumstances = { db: Reader; actor: Actor; now: Date; names: Hubs; issuesAsked: ReadonlyMap<string, string>; organisationsAsked: ReadonlyMap<string, string>; watched: ReadonlySet<string>; ownHubs: ReadonlySet<string> };

/** Of an issue that the actor may not know of, and of what there is not, nothing is known. */
async function named(db: Reader, actor: Actor, asked: Asked) {
  const dockets = [...docketsOf(asked), ...docketsOf(asked, true)], slugs = [...heldBy(asked, "by"), ...heldBy(asked, "by", true)];
  const [found, ours] = [
    dockets.length > 0 ? await db.select({ id: issues.id, docket: issues.docket }).from(issues).where(and(inArray(issues.docket, dockets), visibleTo(actor, issues))) : [],
    slugs.length > 0 ? await db.select({ id: organisations.id, slug: organisations.slug }).from(organisations).where(inArray(organisations.slug, slugs)) : [],
  ];
  return { issuesAsked: new Map(found.map(({ id, docket }) => [docket, id])), organisationsAsked: new Map(ours.map(({ id, slug }) => [slug, id])) };
}

async function circumstances(db: Reader, actor: Actor, asked: Asked): Promise<Circumstances> {
  const topics = actor.kind === "person" ? await db.select({ topic: watches.topic }).from(watches).where(and(eq(watches.personId, actor.id), isFollowed)) : [];
  const watched = new Set(topics.flatMap(({ topic }) => (topic.startsWith("issue:") ? [topic.slice("issue:".length)] : [])));
  return { db, actor, now: clock.now(), names: await hubsById(db), ...await named(db, actor, asked), watched, ownHubs: new Set(actor.seats.flatMap(({ hubId }) => hubId ?? [])) };
}

const hubIdsOf = (names: Hubs, asked: readonly string[]) => [...names].filter(([, { slug, code }]) => asked.includes(slug) || asked.includes(code)).map(([id]) => id);
const idsOf = (known: ReadonlyMap<string, string>, asked: readonly string[]) => asked.flatMap((one) => known.get(one) ?? []);
const isLive = (now: SQL) => and(sql`${issues.id} is not null`, or(eq(issues.open, true), and(sql`${issues.closesAt} > ${now}`, lt(issues.closesAt, endOfTime))))!;
const listed = (of: ReadonlySet<string>, column: typeof searchDocuments.hubId | typeof searchDocuments.issueId) => among(column, [...of]);
const isNear = ({ ownHubs, watched }: Circumstances) => or(listed(ownHubs, searchDocuments.hubId), listed(watched, searchDocuments.issueId))!;
const statesOf = (values: readonly string[]) => values.flatMap((value) => (value === "open" ? openStates : [value as (typeof openStates)[number]]));
const dayOf = (value: string) => new Date(`${value}T00:00:00Z`);
const day = 86_400_000;

/** What an operator asks of a document, one of its values. Of an issue or an organisation that the actor may not know of, nothing is found. */
const conditions: Record<SearchField, (values: readonly string[], of: Circumstances & { at: SQL }, dockets: readonly string[]) => SQL> = {
  kind: (values) => inArray(searchDocuments.kind, [...values]),
  hub: (values, { names }) => inArray(searchDocuments.hubId, hubIdsOf(names, values)),
  in: (_, { issuesAsked }, dockets) => inArray(searchDocuments.issueId, idsOf(issuesAsked, dockets)),
  by: (values, { organisationsAsked }) => inArray(searchDocuments.organisationId, idsOf(organisationsAsked, values)),
  state: (values) => inArray(tracks.state, statesOf(values)),
  lang: (values) => inArray(searchDocuments.language, [...values]),
  after: ([value]) => gte(searchDocuments.changedAt, new Date(dayOf(value!).getTime() + day)),
  before: ([value]) => lt(searchDocuments.changedAt, dayOf(value!)),
  is: (values, of) => and(...values.map((value) => (value === "live" ? isLive(of.at) : value === "near" ? isNear(of) : listed(of.watched, searchDocuments.issueId))))!,
};

function operatorsOf(asked: Asked, of: Circumstances & { at: SQL }): SQL[] {
  return (Object.keys(conditions) as SearchField[]).flatMap((field) => [false, true].flatMap((isNot) => {
    const values = heldBy(asked, field, isNot);
    if (values.length === 0) return [];
    const holds = conditions[field](values, of, docketsOf(asked, isNot));
    // What is not known of a document is not what was left out.
    return [isNot ? not(sql`coalesce(${holds}, ${sql.raw("false")})`) : holds];
  }));
}

/** Of more watched issues than these each is looked at. */
const mostSifted = 64;

const sieveOf = (asked: Asked, { actor, names, issuesAsked, organisationsAsked, watched }: Circumstances): Sieve => {
  const of = (field: SearchField) => heldBy(asked, field);
  const ofWatched = heldBy(asked, "is").includes("watched") && watched.size <= mostSifted ? [...watched] : [];
  const own = idsOf(issuesAsked, docketsOf(asked));
  return { kinds: of("kind"), hubs: hubIdsOf(names, of("hub")), organisations: idsOf(organisationsAsked, of("by")), issues: own.length > 0 ? own : ofWatched, reach: lanesOpenTo(actor) };
};

/** Said in full, for drizzle does not see a table that stands behind an index. */
const plainly = <T>(column: Column) => sql<T>`${column}`.mapWith(column);
const looked = {
  id: plainly<number>(searchDocuments.id), kind: plainly<string>(searchDocuments.kind), thingId: plainly<string>(searchDocuments.thingId), hubId: plainly<string | null>(searchDocuments.hubId),
  language: plainly<string | null>(searchDocuments.language), issueId: plainly<string | null>(searchDocuments.issueId),
};

/** What is said about a thing, and what stands in it, is found by those who may read the thing as it is now. */
const heldByAnother: readonly FoundKind[] = ["discussion", "ask", "amendment", "comment", "reply", "fate", "file"];
/** Where only some kinds are looked for, what holds for others need not be asked. */
const unless = (kinds: readonly FoundKind[], among: readonly string[], holds: () => SQL) =>
  (among.length === 0 || kinds.some((kind) => among.includes(kind)) ? or(notInArray(searchDocuments.kind, [...kinds]), holds()) : undefined);
const wholeIsOpen = (db: Reader, actor: Actor, among: readonly string[]) => and(
  unless(heldByAnother, among, () => stillOpenTo(actor, searchDocuments.thingId)), unless(["file"], among, () => inputIsOpen(actor)),
  unless(["fate"], among, () => exists(judgementsOpenTo(db, actor).where(eq(fates.id, sql`substr(${searchDocuments.topic}, ${sql.raw(String("fate:".length + 1))})`)))),
);

/** What hangs on an input is found by those who may read that and know whose it is, as long as it stands. */
function inputIsOpen(actor: Actor): SQL {
  const held = (of: (seat: Actor["seats"][number]) => string | null) => [...new Set(actor.seats.flatMap((seat) => of(seat) ?? []))];
  const knows = or(eq(feedback.attributed, true), inArray(feedback.hubId, held(({ hubId, role }) => (role === "coordinator" ? hubId : null))), inArray(feedback.organisationId, held(({ organisationId }) => organisationId)));
  return sql`not exists (select 1 from ${feedback} where ${feedback.id} = ${searchDocuments.thingId} and (${and(ne(feedback.state, "withdrawn"), visibleTo(actor, feedback), knows)}) is not true)`;
}

/** Judgements of asks that a hub holds, by editions and replies that somebody may read. */
const judgementsOpenTo = (db: Reader, actor: Actor) => {
  const all = db.select({ one: sql`1` }).from(fates).innerJoin(positions, eq(positions.id, fates.positionId)).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId)).leftJoin(ofText, eq(ofText.id, texts.issueId))
    .leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).leftJoin(asks, eq(asks.id, fates.askId)).leftJoin(amendments, eq(amendments.id, fates.amendmentId));
  const stands = and(isNull(fates.replacedAt), isNotNull(positions.adoptedVersionId), isNull(asks.retiredAt), isNull(amendments.retiredAt), isNull(amendments.replacedById));
  return { where: (which: SQL) => all.where(and(which, stands, readableGround(actor), visibleTo(actor, positions))) };
};

type Candidate = Omit<Standing, "near"> & { kind: string; thingId: string; hubId: string | null; language: string | null; issueId: string | null; state: string | null };

type Shape = { of: Circumstances; asked: Asked; sieve: Sieve; sought: boolean; without: boolean; inTitle: boolean };

/** What makes another statement of a search: who asks it by which operators, and what the names in these stand for. */
const keyOf = ({ of: { actor, names, issuesAsked, organisationsAsked, watched, ownHubs }, asked, sieve, sought, without, inTitle }: Shape) => JSON.stringify([
  rightsOf(actor), asked.terms, sieve, hubIdsOf(names, heldBy(asked, "hub", true)), [...issuesAsked], [...organisationsAsked], [sought, without, inTitle],
  asked.terms.some(({ field }) => field === "is") ? [...watched, ...ownHubs] : [],
]);

const newestStatement = prepared((db, given: Given<InEngine & { now: Date }>, { of, asked, sieve, ...shape }: Shape) => {
  const { from, where, order } = newestHolding(given, shape);
  const at = gapFor(issues.closesAt, given.now), { actor } = of;
  return db.select({ ...looked, state: tracks.state, live: sql<boolean | number | null>`${isLive(at)}` }).from(from).leftJoin(issues, and(eq(issues.id, searchDocuments.issueId), visibleTo(actor, issues)))
    .leftJoin(tracks, and(eq(tracks.issueId, issues.id), eq(tracks.hubId, searchDocuments.hubId), visibleTo(actor, tracks)))
    .where(and(where, visibleTo(actor, reached), wholeIsOpen(db, actor, sieve.kinds), ...operatorsOf(asked, { ...of, at }))).orderBy(order).limit(mostLookedAt + 1);
}, keyOf);

/** The newest documents that hold the words, as far as the actor may read them, with where their issue stands for those who may know of that. */
async function newest(of: Circumstances, asked: Asked, terms: SearchTerms, inTitle: boolean): Promise<Candidate[]> {
  const { db, now } = of;
  const sieve = sieveOf(asked, of);
  const rows = await newestStatement(db, { ...await inEngine(db, terms, { inTitle, sieve }), now }, { of, asked, sieve, sought: terms.sought.length > 0, without: terms.without.length > 0, inTitle });
  return rows.map(({ live, ...row }) => ({ ...row, inTitle, live: Boolean(live) } as Candidate));
}

const isNearTo = ({ ownHubs, watched }: Circumstances, { hubId, issueId }: Candidate) => (hubId !== null && ownHubs.has(hubId)) || (issueId !== null && watched.has(issueId));

/** Of the articles in several editions of a text only those of the newest that the actor may read, in each language. */
async function withoutOldProvisions({ db, actor }: Circumstances, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const ids = [...new Set(candidates.filter(({ kind }) => kind === "provision").map(({ thingId }) => thingId))];
  if (ids.length === 0) return [...candidates];
  const all = await db.select().from(editions).where(and(inArray(editions.textId, db.select({ id: editions.textId }).from(editions).where(among(editions.id, ids))), isNull(editions.retiredAt), visibleTo(actor, editions)));
  const current = new Set([...Map.groupBy(all, ({ textId }) => textId).values()].flatMap((own) => newestOf(own)?.id ?? []));
  const kept = new Set(all.filter(({ id, translationOf }) => current.has(translationOf ?? id)).map(({ id }) => id));
  return candidates.filter(({ kind, thingId }) => kind !== "provision" || kept.has(thingId));
}

type Looked = { candidates: Candidate[]; more: boolean };

/** Whether anything can be looked for: an operator by itself can, and single characters cannot, whatever stands beside them. */
const canBeLookedFor = (asked: Asked) => { const { sought, without } = termsOf(asked); return sought.length + without.length > 0 || (asked.words === "" && asked.terms.length > 0); };

/** Everything that is looked at: a bounded number of those that hold the words in their title, and of those that hold them anywhere. */
async function lookAt(of: Circumstances, asked: Asked): Promise<Looked> {
  const terms = termsOf(asked);
  const titled = terms.sought.length > 0 ? await newest(of, asked, terms, true) : [];
  const anywhere = await newest(of, asked, terms, false);
  const known = new Set(titled.map(({ id }) => id));
  const both = [...titled.slice(0, mostLookedAt), ...anywhere.slice(0, mostLookedAt).filter(({ id }) => !known.has(id))];
  return { candidates: await withoutOldProvisions(of, both), more: titled.length > mostLookedAt || anywhere.length > mostLookedAt };
}

const allOf = async (of: Circumstances, asked: Asked): Promise<Looked> => (canBeLookedFor(asked) ? lookAt(of, asked) : { candidates: [], more: false });

/** What is counted beside an answer: what of a document it is, and for which of these the values stand that were typed. */
const facets = {
  kind: { of: ({ kind }: Candidate) => kind, meant: (values: readonly string[]) => values },
  hub: { of: ({ hubId }: Candidate) => hubId, meant: (values: readonly string[], { names }: Circumstances) => hubIdsOf(names, values) },
  state: { of: ({ state }: Candidate) => state, meant: statesOf },
  lang: { of: ({ language }: Candidate) => language, meant: (values: readonly string[]) => values },
} satisfies Partial<Record<SearchField, { of: (one: Candidate) => string | null; meant: (values: readonly string[], of: Circumstances) => readonly string[] }>>;
type Facet = keyof typeof facets;

/**
 * How many there would be of each kind, hub, state and language, whatever of it is asked for now. Where some of it is, one more look without
 * any of it serves them all: each counts those that are what the others ask.
 */
async function facetsOf(of: Circumstances, asked: Asked, all: Looked) {
  const isAsked = (field: SearchField): field is Facet => field in facets;
  const narrowed = new Set(asked.terms.map(({ field }) => field as SearchField).filter(isAsked));
  const wide = narrowed.size > 0 && canBeLookedFor(asked) ? (await lookAt(of, { ...asked, terms: asked.terms.filter(({ field }) => !isAsked(field as SearchField)) })).candidates : all.candidates;
  const wanted = new Map([...narrowed].map((field) => [field, [false, true].map((not) => new Set<string>(facets[field].meant(heldBy(asked, field, not), of)))] as const));
  const fits = (one: Candidate, field: Facet) => { const [held, left] = wanted.get(field)!; const value = facets[field].of(one) ?? ""; return (heldBy(asked, field).length === 0 || held!.has(value)) && !left!.has(value); };
  const own = (field: Facet) => (narrowed.has(field) ? wide.filter((one) => [...narrowed].every((other) => other === field || fits(one, other))) : all.candidates).map(facets[field].of);
  const slugOf = (hubId: string | null) => (hubId === null ? null : of.names.get(hubId)?.slug ?? null);
  return { kind: counted(own("kind")), hub: counted(own("hub").map(slugOf)), state: counted(own("state")), lang: counted(own("lang")) };
}

/** The issues that a docket or an official identifier names, whatever its spelling, and the provisions that are named as people do. */
async function namedBy({ db, actor }: Circumstances, { words }: Asked, { dockets, identifiers: numbers }: SearchTerms): Promise<{ docket: string; title: string; url: string }[]> {
  const keys = numbers.flatMap((number) => [number.key, ...derive(number).equivalents]);
  const rows = dockets.length + keys.length === 0 ? [] : await db.selectDistinct({ docket: issues.docket, title: issues.title }).from(issues).leftJoin(identifiers, eq(identifiers.issueId, issues.id))
    .where(and(or(dockets.length > 0 ? inArray(issues.docket, dockets) : undefined, keys.length > 0 ? inArray(identifiers.key, keys) : undefined), visibleTo(actor, issues))).orderBy(issues.docket).limit(10);
  return [...await provisionsAsked(db, actor, words), ...rows.map((row) => ({ ...row, url: `/issues/${row.docket.toLowerCase()}` }))];
}

/** What a thing says beside its title, which many begin with. */
const beside = ({ title, body }: { title: string; body: string }) => (body.startsWith(title) ? body.slice(title.length).trimStart() : body);

async function shown({ db }: Circumstances, ids: readonly number[], terms: SearchTerms) {
  const rows = ids.length === 0 ? [] : await db.select({ id: searchDocuments.id, kind: searchDocuments.kind, title: searchDocuments.title, body: searchDocuments.body, url: searchDocuments.url, language: searchDocuments.language, changedAt: searchDocuments.changedAt, topic: searchDocuments.topic })
    .from(searchDocuments).where(inArray(searchDocuments.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(({ id: _, body, topic, ...row }) => ({ ...row, id: topic, excerpt: pieceAround(beside({ title: row.title, body }), terms) }));
}

/** The dockets of issues, as far as the actor may know of these. */
const docketsFor = async ({ db, actor }: Circumstances, ids: readonly (string | null)[]) =>
  new Map((await db.select({ id: issues.id, docket: issues.docket }).from(issues).where(and(among(issues.id, [...new Set(ids.filter((id) => id !== null))]), visibleTo(actor, issues)))).map(({ id, docket }) => [id, docket]));

/** Everything the actor may read that holds the words, a page at a time, and first what a docket, an official identifier or a provision names. */
export const search = query({
  name: "search", lasting: true, input: Search, subject: async () => null, allow: () => true,
  async run({ actor, input: { q, kind, order, after, limit }, db }) {
    const { notices, ...typed } = readSearch(q);
    const asked = kind ? { ...typed, terms: readSearch(printSearch({ terms: [...typed.terms.filter(({ field }) => field !== "kind"), { field: "kind", not: false, values: [{ type: "word" as const, word: kind }] }], words: "" })).terms } : typed;
    const cursor = readCursor(after);
    const of = await circumstances(db, actor, asked);
    const terms = termsOf(asked);
    const all = await allOf(of, asked);
    const places = all.candidates.map((one) => ({ id: one.id, thingId: one.thingId, issueId: one.issueId, hubId: one.hubId, state: one.state, live: one.live, place: placeOf(order === "newest" ? { id: one.id, inTitle: true, live: true, near: true } : { ...one, near: isNearTo(of, one) }) })).sort((one, other) => one.place - other.place);
    const beyond = cursor ? places.filter(({ place }) => place > numberIn(cursor, 2 ** 35)) : places;
    const page = beyond.slice(0, limit);
    const found = await shown(of, page.map(({ id }) => id), terms);
    const dockets = await docketsFor(of, page.map(({ issueId }) => issueId));
    const last = page.at(-1);
    return {
      named: cursor ? [] : await namedBy(of, asked, terms), found: found.map((one, at) => ({ ...one, docket: dockets.get(page[at]!.issueId ?? "") ?? null, hub: of.names.get(page[at]!.hubId ?? "")?.slug ?? null, state: page[at]!.state, live: page[at]!.live })),
      total: places.length, more: all.more, facets: await facetsOf(of, asked, all), notices, short: terms.short, next: last && beyond.length > limit ? cursorOf({ key: String(last.place), id: last.thingId }) : null,
    };
  },
});

/** What changed last of all that a search finds, for feeds and digests; of what belongs to an issue that may be read, with its docket. */
export async function newestFound(db: Reader, actor: Actor, asked: Asked, most: number) {
  const of = await circumstances(db, actor, asked);
  const { candidates } = await allOf(of, asked);
  const ids = candidates.map(({ id }) => id).sort((one, other) => other - one).slice(0, most);
  const issueOf = new Map(candidates.map(({ id, issueId }) => [id, issueId]));
  const dockets = await docketsFor(of, ids.map((id) => issueOf.get(id) ?? null));
  return (await shown(of, ids, termsOf(asked))).map((one, at) => ({ ...one, docket: dockets.get(issueOf.get(ids[at]!) ?? "") ?? null }));
}

const mostOfKind = 5, mostNamed = 60;
const suggested: readonly FoundKind[] = ["issue", "position", "call", "response", "question", "edition", "organisation", "hub"];

/** What a name may become that somebody has begun to type: dockets and titles that hold the words, provisions, and people whose roster they may read. For a palette. */
export const suggest = query({
  name: "suggest", input: Suggest, subject: async () => null, allow: () => true,
  async run({ actor, input: { q }, db }) {
    const asked: Asked = { words: q, terms: [{ field: "kind", not: false, values: suggested.map((kind) => ({ type: "word" as const, word: kind })) }] };
    const of = await circumstances(db, actor, asked);
    const terms = termsOf(asked);
    const titled = terms.sought.length > 0 ? (await newest(of, asked, terms, true)).slice(0, mostNamed) : [];
    const rows = await shown(of, titled.map((one) => ({ ...one, near: isNearTo(of, one) })).sort((one, other) => placeOf(one) - placeOf(other)).map(({ id }) => id), terms);
    const named = [...await namedBy(of, asked, terms), ...await docketsLike(db, actor, q)];
    const people = await peopleBeginning(db, actor, q);
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    const groups = [
      { kind: "named", hits: named.filter(({ url }, at) => named.findIndex((one) => one.url === url) === at).map(({ url: href, ...hit }) => ({ ...hit, href })) },
      ...suggested.map((kind) => ({ kind: kind as string, hits: (byKind.get(kind) ?? []).map(({ title, url: href }) => ({ title, href })) })),
      { kind: "person", hits: people },
    ];
    return { groups: groups.map(({ kind, hits }) => ({ kind, hits: hits.slice(0, mostOfKind) })).filter(({ hits }) => hits.length > 0) };
  },
});

/** Issues whose docket begins so. */
async function docketsLike(db: Reader, actor: Actor, typed: string) {
  const [, code, number = ""] = /^\s*([a-z]{2,8})-?(\d{0,6})\s*$/iu.exec(typed) ?? [];
  if (!code) return [];
  const begins = `${code.toUpperCase()}-${number}%`;
  const rows = await db.select({ docket: issues.docket, title: issues.title }).from(issues).where(and(like(issues.docket, begins), isNull(issues.mergedInto), visibleTo(actor, issues))).orderBy(desc(issues.movedAt), asc(issues.id)).limit(mostOfKind);
  return rows.map((row) => ({ ...row, url: `/issues/${row.docket.toLowerCase()}` }));
}
