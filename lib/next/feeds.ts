import "server-only";
import { Refusal } from "#lib/kernel/refusal.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { currentViewer, type Viewer } from "#lib/next/actor.ts";
import { feedTexts, findingsOf, happeningsOf, newsOf } from "#lib/next/extracts.ts";
import { textFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { addressOf, readAddress, textOf } from "#lib/next/registry-address.ts";
import { wordsIn } from "#lib/next/words.ts";
import { printSearch, readSearch } from "#lib/search/model.ts";
import { search } from "#lib/search/queries.ts";
import { issueNews, viewById } from "#lib/views/queries.ts";

/** The feeds of what somebody looks at, for whoever looks; for a reader that is not signed in, of what is public. */

export type FeedType = keyof typeof feedTexts;
/** What a page says of its feeds to the programs that look for them, by their type. */
export const feedsBeside = (addressOf: (file: string) => string) => ({ "application/atom+xml": addressOf("feed.atom"), "application/feed+json": addressOf("feed.json") });

export const fileOf: Record<FeedType, string> = { atom: "feed.atom", feed: "feed.json" };

/** What moved last among the issues of a view. */
export const issuesFeed = (request: Request, type: FeedType) => textFile(request, type, async () => {
  const { actor, locale } = await currentViewer();
  const { look } = readAddress(Object.fromEntries(new URL(request.url).searchParams));
  return feedTexts[type](newsOf(await issueNews(actor, { q: textOf(look) }), { name: wordsIn(locale, "extracts")("issues"), page: addressOf(look), self: addressOf(look, `/issues/${fileOf[type]}`), locale }));
}, { personal: true });

/** What happened in a hub, as far as anyone may know: newest first, and of the hub rather than of anybody in it. */
export const hubFeed = (request: Request, slug: string, type: FeedType) => textFile(request, type, async () => {
  const { id, name } = await published(hubBySlug, { hub: slug });
  const { entries } = await published(historyOf, { kind: "hub", id, limit: 50 });
  return feedTexts[type](happeningsOf(entries.map((entry) => ({ ...entry, actor: null })), { name, page: `/hubs/${slug}`, self: `/hubs/${slug}/${fileOf[type]}`, locale: "en" }));
});

const searchAt = (path: string, asked: Record<string, string>) => `${path}?${new URLSearchParams(asked)}`;

/** What was found last by a search, or by one that was kept, as far as somebody may read it. */
export async function searchFeedOf({ actor, locale }: Pick<Viewer, "actor" | "locale">, given: URLSearchParams, type: FeedType): Promise<string> {
  const kept = given.get("view") ? await viewById(actor, { view: given.get("view")! }) : null;
  if (kept && kept.of !== "search") throw new Refusal("notFound");
  const q = printSearch(readSearch(given.get("q") ?? kept?.query ?? ""));
  const asked: Record<string, string> = kept ? { view: kept.id } : { q };
  const { found } = await search(actor, { q, order: "newest" });
  return feedTexts[type](findingsOf(found, { name: kept?.name ?? (q || wordsIn(locale, "search")("title")), page: searchAt("/search", asked), self: searchAt(`/search/${fileOf[type]}`, asked), locale }));
}

/** The same for whoever looks. */
export const searchFeed = (request: Request, type: FeedType) => textFile(request, type, async () => searchFeedOf(await currentViewer(), new URL(request.url).searchParams, type), { personal: true });
