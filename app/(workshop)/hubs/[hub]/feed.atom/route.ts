import { atomText, tagUri } from "#lib/formats/feed.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { publicFile } from "#lib/next/file.ts";
import { published } from "#lib/next/published.ts";
import { sentence } from "#lib/next/words.ts";
import { env } from "#lib/platform/env.ts";

const domain = new URL(env.address).hostname;

/** What happened in a hub, as far as anyone may know: newest first. */
export function GET(request: Request, { params }: { params: Promise<{ hub: string }> }) {
  return publicFile(request, "application/atom+xml; charset=utf-8", async () => {
    const { hub: slug } = await params;
    const hub = await published(hubBySlug, { hub: slug });
    const { entries } = await published(historyOf, { kind: "hub", id: hub.id, limit: 50 });
    const told = (name: string, data: Record<string, string | number | null>) => sentence("en", "facts", name, { ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value ?? ""])), actor: hub.name }) ?? name;
    return atomText({
      id: tagUri(domain, 2023, `hub/${slug}`), title: hub.name, url: `${env.address}/hubs/${slug}`, self: `${env.address}/hubs/${slug}/feed.atom`, updated: entries[0]?.at ?? new Date(0), language: "en", author: hub.name,
      entries: entries.map(({ id, name, data, at }) => ({ id: tagUri(domain, 2023, `entry/${id}`), title: told(name, data), url: typeof data.docket === "string" ? `${env.address}/issues/${data.docket.toLowerCase()}` : `${env.address}/hubs/${slug}`, updated: at })),
    });
  });
}
