import { asc, lt } from "drizzle-orm";
import { issues } from "#db/schema/index.ts";
import { z } from "zod";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { refreshClosing } from "#lib/procedures/commands.ts";
import { doorClosed } from "#lib/procedures/facts.ts";

/** Once a closing has passed, its issue shows the next one. Run by the clock; as many times as it likes. */
export const passClosings = command({
  name: "passClosings", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const passed = await tx.select().from(issues).where(lt(issues.closesAt, clock.now())).orderBy(asc(issues.closesAt), asc(issues.docket)).limit(100);
    for (const issue of passed) await refreshClosing(tx, issue.id);
    const [first, ...rest] = passed.map(doorClosed);
    return first ? happened({ passed: passed.length }, first, ...rest) : unchanged({ passed: 0 });
  },
});
