import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Hidden } from "#components/form/live-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { firstOf } from "#lib/next/page.ts";
import { wayBack } from "#lib/next/way-back.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("confirm.title") };
}

/** Where a link from a mail leads. It is used up by the button and not by looking: programs that scan mail look. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { email, token, next } = firstOf(await searchParams);
  if (!email || !token) redirect("/sign-in?problem=link");
  const t = (await speech()).say("account");
  return (
    <>
      <PageHead title={t("confirm.title")} under={t("confirm.text", { email })} />
      <form method="post" action="/sign-in/confirm/redeem" className="form mt-6">
        <Hidden fields={{ email, token, next: wayBack(next) }} />
        <FormActions note={t("confirm.notYou")}><Button type="submit" kind="primary">{t("confirm.button")}</Button></FormActions>
      </form>
    </>
  );
}
