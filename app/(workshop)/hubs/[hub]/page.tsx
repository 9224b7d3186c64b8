import type { Metadata } from "next";
import { Agenda } from "#app/(workshop)/hubs/[hub]/agenda.tsx";
import { HubRuler } from "#app/(workshop)/hubs/[hub]/hub-ruler.tsx";
import { MovedLately } from "#app/(workshop)/hubs/[hub]/moved-lately.tsx";
import { OwedLessons } from "#app/(workshop)/hubs/[hub]/owed-lessons.tsx";
import { Participants } from "#app/(workshop)/hubs/[hub]/participants.tsx";
import { PlannedSteps } from "#app/(workshop)/hubs/[hub]/planned-steps.tsx";
import { WaitingQuestions } from "#app/(workshop)/hubs/[hub]/waiting-questions.tsx";
import { ResponseRows } from "#components/responses/response-rows.tsx";
import { PositionRows } from "#components/positions/position-rows.tsx";
import { keys } from "#components/shell/keys.ts";
import { Alarms } from "#components/triage/alarms.tsx";
import { TaskRows } from "#components/inbox/task-rows.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { canReadInbox } from "#lib/inbox/policy.ts";
import { myWork } from "#lib/inbox/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { canLogIssue } from "#lib/issues/policy.ts";
import { feedsBeside } from "#lib/next/feeds.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";
import { upcomingDeadlines } from "#lib/dates/queries.ts";
import { responseList } from "#lib/responses/queries.ts";

type Props = { params: Promise<{ hub: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { hub } = await params;
  return { title: (await ask(hubBySlug, { hub })).name, alternates: { types: feedsBeside((file) => `/hubs/${hub}/${file}`) } };
}

/** The home of a hub: what comes, what needs you, what moved, what was sent, who participates. */
export default async function HubPage({ params }: Props) {
  const { hub: slug } = await params;
  const hub = await ask(hubBySlug, { hub: slug });
  const { say, actor } = await speech();
  const t = say("hubs");
  const deadlines = await ask(upcomingDeadlines, { hub: slug });
  const tasks = canReadInbox(actor) ? (await ask(myWork, {})).filter((task) => task.hub.slug === slug) : [];
  const positions = await ask(positionList, { hub: slug });
  const sent = (await ask(responseList, { hub: slug })).filter(({ state }) => ["submitted", "acknowledged", "answered", "concluded"].includes(state)).slice(0, 4);
  const voting = positions.filter(({ state }) => state === "deciding").length;
  return (
    <>
      <PageHead
        title={hub.name} under={t("summary", { deadlines: deadlines.length, voting })}
        actions={<><ButtonLink href={isMember(actor) ? `/calendar/links?kind=hub&target=${slug}` : `/hubs/${slug}/calendar.ics`}>{t("calendar")}</ButtonLink>{canLogIssue(actor, hub) && <ButtonLink href={`/issues/new?hub=${slug}`} kind="primary" shortcut={keys.log}>{t("log")}</ButtonLink>}</>}
      />
      <div className="mt-5"><Alarms hub={hub} /></div>
      <div className="mt-7 mb-8"><HubRuler deadlines={deadlines} /></div>
      <Columns kind="half" aside={<>
        {sent.length > 0 && <Section heading={t("sent")} after={<Link href={`/responses?hub=${slug}`}>{t("allResponses")}</Link>}><ResponseRows label={t("sent")} responses={sent} /></Section>}
        <Participants hub={hub} />
      </>}>
        {canReadInbox(actor) && <Section heading={t("needsYou")} after={<Link href="/inbox">{t("inbox")}</Link>}>{tasks.length > 0 ? <TaskRows label={t("needsYou")} tasks={tasks} /> : <EmptyState>{t("nothingNeedsYou")}</EmptyState>}</Section>}
        {positions.length > 0 && <Section heading={t("positions")} after={<Link href={`/positions?hub=${slug}`}>{t("allPositions")}</Link>}><PositionRows label={t("positions")} positions={positions.slice(0, 5)} now={slug} /></Section>}
        <Agenda hub={slug} />
        <PlannedSteps hub={slug} />
        <WaitingQuestions hub={hub} />
        <OwedLessons hub={slug} />
        <MovedLately hub={slug} />
      </Columns>
    </>
  );
}
