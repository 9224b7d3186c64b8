import { jurisdictions, type CallState, type Instrument, type Jurisdiction, type PositionState, type Priority, type ResponseState, type Stance, type TrackState, type WatchLevel } from "#db/vocabulary.ts";
import type { Derivation } from "#lib/formats/identifiers/index.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { machine } from "#lib/kernel/states.ts";

/** The states in which a hub is at work on a file: somebody must lead it. */
export const live: readonly TrackState[] = ["watching", "gathering", "positioning", "responding", "following", "implementation"];

/** Whether somebody with this level hears of what happens to a thing because it happens. */
export const follows = (level: WatchLevel | null) => level === "everything" || level === "milestones";

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

/** What a hub has at hand on an issue: the newest of each, and when the authority takes no more input. */
export type AtHand = {
  call: { state: CallState; isOpen: boolean; closesAt: Date } | null; position: { state: PositionState } | null; response: { state: ResponseState; closesAt: Date } | null; closesAt: Date | null;
};
export type NextStep =
  | "decide" | "return" | "nameLead" | "openCallOrDecline" | "watch" | "openCall" | "gather" | "weigh" | "draft" | "freeze" | "openDecision" | "vote" | "unblock" | "planResponse" | "goNoGo" | "write" | "approve" | "file" | "follow" | "awaitOutcome" | "keepDates";

const withPosition: Record<PositionState, NextStep> = {
  drafting: "freeze", consultation: "freeze", "last-call": "openDecision", deciding: "vote", blocked: "unblock", adopted: "planResponse", published: "planResponse", superseded: "draft", "not-adopted": "draft", withdrawn: "draft",
};
const withResponse: Record<ResponseState, NextStep> = {
  proposed: "goNoGo", planned: "write", "in-work": "write", "in-review": "approve", approved: "file", submitted: "follow", acknowledged: "follow", answered: "follow", concluded: "follow", "not-responding": "follow", cancelled: "planResponse", missed: "planResponse",
};
/** Steps that whoever reads the track knows of. The others rest on calls, texts and responses, of which not everyone may know. */
export const knownToAll: readonly NextStep[] = ["decide", "return", "nameLead", "openCallOrDecline", "watch", "gather", "awaitOutcome", "keepDates"];
const untilSent: readonly NextStep[] = ["goNoGo", "write", "approve", "file"];

type Step = { step: NextStep; by: Date | null };

function atWork(state: TrackState, { call, position, response, closesAt }: AtHand): Step | null {
  const undated = (step: NextStep): Step => ({ step, by: null });
  switch (state) {
    case "watching": return closesAt ? { step: "openCallOrDecline", by: closesAt } : undated("watch");
    case "gathering": return call?.isOpen ? { step: "gather", by: call.closesAt } : call?.state === "closed" || call?.state === "open" ? undated("weigh") : { step: "openCall", by: closesAt };
    case "positioning": return { step: position ? withPosition[position.state] : "draft", by: closesAt };
    case "responding": {
      const step = response ? withResponse[response.state] : "planResponse";
      return { step, by: response && untilSent.includes(step) ? response.closesAt : step === "follow" ? null : closesAt };
    }
    case "following": return undated("awaitOutcome");
    case "implementation": return undated("keepDates");
    default: return null;
  }
}

/** The one thing that a hub does next about an issue, and by when where that is known. Nothing where its work is over. */
export function nextStep({ state, leadId }: { state: TrackState; leadId: string | null }, atHand: AtHand): Step | null {
  if (state === "triage") return { step: "decide", by: atHand.closesAt };
  if (state === "dormant") return { step: "return", by: null };
  if (live.includes(state) && leadId === null) return { step: "nameLead", by: null };
  return atWork(state, atHand);
}

const compared = ["stance", "state", "priority"] as const;
type Compared = { state: TrackState; stance: Stance | null; priority: Priority };

/** In what the tracks of several hubs on one issue differ. */
export const differences = (tracks: readonly Compared[]) => compared.filter((what) => new Set(tracks.map((track) => track[what])).size > 1);

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
