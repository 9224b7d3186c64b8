import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, RadioListField, SelectField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { digestRhythms, locales, mailedAtOnce } from "#db/vocabulary.ts";
import { weekdayName } from "#emails/news.ts";
import { sendTestMailAction, setMailPreferencesAction } from "#app/(account)/profile/mail/actions.ts";
import { Log } from "#app/(account)/profile/mail/log.tsx";
import { myMailPreferences } from "#lib/mail/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Mine = Awaited<ReturnType<typeof myMailPreferences>>;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("mail")("profile.title") };
}

/** What one gets by mail, and when; whether it arrives; what became of it. */
export default async function MailPage({ searchParams }: Props) {
  await requireMember("/profile/mail");
  const [{ say }, mine, { after }] = [await speech(), await ask(myMailPreferences, {}), firstOf(await searchParams)];
  const t = say("mail");
  return (
    <>
      <PageHead over={<Link href="/profile">{say("account")("profile.title")}</Link>} title={t("profile.title")} under={t("profile.under")} />
      <div className="stack mt-6">
        <Returned mine={mine} />
        <Choices mine={mine} />
        <Section heading={t("profile.testing")}>
          <p>{t("profile.testMeans", { email: mine.email })}</p>
          <CommandForm act={sendTestMailAction} done={t("profile.testSent")} prefix="test-" className="mt-3" label={t("profile.testing")}>
            <SubmitButton kind="plain" pendingLabel={t("profile.sending")}>{t("profile.test")}</SubmitButton>
          </CommandForm>
        </Section>
        <Log after={after} />
      </div>
    </>
  );
}

/** Mail came back from the address: so many times it is sent no more. */
async function Returned({ mine: { bounces, bouncedBecause, stopped, email } }: { mine: Mine }) {
  const t = (await speech()).say("mail");
  if (bounces === 0) return null;
  return <Notice kind={stopped ? "crit" : "warn"}>{t(stopped ? "profile.stopped" : "profile.returned", { bounces, email, because: t(`because.${bouncedBecause ?? "refused"}`) })}</Notice>;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7], hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

async function Choices({ mine }: { mine: Mine }) {
  const { say, locale, dates, zone } = await speech();
  const t = say("mail");
  const language = locales.find((one) => one === locale) ?? "en";
  return (
    <Section heading={t("profile.from")} plain>
      <CommandForm act={setMailPreferencesAction} done={t("profile.saved")} className="form" label={t("profile.title")}>
        <RadioListField name="atOnce" label={t("profile.atOnce")} defaultValue={mine.atOnce} options={mailedAtOnce.map((value) => ({ value, name: t(`profile.atOnceIs.${value}`), meaning: t(`profile.atOnceMeans.${value}`) }))} />
        <RadioListField name="digest" label={t("profile.digest")} hint={t("profile.digestMeans")} defaultValue={mine.digest} options={digestRhythms.map((value) => ({ value, name: t(`profile.digestIs.${value}`) }))} />
        <SelectField name="weekday" label={t("profile.weekday")} defaultValue={String(mine.weekday)} options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))} />
        <SelectField name="hour" label={t("profile.hour")} hint={t("profile.hourHint", { zone: mine.zone.replaceAll("_", " ") })} defaultValue={String(mine.hour)} options={hours} />
        <fieldset>
          <legend className="label">{t("profile.quiet")}</legend>
          <p className="hint">{t("profile.quietMeans")}</p>
          <div className="form mt-3">
            <SelectField name="quietFrom" label={t("profile.quietFrom")} defaultValue={String(mine.quietFrom)} options={hours} />
            <SelectField name="quietUntil" label={t("profile.quietUntil")} defaultValue={String(mine.quietUntil)} options={hours} />
            <CheckboxField name="quietWeekends" label={t("profile.quietWeekends")} defaultChecked={mine.quietWeekends} />
          </div>
        </fieldset>
        <FormActions note={mine.nextDigest ? t("profile.next", { moment: momentInWords(mine.nextDigest, dates, zone) }) : t("profile.none")}><SubmitButton pendingLabel={t("profile.saving")}>{t("profile.save")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}
