import type { ReactNode } from "react";
import { applyAnswerAction, askQuestionAction, changeQuestionLaneAction, recordAnswerAction, withdrawQuestionAction } from "#app/(workshop)/questions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { speech } from "#lib/next/words.ts";
import type { questionById } from "#lib/questions/queries.ts";
import type { TellingAct } from "#lib/tellings/queries.ts";

type Question = Awaited<ReturnType<typeof questionById>>;

/** What can be done with a question now, by whoever looks: the next step first, the way out behind. */
export async function QuestionActs({ question }: { question: Question }) {
  const { say } = await speech();
  const [t, terms] = [say("questions"), say("terms")];
  const { may, authority, hub, lane } = question;
  const hidden = { question: question.id };
  const today = wallOf(clock.now(), hub.zone).day;
  const send = (label: string, kind: "primary" | "plain" | "danger" = "primary") => <SubmitButton kind={kind} pendingLabel={t("saving")}>{label}</SubmitButton>;
  const tells = (act: TellingAct) => <ToldBefore act={act} of={hidden} />;
  const acts: ReactNode[] = [
    may.ask && <CommandForm key="ask" act={askQuestionAction} hidden={hidden} prefix="ask-"><p>{t("askNote", { authority })}</p><TextField name="askedOn" type="date" label={t("field.askedOn")} defaultValue={today} max={today} /><TextField name="reference" label={t("field.reference")} hint={t("referenceHint")} optional={t("optional")} />{tells("askQuestion")}{send(t("ask"))}</CommandForm>,
    may.recordAnswer && (
      <CommandForm key="answer" act={recordAnswerAction} hidden={hidden} prefix="answer-">
        <TextAreaField name="answer" label={t("field.answer")} hint={t("answerNote")} />
        <TextField name="answeredOn" type="date" label={t("field.answeredOn")} defaultValue={today} max={today} min={question.askedOn ?? undefined} />
        <TextField name="answerUrl" type="url" label={t("field.answerUrl")} optional={t("optional")} />
        {tells("recordAnswer")}
        {send(t("recordAnswer"))}
      </CommandForm>
    ),
    may.apply && <CommandForm key="apply" act={applyAnswerAction} hidden={hidden} prefix="apply-"><TextAreaField name="outcome" label={t("field.outcome")} hint={t("outcomeHint")} />{tells("applyAnswer")}{send(t("apply"))}</CommandForm>,
    may.withdraw && <Details key="withdraw" summary={t("withdraw")}><CommandForm act={withdrawQuestionAction} hidden={hidden} prefix="withdraw-"><TextAreaField name="reason" short label={t("field.reason")} />{tells("withdrawQuestion")}{send(t("withdraw"), "danger")}</CommandForm></Details>,
    may.lanes.length > 1 && (
      <Details key="lane" summary={t("whoMaySee")}>
        <CommandForm act={changeQuestionLaneAction} hidden={hidden} prefix="lane-">
          <RadioListField name="lane" label={t("field.lane")} hint={t("laneHint")} defaultValue={lane} options={may.lanes.map((value) => ({ value, name: terms(`lanes.${value}`), meaning: terms(`laneReaders.${value}`, { hub: hub.name, organisation: "" }) }))} />
          {send(t("changeLane"), "plain")}
        </CommandForm>
      </Details>
    ),
  ].filter(Boolean);
  return acts.length > 0 ? <Section heading={t("now")} plain={question.outcome === null && question.answer === null}><div className="stack-small">{acts}</div></Section> : null;
}
