import { QuestionRows } from "#components/questions/question-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { sitsIn } from "#lib/kernel/actor.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { questionList } from "#lib/questions/queries.ts";

/** What a hub has asked an authority and has no answer to, longest asked first. Others see it where there is something. */
export async function WaitingQuestions({ hub: { id, slug } }: { hub: { id: string; slug: string } }) {
  const { say, actor } = await speech();
  const { questions } = await ask(questionList, { hub: slug, state: "sent", sort: "oldest", limit: 4 });
  if (questions.length === 0 && !sitsIn(actor, id)) return null;
  const t = say("questions");
  return (
    <Section heading={t("waiting")} after={<Link href={`/questions?hub=${slug}`}>{t("all")}</Link>}>
      {questions.length > 0 ? <QuestionRows label={t("waiting")} questions={questions} /> : <EmptyState>{t("noneWaiting")}</EmptyState>}
    </Section>
  );
}
