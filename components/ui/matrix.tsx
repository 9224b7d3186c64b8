import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

export type MatrixRow = { key: string; head: ReactNode; cells: readonly ReactNode[]; /** Sums up the others. */ total?: boolean };

type MatrixProps = {
  /** What it shows, in a sentence. */
  caption: string;
  /** The caption, and that the frame scrolls. */
  frameLabel: string;
  /** What stands above the names of the rows. */
  corner: string;
  heads: readonly string[];
  rows: readonly MatrixRow[];
};

/** Things against things: a table whose names stay in view while it scrolls in both directions. Narrow, each row is a list. */
export function Matrix({ caption, frameLabel, corner, heads, rows }: MatrixProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className="matrix-frame" role="region" aria-label={frameLabel} tabIndex={0}>
      <table className="table matrix collapsing" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{corner}</th>{heads.map((head, n) => <th key={n} scope="col" role="columnheader">{head}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {rows.map(({ key, head, cells, total }) => (
            <tr key={key} role="row" className={classNames(total && "total") || undefined}>
              <th scope="row" role="rowheader" className="n-title strong">{head}</th>
              {cells.map((cell, n) => <td key={n} role="cell" data-label={heads[n]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
