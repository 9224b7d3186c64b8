import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { confidences, dateKinds, verifications } from "#db/vocabulary.ts";
import type { DateFact } from "#db/schema/index.ts";
import { speech } from "#lib/next/words.ts";

/** What is recorded of a dated event: new, or as it stands. */
export async function DateFields({ date, zone }: { date?: DateFact; zone?: string }) {
  const { say } = await speech();
  const [t, d, terms] = [say("issues"), say("dates"), say("terms")];
  const options = (values: readonly string[], of: string) => values.map((value) => ({ value, label: terms(`${of}.${value}`) }));
  return (
    <>
      <SelectField name="kind" label={t("date.kind")} options={options(dateKinds, "dateKinds")} defaultValue={date?.kind} />
      <TextField name="label" label={t("date.label")} defaultValue={date?.label} />
      <TextField name="day" type="date" label={t("date.day")} defaultValue={date?.day} />
      <TextField name="time" type="time" label={t("date.time")} optional={t("optional")} defaultValue={date?.time ?? ""} />
      <TextField name="zone" label={t("date.zone")} defaultValue={date?.zone ?? zone} />
      <TextField name="provision" label={d("field.provision")} optional={t("optional")} defaultValue={date?.provision ?? ""} />
      <TextAreaField name="obligation" short label={d("field.obligation")} optional={t("optional")} defaultValue={date?.obligation ?? ""} />
      <TextField name="source" label={t("date.source")} optional={t("optional")} defaultValue={date?.source ?? ""} />
      <TextField name="sourceUrl" type="url" label={t("date.sourceUrl")} optional={t("optional")} defaultValue={date?.sourceUrl ?? ""} />
      <SelectField name="verification" label={t("date.verification")} options={options(verifications, "verifications")} defaultValue={date?.verification} />
      <SelectField name="confidence" label={t("date.confidence")} options={options(confidences, "confidences")} defaultValue={date?.confidence} />
    </>
  );
}
