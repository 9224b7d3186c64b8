import type { Metadata } from "next";
import { signByLinkAction } from "#app/(signing)/sign/actions.ts";
import { LinkIsOver } from "#app/(signing)/sign/link-is-over.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { countries, profileWords } from "#components/organisations/profile-words.ts";
import { PositionText } from "#components/positions/position-text.tsx";
import { SignatoryFields } from "#components/signing/signatory-fields.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { letterBehind } from "#lib/claims/queries.ts";
import { dayInWords, momentInWords } from "#lib/next/dates.ts";
import { askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { env } from "#lib/platform/env.ts";
import { mailLeaves } from "#lib/platform/mail.ts";

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Letter = Awaited<ReturnType<typeof letterBehind>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("signing")("title") };
}

/** The text behind a link and the form to sign it with, for somebody who has no account. */
export default async function SignPage({ params, searchParams }: Props) {
  const { secret } = await params;
  const letter = await askIfReadable(letterBehind, { secret });
  if (!letter) return <LinkIsOver />;
  const { say, dates } = await speech();
  const t = say("signing");
  const { text, hub, version, softDay, closesAt, zone, note, moves } = letter;
  return (
    <>
      <PageHead title={t("sign.title", { title: text.title })} under={t("sign.under", { hub })} lang={text.language} />
      <div className="stack mt-6">
        {firstOf(await searchParams).sent === "yes" && <><Notice kind="ok" title={t("sign.sentTitle")} live>{t("sign.sent")}</Notice>{env.demo && !mailLeaves && <Notice>{t("sign.mailStays")} <Link href="/mailbox">{t("sign.toMailbox")}</Link></Notice>}</>}
        {note && <Notice>{note}</Notice>}
        <Facts wide>
          <Fact name={t("sign.version")}>{version}</Fact>
          <Fact name={t("soft")}>{dayInWords(softDay, dates)}</Fact>
          <Fact name={t("sign.closes")}>{momentInWords(closesAt, dates, zone)} ({zone})</Fact>
        </Facts>
        <Section heading={t("text")}>{text.lede && <p className="lede" lang={text.language}>{text.lede}</p>}<PositionText text={text} /></Section>
        {moves ? <Notice kind="warn">{t("moves")}</Notice> : <SignForm secret={secret} letter={letter} />}
      </div>
    </>
  );
}

async function SignForm({ secret, letter: { version, logos, hub } }: { secret: string; letter: Letter }) {
  const { say, dates } = await speech();
  const t = say("signing");
  const words = profileWords({ terms: say("terms"), dates });
  const options = countries.map((value) => ({ value, label: words.country(value) })).toSorted((one, other) => one.label.localeCompare(other.label, dates));
  return (
    <Section heading={t("sign.form")}>
      <CommandForm act={signByLinkAction} hidden={{ secret, version }} label={t("sign.form")}>
        <TextField name="organisation" label={t("sign.organisation")} autoComplete="organization" />
        <SelectField name="country" label={t("sign.country")} optional={t("optional")} none={t("sign.countryUnknown")} options={options} />
        <TextField name="domain" label={t("sign.domain")} hint={t("sign.domainHint")} autoComplete="off" spellCheck={false} autoCapitalize="none" />
        <SignatoryFields logos={logos} byLink />
        <TextField name="email" type="email" label={t("sign.email")} hint={t("sign.emailHint")} autoComplete="email" />
        <FormActions note={t("sign.privacy", { hub })}><SubmitButton pendingLabel={t("sign.sending")}>{t("sign.send")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}
