import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { locales } from "#db/vocabulary.ts";
import { choosePreferencesAction } from "#app/(account)/preferences/actions.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { switched, themes } from "#lib/next/cookies.ts";
import { speech } from "#lib/next/words.ts";
import { languageNames } from "#messages/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("preferences.title") };
}

/** How a visitor reads. Whoever is signed in has a profile for that. */
export default async function PreferencesPage() {
  const { actor, locale, theme, singleKeys } = await currentViewer();
  if (actor.kind === "person") redirect("/profile");
  const t = (await speech()).say("account");
  return (
    <>
      <PageHead title={t("preferences.title")} under={t("preferences.under")} />
      <CommandForm act={choosePreferencesAction} done={t("preferences.saved")} className="form mt-6" label={t("preferences.title")}>
        <RadioListField name="locale" label={t("preferences.locale")} defaultValue={locale} options={locales.map((value) => ({ value, name: <span lang={value}>{languageNames[value]}</span> }))} />
        <RadioListField name="theme" label={t("preferences.theme")} defaultValue={theme} options={themes.map((value) => ({ value, name: t(`theme.${value}`) }))} />
        <RadioListField name="singleKeys" label={t("singleKeys.label")} hint={<>{t("singleKeys.hint")} <Link href="/help/keyboard">{t("singleKeys.all")}</Link></>} defaultValue={singleKeys} options={switched.map((value) => ({ value, name: t(`singleKeys.${value}`) }))} />
        <FormActions><SubmitButton pendingLabel={t("preferences.saving")}>{t("preferences.save")}</SubmitButton></FormActions>
      </CommandForm>
    </>
  );
}
