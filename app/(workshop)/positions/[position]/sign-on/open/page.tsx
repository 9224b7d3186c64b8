import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { openSignOnAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { signatureListings } from "#db/vocabulary.ts";
import { ask, askIfReadable, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";
import { askedBySignOn } from "#lib/signatures/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("signing")("new.title") };
}

/** Opens a frozen text to be signed: until when, by whom, and whom that tells. */
export default async function OpenSignOnPage({ params }: Props) {
  const { position: id } = await params;
  await requireMember(`/positions/${id}/sign-on/open`);
  const position = await ask(positionById, { position: id });
  const asked = await askIfReadable(askedBySignOn, { position: id });
  if (!asked) forbidden();
  const t = (await speech()).say("signing");
  return (
    <div className="form-page">
      <PageHead over={<Link href={`/positions/${id}`}>{position.title}</Link>} title={t("new.title")} under={t("new.under")} />
      {!asked.signable && <div className="mt-4"><Notice kind="warn">{t(asked.isEmbargoed ? "new.embargoed" : "new.notYet")}</Notice></div>}
      {!asked.isEmbargoed && <CommandForm act={openSignOnAction} hidden={{ position: id }} label={t("new.title")}>
        <div className="grid gap-x-6 gap-y-6 sm:grid-cols-2 items-start">
          <div><TextField name="softDay" type="date" label={t("new.softDay")} hint={t("new.softDayHint")} /></div>
          <div><TextField name="day" type="date" label={t("new.day")} hint={t("new.dayHint")} /></div>
          <div><TextField name="time" type="time" label={t("keep.time")} defaultValue="18:00" /></div>
          <div><TextField name="zone" label={t("keep.zone")} defaultValue={position.hub.zone} spellCheck={false} autoComplete="off" /></div>
        </div>
        <TextField name="minimum" label={t("new.minimum")} inputMode="numeric" className="w-date" />
        <RadioListField name="signers" label={t("new.signers")} defaultValue="hub" options={asked.groups.map(({ signers, organisations, people }) => ({ value: signers, name: t(`new.groups.${signers}`, { hub: position.hub.name }), meaning: t(signers === "anyone" ? "new.anyoneToo" : "new.reaches", { organisations, people }) }))} />
        <RadioListField name="listing" label={t("new.listing")} defaultValue="count" options={signatureListings.toReversed().map((value) => ({ value, name: t(`new.listings.${value}`), meaning: t(`new.listingMeanings.${value}`) }))} />
        <CheckboxField name="logos" label={t("new.logos")} />
        <TextAreaField name="note" short label={t("new.note")} optional={t("optional")} />
        <ToldHere act="openSignOn" of={{ position: id }} reads={["signers"]} />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("new.send")}</SubmitButton><ButtonLink href={`/positions/${id}`}>{t("back")}</ButtonLink></FormActions>
      </CommandForm>}
    </div>
  );
}
