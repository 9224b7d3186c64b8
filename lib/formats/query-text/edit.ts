import { fieldNames, type Grammar, type QueryText, type Term } from "#lib/formats/query-text/grammar.ts";
import { printQuery } from "#lib/formats/query-text/print.ts";
import { printValue, readValue } from "#lib/formats/query-text/values.ts";
import { keyOf } from "#lib/formats/query-text/wording.ts";

type Query = Pick<QueryText, "terms" | "words">;

/**
 * The text of a query in which a field holds exactly these values, or with `not` leaves out exactly these; without values, the term is
 * gone. The other side of the field stays as it is. Values are given whole, in any spelling, without quotes; what the field cannot hold is
 * left out, and a field that the grammar does not know changes nothing.
 */
export function setTerm(query: Query, grammar: Grammar, field: string, values: readonly string[], { not = false }: { not?: boolean } = {}): string {
  const name = fieldNames(grammar).get(keyOf(field));
  if (name === undefined) return printQuery(query, grammar);
  const read = values.map((value) => readValue(value, grammar[name]!)).flatMap((one) => (one.ok ? [one.value] : []));
  const others = query.terms.filter((term) => term.field !== name || term.not !== not);
  const set: Term = { field: name, not, values: read };
  return printQuery({ terms: [...others, set], words: query.words }, grammar);
}

/** The text of a query that says nothing of a field, neither for nor against. */
export function dropTerm({ terms, words }: Query, grammar: Grammar, field: string): string {
  const name = fieldNames(grammar).get(keyOf(field));
  return printQuery({ terms: terms.filter((term) => term.field !== name), words }, grammar);
}

/** What a field holds, or with `not` leaves out, as it is printed but without quotes: `["gathering", "positioning"]`, `["<30d"]`. */
export const valuesOf = ({ terms }: Pick<QueryText, "terms">, field: string, { not = false }: { not?: boolean } = {}): string[] =>
  terms.filter((term) => term.field === field && term.not === not).flatMap((term) => term.values.map(printValue));
