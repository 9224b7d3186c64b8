"use client";
import { DrawnLines, StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { TimeLeft } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Stance as StanceName } from "#db/vocabulary.ts";

/** An issue in a row, in finished words. */
export type IssueRow = {
  docket: string;
  tone: Tone;
  title: string;
  stage: { name: string; label: string; at: number; stages: number };
  /** What each hub does, and what it holds where it holds something. */
  hubs: { code: string; state: string; stance: { name: StanceName; word: string } | null }[];
  spoken: string;
  closes: { day: string; left: string; near: boolean } | null;
};

type Sorted = Partial<Record<"docket" | "title" | "closes", Column<IssueRow>["sort"]>>;
type Heads = Record<"docket" | "issue" | "stage" | "hubs" | "stance" | "spoken" | "closes", string>;
type Props = { caption: string; heads: Heads; sorted: Sorted; never: string; rows: readonly IssueRow[] };

/**
 * The rows of a registry. Laid out by the browser's own code, so that a page of fifty sends what is read in them once, and not their markup
 * a second time.
 */
export function IssueRows({ caption, heads, sorted, never, rows }: Props) {
  const columns: Column<IssueRow>[] = [
    { key: "docket", head: heads.docket, narrow: "lead", sort: sorted.docket, cell: ({ docket, tone }) => <Docket code={docket} tone={tone} /> },
    { key: "title", head: heads.issue, rowHeader: true, narrow: "title", className: "strong", sort: sorted.title, cell: ({ docket, title }) => <Link href={`/issues/${docket.toLowerCase()}`} className="stretched">{title}</Link> },
    { key: "stage", head: heads.stage, narrow: "dropped", cell: ({ stage: { name, ...course } }) => <><StandLineMini {...course} drawn /><span className="second-line quiet">{name}</span></> },
    { key: "hubs", head: heads.hubs, narrow: "line", cell: ({ hubs }) => hubs.map(({ code, state }) => <span key={code} className="each-line">{state}</span>) },
    { key: "stance", head: heads.stance, narrow: "line", cell: ({ hubs }) => hubs.map(({ code, stance }) => stance && <span key={code} className="each-line"><Stance stance={stance.name}>{stance.word}</Stance></span>) },
    { key: "spoken", head: heads.spoken, narrow: "dropped", className: "nowrap quiet", cell: ({ spoken }) => spoken },
    { key: "closes", head: heads.closes, narrow: "line", className: "nowrap", sort: sorted.closes, cell: ({ closes }) => (closes ? <>{`${closes.day} `}<TimeLeft words={closes.left} near={closes.near} small /></> : <span className="quiet">{never}</span>) },
  ];
  return (
    <>
      <DrawnLines places={rows.map(({ stage }) => stage)} />
      <Table caption={caption} rows={rows} rowKey={({ docket }) => docket} columns={columns} />
    </>
  );
}
