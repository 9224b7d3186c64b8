import type { Metadata } from "next";
import { MyInputRow } from "#app/(workshop)/feedback/my-input-row.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { fatesOfInputs } from "#lib/outcomes/queries.ts";
import { myInput } from "#lib/feedback/queries.ts";
import { ask, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { me } from "#lib/people/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("mine.title") };
}

/** My input: each thing my organisation said, and where it is now. */
export default async function MyInputPage({ searchParams }: Props) {
  await requireMember("/feedback");
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { answer: { feedback, next } } = await askLeniently(myInput, filters);
  const ended = await ask(fatesOfInputs, { feedback: feedback.map(({ id }) => id) });
  const open = filters.open === "yes";
  const { seats } = await ask(me, {});
  const organisations = [...new Set(seats.flatMap(({ organisationName }) => organisationName ?? []))];
  const { say, dates } = await speech();
  const t = say("feedback");
  const under = organisations.length > 0 ? t("mine.under", { organisations: new Intl.ListFormat(dates, { type: "conjunction" }).format(organisations) }) : undefined;
  return (
    <>
      <PageHead title={t("mine.title")} under={under} />
      {organisations.length === 0 ? <div className="mt-6"><EmptyState>{t("mine.none")}</EmptyState></div> : (
        <>
          <nav aria-label={t("mine.filter")} className="view-tabs"><Link href="/feedback" aria-current={open ? undefined : "page"}>{t("mine.all")}</Link><Link href="/feedback?open=yes" aria-current={open ? "page" : undefined}>{t("mine.open")}</Link></nav>
          {feedback.length === 0 ? <div className="mt-6"><EmptyState>{t(open ? "mine.nothingOpen" : "mine.nothing")}</EmptyState></div> : <ul className="sayings mt-4">{feedback.map((item) => <MyInputRow key={item.id} item={item} ended={ended.filter(({ feedbackId }) => feedbackId === item.id)} />)}</ul>}
          <Pagination label={t("mine.title")} next={next ? { href: `/feedback?${new URLSearchParams({ ...(open ? { open: "yes" } : {}), after: next }).toString()}`, label: t("mine.older") } : undefined} />
        </>
      )}
    </>
  );
}
