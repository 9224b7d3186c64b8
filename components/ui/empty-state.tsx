import type { ReactNode } from "react";

/** Nothing here yet: one sentence that says what to do, one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action && <div className="button-row">{action}</div>}
    </div>
  );
}
