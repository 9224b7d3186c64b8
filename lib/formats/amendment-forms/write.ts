import { commentSheet, type CommentSheet, type CommentSheetKind, type SheetSetting } from "#lib/formats/amendment-forms/comment-sheets.ts";
import type { AmendmentDocument, FormWords } from "#lib/formats/amendment-forms/document.ts";
import type { AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { plain } from "#lib/formats/text.ts";

/** Every text in a value as it may stand in a file: no characters that XML has no place for. */
export function settled<T>(value: T): T {
  if (typeof value === "string") return plain(value) as T;
  if (Array.isArray(value)) return value.map(settled) as T;
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, settled(inner as unknown)])) as T;
  return value;
}

type Written = { document: AmendmentDocument; words: FormWords };
type Writer = (given: Written) => Promise<Uint8Array>;

const sheetAsWord = (kind: CommentSheetKind): Writer => async ({ document, words }) => (await import("#lib/formats/amendment-forms/comment-sheet-word.ts")).commentSheetWord(commentSheet(kind, document, words), document);
const sheetAsWorkbook = (kind: CommentSheetKind): Writer => async ({ document, words }) => (await import("#lib/formats/amendment-forms/comment-sheet-workbook.ts")).commentSheetWorkbook(commentSheet(kind, document, words), document);
const utf8 = (text: string) => new TextEncoder().encode(text);

// Each brings its library along only when it is asked for.
const writers: Record<AmendmentForm, Writer> = {
  "tracked.docx": async ({ document, words }) => (await import("#lib/formats/amendment-forms/tracked-word.ts")).trackedWord(document, words),
  "parliament.docx": async ({ document, words }) => (await import("#lib/formats/amendment-forms/parliament-word.ts")).parliamentWord(document, words),
  "commission.docx": sheetAsWord("commission"), "commission.xlsx": sheetAsWorkbook("commission"),
  "commission-short.docx": sheetAsWord("commission-short"), "commission-short.xlsx": sheetAsWorkbook("commission-short"),
  "iso.docx": sheetAsWord("iso"), "iso.xlsx": sheetAsWorkbook("iso"),
  "amendments.pdf": async ({ document, words }) => (await import("#lib/formats/amendment-forms/pdf.ts")).amendmentPdf(document, words),
  "table.csv": async ({ document, words }) => utf8((await import("#lib/formats/amendment-forms/plain-text.ts")).amendmentTable(document, words)),
  "amendments.txt": async ({ document, words }) => utf8((await import("#lib/formats/amendment-forms/plain-text.ts")).amendmentText(document, words)),
};

/**
 * Amendments as the bytes of a file. The same content gives the same bytes, whenever and wherever. Takes long for a thousand of them, and is
 * made to be run apart.
 */
export async function writeAmendments(form: AmendmentForm, document: AmendmentDocument, words: FormWords): Promise<Uint8Array> {
  return writers[form](settled({ document, words }));
}

/** Any sheet as the bytes of a Word file or a workbook; for the rest as `writeAmendments`. */
export async function writeSheet(type: "docx" | "xlsx", given: CommentSheet, setting: SheetSetting): Promise<Uint8Array> {
  const sheet = settled(given);
  if (type === "docx") return (await import("#lib/formats/amendment-forms/comment-sheet-word.ts")).commentSheetWord(sheet, settled(setting));
  return (await import("#lib/formats/amendment-forms/comment-sheet-workbook.ts")).commentSheetWorkbook(sheet, settled(setting));
}
