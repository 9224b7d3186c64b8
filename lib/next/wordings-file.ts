import "server-only";
import { FifthColumn } from "#lib/comparisons/input.ts";
import { fifthColumn } from "#lib/comparisons/queries.ts";
import type { CommentSheet, SheetCell } from "#lib/formats/amendment-forms/comment-sheets.ts";
import { difference } from "#lib/formats/diff.ts";
import { cleanName, fileTypes } from "#lib/formats/file-types.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import type { Speak } from "#lib/next/words.ts";
import { writtenApart } from "#lib/next/writing-apart.ts";

type Found = Awaited<ReturnType<typeof fifthColumn>>;
type Row = Found["rows"][number];
const most = 5_000;

/** Our wording with what it changes in the newest edition. Where nothing of ours is left it is told in words. */
function ours({ cells, proposed, language }: Row, t: Speak): SheetCell {
  return proposed.trim() === "" ? t("fifth.deleted") : difference(cells.at(-1)?.words ?? "", proposed, language).pieces;
}

function sheetOf({ issue, text, editions, rows }: Found, t: Speak): CommentSheet {
  const wide = Math.max(18, Math.floor(90 / (editions.length + 1)));
  const asked = ({ number, hub, position, redLine }: Row) => [`${position.title} (${number})`, hub.name, ...(redLine ? [t("fifth.redLine")] : [])].join("\n");
  return {
    name: issue.docket, title: t("fifth.title"), above: [[issue.docket, issue.title], [t("fifth.head.position"), text?.title ?? ""]], fixed: 3,
    columns: [{ head: t("fifth.place"), width: 16 }, { head: t("fifth.reason"), width: 20 }, { head: t("fifth.standing"), width: 14 }, ...editions.map(({ name, day }) => ({ head: `${name}, ${day}`, width: wide })), { head: t("fifth.ours"), width: wide }],
    rows: rows.map((row) => [row.provision, asked(row), t(`fifth.closeness.${row.distance.closeness}`), ...row.cells.map((cell) => cell?.words ?? t("fifth.gone")), ours(row, t)]),
  };
}

/** The fifth column to take along, as a workbook or a Word file, in the order that was asked for. */
export async function wordingsFile(actor: Actor, type: "docx" | "xlsx", { docket, asked, t }: { docket: string; asked: URLSearchParams; /** Speaks namespace `reading`. */ t: Speak }): Promise<MadeFile> {
  const [sort, text] = [FifthColumn.shape.sort.safeParse(asked.get("sort") ?? undefined).data, asked.get("text") ?? ""];
  const found = await fifthColumn(actor, { issue: docket, sort, text, limit: most });
  const [newest] = found.editions.toReversed();
  if (!newest) throw new Refusal("notFound");
  const sheet = sheetOf(found, t);
  const setting = { title: sheet.title, organisation: "Standpunt", language: found.language ?? "en", date: newest.day };
  return { bytes: await writtenApart("amendment-forms/write.ts", "writeSheet", [type, sheet, setting]), name: cleanName(`${found.issue.docket} ${found.text?.title ?? ""} ${sheet.title}`, type), type: fileTypes[type] };
}
