import { Temporal } from "temporal-polyfill";
import type { Planning, Rule } from "#db/rules.ts";
import type { Door, Template } from "#db/procedures/template.ts";
import { milestones, type Channel, type Milestone, type PositionState, type TrackState } from "#db/vocabulary.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { back, onOrBefore, whyOff, workdaysBetween, type WorkCalendar } from "#lib/formats/workdays.ts";

/** A step that somebody put on a day. */
export type Pin = { day: string; reason: string; by: string | null; since: Date };

/** All that a plan follows from: the authority's deadline, the hub's zone and rules, the form the authority wants, and what people pinned. */
export type Setting = {
  deadline: Date; zone: string; rule: Rule; calendar: WorkCalendar; planning: Planning; channel: Channel; pins: Partial<Record<Milestone, Pin>>;
};

/** Why a pinned step cannot be kept together with the rest: it comes after a later one or the deadline, or leaves a decision less time than its rule gives. */
export type Clash = { code: "after-next"; next: Milestone } | { code: "after-deadline" } | { code: "too-short"; days: number };

/**
 * One step of a plan. `computed` is where the rules put it: so many `days` before `from`, working days unless it is the time that a decision
 * is open for. It is the same as `day` unless somebody pinned another.
 */
export type Rung = { milestone: Milestone; day: string; at: Date; computed: string; days: number; from: string; pin: Pin | null; clash: Clash | null };

const shift = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** When a day's step is due. An hour that the clock skips that day comes as much later. */
export const momentOn = (day: string, { planning: { hour }, zone }: Pick<Setting, "planning" | "zone">) =>
  new Date(Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);

/** How many days a step lies before the one after it. */
const distance = ({ rule, planning, channel }: Setting): Record<Milestone, number> => ({
  "file-by": planning.lead[channel], "decision-closes": planning.preparing, "decision-opens": rule.days, "text-freezes": 0, "feedback-closes": planning.drafting, "go-no-go": planning.feedback,
});

/** The last day whose step comes no later than the deadline does. */
function lastDay(setting: Setting): string {
  const { day } = wallOf(setting.deadline, setting.zone);
  return momentOn(day, setting) <= setting.deadline ? day : shift(day, -1);
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** Filing comes some working days before the deadline's day as the hub's calendar shows it, and never after the deadline itself. */
function lastToFile(from: string, setting: Setting): string {
  const day = back(from, setting.planning.lead[setting.channel], setting.calendar);
  return day <= lastDay(setting) ? day : onOrBefore(lastDay(setting), setting.calendar);
}

function computedDay(milestone: Milestone, from: string, days: number, setting: Setting): string {
  if (milestone === "file-by") return lastToFile(from, setting);
  return milestone === "decision-opens" ? onOrBefore(shift(from, -days), setting.calendar) : back(from, days, setting.calendar);
}

/** The steps up to a deadline, first to last. What is not pinned is counted back from whatever comes first after it, the deadline included, and is always a working day. */
export function ladder(setting: Setting): Rung[] {
  const apart = distance(setting);
  const rungs: Rung[] = [];
  let from = wallOf(setting.deadline, setting.zone).day;
  for (const milestone of milestones.toReversed()) {
    const computed = computedDay(milestone, from, apart[milestone], setting);
    const pin = setting.pins[milestone] ?? null;
    const day = pin?.day ?? computed;
    const rung = { milestone, day, at: momentOn(day, setting), computed, days: apart[milestone], from, pin, clash: null };
    rungs.unshift({ ...rung, clash: pin && clashOf(rung, rungs, setting) });
    from = earlier(day, earlier(from, lastDay(setting)));
  }
  return rungs;
}

function clashOf({ milestone, day, at }: Rung, after: readonly Rung[], { deadline, rule }: Setting): Clash | null {
  if (at > deadline) return { code: "after-deadline" };
  const next = after.find((rung) => rung.day < day);
  if (next) return { code: "after-next", next: next.milestone };
  const open = milestone === "decision-opens" ? daysBetween(day, after[0]!.day) : rule.days;
  return open < rule.days ? { code: "too-short", days: open } : null;
}

export type Holidays = { name: string; country: string; certain: boolean; from: string; to: string };
/** The days after one and up to another on which nobody works: how many for the weekday alone, the holidays by name, and what the hub decided itself. */
export type Stepped = { weekends: number; holidays: Holidays[]; decided: string[] };

export function steppedOver(after: string, until: string, calendar: WorkCalendar): Stepped {
  const stepped: Stepped = { weekends: 0, holidays: [], decided: [] };
  for (let day = shift(after, 1); day <= until; day = shift(day, 1)) {
    const why = whyOff(day, calendar);
    if (why?.kind === "weekday") stepped.weekends += 1;
    if (why?.kind === "decided") stepped.decided.push(day);
    if (why?.kind !== "holiday") continue;
    const same = stepped.holidays.find(({ name, country }) => name === why.name && country === why.country);
    if (same) same.to = day;
    else stepped.holidays.push({ name: why.name, country: why.country, certain: why.certain, from: day, to: day });
  }
  return stepped;
}

/** What a step had to step over: where it is counted in days of the calendar, from the day that these lead to. */
export const steppedBy = ({ milestone, computed, from, days }: Rung, calendar: WorkCalendar): Stepped => steppedOver(computed, milestone === "decision-opens" ? shift(from, -days) : from, calendar);

/** The states of a track in which there is something to plan. */
export const planned: readonly TrackState[] = ["triage", "watching", "gathering", "positioning", "responding"];

const stepsBehind: Partial<Record<TrackState, number>> = { gathering: 1, positioning: 2, responding: 5, following: 6, implementation: 6 };

/** How many steps are behind a hub: as far as it has moved its track, and as the texts stand that it is deciding on now. */
export const reached = (state: TrackState, texts: readonly PositionState[]) =>
  Math.max(stepsBehind[state] ?? 0, texts.includes("deciding") ? 4 : texts.includes("last-call") ? 3 : 0);

export type RungStanding = "done" | "missed" | "ahead";
export const standingOf = ({ at }: Pick<Rung, "at">, index: number, { behind, now }: { behind: number; now: Date }): RungStanding => (index < behind ? "done" : at <= now ? "missed" : "ahead");

/** A way to decide, with the last moment at which its decision can be opened, and its call where participants are to be heard first. */
export type Fit = { rule: Rule; decisionBy: Date; callBy: Date; fits: boolean; fitsWithCall: boolean };

/** The ways to decide that a hub has, each with its last moments: counted from where the decision has to be closed, whatever is pinned before that. */
export function methodsThatFit(setting: Setting, methods: readonly Rule[], now: Date): Fit[] {
  const { "decision-closes": closes, "file-by": files } = setting.pins;
  const pins = { ...(closes && { "decision-closes": closes }), ...(files && { "file-by": files }) };
  return methods.map((rule) => {
    const rungs = ladder({ ...setting, rule, pins });
    const at = (milestone: Milestone) => rungs[milestones.indexOf(milestone)]!.at;
    const [decisionBy, callBy] = [at("decision-opens"), at("go-no-go")];
    return { rule, decisionBy, callBy, fits: decisionBy > now, fitsWithCall: callBy > now };
  });
}

/** Fewer working days than these to the next step are tight. */
const tight = 3;

export type VerdictCode = "nothing" | "passed" | "resting" | "filed" | "in-time" | "tight" | "late" | "other-method" | "no-method";
type Way = Pick<Rule, "method" | "days">;
/**
 * Whether a hub will be in time. `next` is the step to take now, so many working days off or overdue; `way` is how it means to decide, with
 * the last moment for that in `until`; where that does not fit, `until` belongs to the `other` way that does.
 */
export type Verdict = { code: VerdictCode; next: (Pick<Rung, "milestone" | "day" | "at"> & { workdays: number }) | null; way: Way | null; other: Way | null; until: Date | null };

export const bare = (code: VerdictCode): Verdict => ({ code, next: null, way: null, other: null, until: null });
const wayOf = ({ method, days }: Rule): Way => ({ method, days });

type Look = { setting: Setting; methods: readonly Rule[]; behind: number; now: Date };

/** The verdict on a plan whose deadline is still to come. A later deadline never makes it worse. */
export function verdictOn({ setting, methods, behind, now }: Look): Verdict {
  const { rule, calendar, zone } = setting;
  const rungs = ladder(setting);
  const open = rungs.slice(behind);
  const next = open.find(({ at }) => at <= now) ?? open[0];
  if (!next) return bare("filed");
  const today = wallOf(now, zone).day;
  const undecided = behind <= milestones.indexOf("decision-opens");
  const fits = methodsThatFit(setting, [rule, ...methods], now);
  const [own] = fits;
  const step = { milestone: next.milestone, day: next.day, at: next.at, workdays: Math.abs(workdaysBetween(today, next.day, calendar)) };
  const said = { next: step, way: wayOf(rule), other: null, until: undecided ? own!.decisionBy : null };
  if (undecided && !own!.fits) {
    const [other] = fits.filter(({ fits: still }) => still).toSorted((one, another) => another.rule.days - one.rule.days);
    return other ? { ...said, code: "other-method", other: wayOf(other.rule), until: other.decisionBy } : { ...said, code: "no-method" };
  }
  if (next.at <= now) return { ...said, code: "late" };
  return { ...said, code: step.workdays < tight ? "tight" : "in-time" };
}

/** The form that a procedure wants input in, as far as it is known: that of the next window in which anyone may write. */
export function usualChannel({ stages }: Template, stage: string): Channel {
  const from = Math.max(0, stages.findIndex(({ key }) => key === stage));
  const wants = ({ open, channel }: Door) => open === "window" && channel !== null;
  return stages.slice(from).flatMap(({ doors }) => doors).find(wants)?.channel ?? "other";
}
