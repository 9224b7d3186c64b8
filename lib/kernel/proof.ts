import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";

/** How long it counts that somebody has shown who they are, for acts that reach everyone, in milliseconds. */
export const proofLasts = 10 * 60_000;

/** Whether they have shown of late who they are. Who comes with a key of their own shows it each time. */
export const hasProof = ({ signedInAt }: Actor) => signedInAt === undefined || clock.now().getTime() - signedInAt.getTime() <= proofLasts;

/** Refuses an act that wants to know it anew: a browser may have been left open, or its session been taken over. */
export function requireProof(actor: Actor) {
  if (!hasProof(actor)) throw new Refusal("signIn", { code: "proveAgain" });
}
