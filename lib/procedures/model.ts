import type { Door, Stage, Template } from "#db/procedures/template.ts";
import type { Body, DateKind, Jurisdiction } from "#db/vocabulary.ts";

/** A dated event, as far as it says where a procedure stands. */
export type Dated = { id: string; kind: DateKind; day: string; at: Date; confidence: "confirmed" | "indicative" | "extended"; checkedOn: string | null };

/** The dated events that close a door for input. */
export const closings: readonly DateKind[] = ["consultation-closes", "deadline"];

/** Those that come at the end of their day, where no hour is given: until then there is time. */
export const endings: readonly DateKind[] = [...closings, "transposition-deadline", "scrutiny-ends", "deliverable"];

const dayLength = 86_400_000;
const later = (at: Date, days: number) => new Date(at.getTime() + days * dayLength);
/** Some days after a day, both on the calendar of the authority. */
const dayAfter = (day: string, days: number) => later(new Date(day), days).toISOString().slice(0, 10);
/** When it is said of an event that it did not come: a plan has until the end of its day. */
const dueAt = ({ kind, confidence, at }: Dated) => (confidence === "indicative" && !endings.includes(kind) ? later(at, 1) : at);

/**
 * Whether an event is known to have come to pass. A day that was only expected passes without anything happening, until somebody has looked;
 * and where somebody has, a stage is moved by what did happen and not by what was planned.
 */
export const hasHappened = ({ kind, at, confidence, checkedOn, day }: Dated, now: Date) =>
  at <= now && (confidence !== "indicative" || (kind === "other" && checkedOn !== null && checkedOn >= day));

/** The stages that an event of a kind can belong to, each with the stage that the procedure is in after it. */
function placesOf(stages: readonly Stage[], kind: DateKind) {
  return stages.flatMap(({ reachedBy, completedBy }, index) =>
    (completedBy.includes(kind) ? [{ of: index, to: index + 1 }] : reachedBy.includes(kind) ? [{ of: index, to: index }] : []));
}

type Placed<D> = { date: D; of: number | null };

/** By time; what happened at one moment in the order of the stages. */
function inOrder<D extends Dated>(dates: readonly D[], stages: readonly Stage[] = []): D[] {
  const furthest = ({ kind }: Dated) => Math.max(-1, ...placesOf(stages, kind).map(({ to }) => to));
  return dates.toSorted((a, b) => a.at.getTime() - b.at.getTime() || furthest(a) - furthest(b));
}

/**
 * Walks the events in order of time, each to the first stage from the present one on that it can belong to. What comes too late for all of
 * them belongs to the last it can, and moves nothing.
 */
function walk<D extends Dated>(stages: readonly Stage[], dates: readonly D[], all: readonly Dated[]) {
  const placed: Placed<D>[] = [];
  let at = 0;
  let since: D | null = null;
  for (const date of dates) {
    const places = placesOf(stages, date.kind);
    const place = places.find(({ to }) => to >= at) ?? places.at(-1);
    placed.push({ date, of: place?.of ?? null });
    if (!place) continue;
    const { last, reachedBy } = stages[place.of]!;
    const inPart = last && all.some((other) => reachedBy.includes(other.kind) && other.at > date.at);
    const to = Math.min(inPart ? place.of - 1 : place.to, stages.length - 1);
    if (to > at || since === null) ({ at, since } = { at: Math.max(to, at), since: date });
  }
  return { placed, at, since };
}

/** What comes next: an event on record, or else the stage that usually follows where this one usually ends, and about when. */
export type Next<D> = { on: "record"; date: D } | { on: "usual"; stage: string; about: string | null } | null;

/** A time in which the authority takes input, and the stage it belongs to. An opening or an end that is not on record is null; `until` is when it is taken to be over. */
export type Window<D> = { opens: D | null; closes: D | null; stage: number; until: Date };

/** Where a procedure stands: derived from its events, never typed in. */
export type Standing<D extends Dated = Dated> = {
  /** The index of the stage it is in, and the event that put it there; none before the first. */
  stage: number;
  since: D | null;
  last: D | null;
  next: Next<D>;
  /** Input is being taken now. */
  window: Window<D> | null;
  /** Some of it holds already, the rest later. */
  inPart: boolean;
  /** What was expected by now, and nobody has said whether it happened; the latest. */
  overdue: D | null;
  /** Nothing is known to come, and the last word is older than the stage usually lasts: somebody should look. */
  quiet: boolean;
  /** When time alone makes something of this untrue; null where it does not. */
  until: Date | null;
};

/** Days that a window lasts where nothing tells. */
const usualWindow = 30;

/**
 * The window that is open: what opened last, unless it was closed since, or a later stage has begun. Without a closing on record it is taken to
 * last as long as is usual. A closing that is still to come tells of a window whose opening nobody has recorded, unless something else of the
 * procedure has to come before it.
 */
function openWindow<D extends Dated>(stages: readonly Stage[], dates: readonly D[], placed: readonly Placed<D>[], { at, now }: { at: number; now: Date }): Window<D> | null {
  const opening = placed.findLast(({ date }) => date.kind === "consultation-opens");
  const closed = placed.findLast(({ date }) => date.kind === "consultation-closes");
  const coming = dates.find((date) => date.kind === "consultation-closes" && date.at > now);
  const before = dates.filter((date) => coming && date.at > now && date.at < coming.at);
  const closes = coming && !before.some(({ kind }) => kind === "consultation-opens") ? coming : null;
  if (!opening || (closed && closed.date.at >= opening.date.at)) {
    if (!closes || before.some(({ kind }) => placesOf(stages, kind).length > 0)) return null;
    const places = placesOf(stages, "consultation-closes");
    return { opens: null, closes, stage: (places.find(({ to }) => to >= at) ?? places.at(-1))?.of ?? at, until: closes.at };
  }
  const stage = opening.of ?? at;
  const usual = later(opening.date.at, stages[stage]!.window ?? usualWindow);
  const decided = placed.find(({ date, of }) => date.at > opening.date.at && of !== null && of > stage)?.date.at ?? usual;
  const until = closes?.at ?? (decided < usual ? decided : usual);
  return until > now ? { opens: opening.date, closes, stage, until } : null;
}

/** What usually follows, and about when, where nothing is on record. */
function usualNext({ stages }: Template, at: number, begun: Dated | undefined, now: Date) {
  const { days } = stages[at]!;
  const following = stages[at + 1];
  if (days === null || !following) return null;
  const due = begun ? later(begun.at, days) : now;
  return { stage: following.key, about: begun && due > now ? dayAfter(begun.day, days) : null, due };
}

/** Reads where a procedure stands at a moment from the events in force. */
export function standingOf<D extends Dated>(template: Template, dates: readonly D[], now: Date): Standing<D> {
  const { stages } = template;
  const ordered = inOrder(dates, stages);
  const past = ordered.filter((date) => hasHappened(date, now));
  const { placed, at, since } = walk(stages, past, ordered);
  const coming = ordered.find((date) => dueAt(date) > now && !hasHappened(date, now)) ?? null;
  const overdue = ordered.findLast((date) => dueAt(date) <= now && !hasHappened(date, now)) ?? null;
  const window = openWindow(stages, ordered, placed, { at, now });
  const usual = coming || overdue ? null : usualNext(template, at, since ?? past[0], now);
  const last = past.at(-1) ?? null;
  const { days } = stages[at]!;
  const silentFrom = coming === null && last !== null && days !== null ? later(last.at, days) : null;
  const turns = [...ordered.map((date) => dueAt(date)), window?.until, usual?.due, silentFrom].filter((turn): turn is Date => turn != null && turn > now);
  return {
    stage: at, since, last, window, inPart: holdsInPart(stages, at, past), overdue,
    next: coming ? { on: "record", date: coming } : usual && { on: "usual", stage: usual.stage, about: usual.about },
    quiet: window === null && silentFrom !== null && silentFrom <= now,
    until: turns.length > 0 ? new Date(Math.min(...turns.map((turn) => turn.getTime()))) : null,
  };
}

function holdsInPart(stages: readonly Stage[], at: number, past: readonly Dated[]): boolean {
  const whole = stages.findIndex(({ last }) => last);
  return at < whole && past.some(({ kind }) => stages[whole]!.reachedBy.includes(kind));
}

/** Each stage with the day on which it was reached, or is to be, where an event says so. */
export function stagesWithDates({ stages }: Template, dates: readonly Dated[]) {
  const ordered = inOrder(dates, stages);
  const { placed } = walk(stages, ordered, ordered);
  return stages.map(({ key, name, last }, index) => {
    const own = placed.filter(({ of }) => of === index);
    return { key, name: name ?? null, day: (last ? own.at(-1) : own[0])?.date.day ?? null };
  });
}

/** What happens to a law in this order and once. */
const milestones: readonly DateKind[] = ["proposal", "trilogue-agreement", "signature", "publication", "entry-into-force"];

/** Events that cannot all be true, by their ids. They are shown to whoever keeps them, and decide nothing. */
export type Contradiction = { code: "twice" | "order" | "closesBeforeOpening"; dates: [string, string] };

export function contradictionsIn(dates: readonly Dated[]): Contradiction[] {
  const found: Contradiction[] = [];
  const of = (kind: DateKind) => inOrder(dates).filter((date) => date.kind === kind);
  const marks = milestones.flatMap((kind) => of(kind));
  for (const [index, one] of marks.entries()) for (const other of marks.slice(index + 1)) {
    if (one.kind === other.kind ? one.day !== other.day : one.day > other.day) found.push({ code: one.kind === other.kind ? "twice" : "order", dates: [one.id, other.id] });
  }
  const first = of("consultation-opens")[0];
  const [closing] = of("consultation-closes");
  if (first && closing && closing.day < first.day) found.push({ code: "closesBeforeOpening", dates: [first.id, closing.id] });
  return found;
}

/** The doors that are open now: those of the stage, and before them those of a window, whichever stage it belongs to. */
export function openDoors({ stages }: Template, { stage, window }: Pick<Standing, "stage" | "window">): readonly Door[] {
  const windows = window ? stages[window.stage]!.doors.filter(({ open }) => open === "window") : [];
  return [...windows, ...stages[stage]!.doors.filter(({ open }) => open === "stage")];
}

/** Whether what is sent there is put on show, as a portal does. */
export const isPublished = ({ route, closed }: Door) => !closed && (route === "portal" || route === "questionnaire");

/** TEU, and ASEAN Charter Article 4: whose governments, members of parliament and standards bodies take part. */
const members: Partial<Record<Jurisdiction, readonly string[]>> = {
  EU: ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
  ASEAN: ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"],
};

/** The countries of a jurisdiction, by ISO 3166 alpha-2: through whose national doors its rules are reached. */
export const countriesOf = (jurisdiction: Jurisdiction | null): readonly string[] => (jurisdiction === null ? [] : members[jurisdiction] ?? [jurisdiction]);

/** When a date asks to be compared with its source again: once nobody has looked for too long. What is past stays; what nobody has looked at asks at once. */
export const staleFrom = ({ checkAfter }: Template, { checkedOn }: Pick<Dated, "checkedOn">) => (checkedOn === null ? new Date(0) : later(new Date(checkedOn), checkAfter));
export const isStale = (template: Template, date: Pick<Dated, "at" | "checkedOn">, now: Date) => date.at > now && staleFrom(template, date) <= now;

/** A stage with nothing left out: as it is answered, filled in and compared. */
export type StageTold = Pick<Stage, "key" | "decides" | "days"> & { name: string | null; window: number | null; last: boolean; reachedBy: DateKind[]; completedBy: DateKind[]; doors: Door[] };
export type TemplateTold = { checkAfter: number; stages: StageTold[] };

export const toldOf = ({ checkAfter, stages }: Template): TemplateTold =>
  ({ checkAfter, stages: stages.map(({ name, window, last, reachedBy, completedBy, doors, ...stage }) => ({ ...stage, name: name ?? null, window: window ?? null, last: last === true, reachedBy: [...reachedBy], completedBy: [...completedBy], doors: [...doors] })) });

/** The stages with one put in, or in place of the one with its key: behind another, first where that is empty, and where it stands already without either. */
export function withStage(stages: readonly StageTold[], stage: StageTold, behind?: string): StageTold[] {
  const others = stages.filter(({ key }) => key !== stage.key);
  const [stood, follows] = [stages.findIndex(({ key }) => key === stage.key), others.findIndex(({ key }) => key === behind) + 1];
  const kept = stood >= 0 ? stood : others.length;
  return others.toSpliced(behind === "" ? 0 : follows || kept, 0, stage);
}

const sameDoor = (one: Door, other: Door) => one.route === other.route && one.channel === other.channel && one.open === other.open && one.who === other.who && one.closed === other.closed;

type Joining<V> = { base: V; mine: V; theirs: V };

/** Theirs without what I took away, and with what I added. */
function joinLists<T>({ base, mine, theirs }: Joining<T[]>, same: (one: T, other: T) => boolean): T[] {
  const among = (list: readonly T[], one: T) => list.some((other) => same(one, other));
  return [...theirs.filter((one) => among(mine, one) || !among(base, one)), ...mine.filter((one) => !among(base, one) && !among(theirs, one))];
}

/** What somebody changed about a stage themselves, put on top of what became of it since they read it. */
export function joinStage({ base, mine, theirs }: Joining<StageTold>): StageTold {
  const changed = Object.fromEntries((["name", "decides", "days", "window", "last"] as const).filter((field) => mine[field] !== base[field]).map((field) => [field, mine[field]]));
  const kinds = (field: "reachedBy" | "completedBy") => joinLists({ base: base[field], mine: mine[field], theirs: theirs[field] }, (one, other) => one === other);
  return { ...theirs, ...changed, reachedBy: kinds("reachedBy"), completedBy: kinds("completedBy"), doors: joinLists({ base: base.doors, mine: mine.doors, theirs: theirs.doors }, sameDoor) };
}

/** A key for a stage that somebody named, which no other stage has. */
export function keyFor(name: string, { stages }: Pick<TemplateTold, "stages">): string {
  const word = name.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+/, "").slice(0, 36).replace(/-$/, "");
  const key = word.length > 1 ? word : "stage";
  const taken = new Set(stages.map((stage) => stage.key));
  const numbered = (number: number): string => (taken.has(`${key}-${number}`) ? numbered(number + 1) : `${key}-${number}`);
  return taken.has(key) ? numbered(2) : key;
}

type Called = Pick<StageTold, "key" | "name">;

/** What became of a procedure between two versions, each as somebody would say it. `behind` is the stage before, if any. */
export type TemplateChange =
  | { code: "checkAfter"; before: number; after: number }
  | { code: "added" | "moved"; stage: Called; behind: Called | null }
  | { code: "removed"; stage: Called }
  | { code: "renamed"; stage: Called; before: Called }
  | { code: "decides"; stage: Called; before: Body; after: Body }
  | { code: "days" | "window"; stage: Called; before: number | null; after: number | null }
  | { code: "reachedBy" | "notReachedBy" | "completedBy" | "notCompletedBy"; stage: Called; kinds: readonly DateKind[] }
  | { code: "inSteps" | "atOnce"; stage: Called }
  | { code: "doorAdded" | "doorRemoved"; stage: Called; door: Door }
  | { code: "doorChanged"; stage: Called; door: Door; before: Door };

/** As many of these as kept their order. */
function inOldOrder(keys: readonly string[], old: readonly string[]): Set<string> {
  const runs: string[][] = [];
  for (const key of keys) {
    const before = runs.filter((run) => old.indexOf(run.at(-1)!) < old.indexOf(key));
    runs.push([...before.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []), key]);
  }
  return new Set(runs.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}

/** Doors that are the same on both sides aside: a door of the same route on the other side was changed, what is left came or went. */
function doorChanges(stage: Called, before: readonly Door[], after: readonly Door[]): TemplateChange[] {
  const gone = before.filter((door) => !after.some((other) => sameDoor(door, other)));
  const changes = after.filter((door) => !before.some((other) => sameDoor(door, other))).map((door): TemplateChange => {
    const at = gone.findIndex(({ route }) => route === door.route);
    return at < 0 ? { code: "doorAdded", stage, door } : { code: "doorChanged", stage, door, before: gone.splice(at, 1)[0]! };
  });
  return [...changes, ...gone.map((door): TemplateChange => ({ code: "doorRemoved", stage, door }))];
}

function kindChanges(stage: Called, [gained, lost]: ["reachedBy", "notReachedBy"] | ["completedBy", "notCompletedBy"], before: readonly DateKind[], after: readonly DateKind[]): TemplateChange[] {
  const [come, gone] = [after.filter((kind) => !before.includes(kind)), before.filter((kind) => !after.includes(kind))];
  return [...(come.length > 0 ? [{ code: gained, stage, kinds: come }] : []), ...(gone.length > 0 ? [{ code: lost, stage, kinds: gone }] : [])];
}

function stageChanges(before: StageTold, after: StageTold): TemplateChange[] {
  const stage: Called = { key: after.key, name: after.name };
  return [
    ...(before.name === after.name ? [] : [{ code: "renamed" as const, stage, before: { key: before.key, name: before.name } }]),
    ...(before.decides === after.decides ? [] : [{ code: "decides" as const, stage, before: before.decides, after: after.decides }]),
    ...(["days", "window"] as const).flatMap((code) => (before[code] === after[code] ? [] : [{ code, stage, before: before[code], after: after[code] }])),
    ...kindChanges(stage, ["reachedBy", "notReachedBy"], before.reachedBy, after.reachedBy),
    ...kindChanges(stage, ["completedBy", "notCompletedBy"], before.completedBy, after.completedBy),
    ...(before.last === after.last ? [] : [{ code: after.last ? "inSteps" as const : "atOnce" as const, stage }]),
    ...doorChanges(stage, before.doors, after.doors),
  ];
}

/** What changed from one version of a procedure to another, in the order of the stages; a stage is the same one as long as it keeps its key. */
export function changesBetween(before: TemplateTold, after: TemplateTold): TemplateChange[] {
  const called = ({ key, name }: StageTold): Called => ({ key, name });
  const old = new Map(before.stages.map((stage) => [stage.key, stage]));
  const kept = after.stages.map(({ key }) => key).filter((key) => old.has(key));
  const inPlace = inOldOrder(kept, [...old.keys()]);
  return [
    ...(before.checkAfter === after.checkAfter ? [] : [{ code: "checkAfter" as const, before: before.checkAfter, after: after.checkAfter }]),
    ...before.stages.filter(({ key }) => !kept.includes(key)).map((stage) => ({ code: "removed" as const, stage: called(stage) })),
    ...after.stages.flatMap((stage, index): TemplateChange[] => {
      const placed = { stage: called(stage), behind: index > 0 ? called(after.stages[index - 1]!) : null };
      const was = old.get(stage.key);
      if (!was) return [{ code: "added", ...placed }];
      return [...(inPlace.has(stage.key) ? [] : [{ code: "moved" as const, ...placed }]), ...stageChanges(was, stage)];
    }),
  ];
}
