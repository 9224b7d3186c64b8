import type { PackFile, PackReturn, Response } from "#db/schema/index.ts";
import { coordinates, sitsIn, votesFor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { canEditResponse } from "#lib/responses/policy.ts";

type OfResponse = { response: Response };

const isOnBoard = (actor: Actor, hubId: string) => actor.seats.some((seat) => seat.hubId === hubId && seat.role === "board");

/** The pack is work of the hub, also where the response is public. */
export const canReadPack = (actor: Actor, { response }: OfResponse) => mayRead(actor, response) && (sitsIn(actor, response.hubId) || actor.named.has(response.id));
/** Those who write the response. */
export const canPreparePack = canEditResponse;
/** Those who write the response and those who approve it look at all of it; others in the hub at what concerns their own words. */
export const canReviewPack = (actor: Actor, { response }: OfResponse) => canEditResponse(actor, { response }) || isOnBoard(actor, response.hubId);
/** What an organisation confided is let out by those who vote for it alone; what coordinators keep among themselves, by them. */
export const canReleaseFinding = (actor: Actor, { response, finding }: OfResponse & { finding: { whose: "organisation" | "coordinators" | "nobody"; organisationId: string | null } }) =>
  finding.whose === "organisation" ? finding.organisationId !== null && votesFor(actor, response.hubId) === finding.organisationId : finding.whose === "coordinators" && coordinates(actor, response.hubId);
/** A file is read by whoever looks at the pack and could read all that is in it. */
export const canReadPackFile = (actor: Actor, { response, file }: OfResponse & { file: PackFile }) => canReviewPack(actor, { response }) && mayRead(actor, file);
/** A table that came back has of ours what its readers could read. */
export const canReadReturn = (actor: Actor, { response, returned }: OfResponse & { returned: PackReturn }) => canReviewPack(actor, { response }) && mayRead(actor, returned);
/** Those who write the response take over from it, as far as they may read it. */
export const canTakeReturn = (actor: Actor, { response, returned }: OfResponse & { returned: PackReturn }) => canPreparePack(actor, { response }) && mayRead(actor, returned);
