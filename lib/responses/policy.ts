import type { Response } from "#db/schema/index.ts";
import type { Approver } from "#db/vocabulary.ts";
import { coordinates, isMember, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };
/** What decides who may do what with a response. */
export type Known = Pick<Response, "id" | "lane" | "hubId" | "organisationId" | "state" | "editorId" | "savedBy" | "fixedBy" | "approvedBy">;
type OfResponse = { response: Known };

const liaisesIn = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "liaison");
const isOnBoard = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "board");
const approves = (actor: Actor, hubId: string) => coordinates(actor, hubId) || isOnBoard(actor, hubId);

export const canPlanResponse = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id) || liaisesIn(actor, hub.id);
export const canReadResponse = (actor: Actor, { response }: { response: Laned }) => mayRead(actor, response);
export const canDecideToRespond = (actor: Actor, { response }: OfResponse) => coordinates(actor, response.hubId);
export const canReconsiderResponse = canDecideToRespond;
/** Coordinators, liaisons, and whoever was named: as editor of this one, or to work on it. */
export const canEditResponse = (actor: Actor, { response }: OfResponse) => coordinates(actor, response.hubId) || liaisesIn(actor, response.hubId) || actor.named.has(response.id) || (response.editorId === actor.id && sitsIn(actor, response.hubId));
export const canNameEditor = (actor: Actor, { response }: OfResponse) => coordinates(actor, response.hubId) || liaisesIn(actor, response.hubId);
export const canTickCheck = canEditResponse;
/** Four eyes: coordinator or board, and neither whoever wrote the last words nor who mended them since. */
export const canApproveResponse = (actor: Actor, { response }: OfResponse) =>
  approves(actor, response.hubId) && actor.id !== (response.savedBy ?? response.editorId) && actor.id !== response.fixedBy;
/** While others look at it, whoever writes or approves; once it is approved, those who approve it alone. */
export const canFixResponse = (actor: Actor, { response }: OfResponse) => canApproveResponse(actor, { response }) || (response.state === "approved" ? approves(actor, response.hubId) && actor.id === response.approvedBy : canEditResponse(actor, { response }));
/** A rule of the hub may leave the approval to its board. */
export const approvesFor = (actor: Actor, { response }: OfResponse, by: Approver) => by === "anyone" || isOnBoard(actor, response.hubId);
export const canSubmitResponse = canEditResponse;
export const canFileLate = canDecideToRespond;
/** What proves a filing is kept by those who file. */
export const canAddEvidence = canSubmitResponse;
export const canCorrectReceipt = canDecideToRespond;
export const canExplainMissed = canEditResponse;
export const canConcludeResponse = canEditResponse;
export const canCancelResponse = canDecideToRespond;
export const canChangeResponseLane = canDecideToRespond;
/** Who works on what is for those who sit in the hub; each is shown the responses of their own hubs. */
export const canReadCapacity = isMember;
