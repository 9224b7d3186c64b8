import { correctStateAction, setStrengthAction } from "#app/(workshop)/asks/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askStates, strengths } from "#db/vocabulary.ts";
import type { lifeOfAsk } from "#lib/fates/queries.ts";
import { speech } from "#lib/next/words.ts";

type Ask = Awaited<ReturnType<typeof lifeOfAsk>>;

/** What only a person says: how strong our claim is, and that the state is another than the judgements come to. */
export async function ClaimForms({ ask: { id, strength, correction, may } }: { ask: Ask }) {
  const { say } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  return (
    <div className="stack-small">
      {may.setStrength && (
        <Details summary={t("strengthForm.open")}>
          <CommandForm act={setStrengthAction} hidden={{ ask: id }} prefix="strength-" label={t("strengthForm.open")}>
            <RadioListField name="strength" label={t("strengthForm.strength")} defaultValue={strength.at ? strength.value : undefined} options={strengths.map((value) => ({ value, name: terms(`strengths.${value}`), meaning: terms(`strengthMeanings.${value}`) }))} />
            <TextAreaField name="reason" short label={t("strengthForm.reason")} />
            <SubmitButton pendingLabel={t("judge.saving")}>{t("strengthForm.send")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
      {may.correctState && (
        <Details summary={t("stateForm.open")}>
          <CommandForm act={correctStateAction} hidden={{ ask: id }} prefix="state-" label={t("stateForm.open")}>
            <RadioListField name="state" label={t("stateForm.state")} defaultValue={correction?.state ?? ""} options={[{ value: "", name: t("stateForm.follow") }, ...askStates.map((value) => ({ value, name: terms(`askStates.${value}`) }))]} />
            <TextAreaField name="reason" short label={t("stateForm.reason")} />
            <SubmitButton pendingLabel={t("judge.saving")}>{t("stateForm.send")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </div>
  );
}
