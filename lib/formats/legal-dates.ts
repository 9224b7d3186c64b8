import { calendarDay, dayAfter, isWeekend, lastDay, lastDayToAct, type Day, type PeriodUnit } from "#lib/formats/legal-dates/counting.ts";

/** Events that a law counts from. `publication` is that in the Official Journal of the Union, `gazette` that in a national one. */
export const bases = ["publication", "entry-into-force", "adoption", "notification", "promulgation", "gazette"] as const;
export type Base = (typeof bases)[number];

interface Counted {
  n: number;
  of: Base;
}

/**
 * How a day follows from the words of a law; plain JSON. Whole numbers from 0 to 100,000; days are ISO days.
 * - `following-day`: the n-th day following that of an event, 0 its own day. Nothing moves for a weekend.
 * - `period`: the last day of a period from an event. `ends`: somebody must act by then, so that in the Union it ends on a working day.
 * - `elapsed`: the first day after such a period, counted as Union, Japanese (`…から起算して…を経過した日`) or Korean law (`… 후 …이 경과한 날`) counts.
 * - `day`: named by the text itself, as Union acts, China and Vietnam do.
 * - `no-later-than`: the last day that a Japanese Cabinet Order may set (`公布の日から起算して…を超えない範囲内`).
 * - `appointed`: set later by somebody, as a Minister in Singapore does by notification in the Gazette (Interpretation Act 1965, section 10).
 */
export type DateRule =
  | ({ rule: "following-day" } & Counted)
  | ({ rule: "period"; unit: PeriodUnit; ends?: boolean } & Counted)
  | ({ rule: "elapsed"; unit: PeriodUnit; law: "eu" | "jp" | "kr" } & Counted)
  | { rule: "day"; day: string }
  | ({ rule: "no-later-than"; unit: PeriodUnit } & Counted)
  | { rule: "appointed" };

/**
 * Where a rule is written. `text`: the law that is read says so, and nothing else is needed. `tfeu-297`: Article 297(1) and (2) TFEU.
 * `r1182-71-…`: article and paragraph of Regulation (EEC, Euratom) No 1182/71; its Article 4(1) carries the counting over to entry into
 * force and application, without Article 3(4) and (5). The Civil Codes: Japan, Articles 140 to 143 (a law is promulgated as of midnight,
 * so that day counts), Korea, Articles 157 to 160 (it does not).
 */
export const ruleSources = [
  "text", "tfeu-297", "r1182-71-3-1", "r1182-71-3-2", "r1182-71-3-4", "r1182-71-3-5", "jp-civil-code-143", "kr-civil-code-160",
] as const;
export type RuleSource = (typeof ruleSources)[number];

export type DateReason = "missingBase" | "notComputable" | "noSuchDay" | "outOfRange";

/** `moved`: the day on which the period would have ended, had that been a working day. `base`: what is missing, or is no day. */
export type ComputedDate =
  | { ok: true; day: string; source: RuleSource; moved?: string }
  | { ok: false; reason: DateReason; base?: Base };

export type KnownDays = Partial<Record<Base, string>>;

export interface DateOptions {
  /** Whether nobody works on an ISO day: weekends and public holidays. Without it, Saturdays and Sundays. */
  isOff?: (day: string) => boolean;
}

type Answer = { day: Day; source: RuleSource; moved?: string } | undefined;

const mostCounted = 100_000;
const lastYear = 9999;

/** Outside the Union the words are taken as they stand: no rule of counting is claimed for them. */
const inUnion = (of: Base) => of !== "promulgation" && of !== "gazette";

function followingDay({ n, of }: Counted, event: Day): Answer {
  const day = event.add({ days: n });
  if (n === 0 || !inUnion(of)) return { day, source: "text" };
  return { day, source: n === 20 && of === "publication" ? "tfeu-297" : "r1182-71-3-1" };
}

function period({ n, of, unit, ends }: Extract<DateRule, { rule: "period" }>, event: Day, isOff: (day: string) => boolean): Answer {
  const last = lastDay(event, n, unit);
  const moved = ends && inUnion(of) ? lastDayToAct(event, last, isOff) : { day: last };
  if (!moved) return undefined;
  if (moved.by) return { day: moved.day, source: `r1182-71-3-${moved.by}`, moved: last.toString() };
  if (!inUnion(of)) return { day: last, source: "text" };
  return { day: last, source: unit === "days" ? "r1182-71-3-1" : "r1182-71-3-2" };
}

/**
 * In the Union the period ends with the last hour of its last day, and what follows begins with the next: so the Official Journal prints
 * "11 December 2027" for 36 months after 10 December 2024. For Korea only months and years were checked against real acts, days not.
 */
function elapsed({ n, unit, law }: Extract<DateRule, { rule: "elapsed" }>, event: Day): Answer {
  if (law === "jp") return { day: dayAfter(event, n, unit), source: "jp-civil-code-143" };
  if (law === "kr") return { day: dayAfter(event.add({ days: 1 }), n, unit), source: "kr-civil-code-160" };
  return { day: lastDay(event, n, unit).add({ days: 1 }), source: unit === "days" ? "r1182-71-3-1" : "r1182-71-3-2" };
}

function counted(rule: Extract<DateRule, Counted>, event: Day, isOff: (day: string) => boolean): Answer {
  switch (rule.rule) {
    case "following-day": return followingDay(rule, event);
    case "period": return period(rule, event, isOff);
    case "elapsed": return elapsed(rule, event);
    case "no-later-than": return { day: dayAfter(event, rule.n, rule.unit).subtract({ days: 1 }), source: "jp-civil-code-143" };
  }
}

/** The day that follows from a rule and the days of the events that are known. Never throws: a day or number that is none is a refusal. */
export function computeDate(rule: DateRule, known: KnownDays, { isOff = isWeekend }: DateOptions = {}): ComputedDate {
  if (rule.rule === "appointed") return { ok: false, reason: "notComputable" };
  if (rule.rule === "day") return calendarDay(rule.day) ? { ok: true, day: rule.day, source: "text" } : { ok: false, reason: "noSuchDay" };
  const given = known[rule.of];
  if (given === undefined) return { ok: false, reason: "missingBase", base: rule.of };
  const event = calendarDay(given);
  if (!event) return { ok: false, reason: "noSuchDay", base: rule.of };
  if (!Number.isInteger(rule.n) || rule.n < 0 || rule.n > mostCounted) return { ok: false, reason: "outOfRange" };
  const answer = counted(rule, event, isOff);
  if (!answer) return { ok: false, reason: "notComputable" };
  const { year } = answer.day;
  return year < 0 || year > lastYear ? { ok: false, reason: "outOfRange" } : { ...answer, ok: true, day: answer.day.toString() };
}

/** A rule among others. One whose `kind` is an event gives the day of that event to the rest. */
export interface KeyedRule {
  key: string;
  kind: string;
  rule: DateRule;
}

export interface ComputedDates {
  days: ({ key: string } & Extract<ComputedDate, { ok: true }>)[];
  unresolved: { key: string; reason: DateReason | "cycle"; base?: Base }[];
}

/**
 * The days of rules that hang on one another (application from entry into force, entry into force from publication), in the order given.
 * A day that is known goes before one that a rule gives; of several rules of one kind the first gives it. What hangs on a rule that gives
 * no day is unresolved for the same reason, and what hangs on itself is a `cycle`.
 */
export function computeAll(rules: readonly KeyedRule[], known: KnownDays, options: DateOptions = {}): ComputedDates {
  const givers = new Map<string, DateRule>();
  for (const { kind, rule } of rules) if (!givers.has(kind)) givers.set(kind, rule);

  function resolve(rule: DateRule, through: readonly Base[]): ComputedDate | { ok: false; reason: "cycle"; base: Base } {
    const giver = "of" in rule && known[rule.of] === undefined ? givers.get(rule.of) : undefined;
    if (!("of" in rule) || !giver) return computeDate(rule, known, options);
    if (through.includes(rule.of)) return { ok: false, reason: "cycle", base: rule.of };
    const base = resolve(giver, [...through, rule.of]);
    return base.ok ? computeDate(rule, { [rule.of]: base.day }, options) : base;
  }

  const answers: ComputedDates = { days: [], unresolved: [] };
  for (const { key, rule } of rules) {
    const answer = resolve(rule, []);
    if (answer.ok) answers.days.push({ key, ...answer });
    else answers.unresolved.push({ key, reason: answer.reason, ...(answer.base && { base: answer.base }) });
  }
  return answers;
}
