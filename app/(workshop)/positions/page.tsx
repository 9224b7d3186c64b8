import type { Metadata } from "next";
import { PositionRows } from "#components/positions/position-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("positions")("title") };
}

/** The positions a reader may know of, in one hub or all. */
export default async function PositionsPage({ searchParams }: Props) {
  const { lang: _, ...filters } = firstOf(await searchParams);
  const { answer: positions } = await askLeniently(positionList, filters);
  const t = (await speech()).say("positions");
  return (
    <>
      <PageHead title={t("title")} under={t("under")} />
      <div className="mt-6">{positions.length === 0 ? <EmptyState>{t("none")}</EmptyState> : <PositionRows label={t("title")} positions={positions} />}</div>
    </>
  );
}
