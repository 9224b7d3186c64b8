"use client";
import { useEffect, useState } from "react";
import { settled, type Entry, type Group } from "#components/shell/palette-model.ts";

/** Milliseconds between a key and a question. */
const pause = 120;

type Hit = { title: string; href: string; docket?: string; under?: string };
type Suggested = { groups: { kind: string; hits: Hit[] }[] };

const entryOf = ({ title, href, docket, under }: Hit): Entry => ({ id: href, label: title, href, docket, under });
const groupsOf = ({ groups }: Suggested): Group[] => groups.map(({ kind, hits }) => ({ kind, entries: hits.map(entryOf) }));

type Found = { q: string; groups: readonly Group[]; /** What the server put first, wherever it is shown. */ best: string | null; failed: boolean };
const nothing: Found = { q: "", groups: [], best: null, failed: false };

/** What the server finds for the words, a moment after the last of them; earlier answers stay until then and say that they are old. An answer that is too late is not shown. */
export function useSuggestions(typed: string): Omit<Found, "q"> & { fresh: boolean } {
  const [found, setFound] = useState(nothing);
  const q = typed.trim();
  useEffect(() => {
    const leave = new AbortController();
    const look = async () => {
      try {
        const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(q)}`, { cache: "no-store", redirect: "error", signal: leave.signal });
        if (!answer.ok) throw new Error(answer.statusText);
        const come = groupsOf((await answer.json()) as Suggested);
        if (!leave.signal.aborted) setFound((before) => ({ q, groups: settled(before.groups, come), best: come[0]?.entries[0]?.id ?? null, failed: false }));
      } catch {
        if (!leave.signal.aborted) setFound({ q, groups: [], best: null, failed: true });
      }
    };
    const timer = q === "" ? undefined : setTimeout(() => void look(), pause);
    return () => { clearTimeout(timer); leave.abort(); };
  }, [q]);
  if (q === "") return { ...nothing, fresh: true };
  // What was found for other words altogether is no beginning of an answer.
  const isNear = q.startsWith(found.q) || found.q.startsWith(q);
  const fresh = found.q === q;
  return { groups: isNear ? found.groups : [], best: fresh ? found.best : null, fresh, failed: fresh && found.failed };
}
