import { spellingsOf, type Field, type NoticeCode, type Value } from "#lib/formats/query-text/grammar.ts";
import { nearest } from "#lib/formats/query-text/nearest.ts";
import { printSpan, readSpan } from "#lib/formats/query-text/spans.ts";
import { bare, keyOf, partsIn, smallText } from "#lib/formats/query-text/wording.ts";

export type ReadValue = { ok: true; value: Value } | { ok: false; code: NoticeCode; suggestion?: string };

const word = (text: string): ReadValue => ({ ok: true, value: { type: "word", word: text } });
const refused = (code: NoticeCode, suggestion?: string): ReadValue => ({ ok: false, code, ...(suggestion !== undefined && { suggestion }) });

/** Reads one value of a field, whole as it is given: listed words and synonyms however they are cased, accented and joined. */
export function readValue(typed: string, field: Field): ReadValue {
  const text = smallText(typed);
  if (text === "") return refused("emptyValue");
  const spellings = spellingsOf(field);
  const known = spellings.get(keyOf(text));
  switch (field.kind) {
    case "days": {
      const span = readSpan(known ?? text);
      return span.ok || span.code !== "badSpan" || span.suggestion ? span : refused("badSpan", nearest(keyOf(text), spellings));
    }
    case "text":
      // `search` and not `test`, which remembers where it was when a pattern is global.
      return known !== undefined || !field.pattern || text.search(field.pattern) >= 0 ? word(smallText(known ?? text)) : refused("unknownValue");
    default:
      return known === undefined ? refused("unknownValue", nearest(keyOf(text), spellings)) : word(known);
  }
}

export const printValue = (value: Value): string => (value.type === "word" ? value.word : printSpan(value));

/** As it stands behind the colon: in quotes if it would otherwise be read as something else. */
export function quotedValue(value: Value): string {
  const text = printValue(value);
  return text.includes(" ") || partsIn(text)[0] !== text || bare(text) !== text ? `"${text}"` : text;
}
