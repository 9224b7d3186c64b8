import { calendarEntries } from "#lib/calendar/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { calendarOf, feedTexts, findingsOf, happeningsOf, newsOf, subscribedDays, tableOf, type Published } from "#lib/next/extracts.ts";
import { readerOfFeed } from "#lib/next/feed-reader.ts";
import { textFile, type FileType } from "#lib/next/file.ts";
import { wordsIn } from "#lib/next/words.ts";
import { readRegistry, queryTextOf, printRegistry } from "#lib/registry/model.ts";
import { search } from "#lib/search/queries.ts";
import { issueNews, issueTable, viewById } from "#lib/views/queries.ts";

type Link = Awaited<ReturnType<typeof readerOfFeed>>;
/** What a link leads to: a query of the registry, and beside it a thing of its own where there is one. */
type Scope = { of?: "search"; name: string; page: string; query: string; days: { hub?: string; issue?: string; mine?: boolean; q?: string }; thing: { kind: "hub" | "issue"; id: string } | null };

type Feed = Extract<FileType, "ics" | "atom" | "feed" | "csv">;
const files: Record<string, Feed> = { "calendar.ics": "ics", "feed.atom": "atom", "feed.json": "feed", "table.csv": "csv" };

async function scopeOf({ actor, kind, target, locale }: Link): Promise<Scope> {
  switch (kind) {
    case "hub": {
      const { id, name, slug } = await hubBySlug(actor, { hub: target! });
      return { name, page: `/hubs/${slug}`, query: queryTextOf({ hub: slug }), days: { hub: slug }, thing: { kind: "hub", id } };
    }
    case "issue": {
      const { id, docket, title } = await issueByDocket(actor, { issue: target! });
      return { name: `${docket} ${title}`, page: `/issues/${docket.toLowerCase()}`, query: docket, days: { issue: docket }, thing: { kind: "issue", id } };
    }
    case "view": {
      const { id, name, query, of } = await viewById(actor, { view: target! });
      if (of === "search") return { of, name, page: `/search?view=${id}`, query, days: {}, thing: null };
      return { name, page: `/issues?view=${id}`, query, days: { q: query }, thing: null };
    }
    case "all": return { name: wordsIn(locale, "extracts")("all"), page: "/issues", query: "", days: {}, thing: null };
    case "mine": return { name: wordsIn(locale, "extracts")("mine"), page: "/issues?is=watched", query: printRegistry(readRegistry("is:watched")), days: { mine: true }, thing: null };
  }
}

async function feedOf(actor: Actor, { of: kind, thing, query }: Scope, of: Published) {
  if (kind === "search") return findingsOf((await search(actor, { q: query, order: "newest" })).found, of);
  return thing ? happeningsOf((await historyOf(actor, { ...thing, limit: 50 })).entries, of) : newsOf(await issueNews(actor, { q: query }), of);
}

const make: Record<Feed, (actor: Actor, scope: Scope, of: Published) => Promise<string>> = {
  ics: async (actor, { days }, of) => calendarOf(await calendarEntries(actor, { ...days, ...subscribedDays() }), of),
  atom: async (...asked) => feedTexts.atom(await feedOf(...asked)),
  feed: async (...asked) => feedTexts.feed(await feedOf(...asked)),
  csv: async (actor, { query }, of) => tableOf(await issueTable(actor, { q: query }), of.locale),
};

/** What a link of somebody's own leads to, as a calendar, a feed or a table. A link that was revoked leads nowhere. */
export async function GET(request: Request, { params }: { params: Promise<{ secret: string; file: string }> }) {
  const { secret, file } = await params;
  const type = Object.hasOwn(files, file) ? files[file]! : null;
  return textFile(request, type ?? "csv", async () => {
    if (!type) throw new Refusal("notFound");
    const link = await readerOfFeed(secret);
    const scope = await scopeOf(link);
    // What a search finds has no days and no columns in common.
    if (scope.of === "search" && type !== "atom" && type !== "feed") throw new Refusal("notFound");
    // The file does not repeat the secret by which it was had.
    return make[type](link.actor, scope, { name: scope.name, page: scope.page, self: scope.page, locale: link.locale });
  }, { personal: true });
}
