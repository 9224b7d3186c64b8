import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmAddressAction } from "#app/(account)/confirm-address/[token]/actions.ts";
import { readToken } from "#lib/next/mail-links.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("mail")("confirm.title"), referrer: "same-origin" };
}

/** Where the link of a test mail leads: that it was followed proves nothing yet, that the button was pressed does. */
export default async function ConfirmAddressPage({ params }: Props) {
  const { token } = await params;
  const t = (await speech()).say("mail");
  if (readToken(decodeURIComponent(token))?.good !== "address") return <><PageHead title={t("unsubscribe.unknownTitle")} under={t("unsubscribe.unknown")} /><p className="mt-4"><Link href="/profile/mail">{t("unsubscribe.profile")}</Link></p></>;
  return (
    <>
      <PageHead title={t("confirm.title")} under={t("confirm.under")} />
      <CommandForm act={confirmAddressAction} hidden={{ token }} done={t("confirm.done")} className="button-row mt-5" label={t("confirm.title")}>
        <SubmitButton pendingLabel={t("confirm.confirming")}>{t("confirm.confirm")}</SubmitButton>
      </CommandForm>
    </>
  );
}
