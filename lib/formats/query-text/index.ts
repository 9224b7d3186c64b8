/**
 * The query that people type into the search box of a list: reading, printing, changing and completing it. Pure, offline, never throws on
 * what someone typed. Only `read.ts` needs the official identifiers: a browser that completes or changes a query can do without them.
 */
export { noticeCodes, type Field, type FieldKind, type Grammar, type Notice, type NoticeCode, type QueryText, type Span, type Term, type Value } from "#lib/formats/query-text/grammar.ts";
export { readQuery } from "#lib/formats/query-text/read.ts";
export { printQuery } from "#lib/formats/query-text/print.ts";
export { dropTerm, setTerm, valuesOf } from "#lib/formats/query-text/edit.ts";
export { suggestionsFor, type Completion } from "#lib/formats/query-text/suggest.ts";
