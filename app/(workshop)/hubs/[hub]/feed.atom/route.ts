import { hubBySlug } from "#lib/hubs/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { feedTexts, happeningsOf } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";

/** What happened in a hub, as far as anyone may know: newest first, and of the hub rather than of anybody in it. */
export function GET(request: Request, { params }: { params: Promise<{ hub: string }> }) {
  return textFile(request, "atom", async () => {
    const { hub: slug } = await params;
    const { id, name } = await published(hubBySlug, { hub: slug });
    const { entries } = await published(historyOf, { kind: "hub", id, limit: 50 });
    return feedTexts.atom(happeningsOf(entries.map((entry) => ({ ...entry, actor: null })), { name, page: `/hubs/${slug}`, self: `/hubs/${slug}/feed.atom`, locale: "en" }));
  });
}
