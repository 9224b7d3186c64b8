import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { files, packFiles, receiptFiles, receipts, responses, responseTexts, type Receipt, type Response } from "#db/schema/index.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { firstState } from "#lib/files/commands.ts";
import { mostFiles } from "#lib/files/model.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { momentOf } from "#lib/kernel/deadline.ts";
import { happened } from "#lib/kernel/facts.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { clock } from "#lib/platform/clock.ts";
import { change, keepText } from "#lib/responses/commands.ts";
import { responseActs } from "#lib/responses/model.ts";
import * as policy from "#lib/responses/policy.ts";
import { checksOf, findResponse, requireWithinLimits, wordsOf } from "#lib/responses/queries.ts";
import * as facts from "#lib/filings/facts.ts";
import { AddEvidence, CorrectReceipt, FileLate, SubmitResponse } from "#lib/filings/input.ts";
import { findReceipt } from "#lib/filings/queries.ts";

/** The file of the pack that was sent, as far as whoever says so may read it. */
async function fileSent(tx: Tx, actor: Actor, { id }: Response, file: string | null) {
  if (!file) return null;
  const [found] = await tx.select().from(packFiles).where(and(eq(packFiles.id, file), eq(packFiles.responseId, id)));
  if (!found || !mayRead(actor, found)) throw wrong("file", "notOneOf");
  return found;
}

type Typed = { reference: string; filedOn: string; filedTime: string; filedZone: string; note: string | null; again: boolean };

/** The minute of a moment: a confirmation shows no more. */
const minuteOf = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

/** When a text came to read as it does; nobody can have filed it before. */
async function writtenAt(tx: Tx, response: Response) {
  const [last] = await tx.select({ hash: responseTexts.hash, at: responseTexts.createdAt }).from(responseTexts).where(and(eq(responseTexts.responseId, response.id), ne(responseTexts.moment, "filed"), eq(responseTexts.hash, sha256(await wordsOf(tx, response))))).orderBy(asc(responseTexts.number)).limit(1);
  return minuteOf(last?.at ?? response.createdAt);
}

/** Keeps the proof that a text was filed. Refuses a moment that is still to come or before the text was, and a reference that another response of the hub has, until it is said to be right. */
async function keepReceipt(tx: Tx, actor: Actor, { response, typed, more = {}, hash, since }: { response: Response; typed: Typed; more?: Partial<Receipt>; hash?: string; since: Date }) {
  const filedAt = momentOf({ day: typed.filedOn, time: typed.filedTime, zone: typed.filedZone }, { day: "filedOn", time: "filedTime", zone: "filedZone" });
  if (filedAt > clock.now()) throw wrong("filedOn", "future");
  if (filedAt < since) throw wrong("filedOn", "beforeText");
  const twins = and(eq(receipts.reference, typed.reference), ne(receipts.responseId, response.id), eq(responses.hubId, response.hubId), eq(sql`lower(${responses.authority})`, response.authority.toLowerCase()), visibleTo(actor, responses));
  const [twin] = typed.again ? [] : await tx.select({ title: responses.title }).from(receipts).innerJoin(responses, eq(responses.id, receipts.responseId)).where(twins).limit(1);
  if (twin) throw wrong("reference", "referenceTaken", { title: twin.title });
  const [receipt] = await tx.insert(receipts).values({ responseId: response.id, reference: typed.reference, filedAt, zone: typed.filedZone, filedBy: actor.id, hash: hash ?? sha256(await wordsOf(tx, response)), note: typed.note, ...more }).returning();
  return receipt!;
}

/** Records that it was filed. We prepare and record; the filing itself is done with the authority, and its receipt is kept. */
export const submitResponse = command({
  name: "submitResponse", input: SubmitResponse, subject: findResponse, seen: policy.canReadResponse, allow: policy.canSubmitResponse,
  tells: ({ subject }) => [facts.responseSubmitted(subject, wouldBe<Receipt>({}))],
  async run({ actor, input: { response: _, despite, file: sent, ...typed }, subject, tx }) {
    const state = responseActs.after(subject.response.state, "submit");
    await requireWithinLimits(tx, subject.response);
    const open = (await checksOf(tx, subject.response.id)).filter(({ required, tickedAt }) => required && tickedAt === null);
    if (open.length > 0 && despite === null) throw wrong("despite", "checksOpen", { count: open.length });
    const file = await fileSent(tx, actor, subject.response, sent);
    const receipt = await keepReceipt(tx, actor, { response: subject.response, typed, ...(file ? { hash: file.hash } : {}), more: { packFileId: file?.id ?? null, despite: open.length > 0 ? despite : null }, since: await writtenAt(tx, subject.response) });
    const scene = await change(tx, subject, { state });
    await keepText(tx, actor, scene.response, "filed");
    return happened({ id: receipt.id, state, hash: receipt.hash }, facts.responseSubmitted(scene, receipt));
  },
});

/** What was missed was filed after all, and the authority took it: said by a coordinator, with the receipt and why. */
export const fileLate = command({
  name: "fileLate", input: FileLate, subject: findResponse, seen: policy.canReadResponse, allow: policy.canFileLate,
  tells: ({ subject }) => [facts.responseSubmitted(subject, wouldBe<Receipt>({ late: true }))],
  async run({ actor, input: { response: _, reason, ...typed }, subject, tx }) {
    const state = responseActs.after(subject.response.state, "fileLate");
    if (!(await wordsOf(tx, subject.response))) throw wrong("reference", "noText");
    const receipt = await keepReceipt(tx, actor, { response: subject.response, typed, more: { late: true, despite: reason }, since: await writtenAt(tx, subject.response) });
    const scene = await change(tx, subject, { state, reason });
    await keepText(tx, actor, scene.response, "filed");
    return happened({ id: receipt.id, state, hash: receipt.hash }, facts.responseSubmitted(scene, receipt));
  },
});

/** A receipt was typed wrongly: another stands in its place and names it; the text that it proves is the same. */
export const correctReceipt = command({
  name: "correctReceipt", input: CorrectReceipt, subject: findReceipt, seen: policy.canReadResponse, allow: policy.canCorrectReceipt,
  tells: ({ subject: { receipt, ...scene } }) => [facts.receiptCorrected(scene, receipt, receipt)],
  async run({ actor, input: { receipt: _, reason, ...typed }, subject: { receipt: before, ...subject }, tx }) {
    const [newer] = await tx.select({ id: receipts.id }).from(receipts).where(eq(receipts.correctsId, before.id));
    if (newer) throw new Refusal("state", { code: "response.corrected", present: { allowed: [] } });
    const [proven] = await tx.select({ at: responseTexts.createdAt }).from(responseTexts).where(and(eq(responseTexts.responseId, before.responseId), eq(responseTexts.hash, before.hash))).orderBy(asc(responseTexts.number)).limit(1);
    const receipt = await keepReceipt(tx, actor, { response: subject.response, typed, hash: before.hash, more: { correctsId: before.id, packFileId: before.packFileId, correction: reason, late: before.late, despite: before.despite }, since: minuteOf(proven?.at ?? subject.response.createdAt) });
    return happened({ id: receipt.id, hash: receipt.hash }, facts.receiptCorrected(subject, receipt, before));
  },
});

/** Keeps what an authority sent when something was filed, a mail or a picture of its page, beside the receipt that it proves. */
export const addEvidence = command({
  name: "addEvidence", input: AddEvidence, subject: findReceipt, seen: policy.canReadResponse, allow: policy.canAddEvidence,
  async run({ actor, input: { receipt: receiptId, ...kept }, subject: { receipt, ...scene }, tx }) {
    const beside = await tx.select({ hash: files.hash }).from(receiptFiles).innerJoin(files, eq(files.id, receiptFiles.fileId)).where(eq(receiptFiles.receiptId, receiptId));
    if (beside.some(({ hash }) => hash === kept.hash)) throw new Refusal("conflict", { code: "response.evidenceThere" });
    if (beside.length >= mostFiles) throw new Refusal("state", { code: "response.tooMuchEvidence", values: { most: mostFiles } });
    const [file] = await tx.insert(files).values({ ...kept, state: firstState(), createdBy: actor.id, lane: "coordinators", hubId: scene.hub.id }).returning();
    await tx.insert(receiptFiles).values({ receiptId, fileId: file!.id });
    return happened({ id: file!.id, state: file!.state }, facts.evidenceAdded(scene, receipt, file!));
  },
});
