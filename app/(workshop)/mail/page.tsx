import type { Metadata } from "next";
import { CommandForm } from "#components/form/command-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { discardMailAction, retryMailAction } from "#app/(workshop)/mail/actions.ts";
import { troubledMail } from "#lib/mail/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Troubled = Awaited<ReturnType<typeof troubledMail>>["mails"][number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("mail")("troubles.title") };
}

/** Mail that did not leave at the first try, or came back: for administrators. */
export default async function TroubledMailPage({ searchParams }: Props) {
  await requireMember("/mail");
  const { lang: _, ...given } = firstOf(await searchParams);
  const { answer: { mails, next, waiting } } = await askLeniently(troubledMail, given);
  const { say, dates, zone } = await speech();
  const t = say("mail");
  return (
    <>
      <PageHead over={<Link href="/people">{say("people")("title")}</Link>} title={t("troubles.title")} under={t("troubles.under", { waiting })} />
      <div className="mt-5" role="status">{mails.length === 0 && <EmptyState>{t("troubles.empty")}</EmptyState>}</div>
      {mails.length > 0 && (
        <Table
          caption={t("troubles.title")} captionHidden rows={mails} rowKey={({ id }) => id}
          columns={[
            { key: "what", head: t("troubles.what"), rowHeader: true, narrow: "title", className: "strong", cell: ({ kind }) => t(`kind.${kind}`) },
            { key: "to", head: t("troubles.to"), narrow: "labelled", cell: ({ to }) => to },
            { key: "when", head: t("troubles.when"), narrow: "labelled", cell: ({ createdAt }) => <time dateTime={createdAt.toISOString()}>{momentInWords(createdAt, dates, zone)}</time> },
            { key: "state", head: t("troubles.state"), narrow: "labelled", cell: (mail) => <State of={mail} t={t} next={mail.nextTry && momentInWords(mail.nextTry, dates, zone)} /> },
            { key: "acts", head: t("troubles.acts"), headHidden: true, narrow: "line", cell: (mail) => <Acts on={mail} t={t} /> },
          ]}
        />
      )}
      <Pagination label={t("troubles.title")} next={next ? { href: `/mail?${new URLSearchParams({ after: next })}`, label: t("troubles.older") } : undefined} />
    </>
  );
}

const State = ({ of: { state, because, said, tries }, t, next }: { of: Troubled; t: Speak; next: string | null }) => (
  <>
    <Tag tone={state === "waiting" || state === "uncertain" ? "warn" : "crit"}>{t(`state.${state}`)}</Tag> {t("troubles.tries", { tries })}
    {because && <span className="each-line">{t(`because.${because}`)}</span>}
    {said && said !== "over" && <span className="each-line quiet small">{said}</span>}
    {next && <span className="each-line quiet">{t("troubles.nextTry", { moment: next })}</span>}
  </>
);

const Acts = ({ on: { id, kind, to, may }, t }: { on: Troubled; t: Speak }) => {
  const named = { kind: t(`kind.${kind}`), to };
  return (
    <div className="button-row">
      {may.retry && <CommandForm act={retryMailAction} hidden={{ mail: id }} prefix={`retry-${id}-`}><SubmitButton kind="plain" size="small" pendingLabel={t("troubles.retrying")} aria-label={t("troubles.retryOf", named)}>{t("troubles.retry")}</SubmitButton></CommandForm>}
      {may.discard && <CommandForm act={discardMailAction} hidden={{ mail: id }} prefix={`discard-${id}-`}><SubmitButton kind="danger" size="small" pendingLabel={t("troubles.discarding")} aria-label={t("troubles.discardOf", named)}>{t("troubles.discard")}</SubmitButton></CommandForm>}
    </div>
  );
};
