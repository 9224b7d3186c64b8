import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { letterOf } from "#emails/templates.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { env } from "#lib/platform/env.ts";
import { mailLeaves } from "#lib/platform/mail.ts";
import { system } from "#lib/kernel/actor.ts";
import { waitingMail } from "#lib/inbox/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("mailbox.title") };
}

/** By the name under which this machine was reached, whatever it calls itself in its mail. */
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;

/** What would have been mailed. There only where nothing is, and only for whoever sits at this machine. */
export default async function MailboxPage() {
  if (mailLeaves || !env.demo) notFound();
  const { say, dates, zone } = await speech();
  const t = say("account");
  const mail = (await waitingMail(system, {})).flatMap(({ id, payload, createdAt }) => {
    const letter = letterOf(payload);
    return letter ? [{ id, createdAt, to: payload.to ?? "", lang: payload.locale, ...letter }] : [];
  });
  return (
    <>
      <PageHead title={t("mailbox.title")} under={t("mailbox.under")} />
      <div className="stack mt-6">
        {mail.length === 0 && <EmptyState>{t("mailbox.empty")}</EmptyState>}
        {mail.map(({ id, subject, to, lang, createdAt, paragraphs, link }) => (
          <Section key={id} heading={<span lang={lang}>{subject}</span>} after={<time dateTime={createdAt.toISOString()}>{momentInWords(createdAt, dates, zone)}</time>}>
            <p className="small text-ink-2">{t("mailbox.to", { email: to })}</p>
            <div lang={lang}>
              {paragraphs.map((words) => <p key={words} className="mt-2">{words}</p>)}
              {link && <p className="button-row mt-3"><ButtonLink href={pathOf(link.href)}>{link.label}</ButtonLink></p>}
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}
