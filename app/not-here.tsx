import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { speech } from "#lib/next/words.ts";

/** Nothing at this address, or nothing for this reader: both read the same. Stands in whatever frame the address has. */
export async function NotHere() {
  const { say, actor } = await speech();
  const t = say("errors");
  return (
    <>
      <PageHead title={t("notFound.title")} under={t("notFound.text")} />
      <p className="mb-4">{t("notFound.next")}</p>
      <ButtonRow>
        <ButtonLink href="/" kind="primary">{t("home")}</ButtonLink>
        <ButtonLink href="/search">{t("notFound.search")}</ButtonLink>
        {actor.kind === "visitor" && <ButtonLink href="/sign-in">{t("notFound.signIn")}</ButtonLink>}
      </ButtonRow>
    </>
  );
}
