import { asc, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { hubs, issues, tracks } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { follow } from "#lib/priorities/commands.ts";
import { prioritiesRead, priorityMoved } from "#lib/priorities/facts.ts";

/** Works out anew what time, a date or a hub's weights have made another priority. Run by the clock; as many times as it likes. */
export const refreshPriorities = command({
  name: "refreshPriorities", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const due = await tx.select({ track: tracks, issue: issues, hub: hubs }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
      .where(lte(tracks.priorityUntil, clock.now())).orderBy(asc(tracks.priorityUntil), asc(issues.docket), asc(hubs.slug)).limit(200);
    const facts: Fact[] = [];
    for (const { track, issue, hub } of due) {
      const { track: now } = await follow(tx, { issue, hub, track }, { impact: track.impact!, likelihood: track.likelihood! });
      if (now.priority !== track.priority) facts.push(priorityMoved({ issue, hub, track: now }, track.priority));
    }
    const [first = prioritiesRead(due.length), ...rest] = facts;
    return due.length > 0 ? happened({ read: due.length }, first, ...rest) : unchanged({ read: 0 });
  },
});
