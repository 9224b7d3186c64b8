"use server";
import { action } from "#lib/next/action.ts";
import { addOrganisation, joinHub, leaveHub, updateOrganisation } from "#lib/organisations/commands.ts";
import { endSignatory, nameSignatory } from "#lib/signatories/commands.ts";

export const addOrganisationAction = action(addOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const updateOrganisationAction = action(updateOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const joinHubAction = action(joinHub);
export const leaveHubAction = action(leaveHub);
export const nameSignatoryAction = action(nameSignatory);
export const endSignatoryAction = action(endSignatory);
