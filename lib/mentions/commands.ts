import { and, asc, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { roomAfter, sayingLimits } from "#lib/mentions/model.ts";

/** Refuses what goes beyond a measure within the window, and says in how many minutes it fits; else it counts from now on. */
async function measured(tx: Tx, { bucket, weight, most, code }: { bucket: string; weight: number; most: number; code: string }) {
  const now = clock.now().getTime();
  const before = await tx.select({ weight: attempts.weight, at: attempts.at }).from(attempts).where(and(eq(attempts.bucket, bucket), gt(attempts.at, new Date(now - sayingLimits.window)))).orderBy(asc(attempts.at), asc(attempts.id));
  const wait = roomAfter(before.map((one) => ({ weight: one.weight, at: one.at.getTime() })), { weight, most, now });
  if (wait > 0) throw new Refusal("tooMany", { code, values: { most, minutes: Math.ceil(wait / 60_000) }, present: { seconds: Math.ceil(wait / 1000) } });
  await tx.insert(attempts).values({ bucket, weight });
}

/** Somebody says something to others, and mentions so many of them: as often and as many as a person may within an hour, through whichever door. Done by whatever keeps the words, in the same transaction. */
export async function keepMeasure(tx: Tx, actor: Actor, mentioned: number) {
  await measured(tx, { bucket: `said:${actor.id}`, weight: 1, most: sayingLimits.said, code: "saying.often" });
  if (mentioned > 0) await measured(tx, { bucket: `mentioned:${actor.id}`, weight: mentioned, most: sayingLimits.mentioned, code: "saying.mentions" });
}
