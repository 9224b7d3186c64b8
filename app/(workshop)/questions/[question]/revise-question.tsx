import { reviseQuestionAction } from "#app/(workshop)/questions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { QuestionFields, WhatWaitsFields } from "#components/questions/question-fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";
import type { questionById } from "#lib/questions/queries.ts";

type Question = Awaited<ReturnType<typeof questionById>>;

const positionsOf = async ({ issue, hub }: Question) => (await ask(positionList, { issue: issue.docket })).filter((position) => position.hub.slug === hub.slug);

/** The words of a question while it is a draft. Whoever saves over words that another changed meanwhile is shown theirs. */
export async function ReviseQuestion({ question }: { question: Question }) {
  const t = (await speech()).say("questions");
  const { id, wording, authority, background, holdsUp, position } = question;
  return (
    <Section heading={t("words")}>
      <CommandForm act={reviseQuestionAction} hidden={{ question: id, was: JSON.stringify({ wording, authority, background, holdsUp, position: position?.id ?? null }) }} done={t("saved")} prefix="revise-">
        <QuestionFields question={question} positions={await positionsOf(question)} />
        <FormActions><SubmitButton kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}

/** What waits for the answer, which can be said until the question is closed. */
export async function SayWhatWaits({ question }: { question: Question }) {
  const t = (await speech()).say("questions");
  const { id, holdsUp, position } = question;
  return (
    <Details summary={t("sayWhatWaits")}>
      <CommandForm act={reviseQuestionAction} hidden={{ question: id, was: JSON.stringify({ holdsUp, position: position?.id ?? null }) }} done={t("saved")} prefix="waits-">
        <WhatWaitsFields question={question} positions={await positionsOf(question)} />
        <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
