"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { putText, type Fared, type Present, type Typed } from "#app/(workshop)/positions/[position]/put-text.ts";
import { useKept } from "#components/form/use-kept.ts";
import type { PositionText } from "#lib/positions/input.ts";
import { joinTexts, sameText, settleTexts, type Choice } from "#lib/positions/model.ts";

export type Values = Typed & { position: string; revision: number };
/** The text that is safe on the server: what the next save starts from. */
export type Base = Typed & { revision: number; savedAt: string };
type Now = { base: Base; busy: boolean; failed: Exclude<Fared, { kind: "saved" | "met" }> | { kind: "faulty" } | null; met: Present | null };
type Given = { position: string; start: Base; form: Pick<UseFormReturn<Values>, "getValues" | "setValue" | "trigger">; values: Values; replaceSections: (sections: PositionText["sections"]) => void };

/** Milliseconds without typing before it is saved, and until it is tried again. */
const quiet = 2500, again = 6000;

const differs = (one: Typed, other: Typed) => one.stance !== other.stance || !sameText(one, other);

/**
 * Saves a text while it is written: a while after the last key, one request at a time, again while the server cannot be reached. What a
 * colleague saved meanwhile is joined with what stands in the fields; where they changed the same words `met` holds theirs, and nothing is
 * sent until `settle` says what to go on with. A copy stays on this device until all is safe.
 */
export function useTextSaving({ position, start, form: { getValues, setValue, trigger }, values, replaceSections }: Given) {
  const [now, setNow] = useState<Now>({ base: start, busy: false, failed: null, met: null });
  const known = useRef(now);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const become = useCallback((change: Partial<Now>) => { known.current = { ...known.current, ...change }; setNow(known.current); }, []);

  const put = useCallback((text: PositionText) => {
    const typed = getValues();
    if (text.title !== typed.title) setValue("title", text.title);
    if (text.lede !== typed.lede) setValue("lede", text.lede);
    if (text.sections.length !== typed.sections.length) return replaceSections(text.sections);
    for (const [index, { heading, body }] of text.sections.entries()) {
      if (heading !== typed.sections[index]!.heading) setValue(`sections.${index}.heading`, heading);
      if (body !== typed.sections[index]!.body) setValue(`sections.${index}.body`, body);
    }
  }, [getValues, setValue, replaceSections]);

  /** Goes on from a colleague's text: with both joined where that can be, otherwise after a choice. */
  const meet = useCallback((present: Present & Partial<Base>): boolean => {
    const { base } = known.current;
    const joined = joinTexts({ base, mine: getValues(), theirs: present });
    if (!joined) { become({ busy: false, failed: null, met: present }); return false; }
    become({ busy: false, failed: null, base: { ...base, ...present } });
    put(joined);
    return true;
  }, [become, getValues, put]);

  const saving = useRef<() => Promise<void>>(async () => {});
  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const { base, busy, met } = known.current;
    const { title, lede, sections, stance } = getValues();
    const sent: Typed = { title, lede, sections: sections.map((section) => ({ ...section })), stance };
    if (busy || met || !differs(sent, base)) return;
    become({ busy: true });
    if (!(await trigger())) return become({ busy: false, failed: { kind: "faulty" } });
    const fared = await putText(position, sent, base.revision);
    let soon = quiet;
    if (fared.kind === "saved") become({ busy: false, failed: null, base: { ...sent, revision: fared.revision, savedAt: fared.savedAt } });
    else if (fared.kind === "met") soon = meet(fared.present) ? 0 : again;
    else { become({ busy: false, failed: fared }); soon = again; }
    if (fared.kind !== "refused" && !known.current.met && differs(getValues(), known.current.base)) timer.current = setTimeout(() => void saving.current(), soon);
  }, [position, become, getValues, trigger, meet]);
  useEffect(() => { saving.current = save; }, [save]);

  /** What was saved elsewhere is taken over at once: a suggestion that was accepted on this page, a colleague's text. */
  const catchUp = useCallback((present: Base) => {
    const { base, busy, met } = known.current;
    if (busy || met || present.revision <= base.revision) return;
    const untouched = getValues().stance === base.stance;
    if (meet(present) && untouched) setValue("stance", present.stance);
  }, [getValues, setValue, meet]);

  const dirty = differs(values, now.base);
  const written = JSON.stringify(values);
  useEffect(() => {
    clearTimeout(timer.current);
    if (dirty) timer.current = setTimeout(() => void saving.current(), quiet);
  }, [dirty, written]);

  const settle = useCallback((choice: Choice) => {
    const { met, base } = known.current;
    if (!met) return;
    const text = settleTexts({ base, mine: getValues(), theirs: met }, choice);
    become({ met: null, base: { ...base, ...met } });
    put(text);
    void save();
  }, [become, getValues, put, save]);

  const restore = useCallback(({ typed, base }: { typed: Values; base: Base }) => {
    const present = known.current.base;
    // The page may have been asked for before the last save was through, and show what the server held then.
    if (base.revision >= present.revision) {
      become({ base });
      return put(typed);
    }
    // What was typed may be in the present text already, as it is after its own save.
    const joined = joinTexts({ base, mine: typed, theirs: present });
    if (joined) return put(joined);
    put(typed);
    become({ base, met: present });
  }, [become, put]);
  useKept<{ typed: Values; base: Base }>(`position ${position}`, { value: { typed: values, base: now.base }, dirty, restore, revision: now.base.revision });

  useEffect(() => {
    const goOn = () => void saving.current();
    for (const event of ["focus", "online"]) window.addEventListener(event, goOn);
    document.addEventListener("visibilitychange", goOn);
    return () => {
      for (const event of ["focus", "online"]) window.removeEventListener(event, goOn);
      document.removeEventListener("visibilitychange", goOn);
      clearTimeout(timer.current);
      void saving.current();
    };
  }, []);

  return { now, dirty, save, settle, catchUp };
}
