"use client";
import { useState, type ReactNode } from "react";
import { useFare } from "#components/form/live-form.tsx";

type MovedProps<P> = {
  /** The one the text was read at. */
  revision: number;
  title: string;
  help: string;
  /** What somebody else saved. */
  children: (present: P) => ReactNode;
};

/**
 * The revision that a text stands on: the one it was read at, until it is saved. When somebody saved in between, their text stands here,
 * beside the one being written, and the next save stands on that.
 */
export function Moved<P extends { revision: number }>({ revision, title, help, children }: MovedProps<P>) {
  const { result } = useFare();
  const [readAt] = useState(revision);
  const present = result && !result.ok && result.refusal.reason === "conflict" ? (result.refusal.present as P) : null;
  return (
    <>
      <input type="hidden" name="revision" value={present?.revision ?? readAt} />
      {present && (
        <div className="notice warn" role="status">
          <p className="title">{title}</p>
          <p>{help}</p>
          {children(present)}
        </div>
      )}
    </>
  );
}
