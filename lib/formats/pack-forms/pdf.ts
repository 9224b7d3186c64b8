import type { Content } from "pdfmake";
import { amendment, pdfBytes, pdfOf, setter, type Setter } from "#lib/formats/amendment-forms/pdf.ts";
import { narrativeOf, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import type { Flow, Span } from "#lib/formats/pack-forms/flow.ts";

const inset = 16;

function flowPdf(flow: Flow, { spans, line }: Setter): Content[] {
  const set = (words: readonly Span[]): Content => ({ text: words.flatMap(({ text, ...look }) => spans(text, look)) });
  return flow.map((one): Content => {
    if (one.kind === "heading") return { ...line(one.spans.map(({ text }) => text).join(""), { bold: true }, { fontSize: 12, margin: [0, 12, 0, 4] }) as object, headlineLevel: 1 } as Content;
    if (one.kind === "table") { const most = Math.max(...one.rows.map(({ length }) => length)); return { table: { widths: Array.from({ length: most }, () => "*"), headerRows: 1, body: one.rows.map((row) => row.map(set)) }, margin: [0, 4, 0, 8] }; }
    if (one.kind === "paragraph") return { ...(set(one.spans) as object), margin: [inset * one.depth, 0, 0, 6] } as Content;
    return { columns: [{ width: inset, ...(line(one.mark ?? "") as object) }, { width: "*", ...(set(one.spans) as object) }], margin: [inset * (one.depth - 1), 0, 0, 3] } as Content;
  });
}

function amendmentsPdf({ amendments }: PackDocument, words: PackWords, set: Setter): Content[] {
  if (amendments.rows.length === 0) return [];
  return [set.line(words.amendments, { bold: true }, { fontSize: 12, margin: [0, 18, 0, 0] }), ...amendments.rows.flatMap((row) => amendment(row, { document: amendments, words: words.form, set }))];
}

/** A paper to hang on, as a PDF. */
export function attachmentPdf(document: PackDocument, words: PackWords): Promise<Uint8Array> {
  const set = setter(document);
  return pdfBytes(pdfOf(document, [set.line(document.title, { bold: true }, { fontSize: 15 }), set.line(`${document.organisation} · ${document.day}`, {}, { margin: [0, 0, 0, 12] }), ...flowPdf(narrativeOf(document, words), set), ...amendmentsPdf(document, words, set)]));
}

/** A letter, as a PDF. */
export function letterPdf(document: PackDocument, words: PackWords): Promise<Uint8Array> {
  const set = setter(document);
  const { organisation, authority, day, reference, title } = document;
  return pdfBytes(pdfOf(document, [
    set.line(organisation, { bold: true }), set.line(day), set.line(`${words.reference}: ${reference}`, {}, { margin: [0, 0, 0, 14] }), set.line(words.to), set.line(authority, { bold: true }, { margin: [0, 0, 0, 14] }),
    set.line(title, { bold: true }, { fontSize: 12, margin: [0, 0, 0, 8] }), ...flowPdf(narrativeOf(document, words), set), set.line(organisation, { bold: true }, { margin: [0, 14, 0, 0] }), ...amendmentsPdf(document, words, set),
  ]));
}
