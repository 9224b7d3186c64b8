import { actLine, authorsOf, changesIn, commentOf, isDeleted, isNew, type AmendmentDocument, type AmendmentRow, type FormWords } from "#lib/formats/amendment-forms/document.ts";
import type { Piece } from "#lib/formats/diff.ts";
import { parseLocator, printLocator } from "#lib/formats/locator.ts";

/** A cell: words, or words with what comes and goes in them. */
export type SheetCell = string | readonly Piece[];
export type SheetColumn = { head: string; /** What the form explains below the head. */ hint?: string; /** Its part of the width. */ width: number };
/** A sheet of comments or of wordings, whatever file it becomes. */
export type CommentSheet = { name: string; title: string; /** What stands above the table: who, when, on what. */ above: [string, string][]; columns: SheetColumn[]; /** How many of them, from the first, say whose row it is and where. */ fixed: number; rows: SheetCell[][] };

/** What a file says of itself beside its sheet. */
export type SheetSetting = Pick<AmendmentDocument, "title" | "organisation" | "language" | "date">;

export const commentSheets = ["commission", "commission-short", "iso"] as const;
export type CommentSheetKind = (typeof commentSheets)[number];

/** The words alone, as they would read after the change. */
export const cellText = (cell: SheetCell): string => (typeof cell === "string" ? cell : cell.filter(({ kind }) => kind !== "deleted").map(({ text }) => text).join(""));

/** An annex is a document of its own in such sheets; the rest of the place is the item in it. */
export function whereIn(place: string): { part: string; item: string; outer: string; inner: string } {
  const parsed = parseLocator(place);
  if (!parsed.ok) return { part: "Main body", item: place, outer: place, inner: "" };
  const { units: [first, ...rest], isNew: added } = parsed.locator;
  const outer = printLocator({ units: [first!], isNew: added && rest.length === 0 });
  const inner = rest.length > 0 ? printLocator({ units: rest, isNew: added }) : "";
  return first!.kind === "annex" ? { part: printLocator({ units: [first!], isNew: false }), item: inner || outer, outer, inner } : { part: "Main body", item: place, outer, inner };
}

type Given = { document: AmendmentDocument; words: FormWords };

/** A comment that changes no words has nothing there. */
const changeIn = (row: AmendmentRow, { document, words }: Given): SheetCell => (isDeleted(row) && isNew(row) ? "" : isDeleted(row) ? words.deletion : isNew(row) ? row.proposed : changesIn(row, document));

/** The heads, hints and the block above are those of the Commission's own sheet for draft acts. */
function commission({ document, words }: Given): CommentSheet {
  const { organisation, date, rows } = document;
  return {
    name: "Comments", title: document.title, above: [["Organization/individual", organisation], ["Date", date], ["Other relevant info", actLine(document)]], fixed: 4,
    columns: [
      { head: "Organisation/individual", hint: "(Please enter the name of the organisation you represent or your name)", width: 24 },
      { head: "Document type", hint: "(Please enter whether you are commenting on the main body of the text or its Annexes)", width: 12 },
      { head: "Item number", hint: "(Please note the number of the recital or Annex item to which your comment applies)", width: 14 },
      { head: "Type of comment (editorial, technical, remark)", hint: "(Please note whether your comment is ed=editorial, te=technical, ge=general.)", width: 12 },
      { head: "Comments", hint: "(Please enter your comment and a concise explanation or rationale.)", width: 40 },
      { head: "Proposed change", hint: "(Please enter your proposal as a text fragment for addition into the text or describe it as concise and precise as possible.)", width: 40 },
    ],
    rows: rows.map((row) => [authorsOf(row, document), whereIn(row.place).part, whereIn(row.place).item, row.commentType ?? "te", commentOf(row), changeIn(row, { document, words })]),
  };
}

/** The shorter one, which goes with guidance. */
function commissionShort({ document, words }: Given): CommentSheet {
  const { columns, rows, ...sheet } = commission({ document, words });
  const kept = [0, 2, 4, 5];
  return { ...sheet, fixed: 2, columns: kept.map((at) => columns[at]!), rows: rows.map((row, n) => kept.map((at) => (at === 2 ? document.rows[n]!.place : row[at]!))) };
}

/** The table of ISO, IEC, CEN and CENELEC. Its last column is for the secretariat. */
function iso({ document, words }: Given): CommentSheet {
  const { rows, date, act } = document;
  return {
    name: "Comments", title: document.title, above: [["Date", date], ["Document", [act.title, act.edition].filter(Boolean).join(" · ")], ["Project", act.procedure ?? ""]], fixed: 5,
    columns: [
      { head: "MB/NC", width: 14 }, { head: "Line number", width: 10 }, { head: "Clause/Subclause", width: 13 }, { head: "Paragraph/Figure/Table", width: 15 }, { head: "Type of comment", width: 12 },
      { head: "Comments", width: 34 }, { head: "Proposed change", width: 34 }, { head: "Observations of the secretariat", width: 18 },
    ],
    rows: rows.map((row) => [authorsOf(row, document), "", whereIn(row.place).outer, whereIn(row.place).inner, row.commentType ?? "te", commentOf(row), changeIn(row, { document, words }), ""]),
  };
}

const made: Record<CommentSheetKind, (given: Given) => CommentSheet> = { commission, "commission-short": commissionShort, iso };

/** Amendments as a sheet of comments of one of the kinds that authorities ask for. */
export const commentSheet = (kind: CommentSheetKind, document: AmendmentDocument, words: FormWords): CommentSheet => made[kind]({ document, words });
