import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { shipped } from "#db/procedures/shipped.ts";
import type { Template } from "#db/procedures/template.ts";
import { dateFacts, issues, people, procedureTemplates } from "#db/schema/index.ts";
import { procedures, type Procedure } from "#db/vocabulary.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ProcedureByKey, ProcedureList } from "#lib/procedures/input.ts";
import { toldOf } from "#lib/procedures/model.ts";
import { canReadProcedures, canSetTemplates } from "#lib/procedures/policy.ts";

type Versioned = { version: number; template: Template };

const changedTemplates = prepared((db) => db.select({ procedure: procedureTemplates.procedure, version: procedureTemplates.version, content: procedureTemplates.content }).from(procedureTemplates).orderBy(asc(procedureTemplates.version)));

/** The procedures as they are in force: the newest version of each, or the one that is shipped. */
export const templatesInForce = (db: Reader): Promise<Record<Procedure, Versioned>> => common(db, "templates", null, async () => {
  const inForce = Object.fromEntries(procedures.map((procedure) => [procedure, { version: 1, template: shipped[procedure] }])) as Record<Procedure, Versioned>;
  for (const { procedure, version, content } of await changedTemplates(db, {})) inForce[procedure] = { version, template: content };
  return inForce;
});

const datesInForce = prepared((db, { issues: ids }: Given<{ issues: readonly string[] }>) => db.select().from(dateFacts).where(and(among(dateFacts.issueId, ids), isNull(dateFacts.replacedBy))).orderBy(asc(dateFacts.at), asc(dateFacts.id)));

/** The dated events in force of some issues, in order of time. */
export const datesOf = async (db: Reader, issueIds: readonly string[]) => (issueIds.length === 0 ? [] : datesInForce(db, { issues: issueIds }));

/** Every procedure by its stages, for drawing lines: keys, and the names of those that somebody added. */
export const stageNames = query({
  name: "stageNames", lasting: true, input: ProcedureList, subject: async () => null, allow: canReadProcedures,
  run: async ({ db }) => Object.fromEntries(Object.entries(await templatesInForce(db)).map(([procedure, { template }]) => [procedure, template.stages.map(({ key, name }) => ({ key, name: name ?? null }))])) as Record<Procedure, { key: string; name: string | null }[]>,
});

/** Every procedure, in which version, and how many of the issues that the actor may know of follow it. */
export const procedureList = query({
  name: "procedureList", input: ProcedureList, subject: async () => null, allow: canReadProcedures,
  async run({ actor, db }) {
    const inForce = await templatesInForce(db);
    const counted = new Map((await db.select({ procedure: issues.procedure, n: count() }).from(issues).where(visibleTo(actor, issues)).groupBy(issues.procedure)).map(({ procedure, n }) => [procedure, n]));
    return procedures.map((procedure) => ({ procedure, version: inForce[procedure].version, stages: inForce[procedure].template.stages.length, issues: counted.get(procedure) ?? 0 }));
  },
});

async function findTemplate(db: Reader, { procedure, version }: { procedure: Procedure; version?: number | undefined }): Promise<Versioned> {
  if (version === undefined) return (await templatesInForce(db))[procedure];
  if (version === 1) return { version, template: shipped[procedure] };
  const [row] = await db.select({ version: procedureTemplates.version, template: procedureTemplates.content }).from(procedureTemplates).where(and(eq(procedureTemplates.procedure, procedure), eq(procedureTemplates.version, version)));
  if (!row) throw new Refusal("notFound");
  return row;
}

/** One procedure, whole, in the version in force or an earlier one, with what became of it over time. */
export const procedureByKey = query({
  name: "procedureByKey", input: ProcedureByKey, subject: findTemplate, allow: canReadProcedures,
  async run({ actor, input: { procedure }, subject: { version, template }, db }) {
    const changes = await db.select({ version: procedureTemplates.version, note: procedureTemplates.note, at: procedureTemplates.createdAt, by: people.name }).from(procedureTemplates)
      .leftJoin(people, eq(people.id, procedureTemplates.createdBy)).where(inArray(procedureTemplates.procedure, [procedure])).orderBy(desc(procedureTemplates.version));
    return {
      procedure, version, revision: changes[0]?.version ?? 1, issues: await db.$count(issues, and(eq(issues.procedure, procedure), visibleTo(actor, issues))),
      ...toldOf(template),
      changes: changes.map((change) => (isMember(actor) ? change : { ...change, by: null })), may: { set: canSetTemplates(actor) },
    };
  },
});
