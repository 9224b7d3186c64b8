import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Link } from "#components/ui/link.tsx";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The head is read out but not shown: the checkbox column. */
  headHidden?: boolean;
  /** The address that sorts by this column, and the direction it is sorted in now, if it is. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** The cell that names the row. One a table. */
  rowHeader?: boolean;
  align?: "end";
  /** On a narrow screen: first in the row, its title, on the second line without a label or after it (gone where it is `quiet`), on a line of its own with its label, or gone. */
  narrow?: "lead" | "title" | "line" | "named" | "labelled" | "dropped";
  className?: string | ((row: Row) => string);
};

type TableProps<Row> = {
  /** What the table shows, in a sentence: "9 issues, soonest deadline first". */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a script on the page knows a row by. */
  rowData?: (row: Row) => Record<`data-${string}`, string>;
  /** What the group of a row is called; rows of one group stand together under its name. */
  groupOf?: (row: Row) => string | undefined;
  /** `false` keeps the table's shape on narrow screens; it scrolls inside its own frame. */
  collapses?: boolean;
};

/** A real table. Sorting is a link, so that it works without JavaScript and can be mailed. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, rowData, groupOf = () => undefined, collapses = true }: TableProps<Row>) {
  const table = (
    <table className={classNames("table", collapses && "collapsing")} role="table">
      <caption className={classNames(captionHidden && "sr-only")}>{caption}</caption>
      <thead role="rowgroup"><tr role="row">{columns.map((column) => <Head key={column.key} column={column} />)}</tr></thead>
      {groupsIn(rows, groupOf).map(({ name, members }, index) => (
        <tbody key={index} role="rowgroup">
          {name !== undefined && <tr role="row" className="group"><th scope="rowgroup" role="rowheader" colSpan={columns.length}>{name}</th></tr>}
          {members.map((row) => <tr key={rowKey(row)} role="row" {...rowData?.(row)}>{columns.map((column) => cellOf(column, row))}</tr>)}
        </tbody>
      ))}
    </table>
  );
  return collapses ? table : <div className="overflow-x-auto">{table}</div>;
}

/** Rows that follow each other under one name. */
function groupsIn<Row>(rows: readonly Row[], groupOf: (row: Row) => string | undefined) {
  const groups: { name: string | undefined; members: Row[] }[] = [];
  for (const row of rows) {
    const name = groupOf(row);
    const last = groups.at(-1);
    if (last && last.name === name) last.members.push(row);
    else groups.push({ name, members: [row] });
  }
  return groups;
}

function Head<Row>({ column: { head, headHidden, sort, align } }: { column: Column<Row> }) {
  const words = headHidden ? <span className="sr-only">{head}</span> : head;
  return (
    <th scope="col" role="columnheader" className={align} aria-sort={sort?.direction}>
      {sort ? <Link href={sort.href}>{words}<Direction of={sort.direction} /></Link> : words}
    </th>
  );
}

function Direction({ of: direction }: { of: "ascending" | "descending" | undefined }) {
  if (!direction) return null;
  const arrow = direction === "ascending" ? "M1 4.5 4 1.5 7 4.5M4 1.5V9" : "M1 6.5 4 9.5 7 6.5M4 9.5V2";
  return <svg className="direction" viewBox="0 0 8 10.5" aria-hidden="true"><path d={arrow} /></svg>;
}

/** Not a component: there are hundreds of them on a page, and each component has its price. */
function cellOf<Row>(column: Column<Row>, row: Row) {
  const narrow = column.narrow ?? "labelled";
  const own = typeof column.className === "function" ? column.className(row) : column.className;
  const look = classNames(narrow !== "labelled" && `n-${narrow}`, column.align, own) || undefined;
  const label = narrow === "labelled" || narrow === "named" ? column.head : undefined;
  return column.rowHeader
    ? <th key={column.key} scope="row" role="rowheader" className={look} data-label={label}>{column.cell(row)}</th>
    : <td key={column.key} role="cell" className={look} data-label={label}>{column.cell(row)}</td>;
}
