import { withoutAccents } from "#lib/formats/text.ts";

/** Something the palette offers. `press` is the key or keys that do the same; what has no `href` is a part of the page. */
export type Entry = { id: string; label: string; press?: readonly string[] | undefined; docket?: string | undefined; under?: string | undefined; href?: string | undefined };
/** Entries of one kind, under one heading. */
export type Group = { kind: string; entries: readonly Entry[] };

const most = 6;
const fold = (text: string) => withoutAccents(text).trim();

/** How well an entry fits what was typed: the lower the better; null where it does not. Without anything typed everything fits alike. */
function rank({ label, press }: Entry, typed: string): number | null {
  if (typed === "" || press?.at(-1)?.toLowerCase() === typed) return 0;
  const text = fold(label), words = typed.split(/\s+/);
  if (text.startsWith(typed)) return 1;
  if (words.every((word) => text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)))) return 2;
  return words.every((word) => text.includes(word)) ? 3 : null;
}

/** Of what is at hand, what fits what was typed, the best first and else in its own order. Groups keep theirs. */
export const fitting = (groups: readonly Group[], typed: string): Group[] => groups.flatMap(({ kind, entries }) => {
  const fits = entries.flatMap((entry) => { const at = rank(entry, fold(typed)); return at === null ? [] : [{ entry, at }]; });
  const sorted = fits.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
  return sorted.length > 0 ? [{ kind, entries: typed.trim() ? sorted.slice(0, most) : sorted }] : [];
});

/**
 * What the server answered, put among what is shown of its earlier answers: whatever stays, stays where it was, and what is new comes after
 * it, so that nothing changes places under a cursor.
 */
export function settled(shown: readonly Group[], come: readonly Group[]): Group[] {
  const kinds = [...new Set([...shown, ...come].map(({ kind }) => kind))];
  const entriesOf = (groups: readonly Group[], of: string) => groups.find(({ kind }) => kind === of)?.entries ?? [];
  return kinds.flatMap((kind) => {
    const fresh = entriesOf(come, kind), before = entriesOf(shown, kind);
    const stays = before.flatMap(({ id }) => fresh.find((entry) => entry.id === id) ?? []);
    const entries = [...stays, ...fresh.filter(({ id }) => !before.some((entry) => entry.id === id))];
    return entries.length > 0 ? [{ kind, entries }] : [];
  });
}

/** The entry so many steps on from one, round and round; from none the first or the last. */
export function stepped(entries: readonly Entry[], from: string | null, step: 1 | -1): string | null {
  const at = entries.findIndex(({ id }) => id === from);
  const next = at === -1 ? (step === 1 ? 0 : entries.length - 1) : (at + step + entries.length) % entries.length;
  return entries[next]?.id ?? null;
}
