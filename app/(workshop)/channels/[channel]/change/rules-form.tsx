import type { ReactNode } from "react";
import { changeChannelAction } from "#app/(workshop)/channels/actions.ts";
import { Checks } from "#app/(workshop)/channels/[channel]/change/checks.tsx";
import { Parts } from "#app/(workshop)/channels/[channel]/change/parts.tsx";
import { formKey, formName, type Tongue } from "#components/channels/words.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { NewerVersion } from "#components/form/newer-version.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { shippedReceipts } from "#db/channels/shipped.ts";
import { channelFigures, lineBases, midnights, packForms } from "#db/vocabulary.ts";
import type { channelByKey } from "#lib/channels/queries.ts";

type Told = Awaited<ReturnType<typeof channelByKey>>;
type Of = { told: Told; tongue: Tongue };

/** Everything about a channel. Saved, it makes a new version. */
export function RulesForm({ told, tongue }: Of) {
  const { t } = tongue;
  const at = `/channels/${told.channel}`;
  return (
    <CommandForm act={changeChannelAction} hidden={{ channel: told.channel }} label={t("change")}>
      <NewerVersion at={at} revision={told.revision} title={t("moved.title")} help={t("moved.help")} open={t("moved.open")} />
      <Parts told={told} tongue={tongue} />
      <Taken told={told} tongue={tongue} />
      <Deadline told={told} tongue={tongue} />
      <GivenBack told={told} tongue={tongue} />
      <Forms told={told} tongue={tongue} />
      <Checks told={told} tongue={tongue} />
      <Source told={told} tongue={tongue} />
      <TextField name="note" label={t("form.note")} hint={t("hint.note")} autoComplete="off" />
      <FormActions note={t("keeps")}>
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <ButtonLink href={at}>{t("cancel")}</ButtonLink>
      </FormActions>
    </CommandForm>
  );
}

const Group = ({ legend, hint, children }: { legend: string; hint?: string; children: ReactNode }) => <fieldset className="field"><legend className="label">{legend}</legend>{hint && <p className="hint">{hint}</p>}{children}</fieldset>;
const choices = <V extends string>(values: readonly V[], label: (value: V) => string) => values.map((value) => ({ value, label: label(value) }));

function Taken({ told: { files, languages, lines }, tongue: { t } }: Of) {
  return (
    <>
      <Group legend={t("field.files")}>
        <CheckboxField name="attach" label={t("form.attach")} defaultChecked={files !== null} />
        <TextField name="files.formats" label={t("form.formats")} hint={t("hint.formats")} optional={t("optional")} defaultValue={files?.formats.join(", ") ?? ""} autoComplete="off" />
        <div className="field-row">
          <div><TextField name="files.maxBytes" label={t("form.maxBytes")} optional={t("optional")} inputMode="numeric" defaultValue={files?.maxBytes ?? ""} autoComplete="off" /></div>
          <div><TextField name="files.maxNumber" label={t("form.maxNumber")} optional={t("optional")} inputMode="numeric" defaultValue={files?.maxNumber ?? ""} autoComplete="off" /></div>
        </div>
      </Group>
      <TextField name="languages" label={t("field.languages")} hint={t("hint.languages")} optional={t("optional")} defaultValue={languages.join(", ")} autoComplete="off" />
      <SelectField name="lines" label={t("field.lines")} defaultValue={lines} options={choices(lineBases, (basis) => t(`lines.${basis}`))} />
    </>
  );
}

function Deadline({ told: { zone, midnight, leadDays }, tongue: { t } }: Of) {
  return (
    <>
      <TextField name="zone" label={t("field.zone")} hint={t("hint.zone")} optional={t("optional")} defaultValue={zone ?? ""} autoComplete="off" />
      <SelectField name="midnight" label={t("field.midnight")} defaultValue={midnight} options={choices(midnights, (meaning) => t(`midnight.${meaning}`))} />
      <TextField name="leadDays" label={t("form.lead")} inputMode="numeric" className="w-short" defaultValue={leadDays} autoComplete="off" />
    </>
  );
}

function GivenBack({ told: { receipt }, tongue: { t } }: Of) {
  return (
    <Group legend={t("field.receipt")}>
      <SelectField name="receipt.key" label={t("field.receipt")} defaultValue={receipt.key} options={[...choices(shippedReceipts, (key) => t(`receipts.${key}`)), { value: "own", label: t("hint.own") }]} />
      <TextField name="receipt.words" label={t("form.receiptWords")} hint={t("hint.receiptWords")} optional={t("optional")} defaultValue={receipt.words ?? ""} autoComplete="off" />
      <TextField name="receipt.pattern" label={t("form.pattern")} hint={t("hint.pattern")} optional={t("optional")} className="w-short" defaultValue={receipt.pattern ?? ""} autoComplete="off" />
    </Group>
  );
}

function Forms({ told: { packForms: [main, ...also] }, tongue }: Of) {
  const { t } = tongue;
  return (
    <Group legend={t("field.packForms")}>
      <SelectField name="mainForm" label={t("form.mainForm")} defaultValue={main} options={choices(packForms, (form) => formName(form, tongue))} />
      <Group legend={t("form.alsoForms")}>{packForms.map((form) => <CheckboxField key={form} name={`alsoForms.${formKey(form)}`} label={formName(form, tongue)} defaultChecked={also.includes(form)} />)}</Group>
    </Group>
  );
}

function Source({ told: { portal, source, sourceUrl, checkedOn, doubtful }, tongue: { t } }: Of) {
  return (
    <>
      <TextField name="portal" type="url" label={t("field.portal")} optional={t("optional")} defaultValue={portal ?? ""} autoComplete="off" />
      <TextField name="source" label={t("field.source")} defaultValue={source} autoComplete="off" />
      <TextField name="sourceUrl" type="url" label={t("field.sourceUrl")} optional={t("optional")} defaultValue={sourceUrl ?? ""} autoComplete="off" />
      <TextField name="checkedOn" type="date" label={t("field.checkedOn")} optional={t("optional")} defaultValue={checkedOn ?? ""} />
      <Group legend={t("field.doubtful")} hint={t("hint.doubtful")}>{channelFigures.map((figure) => <CheckboxField key={figure} name={`doubtful.${figure}`} label={t(`figures.${figure}`)} defaultChecked={doubtful.includes(figure)} />)}</Group>
    </>
  );
}
