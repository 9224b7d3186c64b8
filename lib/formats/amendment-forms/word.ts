import { BorderStyle, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions, type IRunOptions, type ISectionOptions } from "docx";
import type { AmendmentDocument } from "#lib/formats/amendment-forms/document.ts";
import { eastAsianOf, isRightToLeft, type EastAsian } from "#lib/formats/amendment-forms/scripts.ts";
import { steadyArchive } from "#lib/formats/amendment-forms/steady-archive.ts";
import type { Piece } from "#lib/formats/diff.ts";

/** Faces that come with Office on every system that has the language; without a name for its letters Word takes those of its theme. */
const eastAsianFonts: Record<EastAsian, string> = { "zh-CN": "SimSun", "zh-TW": "PMingLiU", "ja-JP": "MS Mincho", "ko-KR": "Batang" };

/** What every run of a document is set in. */
function settingOf(language: string) {
  const eastAsia = eastAsianOf(language) ?? "zh-CN";
  const toTheLeft = isRightToLeft(language);
  return {
    font: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: eastAsianFonts[eastAsia] },
    language: { value: eastAsianOf(language) || toTheLeft ? "en-GB" : language, eastAsia, ...(toTheLeft ? { bidirectional: language } : {}) },
    ...(toTheLeft ? { rightToLeft: true } : {}),
  } satisfies IRunOptions;
}

/** The lines of a text as runs of one paragraph, each after the first behind a line break. */
export const lineRuns = <Run>(text: string, make: (line: { text: string; break?: number }) => Run): Run[] => text.split("\n").map((line, at) => make(at === 0 ? { text: line } : { text: line, break: 1 }));

/** What a run says of itself beside what all of its document are set in: it is short where letters need no more. */
export const ownSettingOf = (language: string) => (eastAsianOf(language) || isRightToLeft(language) ? settingOf(language) : {});

/** Words of a paragraph of the document, in its fonts. */
export const runs = (text: string, language: string, more: Omit<IRunOptions, "text" | "break" | "children"> = {}) => lineRuns(text, (line) => new TextRun({ ...ownSettingOf(language), ...more, ...line }));

type Setting = Omit<IParagraphOptions, "children" | "text">;

/** A paragraph, set from the right where its language is. */
export const paragraph = (children: IParagraphOptions["children"], language: string, setting: Setting = {}) => new Paragraph({ ...(isRightToLeft(language) ? { bidirectional: true } : {}), ...setting, children: children ?? [] });

/** Divides a text with its changes at the line ends that both sides have, so that each paragraph has changes of its own. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    const lines = piece.kind === "same" ? piece.text.split("\n") : [piece.text];
    lines.forEach((text, at) => {
      if (at > 0) paragraphs.push([]);
      if (text !== "") paragraphs.at(-1)!.push({ kind: piece.kind, text });
    });
  }
  return paragraphs;
}

const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thinLine = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
const around = (line: typeof noLine | typeof thinLine) => ({ top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line });

type TableOf = { /** How wide each column is, in twentieths of a point. */ widths: readonly number[]; rows: Paragraph[][][]; lines?: boolean; /** How many rows are repeated on every page. */ heads?: number; language: string };

/** A table whose columns keep their widths, in the order in which the language is read. */
export const table = ({ widths, rows, lines = false, heads = 0, language }: TableOf) => new Table({
  layout: TableLayoutType.FIXED, columnWidths: [...widths], width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, borders: around(lines ? thinLine : noLine), visuallyRightToLeft: isRightToLeft(language),
  rows: rows.map((cells, n) => new TableRow({
    tableHeader: n < heads, cantSplit: n < heads,
    children: cells.map((children, at) => new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 100, right: 100 }, children })),
  })),
});

/** The printable width of a page, upright and on its side, in twentieths of a point. */
export const pageWidths = { upright: 9_638, side: 14_572 };
const margin = { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 };
/** As the library turns a page on its side: width and height are given as for an upright one. */
const sheetOfPaper = { width: 11_906, height: 16_838 };

/** The style of the words of the law, by which a program can tell them from what stands around them. */
export const provisionStyle = "Provision";

type Body = { children: ISectionOptions["children"]; side?: boolean; comments?: ConstructorParameters<typeof Document>[0]["comments"]; tracked?: boolean };

/** The file of a document. */
export async function wordFile({ title, organisation, language, date }: Pick<AmendmentDocument, "title" | "organisation" | "language" | "date">, { children, side = false, comments, tracked = false }: Body): Promise<Uint8Array> {
  const made = new Document({
    title, creator: organisation, lastModifiedBy: organisation, styles: { default: { document: { run: { ...settingOf(language), size: 22 }, paragraph: { spacing: { after: 120 } } } }, paragraphStyles: [{ id: provisionStyle, name: provisionStyle, basedOn: "Normal" }] },
    ...(comments ? { comments } : {}), ...(tracked ? { features: { trackRevisions: true } } : {}),
    sections: [{ properties: { page: { margin, size: { ...sheetOfPaper, orientation: side ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } }, children }],
  });
  return steadyArchive(await Packer.pack(made, "uint8array"), date);
}
