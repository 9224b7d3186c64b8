import { and, asc, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { writeIndexAnew } from "#db/search.ts";
import { amendments, asks, briefs, calls, commentThreads, discussions, editions, fates, feedback, feedbackFiles, files, hubs, issues, ledger, lessons, organisations, positions, positionVersions, provisions, questions, receiptFiles, receipts, replies, responses, texts, type Hub, type Issue, type Position } from "#db/schema/index.ts";
import { amendmentEdited } from "#lib/amendments/facts.ts";
import { askEdited } from "#lib/asks/facts.ts";
import { briefSaved } from "#lib/briefs/facts.ts";
import { callOpened } from "#lib/calls/facts.ts";
import { threadFound } from "#lib/comments/facts.ts";
import { wordsInThreads } from "#lib/comments/queries.ts";
import { discussionStarted } from "#lib/discussion/facts.ts";
import { findDiscussion, wordsOf } from "#lib/discussion/queries.ts";
import { fateFound } from "#lib/fates/facts.ts";
import { feedbackLaneChanged, hangingFound } from "#lib/feedback/facts.ts";
import { filesHangingOn } from "#lib/files/queries.ts";
import { evidenceFound } from "#lib/filings/facts.ts";
import { hubOpened } from "#lib/hubs/facts.ts";
import { issueDescribed } from "#lib/issues/facts.ts";
import { referencesOf } from "#lib/issues/queries.ts";
import { upkeep } from "#lib/kernel/command.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { documentsOf } from "#lib/kernel/record.ts";
import { lessonsEdited } from "#lib/lessons/facts.ts";
import { organisationUpdated } from "#lib/organisations/facts.ts";
import { positionPublished, positionSaved } from "#lib/positions/facts.ts";
import { questionRevised } from "#lib/questions/facts.ts";
import { replyFound } from "#lib/replies/facts.ts";
import { responseSaved } from "#lib/responses/facts.ts";
import { editionCorrected } from "#lib/texts/facts.ts";

/** What each kind of thing would say of itself if it were said now, by which it is found. */
const sayings: readonly ((tx: Tx) => Promise<Fact[]>)[] = [
  async (tx) => (await tx.select().from(hubs)).map(hubOpened),
  async (tx) => (await tx.select().from(organisations)).map(organisationUpdated),
  async (tx) => { const said: Fact[] = []; for (const issue of await tx.select().from(issues)) said.push(issueDescribed(issue, await referencesOf(tx, issue.id))); return said; },
  async (tx) => (await tx.select({ call: calls, issue: issues, hub: hubs }).from(calls).innerJoin(issues, eq(issues.id, calls.issueId)).innerJoin(hubs, eq(hubs.id, calls.hubId)).where(ne(calls.state, "draft"))).map((scene) => callOpened(scene)),
  inputsSay,
  editionsSay,
  positionsSay,
  responsesSay,
  async (tx) => (await tx.select({ question: questions, issue: issues, hub: hubs }).from(questions).innerJoin(issues, eq(issues.id, questions.issueId)).innerJoin(hubs, eq(hubs.id, questions.hubId))).map(questionRevised),
  async (tx) => (await tx.select({ brief: briefs, position: positions, issue: issues, hub: hubs }).from(briefs).innerJoin(positions, eq(positions.id, briefs.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))).map(briefSaved),
  async (tx) => (await tx.select({ ask: asks, position: positions, issue: issues, hub: hubs }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).where(isNull(asks.retiredAt)))
    .map(({ ask, ...scene }) => askEdited(scene, ask)),
  async (tx) => (await tx.select({ amendment: amendments, position: positions, issue: issues, hub: hubs }).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId)).where(isNull(amendments.retiredAt)))
    .map(({ amendment, ...scene }) => amendmentEdited(scene, amendment)),
  discussionsSay,
  async (tx) => (await tx.select({ lesson: lessons, issue: issues, hub: hubs }).from(lessons).innerJoin(issues, eq(issues.id, lessons.issueId)).innerJoin(hubs, eq(hubs.id, lessons.hubId))).map(lessonsEdited),
];

async function discussionsSay(tx: Tx): Promise<Fact[]> {
  const said: Fact[] = [];
  for (const { id } of await tx.select({ id: discussions.id }).from(discussions)) said.push(discussionStarted(await findDiscussion(tx, { discussion: id }), { words: await wordsOf(tx, id) }));
  return said;
}

/** Inputs, with what hangs on them. */
async function inputsSay(tx: Tx): Promise<Fact[]> {
  const all = await tx.select({ feedback, issue: issues, hub: hubs, organisation: organisations }).from(feedback).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).where(ne(feedback.state, "withdrawn"));
  const hanging = Map.groupBy(await filesHangingOn(tx, (await tx.selectDistinct({ id: feedbackFiles.feedbackId }).from(feedbackFiles)).map(({ id }) => id)), ({ feedbackId }) => feedbackId);
  return all.map((said) => ({ ...feedbackLaneChanged(said), also: hangingFound(said.feedback, hanging.get(said.feedback.id) ?? []) }));
}

/** Responses, with what authorities sent to them and what proves that they were filed. */
async function responsesSay(tx: Tx): Promise<Fact[]> {
  const all = await tx.select({ response: responses, issue: issues, hub: hubs }).from(responses).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId));
  const came = Map.groupBy(await tx.select().from(replies).orderBy(asc(replies.createdAt), asc(replies.id)), ({ responseId }) => responseId);
  const proofs = Map.groupBy(await tx.select({ file: files, receiptId: receipts.id, responseId: receipts.responseId }).from(receiptFiles).innerJoin(receipts, eq(receipts.id, receiptFiles.receiptId)).innerJoin(files, eq(files.id, receiptFiles.fileId)).where(isNull(files.removedAt)).orderBy(asc(files.id)), ({ responseId }) => responseId);
  return all.map((scene) => ({ ...responseSaved(scene), also: [...(came.get(scene.response.id) ?? []).map((reply) => replyFound(scene, reply)), ...(proofs.get(scene.response.id) ?? []).map(({ file, receiptId }) => evidenceFound(scene, receiptId, file))] }));
}

async function editionsSay(tx: Tx): Promise<Fact[]> {
  const said: Fact[] = [];
  for (const scene of await tx.select({ edition: editions, text: texts, issue: issues }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).where(isNull(editions.retiredAt))) {
    said.push(editionCorrected(scene, await tx.select().from(provisions).where(eq(provisions.editionId, scene.edition.id)).orderBy(asc(provisions.place))));
  }
  return said;
}

/** The facts after which a position is found by its draft, and the one after which it is by what was published. */
const bySaying = { draft: ["position.drafted", "position.saved", "position.summarised", "position.consultationOpened", "position.frozen", "position.embargoed", "position.embargoLifted", "suggestion.accepted", "decision.reverted"], published: "position.published" };

type OnPosition = { position: Position; issue: Issue; hub: Hub };

/** What was said about the paragraphs of a position. */
async function threadsOn(tx: Tx, scene: OnPosition) {
  const threads = await tx.select().from(commentThreads).where(eq(commentThreads.positionId, scene.position.id)).orderBy(asc(commentThreads.createdAt), asc(commentThreads.id));
  const words = Map.groupBy(threads.length === 0 ? [] : await wordsInThreads(tx, threads.map(({ id }) => id)), ({ threadId }) => threadId);
  return threads.map((thread) => threadFound({ ...scene, thread }, (words.get(thread.id) ?? []).map(({ body }) => body)));
}

/** The words by which it shows what became of its asks. */
async function fatesOn(tx: Tx, scene: OnPosition) {
  const judged = await tx.select({ fate: fates, edition: editions, provision: provisions.locator, reply: replies, response: responses }).from(fates).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(provisions, eq(provisions.id, fates.provisionId))
    .leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).where(and(eq(fates.positionId, scene.position.id), isNull(fates.replacedAt))).orderBy(asc(fates.judgedAt), asc(fates.id));
  return judged.map(({ fate, edition, provision, reply, response }) => fateFound({ ...scene, demand: { id: fate.askId ?? fate.amendmentId! } }, fate, edition ? { edition, provision } : { reply: reply!, response: response! }));
}

async function positionsSay(tx: Tx): Promise<Fact[]> {
  const said: Fact[] = [];
  for (const scene of await tx.select({ position: positions, issue: issues, hub: hubs }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))) {
    const [last] = await tx.select({ name: ledger.name, data: ledger.data }).from(ledger).where(and(eq(ledger.thingId, scene.position.id), inArray(ledger.name, [...bySaying.draft, bySaying.published]))).orderBy(desc(ledger.seq)).limit(1);
    const [version] = last?.name === bySaying.published ? await tx.select().from(positionVersions).where(and(eq(positionVersions.positionId, scene.position.id), eq(positionVersions.number, Number(last.data.version)))) : [];
    said.push({ ...(version ? positionPublished(scene, version) : positionSaved(scene)), also: [...await threadsOn(tx, scene), ...await fatesOn(tx, scene)] });
  }
  return said;
}

/** Writes anew by which words everything is found. Answers how many documents there are. */
export const writeIndex = upkeep({
  name: "writeIndex", input: z.strictObject({}),
  async run({ tx }) {
    const documents = [];
    for (const say of sayings) documents.push(...(await say(tx)).flatMap(documentsOf));
    await writeIndexAnew(tx, documents);
    return { documents: documents.length };
  },
});
