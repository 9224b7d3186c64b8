import type { Role } from "#db/vocabulary.ts";

/** What somebody does in a hub, and for which organisation. */
export type Seat = { hubId: string | null; organisationId: string | null; role: Role };

/** Whoever is asking. Minted only by `identify` and by the jobs of the house. */
export type Actor = {
  kind: "person" | "system" | "visitor";
  id: string;
  seats: readonly Seat[];
  /** Identifiers of the things this person edits or is named to read. */
  named: ReadonlySet<string>;
  /** When they signed in to the session they act through. Decides nothing about what they may read. */
  signedInAt?: Date;
};

export const visitor: Actor = { kind: "visitor", id: "visitor", seats: [], named: new Set() };

/** The house itself: the clock, the seed, the operator at the command line. May do what a policy grants `isSystem`. */
export const system: Actor = { kind: "system", id: "standpunt", seats: [], named: new Set() };

/** The same person as no more than a member of their hubs: what a program may read that holds a link of theirs. */
export const asMember = (actor: Actor): Actor => ({ ...actor, named: new Set(), seats: actor.seats.map(({ hubId }) => ({ hubId, organisationId: null, role: "member" })) });

export const isSystem = (actor: Actor) => actor.kind === "system";
export const isMember = (actor: Actor) => actor.seats.length > 0;
export const isAdministrator = (actor: Actor) => actor.seats.some(({ role }) => role === "administrator");

const speaking: readonly Role[] = ["participant", "delegate", "alternate"];
const voting: readonly Role[] = ["delegate", "alternate"];

export const sitsIn = (actor: Actor, hubId: string | null) => actor.seats.some((seat) => seat.hubId === hubId && hubId !== null);
export const coordinates = (actor: Actor, hubId: string | null) => hubId !== null && actor.seats.some((seat) => seat.hubId === hubId && seat.role === "coordinator");
/** Of this organisation, in whatever hub. */
export const belongsTo = (actor: Actor, organisationId: string | null) => organisationId !== null && actor.seats.some((seat) => seat.organisationId === organisationId);

/** The organisation this person may give feedback for in a hub, if any. */
export const organisationOf = (actor: Actor, hubId: string) => actor.seats.find((seat) => seat.hubId === hubId && seat.organisationId !== null && speaking.includes(seat.role))?.organisationId ?? null;
/** The organisation this person votes for in a hub, if any: its delegate or alternate. */
export const votesFor = (actor: Actor, hubId: string) => actor.seats.find((seat) => seat.hubId === hubId && seat.organisationId !== null && voting.includes(seat.role))?.organisationId ?? null;
