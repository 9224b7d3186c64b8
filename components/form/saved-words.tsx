"use client";
import type { ComponentProps } from "react";
import { useFare } from "#components/form/live-form.tsx";
import { presentIn, type Place } from "#components/form/put-words.ts";
import { SaveState } from "#components/form/save-state.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { useWordsSaving } from "#components/form/use-words-saving.ts";
import { Button } from "#components/ui/button.tsx";
import { useReader, useWords } from "#components/words.tsx";

type Props = Omit<ComponentProps<typeof TextArea>, "name" | "value" | "onChange" | "counter" | "over" | "error"> & {
  place: Place; revision: number; words: string; savedAt: string;
  /** Saved while it is written; otherwise with the form around it alone. */
  active: boolean;
  /** What is said of its length, and whether that is too much. */
  count?: (words: string) => { counter: string; over: boolean };
};

/** Words that are saved while they are written. Before the JavaScript has arrived it is a field of the form around it, which sends the revision too. */
export function SavedWords({ place, revision, words: saved, savedAt, active, count, lang, ...area }: Props) {
  const t = useWords("saving");
  const { result, faults, prefix = "" } = useFare();
  const typed = result && !result.ok && typeof result.typed[place.member] === "string" ? (result.typed[place.member] as string) : saved;
  const met = result && !result.ok && result.refusal.reason === "conflict" ? presentIn(result.refusal.present, place.member) : null;
  const { now, words, write, dirty, settle } = useWordsSaving({ place, start: { revision, words: saved, savedAt }, first: { words: typed, met }, active });
  const fault = faults[place.member]?.[0];
  return (
    <>
      {now.met && (
        <div className="notice warn" role="status">
          <p className="title">{t("met")}</p>
          <p>{t("metHelp")}</p>
          <div className="law-s whitespace-pre-line" lang={lang}>{now.met.words || t("nothing")}</div>
          <div className="button-row mt-2"><Button size="small" onClick={() => settle("theirs")}>{t("takeTheirs")}</Button><Button size="small" onClick={() => settle("mine")}>{t("keepMine")}</Button></div>
        </div>
      )}
      <input type="hidden" name="revision" value={now.met?.revision ?? now.base.revision} />
      <TextArea {...area} id={`${prefix}${place.member}`} name={place.member} lang={lang} value={words} onChange={(event) => write(event.target.value)} {...count?.(words)} {...(fault ? { error: fault } : {})} />
      {active && <State now={now} dirty={dirty} />}
    </>
  );
}

/** Saving, saved, or not saved with the reason. */
function State({ now: { base, busy, failed, met }, dirty }: { now: ReturnType<typeof useWordsSaving>["now"]; dirty: boolean }) {
  const t = useWords("saving");
  const { locale, zone } = useReader();
  if (met || (dirty && !busy && !failed)) return <SaveState state="unsaved">{t("state.unsaved")}</SaveState>;
  if (failed && dirty) return <SaveState state="unsaved">{failed.kind === "refused" ? t("state.refused", { why: failed.why }) : t("state.unreached")}</SaveState>;
  if (busy) return <SaveState state="saving">{t("state.saving")}</SaveState>;
  if (base.revision === 1) return null;
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(base.savedAt));
  return <SaveState state="saved">{t("state.saved", { time })}</SaveState>;
}
