import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { acceptAdministrationAction } from "#app/(account)/setup/actions.ts";
import { system } from "#lib/kernel/actor.ts";
import { administrationIsOffered } from "#lib/people/queries.ts";
import { firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("setup.title") };
}

/** Where the one-time link leads that the server prints while nobody administers it: `/setup?key=…`. */
export default async function SetupPage({ searchParams }: Props) {
  const { key = "" } = firstOf(await searchParams);
  const t = (await speech()).say("account");
  if (!(await administrationIsOffered(system, { secret: key }))) {
    return <><PageHead title={t("setup.overTitle")} under={t("setup.over")} /><div className="mt-6"><ButtonRow><ButtonLink href="/sign-in">{t("setup.signIn")}</ButtonLink></ButtonRow></div></>;
  }
  return (
    <>
      <PageHead title={t("setup.title")} under={t("setup.under")} />
      <CommandForm act={acceptAdministrationAction} hidden={{ secret: key }} className="form mt-6" label={t("setup.title")}>
        <TextField name="name" label={t("setup.name")} autoComplete="name" required />
        <TextField name="email" type="email" label={t("setup.email")} hint={t("setup.emailHint")} autoComplete="email" required />
        <FormActions><SubmitButton pendingLabel={t("setup.sending")}>{t("setup.button")}</SubmitButton></FormActions>
      </CommandForm>
    </>
  );
}
