"use server";
import { action } from "#lib/next/action.ts";
import { addOrganisation, joinHub, updateOrganisation } from "#lib/organisations/commands.ts";

export const addOrganisationAction = action(addOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const updateOrganisationAction = action(updateOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const joinHubAction = action(joinHub);
