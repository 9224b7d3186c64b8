import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { asks, receipts, replies, replyAsks, type Reply, type Response } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { change } from "#lib/responses/commands.ts";
import { responseActs } from "#lib/responses/model.ts";
import { canReadResponse } from "#lib/responses/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import * as facts from "#lib/replies/facts.ts";
import { RecordReply } from "#lib/replies/input.ts";
import { actOf, followed } from "#lib/replies/model.ts";
import { canRecordReply } from "#lib/replies/policy.ts";

/** No earlier than the day on which it was filed, and no later than today anywhere. */
async function refuseDay(tx: Tx, day: string, { id, zone }: Response) {
  if (day > wallOf(new Date(clock.now().getTime() + 14 * 3_600_000), "UTC").day) throw wrong("day", "future");
  const filed = await tx.select({ at: receipts.filedAt, zone: receipts.zone }).from(receipts).where(eq(receipts.responseId, id));
  const first = filed.map((receipt) => wallOf(receipt.at, receipt.zone ?? zone).day).toSorted()[0];
  if (first !== undefined && day < first) throw wrong("day", "beforeFiling");
}

/** What came back from the authority, or that it was asked again. What it is moves the response; a second acknowledgement moves nothing. */
export const recordReply = command({
  name: "recordReply", input: RecordReply, subject: findResponse, seen: canReadResponse, allow: canRecordReply,
  tells: ({ input: { kind }, subject }) => (kind ? [facts.replyRecorded(subject, wouldBe<Reply>({ kind, words: "" }), 0)] : null),
  async run({ actor, input: { response: id, asks: named, ...given }, subject, tx }) {
    const { state, positionId } = subject.response;
    if (!followed.includes(state)) throw new Refusal("state", { code: "response.reply", values: { state }, present: { state, allowed: responseActs.allowed(state) } });
    await refuseDay(tx, given.day, subject.response);
    const about = [...new Set(named)];
    if (about.length > 0 && (!positionId || (await tx.$count(asks, and(inArray(asks.id, about), eq(asks.positionId, positionId)))) < about.length)) throw wrong("asks", "notOneOf");
    const [reply] = await tx.insert(replies).values({ ...given, responseId: id, createdBy: actor.id }).returning();
    if (about.length > 0) await tx.insert(replyAsks).values(about.map((askId) => ({ replyId: reply!.id, askId })));
    const act = actOf[given.kind];
    const scene = act && responseActs.allows(state, act) ? await change(tx, subject, { state: responseActs.after(state, act) }) : subject;
    return happened({ id: reply!.id, state: scene.response.state }, facts.replyRecorded(scene, reply!, about.length));
  },
});
