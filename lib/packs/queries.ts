import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendmentAuthors, amendments, asks, comments, commentThreads, discussions, dispositions, editions, feedback, organisations, packFiles, packReleases, packReturns, participations, people, positions, posts, receipts, responseAmendments, responseAsks } from "#db/schema/index.ts";
import type { Lane } from "#db/vocabulary.ts";
import { belongsTo, coordinates, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, narrower } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { familyOf } from "#lib/issues/queries.ts";
import { canEditAsks } from "#lib/asks/policy.ts";
import { writable } from "#lib/positions/model.ts";
import { workOn } from "#lib/positions/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import { nameFor } from "#lib/issues/queries.ts";
import { ByPack, ByPackFile, ByReturn } from "#lib/packs/input.ts";
import { profileOf } from "#lib/channels/queries.ts";
import { answersOf } from "#lib/questionnaires/queries.ts";
import { findingsIn, fingerprintOf, formsFor, mostCharactersIn, stillChosen, type Finding, type Guarded, type PackAsk, type PackContent, type PackRow } from "#lib/packs/model.ts";
import { canPreparePack, canReadPack, canReadPackFile, canReadReturn, canReleaseFinding, canReviewPack } from "#lib/packs/policy.ts";

type Scene = Awaited<ReturnType<typeof findResponse>>;
export { findResponse as findPack };

/** The lanes that a file for an authority can keep to: a hub's, or wider. */
const carried: readonly Lane[] = ["public", "members", "hub", "coordinators"];
/** Of which lane something of a position is; null where it is another hub's, whose readers are not ours to name. */
function laneOf(hubId: string, position: { lane: Lane; hubId: string | null }, edition: { lane: Lane; hubId: string | null } | null): Lane | null {
  const parts = [position, ...(edition ? [edition] : [])];
  if (parts.some(({ lane, hubId: of }) => !carried.includes(lane) || (of !== hubId && lane !== "public" && lane !== "members"))) return null;
  return parts.reduce<Lane>((most, { lane }) => narrower(most, lane), "public");
}

/** Whoever reads: an actor, or the house where all of it is looked through. */
type Who = Actor | "house";
const reads = (who: Who, row: Parameters<typeof mayRead>[1]) => who === "house" || mayRead(who, row);

const askColumns = { ask: asks, position: positions };
const rowColumns = { amendment: amendments, position: positions, edition: { id: editions.id, lane: editions.lane, hubId: editions.hubId, organisationId: editions.organisationId } };

type AskFound = { ask: typeof asks.$inferSelect; position: typeof positions.$inferSelect };
type RowFound = { amendment: typeof amendments.$inferSelect; position: typeof positions.$inferSelect; edition: { id: string; lane: Lane; hubId: string | null; organisationId: string | null } | null };

function askShown(who: Who, { response }: Scene, { ask, position }: AskFound): PackAsk | null {
  const lane = laneOf(response.hubId, workOn(position), null);
  return lane && reads(who, workOn(position)) ? { id: ask.id, number: ask.number, statement: ask.statement, provision: ask.provision, position: position.title, positionId: position.id, lane } : null;
}

function rowShown(who: Who, { response }: Scene, { amendment, position, edition }: RowFound): Omit<PackRow, "authors"> | null {
  const lane = laneOf(response.hubId, workOn(position), edition);
  if (!lane || !reads(who, workOn(position)) || (edition && !reads(who, edition))) return null;
  const { id, number, provision, current, proposed, justification } = amendment;
  return { id, number, provision, current, proposed, justification, commentType: "te", comment: null, observation: null, position: position.title, positionId: position.id, lane };
}

const isThere = <V>(value: V | null): value is V => value !== null;

async function withAuthors(db: Reader, rows: readonly Omit<PackRow, "authors">[]): Promise<PackRow[]> {
  const found = rows.length === 0 ? [] : await db.select({ amendmentId: amendmentAuthors.amendmentId, name: organisations.name }).from(amendmentAuthors).innerJoin(organisations, eq(organisations.id, amendmentAuthors.organisationId))
    .where(among(amendmentAuthors.amendmentId, rows.map(({ id }) => id))).orderBy(asc(organisations.name), asc(organisations.id));
  return rows.map((row) => ({ ...row, authors: found.filter(({ amendmentId }) => amendmentId === row.id).map(({ name }) => name) }));
}

/** What goes into a response, as far as whoever asks may read it: as it reads now while somebody chooses, and from the review on as it was frozen. */
export async function contentFor(db: Reader, who: Who, scene: Scene): Promise<PackContent & { lane: Lane }> {
  const { response } = scene;
  const live = stillChosen.includes(response.state);
  const chosenAsks = await db.select({ ...askColumns, row: responseAsks }).from(responseAsks).innerJoin(asks, eq(asks.id, responseAsks.askId)).innerJoin(positions, eq(positions.id, asks.positionId))
    .where(and(eq(responseAsks.responseId, response.id), live ? isNull(asks.retiredAt) : undefined)).orderBy(asc(responseAsks.place), asc(responseAsks.askId));
  const chosenRows = await db.select({ ...rowColumns, row: responseAmendments }).from(responseAmendments).innerJoin(amendments, eq(amendments.id, responseAmendments.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId))
    .leftJoin(editions, eq(editions.id, amendments.editionId)).where(and(eq(responseAmendments.responseId, response.id), live ? isNull(amendments.retiredAt) : undefined)).orderBy(asc(responseAmendments.place), asc(responseAmendments.amendmentId));
  const asksIn = chosenAsks.map((one) => { const shown = askShown(who, scene, one); return shown && { ...shown, ...(live ? {} : one.row.frozen) }; }).filter(isThere);
  const rows = chosenRows.map((one) => { const shown = rowShown(who, scene, one); const { commentType, comment, observation } = one.row; return shown && { ...shown, commentType, comment, observation }; }).filter(isThere);
  const frozen = new Map(chosenRows.map(({ amendment, row }) => [amendment.id, row.frozen]));
  const amendmentsIn = (await withAuthors(db, rows)).map((row) => ({ ...row, ...(live ? {} : frozen.get(row.id)) }));
  const lane = [...asksIn, ...amendmentsIn].reduce<Lane>((most, one) => narrower(most, one.lane), narrower(response.lane, "hub"));
  return { title: response.title, body: response.body, language: response.language, asks: asksIn, amendments: amendmentsIn, answers: await answersOf(db, response.id), lane };
}

const ended = ["not-adopted", "withdrawn", "superseded"] as const;

/** All that could go in: the asks and amendments of the positions on the issue that somebody may read. */
export async function offeredFor(db: Reader, actor: Actor, scene: Scene) {
  const onIssue = inArray(positions.issueId, familyOf(db, actor, scene.issue.id));
  const foundAsks = await db.select(askColumns).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(onIssue, isNull(asks.retiredAt))).orderBy(asc(positions.createdAt), asc(asks.number));
  const foundRows = await db.select(rowColumns).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId)).leftJoin(editions, eq(editions.id, amendments.editionId))
    .where(and(onIssue, isNull(amendments.retiredAt), isNull(amendments.replacedById))).orderBy(asc(positions.createdAt), asc(amendments.number));
  const inForce = ({ position }: { position: { state: string } }) => !(ended as readonly string[]).includes(position.state);
  return { asks: foundAsks.filter(inForce).map((one) => askShown(actor, scene, one)).filter(isThere), amendments: await withAuthors(db, foundRows.filter(inForce).map((one) => rowShown(actor, scene, one)).filter(isThere)) };
}

type Held = Guarded & { hubId: string | null; name: string | null };

/** All that is kept among fewer people than will read a pack on this issue. Whoever is handed a finding is told no more than they may read. */
async function guardedOn(db: Reader, { issue, response }: Scene): Promise<Held[]> {
  const family = familyOf(db, null, issue.id);
  const said = await db.select({ input: feedback, name: organisations.name }).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).where(and(inArray(feedback.issueId, family), ne(feedback.lane, "public")));
  const inputs = said.map(({ input, name }): Held => ({
    kind: "words", topic: `feedback:${input.id}`, text: [input.impact, input.evidence, input.proposedWording].filter(Boolean).join("\n\n"), lane: input.state === "withdrawn" ? "own" : input.lane,
    organisationId: input.organisationId, hubId: input.hubId, attributed: input.attributed, name,
  }));
  const answered = await db.select({ reason: dispositions.reason, id: dispositions.id, lane: feedback.lane, hubId: feedback.hubId, organisationId: feedback.organisationId }).from(dispositions).innerJoin(feedback, eq(feedback.id, dispositions.feedbackId))
    .where(and(inArray(feedback.issueId, family), inArray(feedback.lane, ["coordinators", "confided"])));
  const noted = await db.select({ id: comments.id, text: comments.body, lane: commentThreads.lane, hubId: commentThreads.hubId }).from(comments).innerJoin(commentThreads, eq(commentThreads.id, comments.threadId)).innerJoin(positions, eq(positions.id, commentThreads.positionId))
    .where(and(inArray(positions.issueId, family), eq(commentThreads.lane, "coordinators")));
  const talked = await db.select({ id: posts.id, text: posts.body, lane: discussions.lane, hubId: discussions.hubId, organisationId: discussions.organisationId }).from(posts).innerJoin(discussions, eq(discussions.id, posts.discussionId))
    .where(and(inArray(discussions.issueId, family), inArray(discussions.lane, ["coordinators", "own"])));
  const notes = [...talked, ...answered.map(({ reason, ...one }) => ({ ...one, text: reason })), ...noted.map((one) => ({ ...one, organisationId: null }))].map(({ id, ...one }): Held => ({ ...one, kind: "note", topic: `note:${id}`, attributed: true, name: null }));
  const seconds = [
    ...await db.select({ id: asks.id, text: asks.fallback, hubId: positions.hubId }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(and(inArray(positions.issueId, family), sql`${asks.fallback} is not null`)),
    ...await db.select({ id: amendments.id, text: amendments.fallback, hubId: positions.hubId }).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId)).where(and(inArray(positions.issueId, family), sql`${amendments.fallback} is not null`)),
  ].map(({ id, text, hubId }): Held => ({ kind: "fallback", topic: `fallback:${id}`, text: text!, lane: "coordinators", organisationId: null, hubId, attributed: true, name: null }));
  const confided = new Map(inputs.filter(({ lane, hubId }) => lane === "confided" && hubId === response.hubId).map((one) => [one.organisationId!, one]));
  const names = [...confided.values()].map((one): Held => ({ ...one, kind: "name", topic: `organisation:${one.organisationId}`, text: one.name! }));
  return [...inputs, ...notes, ...seconds, ...names];
}

/** What stands in a pack that its readers were not meant to read, with whose it is. For the house: nobody is shown this as it is. */
export async function findingsFor(db: Reader, scene: Scene, content: PackContent) {
  const guarded = await guardedOn(db, scene);
  const held = new Map(guarded.map((one) => [`${one.kind} ${one.topic}`, one]));
  const released = await db.select({ finding: packReleases.finding, reason: packReleases.reason, by: people.name, at: packReleases.releasedAt }).from(packReleases).innerJoin(people, eq(people.id, packReleases.releasedBy)).where(eq(packReleases.responseId, scene.response.id));
  return findingsIn(content, guarded).map((finding) => {
    const { hubId, name, attributed } = held.get(`${finding.kind} ${finding.topic}`)!;
    return { ...finding, hubId, name, attributed, release: released.find((one) => one.finding === finding.key) ?? null };
  });
}
export type Found = Awaited<ReturnType<typeof findingsFor>>[number];

export const stops = ({ blocks, release }: Pick<Found, "blocks" | "release">) => blocks && release === null;

const rowOf = ({ topic, lane, hubId, organisationId }: Found) => ({ id: topic.split(":")[1]!, lane, hubId, organisationId });
/** Fewer than this, and how many there are would say which. */
const fewestNamed = 3;

/** A finding as somebody may know of it: beyond what they may read, that there is something, of one of so many organisations. */
function told(actor: Actor, scene: Scene, found: Found, participants: number) {
  const { key, part, number, kind, lane, excerpt, blocks, name, organisationId, attributed, release } = found;
  const own = belongsTo(actor, organisationId);
  const readable = kind === "fallback" ? coordinates(actor, found.hubId) : mayRead(actor, rowOf(found));
  const named = readable && (attributed || own || coordinates(actor, found.hubId));
  const may = { release: release === null && (readable || own) && canReleaseFinding(actor, { response: scene.response, finding: found }) };
  const shown = { key, part, number, kind: readable ? kind : "words" as Finding["kind"], lane: readable ? lane : null, excerpt: readable ? excerpt : null, organisation: named ? name : null, readable, blocks, may };
  return { ...shown, among: readable || participants < fewestNamed ? null : participants, release: release && { by: readable ? release.by : null, reason: readable ? release.reason : null, at: release.at } };
}

const fileColumns = { file: packFiles, by: people.name };

/** The files that were made, newest first, as far as somebody may read them; `sent` is what a receipt names. */
async function filesFor(db: Reader, actor: Actor, { response }: Scene) {
  const made = await db.select(fileColumns).from(packFiles).innerJoin(people, eq(people.id, packFiles.createdBy)).where(eq(packFiles.responseId, response.id)).orderBy(desc(packFiles.createdAt), desc(packFiles.id));
  const sent = new Set((await db.select({ id: receipts.packFileId }).from(receipts).where(eq(receipts.responseId, response.id))).map(({ id }) => id));
  return made.filter(({ file }) => canReadPackFile(actor, { response, file })).map(({ file: { id, form, name, hash, size, template, createdAt }, by }) => ({ id, form, name, hash, size, filled: template !== null, by, createdAt, sent: sent.has(id) }));
}

/** Of which lanes the parts of a content are, and how many of each. */
function inside({ asks: some, amendments: rows }: PackContent) {
  const all = [...some.map(({ lane }) => ({ lane, kind: "asks" as const })), ...rows.map(({ lane }) => ({ lane, kind: "amendments" as const }))];
  const count = (lane: Lane, kind: "asks" | "amendments") => all.filter((one) => one.lane === lane && one.kind === kind).length;
  return carried.map((lane) => ({ lane, asks: count(lane, "asks"), amendments: count(lane, "amendments") })).filter((one) => one.asks + one.amendments > 0);
}

/** A pack before it is made: what goes in, what could, what must not, and the files that were made. Others in the hub are told of their own words in it. */
export const packOfResponse = query({
  name: "packOfResponse", input: ByPack, subject: findResponse, allow: canReadPack,
  async run({ actor, subject, db }) {
    const { response, issue, hub } = subject;
    const reviews = canReviewPack(actor, subject);
    const profile = await profileOf(db, response);
    const { lane, ...content } = await contentFor(db, reviews ? actor : "house", subject);
    const found = await findingsFor(db, subject, content);
    const participants = (await db.select({ id: participations.organisationId }).from(participations).where(and(eq(participations.hubId, response.hubId), isNull(participations.endedAt)))).length;
    const relevant = reviews ? found.filter((one) => one.kind !== "name" || mayRead(actor, rowOf(one))) : found.filter(({ kind, organisationId }) => kind === "words" && belongsTo(actor, organisationId));
    const choose = canPreparePack(actor, subject) && stillChosen.includes(response.state);
    return {
      response: { id: response.id, title: response.title, state: response.state, authority: response.authority, channel: response.channel, day: response.day, language: response.language, mostCharacters: mostCharactersIn(profile) },
      issue: nameFor(actor, issue), hub: { slug: hub.slug, code: hub.code, name: hub.name }, forms: reviews ? formsFor(profile) : [], lane: reviews ? lane : null,
      content: reviews ? { fingerprint: fingerprintOf(content, response.day), asks: content.asks, amendments: content.amendments, answers: content.answers } : null,
      offered: choose ? await offeredFor(db, actor, subject) : null, inside: reviews ? inside(content) : [], findings: relevant.map((one) => told(actor, subject, one, participants)), stopped: reviews && found.some(stops),
      files: reviews ? await filesFor(db, actor, subject) : [], returns: reviews ? await returnsFor(db, actor, subject) : [], may: { choose, make: canPreparePack(actor, subject), review: reviews },
    };
  },
});

/** The content of a pack for whoever makes files of it. */
export const contentOfPack = query({
  name: "contentOfPack", input: ByPack, subject: findResponse, allow: (actor, subject) => canReadPack(actor, subject) && canReviewPack(actor, subject),
  async run({ actor, subject, db }) {
    const { lane: _, ...content } = await contentFor(db, actor, subject);
    const { response, issue, hub } = subject;
    return { content, fingerprint: fingerprintOf(content, response.day), day: response.day, authority: response.authority, reference: nameFor(actor, issue)?.docket ?? response.number ?? hub.code.toUpperCase(), issue: nameFor(actor, issue), hub: hub.name, stopped: (await findingsFor(db, subject, content)).some(stops) };
  },
});

export async function findPackFile(db: Reader, { response, file: id }: { response: string; file: string }) {
  const scene = await findResponse(db, { response });
  const [file] = await db.select().from(packFiles).where(and(eq(packFiles.id, id), eq(packFiles.responseId, response)));
  if (!file) throw new Refusal("notFound");
  return { ...scene, file };
}

/** One file that was made: where its bytes are, for the door. */
export const packFileById = query({
  name: "packFileById", input: ByPackFile, subject: findPackFile, allow: (actor, subject) => canReadPack(actor, subject) && canReadPackFile(actor, subject),
  run: async ({ subject: { file: { id, form, name, hash, size, createdAt } } }) => ({ id, form, name, hash, size, createdAt }),
});

export async function findReturn(db: Reader, { response, return: id }: { response: string; return: string }) {
  const scene = await findResponse(db, { response });
  const [returned] = await db.select().from(packReturns).where(and(eq(packReturns.id, id), eq(packReturns.responseId, response)));
  if (!returned) throw new Refusal("notFound");
  return { ...scene, returned };
}

/** The asks and amendments of a pack whose words somebody may put others in place of: in a position that still moves and that they may edit. */
async function rewordable(db: Reader, actor: Actor, scene: Scene): Promise<string[]> {
  const { asks: own, amendments: rows } = await contentFor(db, actor, scene);
  const all = [...own, ...rows];
  const found = all.length === 0 ? [] : await db.select().from(positions).where(among(positions.id, all.map(({ positionId }) => positionId)));
  const moving = new Set(found.filter((position) => writable.includes(position.state) && canEditAsks(actor, { position })).map(({ id }) => id));
  return all.filter(({ positionId }) => moving.has(positionId)).map(({ id }) => id);
}

/** One table that came back, for who may read all that was in the pack then: where its bytes are, and what was taken over from it. */
export const returnById = query({
  name: "returnById", input: ByReturn, subject: findReturn, allow: (actor, subject) => canReadPack(actor, subject) && canReadReturn(actor, subject),
  run: async ({ actor, subject: { returned: { id, hash, name, cells, createdAt, takenAt, undoneAt }, ...scene }, db }) => ({
    id, hash, name, cells, createdAt, takenAt, undoneAt, rewordable: await rewordable(db, actor, scene), may: { take: canPreparePack(actor, scene) && takenAt === null, undo: canPreparePack(actor, scene) && takenAt !== null && undoneAt === null, change: stillChosen.includes(scene.response.state) },
  }),
});

/** The tables that came back, newest first, as far as somebody may read them. */
async function returnsFor(db: Reader, actor: Actor, scene: Scene) {
  const came = await db.select({ returned: packReturns, by: people.name }).from(packReturns).innerJoin(people, eq(people.id, packReturns.createdBy)).where(eq(packReturns.responseId, scene.response.id)).orderBy(desc(packReturns.createdAt), desc(packReturns.id));
  return came.filter(({ returned }) => canReadReturn(actor, { ...scene, returned })).map(({ returned: { id, name, cells, createdAt, takenAt, undoneAt }, by }) => ({
    id, name, cells: cells.length, by, createdAt, takenAt, undoneAt, may: { undo: canPreparePack(actor, scene) && takenAt !== null && undoneAt === null },
  }));
}

/** The files of a pack alone, for who files one of them. */
export const filesOfPack = query({
  name: "filesOfPack", input: ByPack, subject: findResponse, allow: canReadPack,
  run: async ({ actor, subject, db }) => (canReviewPack(actor, subject) ? filesFor(db, actor, subject) : []),
});
