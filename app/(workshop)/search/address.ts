import { setTerm } from "#lib/formats/query-text/index.ts";
import { heldBy, searchGrammar, type Asked, type SearchField } from "#lib/search/model.ts";

/** The page that answers a query, or a file of what it finds. A reader's eyes are spared the codes of what may stand in it. */
export function addressOf(query: string, more: Record<string, string> = {}, path = "/search"): string {
  const members = new URLSearchParams({ ...(query ? { q: query } : {}), ...more }).toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return members ? `${path}?${members}` : path;
}

/** The same query with one value of a field more, or without it. */
export function toggled(asked: Asked, field: SearchField, value: string): string {
  const held = heldBy(asked, field);
  return setTerm(asked, searchGrammar, field, held.includes(value) ? held.filter((one) => one !== value) : [...held, value]);
}
