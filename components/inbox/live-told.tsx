"use client";
import { useEffect, useRef, useState } from "react";
import { ToldLine } from "#components/inbox/told-line.tsx";
import type { ToldInWords } from "#lib/next/told-before.ts";

/** How long after the last change it is asked again, in milliseconds. */
const pause = 300;

/** The question with what stands in the fields that it hangs on. */
function asked(query: string, reads: readonly string[], form: HTMLFormElement | null) {
  const search = new URLSearchParams(query);
  const fields = form ? new FormData(form) : new FormData();
  for (const name of reads) {
    search.delete(name);
    for (const value of fields.getAll(name)) if (typeof value === "string" && value !== "") search.append(name, value.slice(0, 200));
  }
  return search.toString();
}

/** Whom the form around tells: looked up when it comes into view, and anew when a field changes on which it hangs. An answer that is no longer asked for is let go of. */
export function LiveTold({ query, reads, ask, first = null }: { query: string; reads: readonly string[]; ask: string; first?: ToldInWords | null }) {
  const [words, setWords] = useState(first);
  const place = useRef<HTMLDivElement>(null);
  const hangsOn = reads.join(" ");
  useEffect(() => {
    const here = place.current!;
    const form = here.closest("form");
    const names = hangsOn === "" ? [] : hangsOn.split(" ");
    let [under, timer] = [new AbortController(), 0];
    const look = async () => {
      under.abort();
      under = new AbortController();
      try {
        const response = await fetch(`/api/told?${asked(query, names, form)}`, { signal: under.signal, headers: { accept: "application/json" } });
        setWords(response.ok ? await response.json() as ToldInWords : null);
      } catch {
        // The link to the answer stays where there was none.
      }
    };
    const changed = (event: Event) => {
      if (!names.includes((event.target as HTMLInputElement).name)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look(), pause);
    };
    const seen = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) { seen.disconnect(); void look(); } }, { rootMargin: "400px 0px" });
    if (first === null) seen.observe(here);
    form?.addEventListener("input", changed);
    form?.addEventListener("change", changed);
    return () => {
      seen.disconnect();
      under.abort();
      window.clearTimeout(timer);
      form?.removeEventListener("input", changed);
      form?.removeEventListener("change", changed);
    };
  }, [query, hangsOn, first]);
  return (
    <div ref={place} aria-live={reads.length > 0 ? "polite" : undefined}>
      {words ? <ToldLine words={words} /> : reads.length === 0 && <a className="told-line" href={`/told?${query}`}>{ask}</a>}
      {reads.length > 0 && <noscript><button type="submit" className="told-ask" formAction={`/api/told?${new URLSearchParams([...new URLSearchParams(query), ...reads.map((name) => ["reads", name])]).toString()}`} formMethod="post" formTarget="_blank" formNoValidate>{ask}</button></noscript>}
    </div>
  );
}
