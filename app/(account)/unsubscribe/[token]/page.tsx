import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { unsubscribeAction } from "#app/(account)/unsubscribe/[token]/actions.ts";
import { system } from "#lib/kernel/actor.ts";
import { subscriptionBehind } from "#lib/mail/queries.ts";
import { readToken } from "#lib/next/mail-links.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ token: string }> };

// The token is a key: no page that is followed from here is told it.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("mail")("unsubscribe.title"), referrer: "same-origin" };
}

/** Where the link at the end of a mail leads. It ends something by the button and not by looking: programs that scan mail look. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const t = (await speech()).say("mail");
  const link = readToken(decodeURIComponent(token));
  const profile = <Link href="/profile/mail">{t("unsubscribe.profile")}</Link>;
  if (!link || link.good === "address") return <><PageHead title={t("unsubscribe.unknownTitle")} under={t("unsubscribe.unknown")} /><p className="mt-4">{profile}</p></>;
  const { on } = await subscriptionBehind(system, { person: link.person, subscription: link.good });
  return (
    <>
      <PageHead title={t("unsubscribe.title")} under={t(`unsubscribe.${link.good}${on ? "On" : "Off"}`)} />
      <p className="mt-4" role="status">{t("unsubscribe.stays")}</p>
      {on ? (
        <CommandForm act={unsubscribeAction} hidden={{ token }} className="button-row mt-5" label={t("unsubscribe.title")}>
          <SubmitButton pendingLabel={t("unsubscribe.ending")}>{t("unsubscribe.end")}</SubmitButton>
        </CommandForm>
      ) : <p className="button-row mt-5"><ButtonLink href="/profile/mail">{t("unsubscribe.profile")}</ButtonLink></p>}
      {on && <p className="mt-4">{profile}</p>}
    </>
  );
}
