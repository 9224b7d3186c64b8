import type { AcknowledgementState, Lane } from "#db/vocabulary.ts";
import { machine } from "#lib/kernel/states.ts";

/** Nobody is named before they said yes. Whoever took their name off, or said no, may still say yes; nobody is asked twice. */
export const acknowledgementActs = machine<AcknowledgementState, "agree" | "decline" | "remove">("acknowledgement", {
  agree: { from: ["asked", "declined", "removed"], to: "agreed" },
  decline: { from: ["asked"], to: "declined" },
  remove: { from: ["asked", "agreed"], to: "removed" },
});

/** The lanes of a thing on which its contributors can read it, and so can be asked. */
export const askable: readonly Lane[] = ["public", "members", "hub"];
