"use client";
import { useState } from "react";
import { useFare } from "#components/form/live-form.tsx";
import { Link } from "#components/ui/link.tsx";

type Theirs = { revision: number; changes: readonly string[] };

/**
 * The version that an edit is made of: the one that was read, until somebody else makes a newer one. Then what they changed stands here, above what
 * was typed, and the next save is made of theirs.
 */
export function Moved({ procedure, revision, title, help, open }: { procedure: string; revision: number; title: string; help: string; open: string }) {
  const { result } = useFare();
  const [readAt] = useState(revision);
  const theirs = result && !result.ok && result.refusal.reason === "conflict" ? (result.refusal.present as Theirs) : null;
  const sent = result && !result.ok ? Number(result.typed.revision) : readAt;
  return (
    <>
      <input type="hidden" name="revision" value={theirs?.revision ?? sent} />
      {theirs && (
        <div className="notice warn">
          <p className="title">{title}</p>
          <p>{help}</p>
          <ul className="list-disc pl-5 mt-2">{theirs.changes.map((change) => <li key={change}>{change}</li>)}</ul>
          <p className="mt-2"><Link href={`/procedures/${procedure}?version=${theirs.revision}`} target="_blank">{open}</Link></p>
        </div>
      )}
    </>
  );
}
