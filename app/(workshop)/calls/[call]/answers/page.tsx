import type { Metadata } from "next";
import { AnswersTable } from "#app/(workshop)/calls/[call]/answers/answers-table.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ClearFilters, FilterBar, FilterChip } from "#components/ui/filter-bar.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { stances } from "#db/vocabulary.ts";
import { callById, feedbackOnCall } from "#lib/feedback/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";

type Props = { params: Promise<{ call: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("answers") };
}

/** All answers to a call that the reader may see, and for its coordinators what each of them is answered with. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const { call: id } = await params;
  const { lang: _, ...filters } = firstOf(await searchParams);
  const call = await ask(callById, { call: id });
  const { answer: { feedback, total, organisations, next, may, issue, hub }, ignored } = await askLeniently(feedbackOnCall, filters, { call: id });
  const { say, dates, zone } = await speech();
  const t = say("feedback");
  const page = `/calls/${id}/answers`;
  const kept = Object.fromEntries(["stance", "open"].flatMap((name) => (filters[name] && !ignored.includes(name) ? [[name, filters[name]]] : [])));
  const addressOf = (after?: string) => { const asked = new URLSearchParams({ ...kept, ...(after ? { after } : {}) }); return asked.size > 0 ? `${page}?${asked}` : page; };
  const filtered = Object.keys(kept).length > 0;
  return (
    <>
      <PrintHead>{hub.name}, {issue.docket}. {t("call.printed", { when: momentInWords(clock.now(), dates, zone) })}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/calls/${id}`}>{call.question}</Link></>}
        title={t("answers")} under={t("table.counts", { total, organisations })}
        actions={may.dispose && <ButtonLink href={`/issues/${issue.docket.toLowerCase()}/synthesis?hub=${hub.slug}`}>{say("themes")("together")}</ButtonLink>}
      />
      <div className="mt-4"><Filters page={page} kept={kept} t={t} terms={say("terms")} /></div>
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("table.ignored", { names: ignored.join(", ") })}</Notice></div>}
      <div className="mt-4">
        {total === 0
          ? <EmptyState action={filtered && <ButtonLink href={page}>{t("table.clear")}</ButtonLink>}>{t(filtered ? "table.noneFiltered" : "table.none")}</EmptyState>
          : <AnswersTable caption={t(filtered ? "table.captionFiltered" : "table.caption")} answers={feedback} mayDispose={may.dispose} place={{ issue: issue.docket, hub: hub.slug }} own={call.organisation?.slug ?? null} />}
      </div>
      <Pagination label={t("answers")} previous={filters.after ? { href: addressOf(), label: t("table.first") } : undefined} next={next ? { href: addressOf(next), label: t("more") } : undefined} />
    </>
  );
}

/** Where they stand, and whether the hub still has to answer them; both stand in the address. */
function Filters({ page, kept, t, terms }: { page: string; kept: Record<string, string | undefined>; t: Speak; terms: Speak }) {
  const any = { value: "", label: t("table.any") };
  const chip = (name: string, options: { value: string; label: string }[]) => (
    <FilterChip key={`${name}${kept[name] ?? ""}`} name={name} label={t(`table.filter.${name}`)} single chosen={[kept[name] ?? ""]} options={[any, ...options]} summary={options.find(({ value }) => value === kept[name])?.label ?? any.label} applyLabel={t("table.apply")} />
  );
  return (
    <FilterBar action={page} label={t("table.filters")}>
      {chip("stance", stances.map((stance) => ({ value: stance, label: terms(`stances.${stance}`) })))}
      {chip("open", [{ value: "yes", label: t("table.stillOpen") }])}
      {Object.keys(kept).length > 0 && <ClearFilters href={page}>{t("table.clear")}</ClearFilters>}
    </FilterBar>
  );
}
