import type { Acknowledgement, Position, Response } from "#db/schema/index.ts";
import { belongsTo, coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canEditPosition } from "#lib/positions/policy.ts";
import { canEditResponse } from "#lib/responses/policy.ts";

type OfThing = { thing: Laned; response: Response | null; position: Position | null };
type OfAcknowledgement = { thing: Laned; acknowledgement: Pick<Acknowledgement, "organisationId" | "personId" | "hubId"> };

/** Who is named is read by whoever reads what they are named with. */
export const canReadAcknowledgements = (actor: Actor, { thing }: { thing: Laned }) => mayRead(actor, thing);
/** Those who write it ask. */
export const canAskContributor = (actor: Actor, { response, position }: OfThing) => (response ? canEditResponse(actor, { response }) : position !== null && canEditPosition(actor, { position }));

/** A person speaks for themselves, and an organisation's delegates and alternates for it, in whatever hub they are. */
const speaksFor = (actor: Actor, { organisationId, personId }: OfAcknowledgement["acknowledgement"]) =>
  personId !== null ? personId === actor.id : actor.seats.some((seat) => seat.organisationId === organisationId && (seat.role === "delegate" || seat.role === "alternate"));
const isOf = (actor: Actor, { organisationId, personId }: OfAcknowledgement["acknowledgement"]) => personId === actor.id || belongsTo(actor, organisationId);

/** Yes is said by those who can read what they are named with. */
export const canSeeAsk = (actor: Actor, { thing, acknowledgement }: OfAcknowledgement) => mayRead(actor, thing) && (isOf(actor, acknowledgement) || coordinates(actor, acknowledgement.hubId));
export const canAnswerAcknowledgement = (actor: Actor, { acknowledgement }: OfAcknowledgement) => speaksFor(actor, acknowledgement);
/** A name is taken off also by those who no longer read the thing. */
export const canSeeAcknowledgement = (actor: Actor, { acknowledgement }: OfAcknowledgement) => isOf(actor, acknowledgement) || coordinates(actor, acknowledgement.hubId);
/** By those whose name it is, and at their word by the coordinators. */
export const canRemoveAcknowledgement = (actor: Actor, { acknowledgement }: OfAcknowledgement) => speaksFor(actor, acknowledgement) || coordinates(actor, acknowledgement.hubId);
/** Each is shown their own. */
export const canReadOwnAcknowledgements = (_: Actor) => true;
