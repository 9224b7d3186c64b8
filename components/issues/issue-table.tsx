import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { stagesOf } from "#components/issues/course.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import type { Procedure, Stance as StanceName, TrackState } from "#db/vocabulary.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { dayOfMoment, daysUntil } from "#lib/next/dates.ts";

type Listed = {
  docket: string; title: string; procedure: Procedure; closesAt: Date | null; hub: { code: string };
  tracks: { state: TrackState; stance: StanceName | null; hub: { code: string; name: string } }[];
};
type Seen = { standings: Map<string, { stage: number }>; spoken: Map<string, number> };
export type Sorting = { sort: string; href: (sort: string) => string };

/** Issues in rows: docket, title, the authority's stage, what the hubs do and hold, who has spoken, when it closes. */
export async function IssueTable({ caption, issues, sorting, ...seen }: Seen & { caption: string; issues: readonly Listed[]; sorting: Sorting }) {
  const { say, dates, zone } = await speech();
  return <Table caption={caption} rows={issues} rowKey={({ docket }) => docket} columns={columns(say, sorting, seen, (at) => [dayOfMoment(at, dates, zone), daysUntil(at, zone)])} />;
}

function columns(say: (namespace: "issues" | "figure" | "ui" | "procedures" | "terms") => Speak, { sort, href }: Sorting, { standings, spoken }: Seen, day: (at: Date) => [string, number]): Column<Listed>[] {
  const [t, figure, ui, stages, terms] = [say("issues"), say("figure"), say("ui"), say("procedures"), say("terms")];
  const sorted = (key: string, direction: "ascending" | "descending" = "ascending") => ({ href: href(key), ...(sort === key ? { direction } : {}) });
  return [
    { key: "docket", head: t("column.docket"), narrow: "lead", sort: sorted("docket"), cell: ({ docket, hub }) => <Docket code={docket} tone={toneOf(hub.code)} /> },
    { key: "title", head: t("column.issue"), rowHeader: true, narrow: "title", className: "strong", sort: sorted("title"), cell: ({ docket, title }) => <Link href={`/issues/${docket.toLowerCase()}`} className="stretched">{title}</Link> },
    { key: "stage", head: t("column.stage"), narrow: "dropped", cell: ({ docket, procedure }) => {
      const course = { stages: stagesOf(procedure, stages), at: standings.get(docket)?.stage ?? 0 };
      return <><StandLineMini {...course} t={figure} /><span className="second-line quiet">{course.stages[course.at]?.name}</span></>;
    } },
    { key: "hubs", head: t("column.hubs"), narrow: "line", cell: ({ tracks }) => tracks.map(({ hub, state }) => <span key={hub.code} className="second-line">{hub.code.toUpperCase()} {terms(`trackStates.${state}`)}</span>) },
    { key: "stance", head: t("column.stance"), narrow: "line", cell: ({ tracks }) => tracks.filter(({ stance }) => stance).map(({ hub, stance }) => <span key={hub.code} className="second-line"><Stance stance={stance!}>{terms(`stances.${stance}`)}</Stance></span>) },
    { key: "spoken", head: t("column.spoken"), narrow: "dropped", className: "nowrap quiet", cell: ({ docket }) => (spoken.get(docket) ? t("spoken", { count: spoken.get(docket)! }) : "") },
    { key: "closes", head: t("column.closes"), narrow: "line", className: "nowrap", sort: sorted("closes"), cell: ({ closesAt }) => {
      if (!closesAt) return <span className="quiet">{ui("countdown.none")}</span>;
      const [date, days] = day(closesAt);
      return <>{date} <span className="small text-ink-2"><Countdown days={days} t={ui} /></span></>;
    } },
  ];
}
