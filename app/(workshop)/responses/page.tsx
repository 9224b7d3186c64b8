import type { Metadata } from "next";
import { addressOf, isFiltered } from "#app/(workshop)/responses/addresses.ts";
import { Awaiting } from "#app/(workshop)/responses/awaiting.tsx";
import { ResponseBoard } from "#app/(workshop)/responses/board.tsx";
import { Filters } from "#app/(workshop)/responses/filters.tsx";
import { ResponseTable } from "#app/(workshop)/responses/response-table.tsx";
import { Views } from "#app/(workshop)/responses/views.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { askIfReadable, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { responseBoard, responseCapacity, responsePage } from "#lib/responses/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("responses")("title") };
}

/** The register of what is or was to be filed with authorities: as a table or a board, filtered by its address; and what awaits a reply. */
export default async function ResponsesPage({ searchParams }: Props) {
  const { lang: _, as, ...filters } = firstOf(await searchParams);
  const { say } = await speech();
  const t = say("responses");
  const awaiting = filters.awaiting === "reply";
  const shown = as === "board" ? { ...filters, as } : filters;
  return (
    <>
      <PageHead shows={["response:"]} title={t("title")} under={t("under")} actions={<ButtonLink href="/channels">{say("channels")("open")}</ButtonLink>} />
      <div className="mt-4"><Views current={awaiting ? "awaiting" : as === "board" ? "board" : "table"} filters={awaiting ? { ...(filters.hub && { hub: filters.hub }) } : filters} /></div>
      {awaiting ? <Awaiting filters={filters} /> : <Register filters={filters} shown={shown} />}
    </>
  );
}

async function Register({ filters, shown }: { filters: Record<string, string>; shown: Record<string, string> }) {
  const t = (await speech()).say("responses");
  const editors = (await askIfReadable(responseCapacity, {}))?.editors ?? [];
  const isBoard = shown.as === "board";
  const { sort: _, after: __, limit: ___, ...narrowed } = filters;
  const board = isBoard ? await askLeniently(responseBoard, narrowed) : null;
  const table = isBoard ? null : await askLeniently(responsePage, filters);
  const ignored = (board ?? table!).ignored;
  const total = board ? [...board.answer.columns, ...board.answer.exits].reduce((sum, one) => sum + one.total, 0) : table!.answer.total;
  const sort = filters.sort === "soonest" ? "soonest" : "latest";
  return (
    <>
      <div className="mt-4"><Filters filters={shown} editors={editors} /></div>
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("ignored", { names: ignored.join(", ") })}</Notice></div>}
      <div className="mt-3" role="status">
        {total === 0 && <EmptyState action={isFiltered(filters) ? <ButtonLink href={addressOf({}, { as: shown.as ?? null })}>{t("clear")}</ButtonLink> : <ButtonLink href="/issues">{t("toIssues")}</ButtonLink>}>{t(isFiltered(filters) ? "noneFiltered" : "none")}</EmptyState>}
      </div>
      {board && total > 0 && <ResponseBoard board={board.answer} filters={shown} />}
      {table && total > 0 && <ResponseTable caption={t(`caption.${sort}`, { count: total })} responses={table.answer.responses} sorting={{ href: addressOf(filters, { sort: sort === "latest" ? "soonest" : null }), direction: sort === "latest" ? "descending" : "ascending" }} />}
      {table && <Pagination label={t("pages")} previous={filters.after ? { href: addressOf(filters), label: t("first") } : undefined} next={table.answer.next ? { href: addressOf(filters, { after: table.answer.next }), label: t("next") } : undefined} />}
    </>
  );
}
