import type { Metadata } from "next";
import { ResponseRows } from "#components/responses/response-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { responseList } from "#lib/responses/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("responses")("title") };
}

/** The responses a reader may know of, in one hub or all. */
export default async function ResponsesPage({ searchParams }: Props) {
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { answer: responses } = await askLeniently(responseList, filters);
  const t = (await speech()).say("responses");
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-6">{responses.length === 0 ? <EmptyState>{t("none")}</EmptyState> : <ResponseRows label={t("title")} responses={responses} />}</div>
    </>
  );
}
