"use server";
import { action } from "#lib/next/action.ts";
import { summarisePosition } from "#lib/positions/commands.ts";
import { askToLiftEmbargo, liftEmbargo, setEmbargo, translateVersion } from "#lib/publications/commands.ts";

export const setEmbargoAction = action(setEmbargo);
export const askToLiftEmbargoAction = action(askToLiftEmbargo);
export const liftEmbargoAction = action(liftEmbargo);
export const summarisePositionAction = action(summarisePosition, { goTo: (_, { position }) => `/positions/${position as string}` });
export const translateVersionAction = action(translateVersion, { goTo: (_, { position }) => `/positions/${position as string}` });
