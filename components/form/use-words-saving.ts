"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { putWords, type Fared, type Place, type Present } from "#components/form/put-words.ts";
import { useKept } from "#components/form/use-kept.ts";

/** The words that are safe on the server: what the next save starts from. */
type Base = { revision: number; words: string; savedAt: string };
type Now = { base: Base; busy: boolean; failed: Exclude<Fared, { kind: "saved" | "met" }> | null; met: Present | null };

/** Milliseconds without typing before it is saved, and until it is tried again. */
const quiet = 1500, again = 6000;

/**
 * Saves words while they are written: a while after the last key, one request at a time, again while the server cannot be reached. When
 * somebody else saved in between, `met` holds theirs, and nothing is sent until `settle` says which to go on with.
 */
export function useWordsSaving({ place: { address, member }, start, first, active }: { place: Place; start: Base; /** What stands in the field, and what it met when it was sent as a form. */ first: { words: string; met: Present | null }; active: boolean }) {
  const [now, setNow] = useState<Now>({ base: start, busy: false, failed: null, met: first.met });
  const [words, setWords] = useState(first.words);
  const known = useRef({ now, words });
  const become = useCallback((change: Partial<Now>) => { known.current.now = { ...known.current.now, ...change }; setNow(known.current.now); }, []);
  const write = useCallback((text: string) => { known.current.words = text; setWords(text); }, []);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<() => Promise<void>>(async () => {});

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const { now: { base, busy, met }, words: sent } = known.current;
    if (!active || busy || met || sent === base.words) return;
    become({ busy: true });
    const fared = await putWords({ address, member }, sent, base.revision);
    if (fared.kind === "saved") become({ busy: false, failed: null, base: { words: sent, revision: fared.revision, savedAt: fared.savedAt } });
    // The same words from elsewhere are no conflict: they may be one's own, sent as a form.
    else if (fared.kind === "met" && fared.present.words === sent) become({ busy: false, failed: null, base: { ...known.current.now.base, ...fared.present } });
    else if (fared.kind === "met") become({ busy: false, failed: null, met: fared.present });
    else become({ busy: false, failed: fared });
    const { now: then, words: present } = known.current;
    if (fared.kind !== "refused" && !then.met && present !== then.base.words) timer.current = setTimeout(() => void saving.current(), fared.kind === "saved" ? quiet : again);
  }, [address, member, active, become]);
  useEffect(() => { saving.current = save; }, [save]);

  const dirty = words !== now.base.words;
  useEffect(() => {
    clearTimeout(timer.current);
    if (dirty) timer.current = setTimeout(() => void saving.current(), quiet);
    return () => clearTimeout(timer.current);
  }, [dirty, words]);

  const settle = useCallback((choice: "mine" | "theirs") => {
    const { met, base } = known.current.now;
    if (!met) return;
    become({ met: null, base: { ...base, words: met.words, revision: met.revision } });
    if (choice === "theirs") write(met.words);
    else void saving.current();
  }, [become, write]);

  const restore = useCallback((kept: string) => write(kept), [write]);
  useKept<string>(`words ${address}`, { value: words, dirty, restore, revision: now.base.revision });
  return { now, words, write, dirty, settle };
}
