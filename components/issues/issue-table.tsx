import { courseLabel } from "#components/figure/stages.ts";
import { named } from "#components/issues/course.ts";
import { IssueRows, type IssueRow } from "#components/issues/issue-rows.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { isNear, timeLeft } from "#components/ui/countdown.tsx";
import type { Procedure, Stance, TrackState } from "#db/vocabulary.ts";
import { dayOfMoment, daysUntil } from "#lib/next/dates.ts";
import type { stageNames } from "#lib/procedures/queries.ts";
import { speech } from "#lib/next/words.ts";

type Listed = {
  docket: string; title: string; procedure: Procedure; stage: string; closesAt: Date | null; hub: { code: string };
  tracks: { state: TrackState; stance: Stance | null; hub: { code: string } }[];
};
type Sorting = { sort: string; href: (sort: string) => string };
type Props = { caption: string; issues: readonly Listed[]; stages: Awaited<ReturnType<typeof stageNames>>; spoken: Map<string, number>; sorting: Sorting };

/** Fifty rows say the same few things over and over: each is worked out once. */
function once<K, V>(work: (of: K) => V): (of: K) => V {
  const done = new Map<K, V>();
  return (of) => {
    if (!done.has(of)) done.set(of, work(of));
    return done.get(of)!;
  };
}

/** Issues in rows: docket, title, the authority's stage, what the hubs do and hold, who has spoken, when it closes. */
export async function IssueTable({ caption, issues, stages: known, spoken, sorting: { sort, href } }: Props) {
  const { say, dates, zone } = await speech();
  const [t, figure, ui, names, terms] = [say("issues"), say("figure"), say("ui"), say("procedures"), say("terms")];
  const stagesAt = once((procedure: Procedure) => {
    const stages = named(known[procedure], names);
    return once((key: string) => {
      const at = stages.findIndex((stage) => stage.key === key);
      return { name: stages[at]?.name ?? "", label: courseLabel({ stages, at }, figure), at, stages: stages.length };
    });
  });
  const stateOf = once((name: TrackState) => terms(`trackStates.${name}`));
  const stanceOf = once((name: Stance) => ({ name, word: terms(`stances.${name}`) }));
  const voices = once((count: number) => (count > 0 ? t("spoken", { count }) : ""));
  const closing = once((moment: number) => {
    const [at, days] = [new Date(moment), daysUntil(new Date(moment), zone)];
    return { day: dayOfMoment(at, dates, zone), left: timeLeft(days, ui), near: isNear(days) };
  });
  const row = ({ docket, title, procedure, stage, closesAt, hub, tracks }: Listed): IssueRow => ({
    docket, title, tone: toneOf(hub.code),
    stage: stagesAt(procedure)(stage),
    hubs: tracks.map(({ state, stance, hub: { code } }) => ({ code, state: `${code.toUpperCase()} ${stateOf(state)}`, stance: stance && stanceOf(stance) })),
    spoken: voices(spoken.get(docket) ?? 0),
    closes: closesAt && closing(closesAt.getTime()),
  });
  const sorted = (key: string) => ({ href: href(key), ...(sort === key ? { direction: "ascending" as const } : {}) });
  return (
    <IssueRows
      caption={caption} rows={issues.map(row)} never={ui("countdown.none")} sorted={{ docket: sorted("docket"), title: sorted("title"), closes: sorted("closes") }}
      heads={{ docket: t("column.docket"), issue: t("column.issue"), stage: t("column.stage"), hubs: t("column.hubs"), stance: t("column.stance"), spoken: t("column.spoken"), closes: t("column.closes") }}
    />
  );
}
