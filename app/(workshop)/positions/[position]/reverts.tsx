import { answerRevertAction, askRevertAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { decisionById } from "#lib/decisions/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** What was carried by a few or by one: until when it is to be ratified, and who asks it back. */
export async function Reverts({ decision: { id, state, ratifyBy, ratifiedAt, zone, reverts, position, may } }: { decision: Awaited<ReturnType<typeof decisionById>> }) {
  const { say, dates } = await speech();
  const t = say("decisions");
  const answers = (["reverted", "kept"] as const).map((value) => ({ value, name: t(`revert.${value}`) }));
  return (
    <>
      {state === "carried" && ratifyBy && !ratifiedAt && <div className="mt-3"><Notice kind="time">{t("ratify.due", { day: momentInWords(ratifyBy, dates, zone) })} {may.answerRevert && <ButtonLink href={`/positions/${position.id}/decisions/new`}>{t("ratify.open")}</ButtonLink>}</Notice></div>}
      {ratifiedAt && <p className="mt-3 small">{t("ratify.done", { day: momentInWords(ratifiedAt, dates, zone) })}</p>}
      {reverts.length > 0 && <p className="small mt-3"><b>{t("revert.title")}</b></p>}
      <ul>
        {reverts.map(({ id: request, by, reason, answer, why }) => (
          <li key={request} className="small">
            {t("revert.asked", { by, reason })}{answer && ` ${t("reword.settled", { verdict: t(`revert.${answer}`), reason: why ?? "" })}`}
            {!answer && may.answerRevert && <Details summary={t("revert.answer")}><CommandForm act={answerRevertAction} hidden={{ request }} prefix={`revert-${request}-`}><RadioListField name="answer" label={t("revert.answer")} options={answers} /><TextAreaField name="reason" short label={t("why")} /><ToldBefore act="answerRevert" of={{ request }} reads={["answer"]} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("revert.answer")}</SubmitButton></CommandForm></Details>}
          </li>
        ))}
      </ul>
      {may.askRevert && <Details summary={t("revert.ask")}><CommandForm act={askRevertAction} hidden={{ decision: id }} prefix="revert-"><TextAreaField name="reason" short label={t("why")} /><ToldBefore act="askRevert" of={{ decision: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("revert.ask")}</SubmitButton></CommandForm></Details>}
    </>
  );
}
