import { aliasedTable, and, asc, eq, inArray, isNotNull, isNull, max, ne, notInArray, type Column, type SQL } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { narrowDocuments } from "#db/search.ts";
import { lanes, type Lane } from "#db/vocabulary.ts";
import { briefs, bundles, calls, dateFacts, decisions, divergences, editions, feedback, identifiers, issues, lessons, packFiles, packReturns, people, positions, positionVersions, questions, responses, searchDocuments, signOns, texts, themes, trackEditors, tracks, watches, type Hub, type Issue, type Track } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { derive, parseIdentifier } from "#lib/formats/identifiers/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { narrower, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { follow } from "#lib/kernel/watching.ts";
import { personInHub } from "#lib/hubs/queries.ts";
import * as facts from "#lib/issues/facts.ts";
import { ChangeIssueLane, DescribeIssue, LeadTrack, LogIssue, MoveTrack, OpenTrack, TakeStance, TrackEditor, WatchIssue } from "#lib/issues/input.ts";
import { follows, instrumentOf, jurisdictionOf, offPath, stillItself, trackActs, type TrackAct } from "#lib/issues/model.ts";
import { refreshStanding } from "#lib/procedures/commands.ts";
import { canChangeIssueLane, canDescribeIssue, canLogIssue, canMoveTrack, canOpenTrack, canReadIssue, canSeeTrack, canWatchIssue } from "#lib/issues/policy.ts";
import { findIssue, findOnTrack, referencesOf, withKeys } from "#lib/issues/queries.ts";
import { findHub } from "#lib/organisations/queries.ts";

type Reference = { text: string; verification: "verified" | "partly" | "unverified" };

/** What is kept of a reference: its normalised form where it is known, else the words themselves. */
function readReferences(references: readonly Reference[]) {
  const seen = new Map<string, { kind: string; value: string; key: string; url: string | null; verification: Reference["verification"]; equivalents: readonly string[] }>();
  for (const { text, verification } of references) {
    const read = parseIdentifier(text);
    const kept = read.ok ? { kind: read.identifier.kind, value: read.identifier.value, key: read.identifier.key, url: read.identifier.url ?? null, equivalents: derive(read.identifier).equivalents }
      : { kind: "words", value: text, key: `words:${text.toLowerCase()}`, url: null, equivalents: [] };
    if (!seen.has(kept.key)) seen.set(kept.key, { ...kept, verification });
  }
  return [...seen.values()];
}

/** Records something that may affect us, for the whole foundation; the hub that logs it opens its track. */
export const logIssue = command({
  name: "logIssue", input: LogIssue, subject: findHub, seen: () => true, allow: canLogIssue,
  tells: ({ input: { lane = "public" }, subject: hub }) => [facts.issueLogged(wouldBe<Issue>({ id: "", docket: "", lane, hubId: hub.id, organisationId: null }), hub, [])],
  async run({ actor, input, subject: hub, tx }) {
    if (input.number !== undefined && !isSystem(actor)) throw wrong("number", "unknownField");
    const given = readReferences([...(input.reference ? [{ text: input.reference, verification: "verified" as const }] : []), ...input.references]);
    if (!input.despite) {
      const [known] = await withKeys(tx, actor, given.flatMap(({ key, equivalents }) => [key, ...equivalents]));
      if (known) throw new Refusal("conflict", { code: "duplicate", values: known, present: known });
    }
    const issue = await insertIssue(tx, hub, input, actor.kind === "person" ? actor.id : null);
    if (given.length > 0) await tx.insert(identifiers).values(given.map(({ equivalents: _, ...row }) => ({ ...row, issueId: issue.id })));
    // That a law exists is public; what the hub does about it begins among members.
    const [track] = await tx.insert(tracks).values({ issueId: issue.id, hubId: hub.id, lane: issue.lane === "public" ? "members" : issue.lane }).returning();
    if (actor.kind === "person") await follow(tx, facts.topicOf(issue), [actor.id]);
    return happened({ docket: issue.docket }, facts.issueLogged(issue, hub, given.map(({ value }) => value)), facts.trackOpened(issue, track!, hub));
  },
});

async function insertIssue(tx: Tx, hub: Hub, input: ReturnType<typeof LogIssue.parse>, loggedBy: string | null): Promise<Issue> {
  const { title, officialTitle, relevance, sourceUrl, instrument, lane } = input;
  const derived = input.reference ? parseIdentifier(input.reference) : null;
  const hints = derived?.ok ? derive(derived.identifier) : null;
  const number = input.number ?? ((await tx.select({ last: max(issues.number) }).from(issues).where(eq(issues.hubId, hub.id)))[0]?.last ?? 0) + 1;
  const closesAt = input.closesOn ? comingMoment({ day: input.closesOn, time: input.closesTime, zone: input.closesZone }, { day: "closesOn", time: "closesTime", zone: "closesZone" }) : undefined;
  const [issue] = await tx.insert(issues).values({
    docket: `${hub.code.toUpperCase()}-${number}`, number, hubId: hub.id, title, officialTitle, relevance, lane, loggedBy,
    sourceUrl: sourceUrl ?? (derived?.ok ? derived.identifier.url ?? null : null),
    jurisdiction: input.jurisdiction ?? (hints && jurisdictionOf(hints)), instrument: instrument ?? (hints && instrumentOf(hints)), procedure: input.procedure ?? hints?.template ?? "generic",
  }).returning();
  if (input.closesOn) await tx.insert(dateFacts).values({ issueId: issue!.id, kind: "consultation-closes", label: title, day: input.closesOn, time: input.closesTime, zone: input.closesZone, at: closesAt!, sourceUrl: issue!.sourceUrl });
  return (await refreshStanding(tx, issue!)).issue;
}

/** A hub takes an issue up: its own track, beside those of others. */
export const openTrack = command({
  name: "openTrack", input: OpenTrack, subject: findOnTrack, seen: canSeeTrack, allow: canOpenTrack,
  tells: ({ input: { lane = "members" }, subject: { issue, hub } }) => [facts.trackOpened(issue, wouldBe<Track>({ id: "", lane, hubId: hub.id, organisationId: null }), hub)],
  async run({ input: { lane }, subject: { issue, hub, track }, tx }) {
    stillItself(issue);
    if (track) throw new Refusal("conflict", { code: "trackExists" });
    const [opened] = await tx.insert(tracks).values({ issueId: issue.id, hubId: hub.id, lane }).returning();
    return happened({ id: opened!.id, state: opened!.state }, facts.trackOpened(issue, opened!, hub));
  },
});

const ownTrack = ({ track }: { track: Track | null }): Track => {
  if (!track) throw new Refusal("state", { code: "noTrack" });
  return track;
};

/** A hub can decline or park what another logged without taking it up first: its track begins there. */
async function trackToMove(tx: Tx, { issue, hub, track }: { issue: Issue; hub: Hub; track: Track | null }, act: TrackAct): Promise<Track> {
  if (track || (act !== "decline" && act !== "park")) return ownTrack({ track });
  stillItself(issue);
  const [opened] = await tx.insert(tracks).values({ issueId: issue.id, hubId: hub.id, lane: narrower("members", issue.lane) }).returning();
  return opened!;
}

type Going = { act: TrackAct; reason: string | null; reviewOn?: string | null };

/** Moves a hub's track by one act, and the fact that says so: for whatever ends with that. */
export async function trackMovedTo(tx: Tx, subject: { issue: Issue; hub: Hub; track: Track | null }, { act, reason, reviewOn = null }: Going) {
  const before = await trackToMove(tx, subject, act);
  const state = trackActs.after(before.state, act);
  const parked = act === "park" ? { reviewOn, parkedAt: subject.issue.stage } : { reviewOn: null, parkedAt: null };
  const [track] = await tx.update(tracks).set({ state, movedAt: clock.now(), reason: offPath.includes(act) ? reason : null, ...parked }).where(eq(tracks.id, before.id)).returning();
  await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, subject.issue.id));
  return { track: track!, fact: facts.trackMoved(subject.issue, track!, subject.hub, { act, reason, from: before.state }) };
}

/** Closing asks for what is to be remembered (`closeTrack`); here it is put off, and stays open at the hub. */
export const moveTrack = command({
  name: "moveTrack", input: MoveTrack, subject: findOnTrack, seen: canSeeTrack, allow: canMoveTrack,
  tells: ({ input: { act }, subject: { issue, hub, track } }) => {
    if (!act) return null;
    const moved = track ?? wouldBe<Track>({ id: "", state: "triage", lane: narrower("members", issue.lane), hubId: hub.id, organisationId: null });
    return [facts.trackMoved(issue, moved, hub, { act, reason: null, from: moved.state })];
  },
  async run({ input: { act, reason, reviewOn, later }, subject, tx }) {
    if (offPath.includes(act) && !reason) throw wrong("reason", "required");
    if (act === "close" && !later) throw wrong("later", "lessonsOrLater");
    if (act === "park") reviewDay(reviewOn, subject.hub);
    const { track, fact } = await trackMovedTo(tx, subject, { act, reason, reviewOn });
    return happened({ state: track.state }, fact);
  },
});

/** What is parked comes back on a day to come, by the calendar of the hub. */
function reviewDay(day: string | null, hub: Hub) {
  if (!day) throw wrong("reviewOn", "required");
  if (day <= wallOf(clock.now(), hub.zone).day) throw wrong("reviewOn", "past");
}

/** Names who leads a hub's work on an issue: somebody of that hub, or nobody any longer. */
export const leadTrack = command({
  name: "leadTrack", input: LeadTrack, subject: findOnTrack, seen: canSeeTrack, allow: canMoveTrack,
  tells: async ({ input: { lead = null }, subject: { issue, hub, track }, db }) => {
    if (!track || track.leadId === lead) return [];
    const person = lead ? await personInHub(db, hub.id, lead) : null;
    if (lead && !person) return null;
    return [person ? facts.trackLed(issue, track, hub, person) : facts.trackUnled(issue, track, hub, track.leadId!)];
  },
  async run({ input: { lead }, subject, tx }) {
    const before = ownTrack(subject);
    const person = lead ? await personInHub(tx, subject.hub.id, lead) : null;
    if (lead && !person) throw wrong("lead", "notOneOf");
    if (before.leadId === lead) return unchanged(null);
    const [track] = await tx.update(tracks).set({ leadId: lead }).where(eq(tracks.id, before.id)).returning();
    return happened(null, person ? facts.trackLed(subject.issue, track!, subject.hub, person) : facts.trackUnled(subject.issue, track!, subject.hub, before.leadId!));
  },
});

const editing = (track: Track, personId: string) => and(eq(trackEditors.trackId, track.id), eq(trackEditors.personId, personId));

/** Somebody of the hub writes on its track beside whoever leads it. */
export const addTrackEditor = command({
  name: "addTrackEditor", input: TrackEditor, subject: findOnTrack, seen: canSeeTrack, allow: canMoveTrack,
  async run({ actor, input: { person: personId }, subject, tx }) {
    const track = ownTrack(subject);
    const person = await personInHub(tx, subject.hub.id, personId);
    if (!person) throw wrong("person", "notOneOf");
    if ((await tx.$count(trackEditors, editing(track, personId))) > 0) return unchanged(null);
    await tx.insert(trackEditors).values({ trackId: track.id, personId, addedBy: actor.id });
    return happened(null, facts.trackEditorAdded(subject.issue, track, subject.hub, person));
  },
});

export const removeTrackEditor = command({
  name: "removeTrackEditor", input: TrackEditor, subject: findOnTrack, seen: canSeeTrack, allow: canMoveTrack,
  async run({ input: { person: personId }, subject, tx }) {
    const track = ownTrack(subject);
    const [person] = await tx.select({ id: people.id, name: people.name }).from(people).innerJoin(trackEditors, and(eq(trackEditors.personId, people.id), editing(track, personId)));
    if (!person) return unchanged(null);
    await tx.delete(trackEditors).where(editing(track, personId));
    return happened(null, facts.trackEditorRemoved(subject.issue, track, subject.hub, person));
  },
});

/** The stances that a hub is held against: those of other hubs' tracks, and of the common cores it joined, as far as the actor may know of them. */
async function stancesBeside(tx: Reader, actor: Actor, own: Track) {
  const others = await tx.select({ hubId: tracks.hubId, stance: tracks.stance }).from(tracks).where(and(eq(tracks.issueId, own.issueId), ne(tracks.id, own.id), visibleTo(actor, tracks)));
  const annexes = aliasedTable(positions, "annexes");
  const cores = await tx.select({ hubId: positions.hubId, stance: positions.stance }).from(positions).innerJoin(annexes, eq(annexes.coreId, positions.id))
    .where(and(eq(annexes.hubId, own.hubId), ne(positions.hubId, own.hubId), eq(positions.issueId, own.issueId), notInArray(annexes.state, ["withdrawn", "not-adopted", "superseded"]), visibleTo(actor, positions)));
  return [...others, ...cores];
}

/** What a hub holds something else for, as it stands from now on. What it said before stays, ended. */
async function keepDivergence(tx: Tx, actor: Actor, { issueId, hubId, lane }: Track, reason: string | null) {
  const standing = and(eq(divergences.issueId, issueId), eq(divergences.hubId, hubId), eq(divergences.part, "stance"), isNull(divergences.endedAt));
  const [before] = await tx.select({ reason: divergences.reason }).from(divergences).where(standing);
  if ((before?.reason ?? null) === reason) return;
  await tx.update(divergences).set({ endedAt: clock.now(), endedBy: actor.id }).where(standing);
  if (reason) await tx.insert(divergences).values({ issueId, hubId, lane, part: "stance", reason, declaredBy: actor.id });
}

/** What the hub holds on the issue. Where it differs from another hub whose track may be read here, or from a core it joined, it says why, and that hub is told. */
export const takeStance = command({
  name: "takeStance", input: TakeStance, subject: findOnTrack, seen: canSeeTrack, allow: canMoveTrack,
  tells: async ({ actor, input: { stance }, subject: { issue, hub, track }, db }) => {
    if (!stance || !track) return null;
    const differs = (await stancesBeside(db, actor, track)).filter((other) => other.stance !== null && other.stance !== stance);
    return [facts.stanceTaken(issue, track, hub, null, [...new Set(differs.map(({ hubId }) => hubId))])];
  },
  async run({ actor, input: { stance, divergence }, subject, tx }) {
    const own = ownTrack(subject);
    const differs = (await stancesBeside(tx, actor, own)).filter((other) => other.stance !== null && other.stance !== stance);
    if (differs.length > 0 && !divergence) throw wrong("divergence", "divergenceNeedsReason");
    const [track] = await tx.update(tracks).set({ stance }).where(eq(tracks.id, own.id)).returning();
    const reason = differs.length > 0 ? divergence : null;
    await keepDivergence(tx, actor, track!, reason);
    return happened(null, facts.stanceTaken(subject.issue, track!, subject.hub, reason, [...new Set(differs.map(({ hubId }) => hubId))]));
  },
});

type Description = Partial<Pick<Issue, "title" | "relevance" | "officialTitle" | "sourceUrl">>;

/** What somebody typed anew. Where another has changed the same words since, they are shown instead of written over. */
function changedSince(was: Description, typed: Description, now: Issue): Description {
  const fields = (Object.keys(typed) as (keyof Description)[]).filter((field) => typed[field] !== was[field] && typed[field] !== now[field]);
  const [moved] = fields.filter((field) => now[field] !== was[field]);
  if (moved) throw new Refusal("conflict", { code: "issueMoved", values: { theirs: now[moved] ?? "" } });
  return Object.fromEntries(fields.map((field) => [field, typed[field]]));
}

export const describeIssue = command({
  name: "describeIssue", input: DescribeIssue, subject: findIssue, seen: canReadIssue, allow: canDescribeIssue,
  async run({ input: { issue: _, was, ...typed }, subject, tx }) {
    const described = was ? changedSince(was, typed, subject) : typed;
    const [issue] = await tx.update(issues).set({ ...described, movedAt: clock.now() }).where(eq(issues.id, subject.id)).returning();
    return happened({ docket: issue!.docket }, facts.issueDescribed(issue!, await referencesOf(tx, issue!.id)));
  },
});

type Narrowing = { lane: Lane; wider: readonly Lane[] };

/** What hangs on an issue as a text is open to no more people than the issue, and found by no more. */
async function narrowTexts(tx: Tx, { id, hubId }: Issue, { lane, wider }: Narrowing) {
  const ofIssue = tx.select({ id: texts.id }).from(texts).where(eq(texts.issueId, id));
  const narrowed = await tx.update(editions).set({ lane, hubId }).where(and(inArray(editions.textId, ofIssue), inArray(editions.lane, [...wider]))).returning({ id: editions.id });
  await tx.update(texts).set({ lane, hubId }).where(and(eq(texts.issueId, id), inArray(texts.lane, [...wider])));
  if (narrowed.length > 0) await narrowDocuments(tx, narrowed.map((edition) => edition.id), { lane, hubId });
}

/** The work of hubs on an issue, and all that was made of it, is open to no more people of each hub than the issue, and found by no more. What an organisation said keeps a lane it could have chosen. */
async function narrowWork(tx: Tx, { id }: Issue, { lane, wider }: Narrowing) {
  const onIssue = <T extends { issueId: Column }>(rows: T) => eq(rows.issueId, id);
  const ofPosition = (column: Column) => inArray(column, tx.select({ id: positions.id }).from(positions).where(onIssue(positions)));
  const ofResponse = (column: Column) => inArray(column, tx.select({ id: responses.id }).from(responses).where(onIssue(responses)));
  const ofCall = inArray(feedback.callId, tx.select({ id: calls.id }).from(calls).where(onIssue(calls)));
  const work = [
    [tracks, onIssue(tracks)], [divergences, onIssue(divergences)], [calls, onIssue(calls)], [themes, onIssue(themes)], [bundles, onIssue(bundles)], [positions, onIssue(positions)], [questions, onIssue(questions)], [responses, onIssue(responses)], [lessons, onIssue(lessons)],
    [positionVersions, ofPosition(positionVersions.positionId)], [decisions, ofPosition(decisions.positionId)], [signOns, ofPosition(signOns.positionId)], [briefs, ofPosition(briefs.positionId)], [packFiles, ofResponse(packFiles.responseId)], [packReturns, ofResponse(packReturns.responseId)],
  ] as const;
  const narrowed: string[] = [];
  for (const [rows, where] of work) narrowed.push(...(await tx.update(rows as typeof tracks).set({ lane }).where(and(where, inArray(rows.lane, [...wider]))).returning({ id: (rows as typeof tracks).id })).map((row) => row.id));
  const said = lane === "members" ? "hub" : lane;
  const answers = (await tx.update(feedback).set({ lane: said }).where(and(ofCall, inArray(feedback.lane, [...wider]))).returning({ id: feedback.id })).map((row) => row.id);
  for (const [ids, now] of [[narrowed, lane], [answers, said]] as const) for (let at = 0; at < ids.length; at += 500) await tx.update(searchDocuments).set({ lane: now }).where(and(inArray(searchDocuments.thingId, ids.slice(at, at + 500)), inArray(searchDocuments.lane, [...wider])));
}

/** What stands before everyone is not taken back by the way, nor a text from those who vote on it. */
async function requireNarrowable(tx: Tx, { id }: Issue, { lane }: Narrowing) {
  if (lane === "public") return;
  const first = async (where: SQL) => (await tx.select({ title: positions.title }).from(positions).where(and(eq(positions.issueId, id), where)).orderBy(asc(positions.createdAt), asc(positions.id)).limit(1))[0];
  const published = await first(isNotNull(positions.publishedAt));
  if (published) throw new Refusal("state", { code: "issue.published", values: published, present: { allowed: [] } });
  const voted = lane === "coordinators" && (await first(inArray(positions.id, tx.select({ id: decisions.positionId }).from(decisions).where(eq(decisions.state, "open")))));
  if (voted) throw new Refusal("state", { code: "issue.votedOn", values: voted, present: { allowed: [] } });
}

/** Who may know of an issue. Where they become fewer, what hangs on it is narrowed as well. */
export const changeIssueLane = command({
  name: "changeIssueLane", input: ChangeIssueLane, subject: findIssue, seen: canReadIssue, allow: canChangeIssueLane,
  async run({ input: { lane }, subject, tx }) {
    const narrowing = { lane, wider: lanes.slice(0, lanes.indexOf(lane)) };
    await requireNarrowable(tx, subject, narrowing);
    const [issue] = await tx.update(issues).set({ lane }).where(eq(issues.id, subject.id)).returning();
    await narrowWork(tx, subject, narrowing);
    await narrowTexts(tx, subject, narrowing);
    return happened({ lane }, facts.issueLaneChanged(issue!, await referencesOf(tx, issue!.id)));
  },
});

/** How much somebody hears of an issue. Who stops is not made to watch it again by being named or given something to do. */
export const watchIssue = command({
  name: "watchIssue", input: WatchIssue, subject: findIssue, seen: canReadIssue, allow: canWatchIssue,
  async run({ actor, input: { watch, level: wanted }, subject: issue, tx }) {
    const topic = facts.topicOf(issue);
    const [row] = await tx.select({ level: watches.level, endedAt: watches.endedAt }).from(watches).where(and(eq(watches.topic, topic), eq(watches.personId, actor.id)));
    const [before, level] = [row && !row.endedAt ? row.level : null, watch === "yes" ? wanted : null];
    const answer = { watching: follows(level), level };
    if (before === level) return unchanged(answer);
    const kept = level ? { level, endedAt: null } : { endedAt: clock.now() };
    await tx.insert(watches).values({ topic, personId: actor.id, ...kept }).onConflictDoUpdate({ target: [watches.topic, watches.personId], set: kept });
    return happened(answer, facts.issueWatched(issue, actor.id, level));
  },
});
