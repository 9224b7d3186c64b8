import { cancelSignOnAction, closeSignOnAction, extendSignOnAction, moveSignOnAction } from "#app/(workshop)/positions/[position]/sign-on/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";

/** More time, an early end, an end without a letter, a newer version: what reaches others says whom. */
export async function KeepSigning({ signOn: { id, isOpen, version, newest, softDay, day, time, zone, signatures } }: { signOn: Awaited<ReturnType<typeof signOnOfPosition>> }) {
  const t = (await speech()).say("signing");
  if (!isOpen) return null;
  const hidden = { signOn: id };
  const reason = <TextAreaField name="reason" short label={t("keep.reason")} />;
  return (
    <Section heading={t("keep.title")}>
      <div className="stack-small">
        {newest !== version && (
          <CommandForm act={moveSignOnAction} hidden={hidden} prefix="move-" label={t("keep.move", { version: newest })}>
            <p className="small text-ink-2">{t("keep.moveNote", { count: signatures?.length ?? 0 })}</p>
            <ToldBefore act="moveSignOn" of={hidden} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("keep.move", { version: newest })}</SubmitButton>
          </CommandForm>
        )}
        <Details summary={t("keep.extend")}>
          <CommandForm act={extendSignOnAction} hidden={hidden} prefix="extend-" className="max-w-form" label={t("keep.extend")}>
            <p className="small text-ink-2">{t("keep.extendNote")}</p>
            <TextField name="softDay" type="date" label={t("keep.softDay")} defaultValue={softDay} />
            <TextField name="day" type="date" label={t("keep.day")} defaultValue={day} />
            <TextField name="time" type="time" label={t("keep.time")} defaultValue={time} />
            <TextField name="zone" label={t("keep.zone")} defaultValue={zone} spellCheck={false} autoComplete="off" />
            {reason}
            <ToldBefore act="extendSignOn" of={hidden} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("keep.extend")}</SubmitButton>
          </CommandForm>
        </Details>
        <Details summary={t("keep.close")}><CommandForm act={closeSignOnAction} hidden={hidden} prefix="close-" className="max-w-form" label={t("keep.close")}><p className="small text-ink-2">{t("keep.closeNote")}</p>{reason}<ToldBefore act="closeSignOn" of={hidden} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("keep.close")}</SubmitButton></CommandForm></Details>
        <Details summary={t("keep.cancel")}><CommandForm act={cancelSignOnAction} hidden={hidden} prefix="cancel-" className="max-w-form" label={t("keep.cancel")}><p className="small text-ink-2">{t("keep.cancelNote")}</p>{reason}<ToldBefore act="cancelSignOn" of={hidden} /><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("keep.cancel")}</SubmitButton></CommandForm></Details>
      </div>
    </Section>
  );
}
