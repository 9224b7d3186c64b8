import { Feed } from "feed";
import { plain } from "#lib/formats/text.ts";

export interface FeedEntry {
  /** An absolute address or a `tag:` URI (RFC 4151); the same for ever. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary?: string;
  /** HTML that has been made safe. */
  html?: string;
  updated: Date;
  published?: Date;
  /** Organisations or bodies; the feed's own author stands for an entry without. */
  authors?: readonly string[];
}

export interface FeedFile {
  id: string;
  /** The page people read. */
  url: string;
  /** The address of this feed. */
  self: string;
  title: string;
  subtitle?: string;
  /** BCP 47 language of titles and texts. */
  language: string;
  author: string;
  /** When anything in it last changed; without entries, when it began. */
  updated: Date;
  entries: readonly FeedEntry[];
}

/** A lasting id without an address: `tag:standpunt.example,2023:position/12`. The date is the year in which the authority owned its name. */
export const tagUri = (authority: string, year: number, specific: string): string => `tag:${authority},${year}:${encodeURI(specific)}`;

function checkedId(id: string): string {
  if (!/^(?:https?:\/\/|tag:)\S+$/u.test(id) || !URL.canParse(id)) throw new TypeError(`Not a feed id: ${JSON.stringify(id)}`);
  return id;
}

// The library resolves `&amp;` before it escapes; what someone typed as `&amp;` must survive that.
const element = (text: string) => plain(text).replaceAll("&", "&amp;");
/** Text inside HTML inside CDATA: titles and summaries are declared as HTML by the library. */
const asHtml = (text: string) => plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** HTML never ends the CDATA section it stands in. */
const insideCdata = (html: string) => plain(html).replaceAll("]]>", "]]&gt;");

function item(entry: FeedEntry) {
  return {
    id: checkedId(entry.id),
    link: new URL(entry.url).href,
    title: asHtml(entry.title),
    date: entry.updated,
    ...(entry.published && { published: entry.published }),
    ...(entry.summary !== undefined && { description: asHtml(entry.summary) }),
    ...(entry.html !== undefined && { content: insideCdata(entry.html) }),
    ...(entry.authors && entry.authors.length > 0 && { author: entry.authors.map((name) => ({ name: element(name) })) }),
  };
}

/** An Atom feed (RFC 4287), entries in the order given. Throws TypeError for an id that is neither an address nor a tag, or a bad address. */
export function atomText(file: FeedFile): string {
  const feed = new Feed({
    id: element(checkedId(file.id)),
    title: element(file.title),
    link: new URL(file.url).href,
    feed: new URL(file.self).href,
    updated: file.updated,
    generator: false,
    author: { name: element(file.author) },
    ...(file.subtitle !== undefined && { description: element(file.subtitle) }),
  });
  for (const entry of file.entries) feed.addItem(item(entry));
  const [language = "en"] = Intl.getCanonicalLocales(file.language);
  // Readers choose the shapes of Chinese and Japanese characters by the language; the library has no place for it in Atom.
  return feed.atom1().replace('<feed xmlns="http://www.w3.org/2005/Atom"', `$& xml:lang="${language}"`);
}

const authorsOf = (names: readonly string[]) => names.map((name) => ({ name: plain(name) }));

/** The same as JSON Feed 1.1 (jsonfeed.org): the same entries in the same order, under the same ids. Where a feed's own address is not to be told, `self` is its page. Throws as `atomText` does. */
export function jsonFeedText(file: FeedFile): string {
  const [language = "en"] = Intl.getCanonicalLocales(file.language);
  const [url, self] = [new URL(file.url).href, new URL(file.self).href];
  checkedId(file.id);
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1", title: plain(file.title), home_page_url: url, ...(self !== url && { feed_url: self }), ...(file.subtitle !== undefined && { description: plain(file.subtitle) }), language, authors: authorsOf([file.author]),
    items: file.entries.map((entry) => ({
      id: checkedId(entry.id), url: new URL(entry.url).href, title: plain(entry.title),
      ...(entry.html === undefined ? { content_text: plain(entry.summary ?? entry.title) } : { content_html: plain(entry.html), ...(entry.summary !== undefined && { summary: plain(entry.summary) }) }),
      ...(entry.published && { date_published: entry.published.toISOString() }), date_modified: entry.updated.toISOString(), ...(entry.authors && entry.authors.length > 0 && { authors: authorsOf(entry.authors) }),
    })),
  });
}
