"use server";
import { faultsIn, rulesIn } from "#app/(workshop)/hubs/[hub]/rules/rules-fields.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { formAct } from "#lib/next/action.ts";

export const setRulesAction = formAct(async (typed, { viewer, once }) => {
  try {
    return (await setRules(viewer.actor, { hub: typed.hub as string, rules: rulesIn(typed) }, once)).value;
  } catch (error) {
    throw error instanceof Refusal && error.reason === "invalid" ? new Refusal("invalid", { faults: faultsIn(error.faults, typed) }) : error;
  }
}, (_, typed) => `/hubs/${typed.hub as string}/rules`);
