import type { ReactNode } from "react";
import { approveResponseAction, cancelResponseAction, changeResponseLaneAction, concludeResponseAction, explainMissedAction, nameEditorAction, reconsiderResponseAction, returnToWorkAction, sendToReviewAction, startWorkAction } from "#app/(workshop)/responses/actions.ts";
import { Filing, LateFiling } from "#app/(workshop)/responses/[response]/filing.tsx";
import { GoNoGo } from "#app/(workshop)/responses/[response]/go-no-go.tsx";
import type { Response } from "#app/(workshop)/responses/[response]/response.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ask } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { editorsOffered } from "#lib/responses/queries.ts";
import type { TellingAct } from "#lib/tellings/queries.ts";

/** What can be done with a response now, by whoever looks: one thing first, its neighbours behind. */
export async function ResponseActs({ response }: { response: Response }) {
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  const { may } = response;
  const hidden = { response: response.id };
  const send = (label: string, kind: "primary" | "plain" | "danger" = "primary") => <SubmitButton kind={kind} pendingLabel={t("saving")}>{label}</SubmitButton>;
  const reasonFor = (act: typeof returnToWorkAction, tells: TellingAct, summary: string, kind: "plain" | "danger" = "plain") => (
    <Details key={summary} summary={summary}><CommandForm act={act} hidden={hidden} prefix={`${summary}-`}><TextAreaField name="reason" short label={t("field.reason")} /><ToldBefore act={tells} of={hidden} />{send(summary, kind)}</CommandForm></Details>
  );
  const acts: ReactNode[] = [
    may.decide && <GoNoGo key="decide" response={response} />,
    may.startWork && <CommandForm key="start" act={startWorkAction} hidden={hidden}><ToldBefore act="startWork" of={hidden} />{send(response.editor ? t("startNamed", { editor: response.editor }) : t("start"))}</CommandForm>,
    may.sendToReview && <CommandForm key="review" act={sendToReviewAction} hidden={hidden}><p className="small text-ink-2 mb-2">{t("reviewNote")}</p><ToldBefore act="sendToReview" of={hidden} />{send(t("review"))}</CommandForm>,
    may.approve && <Approval key="approve" response={response} t={t} />,
    may.submit && <Filing key="submit" response={response} />,
    may.explainMissed && <CommandForm key="missed" act={explainMissedAction} hidden={hidden} prefix="missed-"><TextAreaField name="note" short label={t("field.missedNote")} hint={t("missedHint")} defaultValue={response.missedNote ?? undefined} />{send(t("record"), response.missedNote ? "plain" : "primary")}</CommandForm>,
    may.fileLate && <LateFiling key="late" response={response} />,
    may.reconsider && reasonFor(reconsiderResponseAction, "reconsiderResponse", t("reconsider")),
    may.nameEditor && <Editor key="editor" response={response} t={t} />,
    may.returnToWork && reasonFor(returnToWorkAction, "returnToWork", t("return")),
    may.conclude && reasonFor(concludeResponseAction, "concludeResponse", t("conclude")),
    may.cancel && reasonFor(cancelResponseAction, "cancelResponse", t("cancel"), "danger"),
    may.changeLane && <Lane key="lane" response={response} t={t} terms={terms} />,
  ].filter(Boolean);
  return acts.length > 0 ? <Section heading={t("now")} plain id="now"><div className="stack-small">{acts}</div></Section> : null;
}

/** What whoever approves takes on, by the rule of the hub. */
function Approval({ response: { id, position, rule }, t }: { response: Response; t: Speak }) {
  const adopted = position && ["adopted", "published"].includes(position.state);
  return (
    <CommandForm act={approveResponseAction} hidden={{ response: id }}>
      <p className="small text-ink-2 mb-2">{adopted ? t("approvalTied", { position: position.title }) : t(rule.adoptedOnly ? "approvalUntied" : "approvalFree")}</p>
      <ToldBefore act="approveResponse" of={{ response: id }} />
      <SubmitButton pendingLabel={t("saving")}>{t("approve")}</SubmitButton>
    </CommandForm>
  );
}

async function Editor({ response: { id, editor }, t }: { response: Response; t: Speak }) {
  const offered = await ask(editorsOffered, { response: id });
  return (
    <Details summary={t(editor ? "handOver" : "nameEditor")}>
      <CommandForm act={nameEditorAction} hidden={{ response: id }} prefix="editor-">
        <SelectField name="person" label={t("field.editor")} hint={t("editorHint")} none={t("choose")} options={offered.filter(({ name }) => name !== editor).map(({ id: value, name }) => ({ value, label: name }))} />
        <ToldBefore act="nameEditor" of={{ response: id }} reads={["person"]} />
        <SubmitButton kind="plain" pendingLabel={t("saving")}>{t(editor ? "handOver" : "nameEditor")}</SubmitButton>
      </CommandForm>
    </Details>
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
