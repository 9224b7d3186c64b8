"use client";
import { DrawnLines, StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { RowCheckbox } from "#components/form/checkbox.tsx";
import { TimeLeft } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Stance as StanceName } from "#db/vocabulary.ts";
import type { ColumnName } from "#lib/registry/model.ts";

type Coming = { day: string; left: string; near: boolean } | null;

/** An issue in a row, in finished words; of the columns that are not shown, nothing. */
export type IssueRow = {
  docket: string;
  tone: Tone;
  title: string;
  /** What its group is called, where the list has groups. */
  group?: string;
  stage?: { name: string; label: string; at: number; stages: number };
  /** What each hub does, and what it holds where it holds something. */
  hubs?: string[];
  stance?: ({ name: StanceName; word: string } | null)[];
  closes?: Coming;
  next?: Coming;
  /** Columns of nothing but words. */
  words?: Partial<Record<ColumnName, readonly string[]>>;
};

type Sorted = Partial<Record<"docket" | "title" | ColumnName, Column<IssueRow>["sort"]>>;
type Heads = Record<"docket" | "issue", string> & Partial<Record<ColumnName, string>>;
type Props = { caption: string; columns: readonly ColumnName[]; heads: Heads; sorted: Sorted; never: string; /** What the checkbox of a row says before its number; left out where nothing can be done with rows. */ choose?: string; rows: readonly IssueRow[] };

const lines = (all: readonly string[] | undefined) => (all && all.length > 1 ? all.map((words, index) => <span key={index} className="each-line">{words}</span>) : all?.[0]);
const coming = (when: Coming | undefined, never: string) => (when ? <>{`${when.day} `}<TimeLeft words={when.left} near={when.near} small /></> : never);
const ifComing = (when: Coming | undefined) => (when ? "nowrap" : "nowrap quiet");

function columnOf(key: ColumnName, { heads, sorted, never }: Pick<Props, "heads" | "sorted" | "never">): Column<IssueRow> {
  const column = { key, head: heads[key] ?? "", sort: sorted[key] };
  switch (key) {
    case "stage": return { ...column, narrow: "dropped", cell: ({ stage }) => stage && <><StandLineMini label={stage.label} at={stage.at} stages={stage.stages} drawn /><span className="second-line quiet">{stage.name}</span></> };
    case "hubs": return { ...column, narrow: "line", className: "nowrap", cell: ({ hubs }) => lines(hubs) };
    case "stance": return { ...column, narrow: "line", cell: ({ stance }) => stance?.map((held, index) => held && <span key={index} className="each-line"><Stance stance={held.name}>{held.word}</Stance></span>) };
    case "closes": return { ...column, narrow: "named", className: ({ closes }) => ifComing(closes), cell: ({ closes }) => coming(closes, never) };
    case "next": return { ...column, narrow: "named", className: ({ next }) => ifComing(next), cell: ({ next }) => coming(next, never) };
    default: return { ...column, narrow: key === "spoken" ? "dropped" : "line", className: "quiet", cell: ({ words }) => lines(words?.[key]) };
  }
}

/**
 * The rows of a registry. Laid out by the browser's own code, so that a page of fifty sends what is read in them once, and not their markup
 * a second time.
 */
export function IssueRows({ caption, columns, heads, sorted, never, choose, rows }: Props) {
  const shown: Column<IssueRow>[] = [
    ...(choose ? [{ key: "choose", head: choose, headHidden: true, narrow: "lead" as const, cell: ({ docket }: IssueRow) => <RowCheckbox name={`chosen.${docket}`} label={`${choose} ${docket}`} /> }] : []),
    { key: "docket", head: heads.docket, narrow: "lead", sort: sorted.docket, cell: ({ docket, tone }) => <Docket code={docket} tone={tone} /> },
    { key: "title", head: heads.issue, rowHeader: true, narrow: "title", className: "strong", sort: sorted.title, cell: ({ docket, title }) => <a href={`/issues/${docket.toLowerCase()}`} className="stretched">{title}</a> },
    ...columns.map((key) => columnOf(key, { heads, sorted, never })),
  ];
  return (
    <>
      <DrawnLines places={rows.flatMap(({ stage }) => stage ?? [])} />
      <Table caption={caption} rows={rows} rowKey={({ docket }) => docket} columns={shown} groupOf={({ group }) => group} />
    </>
  );
}
