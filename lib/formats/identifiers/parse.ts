import { families } from "#lib/formats/identifiers/families.ts";
import type { Where } from "#lib/formats/identifiers/family.ts";
import type { Identifier, IdentifierKind, IdentifierReason, ParsedIdentifier } from "#lib/formats/identifiers/kinds.ts";
import { saysNothing } from "#lib/formats/identifiers/surroundings.ts";
import { addressIn, carriedAddress, longestReference, loneReference, referenceText } from "#lib/formats/identifiers/wording.ts";

/** All readings of one whole text, in the order of the families; a refusal says what is wrong with a number of the right shape. */
function readings(text: string, places: readonly Where[]): (Identifier | IdentifierReason)[] {
  const readers = families.flatMap((family) => family.readers).filter((reader) => places.includes(reader.where));
  return readers.flatMap((reader) => {
    const match = reader.whole.exec(text);
    return match ? [reader.read(match.groups ?? {})] : [];
  });
}

const isIdentifier = (reading: Identifier | IdentifierReason): reading is Identifier => typeof reading !== "string";

/** The first reading that holds; else what is wrong with the first that had the right shape; else `otherwise`. */
function chosen(read: (Identifier | IdentifierReason)[], as: IdentifierKind | undefined, otherwise: IdentifierReason): ParsedIdentifier {
  const held = read.filter(isIdentifier);
  const identifier = as ? held.find(({ kind }) => kind === as) : held[0];
  if (identifier) return { ok: true, identifier };
  if (held.length > 0) return { ok: false, reason: "wrongKind" };
  return { ok: false, reason: read.find((reading) => typeof reading === "string") ?? otherwise };
}

/** An identifier and where in a line it stands. */
export interface Found {
  start: number;
  end: number;
  identifier: Identifier;
}

/** Identifiers within a line as `referenceText` gives it; where two overlap, the one that begins first, and of these the longer. */
export function within(line: string): Found[] {
  const readers = families.flatMap((family) => family.readers).filter(({ where }) => where === "text");
  const all = readers.flatMap((reader): Found[] =>
    [...line.matchAll(reader.within)].flatMap((match) => {
      const identifier = reader.read(match.groups ?? {});
      return isIdentifier(identifier) ? [{ start: match.index, end: match.index + match[0].length, identifier }] : [];
    }),
  );
  const ordered = all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** All readings of an address of a known register, or of one that it carries. */
function addressReadings(address: string): (Identifier | IdentifierReason)[] {
  const read = readings(address, ["address"]);
  const carried = read.length > 0 ? undefined : carriedAddress(address);
  return carried === undefined ? read : readings(carried, ["address"]);
}

/** An address of a known register gives what it stands for; of any other, what is written in it. */
function inAddress(address: string): Identifier[] {
  const known = addressReadings(address).filter(isIdentifier);
  return known.length > 0 ? known : within(address).map(({ identifier }) => identifier);
}

/** Parentheses and stops that belong to the sentence around an address. `(COD)` belongs to the address. */
const barely = (token: string) => {
  const bare = token.replace(/^[("'“«<[]+/u, "").replace(/["'”»>\].,;:]+$/u, "");
  return bare.endsWith(")") && bare.split("(").length < bare.split(")").length ? bare.slice(0, -1) : bare;
};

/** A line without its addresses, which leave their length in spaces behind. */
function apart(line: string): { rest: string; addresses: string[] } {
  const addresses: string[] = [];
  const rest = line.replace(/\S+/gu, (token) => {
    const address = addressIn(barely(token));
    if (address === undefined) return token;
    addresses.push(address);
    return " ".repeat(token.length);
  });
  return { rest, addresses };
}

const distinct = (identifiers: Identifier[]) => identifiers.filter(({ key }, index) => identifiers.findIndex((other) => other.key === key) === index);

/** The readings of the only identifier in a text that says nothing besides it: `Document 32024R2847`, `Council Directive 85/374/EEC`. */
function accompanied(text: string): Identifier[] {
  const { rest, addresses } = apart(text);
  const found = within(rest);
  const around = found.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, rest);
  const named = addresses.map((address) => addressReadings(address).filter(isIdentifier));
  const several = distinct([...found.map(({ identifier }) => identifier), ...named.flatMap((all) => all.slice(0, 1))]).length > 1;
  if (several || named.some((all) => all.length === 0) || !saysNothing(around)) return [];
  return [...found.map(({ identifier }) => identifier), ...named.flat()];
}

/**
 * Reads one identifier, however it is commonly spelled, or a web address that stands for one; words around it that say nothing besides
 * (`Document`, `of the European Parliament and of the Council`, a day) are passed over.
 *
 * `as` names the kind a field expects: bare numbers that mean nothing by themselves (`13410`, `CA2018`) are then read, and any other
 * kind is refused as `wrongKind`. Never throws; a refusal carries a reason.
 */
export function parseIdentifier(text: string): ParsedIdentifier;
export function parseIdentifier<K extends IdentifierKind>(text: string, expected: { as: K }): ParsedIdentifier<K>;
export function parseIdentifier(text: string, { as }: { as?: IdentifierKind } = {}): ParsedIdentifier {
  if (text.length > longestReference) return { ok: false, reason: "tooLong" };
  const reference = loneReference(text);
  if (reference === "") return { ok: false, reason: "empty" };
  if (reference.length > longestReference) return { ok: false, reason: "tooLong" };
  const address = addressIn(reference);
  const spelled = readings(reference, as ? ["text", "alone", "asked"] : ["text", "alone"]);
  if (address && !spelled.some(isIdentifier)) return chosen(addressReadings(address), as, "unknownAddress");
  return chosen(spelled.length > 0 ? spelled : accompanied(reference), as, "unknownShape");
}

/**
 * All identifiers in a pasted line or address, each once (by key), in order of appearance within the line and the addresses after it.
 * Nothing is found in a text of more than 2,000 characters.
 */
export function findIdentifiers(text: string): Identifier[] {
  if (text.length > longestReference) return [];
  const line = referenceText(text);
  if (line.length > longestReference) return [];
  const { rest, addresses } = apart(line);
  return distinct([...within(rest).map(({ identifier }) => identifier), ...addresses.flatMap(inAddress)]);
}
