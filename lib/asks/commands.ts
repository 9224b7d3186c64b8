import { eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { amendments, asks, type Ask, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/asks/facts.ts";
import { AddAmendment, AddAsk, ByAmendment, ByAsk, EditAmendment, EditAsk } from "#lib/asks/input.ts";
import { canEditAmendments, canEditAsks, canReadAsks } from "#lib/asks/policy.ts";
import { findAmendment, findAsk } from "#lib/asks/queries.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import { findPosition } from "#lib/positions/queries.ts";

/** Puts an ask into a position whose text still moves, with its next number. Also for an ask that was a theme. */
export async function insertAsk(tx: Tx, position: Position, values: Pick<Ask, "statement" | "priority" | "redLine" | "fallback">): Promise<Ask> {
  requireWritable(position);
  const [last] = await tx.select({ number: max(asks.number) }).from(asks).where(eq(asks.positionId, position.id));
  const [ask] = await tx.insert(asks).values({ ...values, positionId: position.id, number: (last?.number ?? 0) + 1 }).returning();
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

export const editAsk = command({
  name: "editAsk", input: EditAsk, subject: findAsk, seen: canReadAsks, allow: canEditAsks,
  async run({ input: { ask: _, revision, ...input }, subject, tx }) {
    requireWritable(subject.position);
    const { statement, priority, redLine, fallback } = subject.ask;
    if (subject.ask.revision !== revision) throw new Refusal("conflict", { code: "askMoved", present: { revision: subject.ask.revision, statement, priority, redLine, fallback } });
    const [ask] = await tx.update(asks).set({ ...input, revision: revision + 1 }).where(eq(asks.id, subject.ask.id)).returning();
    return happened({ id: ask!.id, number: ask!.number, revision: ask!.revision }, facts.askEdited(subject, ask!));
  },
});

/** Takes an ask off the list. Its number is not given again, and versions keep it. */
export const retireAsk = command({
  name: "retireAsk", input: ByAsk, subject: findAsk, seen: canReadAsks, allow: canEditAsks,
  async run({ subject, tx }) {
    requireWritable(subject.position);
    await tx.update(asks).set({ retiredAt: clock.now() }).where(eq(asks.id, subject.ask.id));
    return happened(null, facts.askRetired(subject, subject.ask));
  },
});

/** An ask on the exact wording of a text. */
export const addAmendment = command({
  name: "addAmendment", input: AddAmendment, subject: findPosition, seen: canReadAsks, allow: canEditAmendments,
  async run({ input: { position: _, ...input }, subject, tx }) {
    requireWritable(subject.position);
    const [last] = await tx.select({ number: max(amendments.number) }).from(amendments).where(eq(amendments.positionId, subject.position.id));
    const [amendment] = await tx.insert(amendments).values({ ...input, positionId: subject.position.id, number: (last?.number ?? 0) + 1 }).returning();
    return happened({ id: amendment!.id, number: amendment!.number, revision: 1 }, facts.amendmentAdded(subject, amendment!));
  },
});

export const editAmendment = command({
  name: "editAmendment", input: EditAmendment, subject: findAmendment, seen: canReadAsks, allow: canEditAmendments,
  async run({ input: { amendment: _, revision, ...input }, subject, tx }) {
    requireWritable(subject.position);
    const { provision, current, proposed, justification } = subject.amendment;
    if (subject.amendment.revision !== revision) throw new Refusal("conflict", { code: "amendmentMoved", present: { revision: subject.amendment.revision, provision, current, proposed, justification } });
    const [amendment] = await tx.update(amendments).set({ ...input, revision: revision + 1 }).where(eq(amendments.id, subject.amendment.id)).returning();
    return happened({ id: amendment!.id, number: amendment!.number, revision: amendment!.revision }, facts.amendmentEdited(subject, amendment!));
  },
});

export const retireAmendment = command({
  name: "retireAmendment", input: ByAmendment, subject: findAmendment, seen: canReadAsks, allow: canEditAmendments,
  async run({ subject, tx }) {
    requireWritable(subject.position);
    await tx.update(amendments).set({ retiredAt: clock.now() }).where(eq(amendments.id, subject.amendment.id));
    return happened(null, facts.amendmentRetired(subject, subject.amendment));
  },
});
