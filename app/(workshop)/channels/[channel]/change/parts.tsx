import type { Tongue } from "#components/channels/words.ts";
import { CheckboxField, SelectField, TextField } from "#components/form/fields.tsx";
import { channelParts, limitUnits } from "#db/vocabulary.ts";
import type { ProfileTold } from "#lib/channels/model.ts";

/** The parts that a channel takes, each with its limit; one row stays empty, for more. */
export function Parts({ told: { parts }, tongue: { t } }: { told: ProfileTold; tongue: Tongue }) {
  const rows = parts.length < channelParts.length ? [...parts, undefined] : parts;
  return rows.map((part, index) => {
    const name = (field: string) => `parts.${index}.${field}`;
    const number = index + 1;
    const limit = part?.limit;
    return (
      <fieldset key={index} className="field">
        <legend className="label">{t(part ? "form.part" : "form.newPart", { number })}</legend>
        {index === 0 && <p className="hint">{t("hint.first")}</p>}
        <SelectField name={name("part")} label={t("form.partKind", { number })} none={t("hint.part")} defaultValue={part?.part ?? ""} options={channelParts.map((value) => ({ value, label: t(`part.${value}`) }))} />
        <div className="mt-3"><CheckboxField name={name("plain")} label={t("form.plain")} meaning={t("hint.plain")} defaultChecked={part?.plain} /></div>
        <div className="field-row">
          <div><TextField name={name("limit.count")} label={t("form.limit")} hint={t("hint.limit")} optional={t("optional")} inputMode="numeric" defaultValue={limit?.count ?? ""} autoComplete="off" /></div>
          <div><SelectField name={name("limit.unit")} label={t("form.unit")} defaultValue={limit?.unit ?? "characters"} options={limitUnits.map((value) => ({ value, label: t(`units.${value}`) }))} /></div>
          <div><SelectField name={name("limit.counted")} label={t("form.counted")} defaultValue={limit?.counted ?? "utf-16"} options={[{ value: "code-points", label: t("hint.codePoints") }, { value: "utf-16", label: t("hint.utf16") }]} /></div>
          <div><SelectField name={name("limit.lineBreak")} label={t("form.lineBreak")} defaultValue={String(limit?.lineBreak ?? 1)} options={[{ value: "1", label: t("hint.lineOne") }, { value: "2", label: t("hint.lineTwo") }]} /></div>
        </div>
        <div className="mt-3"><CheckboxField name={name("limit.confirmed")} label={t("form.confirmed")} defaultChecked={limit?.confirmed} /></div>
      </fieldset>
    );
  });
}
