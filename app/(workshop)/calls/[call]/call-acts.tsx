import { closeCallAction, extendCallAction, openCallAction, remindSilentAction } from "#app/(workshop)/calls/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askedByCall, shapeOfCall } from "#lib/calls/queries.ts";
import type { callById } from "#lib/feedback/queries.ts";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Call = Awaited<ReturnType<typeof callById>>;

/** Opens a call that is a draft, having said whom that tells. */
export async function OpenCall({ call: { id, issue, hub } }: { call: Call }) {
  const t = (await speech()).say("feedback");
  const asked = await askIfReadable(askedByCall, { issue: issue.docket, hub: hub.slug });
  return (
    <CommandForm act={openCallAction} hidden={{ call: id }} label={t("call.open")}>
      {asked && <p className="small max-w-xs text-ink-2">{t("newCall.reaches", { hub: hub.name, ...asked })}</p>}
      <ToldBefore act="openCall" of={{ call: id }} />
      <SubmitButton pendingLabel={t("busy")}>{t("call.open")}</SubmitButton>
    </CommandForm>
  );
}

/** What the coordinators of a call can do with it beside reading: what it asks, a reminder, more time, an early end, an answer entered for somebody. */
export async function CallActs({ call }: { call: Call }) {
  const { say, dates } = await speech();
  const [t, c] = [say("feedback"), say("calls")];
  const { id, may, isOpen } = call;
  const { silent, silentPeople } = await ask(shapeOfCall, { call: id });
  return (
    <div className="stack-small">
      <p><Link href={`/calls/${id}/shape`}>{c("shape")}</Link></p>
      {may.enter && <p><Link href={`/calls/${id}/enter`}>{c("enterFor")}</Link></p>}
      {isOpen && (
        <Details summary={c("reminders.now")}>
          {silent.length === 0 ? <p className="small text-ink-2">{c("reminders.nobody")}</p> : (
            <CommandForm act={remindSilentAction} hidden={{ call: id }} prefix="remind-" done={c("reminders.reminded")} label={c("reminders.now")}>
              <p className="small text-ink-2">{c("reminders.whom", { count: silentPeople, organisations: new Intl.ListFormat(dates, { type: "conjunction" }).format(silent) })}</p>
              <ToldBefore act="remindSilent" of={{ call: id }} />
              <SubmitButton kind="plain" pendingLabel={t("busy")}>{c("reminders.remind")}</SubmitButton>
            </CommandForm>
          )}
        </Details>
      )}
      {isOpen && <MoreTime call={call} />}
      {may.close && (
        <Details summary={t("call.close")}>
          <CommandForm act={closeCallAction} hidden={{ call: id }} prefix="close-" label={t("call.close")}>
            <p className="small text-ink-2">{t("call.closeNote")}</p>
            <TextAreaField name="reason" short label={t("reason")} hint={t("call.closeHint")} />
            <ToldBefore act="closeCall" of={{ call: id }} />
            <SubmitButton kind="danger" pendingLabel={t("busy")}>{t("call.closeNow")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </div>
  );
}

/** A later end, with the reason that everyone who was asked is told. */
async function MoreTime({ call: { id, day, time, zone } }: { call: Call }) {
  const { say } = await speech();
  const [t, c] = [say("feedback"), say("calls")];
  return (
    <Details summary={c("extend.open")}>
      <CommandForm act={extendCallAction} hidden={{ call: id }} prefix="extend-" label={c("extend.open")}>
        <TextField name="day" type="date" label={t("newCall.day")} defaultValue={day} />
        <TextField name="time" type="time" label={t("newCall.time")} defaultValue={time} />
        <TextField name="zone" label={t("newCall.zone")} defaultValue={zone} spellCheck={false} autoComplete="off" />
        <TextAreaField name="reason" short label={c("extend.reason")} />
        <p className="small text-ink-2">{c("extend.note")}</p>
        <ToldBefore act="extendCall" of={{ call: id }} />
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{c("extend.save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
