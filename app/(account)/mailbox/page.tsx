import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Group } from "#emails/letter.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { env } from "#lib/platform/env.ts";
import { mailLeaves } from "#lib/platform/mail.ts";
import { system } from "#lib/kernel/actor.ts";
import { waitingMail } from "#lib/mail/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { written } from "#lib/next/letters.ts";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("mailbox.title") };
}

/** By the name under which this machine was reached, whatever it calls itself in its mail. */
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;

/** What would have been mailed, as it would be written now. */
async function lettersThatWait() {
  const letters = [];
  for (const mail of await waitingMail(system, {})) {
    const posted = await written(mail);
    if (posted) letters.push({ id: mail.id, createdAt: mail.createdAt, to: mail.payload.to ?? "", lang: mail.payload.locale, ...posted.letter });
  }
  return letters;
}

/** What would have been mailed. There only where nothing is, and only for whoever sits at this machine. */
export default async function MailboxPage() {
  if (mailLeaves || !env.demo) notFound();
  const { say, dates, zone } = await speech();
  const t = say("account");
  const letters = await lettersThatWait();
  return (
    <>
      <PageHead title={t("mailbox.title")} under={t("mailbox.under")} />
      <div className="stack mt-6">
        {letters.length === 0 && <EmptyState>{t("mailbox.empty")}</EmptyState>}
        {letters.map(({ id, subject, to, lang, createdAt, paragraphs, link, parts, after, feet }) => (
          <Section key={id} of={`to-${id} at-${id}`} heading={<span lang={lang}>{subject}</span>} after={<time id={`at-${id}`} dateTime={createdAt.toISOString()}>{momentInWords(createdAt, dates, zone)}</time>}>
            <p id={`to-${id}`} className="small text-ink-2">{t("mailbox.to", { email: to })}</p>
            <div lang={lang}>
              {paragraphs.map((words) => <p key={words} className="mt-2">{words}</p>)}
              {link && <p className="button-row mt-3"><ButtonLink href={pathOf(link.href)}>{link.label}</ButtonLink></p>}
              {parts.map(({ heading, note, groups }) => <div key={heading} className="mt-4"><h3 className="strong">{heading}</h3>{note && <p className="mt-2">{note}</p>}{groups.map((group) => <Things key={group.name ?? ""} of={group} />)}</div>)}
              {after.map((words) => <p key={words} className="mt-2 small">{words}</p>)}
              {feet.map(({ label, href }) => <p key={href} className="small"><Link href={pathOf(href)}>{label}</Link></p>)}
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}

const Things = ({ of: { name, rows } }: { of: Group }) => (
  <div className="mt-2">
    {name && <p className="small text-ink-2">{name}</p>}
    <Rows>{rows.map(({ label, href }) => <Row key={href + label} href={pathOf(href)} title={label} />)}</Rows>
  </div>
);
