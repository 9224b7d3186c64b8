import { courseLabel } from "#components/figure/stages.ts";
import { named } from "#components/issues/course.ts";
import { IssueRows, type IssueRow } from "#components/issues/issue-rows.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { isNear, timeLeft } from "#components/ui/countdown.tsx";
import type { Jurisdiction, Priority, Procedure, Stance, TrackState } from "#db/vocabulary.ts";
import { dayOfMoment, daysUntil } from "#lib/next/dates.ts";
import { useSpeech, type Speak } from "#lib/next/words.ts";
import type { stageNames } from "#lib/procedures/queries.ts";
import { usualColumns, type ColumnName, type Sort } from "#lib/registry/model.ts";

type Track = { state: TrackState; stance: Stance | null; priority: Priority; lead: string | null; hub: { code: string } };
type Listed = {
  docket: string; title: string; procedure: Procedure; stage: string; jurisdiction: Jurisdiction | null; closesAt: Date | null; nextAt: Date | null; movedAt: Date; hub: { code: string }; topics: readonly string[]; tracks: readonly Track[];
};
type Sorting = { sort: Sort; href: (sort: Sort) => string };
type Props = {
  caption: string; issues: readonly Listed[]; stages: Awaited<ReturnType<typeof stageNames>>; spoken: Map<string, number>; sorting: Sorting; columns?: readonly ColumnName[];
  /** What the group of each issue is called. */
  groups?: readonly string[];
  /** What the checkbox of a row says; left out where nothing can be done with rows. */
  choose?: string;
};

/** Fifty rows say the same few things over and over: each is worked out once. */
function once<K, V>(work: (of: K) => V): (of: K) => V {
  const done = new Map<K, V>();
  return (of) => {
    if (!done.has(of)) done.set(of, work(of));
    return done.get(of)!;
  };
}

const sortable: Partial<Record<ColumnName, Sort>> = { closes: "closes", next: "next", moved: "moved" };

/** The stage of a procedure with its place on the line. */
function stageReader(known: Props["stages"], names: Speak, figure: Speak) {
  return once((procedure: Procedure) => {
    const stages = named(known[procedure], names);
    return once((key: string) => {
      const at = stages.findIndex((stage) => stage.key === key);
      return { name: stages[at]?.name ?? "", label: courseLabel({ stages, at }, figure), at, stages: stages.length };
    });
  });
}

/** Issues in rows: number and title, and whatever else is asked for: the authority's stage, what the hubs do and hold, who has spoken, when it closes. */
export function IssueTable({ caption, issues, stages: known, spoken, sorting: { sort, href }, columns = usualColumns, groups, choose }: Props) {
  const { say, dates, zone } = useSpeech();
  const [t, figure, ui, names, terms] = [say("registry"), say("figure"), say("ui"), say("procedures"), say("terms")];
  const stageOf = stageReader(known, names, figure);
  const stateOf = once((name: TrackState) => terms(`trackStates.${name}`));
  const stanceOf = once((name: Stance) => ({ name, word: terms(`stances.${name}`) }));
  const priorityOf = once((name: Priority) => terms(`priorities.${name}`));
  const voices = once((count: number) => (count > 0 ? t("spoken", { count }) : ""));
  const dayOf = once((moment: number) => dayOfMoment(new Date(moment), dates, zone));
  const coming = once((moment: number) => {
    const days = daysUntil(new Date(moment), zone);
    return { day: dayOf(moment), left: timeLeft(days, ui), near: isNear(days) };
  });
  const shows = new Set(columns);
  const perHub = (tracks: readonly Track[], words: (track: Track) => string | null) => tracks.flatMap((track) => { const said = words(track); return said === null ? [] : [`${track.hub.code.toUpperCase()} ${said}`]; });
  const wordsOf: Partial<Record<ColumnName, (issue: Listed) => readonly string[]>> = {
    priority: ({ tracks }) => perHub(tracks, ({ priority }) => priorityOf(priority)), lead: ({ tracks }) => perHub(tracks, ({ lead }) => lead), topics: ({ topics }) => topics,
    jurisdiction: ({ jurisdiction }) => (jurisdiction ? [terms(`jurisdictions.${jurisdiction}`)] : []), spoken: ({ docket }) => [voices(spoken.get(docket) ?? 0)], moved: ({ movedAt }) => [dayOf(movedAt.getTime())],
  };
  const worded = columns.filter((column) => column in wordsOf);
  const row = (issue: Listed, index: number): IssueRow => ({
    docket: issue.docket, title: issue.title, tone: toneOf(issue.hub.code), ...(groups ? { group: groups[index]! } : {}),
    ...(shows.has("stage") ? { stage: stageOf(issue.procedure)(issue.stage) } : {}),
    ...(shows.has("hubs") ? { hubs: perHub(issue.tracks, ({ state }) => stateOf(state)) } : {}),
    ...(shows.has("stance") ? { stance: issue.tracks.map(({ stance }) => stance && stanceOf(stance)) } : {}),
    ...(shows.has("closes") ? { closes: issue.closesAt && coming(issue.closesAt.getTime()) } : {}),
    ...(shows.has("next") ? { next: issue.nextAt && coming(issue.nextAt.getTime()) } : {}),
    ...(worded.length > 0 ? { words: Object.fromEntries(worded.map((column) => [column, wordsOf[column]!(issue)])) } : {}),
  });
  const sorted = (key: Sort) => ({ href: href(key), ...(sort === key ? { direction: key === "moved" ? "descending" as const : "ascending" as const } : {}) });
  return (
    <IssueRows
      caption={caption} rows={issues.map(row)} columns={columns} never={ui("countdown.none")} choose={choose}
      sorted={{ docket: sorted("docket"), title: sorted("title"), ...Object.fromEntries(columns.flatMap((column) => { const by = sortable[column]; return by ? [[column, sorted(by)]] : []; })) }}
      heads={{ docket: t("column.docket"), issue: t("column.issue"), ...Object.fromEntries(columns.map((column) => [column, t(`column.${column}`)])) }}
    />
  );
}
