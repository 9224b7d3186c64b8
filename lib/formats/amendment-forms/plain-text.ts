import { actLine, authorsOf, headingOf, isDeleted, originalOf, type AmendmentDocument, type AmendmentRow, type FormWords } from "#lib/formats/amendment-forms/document.ts";
import { csvText } from "#lib/formats/table-text.ts";
import { plain } from "#lib/formats/text.ts";

const indented = (text: string) => text.split("\n").map((line) => (line === "" ? "" : `    ${line}`)).join("\n");

function rowText(row: AmendmentRow, document: AmendmentDocument, words: FormWords): string {
  const ours = isDeleted(row) ? words.deleted : row.proposed;
  return [
    [...headingOf(row, words), authorsOf(row, document), row.place, row.actPlace].filter(Boolean).join("\n"),
    `${document.textHead}:\n\n${indented(row.current)}`, `${words.amended}:\n\n${indented(ours)}`,
    originalOf(document, words), ...(row.justification ? [`${words.justification}:\n\n${row.justification}`] : []),
  ].join("\n\n");
}

/** Amendments as plain text, for a mail or a form that takes nothing else. Lines end in LF. */
export function amendmentText(document: AmendmentDocument, words: FormWords): string {
  const head = [document.title, document.subtitle, actLine(document), `${document.organisation}, ${document.date}`].filter(Boolean).join("\n");
  return `${plain([head, ...document.rows.map((row) => rowText(row, document, words))].join(`\n\n${"-".repeat(72)}\n\n`))}\n`;
}

/** Amendments as a table, a line for each; see `csvText` for how a spreadsheet is kept from working anything out. */
export function amendmentTable(document: AmendmentDocument, { heads }: FormWords): string {
  const columns = (["number", "authors", "place", "current", "proposed", "justification"] as const).map((key) => ({ key, head: heads[key] }));
  return csvText(columns, document.rows.map((row) => ({ number: row.number, authors: authorsOf(row, document), place: [row.place, row.actPlace].filter(Boolean).join("\n"), current: row.current, proposed: row.proposed, justification: row.justification })));
}
