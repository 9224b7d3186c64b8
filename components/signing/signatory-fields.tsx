import { CheckboxField, TextField } from "#components/form/fields.tsx";
import { speech } from "#lib/next/words.ts";

/** How a signatory stands under a letter, and what of it may be shown to everyone: nothing is agreed to beforehand. */
export async function SignatoryFields({ logos, name, byLink = false }: { logos: boolean; /** Of whoever is signed in. */ name?: string | null | undefined; byLink?: boolean }) {
  const t = (await speech()).say("signing");
  return (
    <>
      <TextField name="name" label={t("form.name")} defaultValue={name ?? undefined} autoComplete="name" />
      <TextField name="capacity" label={t("form.capacity")} hint={t("form.capacityHint")} autoComplete="organization-title" />
      <CheckboxField name="listed" label={t("form.listed")} meaning={t("form.listedMeaning")} />
      {logos && <CheckboxField name="logo" label={t("form.logo")} meaning={t(byLink ? "form.logoByLink" : "form.logoMeaning")} />}
    </>
  );
}
