"use server";
import { action } from "#lib/next/action.ts";
import { pinMilestone, settlePlan, unpinMilestone } from "#lib/plans/commands.ts";

export const settlePlanAction = action(settlePlan);
export const pinMilestoneAction = action(pinMilestone);
export const unpinMilestoneAction = action(unpinMilestone);
