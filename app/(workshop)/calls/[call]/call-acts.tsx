import { closeCallAction, openCallAction } from "#app/(workshop)/calls/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askedByCall } from "#lib/calls/queries.ts";
import { type callById } from "#lib/feedback/queries.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Call = Awaited<ReturnType<typeof callById>>;

/** Opens a call that is a draft, having said whom that tells. */
export async function OpenCall({ call: { id, issue, hub } }: { call: Call }) {
  const t = (await speech()).say("feedback");
  const asked = await askIfReadable(askedByCall, { issue: issue.docket, hub: hub.slug });
  return (
    <CommandForm act={openCallAction} hidden={{ call: id }} label={t("call.open")}>
      {asked && <p className="small max-w-xs text-ink-2">{t("newCall.reaches", { hub: hub.name, ...asked })}</p>}
      <SubmitButton pendingLabel={t("busy")}>{t("call.open")}</SubmitButton>
    </CommandForm>
  );
}

/** Ends a call before its time; the reason is kept and shown in its history. */
export async function CallActs({ call: { id } }: { call: Call }) {
  const t = (await speech()).say("feedback");
  return (
    <Details summary={t("call.close")}>
      <CommandForm act={closeCallAction} hidden={{ call: id }} prefix="close-" label={t("call.close")}>
        <p className="small text-ink-2">{t("call.closeNote")}</p>
        <TextAreaField name="reason" short label={t("reason")} hint={t("call.closeHint")} />
        <SubmitButton kind="danger" pendingLabel={t("busy")}>{t("call.closeNow")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
