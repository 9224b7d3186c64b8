"use client";
import { useDeferredValue, useState, type ReactNode } from "react";
import { addAmendmentAction, replaceAmendmentsAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { SheetEditor } from "#components/figure/sheet-editor.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { LiveForm, useFare } from "#components/form/live-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { useWords } from "#components/words.tsx";
import { askPriorities } from "#db/vocabulary.ts";
import { difference } from "#lib/formats/diff.ts";

type Start = { provision: string; current: string; proposed: string };
type Props = {
  once: string; hidden: Record<string, string>; start: Start; language: string; title: string; above?: string; foot?: ReactNode; fallback: boolean;
  /** The words of a text that is here stand on the left, or a new provision has its place from it; else both are typed. */
  quoted: "words" | "place" | null;
};

/** A new amendment, or a compromise in the place of others: the sheet to write in. */
export function NewAmendment({ once, hidden, ...given }: Props) {
  const [errors, t] = [useWords("errors"), useWords("amending")];
  const compromise = given.above !== undefined;
  return (
    <LiveForm act={compromise ? replaceAmendmentsAction : addAmendmentAction} once={once} faultsTitle={errors("summary")} hidden={hidden} label={t(compromise ? "new.compromise" : "new.title")}>
      <Sheet {...given} />
      <FormActions note={t("new.note")}><SubmitButton pendingLabel={t("saving")}>{t(compromise ? "new.sendCompromise" : "new.send")}</SubmitButton></FormActions>
    </LiveForm>
  );
}

function Sheet({ start, language, title, above, foot, fallback, quoted }: Omit<Props, "once" | "hidden">) {
  const t = useWords("amending");
  const figure = useWords("figure") as unknown as Translate;
  const terms = useWords("terms") as unknown as (key: string) => string;
  const { result, faults } = useFare();
  const typed = (name: keyof Start | "justification", otherwise: string) => { const sent = result?.typed[name]; return typeof sent === "string" ? sent : otherwise; };
  const [current, setCurrent] = useState(typed("current", start.current));
  const [proposed, setProposed] = useState(typed("proposed", start.proposed));
  const [place, setPlace] = useState(typed("provision", start.provision));
  const { pieces, added, removed } = useDeferredValue(difference(current, proposed, language));
  const faultAt = (name: string) => faults[name] && <span className="error-text" id={`${name}-error`}>{faults[name][0]}</span>;
  return (
    <>
      {quoted !== "words" && <TextField name="provision" label={t("provision")} hint={t("provisionHint")} defaultValue={place} onChange={(event) => setPlace(event.target.value)} />}
      {quoted === null && <TextAreaField name="current" law label={t("currentLabel")} hint={t("currentHint")} defaultValue={current} lang={language} onChange={(event) => setCurrent(event.target.value)} />}
      <AmendmentSheet
        lang={language} title={title} place={place} above={above} proposed={t("current")} amended={t("ours")} before={pieces.filter(({ kind }) => kind !== "inserted")} after={[]} t={figure}
        editor={<>{faultAt("proposed")}<SheetEditor label={t("ours")} id="proposed" name="proposed" lang={language} pieces={pieces.filter(({ kind }) => kind !== "deleted")} defaultValue={proposed} placeholder={figure("sheet.deleted")} onChange={(event) => setProposed(event.target.value)} /></>}
        justification={<>{faultAt("justification")}<textarea id="justification" name="justification" aria-label={t("justification")} className="input law" lang={language} rows={3} spellCheck defaultValue={typed("justification", "")} aria-invalid={faults.justification ? true : undefined} aria-describedby={faults.justification ? "justification-error" : undefined} /></>}
        foot={<>{t("count", { added, removed })} {foot}</>}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="priority" label={t("priority")} options={askPriorities.map((value) => ({ value, label: terms(`askPriorities.${value}`) }))} defaultValue="should" />
        <CheckboxField name="redLine" label={t("redLine")} meaning={t("redLineMeaning")} />
      </div>
      {fallback && <TextAreaField name="fallback" short law label={t("fallback")} hint={t("fallbackHint")} optional={t("optional")} defaultValue="" lang={language} />}
    </>
  );
}
