import type { ReactNode } from "react";
import { setRulesAction } from "#app/(workshop)/hubs/[hub]/rules/actions.ts";
import { asks, counted, valuesOf, weekdays } from "#app/(workshop)/hubs/[hub]/rules/rules-fields.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { channels, methods, shareBases, stewards } from "#db/vocabulary.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import type { ShownRules } from "#app/(workshop)/hubs/[hub]/rules/in-words.tsx";
import { speech } from "#lib/next/words.ts";

/** New rules for a hub, beginning with those in force. */
export async function RulesForm({ hub, rules }: { hub: string; rules: ShownRules }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("rules"), say("terms")];
  const values = valuesOf(rules);
  const weekday = new Intl.DateTimeFormat(dates, { weekday: "long", timeZone: "UTC" });
  const box = (name: string, label: string) => <CheckboxField key={name} name={name} label={label} defaultChecked={values[name] === true} />;
  const amount = (name: string, label: string, hint?: string) => <TextField key={name} name={name} label={label} hint={hint} inputMode="decimal" className="w-short" defaultValue={String(values[name])} />;
  const part = (legend: string, children: ReactNode) => <fieldset className="form border-t border-rule pt-3"><legend className="float-left mb-3 w-full font-semibold">{legend}</legend>{children}</fieldset>;
  const ofWhom = (name: string, label: string, bases: readonly string[]) => <SelectField key={name} name={name} label={label} options={bases.map((value) => ({ value, label: terms(`shareBases.${value}`) }))} defaultValue={String(values[name])} />;
  const abreast = (...fields: ReactNode[]) => <div className="clear-both grid items-end gap-4 sm:grid-cols-3">{fields}</div>;
  return (
    <CommandForm act={setRulesAction} hidden={{ hub }} label={t("form.title")}>
      {methods.map((method) => <Details key={method} summary={terms(`methods.${method}`)} open={values[`offered-${method}`] === true}><fieldset className="form"><legend className="sr-only">{terms(`methods.${method}`)}</legend>
        {box(`offered-${method}`, t("form.offered"))}
        {abreast(amount(`days-${method}`, t("form.days"), t("form.daysHint")), (asks(method, "hours") || values[`hours-${method}`] !== "") && amount(`hours-${method}`, t("form.hours"), t("form.hoursHint")))}
        {counted(method) && <>
          {abreast(amount(`quorum-${method}`, t("form.quorum"), t("form.quorumHint")), ofWhom(`quorumOf-${method}`, t("form.quorumOf"), shareBases.filter((base) => base !== "sided")))}
          {abreast(amount(`threshold-${method}`, t("form.threshold"), t("form.thresholdHint")), ofWhom(`thresholdOf-${method}`, t("form.thresholdOf"), shareBases))}
          <div>{box(`above-${method}`, t("form.above"))}{box(`discussBlocks-${method}`, t("form.discuss"))}{box(`staffOverrules-${method}`, t("form.staffOverrules"))}{box(`restarts-${method}`, t("form.restarts"))}{box(`dissent-${method}`, t("form.dissent"))}</div>
        </>}
        {abreast(...(["support", "mostAgainst", "ratifyWithin", "signatories"] as const).map((count) => (asks(method, count) || values[`${count}-${method}`] !== "") && amount(`${count}-${method}`, t(`form.${count}`), t("form.empty"))))}
      </fieldset></Details>)}
      <SelectField name="usual" label={t("form.usual")} options={methods.map((value) => ({ value, label: terms(`methods.${value}`) }))} defaultValue={rules.usual} />
      {part(t("form.stewards"), <div className="clear-both">{stewards.map((steward) => box(`steward-${steward}`, terms(`stewards.${steward}`)))}</div>)}
      {part(t("filing.title"), <div className="clear-both">{box("filing-board", t("filing.board"))}{box("filing-adopted", t("filing.adopted"))}</div>)}
      {part(t("planning.weekdays"), <div className="clear-both columns-2 sm:columns-4">{weekdays.map((day) => box(`weekday-${day}`, weekday.format(new Date(Date.UTC(2024, 0, day)))))}</div>)}
      <Details summary={t("form.countries")}><div className="columns-1 sm:columns-3" id="countries">{holidayCountries.map((code) => box(`country-${code}`, terms(`jurisdictions.${code}`)))}</div></Details>
      <TextAreaField name="extra" short label={t("form.extra")} hint={t("form.extraHint")} optional={t("form.optional")} defaultValue={String(values.extra)} />
      {part(t("planning.title"), <>
        {abreast(...(["feedback", "drafting", "preparing"] as const).map((name) => amount(name, t(`planning.${name}`), t("form.inWorkdays"))))}
        <TextField name="hour" type="time" className="w-short" label={t("planning.hour")} defaultValue={String(values.hour)} />
      </>)}
      <Details summary={t("form.lead")}>{abreast(...channels.map((channel) => amount(`lead-${channel}`, terms(`channels.${channel}`))))}</Details>
      {part(t("weights.title"), abreast(...(["impact", "likelihood", "time"] as const).map((name) => amount(name, t(`weights.${name}`), t("form.weightHint")))))}
      <ToldHere act="setRules" of={{ hub }} />
      <SubmitButton pendingLabel={t("form.saving")}>{t("form.act")}</SubmitButton>
    </CommandForm>
  );
}
