import type { ReactNode } from "react";
import { addEditorAction, freezePositionAction, openConsultationAction, revisePositionAction, withdrawPositionAction } from "#app/(workshop)/positions/actions.ts";
import { decideDelegatedAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { Publishing, SecondPerson } from "#app/(workshop)/positions/[position]/publishing.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Method } from "#db/vocabulary.ts";
import { unansweredTo } from "#lib/feedback/queries.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;

/** What a coordinator can do with the position now; what reaches others says whom. */
export async function NextStep({ position }: { position: Position }) {
  const { say } = await speech();
  const [t, terms, decisions] = [say("positions"), say("terms"), say("decisions")];
  const { id, may: { acts } } = position;
  if (acts.length === 0) return <SecondPerson position={position} />;
  const hub = await ask(hubBySlug, { hub: position.hub.slug });
  const waiting = acts.includes("freeze") ? await askIfReadable(unansweredTo, { issue: position.issue.docket, hub: position.hub.slug }) : null;
  const can = (act: (typeof acts)[number]) => acts.includes(act);
  const hidden = { position: id };
  const offers = (way: Method) => hub.rules?.rules.methods.some(({ method }) => method === way) ?? false;
  const steps: ReactNode[] = [
    can("freeze") && (
      <div key="freeze" className="stack-small">
        {waiting !== null && waiting.open > 0 && <Notice kind="warn"><Link href={`/issues/${position.issue.docket.toLowerCase()}/synthesis?hub=${position.hub.slug}&view=table&state=open`}>{say("themes")("unansweredLink", { count: waiting.open })}</Link></Notice>}
        {position.versions.length > 0 ? <ButtonLink href={`/positions/${id}/freeze`}>{t("freezing.go")}</ButtonLink> : (
          <CommandForm act={freezePositionAction} hidden={hidden} prefix="freeze-">
            <p className="small text-ink-2">{t("step.freezeNote")}</p>
            <TextField name="note" label={t("step.note")} optional={t("optional")} />
            <ToldBefore act="freezePosition" of={hidden} />
            <SubmitButton pendingLabel={t("saving")}>{t("step.freeze")}</SubmitButton>
          </CommandForm>
        )}
      </div>
    ),
    can("openDecision") && <p key="open"><ButtonLink kind="primary" href={`/positions/${id}/decisions/new`}>{t("step.open")}</ButtonLink></p>,
    can("override") && offers("override") && <p key="override"><ButtonLink href={`/positions/${id}/decisions/new?method=override`}>{terms("positionActs.override")}</ButtonLink></p>,
    can("openDecision") && offers("delegated") && (
      <Details key="delegated" summary={decisions("open.delegated")}>
        <CommandForm act={decideDelegatedAction} hidden={hidden} prefix="delegated-"><p className="small text-ink-2">{decisions("open.delegatedNote")}</p><TextAreaField name="outcome" short label={decisions("statement")} /><ToldBefore act="decideDelegated" of={hidden} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{decisions("open.delegated")}</SubmitButton></CommandForm>
      </Details>
    ),
    can("publish") && <Publishing key="publish" position={position} />,
    can("consult") && <Details key="consult" summary={t("step.consult")}><CommandForm act={openConsultationAction} hidden={hidden}><p className="small text-ink-2 mb-2">{t("step.consultNote", { hub: hub.name })}</p><ToldBefore act="openConsultation" of={hidden} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.consult")}</SubmitButton></CommandForm></Details>,
    can("revise") && <Details key="revise" summary={t("step.revise")}><CommandForm act={revisePositionAction} hidden={hidden} prefix="revise-"><TextAreaField name="reason" short label={t("step.reason")} hint={t("step.reviseHint")} /><ToldBefore act="revisePosition" of={hidden} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.revise")}</SubmitButton></CommandForm></Details>,
    can("freeze") && <Details key="editor" summary={t("step.editor")}><CommandForm act={addEditorAction} hidden={hidden} prefix="editor-" done={t("step.editorAdded")}><TextField name="email" type="email" label={t("step.email")} /><TextField name="reason" label={t("step.reason")} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("step.editor")}</SubmitButton></CommandForm></Details>,
    can("withdraw") && <Details key="withdraw" summary={t("step.withdraw")}><CommandForm act={withdrawPositionAction} hidden={hidden} prefix="withdraw-"><TextAreaField name="reason" short label={t("step.reason")} /><ToldBefore act="withdrawPosition" of={hidden} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("step.withdraw")}</SubmitButton></CommandForm></Details>,
  ].filter(Boolean);
  return steps.length > 0 ? <Section heading={t("step.title")}><div className="stack-small">{steps}</div></Section> : null;
}
