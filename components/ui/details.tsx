import type { ReactNode } from "react";
import { Caret } from "#components/ui/caret.tsx";

/** More about something, for those who want it. Open on paper. */
export function Details({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary><Caret />{summary}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}
