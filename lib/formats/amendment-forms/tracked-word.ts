import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, HeadingLevel, InsertedTextRun, TextRun, type ICommentOptions, type Paragraph, type ParagraphChild } from "docx";
import { actLine, authorsOf, changesIn, headingOf, type AmendmentDocument, type AmendmentRow, type FormWords } from "#lib/formats/amendment-forms/document.ts";
import { lineRuns, ownSettingOf, paragraph, paragraphsOf, provisionStyle, runs, wordFile } from "#lib/formats/amendment-forms/word.ts";
import type { Piece } from "#lib/formats/diff.ts";

/** Numbers the changes of one document, all made by the organisation on its day. */
function tracker({ organisation, date, language }: AmendmentDocument) {
  let last = 0;
  const setting = ownSettingOf(language);
  const mark = () => ({ id: (last += 1), author: organisation, date: `${date}T00:00:00Z` });
  const runsOf: Record<Piece["kind"], (line: { text: string; break?: number }) => ParagraphChild> = {
    same: (line) => new TextRun({ ...setting, ...line }),
    // One never inside the other: LibreOffice loses what is both.
    inserted: (line) => new InsertedTextRun({ ...setting, ...line, ...mark() }),
    deleted: (line) => new DeletedTextRun({ ...setting, ...line, ...mark() }),
  };
  return ({ kind, text }: Piece) => lineRuns(text, runsOf[kind]);
}

/** The words of an amendment with its changes. The end of a paragraph is never deleted, only what is in it. */
function wording(row: AmendmentRow, document: AmendmentDocument, { track, comment }: { track: (piece: Piece) => ParagraphChild[]; comment: number | null }): Paragraph[] {
  const paragraphs = paragraphsOf(changesIn(row, document));
  return paragraphs.map((pieces, at) => paragraph([
    ...(comment !== null && at === 0 ? [new CommentRangeStart(comment)] : []), ...pieces.flatMap(track),
    ...(comment !== null && at === paragraphs.length - 1 ? [new CommentRangeEnd(comment), new TextRun({ children: [new CommentReference(comment)] })] : []),
  ], document.language, { style: provisionStyle }));
}

/** Amendments as a text of the authority with tracked changes: rejecting all gives its words, accepting all gives ours. Each justification is a comment. */
export function trackedWord(document: AmendmentDocument, words: FormWords): Promise<Uint8Array> {
  const { language, organisation, date } = document;
  const track = tracker(document);
  const comments: ICommentOptions[] = [];
  const said = ({ justification }: AmendmentRow) => {
    if (!justification.trim()) return null;
    comments.push({ id: comments.length, author: organisation, date: new Date(`${date}T00:00:00Z`), children: justification.split("\n").map((line) => paragraph(runs(line, language), language)) });
    return comments.length - 1;
  };
  const heading = (text: string, level: "HEADING_1" | "HEADING_2") => paragraph(runs(text, language, { bold: true, size: level === "HEADING_1" ? 28 : 24, color: "000000" }), language, { heading: HeadingLevel[level], keepNext: true, spacing: { before: 240, after: 120 } });
  const parts = document.rows.flatMap((row) => [
    heading([...headingOf(row, words), row.place, row.actPlace].filter(Boolean).join(" · "), "HEADING_2"),
    paragraph(runs(authorsOf(row, document), language, { italics: true }), language, { keepNext: true }),
    ...wording(row, document, { track, comment: said(row) }),
  ]);
  const head = [heading(document.title, "HEADING_1"), ...[document.subtitle, actLine(document)].filter((line) => line !== undefined && line !== "").map((line) => paragraph(runs(line!, language), language))];
  return wordFile(document, { children: [...head, ...parts], comments: { children: comments }, tracked: true });
}
