import type { Tongue } from "#components/channels/words.ts";
import { CheckboxField, SelectField, TextField } from "#components/form/fields.tsx";
import { shippedChecks } from "#db/channels/shipped.ts";
import type { ProfileTold } from "#lib/channels/model.ts";

/** What is to be seen to before filing: points that are shipped, or in somebody's own words. Two rows stay empty. */
export function Checks({ told: { checklist }, tongue: { t } }: { told: ProfileTold; tongue: Tongue }) {
  const known = [...shippedChecks].map((value) => ({ value, label: t(`checks.${value}`) }));
  return (
    <fieldset className="field">
      <legend className="label">{t("field.checklist")}</legend>
      {[...checklist, undefined, undefined].map((check, index) => {
        const number = index + 1;
        const name = (field: string) => `checklist.${index}.${field}`;
        const isOwn = check !== undefined && !shippedChecks.has(check.key);
        return (
          <div key={index} className="mt-4">
            <SelectField name={name("key")} label={t("form.check", { number })} none={t("hint.noCheck")} defaultValue={check?.key ?? ""} options={[...known, { value: isOwn ? check.key : `own-${number}`, label: t("hint.own") }]} />
            <TextField name={name("words")} label={t("form.checkWords", { number })} optional={t("optional")} defaultValue={check?.words ?? ""} autoComplete="off" />
            <CheckboxField name={name("required")} label={t("form.checkRequired", { number })} defaultChecked={check?.required ?? true} />
          </div>
        );
      })}
    </fieldset>
  );
}
