import { identifierOf } from "#lib/formats/identifiers/families.ts";
import type { Identifier, Parts } from "#lib/formats/identifiers/kinds.ts";
import { linksOf } from "#lib/formats/identifiers/links.ts";
import { within, type Found } from "#lib/formats/identifiers/parse.ts";
import { isOfTheUnion, joins, sayingsIn, type RelationKind, type Said } from "#lib/formats/identifiers/relation-wording.ts";
import { longestReference, referenceText } from "#lib/formats/identifiers/wording.ts";

export { relationKinds, type RelationKind } from "#lib/formats/identifiers/relation-wording.ts";

/** How the act that bears a title stands to another, as the title says: a suggestion, with the words it rests on. */
export interface SuggestedRelation {
  kind: RelationKind;
  identifier: Identifier;
  /** From the title, with white space and dashes as `referenceText` writes them. */
  excerpt: string;
}

const blank = (line: string, { start, end }: Said) => line.slice(0, start) + " ".repeat(end - start) + line.slice(end);

/** The numbers that follow a saying as a list. It ends before the next saying, unless two share the list: "amending and correcting …". */
function listAfter({ end }: Said, line: string, found: readonly Found[], later: readonly Said[]): Found[] {
  const list: Found[] = [];
  let reached = end;
  for (const next of found.filter(({ start }) => start >= end)) {
    const interrupted = list.length > 0 && later.some(({ start }) => start >= reached && start < next.start);
    if (interrupted || !joins(line.slice(reached, next.start))) break;
    list.push(next);
    reached = next.end;
  }
  return list;
}

/** "Directives 2002/58/EC, (EU) 2022/2555": what the first of a list is called, the next ones are called as well. */
function named(list: readonly Found[]): Identifier[] {
  let called: Pick<Parts["actNumber"], "act" | "form"> = {};
  return list.map(({ identifier }) => {
    if (identifier.kind !== "actNumber") return identifier;
    const { act, form } = identifier.parts;
    if (act) called = { act, form };
    return act ? identifier : identifierOf("actNumber", { ...identifier.parts, ...called });
  });
}

const isDirective = ({ kind, parts }: Identifier) =>
  kind === "actNumber" ? parts.act === "directive" || parts.form === "framework" : (kind === "celex" && parts.type === "L") || (kind === "eli" && parts.type === "dir");

/** Directives are transposed by the member states and implemented by the Union; all else is implemented by both. */
function kindOf({ saying }: Said, identifier: Identifier, ofTheUnion: boolean): RelationKind {
  if (saying !== "carriesOut" && saying !== "transposes") return saying;
  return isDirective(identifier) && !(saying === "carriesOut" && ofTheUnion) ? "transposes" : "implements";
}

/**
 * What an official title says of other acts: that it implements, amends, transposes, supersedes or corrects them, each act of a list by
 * itself. In English, and the usual phrases in Dutch, French and German. Only acts that are named by a number; nothing in a title of more
 * than 2,000 characters. That an act is to be revised tells nothing yet.
 */
export function relationsIn(title: string): SuggestedRelation[] {
  if (title.length > longestReference) return [];
  const line = referenceText(title);
  if (line.length > longestReference) return [];
  const said = sayingsIn(line);
  const masked = said.reduce(blank, line);
  const found = within(masked);
  const ofTheUnion = isOfTheUnion(line) || found.some(({ start, identifier }) => identifier.kind === "actNumber" && start < (said[0]?.start ?? 0));
  const relations = said.flatMap((saying, index) => {
    const list = listAfter(saying, masked, found, said.slice(index + 1));
    const excerpt = line.slice(saying.start, list.at(-1)?.end);
    return named(list).map((identifier): SuggestedRelation => ({ kind: kindOf(saying, identifier, ofTheUnion), identifier, excerpt }));
  });
  return relations.filter(({ kind, identifier }, index) => relations.findIndex((other) => other.kind === kind && other.identifier.key === identifier.key) === index);
}

/** What follows from a number: another name of the same thing, what it is a version or a piece of, or a relation to another act. */
export interface Implication {
  kind: RelationKind | "sameAs" | "partOf";
  identifier: Identifier;
}

/**
 * What a number alone tells of others. A corrigendum corrects its act, a national measure transposes its directive, a consolidated text is
 * an edition of its act, `52022PC0454` is COM(2022) 454. The act that a proposal became is not in its number.
 */
export function impliedBy(identifier: Identifier): Implication[] {
  const { kind, parts } = identifier;
  const { sameAs, partOf } = linksOf(identifier);
  const corrects = (kind === "celex" || kind === "eli") && parts.corrigendum !== undefined;
  const transposed = kind === "celex" && parts.measure ? [identifierOf("celex", { sector: "3", year: parts.year, type: parts.type, number: parts.number })] : [];
  return [
    ...sameAs.map((other): Implication => ({ kind: "sameAs", identifier: other })),
    ...partOf.map((other): Implication => ({ kind: corrects ? "corrects" : "partOf", identifier: other })),
    ...transposed.map((other): Implication => ({ kind: "transposes", identifier: other })),
  ];
}
