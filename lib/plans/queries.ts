import { and, asc, eq, inArray, isNull, max, ne, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { settlingMethods, usualPlanning, type Rule } from "#db/rules.ts";
import { channelProfiles, hubs, issues, people, planPins, plans, positions, procedureTemplates, ruleSets, trackEditors, tracks, type DateFact, type Hub, type Issue, type Plan, type Track } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/columns.ts";
import type { Confidence } from "#db/vocabulary.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { workdaysBetween } from "#lib/formats/workdays.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { profilesInForce } from "#lib/channels/queries.ts";
import { currentRules, findHub } from "#lib/hubs/queries.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import { MilestonesAhead, PlanOfTrack } from "#lib/plans/input.ts";
import { bare, ladder, methodsThatFit, planned, reached, standingOf, steppedBy, usualChannel, verdictOn, type Rung, type RungStanding, type Setting } from "#lib/plans/model.ts";
import { canPlan, canReadPlan, canReadPlans } from "#lib/plans/policy.ts";
import { closings } from "#lib/procedures/model.ts";
import { datesOf, templatesInForce } from "#lib/procedures/queries.ts";

/** What finds a hub's track, with who writes on it; refuses where there is none. */
export async function findPlanned(db: Reader, input: { issue: string; hub: string }) {
  const { issue, hub, track } = await findOnTrack(db, input);
  if (!track) throw new Refusal("notFound");
  const editors = await db.select({ id: trackEditors.personId }).from(trackEditors).where(eq(trackEditors.trackId, track.id));
  return { issue, hub, track, editors: editors.map(({ id }) => id) };
}

type Scene = { issue: Issue; hub: Hub; track: Track };
/** A hub's plan on one issue: what it works towards, by what, and since when it is so. */
export type Planning = {
  closing: DateFact | null; ahead: readonly DateFact[]; settled: Plan | null; rule: Rule; methods: readonly Rule[]; setting: Setting | null; behind: number;
  /** When anything last changed from which the days of its steps follow. */
  changedAt: Date;
};

const originOf = ({ id, originId }: DateFact) => originId ?? id;

function closingOf(all: readonly DateFact[], settled: Plan | null, now: Date): DateFact | null {
  const chosen = settled?.originId && all.find((date) => originOf(date) === settled.originId);
  return chosen || (all.find(({ at }) => at > now) ?? all.at(-1) ?? null);
}

const latest = (...moments: readonly (Date | null | undefined)[]) => new Date(Math.max(0, ...moments.map((moment) => moment?.getTime() ?? 0)));

/** The plans of some tracks. Whether a text is being decided on is read with the eyes of the actor. */
export async function planningOf(db: Reader, actor: Actor, scenes: readonly Scene[]): Promise<Map<string, Planning>> {
  if (scenes.length === 0) return new Map();
  const now = clock.now();
  const [trackIds, issueIds, hubIds] = [scenes.map(({ track }) => track.id), scenes.map(({ issue }) => issue.id), [...new Set(scenes.map(({ hub }) => hub.id))]];
  const dates = Map.groupBy(await datesOf(db, issueIds), ({ issueId }) => issueId);
  const settled = new Map((await db.select().from(plans).where(inArray(plans.trackId, trackIds))).map((plan) => [plan.trackId, plan]));
  const pins = Map.groupBy(await db.select({ pin: planPins, by: people.name }).from(planPins).leftJoin(people, eq(people.id, planPins.pinnedBy)).where(inArray(planPins.trackId, trackIds)), ({ pin }) => pin.trackId);
  const texts = await db.select({ issueId: positions.issueId, hubId: positions.hubId, state: positions.state }).from(positions).where(and(inArray(positions.issueId, issueIds), inArray(positions.state, ["last-call", "deciding"]), visibleTo(actor, positions)));
  const rules = new Map(await Promise.all(hubIds.map(async (id) => [id, (await currentRules(db, id)).rules] as const)));
  const ruledAt = new Map((await db.select({ hubId: ruleSets.hubId, at: max(ruleSets.createdAt) }).from(ruleSets).where(inArray(ruleSets.hubId, hubIds)).groupBy(ruleSets.hubId)).map(({ hubId, at }) => [hubId, at]));
  const templates = await templatesInForce(db);
  const profiles = await profilesInForce(db);
  const told = new Map((await db.select({ channel: channelProfiles.channel, at: max(channelProfiles.createdAt) }).from(channelProfiles).groupBy(channelProfiles.channel)).map(({ channel, at }) => [channel, at]));
  const described = new Map((await db.select({ procedure: procedureTemplates.procedure, at: max(procedureTemplates.createdAt) }).from(procedureTemplates).groupBy(procedureTemplates.procedure)).map(({ procedure, at }) => [procedure, at]));

  return new Map(scenes.map(({ issue, hub, track }) => {
    const own = dates.get(issue.id) ?? [];
    const shut = own.filter(({ kind }) => closings.includes(kind));
    const plan = settled.get(track.id) ?? null;
    const closing = closingOf(shut, plan, now);
    const { methods: all, usual, calendar, planning: ruled } = rules.get(hub.id)!;
    const methods = all.filter(({ method }) => settlingMethods.includes(method));
    const rule = methods.find(({ method }) => method === plan?.method) ?? all.find(({ method }) => method === usual)!;
    const channel = plan?.channel ?? usualChannel(templates[issue.procedure].template, issue.stage);
    // What a hub has not settled for itself follows the channel, in whatever version.
    const isUsual = ruled === usualPlanning;
    const planning = isUsual ? { ...ruled, lead: { ...ruled.lead, [channel]: profiles[channel].profile.leadDays } } : ruled;
    const pinned = Object.fromEntries((pins.get(track.id) ?? []).map(({ pin: { milestone, day, reason, createdAt: since }, by }) => [milestone, { day, reason, by, since }]));
    const setting = closing && closing.at > now ? { deadline: closing.at, zone: hub.zone, rule, calendar, planning, channel, pins: pinned } : null;
    const ofHub = texts.filter(({ issueId, hubId }) => issueId === issue.id && hubId === hub.id).map(({ state }) => state);
    const changedAt = latest(track.openedAt, track.movedAt, issue.movedAt, plan?.changedAt, ruledAt.get(hub.id), described.get(issue.procedure), isUsual ? told.get(channel) : null, ...own.flatMap(({ createdAt, at }) => [createdAt, at <= now ? at : null]));
    return [track.id, { closing, ahead: shut.filter(({ at }) => at > now), settled: plan, rule, methods, setting, behind: reached(track.state, ofHub), changedAt }];
  }));
}

const dated = ({ id, label, day, time, zone, at, confidence, verification, source, sourceUrl }: DateFact) => ({ id, label, day, time, zone, at, confidence, verification, source, sourceUrl });

function verdict({ track }: Scene, { closing, setting, methods, behind }: Planning, now: Date) {
  if (!setting) return bare(closing ? "passed" : "nothing");
  if (!planned.includes(track.state)) return bare(behind > 0 ? "filed" : "resting");
  return verdictOn({ setting, methods, behind, now });
}

/** How a hub will be in time on an issue: what it works towards, the verdict, each step with why it is where it is, and the ways to decide that still fit. */
export const planOfTrack = query({
  name: "planOfTrack", lasting: true, input: PlanOfTrack, subject: findPlanned, allow: canReadPlan,
  async run({ actor, subject, db }) {
    const { issue, hub, track } = subject;
    const now = clock.now();
    const plan = (await planningOf(db, actor, [subject])).get(track.id)!;
    const { closing, ahead, settled, rule, methods, setting, behind, changedAt } = plan;
    const working = planned.includes(track.state);
    const today = wallOf(now, hub.zone).day;
    const rungs = setting && working ? ladder(setting) : [];
    return {
      docket: issue.docket, issue: issue.title, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone }, state: track.state, changedAt,
      deadline: closing && dated(closing), ahead: ahead.map(dated),
      method: rule.method, channel: setting?.channel ?? settled?.channel ?? null, leadDays: setting ? setting.planning.lead[setting.channel] : null,
      settled: { closing: settled?.originId && closing && originOf(closing) === settled.originId ? closing.id : null, method: settled?.method ?? null, channel: settled?.channel ?? null },
      verdict: verdict(subject, plan, now), provisional: closing?.confidence === "indicative" ? "indicative" as const : closing && closing.verification !== "verified" ? closing.verification : null,
      milestones: rungs.map(({ from: _, ...rung }, index) => ({
        ...rung, standing: standingOf(rung, index, { behind, now }), workdays: workdaysBetween(today, rung.day, setting!.calendar), stepped: steppedBy(rungs[index]!, setting!.calendar),
      })),
      methods: setting && working ? methodsThatFit(setting, methods, now).map(({ rule: { method, days }, ...fit }) => ({ method, days, ...fit })) : [],
      may: { plan: canPlan(actor, subject) },
    };
  },
});

type Placed = Scene & { rung: Rung; standing: RungStanding; confidence: Confidence; changedAt: Date };

/** The steps that are still to be taken on the tracks that an actor may read and that meet a condition, each with when its day was last worked out anew. */
export async function openMilestones(db: Reader, actor: Actor, where: SQL | undefined): Promise<Placed[]> {
  if (!canReadPlans(actor)) return [];
  const scenes = await db.select({ issue: issues, hub: hubs, track: tracks }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
    .where(and(inArray(tracks.state, [...planned]), ne(issues.closesAt, endOfTime), isNull(issues.mergedInto), visibleTo(actor, issues), visibleTo(actor, tracks), where)).orderBy(asc(issues.closesAt), asc(issues.id)).limit(500);
  const planning = await planningOf(db, actor, scenes);
  const now = clock.now();
  return scenes.flatMap((scene) => {
    const { closing, setting, behind, changedAt } = planning.get(scene.track.id)!;
    if (!setting) return [];
    return ladder(setting).map((rung, index) => ({ ...scene, rung, standing: standingOf(rung, index, { behind, now }), confidence: closing!.confidence, changedAt })).filter(({ standing }) => standing !== "done");
  });
}

/** The next steps of a hub's plans, soonest first. */
export const milestonesAhead = query({
  name: "milestonesAhead", lasting: true, input: MilestonesAhead, subject: findHub, allow: canReadPlans,
  async run({ actor, input: { days }, subject: hub, db }) {
    const until = new Date(clock.now().getTime() + days * 86_400_000);
    const open = await openMilestones(db, actor, eq(tracks.hubId, hub.id));
    return open.filter(({ rung, standing }) => standing === "ahead" && rung.at <= until).toSorted((one, other) => one.rung.at.getTime() - other.rung.at.getTime())
      .map(({ issue, rung: { milestone, day, at, pin } }) => ({ milestone, day, at, pinned: pin !== null, docket: issue.docket, issue: issue.title }));
  },
});
