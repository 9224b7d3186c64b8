import { isAdministrator, isSystem, type Actor } from "#lib/kernel/actor.ts";

export const canAddOrganisations = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
/** Who participates in a hub is public. */
export const canReadOrganisations = () => true;
