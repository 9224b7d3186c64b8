"use server";
import { answerAcknowledgement, askContributor, removeAcknowledgement } from "#lib/acknowledgements/commands.ts";
import { action } from "#lib/next/action.ts";

export const askContributorAction = action(askContributor);
export const answerAcknowledgementAction = action(answerAcknowledgement);
export const removeAcknowledgementAction = action(removeAcknowledgement);
