import { QuestionRows } from "#components/questions/question-rows.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { stillOpen } from "#lib/questions/model.ts";
import { questionsOfIssue } from "#lib/questions/queries.ts";

/** What the hubs still want to know from an authority on an issue, and what waits for it; what is closed stays behind. */
export async function IssueQuestions({ docket }: { docket: string }) {
  const { questions, may: { draft } } = await ask(questionsOfIssue, { issue: docket });
  if (questions.length === 0 && draft.length === 0) return null;
  const t = (await speech()).say("questions");
  const open = questions.filter(({ state }) => stillOpen.includes(state));
  const closed = questions.filter(({ state }) => !stillOpen.includes(state));
  const drafting = draft.map(({ slug, name }) => <ButtonLink key={slug} href={`/issues/${docket}/questions/new?hub=${slug}`} size="small">{draft.length > 1 ? t("draftFor", { hub: name }) : t("draft")}</ButtonLink>);
  return (
    <Section heading={t("title")} after={<Link href="/questions">{t("all")}</Link>}>
      {open.length > 0 && <QuestionRows label={t("title")} questions={open} />}
      {open.length === 0 && <EmptyState action={drafting.length > 0 && drafting}>{t(closed.length > 0 ? "noneWaiting" : "noneOnIssue")}</EmptyState>}
      {closed.length > 0 && <Details summary={t("closed", { count: closed.length })}><QuestionRows label={t("closed", { count: closed.length })} questions={closed} /></Details>}
      {open.length > 0 && drafting.length > 0 && <ButtonRow>{drafting}</ButtonRow>}
    </Section>
  );
}
