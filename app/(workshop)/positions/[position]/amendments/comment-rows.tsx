import { DiffText } from "#components/figure/diff-text.tsx";
import { redline } from "#components/figure/pieces.ts";
import { Link } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { useSpeech } from "#lib/next/words.ts";

/** All that is put forward as the rows of a table of comments. */
export function CommentRows({ position, amendments, language }: { position: string; amendments: readonly AmendmentAtWork[]; language: string }) {
  const { say } = useSpeech();
  const [t, terms, figure] = [say("amending"), say("terms"), say("figure")];
  const rows = amendments.filter(({ replacedBy }) => replacedBy === null);
  const change = ({ current, proposed }: AmendmentAtWork) => {
    if (!proposed.trim()) return <em>{figure("sheet.deleted")}</em>;
    const { pieces } = difference(current, proposed, language);
    return <DiffText pieces={redline(pieces.filter(({ kind }) => kind !== "inserted"), pieces.filter(({ kind }) => kind !== "deleted"))} />;
  };
  return (
    <Table
      caption={t("table.caption", { count: rows.length })} rows={rows} rowKey={({ number }) => String(number)}
      columns={[
        { key: "number", head: t("table.number"), cell: ({ number }) => <Link href={`/positions/${position}/amendments?n=${number}`} aria-label={t("number", { number })}>{number}</Link>, narrow: "lead" },
        { key: "provision", head: t("table.provision"), cell: ({ provision }) => provision, rowHeader: true, narrow: "title" },
        { key: "proposed", head: t("table.proposed"), cell: (row) => <div className="law-s whitespace-pre-line" lang={language}>{change(row)}</div> },
        { key: "comment", head: t("table.comment"), cell: ({ justification }) => <div className="law-s whitespace-pre-line" lang={language}>{justification}</div> },
        { key: "priority", head: t("table.priority"), cell: ({ priority, redLine }) => <>{terms(`askPriorities.${priority}`)}{redLine && <>, {t("table.redLine")}</>}</> },
      ]}
    />
  );
}
