"use server";
import { action } from "#lib/next/action.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";

export const addOrganisationAction = action(addOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const joinHubAction = action(joinHub);
