import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { callQuestions, feedbackFiles, files, type Feedback } from "#db/schema/index.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { clock } from "#lib/platform/clock.ts";
import { scans } from "#lib/platform/scanner.ts";
import * as facts from "#lib/files/facts.ts";
import { AddFile, ByFile } from "#lib/files/input.ts";
import { mostFiles } from "#lib/files/model.ts";
import { canAddFile, canReadFile, canRemoveFile } from "#lib/files/policy.ts";
import { findCallFor, findFile, isUnsent, notYetSent, stillTakes } from "#lib/files/queries.ts";

/** Where a scanner is there, nobody fetches a file before it was looked at. */
export const firstState = () => (scans() ? "waiting" as const : "clean" as const);

async function findFileQuestion(tx: Tx, callId: string, question: string) {
  const asked = await tx.$count(callQuestions, and(eq(callQuestions.id, question), eq(callQuestions.callId, callId), eq(callQuestions.kind, "file")));
  if (asked === 0) throw wrong("question", "notOneOf");
}

/** An organisation gives a file with what it is about to say. Until that is sent nobody else knows of it. */
export const addFile = command({
  name: "addFile", input: AddFile, subject: findCallFor, seen: canReadCall, allow: canAddFile,
  async run({ actor, input: { call: _, organisation: __, question, ...kept }, subject: { call, issue, organisation, onBehalf }, tx }) {
    stillTakes(call, onBehalf);
    if (question) await findFileQuestion(tx, call.id, question);
    const ours = and(eq(files.callId, call.id), eq(files.organisationId, organisation!.id));
    // Whoever hands in for another must not learn how much that one has given itself.
    const given = await tx.select({ hash: files.hash, removedAt: files.removedAt }).from(files).where(and(ours, onBehalf ? eq(files.createdBy, actor.id) : undefined));
    if (given.filter(({ removedAt }) => removedAt === null).length >= mostFiles) throw new Refusal("state", { code: "file.tooMany", values: { most: mostFiles } });
    const [file] = await tx.insert(files).values({ ...kept, state: firstState(), callId: call.id, questionId: question, createdBy: actor.id, lane: "own", hubId: call.hubId, organisationId: organisation!.id }).returning();
    return happened({ id: file!.id, name: file!.name, type: file!.type, size: file!.size, state: file!.state }, facts.fileAdded({ file: file!, issue, organisation: organisation! }));
  },
});

/** A file is taken away again, as long as it was not sent with anything that still stands. */
export const removeFile = command({
  name: "removeFile", input: ByFile, subject: findFile, seen: canReadFile, allow: canRemoveFile,
  async run({ subject: { file, on, ...given }, tx }) {
    if (!isUnsent(on)) throw new Refusal("state", { code: "file.sent", present: { allowed: [] } });
    const [removed] = await tx.update(files).set({ removedAt: clock.now() }).where(eq(files.id, file.id)).returning();
    return happened(null, facts.fileRemoved({ ...given, file: removed! }));
  },
});

/** Hangs on an input what its organisation has given to the call and not yet sent; what whoever enters it for another has handed in. Done by whatever sends it, in the same transaction. */
export async function attachFiles(tx: Tx, { id, callId, organisationId, enteredBy }: Pick<Feedback, "id" | "callId" | "organisationId" | "enteredBy">) {
  const unsent = await tx.select({ id: files.id, name: files.name, createdBy: files.createdBy }).from(files).where(notYetSent(tx, { callId, organisationId }));
  const ours = unsent.filter(({ createdBy }) => enteredBy === null || createdBy === enteredBy);
  if (ours.length > 0) await tx.insert(feedbackFiles).values(ours.map((file) => ({ feedbackId: id, fileId: file.id })));
  return ours;
}
