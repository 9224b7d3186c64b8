import { Pinning } from "#app/(workshop)/issues/[docket]/plan/pinning.tsx";
import { clashSentence, planDates, whySentence, type Plan } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { classNames } from "#components/ui/class-names.ts";
import { Tag } from "#components/ui/tag.tsx";
import { speech } from "#lib/next/words.ts";

type Rung = Plan["milestones"][number];

/** The steps of a plan, first to last, up to the authority's deadline. */
export async function Ladder({ plan }: { plan: Plan }) {
  const t = (await speech()).say("plans");
  const { deadline, hub, milestones } = plan;
  const when = await planDates(hub.zone);
  return (
    <ol className="ladder" aria-label={t("ladder")}>
      {milestones.map((rung) => <Step key={rung.milestone} rung={rung} plan={plan} />)}
      {deadline && (
        <li className="end">
          <div className="when"><time dateTime={deadline.at.toISOString()}>{when.day(deadline.at, deadline.zone)}</time><span className="small text-ink-2">{t("at", { hour: when.hour(deadline.at, deadline.zone), place: when.place(deadline.zone) })}</span></div>
          <div><h3 className="font-semibold">{t("deadline")}</h3><p className="small text-ink-2">{deadline.label}</p></div>
        </li>
      )}
    </ol>
  );
}

async function Step({ rung, plan }: { rung: Rung; plan: Plan }) {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates(plan.hub.zone)];
  const { milestone, at, pin, computed, day, standing, workdays } = rung;
  const clash = await clashSentence(rung);
  return (
    <li className={classNames(standing, pin && "pinned")}>
      <div className="when"><time dateTime={at.toISOString()}>{when.day(at)}</time><span className="small text-ink-2">{t("at", { hour: when.hour(at), place: when.place() })}</span></div>
      <div>
        <h3 className="font-semibold">{terms(`milestones.${milestone}`)}</h3>
        <p className="small text-ink-2">
          {standing === "done" ? t("standing.done") : standing === "missed" ? <Tag tone="time">{t("standing.missed", { days: -workdays })}</Tag> : t("left", { days: workdays })}
          {pin && <> <Tag>{t("pinned")}</Tag></>}
        </p>
        {pin ? <p>{pin.by ? t("pinnedBy", { name: pin.by, reason: pin.reason }) : t("pinnedBecause", { reason: pin.reason })}</p> : <p className="small">{await whySentence(rung, plan)}</p>}
        {pin && computed !== day && <p className="small text-ink-2">{t("byTheRules", { day: when.isoDay(computed) })}</p>}
        {clash && <p className="small text-warn">{clash}</p>}
        {!pin && <OnTheWay rung={rung} />}
        {plan.may.plan && standing !== "done" && <Pinning rung={rung} plan={plan} />}
      </div>
    </li>
  );
}

/** The days off that a step had to step over, each holiday by its name and whose it is. */
async function OnTheWay({ rung: { stepped: { weekends, holidays, decided } } }: { rung: Rung }) {
  const { say } = await speech();
  const [t, terms, when] = [say("plans"), say("terms"), await planDates("UTC")];
  const span = (from: string, to: string) => (from === to ? when.isoDay(from) : t("span", { from: when.isoDay(from), to: when.isoDay(to) }));
  if (holidays.length + decided.length === 0) return null;
  return (
    <p className="small text-ink-2">
      {t("stepped")}{" "}
      {holidays.map(({ name, country, certain, from, to }) => <span key={`${name} ${country}`} className="item"><span lang="en">{name}</span> ({t(certain ? "holiday" : "expectedHoliday", { country: terms(`jurisdictions.${country}`), days: span(from, to) })})</span>)}
      {decided.length > 0 && <span className="item">{t("decidedOff", { days: decided.map(when.isoDay).join(", ") })}</span>}
      {weekends > 0 && <span className="item">{t("weekendDays", { days: weekends })}</span>}
    </p>
  );
}
