import { keyOf } from "#lib/formats/query-text/wording.ts";

/** What a field can hold. */
export type FieldKind =
  /** One of a closed list. */
  | { kind: "word"; values: readonly string[] }
  /** Any one value, kept in small letters, such as a slug or a topic; `pattern` sees it so. The word `none` is always taken. */
  | { kind: "text"; pattern?: RegExp }
  /** A span of days, see `Span`. */
  | { kind: "days" }
  /** `yes` or `no`. */
  | { kind: "flag" };

export type Field = FieldKind & {
  /** Holds several values, separated by commas or by naming the field again. Any field can leave out several (`-priority:high,low`). */
  many?: boolean;
  /** Other names of the field. */
  aliases?: readonly string[];
  /** Other spellings, in small letters, each with the value it stands for: `eu` for `europe`. */
  synonyms?: Readonly<Record<string, string>>;
};

/** The fields of a query by their names, in the order in which they are printed. A name is a letter, then letters, digits, `_` and `-`. */
export type Grammar = Readonly<Record<string, Field>>;

/**
 * A span as it was meant. Days are counted from today, in the direction in which the field looks: those left until it closes, those since
 * it was logged. `within` 30 counts the thirtieth, `beyond` 30 begins after it; of `between` and `during` both ends belong to it; `before`
 * and `after` leave out the day they name. Days of the calendar are ISO.
 */
export type Span =
  | { type: "days"; is: "none" | "overdue" | "today" }
  | { type: "days"; is: "within" | "beyond"; days: number }
  | { type: "days"; is: "between"; from: number; to: number }
  | { type: "days"; is: "on" | "before" | "after"; day: string }
  | { type: "days"; is: "during"; from: string; to: string };

/** A word of the field's list, a text (`none` asks for what has none), or for a flag `yes` or `no`. */
export type Value = { type: "word"; word: string } | Span;

/** What is asked of one field: one of these values, or with `not` none of them. */
export interface Term {
  field: string;
  not: boolean;
  values: readonly Value[];
}

export const noticeCodes = ["unknownField", "unknownValue", "badSpan", "noSuchDay", "emptyValue", "tooMany", "tooLong", "unclosedQuote", "contradiction"] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** Something typed that was not taken as it stands, or that cannot be found: `text` is what it is about, of `field` where it belongs to one. */
export interface Notice {
  code: NoticeCode;
  text: string;
  field?: string;
  /** The nearest field or value. */
  suggestion?: string;
}

/**
 * A query as read. Terms are in the grammar's order, at most one for and one against each field; `words` is what is left to search for,
 * as typed but for white space, with its quotes.
 */
export interface QueryText {
  terms: Term[];
  words: string;
  notices: Notice[];
}

/** What is worked out of a grammar is worked out once. */
function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

/** A table in which the first that claims a spelling has it. */
function firstOf(entries: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [spelling, meant] of entries) if (!table.has(keyOf(spelling))) table.set(keyOf(spelling), meant);
  return table;
}

/** Every name by which a field may be called, as `keyOf` writes it. */
export const fieldNames = once((grammar: Grammar) => {
  const aliases = Object.entries(grammar).flatMap(([field, { aliases: others = [] }]) => others.map((alias) => [alias, field] as const));
  return firstOf([...Object.keys(grammar).map((field) => [field, field] as const), ...aliases]);
});

/** The words that a field is sure to take. */
export function wordsOf(field: Field): readonly string[] {
  switch (field.kind) {
    case "word": return field.values;
    case "flag": return ["yes", "no"];
    case "days": return ["overdue", "today", "none"];
    case "text": return ["none"];
  }
}

const flagSynonyms = { true: "yes", false: "no", 1: "yes", 0: "no", none: "no" };

/** Every spelling of those words, as `keyOf` writes it, with what it stands for. */
export const spellingsOf = once((field: Field) =>
  firstOf([...wordsOf(field).map((word) => [word, word] as const), ...Object.entries(field.synonyms ?? {}), ...(field.kind === "flag" ? Object.entries(flagSynonyms) : [])]));
