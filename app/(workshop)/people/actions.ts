"use server";
import { action } from "#lib/next/action.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addPerson, endSeat, giveSeat } from "#lib/people/commands.ts";

export const addPersonAction = action(addPerson, { goTo: ({ id }) => `/people/${id}` });
export const giveSeatAction = action(giveSeat);
export const endSeatAction = action(endSeat);
export const addOrganisationAction = action(addOrganisation, { goTo: ({ slug }) => `/organisations/${slug}` });
export const joinHubAction = action(joinHub);
