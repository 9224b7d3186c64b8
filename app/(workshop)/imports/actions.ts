"use server";
import { undoImport } from "#lib/imports/commands.ts";
import { action } from "#lib/next/action.ts";

export const undoImportAction = action(undoImport);
