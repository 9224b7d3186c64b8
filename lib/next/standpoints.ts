import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import type { Cited } from "#lib/formats/citation.ts";
import { bibtexCitation, cslCitation, markdownCitation, plainCitation } from "#lib/formats/citation.ts";
import { tagUri } from "#lib/formats/feed.ts";
import { shortened } from "#lib/formats/text.ts";
import { env } from "#lib/platform/env.ts";
import { feedTexts } from "#lib/next/extracts.ts";
import { fileOf, type FeedType } from "#lib/next/feeds.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import type { publication, standpoint } from "#lib/publications/queries.ts";

export type Standpoint = Awaited<ReturnType<typeof standpoint>>;
export type Held = Standpoint["positions"][number];
export type Publication = Awaited<ReturnType<typeof publication>>;

const domain = new URL(env.address).hostname;
export const whole = (path: string) => `${env.address}${path}`;
const ofIssue = (docket: string) => `/standpoint/${docket.toLowerCase()}`;

/** Where what the hubs hold on an issue is read, whatever it is at the time. */
export const standpointAddress = ofIssue;
/** Where one published text is read, for ever. */
export const lastingAddress = ({ docket, hub, publication: n }: { docket: string; hub: { slug: string }; publication: number | null }) => (n === null ? ofIssue(docket) : `${ofIssue(docket)}/${hub.slug}/v/${n}`);

type Citable = Pick<Held, "docket" | "hub" | "publication" | "version" | "content" | "publishedAt" | "frozenAt">;

/** The same text as others cite it, in four forms. */
export function citationsOf(one: Citable, t: Speak) {
  const cited: Cited = { body: one.hub.name, title: one.content.title, language: one.content.language, number: one.docket, version: one.version, day: (one.publishedAt ?? one.frozenAt).toISOString().slice(0, 10), url: whole(lastingAddress(one)) };
  return { plain: plainCitation(cited, (parts) => t("citation", parts)), markdown: markdownCitation(cited), bibtex: bibtexCitation(cited), csl: cslCitation(cited) };
}

/** The texts that hubs published on an issue as a feed: an entry each, superseded ones among them. */
export function feedOfStandpoint({ issue, publications }: Standpoint, locale: Locale, type: FeedType): string {
  const t = wordsIn(locale, "published") as Speak;
  const address = ofIssue(issue.docket);
  return feedTexts[type]({
    id: tagUri(domain, 2023, `standpoint/${issue.docket.toLowerCase()}`), title: t("feed.title", { docket: issue.docket, issue: issue.title }), url: whole(address), self: whole(`${address}/${fileOf[type]}`), language: locale, author: "Standpunt",
    updated: publications[0]?.publishedAt ?? new Date(0),
    entries: publications.map((one) => ({
      id: tagUri(domain, 2023, `standpoint/${one.docket.toLowerCase()}/${one.hub.slug}/${one.publication}`), url: whole(lastingAddress(one)), title: one.title, updated: one.publishedAt, published: one.publishedAt, authors: [one.hub.name],
      summary: t("feed.entry", { hub: one.hub.name, docket: one.docket, version: one.version, hash: one.hash }),
    })),
  });
}

/** Inside a script element nothing may end it or begin a comment (HTML, 4.12.1.3). */
const insideScript = (value: unknown) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const organisation = (name: string, slug: string) => ({ "@type": "Organization", name, url: whole(`/hubs/${slug}`) });

type Linked = readonly (Citable & { hash: string; state: string })[];
const linked = new WeakMap<Linked, string>();

/** What search engines read of published texts (schema.org, JSON-LD 1.1), ready to stand in a script element. Written once, as long as they last. */
export function linkedDataOf(texts: Linked, issue: { docket: string; title: string }): string {
  const known = linked.get(texts) ?? insideScript(graphOf(texts, issue));
  linked.set(texts, known);
  return known;
}

const graphOf = (texts: Linked, issue: { docket: string; title: string }) => ({
  "@context": "https://schema.org",
  "@graph": texts.map((one) => ({
    "@type": "Article", "@id": whole(lastingAddress(one)), url: whole(lastingAddress(one)), headline: shortened(one.content.title, 110), name: one.content.title, abstract: one.content.summary || one.content.lede || undefined, inLanguage: one.content.language,
    datePublished: one.publishedAt?.toISOString(), version: one.version, creativeWorkStatus: one.state === "superseded" ? "Superseded" : "Adopted", identifier: [{ "@type": "PropertyValue", propertyID: "docket", value: one.docket }, { "@type": "PropertyValue", propertyID: "SHA-256", value: one.hash }],
    author: organisation(one.hub.name, one.hub.slug), publisher: organisation(one.hub.name, one.hub.slug), about: { "@type": "Thing", name: issue.title, url: whole(ofIssue(issue.docket)) }, license: licence.url, isAccessibleForFree: true,
  })),
});

/** Under which whatever stands before everyone may be used again. */
export const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;
