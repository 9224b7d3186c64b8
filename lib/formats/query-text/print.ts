import type { Field, Grammar, QueryText, Term, Value } from "#lib/formats/query-text/grammar.ts";
import { printValue, quotedValue } from "#lib/formats/query-text/values.ts";

/** A flag has no other way to be left out than to be no. */
const upright = (term: Term, field: Field): Term =>
  field.kind === "flag" && term.not
    ? { ...term, not: false, values: term.values.map((value) => ({ type: "word", word: printValue(value) === "no" ? "yes" : "no" })) }
    : term;

const rank = (field: Field, value: Value) => (field.kind === "word" ? field.values.indexOf(printValue(value)) : 0);

/** In the order of the list; what has none by its letters, so that it does not matter who chose what first. */
const ordered = (values: Value[], field: Field) =>
  values.toSorted((a, b) => rank(field, a) - rank(field, b) || (printValue(a) < printValue(b) ? -1 : 1));

const distinct = (values: Value[]) => [...new Map(values.map((value) => [printValue(value), value])).values()];

/** Terms put together and in order, and the values that found no place because their field holds one: the last that was typed. */
export function settled(terms: readonly Term[], grammar: Grammar): { terms: Term[]; left: { field: string; value: Value }[] } {
  const left: { field: string; value: Value }[] = [];
  const kept = Object.entries(grammar).flatMap(([name, field]) => {
    const own = terms.filter((term) => term.field === name).map((term) => upright(term, field));
    return [false, true].map((not): Term => {
      const values = distinct(own.filter((term) => term.not === not).flatMap((term) => term.values).toReversed()).toReversed();
      const held = field.many || not ? values : values.slice(-1);
      left.push(...values.slice(0, values.length - held.length).map((value) => ({ field: name, value })));
      return { field: name, not, values: ordered(held, field) };
    });
  });
  return { terms: kept.filter(({ values }) => values.length > 0), left };
}

export const printTerm = ({ field, not, values }: Term): string => `${not ? "-" : ""}${field}:${values.map(quotedValue).join(",")}`;

/**
 * Writes a query in its one form: fields in the grammar's order, of each what is asked for before what is left out, values in the list's
 * order, quotes only where they are needed, then the words. Reading it gives the same terms and words.
 */
export const printQuery = ({ terms, words }: Pick<QueryText, "terms" | "words">, grammar: Grammar): string =>
  [...settled(terms, grammar).terms.map(printTerm), words].filter((piece) => piece !== "").join(" ");
