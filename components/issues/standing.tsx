import { Fact } from "#components/ui/facts.tsx";
import { named } from "#components/issues/course.ts";
import type { datesOfIssue } from "#lib/dates/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

type Procedure = Awaited<ReturnType<typeof datesOfIssue>>;
type Event = Procedure["dates"][number];

/** What happened last, what is going on now, what comes next: three facts of a list of facts, and below them what somebody should look at. */
export function StandingFacts({ procedure: { stages, stage, since, last, next, window, inPart, overdue, quiet, usualDays } }: { procedure: Procedure }) {
  const { say, dates } = useSpeech();
  const [t, terms] = [say("procedures"), say("terms")];
  const names = named(stages, t);
  const nameOf = (key: string) => names.find((one) => one.key === key)?.name ?? key;
  const day = (iso: string) => dayInWords(iso, dates);
  const event = (date: Event) => (
    <>{t(date.confidence === "indicative" ? "standing.about" : "standing.event", { day: day(date.day), what: date.label })}{date.verification !== "verified" && <span className="text-warn"> ({terms(`verifications.${date.verification}`)})</span>}</>
  );
  const coming = next === null ? t("standing.nothingNext") : next.on === "record" ? event(next.date) : t(next.about ? "standing.usuallyAbout" : "standing.usually", { stage: nameOf(next.stage), day: next.about ? day(next.about) : "" });
  return (
    <>
      <Fact name={t("standing.last")}>{last ? event(last) : t("standing.nothingYet")}</Fact>
      <Fact name={t("standing.now")}>
        {since ? t("standing.since", { stage: names[stage]!.name, day: day(since.day) }) : names[stage]!.name}
        {inPart && <span className="block">{t("standing.inPart")}</span>}
        {window && <span className="block">{window.closes ? t("standing.openUntil", { day: day(window.closes.day) }) : t("standing.openNow")}</span>}
        {overdue && <span className="block text-warn">{t("standing.overdue", { day: day(overdue.day), what: overdue.label })}</span>}
        {quiet && last && <span className="block text-warn">{t("standing.quiet", { day: day(last.day), days: usualDays ?? 0 })}</span>}
      </Fact>
      <Fact name={t("standing.next")}>{coming}</Fact>
    </>
  );
}
