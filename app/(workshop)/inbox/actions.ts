"use server";
import { markAllRead } from "#lib/inbox/commands.ts";
import { action } from "#lib/next/action.ts";

export const markAllReadAction = action(markAllRead);
