import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { callQuestionKinds } from "#db/vocabulary.ts";
import type { shapeOfCall } from "#lib/calls/queries.ts";
import type { FormAct } from "#lib/next/action.ts";
import { speech } from "#lib/next/words.ts";

type Question = Awaited<ReturnType<typeof shapeOfCall>>["questions"][number];
type Props = { act: FormAct; hidden: Record<string, string>; prefix: string; label: string; submit: string; question?: Question };

/** What a question wants and how it is asked. Fields that its kind does not need stay out of sight, by the style sheet alone. */
export async function QuestionForm({ act, hidden, prefix, label, submit, question }: Props) {
  const t = (await speech()).say("calls");
  const { kind, prompt, help, required, options } = question ?? { kind: "choice", prompt: "", help: null, required: false, options: {} };
  return (
    <CommandForm act={act} hidden={hidden} prefix={prefix} label={label} className="group/kind">
      <TextField name="prompt" label={t("question.prompt")} hint={t("question.promptHint")} defaultValue={prompt} />
      <TextField name="help" label={t("question.help")} optional={t("optional")} defaultValue={help ?? ""} />
      <SelectField name="kind" label={t("question.kind")} options={callQuestionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} defaultValue={kind} />
      <div className="hidden group-has-[option[value=choice]:checked]/kind:block group-has-[option[value=choices]:checked]/kind:block"><TextAreaField name="choices" short label={t("question.choices")} hint={t("question.choicesHint")} defaultValue={options.choices?.join("\n") ?? ""} /></div>
      <div className="hidden gap-4 group-has-[option[value=scale]:checked]/kind:grid sm:grid-cols-4">
        <TextField name="from" label={t("question.from")} inputMode="numeric" defaultValue={String(options.from ?? 1)} />
        <TextField name="low" label={t("question.low")} optional={t("optional")} defaultValue={options.low ?? ""} />
        <TextField name="to" label={t("question.to")} inputMode="numeric" defaultValue={String(options.to ?? 5)} />
        <TextField name="high" label={t("question.high")} optional={t("optional")} defaultValue={options.high ?? ""} />
      </div>
      <div className="hidden group-has-[option[value=number]:checked]/kind:block"><TextField name="unit" label={t("question.unit")} hint={t("question.unitHint")} optional={t("optional")} defaultValue={options.unit ?? ""} /></div>
      <CheckboxField name="required" label={t("question.required")} meaning={t("question.requiredMeaning")} defaultChecked={required} />
      <SubmitButton kind="plain" pendingLabel={t("busy")}>{submit}</SubmitButton>
    </CommandForm>
  );
}
