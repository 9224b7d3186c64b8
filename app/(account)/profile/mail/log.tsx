import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { MailState } from "#lib/mail/model.ts";
import { myMail } from "#lib/mail/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

const tones: Partial<Record<MailState, "ok" | "warn" | "crit">> = { sent: "ok", uncertain: "warn", failed: "crit", bounced: "crit" };

/** What was mailed to oneself, and what became of it. Never what it said. */
export async function Log({ after }: { after: string | undefined }) {
  const { say, dates, zone } = await speech();
  const t = say("mail");
  const { mails, next } = await ask(myMail, { ...(after ? { after } : {}), limit: 20 });
  return (
    <Section heading={t("profile.log")} id="log">
      <p className="mb-2">{t("profile.logMeans")}</p>
      {mails.length === 0 ? <EmptyState>{t("profile.logEmpty")}</EmptyState> : (
        <Table
          caption={t("profile.log")} captionHidden rows={mails} rowKey={({ id }) => id}
          columns={[
            { key: "what", head: t("profile.what"), rowHeader: true, narrow: "title", cell: ({ kind, subject }) => <>{subject ?? t(`kind.${kind}`)}{subject && <span className="each-line quiet">{t(`kind.${kind}`)}</span>}</> },
            { key: "to", head: t("profile.to"), narrow: "labelled", cell: ({ to }) => to },
            { key: "when", head: t("profile.when"), narrow: "labelled", cell: ({ createdAt, leftAt }) => <time dateTime={(leftAt ?? createdAt).toISOString()}>{momentInWords(leftAt ?? createdAt, dates, zone)}</time> },
            { key: "became", head: t("profile.became"), narrow: "labelled", cell: ({ state, because }) => <><Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>{because && <span className="each-line quiet">{t(`because.${because}`)}</span>}</> },
          ]}
        />
      )}
      <Pagination label={t("profile.log")} next={next ? { href: `/profile/mail?${new URLSearchParams({ after: next })}#log`, label: t("profile.older") } : undefined} />
    </Section>
  );
}
