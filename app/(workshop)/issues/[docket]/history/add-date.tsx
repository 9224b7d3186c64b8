import { addDateFactAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confidences, dateKinds, verifications } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

/** Records a dated event of the procedure with its source. */
export async function AddDate({ docket }: { docket: string }) {
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  const options = (values: readonly string[], of: string) => values.map((value) => ({ value, label: terms(`${of}.${value}`) }));
  return (
    <Details summary={t("act.date")}>
      <CommandForm act={addDateFactAction} hidden={{ issue: docket }} done={t("date.saved")} prefix="date-">
        <SelectField name="kind" label={t("date.kind")} options={options(dateKinds, "dateKinds")} />
        <TextField name="label" label={t("date.label")} />
        <TextField name="day" type="date" label={t("date.day")} />
        <TextField name="time" type="time" label={t("date.time")} optional={t("optional")} />
        <TextField name="zone" label={t("date.zone")} defaultValue="Europe/Brussels" />
        <TextField name="source" label={t("date.source")} />
        <TextField name="sourceUrl" type="url" label={t("date.sourceUrl")} optional={t("optional")} />
        <SelectField name="verification" label={t("date.verification")} options={options(verifications, "verifications")} />
        <SelectField name="confidence" label={t("date.confidence")} options={options(confidences, "confidences")} />
        <SubmitButton pendingLabel={t("saving")}>{t("date.save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
