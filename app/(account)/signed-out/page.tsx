import type { Metadata } from "next";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("signedOut.title") };
}

/** After signing out. */
export default async function SignedOutPage() {
  const t = (await speech()).say("account");
  return (
    <>
      <PageHead title={t("signedOut.title")} under={t("signedOut.text")} />
      <div className="mt-6"><ButtonRow><ButtonLink href="/sign-in" kind="primary">{t("signedOut.again")}</ButtonLink><ButtonLink href="/">{t("signedOut.home")}</ButtonLink></ButtonRow></div>
    </>
  );
}
