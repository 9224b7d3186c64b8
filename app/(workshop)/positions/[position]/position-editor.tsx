"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { savePositionAction } from "#app/(workshop)/positions/actions.ts";
import { MetText, Theirs } from "#app/(workshop)/positions/[position]/met-text.tsx";
import type { Present, Typed } from "#app/(workshop)/positions/[position]/put-text.ts";
import { useTextSaving, type Base, type Values } from "#app/(workshop)/positions/[position]/use-text-saving.ts";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { StanceScale } from "#components/form/stance-scale.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { messagesOf, useCommandForm } from "#components/form/use-command-form.ts";
import { WritingField } from "#components/positions/writing-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useReader, useWords } from "#components/words.tsx";
import { stances } from "#db/vocabulary.ts";
import { mostSections, SavePosition } from "#lib/positions/input.ts";

type Props = { once: string; position: Typed & { id: string; revision: number; savedAt: string; language: string } };

/** The text while it is written, saved with every pause. Before its JavaScript has arrived it is a form with a button, which carries the text it began with. */
export function PositionEditor({ once, position: { id, revision, savedAt, language, ...text } }: Props) {
  const t = useWords("positions");
  const terms = useWords("terms") as unknown as (key: string) => string;
  const errors = useWords("errors");
  const form = useCommandForm<Values, unknown>(SavePosition, savePositionAction, { ...text, position: id, revision });
  const { fields, append, remove, move, replace } = useFieldArray({ control: form.control, name: "sections" });
  const values = useWatch({ control: form.control }) as Values;
  const replaceSections = useCallback((sections: Typed["sections"]) => replace(sections), [replace]);
  const { now, dirty, save, settle, catchUp } = useTextSaving({ position: id, start: { ...text, revision, savedAt }, form, values, replaceSections });
  const { base, met } = now;
  const router = useRouter();
  const shown = JSON.stringify({ ...text, revision, savedAt });
  useEffect(() => catchUp(JSON.parse(shown) as Base), [catchUp, shown]);
  // What stands around the text speaks of the revision too: what was said of its paragraphs, and its history.
  useEffect(() => { if (base.revision > revision) router.refresh(); }, [base.revision, revision, router]);
  const refused = form.result && !form.result.ok ? form.result.refusal : null;
  const present = refused?.reason === "conflict" ? (refused.present as Present) : null;
  const faults = { ...refused?.fields, ...messagesOf(form.formState.errors) };
  const at = (name: string) => ({ ...form.register(name as "title"), id: name, error: faults[name]?.[0] });
  return (
    <FareOf result={form.result} faults={faults}>
      <form {...form.formProps} onSubmit={(event) => { event.preventDefault(); void save(); }} aria-label={t("theText")} className="form">
        <State now={now} dirty={dirty} />
        {!present && <Faults title={errors("summary")} />}
        {met && <MetText base={base} mine={values} present={met} language={language} onSettle={settle} />}
        {present && !met && <Theirs present={present} language={language} />}
        <Hidden fields={{ _once: `${once}.${base.revision}.${form.result?.turn ?? 0}`, position: id, revision: present?.revision ?? base.revision, base: JSON.stringify({ title: base.title, lede: base.lede, sections: base.sections }) }} />
        <TextInput {...at("title")} label={t("field.title")} lang={language} />
        <WritingField {...at("lede")} offers={`positions/${id}/mentions`} short label={t("field.lede")} hint={t("ledeHint")} lang={language} />
        <StanceScale {...form.register("stance")} label={t("field.stance")} options={stances.map((stance) => ({ value: stance, name: terms(`stances.${stance}`) }))} />
        <ol className="sections">
          {fields.map((field, index) => (
            <li key={field.id}>
              <TextInput {...at(`sections.${index}.heading`)} label={t("field.heading", { number: index + 1 })} lang={language} />
              <WritingField {...at(`sections.${index}.body`)} offers={`positions/${id}/mentions`} law label={t("field.body", { number: index + 1 })} hint={index === 0 ? t("markdownHint") : undefined} lang={language} />
              <div className="button-row">
                {index > 0 && <Button size="small" kind="quiet" onClick={() => move(index, index - 1)}>{t("moveSectionUp", { number: index + 1 })}</Button>}
                <Button size="small" kind="quiet" onClick={() => remove(index)}>{t("removeSection", { number: index + 1 })}</Button>
              </div>
            </li>
          ))}
        </ol>
        {fields.length < mostSections ? <Button size="small" onClick={() => append({ heading: "", body: "" })}>{t("addSection")}</Button> : <p className="small">{t("sectionsFull", { most: mostSections })}</p>}
        <FormActions><SubmitButton pending={form.pending || now.busy} pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
      </form>
    </FareOf>
  );
}

/** Saving, saved, or not saved with the reason. */
function State({ now: { base, busy, failed, met }, dirty }: { now: ReturnType<typeof useTextSaving>["now"]; dirty: boolean }) {
  const t = useWords("positions");
  const why = useWords("amending");
  const { locale, zone } = useReader();
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(base.savedAt));
  if (met) return <SaveState state="unsaved">{why("state.unsaved", { why: why("state.met") })}</SaveState>;
  if (failed && dirty) return <SaveState state="unsaved">{why("state.unsaved", { why: failed.kind === "refused" ? failed.why : failed.kind === "faulty" ? why("state.refused") : why(`state.${failed.kind}`) })}</SaveState>;
  if (busy) return <SaveState state="saving">{t("state.saving")}</SaveState>;
  if (dirty) return <SaveState state="unsaved">{t("state.unsaved")}</SaveState>;
  return <SaveState state="saved">{t("state.saved", { time, revision: base.revision })}</SaveState>;
}
