import { cancelDecisionAction, declareDecisionAction, extendDecisionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { decisionById } from "#lib/decisions/queries.ts";
import { speech } from "#lib/next/words.ts";

/** The system says whether the rule is met; the coordinator declares. */
export async function Declare({ decision: { id, may, tally } }: { decision: Awaited<ReturnType<typeof decisionById>> }) {
  const t = (await speech()).say("decisions");
  const results = [...(tally.met ? ["carried"] : []), "not-carried", ...(tally.blocking > 0 ? ["blocked"] : [])];
  return (
    <>
      {may.declare && (
        <CommandForm act={declareDecisionAction} hidden={{ decision: id }} prefix="declare-" className="mt-4">
          <RadioListField name="result" label={t("declare")} options={results.map((value) => ({ value, name: t(`result.${value}`), meaning: t(`resultMeaning.${value}`) }))} />
          <TextAreaField name="outcome" short label={t("statement")} hint={t("statementHint")} />
          <SubmitButton pendingLabel={t("saving")}>{t("declare")}</SubmitButton>
        </CommandForm>
      )}
      {may.extend && <Details summary={t("extend")}><CommandForm act={extendDecisionAction} hidden={{ decision: id }} prefix="extend-"><TextField name="day" type="date" label={t("newClose")} /><TextAreaField name="reason" short label={t("why")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("extend")}</SubmitButton></CommandForm></Details>}
      {may.cancel && <Details summary={t("cancel")}><CommandForm act={cancelDecisionAction} hidden={{ decision: id }} prefix="cancel-"><TextAreaField name="reason" short label={t("why")} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("cancel")}</SubmitButton></CommandForm></Details>}
    </>
  );
}
