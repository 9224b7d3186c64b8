import { answerAcknowledgementAction, removeAcknowledgementAction } from "#components/acknowledgements/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { AcknowledgementState } from "#db/vocabulary.ts";
import { useSpeech } from "#lib/next/words.ts";

type Settled = { id: string; kind: "organisation" | "person"; name: string; state: AcknowledgementState; may: { agree: boolean; decline: boolean; remove: boolean } };

/** Yes, no, and off again: each one press, with whom it tells. */
export function Settling({ of: { id, kind, name, state, may }, own }: { of: Settled; own: boolean }) {
  const t = useSpeech().say("acknowledgements");
  const answers = (["yes", "no"] as const).filter((answer) => (answer === "yes" ? may.agree : may.decline));
  const off = t(own ? "removeOwn" : state === "asked" ? "takeBack" : "remove");
  return (
    <div>
      {answers.length > 0 && (
        <CommandForm act={answerAcknowledgementAction} hidden={{ acknowledgement: id }} prefix={`answer-${id}-`} label={t("answer", { name })}>
          <ToldBefore act="answerAcknowledgement" of={{ acknowledgement: id }} />
          <ButtonRow>{answers.map((answer) => <SubmitButton key={answer} name="answer" value={answer} size="small" kind="plain" pendingLabel={t("saving")}>{answer === "yes" ? t(`yes.${kind}`) : t("no")}<span className="sr-only"> {name}</span></SubmitButton>)}</ButtonRow>
        </CommandForm>
      )}
      {may.remove && !(own && state === "asked") && (
        <CommandForm act={removeAcknowledgementAction} hidden={{ acknowledgement: id }} prefix={`off-${id}-`} label={`${off}: ${name}`}>
          <ToldBefore act="removeAcknowledgement" of={{ acknowledgement: id }} />
          <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{off}<span className="sr-only"> {name}</span></SubmitButton>
        </CommandForm>
      )}
    </div>
  );
}
