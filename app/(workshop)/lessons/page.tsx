import type { Metadata } from "next";
import { LessonRows } from "#components/lessons/lesson-rows.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ClearFilters, FilterBar, FilterChip } from "#components/ui/filter-bar.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { lessonOutcomes } from "#db/vocabulary.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { ask, askIfReadable, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { lessonList } from "#lib/lessons/queries.ts";
import { topicList } from "#lib/relations/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("lessons")("title") };
}

/** What the hubs learnt, by hub, topic, outcome and year: for whoever begins something like it. */
export default async function LessonsPage({ searchParams }: Props) {
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { answer: lessons } = await askLeniently(lessonList, filters);
  const { say } = await speech();
  const [t, terms] = [say("lessons"), say("terms")];
  const hubs = await ask(hubDirectory, {});
  const topics = (await askIfReadable(topicList, {})) ?? [];
  const filtered = Object.values(filters).some(Boolean);
  const now = clock.now().getUTCFullYear();
  const years = Array.from({ length: 6 }, (_one, at) => now - at);
  const chip = (name: "hub" | "topic" | "outcome" | "year", options: { value: string; label: string }[]) => {
    const chosen = filters[name] ?? "";
    return <FilterChip key={`${name}${chosen}`} name={name} label={t(`field.${name}`)} summary={options.find(({ value }) => value === chosen)?.label ?? t("any")} applyLabel={t("show")} single chosen={[chosen]} options={[{ value: "", label: t("any") }, ...options]} />;
  };
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-4">
        <FilterBar action="/lessons" label={t("filters")}>
          {chip("hub", hubs.map(({ slug, name }) => ({ value: slug, label: name })))}
          {topics.length > 0 && chip("topic", topics.map(({ topic }) => ({ value: topic, label: topic })))}
          {chip("outcome", lessonOutcomes.map((value) => ({ value, label: terms(`lessonOutcomes.${value}`) })))}
          {chip("year", years.map((year) => ({ value: String(year), label: String(year) })))}
          {filtered && <ClearFilters href="/lessons">{t("clear")}</ClearFilters>}
        </FilterBar>
      </div>
      <div className="mt-6" role="status">
        {lessons.length > 0 ? <LessonRows label={t("title")} lessons={lessons} /> : <EmptyState action={filtered && <ButtonLink href="/lessons">{t("clear")}</ButtonLink>}>{t(filtered ? "noneFiltered" : "none")}</EmptyState>}
      </div>
    </>
  );
}
