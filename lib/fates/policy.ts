import type { Position } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canReadDraft, canReadPosition } from "#lib/positions/policy.ts";

type OfPosition = { position: Position };

const liaisesIn = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "liaison");

/** An ask is read by whoever reads the text that a hub holds; while that is a draft, by those who see the work. */
export const canReadDemand = (actor: Actor, { position }: OfPosition) => canReadPosition(actor, { position }) && (position.adoptedVersionId !== null || canReadDraft(actor, { position }));
/** What became of an ask is judged by those who deal with the authority for its hub. */
export const canJudgeAsk = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId) || liaisesIn(actor, position.hubId);
export const canSetStrength = canJudgeAsk;
export const canCorrectState = canJudgeAsk;
/** Who judged, their notes and their reasons stay with the hub. */
export const canReadJudging = (actor: Actor, { position }: OfPosition) => mayRead(actor, { ...position, lane: "hub" });
