import type { Metadata } from "next";
import { Filters } from "#app/(workshop)/questions/filters.tsx";
import { QuestionTable } from "#app/(workshop)/questions/question-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { questionList } from "#lib/questions/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("questions")("title") };
}

/** An address of this page with some of its filters changed; a change starts at the first page again. */
const addressOf = (filters: Record<string, string>, change: Record<string, string | null>) => {
  const asked: Record<string, string | null> = { ...filters, after: null, ...change };
  const next = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return next.size > 0 ? `/questions?${next}` : "/questions";
};

/** The register of what the hubs have asked of authorities: filtered, sorted and searched by its address, on the server. */
export default async function QuestionsPage({ searchParams }: Props) {
  const { lang: _, ...filters } = firstOf(await searchParams);
  const t = (await speech()).say("questions");
  const { answer: { questions, total, next }, ignored } = await askLeniently(questionList, filters);
  const sort = filters.sort === "oldest" ? "oldest" : "newest";
  const filtered = Object.keys(filters).some((name) => !["sort", "after", "limit"].includes(name));
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-4"><Filters filters={filters} cleared={addressOf({}, { sort: filters.sort ?? null })} /></div>
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("ignored", { names: ignored.join(", ") })}</Notice></div>}
      <div className="mt-3" role="status">
        {total === 0 && <EmptyState action={filtered ? <ButtonLink href="/questions">{t("clear")}</ButtonLink> : <ButtonLink href="/issues">{t("toIssues")}</ButtonLink>}>{t(filtered ? "noneFiltered" : "none")}</EmptyState>}
      </div>
      {total > 0 && <QuestionTable caption={t(`caption.${sort}`, { count: total })} questions={questions} sorting={{ href: addressOf(filters, { sort: sort === "newest" ? "oldest" : null }), direction: sort === "newest" ? "descending" : "ascending" }} />}
      <Pagination label={t("pages")} previous={filters.after ? { href: addressOf(filters, {}), label: t("first") } : undefined} next={next ? { href: addressOf(filters, { after: next }), label: t("next") } : undefined} />
    </>
  );
}
