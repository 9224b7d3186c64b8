import { eq } from "drizzle-orm";
import { positions } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/holdings/facts.ts";
import { SetTerm } from "#lib/holdings/input.ts";
import { canSetTerm } from "#lib/holdings/policy.ts";
import { over } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";

/** When a position is looked at again, and the last day on which it holds; both may be left open. */
export const setTerm = command({
  name: "setTerm", input: SetTerm, subject: findPosition, seen: canReadPosition, allow: canSetTerm,
  async run({ input: { reviewOn, expiresOn }, subject, tx }) {
    const { position: before, hub } = subject;
    if (over.includes(before.state)) throw new Refusal("state", { code: "term.over" });
    if (before.reviewOn === reviewOn && before.expiresOn === expiresOn) return unchanged(null);
    const today = wallOf(clock.now(), hub.zone).day;
    if (reviewOn && reviewOn !== before.reviewOn && reviewOn <= today) throw wrong("reviewOn", "past");
    if (expiresOn && expiresOn !== before.expiresOn && expiresOn <= today) throw wrong("expiresOn", "past");
    if (reviewOn && expiresOn && expiresOn < reviewOn) throw wrong("expiresOn", "beforeReview");
    const [position] = await tx.update(positions).set({ reviewOn, expiresOn }).where(eq(positions.id, before.id)).returning();
    return happened(null, facts.termSet({ ...subject, position: position! }));
  },
});
