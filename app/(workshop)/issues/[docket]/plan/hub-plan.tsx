import { Ladder } from "#app/(workshop)/issues/[docket]/plan/ladder.tsx";
import { MethodsThatFit } from "#app/(workshop)/issues/[docket]/plan/methods.tsx";
import { planDates, verdictSentence, type Plan } from "#app/(workshop)/issues/[docket]/plan/sentences.ts";
import { Settling } from "#app/(workshop)/issues/[docket]/plan/settling.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { settlingMethods, type Rule } from "#db/rules.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { ask } from "#lib/next/page.ts";
import { clock } from "#lib/platform/clock.ts";
import { speech } from "#lib/next/words.ts";

const kinds = { nothing: "info", passed: "info", resting: "info", filed: "ok", "in-time": "ok", tight: "time", late: "warn", "other-method": "warn", "no-method": "crit" } as const;

/** How one hub will be in time: the verdict, the ladder, the methods, and what all of it follows from. */
export async function HubPlan({ plan, first }: { plan: Plan; first: boolean }) {
  const { say } = await speech();
  const t = say("plans");
  const { hub, verdict } = plan;
  const provisional = plan.milestones.length > 0 && plan.provisional;
  const when = await planDates(hub.zone);
  const { rules } = await ask(hubBySlug, { hub: hub.slug });
  const methods = rules?.rules.methods.filter(({ method }) => settlingMethods.includes(method)) ?? [];
  const stillFits = (verdict.code === "late" || verdict.code === "tight") && verdict.until && t("stillFits", { until: when.moment(verdict.until), place: when.place() });
  return (
    <Section heading={hub.name} plain={first} after={rules && <Link href={`/hubs/${hub.slug}/rules`}>{t("rules")}</Link>}>
      <div className="mt-3"><Notice kind={kinds[verdict.code]} title={await verdictSentence(plan)}>{(stillFits || provisional) && <>{stillFits}{stillFits && provisional && " "}{provisional && t(`provisional.${provisional}`)}</>}</Notice></div>
      {plan.deadline && (
        <div className="mt-5">
          {plan.milestones.length > 0 ? <Columns kind="panel" aside={<Foundation plan={plan} methods={methods} />}><Ladder plan={plan} /><MethodsThatFit plan={plan} /></Columns> : <Foundation plan={plan} methods={methods} />}
        </div>
      )}
    </Section>
  );
}

/** What a plan follows from: the deadline with how well it is known, the method and the form. */
async function Foundation({ plan, methods }: { plan: Plan; methods: readonly Rule[] }) {
  const { say, zone, dates } = await speech();
  const [t, ui, terms] = [say("plans"), say("ui"), say("terms")];
  const { deadline, ahead, method, channel, leadDays, settled, may } = plan;
  if (!deadline) return null;
  const { label, at, confidence, verification, source, sourceUrl } = deadline;
  return (
    <div>
      <Facts>
        <Fact name={t("towards")}>{label}<Deadline instant={at.getTime()} zone={deadline.zone} readerZone={zone} locale={dates} past={at <= clock.now()} t={ui} /></Fact>
        <Fact name={t("confidence")}>{terms(`confidences.${confidence}`)}, <span className={verification === "verified" ? undefined : "text-warn"}>{terms(`verifications.${verification}`).toLowerCase()}</span></Fact>
        {(source ?? sourceUrl) && <Fact name={t("source")}>{sourceUrl ? <Link href={sourceUrl} rel="noreferrer">{source ?? new URL(sourceUrl).host}</Link> : source}</Fact>}
        <Fact name={t("method")}>{terms(`methods.${method}`)}{settled.method !== method && <span className="text-ink-2"> {t("usual")}</span>}</Fact>
        {channel && leadDays !== null && <Fact name={t("channel")}>{terms(`channels.${channel}`)}<span className="block text-ink-2">{t("lead", { days: leadDays })}</span></Fact>}
      </Facts>
      {may.plan && ahead.length > 0 && <div className="mt-4"><Settling plan={plan} methods={methods} /></div>}
    </div>
  );
}
