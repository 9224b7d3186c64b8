import { Link } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { DateFact } from "#db/schema/index.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** Every dated event with its source and whether somebody has checked it. */
export async function ProcedureDates({ docket, dates: rows, keeps }: { docket: string; dates: readonly DateFact[]; keeps: boolean }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  return (
    <Table
      caption={t("date.title")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "day", head: t("date.day"), narrow: "lead", className: "nowrap", cell: ({ day, time, zone, confidence }) => <>{dayInWords(day, dates, { long: true })}{time && `, ${time} (${zone.split("/").at(-1)?.replaceAll("_", " ")})`}{confidence !== "confirmed" && `, ${terms(`confidences.${confidence}`).toLowerCase()}`}</> },
        { key: "label", head: t("date.label"), rowHeader: true, narrow: "title", cell: ({ label }) => label },
        { key: "source", head: t("date.source"), narrow: "labelled", cell: ({ source, sourceUrl }) => (sourceUrl ? <a href={sourceUrl} rel="noreferrer">{source ?? new URL(sourceUrl).host}</a> : source) },
        { key: "verification", head: t("date.verification"), narrow: "line", className: "nowrap", cell: ({ verification }) => <span className={verification === "verified" ? "quiet" : "text-warn"}>{terms(`verifications.${verification}`)}</span> },
        ...(keeps ? [{ key: "correct", head: t("date.correct"), headHidden: true, narrow: "line" as const, cell: ({ id, label }: DateFact) => <Link href={`/issues/${docket.toLowerCase()}/dates/${id}`} className="link-action" aria-label={`${t("date.correct")}: ${label}`}>{t("date.correct")}</Link> }] : []),
      ]}
    />
  );
}
