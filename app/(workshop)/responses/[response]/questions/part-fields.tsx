import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import type { FormPart } from "#db/schema/index.ts";
import { answerWays, countedIn, partKinds } from "#db/vocabulary.ts";
import { useSpeech } from "#lib/next/words.ts";

/** What there is to say of one part of a questionnaire: its kind, number and words, and how it is answered in what length. */
export function PartFields({ part, hint }: { part: Omit<FormPart, "depth">; hint?: string }) {
  const { say } = useSpeech();
  const [t, terms] = [say("questionnaires"), say("terms")];
  const options = <V extends string>(of: string, values: readonly V[]) => values.map((value) => ({ value, label: terms(`${of}.${value}`) }));
  return (
    <>
      <SelectField name="kind" label={t("field.kind")} defaultValue={part.kind} options={options("partKinds", partKinds)} />
      <TextField name="number" label={t("field.number")} defaultValue={part.number} optional={t("optional")} />
      <TextAreaField name="words" label={t("field.words")} {...(hint ? { hint } : {})} defaultValue={part.words} />
      <TextAreaField name="help" short label={t("field.help")} defaultValue={part.help} optional={t("optional")} />
      <SelectField name="answer" label={t("field.answer")} defaultValue={part.answer} options={options("answerWays", answerWays)} />
      <TextAreaField name="options" short label={t("field.options")} defaultValue={part.options.join("\n")} optional={t("optional")} />
      <TextField name="limit" inputMode="numeric" label={t("field.limit")} defaultValue={part.limit === null ? "" : String(part.limit)} optional={t("optional")} />
      <SelectField name="unit" label={t("field.unit")} defaultValue={part.unit} options={options("countedIn", countedIn)} />
      <CheckboxField name="mandatory" label={t("field.mandatory")} defaultChecked={part.mandatory} />
    </>
  );
}
