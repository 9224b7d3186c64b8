import type { ReactNode } from "react";
import { approveResponseAction, cancelResponseAction, changeResponseLaneAction, decideGoNoGoAction, recordReplyAction, returnToWorkAction, sendToReviewAction, startWorkAction, submitResponseAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import type { responseById } from "#lib/responses/queries.ts";

type Response = Awaited<ReturnType<typeof responseById>>;

/** What can be done with a response now, by whoever looks: one thing first, its neighbours behind. */
export async function ResponseActs({ response }: { response: Response }) {
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  const { may } = response;
  const hidden = { response: response.id };
  const send = (label: string, kind: "primary" | "plain" | "danger" = "primary") => <SubmitButton kind={kind} pendingLabel={t("saving")}>{label}</SubmitButton>;
  const reasonFor = (act: typeof returnToWorkAction, summary: string, kind: "plain" | "danger" = "plain") => (
    <Details summary={summary}><CommandForm act={act} hidden={hidden} prefix={`${summary}-`}><TextAreaField name="reason" short label={t("field.reason")} />{send(summary, kind)}</CommandForm></Details>
  );
  const acts: ReactNode[] = [
    may.decide && <CommandForm key="decide" act={decideGoNoGoAction} hidden={hidden} prefix="go-"><RadioListField name="decision" label={t("goNoGo")} options={["go", "no-go"].map((value) => ({ value, name: t(`decision.${value}`), meaning: t(`decisionMeaning.${value}`) }))} /><TextAreaField name="reason" short label={t("field.reason")} hint={t("reasonKept")} />{send(t("decide"))}</CommandForm>,
    may.startWork && <CommandForm key="start" act={startWorkAction} hidden={hidden}>{send(t("start"))}</CommandForm>,
    may.sendToReview && <CommandForm key="review" act={sendToReviewAction} hidden={hidden}><p className="small text-ink-2 mb-2">{t("reviewNote")}</p>{send(t("review"))}</CommandForm>,
    may.approve && <CommandForm key="approve" act={approveResponseAction} hidden={hidden}>{send(t("approve"))}</CommandForm>,
    may.submit && <Filing key="submit" response={response} t={t} />,
    (may.acknowledge || may.answer || may.conclude) && (
      <CommandForm key="reply" act={recordReplyAction} hidden={hidden} prefix="reply-"><SelectField name="act" label={t("whatCame")} options={(["acknowledge", "answer", "conclude"] as const).filter((act) => may[act]).map((value) => ({ value, label: terms(`responseActs.${value}`) }))} /><TextAreaField name="reason" short label={t("field.whatCame")} />{send(t("record"))}</CommandForm>
    ),
    may.returnToWork && <div key="return">{reasonFor(returnToWorkAction, t("return"))}</div>,
    may.cancel && <div key="cancel">{reasonFor(cancelResponseAction, t("cancel"), "danger")}</div>,
    may.changeLane && <Lane key="lane" response={response} t={t} terms={terms} />,
  ].filter(Boolean);
  return acts.length > 0 ? <Section heading={t("now")} plain><div className="stack-small">{acts}</div></Section> : null;
}

/** We prepare and record; the filing is done with the authority. */
async function Filing({ response, t }: { response: Response; t: Speak }) {
  const { day, time } = wallOf(clock.now(), response.zone);
  return (
    <CommandForm act={submitResponseAction} hidden={{ response: response.id, filedZone: response.zone }} prefix="file-">
      <p className="mb-3">{t("filingNote", { authority: response.authority })}</p>
      <TextField name="reference" label={t("field.reference")} hint={t("referenceHint")} />
      <ButtonRow><TextField name="filedOn" type="date" label={t("field.filedOn")} defaultValue={day} /><TextField name="filedTime" type="time" label={t("field.filedTime")} defaultValue={time.slice(0, 5)} hint={response.zone} /></ButtonRow>
      <TextAreaField name="note" short label={t("field.note")} optional={t("optional")} />
      <SubmitButton pendingLabel={t("saving")}>{t("recordReceipt")}</SubmitButton>
    </CommandForm>
  );
}

function Lane({ response, t, terms }: { response: Response; t: Speak; terms: Speak }) {
  return (
    <Details summary={t("whoMaySee")}>
      <CommandForm act={changeResponseLaneAction} hidden={{ response: response.id }} prefix="lane-">
        <SelectField name="lane" label={t("whoMaySee")} defaultValue={response.lane} options={["public", "members", "hub", "coordinators"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
        <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("record")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
