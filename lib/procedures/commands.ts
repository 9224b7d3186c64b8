import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { issues, procedureTemplates, tracks, type DateFact, type Issue } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { shippedStages } from "#db/procedures/shipped.ts";
import type { Template } from "#db/procedures/template.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { templateSet } from "#lib/procedures/facts.ts";
import { SetTemplate } from "#lib/procedures/input.ts";
import { closings, isStale, standingOf, staleFrom } from "#lib/procedures/model.ts";
import { canReadProcedures, canSetTemplates } from "#lib/procedures/policy.ts";
import { datesOf, templatesInForce } from "#lib/procedures/queries.ts";

const earliest = (moments: readonly Date[]) => moments.reduce((first, moment) => (moment < first ? moment : first), endOfTime);

/** What is kept beside an issue of where its procedure stands now. */
export function standingColumns(template: Template, dates: readonly DateFact[], now: Date) {
  const standing = standingOf(template, dates, now);
  const coming = dates.filter(({ at }) => at > now);
  return {
    standing,
    columns: {
      stage: template.stages[standing.stage]!.key, lastId: standing.last?.id ?? null, nextId: standing.next?.on === "record" ? standing.next.date.id : null,
      closesAt: earliest(coming.filter(({ kind }) => closings.includes(kind)).map(({ at }) => at)), nextAt: earliest(coming.map(({ at }) => at)),
      staleAt: earliest(coming.map((date) => (isStale(template, date, now) ? now : staleFrom(template, date)))),
      inPart: standing.inPart, overdue: standing.overdue !== null, quiet: standing.quiet, open: standing.window !== null,
      doubtful: dates.some(({ verification }) => verification !== "verified"), standsUntil: standing.until ?? endOfTime,
    },
  };
}

/** Reads anew where an issue stands and keeps it, within whatever changed it. */
export async function refreshStanding(tx: Tx, { id, procedure }: Pick<Issue, "id" | "procedure">) {
  const { template } = (await templatesInForce(tx))[procedure];
  const dates = await datesOf(tx, [id]);
  const { standing, columns } = standingColumns(template, dates, clock.now());
  const [issue] = await tx.update(issues).set(columns).where(eq(issues.id, id)).returning();
  // What the time left makes of priorities follows at the next tick of the clock.
  await tx.update(tracks).set({ priorityUntil: new Date(0) }).where(and(eq(tracks.issueId, id), isNotNull(tracks.impact)));
  return { issue: issue!, standing, dates };
}

/** A procedure has changed, or is better understood. Issues follow the new version; the clock reads anew where each of them stands. */
export const setTemplate = command({
  name: "setTemplate", input: SetTemplate, seen: canReadProcedures, allow: canSetTemplates,
  subject: async (db, { procedure }) => (await templatesInForce(db))[procedure],
  async run({ actor, input: { procedure, revision, note, ...content }, subject: before, tx }) {
    const nameless = content.stages.findIndex(({ key, name }) => !name && !shippedStages.has(key));
    if (nameless >= 0) throw wrong(`stages.${nameless}.name`, "required");
    if (revision !== before.version) throw new Refusal("conflict", { code: "templateMoved", values: { version: before.version }, present: { version: before.version, ...before.template } });
    await tx.insert(procedureTemplates).values({ procedure, version: revision + 1, content, note, createdBy: actor.kind === "person" ? actor.id : null });
    await tx.update(issues).set({ standsUntil: new Date(0) }).where(eq(issues.procedure, procedure));
    return happened({ revision: revision + 1 }, templateSet(procedure, revision + 1, note));
  },
});
