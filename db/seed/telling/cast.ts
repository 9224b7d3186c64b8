import { organisations } from "#db/seed/demo/organisations.ts";
import { people } from "#db/seed/demo/people.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { locales, type Locale } from "#db/vocabulary.ts";
import { markAllRead } from "#lib/inbox/commands.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";

const spoken = (language: string): Locale => locales.find((locale) => locale === language) ?? "en";

/** The fictional organisations and people take their seats. */
export const castActs = (at: Date, since: string): Act[] => [
  ...organisations.flatMap(({ slug, name, hub, country, sector, size }) => [
    act(`organisation ${slug}`, at, null, addOrganisation, () => ({ slug, name, country, sector, size, kind: "demonstration" as const })),
    act(`participation ${slug}`, at, null, joinHub, () => ({ organisation: slug, hub, joined: "later" as const, since })),
  ]),
  ...people.flatMap(({ key, name, email, locale, zone, role, hub, organisation, tryThis }) => [
    act(`person ${key}`, at, null, addPerson, () => ({ email, name, locale: spoken(locale), zone, castNote: tryThis.en })),
    act(`seat ${key}`, at, null, giveSeat, () => ({ email, role, hub: hub ?? undefined, organisation: organisation ?? undefined })),
  ]),
];

/** Everybody has read what they were told up to here. */
export const readingActs = (at: Date): Act[] => people.map(({ key }) => act(`reading ${key}`, at, key, markAllRead, () => ({})));

export const counted = { people: people.length, organisations: organisations.length };
