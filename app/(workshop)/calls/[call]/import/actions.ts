"use server";
import { formAct } from "#lib/next/action.ts";
import { importFromForm } from "#lib/next/tables.ts";

export const importTableAction = formAct((input, { viewer, once }) => importFromForm(viewer.actor, input, once), ({ id }) => `/imports/${id}?came=1`);
