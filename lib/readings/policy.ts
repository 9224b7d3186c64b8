import type { Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { canKeepTexts, canReadEdition } from "#lib/texts/policy.ts";

/** What a hub asks for while it is being worked on is for its own people; others read what was adopted. */
export const canSeeDemands = (actor: Actor, { position }: { position: Laned }) => canReadPosition(actor, { position }) && mayRead(actor, { ...position, lane: "hub" });
/** Where an edition is quoted is looked at by those who say for whom it is. */
export const canSeeQuotes = (actor: Actor, scene: Parameters<typeof canKeepTexts>[1] & Parameters<typeof canReadEdition>[1]) => canReadEdition(actor, scene) && canKeepTexts(actor, scene);
