import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { askForLinkAction } from "#app/(account)/sign-in/actions.ts";
import { env } from "#lib/platform/env.ts";
import { mailLeaves } from "#lib/platform/mail.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { identityProviders } from "#lib/next/auth-providers.ts";
import { firstOf } from "#lib/next/page.ts";
import { wayBack, withWayBack } from "#lib/next/way-back.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const problems = ["link", "account", "provider"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("signIn.title") };
}

/** The door: a link by mail, the identity providers that are configured, and in the demonstration its cast. */
export default async function SignInPage({ searchParams }: Props) {
  const { problem = "", sent, again, next: given } = firstOf(await searchParams);
  const { name } = await currentViewer();
  const t = (await speech()).say("account");
  const next = wayBack(given);
  return (
    <>
      <PageHead title={t("signIn.title")} under={t("signIn.under")} />
      <div className="stack mt-6">
        {name && again === "yes" && <Notice title={t("signIn.again", { name })}>{t("signIn.againWhy")}</Notice>}
        {name && again !== "yes" && <Notice title={t("signIn.already", { name })}><Link href={next}>{t("signIn.goOn")}</Link></Notice>}
        {problems.includes(problem) && <Notice kind="crit">{t(`problem.${problem}`)}</Notice>}
        {sent === "yes" && <Notice kind="ok" title={t("signIn.sentTitle")}>{t("signIn.sent")}</Notice>}
        <WhereMailGoes t={t} />
        <CommandForm act={askForLinkAction} hidden={{ next }} className="form" label={t("signIn.title")}>
          <TextField name="email" type="email" label={t("signIn.email")} autoComplete="email" required />
          <FormActions><SubmitButton pendingLabel={t("signIn.sending")}>{t("signIn.send")}</SubmitButton></FormActions>
        </CommandForm>
        <OtherWays next={next} t={t} />
        {env.demo && (
          <Section heading={t("signIn.demoTitle")}>
            <p>{t("signIn.demo")}</p>
            <p className="button-row mt-3"><ButtonLink href={withWayBack("/sign-in/as", next)}>{t("signIn.toCast")}</ButtonLink></p>
          </Section>
        )}
      </div>
    </>
  );
}

/** Where no mail server is configured, mail stays here or goes nowhere: then that is said before anybody waits. */
function WhereMailGoes({ t }: { t: Translate }) {
  if (mailLeaves) return null;
  if (!env.demo) return <Notice kind="warn">{t("signIn.nowhere")}</Notice>;
  return <Notice>{t("signIn.mailStays")} <Link href="/mailbox">{t("signIn.toMailbox")}</Link></Notice>;
}

function OtherWays({ next, t }: { next: string; t: Translate }) {
  const providers = identityProviders();
  if (providers.length === 0) return null;
  return (
    <Section heading={t("signIn.others")}>
      <div className="button-row">
        {providers.map(({ id, name }) => (
          <form key={id} method="post" action={`/api/auth/signin/${id}`}>
            <input type="hidden" name="next" value={next} />
            <Button type="submit">{t("signIn.with", { provider: name })}</Button>
          </form>
        ))}
      </div>
    </Section>
  );
}
