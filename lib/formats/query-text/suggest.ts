import { fieldNames, spellingsOf, wordsOf, type Field, type Grammar } from "#lib/formats/query-text/grammar.ts";
import { quotedValue } from "#lib/formats/query-text/values.ts";
import { beforeName, keyOf, longestQuery, partsIn, typedText } from "#lib/formats/query-text/wording.ts";

/** What could stand at the caret. An option takes the place of the text between `from` and `to`, which are places in what was typed. */
export interface Completion {
  from: number;
  to: number;
  /** The field of which a value is asked, so that a caller can add those the grammar does not list; null where a field could begin. */
  field: string | null;
  /** What was typed of it, as `keyOf` writes it. */
  typed: string;
  /** As they are printed: names of fields with their colon, pairs of field and value, or values. */
  options: string[];
}

/** One character as a plain keyboard writes it. */
const signOf = (character: string) => (/\s/u.test(character) ? " " : character < "\u0080" ? character : typedText(character));

interface Place {
  /** Where the piece begins, where the colon of its field is or -1, and where the value begins. */
  start: number;
  colon: number;
  part: number;
  quoted: boolean;
}

function placeAt(text: string, caret: number): Place {
  let place: Place = { start: 0, colon: -1, part: 0, quoted: false };
  for (let at = 0; at < caret; at += 1) {
    const sign = signOf(text.charAt(at));
    if (sign === '"') place.quoted = !place.quoted;
    else if (place.quoted) continue;
    else if (sign === " ") place = { start: at + 1, colon: -1, part: at + 1, quoted: false };
    else if (sign === ":" && place.colon < 0) place = { ...place, colon: at, part: at + 1 };
    else if ((sign === "," || sign === "、") && place.colon >= 0) place.part = at + 1;
  }
  return place;
}

/** Where that ends in which the caret stands: behind the other quote or the colon of the field, else before what comes next. */
function endAt(text: string, caret: number, { colon, quoted }: Place): number {
  const ends = quoted ? '"' : colon < 0 ? ' ":' : ' ",、';
  let at = caret;
  while (at < text.length && !ends.includes(signOf(text.charAt(at)))) at += 1;
  if (quoted) return at < text.length ? at + 1 : caret;
  return colon < 0 && signOf(text.charAt(at)) === ":" ? at + 1 : at;
}

const spans = ["overdue", "today", "<7d", "<30d", "<90d", ">90d", "none"];

const beginning = (typed: string, spellings: ReadonlyMap<string, string>) => new Set([...spellings].filter(([spelling]) => spelling.startsWith(typed)).map(([, word]) => word));

function valuesFor(field: Field, typed: string): string[] {
  const begun = beginning(typed, spellingsOf(field));
  const listed = field.kind === "days" ? spans : wordsOf(field);
  return [...new Set([...listed, ...spellingsOf(field).values()])].filter((word) => begun.has(word) || word.startsWith(typed));
}

const printed = (word: string) => quotedValue({ type: "word", word });

/** Fields whose name begins so. */
function namesFor(grammar: Grammar, typed: string): string[] {
  const begun = beginning(typed, fieldNames(grammar));
  return Object.keys(grammar).filter((name) => begun.has(name)).map((name) => `${name}:`);
}

/** Listed values that begin so, with their fields, from two letters on: with one they would be too many. */
function pairsFor(grammar: Grammar, typed: string): string[] {
  const listed = typed.length < 2 ? [] : Object.entries(grammar).filter(([, { kind }]) => kind === "word");
  return listed.flatMap(([name, field]) => valuesFor(field, typed).map((word) => `${name}:${printed(word)}`));
}

/** Behind `no:` the fields that can have none. */
const withNone = (grammar: Grammar) => Object.keys(grammar).filter((name) => wordsOf(grammar[name]!).includes("none"));

function optionsBehind(name: string, given: string, typed: string, grammar: Grammar): Pick<Completion, "field" | "options"> {
  const field = fieldNames(grammar).get(name) ?? null;
  if (field === null) return { field, options: name === "no" ? withNone(grammar).filter((one) => one.startsWith(typed)) : [] };
  const chosen = partsIn(given).map((value) => spellingsOf(grammar[field]!).get(keyOf(value)));
  return { field, options: valuesFor(grammar[field]!, typed).filter((word) => !chosen.includes(word)).map(printed) };
}

/**
 * What the search box could complete at the caret: names of fields, behind a colon their values that are not given yet. Nothing in free
 * text between quotes, nor beyond what is read of a query.
 */
export function suggestionsFor(text: string, caret: number, grammar: Grammar): Completion {
  if (caret > longestQuery) return { from: caret, to: caret, field: null, typed: "", options: [] };
  const place = placeAt(text, caret);
  const { start, colon, part, quoted } = place;
  const name = start + (beforeName.exec(text.slice(start, caret))?.[0].length ?? 0);
  const to = endAt(text, caret, place);
  if (colon < 0) {
    const typed = keyOf(text.slice(name, caret));
    const named = to > caret && signOf(text.charAt(to - 1)) === ":";
    return { from: name, to, field: null, typed, options: quoted ? [] : [...namesFor(grammar, typed), ...(named ? [] : pairsFor(grammar, typed))] };
  }
  const typed = keyOf(text.slice(part, caret));
  return { from: part, to, typed, ...optionsBehind(keyOf(text.slice(name, colon)), typedText(text.slice(colon + 1, part)), typed, grammar) };
}
