import { Course, SourceLink, type Kept } from "#components/dates/course.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import { wallOf } from "#lib/formats/deadline.ts";
import { dayInWords, momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type When = Pick<Kept, "day" | "time" | "zone">;

/** Every dated event with its source, how it came about, what it was before, and who has checked it when. Those of merged issues say so. */
export async function ProcedureDates({ docket, dates: rows, keeps }: { docket: string; dates: readonly Kept[]; keeps: boolean }) {
  const { say, dates, zone: here } = await speech();
  const [t, d, terms] = [say("issues"), say("dates"), say("terms")];
  const at = (of: string | null) => `/issues/${(of ?? docket).toLowerCase()}`;
  const when = ({ day, time, zone }: When) => `${dayInWords(day, dates, { long: true })}${time ? `, ${time} (${zone.split("/").at(-1)?.replaceAll("_", " ")})` : ""}`;
  const looked = ({ checkedOn, checker }: Kept) => [checkedOn && dayInWords(checkedOn, dates), checker].filter(Boolean).join(", ");
  const marks = ({ confidence, overriddenBecause }: Kept) => [confidence !== "confirmed" && terms(`confidences.${confidence}`).toLowerCase(), overriddenBecause !== null && d("byHand")].filter(Boolean).join(", ");
  const differsHere = ({ at: moment, time, zone }: Kept) => time !== null && wallOf(moment, here).time !== wallOf(moment, zone).time;
  const check = ({ id, label, of }: Kept) => (of === null && keeps ? <Link href={`${at(null)}/dates/${id}#check`} className="each-line text-warn" aria-label={`${t("date.stale")}: ${label}`}>{t("date.stale")}</Link> : <span className="each-line text-warn">{t("date.stale")}</span>);
  return (
    <Table
      caption={t("date.title")} captionHidden rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "day", head: t("date.day"), narrow: "lead", cell: (date) => <>
          {date.earlier.map((was, index) => <s key={index} className="each-line small text-ink-2">{when(was)}</s>)}<span className="nowrap">{when(date)}</span>{marks(date) && <span className="each-line quiet">{marks(date)}</span>}
          {differsHere(date) && <span className="each-line quiet">{d("here", { moment: momentInWords(date.at, dates, here) })}</span>}
        </> },
        { key: "label", head: t("date.label"), rowHeader: true, narrow: "title", cell: ({ label, of }) => <>{label}{of && <span className="each-line quiet"><Link href={`${at(of)}/history`}>{d("kin", { docket: of })}</Link></span>}</> },
        { key: "source", head: t("date.source"), narrow: "labelled", cell: (date) => <div><SourceLink {...date} />{date.course && <Details summary={d("how")}><Course date={date} /></Details>}</div> },
        { key: "verification", head: t("date.verification"), narrow: "labelled", cell: (date) => <div><span className={date.verification === "verified" ? "quiet" : "text-warn"}>{terms(`verifications.${date.verification}`)}</span>{looked(date) && <span className="each-line quiet">{looked(date)}</span>}{date.stale && check(date)}</div> },
        ...(keeps ? [{ key: "correct", head: t("date.keep"), headHidden: true, narrow: "line" as const, className: "nowrap", cell: ({ id, label, of }: Kept) => of === null && <Link href={`${at(null)}/dates/${id}`} className="link-action" aria-label={`${t("date.keep")}: ${label}`}>{t("date.keep")}</Link> }] : []),
      ]}
    />
  );
}
