import { authorsOf, commentOf, isDeleted, isNew } from "#lib/formats/amendment-forms/document.ts";
import { whereIn } from "#lib/formats/amendment-forms/comment-sheets.ts";
import { commentsOf, type PackDocument, type PackWords } from "#lib/formats/pack-forms/document.ts";
import type { Filling } from "#lib/formats/pack-forms/template.ts";

/** A pack as the rows of an authority's own table. */
export function fillingOf(document: PackDocument, words: PackWords): Filling {
  const table = commentsOf(document, words);
  return {
    organisation: document.organisation, date: document.date, about: [document.title, document.reference].join(" · "),
    rows: table.rows.map((row) => {
      const { part, item, inner } = whereIn(row.place);
      return { number: String(row.number), author: authorsOf(row, table), part, item, inner, type: row.commentType ?? "te", comment: commentOf(row), change: isNew(row) && isDeleted(row) ? "" : isDeleted(row) ? words.form.deletion : row.proposed };
    }),
  };
}
