import type { Identifier, IdentifierKind, IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

/**
 * Where a spelling is recognised: `text` anywhere in a line, `alone` only when nothing else was typed, `asked` only when
 * the caller expects this kind (a bare number in a field of its own), `address` in a web address written `host/path?query#part`.
 */
export type Where = "text" | "alone" | "asked" | "address";
type Groups = Record<string, string | undefined>;

interface Spelling<K extends IdentifierKind> {
  where: Where;
  /** Named groups, bounded repetitions only, so that no text takes more than linear time. The flag `i` is respected. */
  pattern: RegExp;
  read: (groups: Groups) => Parts[K] | IdentifierReason;
}

interface Definition<K extends IdentifierKind> {
  kind: K;
  spellings: Spelling<K>[];
  print(parts: Parts[K]): string;
  /** What is the same for every spelling and every corrected version; the kind is put before it. */
  key(parts: Parts[K]): string;
  url?(parts: Parts[K]): string | undefined;
}

interface Reader {
  where: Where;
  whole: RegExp;
  within: RegExp;
  read: (groups: Groups) => Identifier | IdentifierReason;
}

/** All there is to know about one kind: how it is spelled, printed, keyed and where it lives. */
export interface Family<K extends IdentifierKind = IdentifierKind> {
  kind: K;
  readers: Reader[];
  of(parts: Parts[K]): Identifier<K>;
}

// Latin letters and digits only: a Chinese or Japanese sentence has no spaces around a number.
const before = String.raw`(?<![\p{sc=Latin}\p{Nd}])`;
const after = String.raw`(?![\p{sc=Latin}\p{Nd}])`;

function readerOf<K extends IdentifierKind>({ where, pattern, read }: Spelling<K>, of: (parts: Parts[K]) => Identifier<K>): Reader {
  const flags = pattern.ignoreCase ? "iu" : "u";
  return {
    where,
    whole: new RegExp(`^(?:${pattern.source})$`, flags),
    within: new RegExp(`${before}(?:${pattern.source})${after}`, `g${flags}`),
    read(groups) {
      const parts = read(groups);
      return typeof parts === "string" ? parts : (of(parts) as Identifier);
    },
  };
}

const present = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

/** Makes a family out of its definition. */
export function family<K extends IdentifierKind>(definition: Definition<K>): Family<K> {
  const of = (parts: Parts[K]): Identifier<K> => {
    const known = present(parts);
    const url = definition.url?.(known);
    const identifier = { kind: definition.kind, value: definition.print(known), key: `${definition.kind}:${definition.key(known)}`, parts: known };
    return url === undefined ? identifier : { ...identifier, url };
  };
  return { kind: definition.kind, readers: definition.spellings.map((spelling) => readerOf(spelling, of)), of };
}
