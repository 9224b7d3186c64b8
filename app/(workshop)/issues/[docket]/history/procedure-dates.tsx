import { Link } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import type { datesOfIssue } from "#lib/dates/queries.ts";
import { speech } from "#lib/next/words.ts";

type Kept = Awaited<ReturnType<typeof datesOfIssue>>["dates"][number];

/** Every dated event with its source, what it was before, and who has checked it when. */
export async function ProcedureDates({ docket, dates: rows, keeps }: { docket: string; dates: readonly Kept[]; keeps: boolean }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  const when = ({ day, time, zone }: Pick<Kept, "day" | "time" | "zone">) => `${dayInWords(day, dates, { long: true })}${time ? `, ${time} (${zone.split("/").at(-1)?.replaceAll("_", " ")})` : ""}`;
  const looked = ({ checkedOn, checker }: Kept) => [checkedOn && dayInWords(checkedOn, dates), checker].filter(Boolean).join(", ");
  return (
    <Table
      caption={t("date.title")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "day", head: t("date.day"), narrow: "lead", className: "nowrap", cell: ({ earlier, confidence, ...date }) => <>{earlier.map((was, index) => <s key={index} className="each-line small text-ink-2">{when(was)}</s>)}{when(date)}{confidence !== "confirmed" && `, ${terms(`confidences.${confidence}`).toLowerCase()}`}</> },
        { key: "label", head: t("date.label"), rowHeader: true, narrow: "title", cell: ({ label }) => label },
        { key: "source", head: t("date.source"), narrow: "labelled", cell: ({ source, sourceUrl }) => (sourceUrl ? <a href={sourceUrl} rel="noreferrer">{source ?? new URL(sourceUrl).host}</a> : source) },
        { key: "verification", head: t("date.verification"), narrow: "labelled", cell: (date) => <div><span className={date.verification === "verified" ? "quiet" : "text-warn"}>{terms(`verifications.${date.verification}`)}</span>{looked(date) && <span className="each-line quiet">{looked(date)}</span>}{date.stale && <span className="each-line text-warn">{t("date.stale")}</span>}</div> },
        ...(keeps ? [{ key: "correct", head: t("date.keep"), headHidden: true, narrow: "line" as const, className: "nowrap", cell: ({ id, label }: Kept) => <Link href={`/issues/${docket.toLowerCase()}/dates/${id}`} className="link-action" aria-label={`${t("date.keep")}: ${label}`}>{t("date.keep")}</Link> }] : []),
      ]}
    />
  );
}
