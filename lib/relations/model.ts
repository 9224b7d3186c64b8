import { derive, impliedBy, parseIdentifier, relationsIn, type Identifier, type SuggestedRelation } from "#lib/formats/identifiers/index.ts";
import type { RelationKind } from "#db/vocabulary.ts";

/** A relation that a title or a number speaks of, with the keys under which the other issue may be known and the words it rests on. */
export type Spoken = { kind: RelationKind | "same"; keys: readonly string[]; value: string; excerpt: string };

const keysOf = (identifier: Identifier) => [identifier.key, ...derive(identifier).equivalents];
const spoken = ({ kind, identifier, excerpt }: SuggestedRelation): Spoken => ({ kind, keys: keysOf(identifier), value: identifier.value, excerpt });

/** What an issue's own title and numbers say of other acts. A number that only names the same act in another way says that two issues may be one. */
export function spokenOf({ officialTitle, references }: { officialTitle: string | null; references: readonly string[] }): Spoken[] {
  const implied = references.flatMap((value) => {
    const read = parseIdentifier(value);
    if (!read.ok) return [];
    return impliedBy(read.identifier).map(({ kind, identifier }): Spoken => ({ kind: kind === "sameAs" || kind === "partOf" ? "same" : kind, keys: [identifier.key], value: identifier.value, excerpt: value }));
  });
  return [...(officialTitle ? relationsIn(officialTitle).map(spoken) : []), ...implied];
}
