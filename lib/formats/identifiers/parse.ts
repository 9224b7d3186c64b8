import { families } from "#lib/formats/identifiers/families.ts";
import type { Where } from "#lib/formats/identifiers/family.ts";
import type { Identifier, IdentifierKind, IdentifierReason, ParsedIdentifier } from "#lib/formats/identifiers/kinds.ts";
import { addressIn, longestReference, loneReference, referenceText } from "#lib/formats/identifiers/wording.ts";

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

/**
 * Reads one identifier, however it is commonly spelled, or a web address that stands for one.
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
  if (address && !spelled.some(isIdentifier)) return chosen(readings(address, ["address"]), as, "unknownAddress");
  return chosen(spelled, as, "unknownShape");
}

interface Found {
  start: number;
  end: number;
  identifier: Identifier;
}

/** Identifiers within a line; where two overlap, the one that begins first, and of these the longer. */
function within(line: string): Identifier[] {
  const readers = families.flatMap((family) => family.readers).filter(({ where }) => where === "text");
  const all = readers.flatMap((reader): Found[] =>
    [...line.matchAll(reader.within)].flatMap((match) => {
      const identifier = reader.read(match.groups ?? {});
      return isIdentifier(identifier) ? [{ start: match.index, end: match.index + match[0].length, identifier }] : [];
    }),
  );
  const ordered = all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return ordered.flatMap(({ start, end, identifier }) => {
    if (start < reached) return [];
    reached = end;
    return [identifier];
  });
}

/** An address of a known register gives what it stands for; of any other, what is written in it. */
function inAddress(address: string): Identifier[] {
  const known = readings(address, ["address"]).filter(isIdentifier);
  return known.length > 0 ? known : within(address);
}

/** Parentheses and stops that belong to the sentence around an address. `(COD)` belongs to the address. */
const barely = (token: string) => {
  const bare = token.replace(/^[("'“«<[]+/u, "").replace(/["'”»>\].,;:]+$/u, "");
  return bare.endsWith(")") && bare.split("(").length < bare.split(")").length ? bare.slice(0, -1) : bare;
};

/**
 * All identifiers in a pasted line or address, each once (by key), in order of appearance within the line and the addresses after it.
 * Nothing is found in a text of more than 2,000 characters.
 */
export function findIdentifiers(text: string): Identifier[] {
  if (text.length > longestReference) return [];
  const line = referenceText(text);
  if (line.length > longestReference) return [];
  const addresses: string[] = [];
  const rest = line.replace(/\S+/gu, (token) => {
    const address = addressIn(barely(token));
    if (address === undefined) return token;
    addresses.push(address);
    return " ".repeat(token.length);
  });
  const found = [...within(rest), ...addresses.flatMap(inAddress)];
  return found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
}
