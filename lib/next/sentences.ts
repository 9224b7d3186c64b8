import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import type { Locale } from "#db/vocabulary.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { messages, type Namespace } from "#messages/index.ts";

/** A namespace as the parts of `components/` ask for it: any key, any values. */
export type Speak = (key: string, values?: Record<string, string | number>) => string;

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

/** The same as parts ask for them. */
export const speakIn = (locale: Locale, namespace: Namespace): Speak => wordsIn(locale, namespace) as Speak; // oxlint-disable-line typescript/no-unnecessary-type-assertion -- without it the types of all namespaces are laid out against each other

/** Any key of any namespace, for names that are made of data: the name of a fact, a state, a refusal. Null where there is none. */
export function sentence(locale: Locale, namespace: Namespace, key: string, values: Record<string, string | number> = {}): string | null {
  const translate = remembered(locale, () => sayingOnce(createTranslator({ ...parts, locale, messages: messages[locale] }))) as unknown as { (key: string, values: object): string; has(key: string): boolean };
  return translate.has(`${namespace}.${key}`) ? translate(`${namespace}.${key}`, sayable(values, datesOf(locale))) : null;
}

/** How days and numbers are written in a language. */
export const datesOf = (locale: Locale) => (locale === "en" ? "en-GB" : locale);

/**
 * Values as a sentence takes them: days in words, and beside each text `x` an `xIs` to choose by, since a selector of ICU can be
 * neither empty nor hyphenated: `last_call` for `last-call`, `none` for nothing.
 */
const sayable = (values: Record<string, string | number>, dates: string) => Object.fromEntries(Object.entries(values).flatMap(([name, value]): [string, string | number][] => {
  if (typeof value === "number") return [[name, value]];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return [[name, isDay ? dayInWords(value, dates) : value], [`${name}Is`, value.replaceAll("-", "_") || "none"]];
}));

/** What a fact names by a key of ours: whose words stand elsewhere. What people wrote themselves is no key. */
const namedElsewhere: Readonly<Record<string, { namespace: Namespace; under: string }>> = { check: { namespace: "channels", under: "checks" } };

function naming(locale: Locale, key: string, value: string | number): string | number {
  const named = namedElsewhere[key];
  return (named && typeof value === "string" && /^[a-z-]+$/.test(value) ? sentence(locale, named.namespace, `${named.under}.${value}`) : null) ?? value;
}

type Happened = { name: string; data: Record<string, string | number | null>; actorKind: "person" | "system" | "visitor"; actor: string | null };

/** The sentence of one fact. Where the reader is not told who it was, it is their hub that did it. */
export function factInWords({ name, data, actorKind, actor }: Happened, locale: Locale, terms: Speak): string {
  const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, naming(locale, key, value ?? "")] as const));
  return sentence(locale, "facts", name, { ...values, actor: actorKind === "person" ? (actor ?? values.hub ?? terms("someone")) : terms(`actors.${actorKind}`) }) ?? name;
}
