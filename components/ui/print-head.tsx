import type { ReactNode } from "react";

/** What a sheet of paper needs to say about itself: hub, docket, version, address, day of printing. Not shown on screens. */
export function PrintHead({ children }: { children: ReactNode }) {
  return <div className="print-only small" aria-hidden="true">{children}</div>;
}
