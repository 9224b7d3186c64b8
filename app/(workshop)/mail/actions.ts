"use server";
import { discardMail, retryMail } from "#lib/mail/commands.ts";
import { action } from "#lib/next/action.ts";

export const retryMailAction = action(retryMail);
export const discardMailAction = action(discardMail);
