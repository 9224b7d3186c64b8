"use client";
import { useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { savePositionAction } from "#app/(workshop)/positions/actions.ts";
import { Theirs } from "#app/(workshop)/positions/[position]/theirs.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { StanceScale } from "#components/form/stance-scale.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { messagesOf, useCommandForm } from "#components/form/use-command-form.ts";
import { useKept } from "#components/form/use-kept.ts";
import { Button } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useWords } from "#components/words.tsx";
import { stances, type Stance } from "#db/vocabulary.ts";
import { SavePosition, type PositionText } from "#lib/positions/input.ts";
import { joinTexts, sameText } from "#lib/positions/model.ts";

type Values = PositionText & { position: string; revision: number; stance: Stance };
type Base = PositionText & { revision: number };
/** What this device keeps: what was typed, and the text it began with, so that it can still be joined after others have saved. */
type Kept = { typed: Values; base: Base };
type Props = { once: string; position: PositionText & { id: string; revision: number; stance: Stance; language: string } };

/** Whether what was typed is in the present text already, as it is after its own save. */
function addsNothing({ typed, base }: Kept, present: Base) {
  const joined = joinTexts({ base, mine: typed, theirs: present });
  return joined !== null && sameText(joined, present);
}

/** The text while it is written. It carries the text it began with, so that a colleague's changes elsewhere in it are joined, not overwritten. */
export function PositionEditor({ once, position: { id, revision, language, ...text } }: Props) {
  const t = useWords("positions");
  const terms = useWords("terms") as unknown as (key: string) => string;
  const errors = useWords("errors");
  const present = { revision, title: text.title, lede: text.lede, sections: text.sections };
  const [base, setBase] = useState<Base>(present);
  const form = useCommandForm<Values, unknown>(SavePosition, savePositionAction, { ...text, position: id, revision });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "sections" });
  const value = useWatch({ control: form.control });
  const { isDirty } = form.formState;
  const restore = (kept: Kept) => {
    if (kept.typed.stance === text.stance && addsNothing(kept, present)) return;
    form.reset(kept.typed, { keepDefaultValues: true });
    setBase(kept.base);
  };
  useKept<Kept>(`position ${id}`, { value: { typed: value as Values, base }, dirty: isDirty, restore });
  const refused = form.result && !form.result.ok ? form.result.refusal : null;
  const faults = { ...refused?.fields, ...messagesOf(form.formState.errors) };
  const at = (name: string) => ({ ...form.register(name as "title"), id: name, error: faults[name]?.[0] });
  return (
    <FareOf result={form.result} faults={faults}>
      <form {...form.formProps} aria-label={t("theText")} className="form">
        <SaveState state={form.pending ? "saving" : isDirty ? "unsaved" : "saved"}>{t(form.pending ? "state.saving" : isDirty ? "state.unsaved" : "state.saved", { revision: base.revision })}</SaveState>
        <Faults title={errors("summary")} />
        {refused?.reason === "conflict" && <Theirs present={refused.present as Base} onTake={setBase} taken={base.revision === (refused.present as Base).revision} />}
        <Hidden fields={{ _once: `${once}.${base.revision}`, position: id, revision: base.revision, base: JSON.stringify({ title: base.title, lede: base.lede, sections: base.sections }) }} />
        <TextInput {...at("title")} label={t("field.title")} lang={language} />
        <TextArea {...at("lede")} short label={t("field.lede")} hint={t("ledeHint")} lang={language} />
        <StanceScale {...form.register("stance")} label={t("field.stance")} options={stances.map((stance) => ({ value: stance, name: terms(`stances.${stance}`) }))} />
        <ol className="sections">
          {fields.map((field, index) => (
            <li key={field.id}>
              <TextInput {...at(`sections.${index}.heading`)} label={t("field.heading", { number: index + 1 })} lang={language} />
              <TextArea {...at(`sections.${index}.body`)} law label={t("field.body", { number: index + 1 })} lang={language} />
              <Button size="small" kind="quiet" onClick={() => remove(index)}>{t("removeSection", { number: index + 1 })}</Button>
            </li>
          ))}
        </ol>
        <Button size="small" onClick={() => append({ heading: "", body: "" })}>{t("addSection")}</Button>
        <FormActions><SubmitButton pending={form.pending} pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
      </form>
    </FareOf>
  );
}
