import { jurisdictions, type Instrument, type Jurisdiction, type TrackState } from "#db/vocabulary.ts";
import type { Derivation } from "#lib/formats/identifiers/index.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { machine } from "#lib/kernel/states.ts";

/** The states in which a hub is at work on a file: somebody must lead it. */
export const live: readonly TrackState[] = ["watching", "gathering", "positioning", "responding", "following", "implementation"];

/** A hub's own work on an issue (`product.md`, States). Every exit off the path needs a reason. */
export const trackActs = machine<TrackState, "watch" | "gather" | "position" | "respond" | "follow" | "implement" | "close" | "decline" | "park" | "reopen">("track", {
  watch: { from: ["triage", "gathering", "positioning", "responding", "following"], to: "watching" },
  gather: { from: ["triage", "watching", "positioning"], to: "gathering" },
  position: { from: ["triage", "watching", "gathering"], to: "positioning" },
  respond: { from: ["triage", "watching", "gathering", "positioning"], to: "responding" },
  follow: { from: ["watching", "gathering", "positioning", "responding"], to: "following" },
  implement: { from: ["watching", "following", "responding"], to: "implementation" },
  close: { from: ["watching", "following", "implementation"], to: "closed" },
  decline: { from: ["triage", ...live], to: "declined" },
  park: { from: ["triage", ...live], to: "dormant" },
  reopen: { from: ["declined", "dormant", "closed"], to: "triage" },
});

export type TrackAct = keyof typeof trackActs.acts;

/** Acts that leave the path, which a reason must explain. */
export const offPath: readonly TrackAct[] = ["close", "decline", "park", "reopen"];

/** The states in which somebody is at work. */
export const openStates: readonly TrackState[] = ["triage", ...live];

/** Refused where an issue has been merged into another: work goes on there. */
export function stillItself({ mergedInto }: { mergedInto: string | null }) {
  if (mergedInto !== null) throw new Refusal("state", { code: "issue.merged" });
}

/** Whose rule it is, as far as a number tells. */
export const jurisdictionOf = (derived: Derivation): Jurisdiction | null => jurisdictions.find((code) => code === derived.jurisdiction) ?? null;

/** Our word for the kind of act that a number tells of; null where it does not tell. */
export function instrumentOf({ instrument }: Derivation): Instrument | null {
  if (!instrument) return null;
  if (instrument.form === "delegated") return "delegated-act";
  if (instrument.form === "implementing") return "implementing-act";
  return instrument.act === "recommendation" ? "guideline" : instrument.act;
}
