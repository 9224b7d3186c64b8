"use server";
import { action } from "#lib/next/action.ts";
import { correctMapping } from "#lib/texts/commands.ts";

export const correctMappingAction = action(correctMapping, { shape: ({ provision, from }) => ({ provision, from }), goTo: (_, { edition }) => `/texts/${encodeURIComponent(typeof edition === "string" ? edition : "")}/mapping?show=hand` });
