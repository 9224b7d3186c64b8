import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";

/** A text goes out under the name of whoever wrote it: one who has signed in since, in another tab, does not send it for their own organisation. */
export function refuseOther(writer: unknown, actor: Actor) {
  if (actor.kind === "person" && writer !== actor.id) throw new Refusal("forbidden", { code: "otherPerson" });
}
