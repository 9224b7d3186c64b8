import type { ReactNode } from "react";

/** What happened, newest first, each with its time. */
export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return <ol className="timeline" aria-label={label}>{children}</ol>;
}

type TimelineEntryProps = {
  /** The time in words, and as a machine reads it. */
  when: string;
  dateTime: string;
  /** What the machine did is quiet; a decision stands between rules. */
  kind?: "person" | "system" | "decision";
  id?: string;
  children: ReactNode;
};

/** One thing that happened. */
export function TimelineEntry({ when, dateTime, kind = "person", id, children }: TimelineEntryProps) {
  return (
    <li className={kind === "person" ? undefined : kind} id={id}>
      <time className="when" dateTime={dateTime}>{when}</time>
      <div className="event">{children}</div>
    </li>
  );
}
