"use client";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { putWords, wants, type Fared, type Moved } from "#app/(workshop)/positions/[position]/amendments/put-words.ts";
import { readWords, writeWords, type Typed } from "#app/(workshop)/positions/[position]/amendments/words.ts";
import { useKept } from "#components/form/use-kept.ts";
import { joinAmendments } from "#lib/amendments/model.ts";

/** The text that is safe on the server: what the next save starts from. */
export type Base = { words: Typed; revision: number; savedAt: string };
type Now = { base: Base; words: Typed; busy: boolean; failed: Exclude<Fared, { kind: "saved" | "met" }> | null; met: Moved | null };
type Given = { form: RefObject<HTMLFormElement | null>; amendment: string; start: Base; language: string };

/** Milliseconds without typing before it is saved, and until it is tried again. */
const quiet = 2500, again = 6000;

/**
 * Saves an amendment while it is written: a while after the last key, one request at a time, again while the server cannot be reached.
 * What a colleague saved meanwhile is joined with what stands in the fields; where they changed the same words, `met` holds theirs and
 * nothing is sent until `settle` says what to go on with. A copy stays on this device until all is safe.
 */
export function useSaving({ form, amendment, start, language }: Given) {
  const [now, setNow] = useState<Now>({ base: start, words: start.words, busy: false, failed: null, met: null });
  const known = useRef(now);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const become = useCallback((change: Partial<Now>) => { known.current = { ...known.current, ...change }; setNow(known.current); }, []);

  const put = useCallback((words: Typed) => { if (form.current) writeWords(form.current, words); become({ words }); }, [form, become]);

  /** What was typed while it was saved is laid over what is kept now. */
  const takeOver = useCallback((sent: Typed, { words, revision, savedAt }: Extract<Fared, { kind: "saved" }>) => {
    const joined = joinAmendments({ base: sent, mine: known.current.words, theirs: words }, language);
    become({ base: { words, revision, savedAt }, busy: false, failed: null });
    const { fallback } = known.current.words;
    if (joined.clean && !joinsNothing(joined.words, known.current.words)) put({ ...joined.words, ...(fallback === undefined ? {} : { fallback }) });
  }, [become, put, language]);

  const saving = useRef<() => Promise<void>>(async () => {});
  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const { base, words, busy, met } = known.current;
    if (busy || met || !wants(words, base.words)) return;
    become({ busy: true });
    const fared = await putWords(amendment, words, { base: base.words, revision: base.revision });
    if (fared.kind === "saved") takeOver(words, fared);
    else if (fared.kind === "met") become({ busy: false, failed: null, met: fared.present });
    else become({ busy: false, failed: fared });
    const more = wants(known.current.words, known.current.base.words) && !known.current.met && fared.kind !== "refused";
    if (more) timer.current = setTimeout(() => void saving.current(), fared.kind === "saved" ? quiet : again);
  }, [amendment, become, takeOver]);
  useEffect(() => { saving.current = save; }, [save]);

  const write = useCallback(() => {
    if (!form.current) return;
    become({ words: readWords(form.current, known.current.base.words) });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), quiet);
  }, [form, become, save]);

  const settle = useCallback((words: Typed) => {
    const { met, base } = known.current;
    if (!met) return;
    const { revision, ...theirs } = met;
    become({ met: null, base: { ...base, revision, words: theirs } });
    put(words);
    void save();
  }, [become, put, save]);

  const restore = useCallback(({ words, base }: { words: Typed; base: Base }) => {
    become({ base });
    put(words);
    void save();
  }, [become, put, save]);
  useKept<{ words: Typed; base: Base }>(`amendment ${amendment}`, { value: { words: now.words, base: now.base }, dirty: wants(now.words, now.base.words), restore, revision: now.base.revision });

  useEffect(() => {
    const goOn = () => void save();
    for (const event of ["focus", "online"]) window.addEventListener(event, goOn);
    document.addEventListener("visibilitychange", goOn);
    return () => {
      for (const event of ["focus", "online"]) window.removeEventListener(event, goOn);
      document.removeEventListener("visibilitychange", goOn);
      void save();
    };
  }, [save]);

  return { now, dirty: wants(now.words, now.base.words), write, save, settle };
}

const joinsNothing = (joined: Omit<Typed, "fallback">, present: Typed) => (Object.keys(joined) as (keyof typeof joined)[]).every((name) => joined[name] === present[name]);
