import { z } from "zod";
import { eq } from "drizzle-orm";
import { callReminders, calls } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { callClosed, callReminded } from "#lib/calls/facts.ts";
import { callActs, remindersDue } from "#lib/calls/model.ts";
import { callsPastClosing, callsWithReminders, findCall, silentOn } from "#lib/calls/queries.ts";

/** A call ends at its hour, whether or not anyone is looking. Run by the clock; as many times as it likes. */
export const closeCallsInTime = command({
  name: "closeCallsInTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await callsPastClosing(tx)) {
      const scene = await findCall(tx, { call: id });
      const [call] = await tx.update(calls).set({ state: callActs.after(scene.call.state, "closeCall"), closedAt: clock.now() }).where(eq(calls.id, id)).returning();
      facts.push(callClosed({ ...scene, call: call! }, null));
    }
    const [first, ...rest] = facts;
    return first ? happened({ closed: facts.length }, first, ...rest) : unchanged({ closed: 0 });
  },
});

/** Reminds those who have not answered on the days the plan names; once a step, however often the clock looks. Where two steps are due at once, one reminder is enough. */
export const remindInTime = command({
  name: "remindInTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    let noted = 0;
    for (const call of await callsWithReminders(tx)) {
      const due = remindersDue(call, call.sent, clock.now());
      if (due.length === 0) continue;
      const scene = await findCall(tx, { call: call.id });
      const silent = await silentOn(tx, scene.call);
      if (silent.length === 0) continue;
      await tx.insert(callReminders).values(due.map((daysBefore) => ({ callId: call.id, daysBefore })));
      noted += due.length;
      facts.push(callReminded(scene, silent.map(({ id }) => id)));
    }
    const [first, ...rest] = facts;
    return first ? happened({ reminded: facts.length, steps: noted }, first, ...rest) : unchanged({ reminded: 0, steps: 0 });
  },
});
