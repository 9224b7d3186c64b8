import { and, eq, lte, ne, or } from "drizzle-orm";
import { z } from "zod";
import { hubs, issues, tracks } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { trackReturned } from "#lib/issues/facts.ts";

/** The day it is where the day begins first, so that a hub's own day can then be looked at. */
const latestDay = () => wallOf(clock.now(), "Pacific/Kiritimati").day;

/** What was parked comes back to triage on its day, and when the authority has moved the file on. Run by the clock; as many times as it likes. */
export const returnParked = command({
  name: "returnParked", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const parked = await tx.select({ track: tracks, issue: issues, hub: hubs }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
      .where(and(eq(tracks.state, "dormant"), or(lte(tracks.reviewOn, latestDay()), ne(tracks.parkedAt, issues.stage)))).limit(100);
    const facts = [];
    for (const { track: { id, parkedAt, reviewOn }, issue, hub } of parked) {
      const movedOn = parkedAt !== null && parkedAt !== issue.stage;
      if (!movedOn && reviewOn! > wallOf(clock.now(), hub.zone).day) continue;
      const [track] = await tx.update(tracks).set({ state: "triage", reviewOn: null, parkedAt: null, movedAt: clock.now() }).where(eq(tracks.id, id)).returning();
      facts.push(trackReturned(issue, track!, hub, movedOn ? "stage" : "day"));
    }
    const [first, ...rest] = facts;
    return first ? happened({ returned: facts.length }, first, ...rest) : unchanged({ returned: 0 });
  },
});
