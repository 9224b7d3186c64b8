import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { addressOf } from "#app/(workshop)/responses/addresses.ts";
import { dayInWords, dayOfMoment } from "#lib/next/dates.ts";
import { askLeniently } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { awaitingReply } from "#lib/replies/queries.ts";

type Waiting = Awaited<ReturnType<typeof awaitingReply>>["responses"][number];

/** What was filed and not yet answered, longest first, with its age. */
export async function Awaiting({ filters }: { filters: Record<string, string> }) {
  const { awaiting: _, ...asked } = filters;
  const { answer: { responses, next } } = await askLeniently(awaitingReply, asked);
  const { say, dates, zone } = await speech();
  const t = say("responses");
  const columns: Column<Waiting>[] = [
    { key: "docket", head: t("column.docket"), narrow: "lead", cell: ({ docket, hub }) => docket && <Docket code={docket} tone={toneOf(hub.code)} /> },
    { key: "title", head: t("column.response"), rowHeader: true, narrow: "title", className: "strong", cell: ({ id, title }) => <Link href={`/responses/${id}#follow-up`} className="stretched">{title}</Link> },
    { key: "authority", head: t("field.authority"), narrow: "line", cell: ({ authority }) => authority },
    { key: "filed", head: t("field.filedAt"), narrow: "line", cell: ({ filedAt }) => <span className="nowrap">{dayOfMoment(filedAt, dates, zone)}</span> },
    { key: "age", head: t("column.age"), narrow: "line", cell: ({ days, workdays }) => t("age", { days, workdays }) },
    { key: "again", head: t("column.again"), narrow: "labelled", cell: ({ askedAgainOn }) => askedAgainOn && dayInWords(askedAgainOn, dates) },
  ];
  if (responses.length === 0) return <div className="mt-6"><EmptyState>{t("noneAwaiting")}</EmptyState></div>;
  return (
    <div className="mt-6">
      <Table caption={t("awaitingCaption")} columns={columns} rows={responses} rowKey={({ id }) => id} />
      <Pagination label={t("pages")} previous={filters.after ? { href: addressOf(filters), label: t("first") } : undefined} next={next ? { href: addressOf(filters, { after: next }), label: t("next") } : undefined} />
    </div>
  );
}
