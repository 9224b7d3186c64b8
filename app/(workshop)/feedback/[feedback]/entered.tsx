import { confirmFeedbackAction } from "#app/(workshop)/feedback/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** That somebody else typed it, from where, and whether the organisation says that it is so; one click for those who can. */
export async function Entered({ item: { id, organisation, enteredBy, enteredFrom, confirmedAt, may } }: { item: Awaited<ReturnType<typeof feedbackById>> }) {
  const { say, dates, zone } = await speech();
  const t = say("feedback");
  return (
    <Notice kind={confirmedAt ? "info" : "warn"}>
      <p>{t("entered.notice", { organisation: organisation ?? t("unnamed"), name: enteredBy ?? t("entered.somebody"), source: enteredFrom ?? "" })} {confirmedAt ? t("entered.confirmed", { when: momentInWords(confirmedAt, dates, zone) }) : t("entered.unconfirmed")}</p>
      {may.confirm && (
        <CommandForm act={confirmFeedbackAction} hidden={{ feedback: id }} prefix="confirm-" label={t("entered.confirm")}>
          <p className="small">{t("entered.confirmNote")}</p>
          <ToldBefore act="confirmFeedback" of={{ feedback: id }} />
          <SubmitButton pendingLabel={t("busy")}>{t("entered.confirm")}</SubmitButton>
        </CommandForm>
      )}
    </Notice>
  );
}
