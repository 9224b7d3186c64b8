import { asc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { issues, type Issue } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { refreshStanding } from "#lib/procedures/commands.ts";
import { dateCame, stageRead, standingsRead, wentQuiet } from "#lib/procedures/facts.ts";
import { closings } from "#lib/procedures/model.ts";

/** How many issues are read in one go, so that nobody waits long for their turn to write. */
const atOnce = 200;

/** Reads anew where one issue stands, and says what time, or a new template, has made of it. */
async function readAnew(tx: Tx, before: Issue): Promise<Fact[]> {
  const until = before.standsUntil;
  const { issue, standing, dates } = await refreshStanding(tx, before);
  const came = until.getTime() === 0 ? [] : dates.filter(({ at, confidence }) => at >= until && at <= clock.now() && confidence !== "indicative");
  if (came.length > 0) await tx.update(issues).set({ movedAt: came.at(-1)!.at }).where(eq(issues.id, issue.id));
  const facts = came.map(({ label, day, kind }) => dateCame(issue, { label, day, shut: closings.includes(kind) }));
  if (facts.length === 0 && issue.stage !== before.stage) facts.push(stageRead(issue, issue.stage));
  if (standing.quiet && !before.quiet) facts.push(wentQuiet(issue, standing.last!.day));
  return facts;
}

/** What only time moves: days that come, doors that shut, silence. Run by the clock; as many times as it likes. */
export const passTime = command({
  name: "passTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const due = await tx.select().from(issues).where(lte(issues.standsUntil, clock.now())).orderBy(asc(issues.standsUntil), asc(issues.docket)).limit(atOnce);
    const facts: Fact[] = [];
    for (const issue of due) facts.push(...(await readAnew(tx, issue)));
    const [first = standingsRead(due.length), ...rest] = facts;
    return due.length > 0 ? happened({ read: due.length, more: due.length === atOnce }, first, ...rest) : unchanged({ read: 0, more: false });
  },
});
