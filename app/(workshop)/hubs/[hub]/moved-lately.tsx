import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { courseLabel } from "#components/figure/stages.ts";
import { named } from "#components/issues/course.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { issueList } from "#lib/registry/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { stageNames } from "#lib/procedures/queries.ts";

/** The issues of a hub that moved last, with where each stands. */
export async function MovedLately({ hub }: { hub: string }) {
  const { say } = await speech();
  const [t, figure, names] = [say("hubs"), say("figure"), say("procedures")];
  const { issues } = await ask(issueList, { hub, sort: "moved", limit: 6 });
  const stages = await ask(stageNames, {});
  return (
    <Section heading={t("moved")} after={<Link href={`/issues?hub=${hub}`}>{t("allIssues")}</Link>}>
      {issues.length === 0 && <EmptyState>{t("noIssues")}</EmptyState>}
      <Rows label={t("moved")}>
        {issues.map(({ docket, title, procedure, stage, hub: { code } }) => {
          const course = { stages: named(stages[procedure], names), at: stages[procedure].findIndex(({ key }) => key === stage) };
          return <Row key={docket} href={`/issues/${docket.toLowerCase()}`} docket={<Docket code={docket} tone={toneOf(code)} />} title={title} figure={<StandLineMini stages={course.stages.length} at={course.at} label={courseLabel(course, figure)} />} aside={course.stages[course.at]?.name} wideAside />;
        })}
      </Rows>
    </Section>
  );
}
