import { and, desc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { feedback, files, imports, type Feedback, type Import } from "#db/schema/index.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { firstState } from "#lib/files/commands.ts";
import { fileAdded, fileRemoved } from "#lib/files/facts.ts";
import { findCallFor, stillTakes } from "#lib/files/queries.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { clock } from "#lib/platform/clock.ts";
import { newReference } from "#lib/platform/ids.ts";
import { linkByLocators } from "#lib/provisions/commands.ts";
import * as facts from "#lib/imports/facts.ts";
import { ByImport, ImportTable, KeepTable, type Entry } from "#lib/imports/input.ts";
import { lanesFor, mostIdle } from "#lib/imports/model.ts";
import { canImport, canReadImport, canUndoImport } from "#lib/imports/policy.ts";
import { findImport, findTable, seesTable, stillUndoable } from "#lib/imports/queries.ts";

/** Makes room for one more: takes away all but the latest tables that somebody has looked at and never brought in: whoever tries ten times leaves no ten files. */
async function tidy(tx: Tx, whose: { createdBy: string; hubId: string; organisationId: string }) {
  const idle = await tx.select({ id: files.id }).from(files).where(and(eq(files.createdBy, whose.createdBy), eq(files.hubId, whose.hubId), eq(files.organisationId, whose.organisationId), isNull(files.callId), isNull(files.removedAt), notInArray(files.id, tx.select({ id: imports.fileId }).from(imports))))
    .orderBy(desc(files.createdAt), desc(files.id));
  const old = idle.slice(mostIdle - 1).map(({ id }) => id);
  return old.length === 0 ? [] : tx.update(files).set({ removedAt: clock.now() }).where(inArray(files.id, old)).returning();
}

/** Keeps a table of comments as a file of its organisation, so that it can be looked at before anything is made of it. */
export const keepTable = command({
  name: "keepTable", input: KeepTable, subject: findCallFor, seen: canReadCall, allow: canImport,
  async run({ actor, input: { call: _, organisation: __, ...kept }, subject: { call, issue, organisation, onBehalf }, tx }) {
    stillTakes(call, onBehalf);
    const gone = await tidy(tx, { createdBy: actor.id, hubId: call.hubId, organisationId: organisation!.id });
    const [file] = await tx.insert(files).values({ ...kept, state: firstState(), callId: null, createdBy: actor.id, lane: "own", hubId: call.hubId, organisationId: organisation!.id }).returning();
    return happened({ id: file!.id, state: file!.state }, fileAdded({ file: file!, issue, organisation: organisation! }), ...gone.map((one) => fileRemoved({ file: one, issue: null, organisation: organisation! })));
  },
});

type Shared = Omit<typeof feedback.$inferInsert, "impact" | "reference" | "language"> & { language: string };

const inputOf = ({ sheet: _, row: __, cells, language, ...said }: Entry, docket: string, shared: Shared) => ({ ...shared, ...said, language: language ?? shared.language, row: cells, reference: `${docket}-${newReference()}` });

/** Every row of a table becomes an input, or none does. What was entered for another organisation is marked so until somebody there says that it is theirs. */
export const importTable = command({
  name: "importTable", input: ImportTable, subject: findTable, seen: seesTable, allow: canImport,
  tells: ({ input: { lane = "coordinators" }, subject: { call, issue, hub, file, organisation, onBehalf } }) => [facts.feedbackImported({ imported: wouldBe<Import>({ id: "", lane: narrower(lane, "confided"), hubId: hub.id, organisationId: organisation.id }), call, issue, hub, organisation, file, onBehalf })],
  async run({ actor, input: { language, lane, attributed, consent, source, mapping, entries }, subject: { call, issue, hub, file, organisation, onBehalf }, tx }) {
    stillTakes(call, onBehalf);
    if (!lanesFor(onBehalf).includes(lane)) throw wrong("lane", "notOneOf");
    if (file.state !== "clean") throw new Refusal("state", { code: file.state === "waiting" ? "file.waiting" : "file.refused", present: { allowed: [] } });
    const [before] = await tx.select({ id: imports.id }).from(imports).where(eq(imports.fileId, file.id));
    if (before) throw new Refusal("state", { code: "import.already", present: { id: before.id, allowed: [] } });
    const whose = { hubId: call.hubId, organisationId: organisation.id };
    // An input that names nobody is among many: what came in together would name them all.
    const [imported] = await tx.insert(imports).values({ ...whose, callId: call.id, fileId: file.id, mapping, rows: entries.length, createdBy: actor.id, lane: narrower(lane, "confided") }).returning();
    const shared = {
      ...whose, callId: call.id, issueId: issue.id, authorId: actor.id, lane, attributed, language, consent: consent ?? lane, importId: imported!.id, ...(onBehalf ? { enteredBy: actor.id, enteredFrom: source ?? file.name } : {}),
    };
    // A millisecond apart, so that they stand everywhere in the order of the table.
    const first = clock.now().getTime() - entries.length;
    const rows = entries.map((entry, at) => ({ ...inputOf(entry, issue.docket, shared), submittedAt: new Date(first + at) }));
    const inputs: Feedback[] = [];
    for (const some of inLots(rows)) inputs.push(...await tx.insert(feedback).values(some).returning());
    await linkByLocators(tx, issue.id, inputs.map(({ id, provision }) => ({ topic: `feedback:${id}` as const, locator: provision })));
    const batch = { imported: imported!, call, issue, hub, organisation, file, onBehalf };
    return happened({ id: imported!.id, inputs: inputs.length }, facts.feedbackImported(batch), ...inputs.map((one) => facts.rowImported({ issue, hub, feedback: one, organisation })));
  },
});

/** Takes back what came in with one table, as far as the hub has not answered it yet. */
export const undoImport = command({
  name: "undoImport", input: ByImport, subject: findImport, seen: canReadImport, allow: canUndoImport,
  tells: async ({ subject, db }) => [facts.importUndone({ ...subject, onBehalf: (await stillUndoable(db, subject.imported.id)).some(({ enteredBy }) => enteredBy !== null) }, 0)],
  async run({ actor, subject: { imported, call, issue, hub, organisation, file }, tx }) {
    if (imported.state === "undone") throw new Refusal("state", { code: "import.undone", present: { allowed: [] } });
    const open = await stillUndoable(tx, imported.id);
    const stay = (await tx.$count(feedback, eq(feedback.importId, imported.id))) - open.length;
    const withdrawn: Feedback[] = [];
    for (const some of inLots(open)) withdrawn.push(...await tx.update(feedback).set({ state: "withdrawn", withdrawnAt: clock.now() }).where(inArray(feedback.id, some.map(({ id }) => id))).returning());
    const [undone] = await tx.update(imports).set({ state: "undone", undoneBy: actor.id, undoneAt: clock.now() }).where(eq(imports.id, imported.id)).returning();
    const onBehalf = open.some(({ enteredBy }) => enteredBy !== null);
    return happened({ withdrawn: withdrawn.length, stay }, facts.importUndone({ imported: undone!, call, issue, hub, organisation, file, onBehalf }, withdrawn.length), ...withdrawn.map((one) => facts.rowUndone({ issue, hub, feedback: one, organisation })));
  },
});
