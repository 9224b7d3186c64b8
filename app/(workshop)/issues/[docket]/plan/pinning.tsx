import { pinMilestoneAction, unpinMilestoneAction } from "#app/(workshop)/issues/[docket]/plan/actions.ts";
import { planDates, type Plan } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";

/** Puts a step on a day for a reason, or lets it follow the rules again. */
export async function Pinning({ rung: { milestone, day, computed, pin }, plan: { docket, hub } }: { rung: Plan["milestones"][number]; plan: Plan }) {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates(hub.zone)];
  const name = terms(`milestones.${milestone}`);
  const on = { issue: docket, hub: hub.slug, milestone };
  return (
    <Details summary={t(pin ? "movePin" : "pin", { name })}>
      <CommandForm act={pinMilestoneAction} hidden={on} prefix={`pin-${hub.slug}-${milestone}-`} label={t(pin ? "movePin" : "pin", { name })}>
        <TextField name="day" type="date" label={t("pinDay")} defaultValue={day} />
        <TextAreaField name="reason" short label={t("pinReason")} hint={t("pinReasonHint")} defaultValue={pin?.reason} />
        <ToldBefore act="pinMilestone" of={on} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("pinAct")}</SubmitButton>
      </CommandForm>
      {pin && (
        <CommandForm act={unpinMilestoneAction} hidden={on} label={t("unpin", { name })} className="mt-4">
          <ToldBefore act="unpinMilestone" of={on} />
          <SubmitButton size="small" pendingLabel={t("saving")}>{t("unpinTo", { day: when.isoDay(computed) })}</SubmitButton>
        </CommandForm>
      )}
    </Details>
  );
}
