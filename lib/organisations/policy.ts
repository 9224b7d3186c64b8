import type { Organisation } from "#db/schema/index.ts";
import { isAdministrator, isSystem, type Actor } from "#lib/kernel/actor.ts";

export const canAddOrganisations = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
/** What an organisation is called and where that is from, as the foundation has it. */
export const canNameOrganisations = canAddOrganisations;
/** In which country it is, how large and in what business, is also said by those who vote for it, in whatever hub. */
export const canUpdateOrganisation = (actor: Actor, organisation: Pick<Organisation, "id">) =>
  canNameOrganisations(actor) || actor.seats.some(({ organisationId, role }) => organisationId === organisation.id && (role === "delegate" || role === "alternate"));
/** Who participates in a hub is public. */
export const canReadOrganisations = () => true;
