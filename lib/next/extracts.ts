import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import type { Entry } from "#lib/calendar/queries.ts";
import { calendarText } from "#lib/formats/calendar.ts";
import { atomText, jsonFeedText, tagUri, type FeedFile } from "#lib/formats/feed.ts";
import { csvText } from "#lib/formats/table-text.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import type { historyOf } from "#lib/ledger/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { sentence, wordsIn, type Speak } from "#lib/next/words.ts";
import type { search } from "#lib/search/queries.ts";
import type { issueTable } from "#lib/views/queries.ts";

/** What leaves the registry for other programs: calendars, feeds and tables, all with addresses that lead back here. */

const domain = new URL(env.address).hostname;
const whole = (path: string) => `${env.address}${path}`;
const say = (locale: Locale, namespace: "terms" | "extracts") => wordsIn(locale, namespace) as Speak;

/** Where a file is published, and what it is of. */
export type Published = { name: string; /** The page that people read, and the file itself. */ page: string; self: string; locale: Locale };

/** Dated entries as a calendar to subscribe to: stable, at their hour where one is known, whole days where not. */
export function calendarOf(entries: readonly Entry[], { name, self, locale }: Published): string {
  const [t, terms] = [say(locale, "extracts"), say(locale, "terms")];
  return calendarText({
    name, url: whole(self), refreshHours: 6,
    entries: entries.map(({ uid, sequence, changedAt, cancelled, kind, what, docket, issue, path, source, confidence, verification, timed, at, day }) => ({
      uid: `${uid}@${domain}`, sequence, changedAt, cancelled, summary: kind === "date" ? `${docket} ${what}` : t(`calendar.${kind}`, { docket, what: kind === "milestone" ? terms(`milestones.${what}`) : what }), url: whole(path), categories: [docket, t(`kind.${kind}`)],
      description: [issue, source, confidence === "indicative" ? t("calendar.indicative") : null, verification && verification !== "verified" ? terms(`verifications.${verification}`) : null].filter(Boolean).join("\n"),
      ...(timed ? { at } : { day }),
    })),
  });
}

/** The ways in which a feed is written down. */
export const feedTexts = { atom: atomText, feed: jsonFeedText } as const;

type Rows = Awaited<ReturnType<typeof issueTable>>;

/** The issues of a view as a feed: an entry an issue, new whenever it moves. */
export function newsOf(issues: Rows, { name, page, self, locale }: Published): FeedFile {
  const [t, terms] = [say(locale, "extracts"), say(locale, "terms")];
  return {
    id: tagUri(domain, 2023, self.replace(/^\//, "")), title: name, url: whole(page), self: whole(self), updated: issues[0]?.movedAt ?? new Date(0), language: locale, author: "Standpunt",
    entries: issues.map(({ id, docket, title, movedAt, createdAt, closesAt, tracks }) => ({
      id: tagUri(domain, 2023, `issue/${id}`), url: whole(`/issues/${docket.toLowerCase()}`), title: `${docket} ${title}`, updated: movedAt, published: createdAt,
      summary: [...tracks.map(({ hub, state }) => `${hub.name}: ${terms(`trackStates.${state}`)}`), ...(closesAt ? [t("closes", { day: dayInWords(closesAt.toISOString().slice(0, 10), locale) })] : [])].join("\n"),
    })),
  };
}

type Found = Awaited<ReturnType<typeof search>>["found"];

/** What a search finds as a feed, the newest first: an entry a thing, new whenever its words change. */
export function findingsOf(found: Found, { name, page, self, locale }: Published): FeedFile {
  const t = wordsIn(locale, "search") as Speak;
  return {
    id: tagUri(domain, 2023, self.replace(/^\//, "")), title: name, url: whole(page), self: whole(self), updated: found[0]?.changedAt ?? new Date(0), language: locale, author: "Standpunt",
    entries: found.map(({ id, kind, title, excerpt, url, changedAt }) => ({ id: tagUri(domain, 2023, id.replace(":", "/")), url: whole(url), title: `${t(`kind.${kind}`)}: ${title}`, updated: changedAt, summary: excerpt })),
  };
}

type History = Awaited<ReturnType<typeof historyOf>>["entries"];

/** What happened to a thing as a feed, in sentences. `who` stands where the ledger names nobody. */
export function happeningsOf(entries: History, { name, page, self, locale }: Published): FeedFile {
  const told = (fact: string, data: Record<string, string | number | null>, actor: string | null) => sentence(locale, "facts", fact, { ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value ?? ""])), actor: actor ?? name }) ?? fact;
  return {
    id: tagUri(domain, 2023, page.replace(/^\//, "").replace(/^hubs\//, "hub/")), title: name, url: whole(page), self: whole(self), updated: entries[0]?.at ?? new Date(0), language: locale, author: name,
    entries: entries.map(({ id, name: fact, data, at, actor }) => ({ id: tagUri(domain, 2023, `entry/${id}`), title: told(fact, data, actor), url: whole(typeof data.docket === "string" ? `/issues/${data.docket.toLowerCase()}` : page), updated: at })),
  };
}

const day = 86_400_000;
/** What a calendar that is subscribed to holds: the last two months, and what comes within a good year. */
export function subscribedDays() {
  const now = clock.now().getTime();
  const [from, to] = [new Date(now - 60 * day), new Date(now + 400 * day)].map((moment) => moment.toISOString().slice(0, 10)) as [string, string];
  return { from, to };
}

const columns = ["docket", "title", "jurisdiction", "instrument", "procedure", "stage", "closes", "next", "topics", "hub", "state", "stance", "priority", "lead", "moved", "address"] as const;

/** The issues of a view as a table: a row for each hub's track, one without where there is none. Words of our own stay as machines know them. */
export function tableOf(issues: Rows, locale: Locale): string {
  const t = say(locale, "extracts");
  const at = (moment: Date | null) => moment?.toISOString() ?? null;
  return csvText(columns.map((key) => ({ key, head: t(`column.${key}`) })), issues.flatMap(({ docket, title, jurisdiction, instrument, procedure, stage, closesAt, nextAt, topics, movedAt, tracks }) => {
    const row = { docket, title, jurisdiction, instrument, procedure, stage, closes: at(closesAt), next: at(nextAt), topics: topics.join(", "), moved: at(movedAt), address: whole(`/issues/${docket.toLowerCase()}`) };
    return tracks.length > 0 ? tracks.map(({ hub, state, stance, priority, lead }) => ({ ...row, hub: hub.slug, state, stance, priority, lead })) : [row];
  }));
}
