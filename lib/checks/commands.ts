import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { amendmentChecks, amendments, editions, type Amendment } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { isOpenTo, link, own, requireMoving, requireRevision, retire, type Subject } from "#lib/amendments/commands.ts";
import { amendmentsRestored } from "#lib/amendments/facts.ts";
import { addsProvision, longestWording } from "#lib/amendments/model.ts";
import { canReadAmendments } from "#lib/amendments/policy.ts";
import { findAmendment } from "#lib/amendments/queries.ts";
import * as facts from "#lib/checks/facts.ts";
import { SettleCheck, SettleFitting } from "#lib/checks/input.ts";
import { canSettleChecks } from "#lib/checks/policy.ts";
import { openCheck } from "#lib/checks/queries.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import { findPosition } from "#lib/positions/queries.ts";

type Open = NonNullable<Awaited<ReturnType<typeof openCheck>>>;

async function mayBeQuoted(tx: Tx, editionId: string, subject: Subject): Promise<boolean> {
  const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId));
  return isOpenTo(tx, edition!, subject);
}

/** The words and the place of the newer edition, with what is proposed laid over them. */
async function takenOver(tx: Tx, { check, provision, wording, merged }: Open, { amendment, ...scene }: Subject, proposed: string | undefined) {
  if (!provision) throw new Refusal("state", { code: "provisionGone" });
  if (proposed === undefined && !merged.clean) throw new Refusal("conflict", { code: "wordsMet", present: { current: wording, parts: merged.parts } });
  if (!(await mayBeQuoted(tx, check.editionId, { amendment, ...scene }))) throw new Refusal("state", { code: "editionForFewer" });
  const isNew = addsProvision(amendment);
  const words = { current: isNew ? "" : wording, proposed: proposed ?? (merged.clean ? merged.text : "") };
  if (words.current.length > longestWording) throw wrong("proposed", "provisionTooLong");
  if (words.current.trim() === words.proposed.trim()) throw new Refusal("state", { code: "askedForAndGot" });
  return { ...words, provision: isNew ? amendment.provision : provision.locator, provisionId: provision.id, editionId: check.editionId };
}

/** What is done about an amendment whose text has a newer edition: it takes over the new wording, stays as it is, or goes. */
export const settleCheck = command({
  name: "settleCheck", input: SettleCheck, subject: findAmendment, seen: canReadAmendments, allow: canSettleChecks,
  async run({ actor, input: { revision, act, proposed }, subject, tx }) {
    await requireMoving(tx, subject);
    requireRevision(subject, revision);
    const open = await openCheck(tx, actor, subject);
    if (!open) throw new Refusal("state", { code: "nothingToSettle" });
    const next = act === "take" ? await takenOver(tx, open, subject, proposed) : {};
    await tx.update(amendmentChecks).set({ settledBy: own(actor), settledAt: clock.now() }).where(and(eq(amendmentChecks.amendmentId, subject.amendment.id), isNull(amendmentChecks.settledAt)));
    const [amendment] = await tx.update(amendments).set({ ...next, revision: revision + 1, savedBy: own(actor), savedAt: clock.now() }).where(eq(amendments.id, subject.amendment.id)).returning();
    if (act === "take") await link(tx, subject, amendment!);
    const restored = act === "retire" ? await retire(tx, subject) : [];
    return happened({ id: amendment!.id, number: amendment!.number, revision: amendment!.revision }, facts.amendmentSettled(subject, amendment!, act), ...(restored.length > 0 ? [amendmentsRestored(subject, subject.amendment, restored)] : []));
  },
});

/** All amendments that still fit word for word are tied to the newest edition, at once. */
export const settleFitting = command({
  name: "settleFitting", input: SettleFitting, subject: findPosition, seen: canReadAmendments, allow: canSettleChecks,
  async run({ actor, subject, tx }) {
    requireWritable(subject.position);
    const all = await tx.select({ amendment: amendments }).from(amendmentChecks).innerJoin(amendments, eq(amendments.id, amendmentChecks.amendmentId))
      .where(and(eq(amendments.positionId, subject.position.id), isNull(amendments.retiredAt), isNull(amendmentChecks.settledAt), eq(amendmentChecks.fit, "fits")));
    const settled: Amendment[] = [];
    for (const { amendment } of all) {
      const open = await openCheck(tx, actor, { ...subject, amendment });
      if (!open?.provision || open.check.fit !== "fits" || !open.merged.clean || !(await mayBeQuoted(tx, open.check.editionId, { ...subject, amendment }))) continue;
      await tx.update(amendmentChecks).set({ settledBy: own(actor), settledAt: clock.now() }).where(eq(amendmentChecks.id, open.check.id));
      const [tied] = await tx.update(amendments).set({ ...(await takenOver(tx, open, { ...subject, amendment }, undefined)), revision: amendment.revision + 1 }).where(eq(amendments.id, amendment.id)).returning();
      await link(tx, subject, tied!);
      settled.push(amendment);
    }
    return settled.length > 0 ? happened({ settled: settled.length }, facts.amendmentsSettled(subject, settled)) : unchanged({ settled: 0 });
  },
});
