import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { hubs, identifiers, issues, organisations, people, provisions, seats, texts } from "#db/schema/index.ts";
import { derive } from "#lib/formats/identifiers/index.ts";
import { searchTerms } from "#lib/formats/search-terms.ts";
import { shortened } from "#lib/formats/text.ts";
import { canReadRoster } from "#lib/hubs/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { MentionsMatching, MentionsNamed } from "#lib/mentions/input.ts";
import { initialsOf, namesAfter, placeAsked, provisionNamed } from "#lib/mentions/model.ts";
import { canFindMentions, canFindPeople, canReadMentions } from "#lib/mentions/policy.ts";
import { asksOf, findPosition } from "#lib/positions/queries.ts";
import { currentEdition } from "#lib/texts/queries.ts";

type Found = { name: string; href: string; title: string };

/** The people of a hub whom a text names. */
export async function mentionedIn(db: Reader, hubId: string, text: string): Promise<string[]> {
  const names = namesAfter(text);
  if (names.length === 0) return [];
  const rows = await db.selectDistinct({ id: people.id }).from(people).innerJoin(seats, eq(seats.personId, people.id)).where(and(eq(seats.hubId, hubId), isNull(seats.endedAt), isNull(people.suspendedAt), among(people.name, names)));
  return rows.map(({ id }) => id);
}

async function issuesNamed(db: Reader, actor: Actor, names: readonly string[]): Promise<Found[]> {
  const dockets = names.filter((name) => /^#[A-Z]{2,4}-\d+$/.test(name)).map((name) => name.slice(1));
  if (dockets.length === 0) return [];
  const rows = await db.select({ docket: issues.docket, title: issues.title }).from(issues).where(and(among(issues.docket, dockets), visibleTo(actor, issues)));
  return rows.map(({ docket, title }) => ({ name: `#${docket}`, href: `/issues/${docket.toLowerCase()}`, title }));
}

/** More texts than these are not looked through for one that is named. */
const mostTexts = 1000;
const textsFor = (db: Reader, actor: Actor) => db.select({ id: texts.id, title: texts.title, issueId: texts.issueId, docket: issues.docket }).from(texts).innerJoin(issues, eq(issues.id, texts.issueId)).where(and(visibleTo(actor, texts), visibleTo(actor, issues))).orderBy(asc(texts.createdAt), asc(texts.id)).limit(mostTexts);

async function provisionsNamed(db: Reader, actor: Actor, names: readonly string[]): Promise<Found[]> {
  const named = names.flatMap((name) => provisionNamed(name) ?? []);
  if (named.length === 0) return [];
  const found: Found[] = [];
  for (const text of await textsFor(db, actor)) {
    const meant = named.filter((one) => one.text.toLowerCase() === initialsOf(text.title).toLowerCase() && !found.some(({ name }) => name === one.name));
    const edition = meant.length > 0 ? await currentEdition(db, actor, text) : null;
    if (!edition) continue;
    const rows = await db.select({ anchor: provisions.anchor, locator: provisions.locator, heading: provisions.heading, words: provisions.words }).from(provisions).where(and(eq(provisions.editionId, edition.id), inArray(provisions.anchor, meant.map(({ anchor }) => anchor))));
    for (const { name, anchor } of meant) {
      const row = rows.find((one) => one.anchor === anchor);
      if (row) found.push({ name, href: `/texts/${edition.id}/${anchor}`, title: `${text.title}, ${row.locator}, ${edition.name}: ${shortened(row.heading ?? row.words, 140)}` });
    }
  }
  return found;
}

const mostPlaces = 5;

/** The place in a law that somebody asks for by name, in the newest edition that they may read; where it has no such place, what is around it. */
export async function provisionsAsked(db: Reader, actor: Actor, typed: string): Promise<{ docket: string; title: string; url: string }[]> {
  const asked = placeAsked(typed);
  if (!asked) return [];
  const { dockets, identifiers: numbers } = searchTerms(asked.law);
  const keys = numbers.flatMap((number) => [number.key, ...derive(number).equivalents]);
  const carried = keys.length > 0 ? new Set((await db.selectDistinct({ id: identifiers.issueId }).from(identifiers).where(among(identifiers.key, keys))).map(({ id }) => id)) : new Set<string>();
  const found: { docket: string; title: string; url: string }[] = [];
  for (const text of await textsFor(db, actor)) {
    if (found.length === mostPlaces) break;
    if (initialsOf(text.title).toLowerCase() !== asked.law.toLowerCase() && !carried.has(text.issueId) && !dockets.includes(text.docket)) continue;
    const edition = await currentEdition(db, actor, text);
    const rows = edition ? await db.select({ anchor: provisions.anchor, locator: provisions.locator, heading: provisions.heading }).from(provisions).where(and(eq(provisions.editionId, edition.id), inArray(provisions.anchor, asked.anchors))) : [];
    const row = asked.anchors.map((anchor) => rows.find((one) => one.anchor === anchor)).find((one) => one !== undefined);
    if (row) found.push({ docket: text.docket, title: [`${text.title}, ${row.locator}`, row.heading].filter(Boolean).join(": "), url: `/texts/${edition!.id}/${row.anchor}` });
  }
  return found;
}

const seated = (db: Reader) => db.selectDistinct({ name: people.name, organisation: organisations.name, slug: organisations.slug, hubId: hubs.id, hub: hubs.name, hubSlug: hubs.slug }).from(people)
  .innerJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt))).innerJoin(hubs, eq(hubs.id, seats.hubId)).leftJoin(organisations, eq(organisations.id, seats.organisationId));

async function peopleNamed(db: Reader, actor: Actor, names: readonly string[]): Promise<Found[]> {
  const wanted = names.flatMap(namesAfter);
  if (wanted.length === 0) return [];
  const rows = await seated(db).where(and(isNull(people.suspendedAt), among(people.name, wanted))).orderBy(asc(people.name), asc(organisations.slug), asc(hubs.slug));
  return rows.filter(({ hubId }) => canReadRoster(actor, { id: hubId })).map(({ name, organisation, slug, hub, hubSlug }) => ({ name: `@${name}`, href: slug ? `/organisations/${slug}` : `/hubs/${hubSlug}`, title: organisation ?? hub }));
}

/** What references in a text lead to, as far as the reader may know of it. What is not in the answer is words, whether it is there or not. */
export const mentionsNamed = query({
  name: "mentionsNamed", input: MentionsNamed, subject: async () => null, allow: canReadMentions,
  run: async ({ actor, input: { names }, db }) => ({ mentions: [...(await issuesNamed(db, actor, names)), ...(await provisionsNamed(db, actor, names)), ...(await peopleNamed(db, actor, names))] }),
});

/** How many are offered at once. */
const most = 8;
/** How `like` is asked for what begins as was typed. */
export const beginning = (typed: string) => `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

async function issuesLike(db: Reader, actor: Actor, typed: string): Promise<Found[]> {
  const rows = await db.select({ docket: issues.docket, title: issues.title }).from(issues)
    .where(and(visibleTo(actor, issues), isNull(issues.mergedInto), or(sql`lower(${issues.docket}) like ${beginning(typed)} escape '\\'`, sql`lower(${issues.title}) like ${`%${beginning(typed)}`} escape '\\'`))).orderBy(asc(issues.title), asc(issues.id)).limit(most);
  return rows.map(({ docket, title }) => ({ name: `#${docket}`, href: `/issues/${docket.toLowerCase()}`, title }));
}

async function provisionsLike(db: Reader, actor: Actor, typed: string): Promise<Found[]> {
  const [, short = "", place = ""] = /^([a-z]+) ?(.*)$/iu.exec(typed) ?? [];
  if (short.length < 2) return [];
  const found: Found[] = [];
  for (const text of await textsFor(db, actor)) {
    const initials = initialsOf(text.title);
    if (!initials.toLowerCase().startsWith(short.toLowerCase()) || (place && initials.length !== short.length)) continue;
    const edition = await currentEdition(db, actor, text);
    if (!edition) continue;
    const number = /\d+[a-z]?|[IVX]+/iu.exec(place)?.[0] ?? "";
    const rows = await db.select({ locator: provisions.locator, heading: provisions.heading, words: provisions.words, number: provisions.number }).from(provisions)
      .where(and(eq(provisions.editionId, edition.id), eq(provisions.kind, "article"), number ? sql`lower(${provisions.number}) like ${beginning(number)} escape '\\'` : undefined)).orderBy(asc(provisions.place)).limit(most);
    found.push(...rows.map(({ locator, heading, words, number: article }) => ({ name: `#${initials} ${article ?? locator}`, href: "", title: `${locator}, ${text.title}: ${shortened(heading ?? words, 80)}` })));
    if (found.length >= most) break;
  }
  return found;
}

const peopleLike = async (db: Reader, hubId: string, typed: string): Promise<Found[]> =>
  (await seated(db).where(and(eq(hubs.id, hubId), isNull(people.suspendedAt), sql`lower(${people.name}) like ${beginning(typed)} escape '\\'`)).orderBy(asc(people.name), asc(organisations.slug), asc(hubs.slug)).limit(most))
    .map(({ name, organisation, hub }) => ({ name: `@${name}`, href: "", title: organisation ?? hub }));

/** Provisions and issues that may be meant by what was typed. */
export const othersMatching = async (db: Reader, actor: Actor, typed: string) =>
  [...(await provisionsLike(db, actor, typed)), ...(await issuesLike(db, actor, typed))].slice(0, most).map(({ name, title }) => ({ name, title }));

/** What may be meant by what somebody has typed so far in a text: asks of it, issues, provisions and people. */
export const mentionsMatching = query({
  name: "mentionsMatching", input: MentionsMatching, subject: findPosition, allow: canFindMentions,
  async run({ actor, input: { q }, subject, db }) {
    const typed = q.slice(1).trim();
    const people = q.startsWith("@") && typed !== "" && canFindPeople(actor, subject) ? await peopleLike(db, subject.position.hubId, typed) : [];
    if (q.startsWith("@")) return { mentions: people.map(({ name, title }) => ({ name, title })) };
    const asks = (await asksOf(db, subject.position.id)).map(({ number, statement }) => ({ name: `#ask-${number}`, title: shortened(statement, 90) })).filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(typed.toLowerCase()));
    const others = typed === "" ? [] : await othersMatching(db, actor, typed);
    return { mentions: [...asks, ...others].slice(0, most) };
  },
});

/** The people whose name, or a part of it, begins so, in hubs whose roster the actor may read; each with where they are found. */
export async function peopleBeginning(db: Reader, actor: Actor, typed: string): Promise<{ title: string; href: string; under: string }[]> {
  const word = typed.trim();
  if ([...word].length < 2) return [];
  const hubIds = (await db.select({ id: hubs.id }).from(hubs)).map(({ id }) => id).filter((id) => canReadRoster(actor, { id }));
  if (hubIds.length === 0) return [];
  const name = sql`lower(${people.name})`;
  const rows = await seated(db).where(and(among(hubs.id, hubIds), isNull(people.suspendedAt), or(sql`${name} like ${beginning(word)} escape '\\'`, sql`${name} like ${`% ${beginning(word)}`} escape '\\'`))).orderBy(asc(people.name), asc(organisations.slug), asc(hubs.slug)).limit(most);
  return rows.map(({ name: title, organisation, slug, hub, hubSlug }) => ({ title, href: slug ? `/organisations/${slug}` : `/hubs/${hubSlug}`, under: organisation ?? hub }));
}
