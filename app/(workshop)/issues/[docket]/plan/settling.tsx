import { settlePlanAction } from "#app/(workshop)/issues/[docket]/plan/actions.ts";
import { planDates, type Plan } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Rule } from "#db/rules.ts";
import { channels } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

/** Chooses what the plan works towards, how it is decided and in which form it is filed, where that is to be something else than follows. */
export async function Settling({ plan: { docket, hub, ahead, settled }, methods }: { plan: Plan; methods: readonly Rule[] }) {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates(hub.zone)];
  return (
    <Details summary={t("settle.title")}>
      <CommandForm act={settlePlanAction} hidden={{ issue: docket, hub: hub.slug }} prefix={`settle-${hub.slug}-`} label={t("settle.title")} done={t("settle.done")}>
        <SelectField name="closing" label={t("settle.closing")} none={t("settle.next")} defaultValue={settled.closing ?? ""} options={ahead.map(({ id, label, at, zone }) => ({ value: id, label: `${label}, ${when.day(at, zone)}` }))} />
        <SelectField name="method" label={t("settle.method")} none={t("settle.usual")} defaultValue={settled.method ?? ""} options={methods.map(({ method }) => ({ value: method, label: terms(`methods.${method}`) }))} />
        <SelectField name="channel" label={t("settle.channel")} none={t("settle.procedure")} defaultValue={settled.channel ?? ""} options={channels.map((value) => ({ value, label: terms(`channels.${value}`) }))} />
        <ToldBefore act="settlePlan" of={{ issue: docket, hub: hub.slug }} />
        <SubmitButton size="small" pendingLabel={t("saving")}>{t("settle.act")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
