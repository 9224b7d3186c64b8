import { isAdministrator, isSystem, type Actor } from "#lib/kernel/actor.ts";

/** How an authority works is nobody's secret. */
export const canReadProcedures = () => true;
export const canSetTemplates = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
