import { correctReceiptAction, fileLateAction, submitResponseAction } from "#app/(workshop)/responses/actions.ts";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { filesOfPack } from "#lib/packs/queries.ts";

/** What stands on the confirmation of an authority. */
async function ReceiptFields({ zone, at = clock.now(), reference }: { zone: string; at?: Date; reference?: string }) {
  const t = (await speech()).say("responses");
  const { day, time } = wallOf(at, zone);
  return (
    <>
      <TextField name="reference" label={t("field.reference")} hint={t("referenceHint")} defaultValue={reference} />
      <ButtonRow><TextField name="filedOn" type="date" label={t("field.filedOn")} defaultValue={day} /><TextField name="filedTime" type="time" label={t("field.filedTime")} defaultValue={time.slice(0, 5)} hint={zone} /></ButtonRow>
      <TextAreaField name="note" short label={t("field.note")} optional={t("optional")} />
      <CheckboxField name="again" label={t("again")} meaning={t("againMeaning")} />
    </>
  );
}

/** We prepare and record; the filing is done with the authority. A file that was made here is named by the receipt, with its fingerprint. */
export async function Filing({ response: { id, zone, authority, checks } }: { response: Response }) {
  const [files, { say }] = [await askIfReadable(filesOfPack, { response: id }), await speech()];
  const [t, packs] = [say("responses"), say("packs")];
  const open = checks.filter(({ required, tickedAt }) => required && tickedAt === null).length;
  return (
    <CommandForm act={submitResponseAction} hidden={{ response: id, filedZone: zone }} prefix="file-">
      <p className="mb-3">{t("filingNote", { authority })}</p>
      <ReceiptFields zone={zone} />
      {files && files.length > 0 && <SelectField name="file" label={packs("receiptFile")} none={packs("receiptFileNone")} options={files.map(({ id: value, name, hash }) => ({ value, label: `${name} (${hash.slice(0, 8)})` }))} />}
      {open > 0 && <TextAreaField name="despite" short label={t("field.despite")} hint={t("despiteHint", { count: open })} />}
      <ToldBefore act="submitResponse" of={{ response: id, filedZone: zone }} />
      <SubmitButton pendingLabel={t("saving")}>{t("recordReceipt")}</SubmitButton>
    </CommandForm>
  );
}

/** What was missed, and filed after all. */
export async function LateFiling({ response: { id, zone } }: { response: Response }) {
  const t = (await speech()).say("responses");
  return (
    <Details summary={t("fileLate")}>
      <CommandForm act={fileLateAction} hidden={{ response: id, filedZone: zone }} prefix="late-">
        <ReceiptFields zone={zone} />
        <TextAreaField name="reason" short label={t("field.lateReason")} />
        <ToldBefore act="fileLate" of={{ response: id, filedZone: zone }} />
        <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("fileLate")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** Another receipt in the place of one that was typed wrongly. */
export async function Correction({ receipt }: { receipt: { id: string; reference: string; filedAt: Date; zone: string } }) {
  const t = (await speech()).say("responses");
  return (
    <Details summary={t("correctReceipt")}>
      <CommandForm act={correctReceiptAction} hidden={{ receipt: receipt.id, filedZone: receipt.zone }} prefix={`correct-${receipt.id}-`}>
        <p className="small text-ink-2">{t("correctNote")}</p>
        <ReceiptFields zone={receipt.zone} at={receipt.filedAt} reference={receipt.reference} />
        <TextAreaField name="reason" short label={t("field.reason")} />
        <ToldBefore act="correctReceipt" of={{ receipt: receipt.id, filedZone: receipt.zone }} />
        <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("correctReceipt")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
