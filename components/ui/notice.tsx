import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { shownFirst } from "#components/ui/shown-first.ts";

type NoticeProps = {
  /** `warn`: a stale source, a doubt. `crit`: an error or a block. `time`: a near deadline. `ok`: done. `info`: the rest. */
  kind?: "info" | "ok" | "warn" | "crit" | "time";
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once when it appears after something the person did. */
  live?: boolean;
  /** Without a script the page that comes with it shows it first, however far down it stands. */
  first?: boolean;
};

/** A sentence that must not be missed, beside what it is about. */
export function Notice({ kind = "info", title, children, live = false, first = false }: NoticeProps) {
  const role = live ? (kind === "crit" ? "alert" : "status") : undefined;
  return (
    <div className={classNames("notice", kind)} role={role} {...(first ? shownFirst : {})}>
      {title && <p className="title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}
