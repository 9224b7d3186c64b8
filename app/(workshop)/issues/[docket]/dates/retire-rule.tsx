import { retireDateRuleAction } from "#app/(workshop)/issues/[docket]/dates/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";

/** Takes a rule back, with a reason. */
export async function RetireRule({ docket, rule }: { docket: string; rule: string }) {
  const { say } = await speech();
  const t = say("dates");
  return (
    <Details summary={t("retire.do")}>
      <p className="text-ink-2 mb-3">{t("retire.under")}</p>
      <CommandForm act={retireDateRuleAction} hidden={{ dateRule: rule, issue: docket }} prefix={`retire-${rule}-`}>
        <TextAreaField name="reason" short label={t("retire.reason")} />
        <ToldBefore act="retireDateRule" of={{ dateRule: rule, issue: docket }} />
        <SubmitButton pendingLabel={say("issues")("saving")}>{t("retire.do")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
