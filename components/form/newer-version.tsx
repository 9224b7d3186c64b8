"use client";
import { useState } from "react";
import { useFare } from "#components/form/live-form.tsx";
import { Link } from "#components/ui/link.tsx";

type Theirs = { revision: number; changes: readonly string[] };

/**
 * The version that an edit is made of: the one that was read, until somebody else makes a newer one. Then what they changed stands here, above what
 * was typed, and the next save is made of theirs. It still says which one was read, so that what was changed can be told from what was left.
 */
export function NewerVersion({ at, revision, title, help, open }: { at: string; revision: number; title: string; help: string; open: string }) {
  const { result } = useFare();
  const [readAt] = useState(revision);
  const refused = result && !result.ok ? result : null;
  const theirs = refused?.refusal.reason === "conflict" ? (refused.refusal.present as Theirs) : null;
  const sent = (name: string) => { const typed = refused?.typed[name]; return typeof typed === "string" ? typed : readAt; };
  return (
    <>
      <input type="hidden" name="read" value={sent("read")} />
      <input type="hidden" name="revision" value={theirs?.revision ?? sent("revision")} />
      {theirs && (
        <div className="notice warn">
          <p className="title">{title}</p>
          <p>{help}</p>
          <ul className="list-disc pl-5 mt-2">{theirs.changes.map((change) => <li key={change}>{change}</li>)}</ul>
          <p className="mt-2"><Link href={`${at}?version=${theirs.revision}`} target="_blank">{open}</Link></p>
        </div>
      )}
    </>
  );
}
