import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { asks, type Ask, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/asks/facts.ts";
import { AddAsk, ByAsk, EditAsk } from "#lib/asks/input.ts";
import { canEditAsks, canReadAsks } from "#lib/asks/policy.ts";
import { findAsk } from "#lib/asks/queries.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import { canReadFallbacks } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { linkByLocator, unlinkProvisions } from "#lib/provisions/commands.ts";

type Demand = Pick<Ask, "statement" | "priority" | "redLine" | "fallback"> & Partial<Pick<Ask, "provision">>;

/** Puts an ask into a position whose text still moves, with its next number; it is found from the provision that it names. Also for an ask that was a theme. */
export async function insertAsk(tx: Tx, position: Position, values: Demand): Promise<Ask> {
  requireWritable(position);
  const [last] = await tx.select({ number: max(asks.number) }).from(asks).where(eq(asks.positionId, position.id));
  const [ask] = await tx.insert(asks).values({ ...values, positionId: position.id, number: (last?.number ?? 0) + 1 }).returning();
  await linkByLocator(tx, `ask:${ask!.id}`, position.issueId, ask!.provision);
  return ask!;
}

/** One concrete demand, with the next number of its position. */
export const addAsk = command({
  name: "addAsk", input: AddAsk, subject: findPosition, seen: canReadAsks, allow: canEditAsks,
  async run({ input: { position: _, ...input }, subject, tx }) {
    const ask = await insertAsk(tx, subject.position, input);
    return happened({ id: ask.id, number: ask.number, revision: 1 }, facts.askAdded(subject, ask));
  },
});

async function relink(tx: Tx, { issueId }: Position, { id, provision }: Ask) {
  await unlinkProvisions(tx, `ask:${id}`);
  await linkByLocator(tx, `ask:${id}`, issueId, provision);
}

/** Changes an ask. Its fallback is neither shown to nor changed by an editor who does not negotiate. */
export const editAsk = command({
  name: "editAsk", input: EditAsk, subject: findAsk, seen: canReadAsks, allow: canEditAsks,
  async run({ actor, input: { ask: _, revision, ...input }, subject, tx }) {
    requireWritable(subject.position);
    const negotiates = canReadFallbacks(actor, subject);
    const { statement, provision, priority, redLine, fallback } = subject.ask;
    if (subject.ask.revision !== revision) throw new Refusal("conflict", { code: "askMoved", present: { revision: subject.ask.revision, statement, provision, priority, redLine, ...(negotiates ? { fallback } : {}) } });
    const place = input.provision === undefined ? provision : input.provision;
    const [ask] = await tx.update(asks).set({ ...input, provision: place, fallback: negotiates ? input.fallback : fallback, revision: revision + 1 }).where(eq(asks.id, subject.ask.id)).returning();
    if (place !== provision) await relink(tx, subject.position, ask!);
    return happened({ id: ask!.id, number: ask!.number, revision: ask!.revision }, facts.askEdited(subject, ask!));
  },
});

/** Puts other words in place of those of an ask, as long as its position moves. For what came back in a table. */
export async function restate(tx: Tx, { ask, position }: { ask: Ask; position: Position }, statement: string): Promise<Ask> {
  requireWritable(position);
  const [restated] = await tx.update(asks).set({ statement, revision: ask.revision + 1 }).where(eq(asks.id, ask.id)).returning();
  return restated!;
}

/** Takes an ask off the list. Its number is not given again, and versions keep it. */
export const retireAsk = command({
  name: "retireAsk", input: ByAsk, subject: findAsk, seen: canReadAsks, allow: canEditAsks,
  async run({ subject, tx }) {
    requireWritable(subject.position);
    await tx.update(asks).set({ retiredAt: clock.now() }).where(eq(asks.id, subject.ask.id));
    return happened(null, facts.askRetired(subject, subject.ask));
  },
});
