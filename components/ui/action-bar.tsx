import type { ReactNode } from "react";

/** What can be done with the selected rows; appears with the first selection. `count` says how many, in words. */
export function ActionBar({ label, count, children }: { label: string; count: ReactNode; children: ReactNode }) {
  return (
    <div className="action-bar" role="group" aria-label={label}>
      <b role="status">{count}</b>
      {children}
    </div>
  );
}
