import { Welcome } from "#app/(workshop)/welcome.tsx";
import { TaskRows } from "#components/inbox/task-rows.tsx";
import { Told } from "#components/inbox/told.tsx";
import { PositionRows } from "#components/positions/position-rows.tsx";
import { TriageTasks } from "#components/triage/alarms.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { MovedLately } from "#app/(workshop)/hubs/[hub]/moved-lately.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { canReadInbox } from "#lib/inbox/policy.ts";
import { myInbox, myWork } from "#lib/inbox/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";
import { canTriage } from "#lib/triage/policy.ts";
import { triageWaiting } from "#lib/triage/queries.ts";
import type { Task } from "#lib/work/queries.ts";

/** What only this person can do now; for everyone else, what the hubs hold. */
export default async function HomePage() {
  const { say, actor } = await speech();
  if (!canReadInbox(actor)) return <Welcome />;
  const t = say("home");
  const work = await ask(myWork, {});
  const [tasks, undone] = [work.filter(({ isError }) => !isError), work.filter(({ isError }) => isError)];
  const { entries } = await ask(myInbox, { limit: 6 });
  const hubs = await ask(hubDirectory, {});
  const mine = hubs.find(({ id }) => actor.seats.some(({ hubId }) => hubId === id));
  const toSort: typeof hubs = [];
  for (const hub of hubs) if (canTriage(actor, { hub }) && (await ask(triageWaiting, { hub: hub.slug })).waiting > 0) toSort.push(hub);
  const positions = await ask(positionList, {});
  return (
    <>
      <PageHead shows={["inbox"]} title={t("title")} under={t("summary", { count: toSort.length + tasks.length, undone: undone.length })} />
      <div className="mt-6">
        <Columns kind="half" aside={<>
          <Section heading={t("told")} after={<Link href="/inbox">{t("inbox")}</Link>}><Told entries={entries} /></Section>
          {positions.length > 0 && <Section heading={t("positions")} after={<Link href="/positions">{t("all")}</Link>}><PositionRows label={t("positions")} positions={positions.slice(0, 4)} /></Section>}
        </>}>
          <Section heading={t("needsYou")}>
            {toSort.length > 0 && <TriageTasks label={t("toSort")} hubs={toSort} />}
            {tasks.length > 0 && <TaskRows label={t("needsYou")} tasks={tasks} />}
            {toSort.length + work.length === 0 && <EmptyState>{t("nothing")}</EmptyState>}
          </Section>
          {undone.length > 0 && <LeftUndone tasks={undone} />}
          {mine && <MovedLately hub={mine.slug} />}
        </Columns>
      </div>
    </>
  );
}

const mostUndone = 6;

/** What a coordinator's hubs have left undone: the most pressing of it at once, the rest behind a fold. */
async function LeftUndone({ tasks }: { tasks: readonly Task[] }) {
  const t = (await speech()).say("home");
  const rest = tasks.slice(mostUndone);
  return (
    <Section heading={t("undone")}>
      <p className="small text-ink-2">{t("undoneUnder")}</p>
      <TaskRows label={t("undone")} tasks={tasks.slice(0, mostUndone)} />
      {rest.length > 0 && <Details summary={t("moreUndone", { count: rest.length })}><TaskRows label={t("moreUndone", { count: rest.length })} tasks={rest} /></Details>}
    </Section>
  );
}
