import { verdictSentence } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { decideGoNoGoAction } from "#app/(workshop)/responses/actions.ts";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { goReasons } from "#db/vocabulary.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { planOfTrack } from "#lib/plans/queries.ts";

/** Whether the hub responds, beside what its plan says of the time that is left. */
export async function GoNoGo({ response: { id, issue, hub } }: { response: Response }) {
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  const plan = issue && await askIfReadable(planOfTrack, { issue: issue.docket, hub: hub.slug });
  return (
    <CommandForm act={decideGoNoGoAction} hidden={{ response: id }} prefix="go-">
      {issue && plan && <Notice kind={plan.verdict.code === "late" || plan.verdict.code === "no-method" ? "crit" : plan.verdict.code === "tight" || plan.verdict.code === "other-method" ? "warn" : "info"} title={t("planSays")}>{await verdictSentence(plan)} <Link href={`/issues/${issue.docket.toLowerCase()}/plan`}>{t("toPlan")}</Link></Notice>}
      <RadioListField name="decision" label={t("goNoGo")} options={["go", "no-go"].map((value) => ({ value, name: t(`decision.${value}`), meaning: t(`decisionMeaning.${value}`) }))} />
      <SelectField name="because" label={t("field.because")} hint={t("becauseHint")} none={t("choose")} options={goReasons.map((value) => ({ value, label: terms(`goReasons.${value}`) }))} />
      <TextAreaField name="reason" short label={t("field.reason")} hint={t("reasonKept")} />
      <ToldBefore act="decideGoNoGo" of={{ response: id }} />
      <SubmitButton pendingLabel={t("saving")}>{t("decide")}</SubmitButton>
    </CommandForm>
  );
}
