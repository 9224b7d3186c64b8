"use client";
import { useCallback, useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { alike, readAnswers, writeAnswers, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { draftKeeper, type Keeping } from "#app/(writing)/calls/[call]/answer/draft-keeper.ts";
import { nameOnDevice } from "#app/(writing)/calls/[call]/answer/name-on-device.ts";
import { putDraft } from "#app/(writing)/calls/[call]/answer/put-draft.ts";
import { useKept } from "#components/form/use-kept.ts";

type Given = { form: RefObject<HTMLFormElement | null>; call: string; person: string; start: Answers; draft: { answers: Answers; revision: number; savedAt: string | null } };
type OnDevice = Pick<Keeping, "answers" | "revision" | "own">;

/** The draft of the form: on this device with every key, on the server a moment later. `held`: whether this browser keeps anything. */
export function useDraft({ form, call, person, start, draft }: Given) {
  const [keeper] = useState(() => draftKeeper(draft, putDraft(call, person, start)));
  const [held, setHeld] = useState(true);
  const state = useSyncExternalStore(keeper.subscribe, keeper.now, keeper.now);

  // What was typed before this ran stands in the fields already.
  useEffect(() => { if (form.current) keeper.write(readAnswers(form.current)); }, [form, keeper]);

  const restore = useCallback((kept: OnDevice) => {
    keeper.restore(kept);
    if (form.current) writeAnswers(form.current, keeper.now().answers);
  }, [form, keeper]);
  const { answers, revision, own, saved } = state;
  useKept<OnDevice>(nameOnDevice(person, call), { value: { answers, revision, own }, dirty: !alike(answers, saved), restore, revision, held: setHeld });

  useEffect(() => {
    const leave = () => { if (document.visibilityState === "hidden") void keeper.save(true); };
    const goOn = () => { if (document.visibilityState === "visible") void keeper.save(); };
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", keeper.leave);
    for (const event of ["focus", "online"]) window.addEventListener(event, goOn);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", keeper.leave);
      for (const event of ["focus", "online"]) window.removeEventListener(event, goOn);
      keeper.leave();
    };
  }, [keeper]);

  return { keeper, state, held };
}
