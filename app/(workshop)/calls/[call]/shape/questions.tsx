import { addCallQuestionAction, editCallQuestionAction, moveCallQuestionAction, retireCallQuestionAction } from "#app/(workshop)/calls/actions.ts";
import { QuestionForm } from "#app/(workshop)/calls/[call]/shape/question-form.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { shapeOfCall } from "#lib/calls/queries.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Shape = Awaited<ReturnType<typeof shapeOfCall>>;

/** The hub's own questions on a call: what each wants, who answered which version, and what there is to change. */
export async function Questions({ shape: { call, questions }, mayChange }: { shape: Shape; mayChange: boolean }) {
  const t = (await speech()).say("calls");
  return (
    <Section heading={t("questions.title")} after={<Link href={`/calls/${call.id}/preview`}>{t("questions.preview")}</Link>}>
      {questions.length === 0 && <p className="text-ink-2">{t("questions.none")}</p>}
      <ol className="stack-small">
        {questions.map((question, index) => (
          <li key={question.key} className="border-t border-rule py-3">
            <p className="strong">{index + 1}. {question.prompt}{question.required && <span className="small text-ink-2"> · {t("questions.required")}</span>}</p>
            <p className="small text-ink-2">{t(`kinds.${question.kind}`)}{wants(question)}. {t("questions.answered", { count: question.answers })}</p>
            {question.earlier.map(({ version, prompt, answers }) => <p key={version} className="small text-ink-3">{t("questions.earlier", { version, prompt, answers })}</p>)}
            {mayChange && <Change question={question} first={index === 0} last={index === questions.length - 1} t={t} />}
          </li>
        ))}
      </ol>
      {mayChange && <Details summary={t("questions.add")} open={questions.length === 0}><QuestionForm act={addCallQuestionAction} hidden={{ call: call.id }} prefix="new-" label={t("questions.add")} submit={t("questions.add")} /></Details>}
    </Section>
  );
}

/** What can be answered, in short. */
function wants({ options: { choices, from, to, unit }, kind }: Shape["questions"][number]): string {
  if (choices) return `: ${choices.join(" · ")}`;
  if (kind === "scale") return `: ${from ?? 1}–${to ?? 5}`;
  return unit ? `: ${unit}` : "";
}

function Change({ question, first, last, t }: { question: Shape["questions"][number]; first: boolean; last: boolean; t: Speak }) {
  const hidden = { question: question.id };
  return (
    <div className="mt-1">
      <ButtonRow>
        {!first && <CommandForm act={moveCallQuestionAction} hidden={{ ...hidden, to: "up" }} prefix={`up-${question.id}-`} label={t("questions.upOf", { prompt: question.prompt })}><SubmitButton size="small" kind="plain" pendingLabel={t("busy")}>{t("questions.up")}</SubmitButton></CommandForm>}
        {!last && <CommandForm act={moveCallQuestionAction} hidden={{ ...hidden, to: "down" }} prefix={`down-${question.id}-`} label={t("questions.downOf", { prompt: question.prompt })}><SubmitButton size="small" kind="plain" pendingLabel={t("busy")}>{t("questions.down")}</SubmitButton></CommandForm>}
        <CommandForm act={retireCallQuestionAction} hidden={hidden} prefix={`retire-${question.id}-`} label={t("questions.retireOf", { prompt: question.prompt })}><SubmitButton size="small" kind="plain" pendingLabel={t("busy")}>{t("questions.retire")}</SubmitButton></CommandForm>
      </ButtonRow>
      <Details summary={<>{t("questions.change")}<span className="sr-only"> {question.prompt}</span></>}>
        {question.answers > 0 && <p className="small text-ink-2">{t("questions.newVersion", { count: question.answers })}</p>}
        <QuestionForm act={editCallQuestionAction} hidden={hidden} prefix={`${question.id}-`} label={t("questions.changeOf", { prompt: question.prompt })} submit={t("questions.save")} question={question} />
      </Details>
    </div>
  );
}
