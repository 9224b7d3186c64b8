import { addDateFactAction } from "#app/(workshop)/issues/actions.ts";
import { DateFields } from "#app/(workshop)/issues/[docket]/history/date-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { keys } from "#components/shell/keys.ts";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { words } from "#lib/next/words.ts";

/** Records a dated event of the procedure with its source; `zone` is that of the authority. */
export async function AddDate({ docket, zone }: { docket: string; zone: string }) {
  const t = await words("issues");
  return (
    <Details summary={t("act.date")} shortcut={keys.dates}>
      <CommandForm act={addDateFactAction} hidden={{ issue: docket }} done={t("date.saved")} prefix="date-">
        <DateFields zone={zone} />
        <ToldBefore act="addDateFact" of={{ issue: docket }} />
        <SubmitButton pendingLabel={t("saving")}>{t("date.save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
