import { parseIdentifier } from "#lib/formats/identifiers/index.ts";
import { fieldNames, type Grammar, type Notice, type QueryText, type Term } from "#lib/formats/query-text/grammar.ts";
import { nearest } from "#lib/formats/query-text/nearest.ts";
import { printTerm, settled } from "#lib/formats/query-text/print.ts";
import { printValue, readValue } from "#lib/formats/query-text/values.ts";
import { bare, beforeName, chunksIn, keyOf, longestQuery, partsIn, typedText } from "#lib/formats/query-text/wording.ts";
import { shortened } from "#lib/formats/text.ts";

const mostTerms = 40;

/** What one piece of the text says: terms, or a word to search for, or neither and why. */
interface Reading {
  terms: Term[];
  words: string[];
  notices: Notice[];
}

const justWord = (chunk: string, ...notices: Notice[]): Reading => ({ terms: [], words: [chunk], notices });

/** An address or an official identifier; the shortest of these are as long as `M/606`. */
const isReference = (piece: string) => /^[a-z][a-z\d+.-]*:\/\//iu.test(bare(piece)) || (/\d/u.test(piece) && piece.length >= 5 && parseIdentifier(bare(piece)).ok);

interface Naming {
  name: string;
  not: boolean;
  rest: string;
}

function namingIn(chunk: string): Naming | undefined {
  const [before = "", minus] = beforeName.exec(chunk) ?? [];
  const { name, rest } = /^(?<name>\p{L}[\p{L}\p{M}\p{N}_-]*):(?<rest>.*)$/su.exec(chunk.slice(before.length))?.groups ?? {};
  return name === undefined || rest === undefined ? undefined : { name, not: minus !== "", rest };
}

const fieldIn = (naming: Naming | undefined, grammar: Grammar) => naming && fieldNames(grammar).get(keyOf(naming.name));

const saysSomething = (piece: string) => /[^" ]/u.test(piece);

/** What a field refuses and is a reference is searched for: somebody who pastes `procedure:2022/0272(COD)` means that one. */
function readValues(field: string, { not, rest }: Naming, chunk: string, grammar: Grammar): Reading {
  const parts = partsIn(rest).map((part) => (part.includes('"') ? part : bare(part))).filter(saysSomething);
  if (parts.length === 0) return { terms: [], words: [], notices: [{ code: "emptyValue", text: chunk, field }] };
  const read = parts.map((part) => ({ part, ...readValue(part, grammar[field]!) }));
  const values = read.flatMap((one) => (one.ok ? [one.value] : []));
  const refused = read.flatMap((one) => (one.ok ? [] : [one]));
  return {
    terms: values.length === 0 ? [] : [{ field, not, values }],
    words: refused.map(({ part }) => part).filter((part) => isReference(part) && fieldIn(namingIn(part), grammar) === undefined),
    notices: refused.map(({ part, code, suggestion }) => ({ code, text: part.replaceAll('"', "").trim(), field, ...(suggestion !== undefined && { suggestion }) })),
  };
}

/** A field that nobody knows is a word with a colon, so that `ratio:3` still searches. */
const unknownField = (name: string, chunk: string, grammar: Grammar): Reading => {
  const suggestion = nearest(keyOf(name), fieldNames(grammar));
  return justWord(chunk, { code: "unknownField", text: name, ...(suggestion !== undefined && { suggestion }) });
};

const together = (readings: readonly Reading[]): Reading => ({
  terms: readings.flatMap(({ terms }) => terms), words: readings.flatMap(({ words }) => words), notices: readings.flatMap(({ notices }) => notices),
});

/** `no:lead` is `lead:none`. */
function readNone({ not, rest }: Naming, grammar: Grammar): Reading {
  const parts = partsIn(rest).map(bare).filter((part) => part !== "");
  return together(parts.map((part) => {
    const chunk = `${not ? "-" : ""}no:${part}`;
    const field = fieldNames(grammar).get(keyOf(part));
    return field === undefined ? unknownField(part, chunk, grammar) : readValues(field, { name: field, not, rest: "none" }, chunk, grammar);
  }));
}

function readChunk(chunk: string, grammar: Grammar): Reading {
  const naming = namingIn(chunk);
  if (!naming) return justWord(chunk);
  const field = fieldIn(naming, grammar);
  if (field !== undefined) return readValues(field, naming, chunk, grammar);
  if (bare(naming.rest) === "" || isReference(chunk)) return justWord(chunk);
  return keyOf(naming.name) === "no" ? readNone(naming, grammar) : unknownField(naming.name, chunk, grammar);
}

/** The beginning of a text, never half a character. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");

/** The text as it is read: at most so long, and every quote with its other half. */
function wholeText(text: string): { whole: string; notices: Notice[] } {
  const notices: Notice[] = [];
  const typed = typedText(cut(text, 2 * longestQuery));
  const kept = cut(typed, longestQuery);
  if (kept !== typed || text.length > 2 * longestQuery) notices.push({ code: "tooLong", text: shortened(typed.slice(kept.length).trim(), 40) });
  if (kept.split('"').length % 2 === 1) return { whole: kept, notices };
  notices.push({ code: "unclosedQuote", text: kept.slice(kept.lastIndexOf('"')) });
  return { whole: `${cut(kept, longestQuery - 1)}"`, notices };
}

/** As much as can be printed in the length of a query: a synonym may be shorter than what it stands for. */
function fitting(terms: readonly Term[], words: readonly string[]): Pick<QueryText, "terms" | "words"> & { notices: Notice[] } {
  let length = -1;
  const left: string[] = [];
  const fits = (piece: string) => {
    length += piece.length + 1;
    if (length > longestQuery) left.push(piece);
    return length <= longestQuery;
  };
  const kept = { terms: terms.filter((term) => fits(printTerm(term))), words: words.filter(fits).join(" ") };
  return { ...kept, notices: left.slice(0, 1).map((piece) => ({ code: "tooLong", text: shortened(piece, 40) })) };
}

/** What is asked for and left out at once: such a query finds nothing. */
function contradictions(terms: readonly Term[]): Notice[] {
  return terms.filter(({ not }) => not).flatMap(({ field, values }) => {
    const asked = terms.find((term) => term.field === field && !term.not)?.values.map(printValue) ?? [];
    return values.map(printValue).filter((text) => asked.includes(text)).map((text): Notice => ({ code: "contradiction", text, field }));
  });
}

const eachOnce = (notices: Notice[]) => [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];

/**
 * Reads what somebody typed: `field:value`, `-field:value` for what is left out, `no:field` for what has none, values between commas,
 * quotes around what has spaces, and words to search for. Never throws: what is not understood is left out and noticed, but a field that
 * the grammar does not know, an address or an official identifier stays among the words. At most 500 characters and 40 terms are read.
 * Where a field holds one value, the last one typed counts. Reading what `printQuery` writes of a result gives the same terms and words.
 */
export function readQuery(text: string, grammar: Grammar): QueryText {
  const { whole, notices } = wholeText(text);
  const read = together(chunksIn(whole).map((chunk) => readChunk(chunk, grammar)));
  const beyond = read.terms.slice(mostTerms, mostTerms + 1).map((term): Notice => ({ code: "tooMany", text: printTerm(term) }));
  const { terms, left } = settled(read.terms.slice(0, mostTerms), grammar);
  const crowded = left.map(({ field, value }): Notice => ({ code: grammar[field]?.kind === "flag" ? "contradiction" : "tooMany", text: printValue(value), field }));
  const fitted = fitting(terms, read.words.filter(saysSomething));
  return { ...fitted, notices: eachOnce([...notices, ...read.notices, ...beyond, ...crowded, ...contradictions(fitted.terms), ...fitted.notices]) };
}
