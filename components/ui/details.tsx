import type { ReactNode } from "react";
import { Caret } from "#components/ui/caret.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

/** More about something, for those who want it. Open on paper. */
export function Details({ summary, open = false, shortcut, children }: { summary: ReactNode; open?: boolean; /** The single key that opens it. */ shortcut?: string; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary aria-keyshortcuts={shortcut}><Caret />{summary}{shortcut && <> <Kbd keys={shortcut} /></>}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}
