"use server";
import { action } from "#lib/next/action.ts";
import { addPerson, endSeat, giveSeat } from "#lib/people/commands.ts";

export const addPersonAction = action(addPerson, { goTo: ({ id }) => `/people/${id}` });
export const giveSeatAction = action(giveSeat);
export const endSeatAction = action(endSeat);
