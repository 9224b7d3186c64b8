import { disposeFeedbackAction, settleDispositionAction } from "#app/(workshop)/feedback/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField } from "#components/form/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { verdicts } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

/** The hub's answer to one input: a verdict and its reason; after a contest its last word. */
export async function Disposing({ feedback, act, of }: { feedback: string; act: "dispose" | "settle"; /** Whose input it is, where several can be answered on one page. */ of?: string }) {
  const { say } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  return (
    <CommandForm act={act === "dispose" ? disposeFeedbackAction : settleDispositionAction} hidden={{ feedback }} prefix={`${act}-${feedback}-`} label={[t(`dispose.${act}`), of].filter(Boolean).join(", ")}>
      <RadioListField name="verdict" label={t("dispose.verdict")} options={verdicts.map((value) => ({ value, name: terms(`verdicts.${value}`), meaning: t(`dispose.meaning.${value}`) }))} />
      <TextAreaField name="reason" short label={t("reason")} hint={t("dispose.reasonHint")} />
      <p className="small text-ink-2">{t(`dispose.note.${act}`)}</p>
      <SubmitButton pendingLabel={t("busy")}>{t(`dispose.${act}`)}</SubmitButton>
    </CommandForm>
  );
}
