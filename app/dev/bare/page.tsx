import { notFound } from "next/navigation";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** About as long as what stands in one element of a page of ours, so that pages as long have about as many. */
const words = "A line of a page on which nothing was looked up.";

/**
 * A page with nothing on it but the time: what every other page is measured against. With `paragraphs`, that many that are the same each
 * time, for pages that are long. It is there for `npm run bench` alone.
 */
export default async function BarePage({ searchParams }: Props) {
  if (!env.bench) notFound();
  const paragraphs = Math.min(Number((await searchParams).paragraphs ?? 0) || 0, 5000);
  return <><p>{clock.now().toISOString()}</p>{Array.from({ length: paragraphs }, (_, n) => <p key={n}>{n + 1}. {words}</p>)}</>;
}
