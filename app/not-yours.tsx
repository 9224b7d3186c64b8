import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { speech } from "#lib/next/words.ts";

/** An act on what one may see, by somebody who may not do it. Stands in whatever frame the address has. */
export async function NotYours() {
  const t = (await speech()).say("errors");
  return (
    <>
      <PageHead title={t("forbidden.title")} under={t("forbidden.text")} />
      <p className="mb-4">{t("forbidden.next")}</p>
      <ButtonRow><ButtonLink href="/" kind="primary">{t("home")}</ButtonLink></ButtonRow>
    </>
  );
}
