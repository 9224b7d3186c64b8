import type { Response } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
type OfResponse = { response: Response };

const liaisesIn = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "liaison");
const isOnBoard = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "board");

export const canPlanResponse = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id) || liaisesIn(actor, hub.id);
export const canReadResponse = (actor: Actor, { response }: { response: Laned }) => mayRead(actor, response);
export const canDecideToRespond = (actor: Actor, { response }: OfResponse) => coordinates(actor, response.hubId);
export const canEditResponse = (actor: Actor, { response }: OfResponse) => coordinates(actor, response.hubId) || liaisesIn(actor, response.hubId) || actor.named.has(response.id);
/** Four eyes: coordinator or board, and not whoever edits it. */
export const canApproveResponse = (actor: Actor, { response }: OfResponse) => (coordinates(actor, response.hubId) || isOnBoard(actor, response.hubId)) && actor.id !== response.editorId;
export const canSubmitResponse = canEditResponse;
export const canRecordReply = canEditResponse;
export const canCancelResponse = canDecideToRespond;
export const canChangeResponseLane = canDecideToRespond;
