import { belongsTo, isAdministrator, type Actor } from "#lib/kernel/actor.ts";

type OfOrganisation = { organisation: { id: string } };

/** Who may sign for an organisation is said by its delegates and by the foundation's staff. */
export const canNameSignatory = (actor: Actor, { organisation }: OfOrganisation) => isAdministrator(actor) || actor.seats.some(({ organisationId, role }) => organisationId === organisation.id && role === "delegate");
/** An organisation's own people know who signs for it. */
export const canReadSignatories = (actor: Actor, { organisation }: OfOrganisation) => isAdministrator(actor) || belongsTo(actor, organisation.id);
