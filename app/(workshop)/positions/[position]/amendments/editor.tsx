"use client";
import { useRouter } from "next/navigation";
import { useActionState, useDeferredValue, useEffect, useRef, type ReactNode } from "react";
import { editAmendmentAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { MetWords } from "#app/(workshop)/positions/[position]/amendments/met-words.tsx";
import type { Moved } from "#app/(workshop)/positions/[position]/amendments/put-words.ts";
import { useSaving, type Base } from "#app/(workshop)/positions/[position]/amendments/use-saving.ts";
import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { SheetEditor } from "#components/figure/sheet-editor.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { useReader, useWords } from "#components/words.tsx";
import { askPriorities, type Lane } from "#db/vocabulary.ts";
import { difference } from "#lib/formats/diff.ts";

type Props = {
  once: string; amendment: { id: string; number: number; above?: string; authors?: string }; start: Base;
  /** Its left column is the words of a text that is here. */
  pinned: boolean; language: string; lane: Lane; foot: ReactNode;
};

/** An amendment while it is written: the sheet itself, saved with every pause. Before its JavaScript has arrived it is a form with a button. */
export function AmendmentEditor({ once, amendment: { id, number, above, authors }, start, pinned, language, lane, foot }: Props) {
  const t = useWords("amending");
  const figure = useWords("figure") as unknown as Translate;
  const terms = useWords("terms") as unknown as (key: string) => string;
  const errors = useWords("errors");
  const form = useRef<HTMLFormElement>(null);
  const [posted, send, pending] = useActionState(editAmendmentAction, null);
  const { now, dirty, write, save, settle } = useSaving({ form, amendment: id, start, language });
  const { words, base: { revision } } = now;
  const router = useRouter();
  // What stands around the sheet speaks of the revision too: what meets it, and what a newer edition makes of it.
  useEffect(() => { if (revision > start.revision) router.refresh(); }, [revision, start.revision, router]);
  const refused = posted && !posted.ok ? posted.refusal : null;
  const present = now.met ?? (refused?.reason === "conflict" ? (refused.present as Moved) : null);
  const { pieces, added, removed } = useDeferredValue(difference(words.current, words.proposed, language));
  const base = now.base.words;
  const justification = <textarea id="justification" name="justification" aria-label={t("justification")} className="input law" lang={language} rows={3} spellCheck defaultValue={start.words.justification} aria-invalid={refused?.fields.justification ? true : undefined} />;
  return (
    <FareOf result={posted} faults={refused?.fields ?? {}}>
      <form ref={form} action={send} onSubmit={(event) => { event.preventDefault(); write(); void save(); }} onInput={write} onBlur={() => void save()} noValidate className="form" aria-label={t("form", { number })}>
        <State now={now} dirty={dirty} lane={lane} pending={pending} />
        {refused?.reason !== "conflict" && <Faults title={errors("summary")} />}
        {now.met && <MetWords base={base} mine={words} present={now.met} language={language} onSettle={settle} />}
        {present && !now.met && <div className="notice warn" role="alert"><p className="title">{t("met.title")}</p><p>{t("met.plain")}</p><p className="sheet-text" lang={language}>{present.proposed || t("met.empty")}</p><p className="sheet-text" lang={language}>{present.justification}</p></div>}
        <Hidden fields={{ _once: `${once}.${now.base.revision}.${posted?.turn ?? 0}`, amendment: id, revision: present && !now.met ? present.revision : now.base.revision, redLine: "", base: JSON.stringify(base) }} />
        {!pinned && <TextField name="provision" label={t("provision")} hint={t("provisionHint")} defaultValue={start.words.provision} />}
        {!pinned && <TextAreaField name="current" law short label={t("currentLabel")} hint={t("currentHint")} defaultValue={start.words.current} lang={language} />}
        <AmendmentSheet
          id={`amendment-${number}`} lang={language} title={t("number", { number })} place={words.provision} proposed={t("current")} amended={t("ours")} above={above} authors={authors}
          before={pieces.filter(({ kind }) => kind !== "inserted")} after={[]} justification={justification} t={figure}
          editor={<SheetEditor label={t("ours")} name="proposed" id="proposed" lang={language} pieces={pieces.filter(({ kind }) => kind !== "deleted")} defaultValue={start.words.proposed} placeholder={figure("sheet.deleted")} />}
          foot={<>{t("count", { added, removed })} {foot}</>}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField name="priority" label={t("priority")} options={askPriorities.map((value) => ({ value, label: terms(`askPriorities.${value}`) }))} defaultValue={start.words.priority} />
          <CheckboxField name="redLine" label={t("redLine")} meaning={t("redLineMeaning")} defaultChecked={start.words.redLine} />
        </div>
        {start.words.fallback !== undefined && <TextAreaField name="fallback" short law label={t("fallback")} hint={t("fallbackHint")} optional={t("optional")} defaultValue={start.words.fallback} lang={language} />}
        <FormActions><SubmitButton pending={pending} pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
      </form>
    </FareOf>
  );
}

type StateProps = { now: ReturnType<typeof useSaving>["now"]; dirty: boolean; lane: Lane; pending: boolean };

/** Three states only: saving, saved with its readers, not saved with the reason. */
function State({ now: { base, busy, failed, met }, dirty, lane, pending }: StateProps) {
  const t = useWords("amending");
  const { locale, zone } = useReader();
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(base.savedAt));
  if (met) return <SaveState state="unsaved">{t("state.unsaved", { why: t("state.met") })}</SaveState>;
  if (failed) return <SaveState state="unsaved">{t("state.unsaved", { why: failed.kind === "refused" ? failed.why : t(`state.${failed.kind}`) })}</SaveState>;
  if (busy || dirty || pending) return <SaveState state="saving">{t("state.saving")}</SaveState>;
  return <SaveState state="saved">{t("state.saved", { time, lane })}</SaveState>;
}
