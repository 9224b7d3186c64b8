import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { dateKinds } from "#db/vocabulary.ts";
import { bases } from "#lib/formats/legal-dates.ts";
import { periodUnits } from "#lib/formats/legal-dates/counting.ts";
import { speech } from "#lib/next/words.ts";

const kinds = ["following-day", "elapsed", "period", "within", "no-later-than", "day", "appointed"] as const;
const laws = ["eu", "jp", "kr"] as const;
const field = (name: string) => `rules.0.${name}`;

/** A rule as somebody writes it down: what happens, how its day follows, and where that is written. */
export async function RuleFields({ address }: { address: string }) {
  const { say } = await speech();
  const [t, issues, terms] = [say("dates"), say("issues"), say("terms")];
  const options = (values: readonly string[], label: (value: string) => string) => values.map((value) => ({ value, label: label(value) }));
  const optional = issues("optional");
  return (
    <>
      <SelectField name={field("kind")} label={issues("date.kind")} options={options(dateKinds, (kind) => terms(`dateKinds.${kind}`))} defaultValue="entry-into-force" />
      <TextField name={field("label")} label={issues("date.label")} />
      <TextField name={field("provision")} label={t("field.provision")} optional={optional} />
      <TextAreaField name={field("obligation")} short label={t("field.obligation")} optional={optional} />
      <SelectField name={field("rule.rule")} label={t("hand.rule")} options={options(kinds, (kind) => t(`hand.kinds.${kind}`))} />
      <TextField name={field("rule.n")} type="number" min={0} inputMode="numeric" label={t("hand.n")} optional={optional} />
      <SelectField name={field("rule.unit")} label={t("hand.unit")} options={options(periodUnits, (unit) => t(`hand.units.${unit}`))} />
      <SelectField name={field("rule.of")} label={t("hand.of")} options={options(bases, (of) => t(`of.${of}`))} />
      <SelectField name={field("rule.law")} label={t("hand.law")} options={options(laws, (law) => t(`hand.laws.${law}`))} />
      <TextField name={field("rule.day")} type="date" label={t("hand.day")} optional={optional} />
      <TextAreaField name={field("excerpt")} short law label={t("hand.excerpt")} optional={optional} />
      <TextField name="source" label={t("field.source")} hint={t("field.sourceHint")} optional={optional} />
      <TextField name="sourceUrl" type="url" label={issues("date.sourceUrl")} optional={optional} defaultValue={address} />
    </>
  );
}
