import type { Metadata } from "next";
import { Filters } from "#app/(workshop)/issues/filters.tsx";
import { IssueTable } from "#components/issues/issue-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { spokenOn } from "#lib/feedback/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { stageNames } from "#lib/procedures/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("issues")("title") };
}

/** An address of this page with some of its filters changed; a change of filter starts at the first page again. */
const addressOf = (filters: Record<string, string>, change: Record<string, string | null>) => {
  const asked: Record<string, string | null> = { ...filters, after: null, ...change };
  const next = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return next.size > 0 ? `/issues?${next}` : "/issues";
};

/** The registry: filtered, sorted and searched by its address, on the server. */
export default async function IssuesPage({ searchParams }: Props) {
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { say, actor } = await speech();
  const t = say("issues");
  const { answer: { issues, total, next }, ignored } = await askLeniently(issueList, filters);
  const dockets = issues.map(({ docket }) => docket);
  const seen = { stages: await ask(stageNames, {}), spoken: await ask(spokenOn, { issues: dockets }) };
  const sort = filters.sort && !ignored.includes("sort") ? filters.sort : "closes";
  const filtered = Object.keys(filters).some((name) => !["sort", "after", "limit"].includes(name));
  return (
    <>
      <PageHead title={t("title")} actions={isMember(actor) && <ButtonLink href="/issues/new" kind="primary" shortcut="C">{t("log")}</ButtonLink>} />
      <div className="mt-4"><Filters filters={filters} addressOf={(change) => addressOf(filters, change)} /></div>
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("ignored", { names: ignored.join(", ") })}</Notice></div>}
      <div className="mt-3" role="status">
        {total === 0 && <EmptyState action={filtered ? <ButtonLink href="/issues">{t("clear")}</ButtonLink> : isMember(actor) && <ButtonLink href="/issues/new" kind="primary">{t("log")}</ButtonLink>}>{t(filtered ? "noneFiltered" : "none")}</EmptyState>}
      </div>
      {total > 0 && <IssueTable caption={t(`caption.${sort}`, { count: total })} issues={issues} {...seen} sorting={{ sort, href: (by) => addressOf(filters, { sort: by }) }} />}
      <Pagination label={t("pages")} previous={filters.after ? { href: addressOf(filters, {}), label: t("first") } : undefined} next={next ? { href: addressOf(filters, { after: next }), label: t("next") } : undefined} />
    </>
  );
}
