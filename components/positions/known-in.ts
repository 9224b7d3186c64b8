import type { Known } from "#components/ui/markdown.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import { referencesIn } from "#lib/formats/markdown/blocks.ts";
import { placeOf, wordsAt } from "#lib/formats/numbered-text.ts";
import { shortened } from "#lib/formats/text.ts";
import { mentionsNamed } from "#lib/mentions/queries.ts";
import { ask } from "#lib/next/page.ts";

/** More references than these in one text are words. */
const most = 500;

/** What the references in texts lead to, as far as the reader may know of it. */
export async function knownAmong(texts: readonly string[]): Promise<Known> {
  const names = [...new Set(texts.flatMap(referencesIn))].slice(0, most);
  if (names.length === 0) return new Map();
  const { mentions } = await ask(mentionsNamed, { names });
  return new Map(mentions.map(({ name, href, title }) => [name, { href, title }] as const));
}

/** What the references in a text lead to: parts of itself, and what else the reader may know of. */
export async function knownIn(text: FrozenText): Promise<Known> {
  const parts = [text.lede, ...text.sections.map(({ body }) => body)];
  const names = [...new Set(parts.flatMap(referencesIn))].slice(0, most);
  return new Map([...names.flatMap((name) => within(text, name)), ...(await knownAmong(parts))]);
}

function within(text: FrozenText, name: string): [string, { href: string; title: string }][] {
  const [, part, number] = /^#(ask|amendment)-(\d+)$/.exec(name) ?? [];
  const numbered = <T extends { number: number }>(all: readonly T[]) => all.find((one) => one.number === Number(number));
  const place = part ? null : placeOf(name.slice(1));
  const inText = place && (place.paragraph === null ? text.sections[place.section - 1]?.heading : wordsAt(text, place));
  const title = part === "ask" ? numbered(text.asks)?.statement : part === "amendment" ? numbered(text.amendments)?.provision : inText;
  return title === null || title === undefined ? [] : [[name, { href: name, title: shortened(title, 140) }]];
}
