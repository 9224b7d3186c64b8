import type { Theme } from "#db/schema/index.ts";
import { coordinates, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfHub = { hub: { id: string } };

/** The work on what a hub's participants say is for those who sit in it; each sees there what they may read. */
export const canReadSynthesis = (actor: Actor, { hub }: OfHub) => mayRead(actor, { id: "", lane: "hub", hubId: hub.id, organisationId: null });
export const canReadTheme = (actor: Actor, { theme }: { theme: Laned }) => mayRead(actor, theme);
export const canAddTheme = (actor: Actor, { hub }: OfHub) => coordinates(actor, hub.id);
/** Its words, its place, what is in it, what it becomes and who may see it: all for the coordinators of its hub. */
export const canKeepTheme = (actor: Actor, { theme }: { theme: Pick<Theme, "hubId"> }) => coordinates(actor, theme.hubId);
