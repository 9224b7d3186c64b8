import { cancelDecisionAction, declareDecisionAction, extendDecisionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { decisionById } from "#lib/decisions/queries.ts";
import { countInWords } from "#components/decisions/rule-in-words.ts";
import { ballotSentence } from "#components/figure/ballot-bar.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { speech } from "#lib/next/words.ts";

/** The system says whether the rule is met; the coordinator declares. */
export async function Declare({ decision: { id, may, tally, rule, results } }: { decision: Awaited<ReturnType<typeof decisionById>> }) {
  const spoken = await speech();
  const [t, terms] = [spoken.say("decisions"), spoken.say("terms")];
  const suggested = [
    tally.met ? t("met") : tally.missing.map((missing) => terms(`missing.${missing}`)).join(" "), ...countInWords(tally, rule, spoken), `${ballotSentence({ ...tally.counts, silent: tally.silent }, spoken.say("figure"), true)}.`,
  ].join(" ");
  return (
    <>
      {may.declare && (
        <CommandForm act={declareDecisionAction} hidden={{ decision: id }} prefix="declare-" className="mt-4">
          <RadioListField name="result" label={t("declare")} options={results.map((value) => ({ value, name: t(`result.${value}`), meaning: t(`resultMeaning.${value}`) }))} />
          <TextAreaField name="outcome" short label={t("statement")} hint={t("statementHint")} defaultValue={suggested} />
          <ToldBefore act="declareDecision" of={{ decision: id }} reads={["result"]} />
          <SubmitButton pendingLabel={t("saving")}>{t("declare")}</SubmitButton>
        </CommandForm>
      )}
      {may.extend && <Details summary={t("extend")}><CommandForm act={extendDecisionAction} hidden={{ decision: id }} prefix="extend-"><TextField name="day" type="date" label={t("newClose")} /><TextAreaField name="reason" short label={t("why")} /><ToldBefore act="extendDecision" of={{ decision: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("extend")}</SubmitButton></CommandForm></Details>}
      {may.cancel && <Details summary={t("cancel")}><CommandForm act={cancelDecisionAction} hidden={{ decision: id }} prefix="cancel-"><TextAreaField name="reason" short label={t("why")} /><ToldBefore act="cancelDecision" of={{ decision: id }} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("cancel")}</SubmitButton></CommandForm></Details>}
    </>
  );
}
