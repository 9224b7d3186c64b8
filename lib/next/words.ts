import "server-only";
import { cache, use } from "react";
import { _createCache, _createIntlFormatters, createFormatter, createTranslator } from "use-intl/core";
import type { Locale } from "#db/vocabulary.ts";
import { messages, type Namespace } from "#messages/index.ts";
import { currentViewer, type Viewer } from "#lib/next/actor.ts";
import { dayInWords } from "#lib/next/dates.ts";

// A translator remembers the sentences that it has taken apart: one for each language serves every request.
const _cache = _createCache();
const parts = { _cache, _formatters: _createIntlFormatters(_cache) };
const translators = new Map<string, unknown>();

function remembered<T>(key: string, make: () => T): T {
  if (!translators.has(key)) translators.set(key, make());
  return translators.get(key) as T;
}

/** How many sentences of a namespace are remembered. */
const mostSaid = 2000;

/** Most of what a page says is the same each time: a label is looked up once, not a hundred times a page, and a sentence put together once. */
function sayingOnce<T extends object>(translator: T): T {
  const translate = translator as unknown as Speak & { has(key: string): boolean };
  const said = new Map<string, string>();
  const say: Speak = (key, values) => {
    const asked = values ? `${key} ${JSON.stringify(values)}` : key;
    const known = said.get(asked);
    if (known !== undefined) return known;
    const words = translate(key, values ?? {});
    if (said.size >= mostSaid) said.clear();
    if (translate.has(key)) said.set(asked, words);
    return words;
  };
  return Object.assign(say, translator);
}

/** The words of one namespace in one language. */
export const wordsIn = <N extends Namespace>(locale: Locale, namespace: N) => remembered(`${locale} ${namespace}`, () => sayingOnce(createTranslator({ ...parts, locale, messages: messages[locale], namespace })));

/** The words of one namespace in the language of whoever looks. */
export const words = async <N extends Namespace>(namespace: N) => wordsIn((await currentViewer()).locale, namespace);

/** Dates, numbers and lists as whoever looks writes them, in their time zone. */
export async function formats() {
  const { locale, zone } = await currentViewer();
  return createFormatter({ locale, timeZone: zone });
}

/** Any key of any namespace, for names that are made of data: the name of a fact, a state, a refusal. Null where there is none. */
export function sentence(locale: Locale, namespace: Namespace, key: string, values: Record<string, string | number> = {}): string | null {
  const translate = remembered(locale, () => sayingOnce(createTranslator({ ...parts, locale, messages: messages[locale] }))) as unknown as { (key: string, values: object): string; has(key: string): boolean };
  return translate.has(`${namespace}.${key}`) ? translate(`${namespace}.${key}`, sayable(values, datesOf(locale))) : null;
}

const datesOf = (locale: Locale) => (locale === "en" ? "en-GB" : locale);

/**
 * Values as a sentence takes them: days in words, and beside each text `x` an `xIs` to choose by, since a selector of ICU can be
 * neither empty nor hyphenated: `last_call` for `last-call`, `none` for nothing.
 */
const sayable = (values: Record<string, string | number>, dates: string) => Object.fromEntries(Object.entries(values).flatMap(([name, value]): [string, string | number][] => {
  if (typeof value === "number") return [[name, value]];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return [[name, isDay ? dayInWords(value, dates) : value], [`${name}Is`, value.replaceAll("-", "_") || "none"]];
}));

/** A namespace as the parts of `components/` ask for it: any key, any values. */
export type Speak = (key: string, values?: Record<string, string | number>) => string;

type Speech = Pick<Viewer, "locale" | "zone" | "actor"> & { dates: string; say: (namespace: Namespace) => Speak };

const held = cache((): { speech?: Speech } => ({}));

/** How whoever looks reads: their language, their zone, the locale of their dates, and every namespace as parts want it. */
export async function speech(): Promise<Speech> {
  const { locale, zone, actor } = await currentViewer();
  return (held().speech ??= { locale, zone, actor, dates: datesOf(locale), say: (namespace) => wordsIn(locale, namespace) as Speak }); // oxlint-disable-line typescript/no-unnecessary-type-assertion -- without it the types of all namespaces are laid out against each other
}

/** The same, for a part that waits for nothing else: known by then, or waited for. What waits is a row of its own on the wire. */
export const useSpeech = (): Speech => held().speech ?? use(speech());
