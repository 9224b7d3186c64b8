import { reopenDiscussionAction, resolveDiscussionAction } from "#app/(workshop)/discussions/actions.ts";
import type { Shown } from "#app/(workshop)/discussions/[discussion]/shown.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

/** Whether a discussion is over, and the way to end it or to take it up again. */
export function Resolution({ discussion: { id, resolved, may } }: { discussion: Shown }) {
  const { say, dates, zone } = useSpeech();
  const t = say("discussion");
  return (
    <>
      {resolved && <Notice title={t("resolved", { name: resolved.by, when: momentInWords(resolved.at, dates, zone) })}>{resolved.why}</Notice>}
      {may.resolve && <Details summary={t("resolve")}><CommandForm act={resolveDiscussionAction} hidden={{ discussion: id }} prefix="resolve-"><TextAreaField name="resolution" short label={t("field.resolution")} optional={t("field.optional")} /><ToldBefore act="resolveDiscussion" of={{ discussion: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("sending")}>{t("resolve")}</SubmitButton></CommandForm></Details>}
      {may.reopen && <CommandForm act={reopenDiscussionAction} hidden={{ discussion: id }}><ToldBefore act="reopenDiscussion" of={{ discussion: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("sending")}>{t("reopen")}</SubmitButton></CommandForm>}
    </>
  );
}
