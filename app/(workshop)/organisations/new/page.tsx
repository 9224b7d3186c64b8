import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { addOrganisationAction } from "#app/(workshop)/organisations/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ProfileFields } from "#components/organisations/profile-fields.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { canAddOrganisations } from "#lib/organisations/policy.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("people")("organisation.add") };
}

/** A member organisation of the foundation. It takes part in a hub by joining it. */
export default async function NewOrganisationPage() {
  await requireMember("/organisations/new");
  const { say, actor } = await speech();
  if (!canAddOrganisations(actor)) forbidden();
  const t = say("people");
  return (
    <div className="form-page">
      <PageHead title={t("organisation.add")} under={t("organisation.addUnder")} />
      <CommandForm act={addOrganisationAction}>
        <TextField name="name" label={t("organisation.name")} />
        <TextField name="slug" label={t("organisation.slug")} hint={t("organisation.slugHint")} autoComplete="off" spellCheck={false} />
        <ProfileFields />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("organisation.add")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
