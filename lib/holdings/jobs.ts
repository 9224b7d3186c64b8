import { and, eq, inArray, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { z } from "zod";
import { hubs, issues, positions } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { reviewDue } from "#lib/holdings/facts.ts";
import { dueSince } from "#lib/holdings/model.ts";
import { held } from "#lib/positions/model.ts";

/** The day it is where the day begins first, so that a hub's own day can then be looked at. */
const latestDay = () => wallOf(clock.now(), "Pacific/Kiritimati").day;

/** The coordinators are asked, once for each review day, to look again at what their hub holds. Run by the clock; as many times as it likes. */
export const askForReview = command({
  name: "askForReview", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const due = await tx.select({ position: positions, issue: issues, hub: hubs }).from(positions).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
      .where(and(isNotNull(positions.reviewOn), lt(positions.reviewOn, latestDay()), inArray(positions.state, [...held]), or(isNull(positions.reviewToldOn), ne(positions.reviewToldOn, positions.reviewOn)))).limit(100);
    const facts = [];
    for (const scene of due) {
      if (!dueSince(wallOf(clock.now(), scene.hub.zone).day, scene.position)) continue;
      await tx.update(positions).set({ reviewToldOn: scene.position.reviewOn }).where(eq(positions.id, scene.position.id));
      facts.push(reviewDue(scene));
    }
    const [first, ...rest] = facts;
    return first ? happened({ asked: facts.length }, first, ...rest) : unchanged({ asked: 0 });
  },
});
