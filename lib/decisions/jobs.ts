import { eq } from "drizzle-orm";
import { z } from "zod";
import { decisions } from "#db/schema/index.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { fallBack } from "#lib/decisions/commands.ts";
import { decisionClosed } from "#lib/decisions/facts.ts";
import { decisionActs } from "#lib/decisions/model.ts";
import { decisionsPastClosing, findDecision, lapsedDecisions } from "#lib/decisions/queries.ts";

/** A decision ends at its hour, whether or not anyone is looking: it is closed, and its result is to be declared. Run by the clock; as many times as it likes. */
export const closeDecisionsInTime = command({
  name: "closeDecisionsInTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await decisionsPastClosing(tx)) {
      const scene = await findDecision(tx, { decision: id });
      const [decision] = await tx.update(decisions).set({ state: decisionActs.after(scene.decision.state, "close") }).where(eq(decisions.id, id)).returning();
      facts.push(decisionClosed({ ...scene, decision: decision! }));
    }
    const [first, ...rest] = facts;
    return first ? happened({ closed: facts.length }, first, ...rest) : unchanged({ closed: 0 });
  },
});

/** What was fast-tracked and not ratified in its days falls back, unless the hub is deciding on that. */
export const lapseUnratified = command({
  name: "lapseUnratified", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await lapsedDecisions(tx)) facts.push((await fallBack(tx, await findDecision(tx, { decision: id }), null)).fact);
    const [first, ...rest] = facts;
    return first ? happened({ lapsed: facts.length }, first, ...rest) : unchanged({ lapsed: 0 });
  },
});
