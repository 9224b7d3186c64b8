import { and, asc, count, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { calls, feedback, files, hubs, imports, issues, organisations, people } from "#db/schema/index.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { findCall } from "#lib/calls/queries.ts";
import { canReadFile } from "#lib/files/policy.ts";
import { belongsTo, isMember, organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByTable, ImportById, ImportsOnCall } from "#lib/imports/input.ts";
import { undoable } from "#lib/imports/model.ts";
import { canImport, canReadImport, canUndoImport } from "#lib/imports/policy.ts";

/** A table of comments that was kept for a call of its hub, and whose it is. Evidence that goes with an answer is none. */
export async function findTable(db: Reader, { call: id, file }: { call: string; file: string }, actor: Actor) {
  const scene = await findCall(db, { call: id });
  const [found] = await db.select({ file: files, organisation: organisations }).from(files).innerJoin(organisations, eq(organisations.id, files.organisationId))
    .where(and(eq(files.id, file), eq(files.hubId, scene.call.hubId), isNull(files.callId), isNull(files.removedAt)));
  if (!found) throw new Refusal("notFound");
  return { ...scene, ...found, on: [], onBehalf: found.organisation.id !== organisationOf(actor, scene.call.hubId) };
}

export const seesTable = (actor: Actor, subject: Awaited<ReturnType<typeof findTable>>) => canReadCall(actor, subject) && canReadFile(actor, subject);

export async function findImport(db: Reader, { import: id }: { import: string }) {
  const [found] = await db.select({ imported: imports, call: calls, issue: issues, hub: hubs, organisation: organisations, file: files }).from(imports).innerJoin(calls, eq(calls.id, imports.callId)).innerJoin(issues, eq(issues.id, calls.issueId))
    .innerJoin(hubs, eq(hubs.id, imports.hubId)).innerJoin(organisations, eq(organisations.id, imports.organisationId)).innerJoin(files, eq(files.id, imports.fileId)).where(eq(imports.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** A table before it is brought in: whose it is, and whether the same file came in before. */
export const tableById = query({
  name: "tableById", input: ByTable, subject: findTable, allow: (actor, subject) => seesTable(actor, subject) && canImport(actor, subject),
  async run({ subject: { call, issue, hub, file, organisation, onBehalf }, db }) {
    const earlier = await db.select({ id: imports.id, rows: imports.rows, createdAt: imports.createdAt, sameFile: files.id }).from(imports).innerJoin(files, eq(files.id, imports.fileId))
      .where(and(eq(imports.callId, call.id), eq(imports.organisationId, organisation.id), eq(imports.state, "imported"), eq(files.hash, file.hash))).orderBy(desc(imports.createdAt), desc(imports.id));
    return {
      file: { id: file.id, name: file.name, size: file.size, state: file.state, hash: file.hash, finding: file.finding }, organisation: { slug: organisation.slug, name: organisation.name }, onBehalf,
      call: { id: call.id, question: call.question, state: call.state, closesAt: call.closesAt }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      earlier: earlier.map(({ sameFile: _, ...one }) => one), importId: earlier.find(({ sameFile }) => sameFile === file.id)?.id ?? null,
    };
  },
});

const inputShown = { id: feedback.id, reference: feedback.reference, provision: feedback.provision, commentType: feedback.commentType, impact: feedback.impact, proposedWording: feedback.proposedWording, language: feedback.language, state: feedback.state, submittedAt: feedback.submittedAt };

/** What came in with one table and where it stands, as far as the actor may read it, and whether it can be taken back. */
export const importById = query({
  name: "importById", input: ImportById, subject: findImport, allow: canReadImport,
  async run({ actor, input: { after, limit }, subject: { imported, call, issue, hub, organisation, file }, db }) {
    const cursor = readCursor(after);
    // What was withdrawn is its organisation's own again.
    const ours = and(eq(feedback.importId, imported.id), belongsTo(actor, imported.organisationId) ? undefined : and(ne(feedback.state, "withdrawn"), visibleTo(actor, feedback)));
    const states = await db.select({ state: feedback.state, n: count() }).from(feedback).where(ours).groupBy(feedback.state);
    const at = cursor && momentIn(cursor);
    const rows = await db.select(inputShown).from(feedback).where(and(ours, cursor ? or(gt(feedback.submittedAt, at!), and(eq(feedback.submittedAt, at!), gt(feedback.id, cursor.id))) : undefined)).orderBy(asc(feedback.submittedAt), asc(feedback.id)).limit(limit + 1);
    const shown = rows.slice(0, limit);
    const [by] = await db.select({ name: people.name }).from(people).where(eq(people.id, imported.createdBy));
    return {
      id: imported.id, state: imported.state, createdAt: imported.createdAt, by: isMember(actor) ? by!.name : null, undoneAt: imported.undoneAt, mapping: imported.mapping,
      call: { id: call.id, question: call.question }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, organisation: { slug: organisation.slug, name: organisation.name },
      file: { id: file.id, name: file.name, size: file.size, mine: canReadFile(actor, { file, on: [] }) },
      total: states.reduce((sum, { n }) => sum + n, 0), undoable: states.filter(({ state }) => undoable.includes(state)).reduce((sum, { n }) => sum + n, 0),
      inputs: shown.map(({ submittedAt: _, ...one }) => one), next: rows.length > limit ? cursorOf({ key: String(shown.at(-1)!.submittedAt.getTime()), id: shown.at(-1)!.id }) : null,
      may: { undo: imported.state === "imported" && canUndoImport(actor, { imported }) },
    };
  },
});

/** The tables that came in on a call, as far as the actor may know of them. */
export const importsOnCall = query({
  name: "importsOnCall", input: ImportsOnCall, subject: findCall, allow: canReadCall,
  async run({ actor, subject: { call }, db }) {
    const all = await db.select({ imported: imports, organisation: organisations.name, file: files.name }).from(imports).innerJoin(organisations, eq(organisations.id, imports.organisationId)).innerJoin(files, eq(files.id, imports.fileId)).where(eq(imports.callId, call.id)).orderBy(desc(imports.createdAt), desc(imports.id));
    return all.filter(({ imported }) => canReadImport(actor, { imported })).map(({ imported: { id, state, createdAt }, organisation, file }) => ({ id, state, createdAt, organisation, file }));
  },
});

/** The inputs of an import that can still be taken back, each with what its history wants. */
export const stillUndoable = (db: Reader, importId: string) => db.select().from(feedback).where(and(eq(feedback.importId, importId), inArray(feedback.state, [...undoable]))).orderBy(asc(feedback.submittedAt), asc(feedback.id));
