import { z } from "zod";
import { and, asc, eq, inArray, isNull, ne, notExists, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { calls, editions, feedback, feedbackFiles, files, hubs, issues, organisations, packFiles, packReturns, participations, receiptFiles, receipts, responses, type Call } from "#db/schema/index.ts";
import { findCall, isOpenNow } from "#lib/calls/queries.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { isSystem, organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { ByFile, FilesOnCall, FilesOnFeedback } from "#lib/files/input.ts";
import { mostFiles } from "#lib/files/model.ts";
import { canAddFile, canReadFile, canRemoveFile } from "#lib/files/policy.ts";

/** A participating organisation of a hub by its name in addresses, if there is one. */
async function participantIn(db: Reader, hubId: string, which: SQL) {
  const [found] = await db.select({ organisation: organisations }).from(organisations).innerJoin(participations, and(eq(participations.organisationId, organisations.id), eq(participations.hubId, hubId), isNull(participations.endedAt))).where(which);
  return found?.organisation ?? null;
}

/** A call, and the organisation that somebody gives something for: the one that is named, else their own. */
export async function findCallFor(db: Reader, { call: id, organisation: slug }: { call: string; organisation: string | null }, actor: Actor) {
  const scene = await findCall(db, { call: id });
  const own = organisationOf(actor, scene.call.hubId);
  const organisation = slug ? await participantIn(db, scene.call.hubId, eq(organisations.slug, slug)) : own ? await participantIn(db, scene.call.hubId, eq(organisations.id, own)) : null;
  if (slug && !organisation && canReadCall(actor, scene)) throw wrong("organisation", "notOneOf");
  return { ...scene, organisation, onBehalf: organisation !== null && organisation.id !== own };
}

/** A participant gives something to a call while it is open; who hands it in for one may come later, though not before it opened. */
export function stillTakes(call: Call, onBehalf: boolean) {
  if (onBehalf ? call.state === "draft" : !isOpenNow(call)) throw new Refusal("state", { code: "call.closed", present: { state: call.state, allowed: [] } });
}

/** What was withdrawn is its organisation's own again. */
const asItStands = (input: { id: string; lane: (typeof feedback.$inferSelect)["lane"]; hubId: string; organisationId: string; state: string }) => ({ ...input, lane: input.state === "withdrawn" ? "own" as const : input.lane });
const inputColumns = { id: feedback.id, lane: feedback.lane, hubId: feedback.hubId, organisationId: feedback.organisationId, state: feedback.state };

/** A file with the inputs it hangs on, or the filings that it proves. One that was taken away is not there. */
export async function findFile(db: Reader, { file: id }: { file: string }) {
  const [found] = await db.select({ file: files, organisation: organisations, hub: { id: hubs.id, name: hubs.name }, issue: { docket: issues.docket } }).from(files).innerJoin(hubs, eq(hubs.id, files.hubId)).leftJoin(organisations, eq(organisations.id, files.organisationId))
    .leftJoin(calls, eq(calls.id, files.callId)).leftJoin(issues, eq(issues.id, calls.issueId)).where(and(eq(files.id, id), isNull(files.removedAt)));
  if (!found) throw new Refusal("notFound");
  const on = await db.select(inputColumns).from(feedbackFiles).innerJoin(feedback, eq(feedback.id, feedbackFiles.feedbackId)).where(eq(feedbackFiles.fileId, id));
  const filings = await db.select({ id: responses.id, lane: responses.lane, hubId: responses.hubId, organisationId: responses.organisationId }).from(receiptFiles).innerJoin(receipts, eq(receipts.id, receiptFiles.receiptId)).innerJoin(responses, eq(responses.id, receipts.responseId)).where(eq(receiptFiles.fileId, id));
  return { ...found, on: [...on.map(asItStands), ...filings.map((response) => ({ ...response, lane: narrower(response.lane, "hub"), state: "filed" }))] };
}

/** A file goes with the inputs it hangs on: it can be taken away until one is sent, and when all of them were withdrawn. */
export const isUnsent = (on: readonly { state: string }[]) => on.every(({ state }) => state === "withdrawn");

async function findInput(db: Reader, { feedback: id }: { feedback: string }) {
  const [found] = await db.select(inputColumns).from(feedback).where(eq(feedback.id, id));
  if (!found) throw new Refusal("notFound");
  return asItStands(found);
}

const shown = { id: files.id, name: files.name, type: files.type, size: files.size, state: files.state, finding: files.finding, scanned: sql<boolean>`${files.scannedAt} is not null`.mapWith(Boolean), questionId: files.questionId, createdAt: files.createdAt };

/** Files of an organisation on a call that hang on no input which still stands. Tables of comments that were imported are none of them. */
export const notYetSent = (db: Reader, { callId, organisationId }: { callId: string; organisationId: string }) => and(
  eq(files.callId, callId), eq(files.organisationId, organisationId), isNull(files.removedAt),
  notExists(db.select({ one: sql`1` }).from(feedbackFiles).innerJoin(feedback, eq(feedback.id, feedbackFiles.feedbackId)).where(and(eq(feedbackFiles.fileId, files.id), ne(feedback.state, "withdrawn")))),
);

/** The files that one's organisation has given to a call and not yet sent; for whoever hands in for another, those they handed in. */
export const filesOnCall = query({
  name: "filesOnCall", input: FilesOnCall, subject: findCallFor, allow: (actor, subject) => canReadCall(actor, subject) && canAddFile(actor, subject),
  async run({ actor, subject: { call, organisation, onBehalf }, db }) {
    const given = await db.select(shown).from(files).where(and(notYetSent(db, { callId: call.id, organisationId: organisation!.id }), onBehalf ? eq(files.createdBy, actor.id) : undefined)).orderBy(asc(files.createdAt), asc(files.id));
    return { organisation: organisation!.name, files: given, most: mostFiles, may: { add: onBehalf ? call.state !== "draft" : isOpenNow(call) } };
  },
});

/** What hangs on an input, as far as somebody may read that input. What a scanner found in it is for its own organisation to know. */
export async function filesOf(db: Reader, actor: Actor, feedbackId: string) {
  const hanging = await db.select({ ...shown, lane: files.lane, hubId: files.hubId, organisationId: files.organisationId }).from(feedbackFiles).innerJoin(files, eq(files.id, feedbackFiles.fileId))
    .where(and(eq(feedbackFiles.feedbackId, feedbackId), isNull(files.removedAt))).orderBy(asc(files.createdAt), asc(files.id));
  return hanging.map(({ lane, hubId, organisationId, finding, ...file }) => ({ ...file, finding: mayRead(actor, { id: file.id, lane, hubId, organisationId }) ? finding : null }));
}

/** What hangs on inputs and was not taken away, by its name. */
export const filesHangingOn = (db: Reader, inputs: readonly string[]) => db.select({ id: files.id, name: files.name, feedbackId: feedbackFiles.feedbackId }).from(feedbackFiles).innerJoin(files, eq(files.id, feedbackFiles.fileId))
  .where(and(among(feedbackFiles.feedbackId, inputs), isNull(files.removedAt))).orderBy(asc(files.id), asc(feedbackFiles.feedbackId));

export const filesOnFeedback = query({
  name: "filesOnFeedback", input: FilesOnFeedback, subject: findInput, allow: mayRead,
  run: ({ actor, subject, db }) => filesOf(db, actor, subject.id),
});

/** One file. Whether it is handed out depends on its state. */
export const fileById = query({
  name: "fileById", input: ByFile, subject: findFile, allow: canReadFile,
  run: async ({ actor, subject: { file, on } }) => ({
    id: file.id, name: file.name, type: file.type, size: file.size, state: file.state, hash: file.hash, scanned: file.scannedAt !== null, createdAt: file.createdAt, may: { remove: canRemoveFile(actor, { file }) && isUnsent(on) },
  }),
});

/** For the house: what waits for the scanner. */
export const waitingFiles = query({
  name: "waitingFiles", input: z.strictObject({}), subject: async () => null, allow: isSystem,
  run: ({ db }) => db.select({ id: files.id, hash: files.hash }).from(files).where(and(eq(files.state, "waiting"), isNull(files.removedAt))).orderBy(asc(files.createdAt), asc(files.id)).limit(20),
});

/** For the house: which of these hashes are those of files that are still there, of what the editions of texts were read from, and of what was made for authorities or came back from them. */
export const hashesInUse = query({
  name: "hashesInUse", input: z.strictObject({ hashes: z.array(z.string()).max(500) }), subject: async () => null, allow: isSystem,
  run: async ({ input: { hashes }, db }) => (await db.select({ hash: files.hash }).from(files).where(and(inArray(files.hash, hashes), isNull(files.removedAt)))
    .union(db.select({ hash: packFiles.hash }).from(packFiles).where(inArray(packFiles.hash, hashes))).union(db.select({ hash: packReturns.hash }).from(packReturns).where(inArray(packReturns.hash, hashes)))
    .union(db.select({ hash: editions.sourceHash }).from(editions).where(inArray(editions.sourceHash, hashes)))).map(({ hash }) => hash),
});
