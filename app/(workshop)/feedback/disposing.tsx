import { disposeFeedbackAction, settleDispositionAction } from "#app/(workshop)/feedback/actions.ts";
import { AnswerFields } from "#components/feedback/answer-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";

/** The hub's answer to one input: a verdict and its reason; after a contest its last word. */
export async function Disposing({ feedback, act, place, of }: { feedback: string; act: "dispose" | "settle"; /** The issue and the hub in whose positions it may have changed something. */ place: { issue: string; hub: string }; /** Whose input it is, where several can be answered on one page. */ of?: string }) {
  const t = (await speech()).say("feedback");
  return (
    <CommandForm act={act === "dispose" ? disposeFeedbackAction : settleDispositionAction} hidden={{ feedback }} prefix={`${act}-${feedback}-`} label={[t(`dispose.${act}`), of].filter(Boolean).join(", ")}>
      <AnswerFields {...place} />
      <p className="small text-ink-2">{t(`dispose.note.${act}`)}</p>
      <ToldBefore act={act === "dispose" ? "disposeFeedback" : "settleDisposition"} of={{ feedback }} />
      <SubmitButton pendingLabel={t("busy")}>{t(`dispose.${act}`)}</SubmitButton>
    </CommandForm>
  );
}
