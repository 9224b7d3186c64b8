"use server";
import { action, formAct } from "#lib/next/action.ts";
import { editionFromForm } from "#lib/next/editions.ts";
import { correctEdition, retireEdition } from "#lib/texts/commands.ts";

const issueOf = ({ issue }: Record<string, unknown>) => (typeof issue === "string" ? issue.toLowerCase() : "");
const withoutIssue = ({ issue: _, ...typed }: Record<string, unknown>) => typed;

export const storeEditionAction = formAct((input, { viewer, once }) => editionFromForm(viewer.actor, input, once), ({ id }) => `/texts/${id}`);
export const correctEditionAction = action(correctEdition);
export const retireEditionAction = action(retireEdition, { shape: withoutIssue, goTo: (_, typed) => `/issues/${issueOf(typed)}/texts` });
