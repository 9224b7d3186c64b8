"use server";
import { sendTestMail, setMailPreferences } from "#lib/mail/commands.ts";
import { action } from "#lib/next/action.ts";

export const setMailPreferencesAction = action(setMailPreferences);
export const sendTestMailAction = action(sendTestMail);
