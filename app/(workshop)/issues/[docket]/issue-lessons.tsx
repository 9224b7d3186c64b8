import { LessonRows } from "#components/lessons/lesson-rows.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { lessonsOfIssue } from "#lib/lessons/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** What the hubs learnt on an issue, and whose coordinators still owe it. */
export async function IssueLessons({ docket }: { docket: string }) {
  const { lessons, owed } = await ask(lessonsOfIssue, { issue: docket });
  if (lessons.length === 0 && owed.length === 0) return null;
  const t = (await speech()).say("lessons");
  return (
    <Section heading={t("onIssue")} after={<Link href="/lessons">{t("all")}</Link>}>
      {lessons.length > 0 && <LessonRows label={t("onIssue")} lessons={lessons} />}
      {owed.map(({ hub }) => <p key={hub.slug} className="mt-3">{t("owed")} <ButtonLink size="small" href={`/issues/${docket}/lessons/new?hub=${hub.slug}`}>{t("record")}</ButtonLink></p>)}
    </Section>
  );
}
