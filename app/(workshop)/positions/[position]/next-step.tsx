import type { ReactNode } from "react";
import { addEditorAction, freezePositionAction, openConsultationAction, openDecisionAction, publishPositionAction, revisePositionAction, withdrawPositionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { changeClasses } from "#db/vocabulary.ts";
import { unansweredTo } from "#lib/feedback/queries.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;

/** What a coordinator can do with the position now; what reaches others says whom. */
export async function NextStep({ position }: { position: Position }) {
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  const { id, may: { acts } } = position;
  if (acts.length === 0) return null;
  const hub = await ask(hubBySlug, { hub: position.hub.slug });
  const waiting = acts.includes("freeze") ? await askIfReadable(unansweredTo, { issue: position.issue.docket, hub: position.hub.slug }) : null;
  const can = (act: (typeof acts)[number]) => acts.includes(act);
  const hidden = { position: id };
  const steps: ReactNode[] = [
    can("freeze") && (
      <CommandForm key="freeze" act={freezePositionAction} hidden={hidden} prefix="freeze-">
        <p className="small text-ink-2">{t("step.freezeNote")}</p>
        {waiting !== null && waiting.open > 0 && <Notice kind="warn"><Link href={`/issues/${position.issue.docket.toLowerCase()}/synthesis?hub=${position.hub.slug}&view=table&state=open`}>{say("themes")("unansweredLink", { count: waiting.open })}</Link></Notice>}
        <SelectField name="change" label={t("step.change")} options={changeClasses.map((value) => ({ value, label: terms(`changeClasses.${value}`) }))} />
        <TextField name="note" label={t("step.note")} optional={t("optional")} />
        <SubmitButton pendingLabel={t("saving")}>{t("step.freeze")}</SubmitButton>
      </CommandForm>
    ),
    can("openDecision") && hub.rules && (
      <CommandForm key="open" act={openDecisionAction} hidden={hidden} prefix="open-">
        <p className="small text-ink-2">{t("step.openNote", { hub: hub.name })}</p>
        <SelectField name="method" label={t("step.method")} defaultValue={hub.rules.rules.usual} options={hub.rules.rules.methods.map(({ method, days }) => ({ value: method, label: t("step.methodDays", { method: terms(`methods.${method}`), days }) }))} />
        <TextField name="day" type="date" label={t("step.closes")} hint={t("step.closesHint", { zone: hub.zone })} optional={t("optional")} />
        <SubmitButton pendingLabel={t("saving")}>{t("step.open")}</SubmitButton>
      </CommandForm>
    ),
    can("publish") && <CommandForm key="publish" act={publishPositionAction} hidden={hidden}><p className="small text-ink-2 mb-2">{t("step.publishNote")}</p><SubmitButton pendingLabel={t("saving")}>{t("step.publish")}</SubmitButton></CommandForm>,
    can("consult") && <Details key="consult" summary={t("step.consult")}><CommandForm act={openConsultationAction} hidden={hidden}><p className="small text-ink-2 mb-2">{t("step.consultNote", { hub: hub.name })}</p><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.consult")}</SubmitButton></CommandForm></Details>,
    can("revise") && <Details key="revise" summary={t("step.revise")}><CommandForm act={revisePositionAction} hidden={hidden} prefix="revise-"><TextAreaField name="reason" short label={t("step.reason")} hint={t("step.reviseHint")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.revise")}</SubmitButton></CommandForm></Details>,
    can("freeze") && <Details key="editor" summary={t("step.editor")}><CommandForm act={addEditorAction} hidden={hidden} prefix="editor-" done={t("step.editorAdded")}><TextField name="email" type="email" label={t("step.email")} /><TextField name="reason" label={t("step.reason")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.editor")}</SubmitButton></CommandForm></Details>,
    can("withdraw") && <Details key="withdraw" summary={t("step.withdraw")}><CommandForm act={withdrawPositionAction} hidden={hidden} prefix="withdraw-"><TextAreaField name="reason" short label={t("step.reason")} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("step.withdraw")}</SubmitButton></CommandForm></Details>,
  ].filter(Boolean);
  return steps.length > 0 ? <Section heading={t("step.title")}><div className="stack-small">{steps}</div></Section> : null;
}
