import { answerAcknowledgementAction, removeAcknowledgementAction } from "#components/acknowledgements/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useSpeech } from "#lib/next/words.ts";

type Settled = { id: string; name: string; may: { agree: boolean; decline: boolean; remove: boolean } };

/** Yes, no, and off again: each one press, with whom it tells. */
export function Settling({ of: { id, name, may }, own }: { of: Settled; own: boolean }) {
  const t = useSpeech().say("acknowledgements");
  const answers = (["yes", "no"] as const).filter((answer) => (answer === "yes" ? may.agree : may.decline));
  return (
    <div className="tag-and-act">
      {answers.map((answer) => (
        <CommandForm key={answer} act={answerAcknowledgementAction} hidden={{ acknowledgement: id, answer }} prefix={`${answer}-${id}-`} label={`${t(answer)}: ${name}`}>
          <ToldBefore act="answerAcknowledgement" of={{ acknowledgement: id, answer }} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t(answer)}<span className="sr-only"> {name}</span></SubmitButton>
        </CommandForm>
      ))}
      {may.remove && (
        <CommandForm act={removeAcknowledgementAction} hidden={{ acknowledgement: id }} prefix={`off-${id}-`} label={`${t("remove")}: ${name}`}>
          <ToldBefore act="removeAcknowledgement" of={{ acknowledgement: id }} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t(own ? "removeOwn" : "remove")}<span className="sr-only"> {name}</span></SubmitButton>
        </CommandForm>
      )}
    </div>
  );
}
