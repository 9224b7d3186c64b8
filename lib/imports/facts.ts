import type { Call, Feedback, Hub, Import, Issue, Organisation, StoredFile } from "#db/schema/index.ts";
import { feedbackSubmitted, feedbackWithdrawn } from "#lib/feedback/facts.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";

type Batch = { imported: Import; call: Pick<Call, "id">; issue: Issue; hub: Hub; organisation: Organisation; file: Pick<StoredFile, "name">; onBehalf: boolean };
type Said = { issue: Issue; hub: Hub; feedback: Feedback; organisation: Organisation };

const coordinators = ({ hub }: Batch): Audience => ({ hub: hub.id, roles: ["coordinator"] });
const sayers = ({ hub, organisation }: Batch): Audience => ({ organisation: organisation.id, hub: hub.id });

const onImport = (name: Fact["name"], { imported, call, issue, hub, organisation, file }: Batch, data: Fact["data"]): Fact => ({
  name, subject: `import:${imported.id}`, about: [`call:${call.id}`, `issue:${issue.id}`, `organisation:${organisation.id}`], reach: imported,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, organisation: organisation.name, file: file.name, ...data },
});

/** A whole table came in: those concerned are told once, not of every row. */
export const feedbackImported = (batch: Batch): Fact => ({
  ...onImport("feedback.imported", batch, { rows: batch.imported.rows }),
  tell: [{ to: coordinators(batch), reason: "answered" }, ...(batch.onBehalf ? [{ to: sayers(batch), reason: "confirm" }] : [])],
});
export const importUndone = (batch: Batch, withdrawn: number): Fact => ({ ...onImport("feedback.importUndone", batch, { rows: withdrawn }), tell: [{ to: coordinators(batch), reason: "answered" }, ...(batch.onBehalf ? [{ to: sayers(batch), reason: "answered" }] : [])] });

/** One row of a table: read and found as any input is. */
export function rowImported(said: Said): Fact {
  const { tell: _, ...fact } = feedbackSubmitted(said);
  return { ...fact, name: "feedback.rowImported" };
}
export function rowUndone(said: Said): Fact {
  const { tell: _, ...fact } = feedbackWithdrawn(said);
  return fact;
}
