import type { Discussion, Post } from "#db/schema/index.ts";
import { belongsTo, coordinates, isMember, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

/** What is talked about: by whom all it can be read, for whom talk about it is at most, and who leads the work on it. */
export type Subject = { gates: readonly Laned[]; thing: Laned & { hubId: string }; leads: readonly string[] };
type OfSubject = { subject: Subject };
export type OfDiscussion = OfSubject & { discussion: Pick<Discussion, "thingId" | "lane" | "hubId" | "organisationId" | "createdBy"> };
type OfPost = OfDiscussion & { post: Pick<Post, "createdBy"> };

/** The row by whose lane a discussion is read: whoever is named on the thing reads what is said of it. */
export const laneOf = ({ thingId, lane, hubId, organisationId }: OfDiscussion["discussion"]): Laned & { hubId: string } => ({ id: thingId, lane, hubId, organisationId });

/** Who reads the hub's things for another reason than that they sit in it, reads along in silence. */
function speaksIn(actor: Actor, { id, lane, hubId, organisationId }: Laned) {
  if (lane === "members") return isMember(actor);
  return lane === "own" ? belongsTo(actor, organisationId) : sitsIn(actor, hubId) || actor.named.has(id);
}

export const canReadDiscussions = (actor: Actor, { subject }: OfSubject) => subject.gates.every((gate) => mayRead(actor, gate));
export const canStartDiscussion = (actor: Actor, { subject }: OfSubject) => canReadDiscussions(actor, { subject }) && speaksIn(actor, subject.thing);
/** No wider than its subject is now, however wide it was when it began. */
export const canReadDiscussion = (actor: Actor, { subject, discussion }: OfDiscussion) => canReadDiscussions(actor, { subject }) && mayRead(actor, laneOf(discussion));
export const canPost = (actor: Actor, scene: OfDiscussion) => canReadDiscussion(actor, scene) && speaksIn(actor, laneOf(scene.discussion));

/** Coordinators, whoever leads the hub's track, and whoever edits the text; among an organisation's own people whoever asked. */
const leads = (actor: Actor, { subject, discussion }: OfDiscussion) =>
  coordinates(actor, discussion.hubId) || actor.named.has(discussion.thingId) || (discussion.hubId === subject.thing.hubId && subject.leads.includes(actor.id)) || (discussion.lane === "own" && discussion.createdBy === actor.id);

export const canResolveDiscussion = (actor: Actor, scene: OfDiscussion) => canPost(actor, scene) && (leads(actor, scene) || scene.discussion.createdBy === actor.id);
export const canReopenDiscussion = canPost;
export const canPinOutcome = (actor: Actor, scene: OfDiscussion) => canPost(actor, scene) && leads(actor, scene);
export const canTakeDownOutcome = canPinOutcome;
/** Nobody puts words into the mouth of another. */
export const canEditPost = (actor: Actor, { post, ...scene }: OfPost) => canPost(actor, scene) && post.createdBy === actor.id;
/** Whoever wrote it; and whoever leads, for what should not stand there. */
export const canWithdrawPost = (actor: Actor, { post, ...scene }: OfPost) => canPost(actor, scene) && (post.createdBy === actor.id || leads(actor, scene));

/** Of whom somebody is told that they may not read a text that names them: people of their own hubs and organisations. */
export const canKnowByName = (actor: Actor, { hubId, organisationId }: { hubId: string | null; organisationId: string | null }) => sitsIn(actor, hubId) || belongsTo(actor, organisationId);

export type Audience = { lane: "members" | "hub" | "coordinators" | "own"; hubId: string; organisationId: string | null };

/** For whom somebody may begin a discussion: as wide as talk of its subject is at most, or fewer, and never without themselves. The widest comes first. */
export function audiencesFor(actor: Actor, { thing }: Subject): Audience[] {
  const open = thing.lane === "members";
  const hubs = open ? [...new Set([thing.hubId, ...actor.seats.flatMap(({ hubId }) => hubId ?? [])])].filter((hubId) => sitsIn(actor, hubId)) : [thing.hubId];
  const among = (lane: "hub" | "coordinators") => hubs.map((hubId): Audience => ({ lane, hubId, organisationId: null }));
  const organisations = [...new Set(actor.seats.flatMap(({ organisationId }) => organisationId ?? []))];
  const own = organisations.map((organisationId): Audience => ({ lane: "own", hubId: thing.hubId, organisationId }));
  const all: Audience[] = [...(open ? [{ lane: "members" as const, hubId: thing.hubId, organisationId: null }] : []), ...(thing.lane === "coordinators" ? [] : among("hub")), ...among("coordinators"), ...(thing.lane === "coordinators" ? [] : own)];
  return all.filter((one) => mayRead(actor, { id: thing.id, ...one }));
}
