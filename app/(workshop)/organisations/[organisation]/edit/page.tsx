import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { updateOrganisationAction } from "#app/(workshop)/organisations/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ProfileFields } from "#components/organisations/profile-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { verifications } from "#db/vocabulary.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { organisationBySlug } from "#lib/organisations/queries.ts";

type Props = { params: Promise<{ organisation: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("people")("organisation.edit") };
}

/** What an organisation is on record as: for those who vote for it, and whole for the foundation's staff. */
export default async function EditOrganisationPage({ params }: Props) {
  const { organisation: slug } = await params;
  await requireMember(`/organisations/${slug}/edit`);
  const organisation = await ask(organisationBySlug, { organisation: slug });
  if (!organisation.may.update) forbidden();
  const { say } = await speech();
  const [t, terms] = [say("people"), say("terms")];
  const at = `/organisations/${slug}`;
  return (
    <div className="form-page">
      <PageHead over={<Link href={at}>{organisation.name}</Link>} title={t("organisation.edit")} under={t("organisation.editUnder")} />
      <CommandForm act={updateOrganisationAction} hidden={{ organisation: slug }}>
        {organisation.may.name && <TextField name="name" label={t("organisation.name")} defaultValue={organisation.name} />}
        <ProfileFields of={organisation} />
        {organisation.may.name && (
          <>
            <TextField name="remark" label={t("organisation.remark")} optional={t("optional")} defaultValue={organisation.remark ?? ""} />
            <TextField name="domain" label={t("organisation.domain")} hint={t("organisation.domainHint")} optional={t("optional")} defaultValue={organisation.domain ?? ""} spellCheck={false} autoComplete="off" />
            <SelectField name="verification" label={t("organisation.verification")} defaultValue={organisation.verification} options={verifications.map((value) => ({ value, label: terms(`verifications.${value}`) }))} />
          </>
        )}
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("organisation.save")}</SubmitButton><ButtonLink href={at}>{t("organisation.cancel")}</ButtonLink></FormActions>
      </CommandForm>
    </div>
  );
}
