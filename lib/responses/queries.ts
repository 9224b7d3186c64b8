import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, sql, type Placeholder, type SQL, type SQLWrapper } from "drizzle-orm";
import type { z } from "zod";
import type { Reader } from "#db/client.ts";
import { files, formQuestions, hubs, issues, people, positions, positionVersions, receiptFiles, receipts, responseChecks, responses, responseTexts, searchDocuments, seats, type Response } from "#db/schema/index.ts";
import { isAdministrator, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";
import { matching } from "#db/search.ts";
import type { ResponseState } from "#db/vocabulary.ts";
import { lengthOf } from "#lib/formats/questionnaire/length.ts";
import { clock } from "#lib/platform/clock.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead, rightsOf, visibleTo, type Laned } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { fitOf } from "#lib/channels/model.ts";
import { profileOf, profilesInForce } from "#lib/channels/queries.ts";
import { familyWith, issueKnownTo, nameFor } from "#lib/issues/queries.ts";
import { ByResponse, MayEditResponse, ResponseBoard, ResponseCapacity, ResponseList, ResponsePage, TextsOfResponse } from "#lib/responses/input.ts";
import { changeBetween, frozen, loadOf, onTheWay, responseActs, sideExits, stillOpen, toBeWritten, unsent } from "#lib/responses/model.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import * as policy from "#lib/responses/policy.ts";

export async function findResponse(db: Reader, { response: id }: { response: string }) {
  const [found] = await db.select({ response: responses, issue: issues, hub: hubs }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(eq(responses.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

const standing = (responseId: string) => and(eq(formQuestions.responseId, responseId), eq(formQuestions.kind, "question"), isNull(formQuestions.goneAt), inArray(formQuestions.state, ["drafted", "agreed"]));
const standingAnswers = (db: Reader, responseId: string) => db.select().from(formQuestions).where(standing(responseId)).orderBy(asc(formQuestions.place), asc(formQuestions.id));

/** Refuses what its channel, or a question of its form, would not take whole: it can be written and saved, and goes no further. */
export async function requireWithinLimits(db: Reader, response: Pick<Response, "id" | "channel" | "channelVersion" | "body" | "language">) {
  const { limits } = fitOf(await profileOf(db, response), response);
  const over = limits.find((one) => one.over);
  if (over) throw new Refusal("state", { code: "response.overLimit", values: { over: -over.left, count: over.count, limit: over.limit, unit: over.unit }, present: { limits } });
  const tooLong = (await standingAnswers(db, response.id)).filter(({ limit, unit, answer }) => limit !== null && lengthOf(answer, unit) > limit);
  if (tooLong.length > 0) throw new Refusal("state", { code: "response.answersTooLong", values: { count: tooLong.length, first: [tooLong[0]!.number, tooLong[0]!.words].filter(Boolean).join(" ") }, present: { questions: tooLong.map(({ id }) => id) } });
}

/** The words that a response consists of: its text, and where it has none the answers that it gives to the questions of a form. Empty where there are neither. */
export async function wordsOf(db: Reader, { id, body }: Pick<Response, "id" | "body">): Promise<string> {
  if (body.trim()) return body;
  return (await standingAnswers(db, id)).map(({ number, words, chosen, answer }) => [[number, words].filter(Boolean).join(" "), ...chosen, answer.trim()].filter(Boolean).join("\n")).join("\n\n");
}

/** Of a response that more may read, what is its hub's own: who works on it, why, and what is still open. */
export const isInside = (actor: Actor, response: Laned) => mayRead(actor, { ...response, lane: "hub" });

export const receiptsOf = (db: Reader, responseId: string) => db.select({ id: receipts.id, reference: receipts.reference, filedAt: receipts.filedAt, zone: receipts.zone, filedBy: people.name, hash: receipts.hash, note: receipts.note, despite: receipts.despite, late: receipts.late, corrects: receipts.correctsId, correction: receipts.correction })
  .from(receipts).innerJoin(people, eq(people.id, receipts.filedBy)).where(eq(receipts.responseId, responseId)).orderBy(asc(receipts.createdAt), sql`${receipts.correctsId} is not null`, asc(receipts.id));

/** What is kept beside receipts, by receipt: for those who see the work on the response. */
async function evidenceOf(db: Reader, responseId: string) {
  const found = await db.select({ receipt: receiptFiles.receiptId, id: files.id, name: files.name, size: files.size, state: files.state, hash: files.hash, by: people.name, createdAt: files.createdAt })
    .from(receiptFiles).innerJoin(receipts, eq(receipts.id, receiptFiles.receiptId)).innerJoin(files, eq(files.id, receiptFiles.fileId)).innerJoin(people, eq(people.id, files.createdBy)).where(eq(receipts.responseId, responseId)).orderBy(asc(files.createdAt), asc(files.id));
  return Map.groupBy(found, ({ receipt }) => receipt);
}

export const checksOf = (db: Reader, responseId: string) => db.select({ id: responseChecks.id, key: responseChecks.key, label: responseChecks.label, required: responseChecks.required, tickedAt: responseChecks.tickedAt, tickedBy: people.name })
  .from(responseChecks).leftJoin(people, eq(people.id, responseChecks.tickedBy)).where(eq(responseChecks.responseId, responseId)).orderBy(asc(responseChecks.place), asc(responseChecks.id));

const nameOf = async (db: Reader, id: string | null) => (id ? ((await db.select({ name: people.name }).from(people).where(eq(people.id, id)))[0]?.name ?? null) : null);

/** The version it was approved with, where its position may be read. */
async function tiedTo(db: Reader, actor: Actor, { positionId, versionId }: Response) {
  const [position] = positionId ? await db.select().from(positions).where(eq(positions.id, positionId)) : [];
  if (!position || !mayRead(actor, position)) return { position: null, version: null };
  const [version] = versionId ? await db.select({ number: positionVersions.number, hash: positionVersions.hash }).from(positionVersions).where(eq(positionVersions.id, versionId)) : [];
  return { position: { id: position.id, title: position.title, state: position.state }, version: version ?? null };
}

/** What somebody may do with a response as it stands. */
const mayDo = (actor: Actor, subject: { response: policy.Known & { closesAt: Date } }) => {
  const { state } = subject.response;
  const may = (act: Parameters<typeof responseActs.allows>[1], who: (one: Actor, it: typeof subject) => boolean) => responseActs.allows(state, act) && who(actor, subject);
  return {
    decide: may("go", policy.canDecideToRespond), reconsider: may("reconsider", policy.canReconsiderResponse) && subject.response.closesAt > clock.now(),
    describe: policy.canEditResponse(actor, subject), nameEditor: unsent.includes(state) && policy.canNameEditor(actor, subject),
    startWork: may("startWork", policy.canEditResponse), edit: state === "in-work" && policy.canEditResponse(actor, subject), sendToReview: may("sendToReview", policy.canEditResponse),
    returnToWork: may("returnToWork", policy.canDecideToRespond) || may("returnToWork", policy.canApproveResponse), approve: may("approve", policy.canApproveResponse), fix: frozen.includes(state) && policy.canFixResponse(actor, subject),
    tick: unsent.includes(state) && policy.canTickCheck(actor, subject), submit: may("submit", policy.canSubmitResponse), fileLate: may("fileLate", policy.canFileLate), correctReceipt: policy.canCorrectReceipt(actor, subject), addEvidence: policy.canAddEvidence(actor, subject),
    explainMissed: state === "missed" && policy.canExplainMissed(actor, subject), conclude: may("conclude", policy.canConcludeResponse), cancel: may("cancel", policy.canCancelResponse), changeLane: policy.canChangeResponseLane(actor, subject),
  };
};

/** One response, with its checklist, its receipts, and the acts the actor may do now. */
export const responseById = query({
  name: "responseById", input: ByResponse, subject: findResponse, allow: policy.canReadResponse,
  async run({ actor, subject, db }) {
    const { response, issue, hub } = subject;
    const inside = isInside(actor, response);
    const { hubId: _, organisationId: __, issueId: ___, editorId, createdBy: ____, approvedBy, positionId: _____, versionId: ______, savedBy: _______, fixedBy: ________, missedNoteBy, reason, because, decision, request, context, goals, targetGroup, number, missedNote, ...shown } = response;
    const own = { reason, because, decision, request, context, goals, targetGroup, number, missedNote };
    const { filing } = (await currentRules(db, hub.id)).rules;
    const { limits, takesLanguage } = fitOf(await profileOf(db, response), response);
    const channelRevision = (await profilesInForce(db))[response.channel].version;
    const may = mayDo(actor, subject);
    const evidence = inside ? await evidenceOf(db, response.id) : null;
    return {
      ...shown, channelRevision, limits, takesLanguage, ...(inside ? own : (Object.fromEntries(Object.keys(own).map((key) => [key, null])) as { [K in keyof typeof own]: null })),
      editor: inside ? await nameOf(db, editorId) : null, approvedBy: inside ? await nameOf(db, approvedBy) : null, missedNoteBy: inside ? await nameOf(db, missedNoteBy) : null,
      issue: nameFor(actor, issue), hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone }, ...(await tiedTo(db, actor, response)),
      receipts: (await receiptsOf(db, response.id)).map((receipt) => ({ ...receipt, files: (evidence?.get(receipt.id) ?? []).map(({ receipt: _, ...file }) => file) })).map((receipt) => (inside ? receipt : { ...receipt, note: null, despite: null, correction: null, filedBy: isMember(actor) ? receipt.filedBy : null })),
      checks: inside ? await checksOf(db, response.id) : [], rule: filing, may: { ...may, useNewerRules: channelRevision > response.channelVersion && unsent.includes(response.state) && policy.canEditResponse(actor, subject), approve: may.approve && policy.approvesFor(actor, subject, filing.approvedBy) },
    };
  },
});

/** The texts of a response as they were kept, each with what a fix changed. Only its hub sees what was not filed. */
export const textsOfResponse = query({
  name: "textsOfResponse", lasting: true, input: TextsOfResponse, subject: findResponse, allow: policy.canReadResponse,
  async run({ actor, subject: { response }, db }) {
    const kept = await db.select({ number: responseTexts.number, moment: responseTexts.moment, title: responseTexts.title, body: responseTexts.body, hash: responseTexts.hash, reason: responseTexts.reason, by: people.name, createdAt: responseTexts.createdAt })
      .from(responseTexts).innerJoin(people, eq(people.id, responseTexts.by)).where(eq(responseTexts.responseId, response.id)).orderBy(asc(responseTexts.number)).limit(200);
    // Answers to a form stay with the hub: where they are all that was filed, others are told that it was.
    if (!isInside(actor, response)) return (response.body.trim() ? kept : []).filter(({ moment }) => moment === "filed").map((text) => ({ ...text, change: null }));
    return kept.map((text, n) => ({ ...text, change: text.moment === "fixed" && kept[n - 1] ? changeBetween(kept[n - 1]!.body, text.body, response.language) : null }));
  },
});

/** Who can be named as the editor of a response: those with a seat in its hub who may read it. */
export const editorsOffered = query({
  name: "editorsOffered", lasting: true, input: MayEditResponse, subject: findResponse, allow: (actor, subject) => policy.canReadResponse(actor, subject) && policy.canNameEditor(actor, subject),
  async run({ subject, db }) {
    const seated = await db.selectDistinct({ id: people.id, name: people.name }).from(seats).innerJoin(people, eq(people.id, seats.personId)).where(and(eq(seats.hubId, subject.hub.id), isNull(seats.endedAt), isNull(people.suspendedAt))).orderBy(asc(people.name), asc(people.id));
    const actors = await identifyAll(db, seated.map(({ id }) => id));
    return seated.filter(({ id }) => { const one = actors.get(id); return one !== undefined && policy.canReadResponse(one, subject); });
  },
});

/** All by which it is told who may do what with a response: not its text. */
export const knownOfResponse = {
  id: responses.id, lane: responses.lane, hubId: responses.hubId, organisationId: responses.organisationId, state: responses.state, editorId: responses.editorId, savedBy: responses.savedBy, fixedBy: responses.fixedBy, approvedBy: responses.approvedBy,
  closesAt: responses.closesAt, because: responses.because, missedNote: responses.missedNote,
};
/** What a list says of a response; what its issue is called, to who may know of that. */
const listed = (actor: Actor) => ({ id: responses.id, title: responses.title, authority: responses.authority, channel: responses.channel, state: responses.state, day: responses.day, time: responses.time, zone: responses.zone, closesAt: responses.closesAt, ...issueKnownTo(actor), hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } });

type Listing = { hub?: string | SQLWrapper | null; issue?: string | Placeholder | undefined };
const listing = (db: Reader, actor: Actor, { hub, issue }: Listing, beyond?: SQL) => db.select(listed(actor)).from(responses)
  .innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
  .where(and(visibleTo(actor, responses), hub ? eq(hubs.slug, hub) : undefined, issue ? and(inArray(responses.issueId, familyWith(db, actor, issue)), visibleTo(actor, issues)) : undefined, beyond)).orderBy(desc(responses.closesAt), asc(responses.id));

const onIssue = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => listing(db, actor, { issue }).limit(200), rightsOf);

/** The responses an actor may know of, latest deadline first. */
export const responseList = query({
  name: "responseList", input: ResponseList, subject: async () => null, allow: () => true,
  run: async ({ actor, input, db }) => (input.issue && !input.hub ? onIssue(db, { issue: input.issue }, actor) : listing(db, actor, input).limit(200)),
});

const hubIdsOf = (actor: Actor) => [...new Set(actor.seats.flatMap(({ hubId }) => hubId ?? []))];
/** Those of which the actor is told who works on them and why. */
const insideOf = (actor: Actor) => (isAdministrator(actor) || isSystem(actor) ? sql`true` : or(inArray(responses.hubId, hubIdsOf(actor)), inArray(responses.id, [...actor.named])));

type Filter = Omit<z.output<typeof ResponseBoard>, "cards">;

function matchingFilter(db: Reader, actor: Actor, { hub, issue, state, channel, because, editor, q }: Filter): SQL | undefined {
  const found = q ? matching(q) : null;
  return and(
    hub ? inArray(responses.hubId, db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub))) : undefined,
    issue ? inArray(responses.issueId, db.select({ id: issues.id }).from(issues).where(and(inArray(issues.id, familyWith(db, actor, issue)), visibleTo(actor, issues)))) : undefined,
    state ? inArray(responses.state, state === "open" ? [...stillOpen] : [state]) : undefined,
    channel ? eq(responses.channel, channel) : undefined,
    // Asked by what only the hub knows, a list tells of its own responses alone.
    because ? and(eq(responses.because, because), insideOf(actor)) : undefined,
    editor ? and(editor === "none" ? isNull(responses.editorId) : eq(responses.editorId, editor), insideOf(actor)) : undefined,
    q ? (found ? inArray(sql`'response:' || ${responses.id}`, db.select({ topic: searchDocuments.topic }).from(searchDocuments).where(found)) : sql`false`) : undefined,
  );
}

const rowsOf = (db: Reader, actor: Actor, where: SQL | undefined, soonest: boolean) => db.select({ ...listed(actor), response: knownOfResponse, editor: people.name }).from(responses)
  .innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).leftJoin(people, eq(people.id, responses.editorId))
  .where(where).orderBy(soonest ? asc(responses.closesAt) : desc(responses.closesAt), asc(responses.id));

/** A row as somebody sees it: who edits it, and what is open on it, for its hub alone. */
const shownTo = (actor: Actor) => ({ response, editor, ...row }: Awaited<ReturnType<typeof rowsOf>>[number]) => {
  const inside = isInside(actor, response);
  return { ...row, editor: inside ? editor : null, because: inside ? response.because : null, unexplained: inside && response.state === "missed" && response.missedNote === null };
};

/** How many there are in each state, whichever state is asked for. */
const countsBy = (db: Reader, actor: Actor, filter: Filter) => lasting("responses counted", actor, { ...filter, state: null }, async () => {
  const found = await db.select({ state: responses.state, total: count() }).from(responses).where(and(visibleTo(actor, responses), matchingFilter(db, actor, { ...filter, state: null }))).groupBy(responses.state);
  return Object.fromEntries([...onTheWay, ...sideExits].map((state) => [state, found.find((one) => one.state === state)?.total ?? 0])) as Record<ResponseState, number>;
});

const totalOf = (counts: Record<ResponseState, number>, state: Filter["state"]) => (state && state !== "open" ? [state] : state === "open" ? stillOpen : [...onTheWay, ...sideExits]).reduce((sum, one) => sum + counts[one], 0);

/** The register: filtered and sorted as its address says, a page at a time, with how many there are in each state. */
export const responsePage = query({
  name: "responsePage", lasting: true, input: ResponsePage, subject: async () => null, allow: () => true,
  async run({ actor, input: { sort, after, limit, ...filter }, db }) {
    const cursor = readCursor(after);
    const at = cursor && momentIn(cursor);
    const beyond = cursor ? or((sort === "soonest" ? gt : lt)(responses.closesAt, at!), and(eq(responses.closesAt, at!), gt(responses.id, cursor.id))) : undefined;
    const rows = await rowsOf(db, actor, and(visibleTo(actor, responses), matchingFilter(db, actor, filter), beyond), sort === "soonest").limit(limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const counts = await countsBy(db, actor, filter);
    return { total: totalOf(counts, filter.state), counts, responses: rows.slice(0, limit).map(shownTo(actor)), next: last ? cursorOf({ key: String(last.closesAt.getTime()), id: last.id }) : null };
  },
});

/** The same as a board: a column a state with its soonest deadlines first, each card with what may be done with it. What is filed comes latest first. */
export const responseBoard = query({
  name: "responseBoard", lasting: true, input: ResponseBoard, subject: async () => null, allow: () => true,
  async run({ actor, input: { cards, ...filter }, db }) {
    const counts = await countsBy(db, actor, filter);
    const columns = await Promise.all(onTheWay.filter((state) => totalOf(counts, filter.state) === 0 || !filter.state || filter.state === "open" || filter.state === state).map(async (state) => {
      const rows = counts[state] === 0 ? [] : await rowsOf(db, actor, and(visibleTo(actor, responses), matchingFilter(db, actor, { ...filter, state })), unsent.includes(state)).limit(cards);
      return { state, total: counts[state], cards: rows.map((row) => ({ ...shownTo(actor)(row), may: mayDo(actor, row) })) };
    }));
    return { columns, exits: sideExits.map((state) => ({ state, total: counts[state] })) };
  },
});

/** Who writes what until when in the hubs of whoever asks: what nobody writes first, then each person, with how much falls due in one week. */
export const responseCapacity = query({
  name: "responseCapacity", lasting: true, input: ResponseCapacity, subject: async () => null, allow: policy.canReadCapacity,
  async run({ actor, input: { hub }, db }) {
    const rows = await rowsOf(db, actor, and(visibleTo(actor, responses), insideOf(actor), inArray(responses.state, [...toBeWritten]), matchingFilter(db, actor, { hub, issue: undefined, state: null, channel: null, because: null, editor: null, q: null })), true).limit(500);
    return loadOf(rows.map(({ response, editor, ...row }) => ({ ...row, editorId: response.editorId, editor })));
  },
});

