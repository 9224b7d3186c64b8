import { isAdministrator, isSystem, type Actor } from "#lib/kernel/actor.ts";

/** What an authority takes, and how it counts, is nobody's secret. */
export const canReadChannels = () => true;
export const canSetChannels = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
