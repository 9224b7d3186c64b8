import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dayInWords, daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import { unsent } from "#lib/responses/model.ts";
import type { responsePage } from "#lib/responses/queries.ts";

type Listed = Awaited<ReturnType<typeof responsePage>>["responses"][number];
type Props = { caption: string; responses: readonly Listed[]; sorting: { href: string; direction: "ascending" | "descending" } };

/** Responses in a table: what goes to whom in which form, how far it is, who writes it, and until when. */
export async function ResponseTable({ caption, responses, sorting }: Props) {
  const { say, dates, zone } = await speech();
  const [t, terms, ui] = [say("responses"), say("terms"), say("ui")];
  const columns: Column<Listed>[] = [
    { key: "docket", head: t("column.docket"), narrow: "lead", cell: ({ docket, hub }) => docket && <Docket code={docket} tone={toneOf(hub.code)} /> },
    { key: "title", head: t("column.response"), rowHeader: true, narrow: "title", className: "strong", cell: ({ id, title }) => <Link href={`/responses/${id}`} className="stretched">{title}</Link> },
    { key: "authority", head: t("field.authority"), narrow: "line", cell: ({ authority }) => authority },
    { key: "channel", head: t("field.channel"), narrow: "line", cell: ({ channel }) => <span className="quiet">{terms(`channels.${channel}`)}</span> },
    { key: "state", head: t("field.state"), narrow: "line", cell: ({ state, because, unexplained }) => <><Tag>{terms(`responseStates.${state}`)}</Tag>{because && <span className="quiet"> {terms(`goReasons.${because}`)}</span>}{unexplained && <> <Tag tone="warn">{t("unexplained")}</Tag></>}</> },
    { key: "editor", head: t("field.editor"), narrow: "labelled", cell: ({ editor }) => editor },
    { key: "due", head: t("field.day"), narrow: "line", sort: sorting, cell: ({ day, state, closesAt }) => <><span className="each-line nowrap">{dayInWords(day, dates)}</span>{unsent.includes(state) && <Countdown days={daysUntil(closesAt, zone)} t={ui} />}</> },
  ];
  return <Table caption={caption} columns={columns} rows={responses} rowKey={({ id }) => id} />;
}
