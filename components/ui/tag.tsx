import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

/** A state in a word. Colours only where they are the law: `ok` and `crit` in decisions, `warn` for a stale source, `time` for a near deadline. */
export function Tag({ tone, children }: { tone?: "ok" | "warn" | "crit" | "time"; children: ReactNode }) {
  return <span className={classNames("tag", tone)}>{children}</span>;
}
