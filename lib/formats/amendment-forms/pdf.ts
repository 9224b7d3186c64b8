import pdfmake, { type Content } from "pdfmake";
import { actLine, authorsOf, changesIn, headingOf, isDeleted, originalOf, type AmendmentDocument, type AmendmentRow, type FormWords } from "#lib/formats/amendment-forms/document.ts";
import { facedTexts, faces } from "#lib/formats/amendment-forms/fonts.ts";
import type { Piece } from "#lib/formats/diff.ts";

type Look = { bold?: boolean; italics?: boolean };
type Line = { alignment?: "right" | "center"; margin?: [number, number, number, number]; fontSize?: number };

/** How a document is set: its language decides the faces. */
export function setter({ language }: Pick<AmendmentDocument, "language">) {
  const spans = (text: string, look: Look = {}) => facedTexts(text, language).map(({ face, text: stretch }) => ({ text: stretch, font: face, ...look }));
  const line = (text: string, look: Look = {}, more: Line = {}): Content => ({ text: spans(text, look), ...more });
  return { spans, line };
}
export type Setter = ReturnType<typeof setter>;

const marked = { bold: true, italics: true };

const side = (pieces: readonly Piece[], without: "inserted" | "deleted", { spans }: Setter): Content =>
  ({ text: pieces.filter(({ kind }) => kind !== without).flatMap(({ kind, text }) => spans(text, kind === "same" ? {} : marked)) });

/** One amendment in two columns, as Parliament prints it. */
export function amendment(row: AmendmentRow, { document, words, set }: { document: AmendmentDocument; words: FormWords; set: Setter }): Content[] {
  const pieces = changesIn(row, document);
  const [title, ...replaced] = headingOf(row, words);
  const centred = { alignment: "center" as const };
  const ours = isDeleted(row) ? set.line(words.deleted, marked) : side(pieces, "deleted", set);
  return [
    // Kept on one page with what follows: a heading alone at its foot belongs to nothing.
    { stack: [set.line(title!, { bold: true }, { margin: [0, 18, 0, 0] }), ...replaced.map((text) => set.line(text, { italics: true })), set.line(authorsOf(row, document), { bold: true }), set.line(document.act.title, {}, { margin: [0, 6, 0, 0] }), set.line(row.place, { bold: true }), ...(row.actPlace ? [set.line(row.actPlace)] : [])], headlineLevel: 1 },
    { table: { widths: ["*", "*"], headerRows: 1, keepWithHeaderRows: 1, body: [[set.line(document.textHead, { italics: true }, centred), set.line(words.amended, { italics: true }, centred)], [side(pieces, "inserted", set), ours]] }, layout: "noBorders", margin: [0, 6, 0, 4] },
    set.line(originalOf(document, words), {}, { alignment: "right" }),
    ...(row.justification.trim() ? [set.line(words.justification, { italics: true }, centred), set.line(row.justification, { italics: true }, { margin: [0, 4, 0, 0] })] : []),
  ];
}

type Definition = Parameters<typeof pdfmake.createPdf>[0];

/** What every PDF of ours has in common: the page, the fonts, the day of the document as the day of its making, and a number on each page. */
export function pdfOf({ title, organisation, language, date }: Pick<AmendmentDocument, "title" | "organisation" | "language" | "date">, content: Content[]): Definition {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    pageSize: "A4", pageMargins: [57, 57, 57, 57], language, defaultStyle: { font: "latin", fontSize: 10, lineHeight: 1.2 },
    info: { title, author: organisation, creationDate: day, modDate: day }, content,
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: "center", fontSize: 8, margin: [0, 20, 0, 0] }),
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
  };
}

function definition(document: AmendmentDocument, words: FormWords): Definition {
  const set = setter(document);
  const under = [document.subtitle, actLine(document), `${document.organisation} · ${document.date}`].filter((text) => text !== undefined && text !== "") as string[];
  return pdfOf(document, [set.line(document.title, { bold: true }, { fontSize: 15 }), ...under.map((text) => set.line(text)), ...document.rows.flatMap((row) => amendment(row, { document, words, set }))]);
}

/** The bytes of a PDF that brings of each face the letters it uses. It is made of what it is given alone: nothing is fetched. */
export async function pdfBytes(definition: Definition): Promise<Uint8Array> {
  const ours = new Set(Object.values(faces).flatMap((cuts) => Object.values(cuts)));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  pdfmake.setFonts(faces);
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

/** Amendments as Parliament prints them, as a PDF. */
export const amendmentPdf = (document: AmendmentDocument, words: FormWords): Promise<Uint8Array> => pdfBytes(definition(document, words));
