import type { Metadata } from "next";
import { Views } from "#app/(workshop)/responses/views.tsx";
import { ResponseRows } from "#components/responses/response-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import { askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { mostAWeek } from "#lib/responses/model.ts";
import { responseCapacity } from "#lib/responses/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("responses")("capacity.title") };
}

/** Who writes what until when: first what nobody writes, then each editor by week, and where it is too much. */
export default async function CapacityPage({ searchParams }: Props) {
  await requireMember("/responses/capacity");
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { answer: { unassigned, editors } } = await askLeniently(responseCapacity, filters);
  const { say, dates } = await speech();
  const t = say("responses");
  return (
    <>
      <PageHead title={t("capacity.title")} under={t("capacity.under")} />
      <div className="mt-4"><Views current="capacity" filters={filters} /></div>
      {unassigned.length + editors.length === 0 && <div className="mt-6"><EmptyState>{t("capacity.none")}</EmptyState></div>}
      {unassigned.length > 0 && <Section heading={t("capacity.unassigned", { count: unassigned.length })} plain><ResponseRows label={t("capacity.unassigned", { count: unassigned.length })} responses={unassigned} /></Section>}
      {editors.map(({ id, name, total, weeks }) => (
        <Section key={id} heading={name} after={t("capacity.total", { count: total })}>
          {weeks.map(({ week, over, responses }) => (
            <div key={week} className="mt-3">
              <h3 className="strong">{t("capacity.week", { day: dayInWords(week, dates) })}</h3>
              {over && <Notice kind="warn">{t("capacity.over", { name, count: responses.length, most: mostAWeek })}</Notice>}
              <ResponseRows label={t("capacity.week", { day: dayInWords(week, dates) })} responses={responses} />
            </div>
          ))}
        </Section>
      ))}
    </>
  );
}
