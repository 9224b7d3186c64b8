import { changeFormQuestionAction } from "#app/(workshop)/responses/[response]/questions/actions.ts";
import { PartFields } from "#app/(workshop)/responses/[response]/questions/part-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useSpeech } from "#lib/next/words.ts";
import type { formOfResponse } from "#lib/questionnaires/queries.ts";

type Part = Awaited<ReturnType<typeof formOfResponse>>["parts"][number];

/** One part that is kept, to be put in other words without pasting everything anew. */
export function ChangeQuestion({ part, number }: { part: Part; number: string }) {
  const t = useSpeech().say("questionnaires");
  return (
    <Details summary={t("change", { number })}>
      <CommandForm act={changeFormQuestionAction} hidden={{ question: part.id, seen: part.mark }} prefix={`c-${part.id}-`} label={t("change", { number })} done={t("changed")}>
        <p className="small text-ink-2">{t("changeNote")}</p>
        <PartFields part={{ ...part, answer: part.answerWay }} />
        <ToldBefore act="changeFormQuestion" of={{ question: part.id, seen: part.mark }} />
        <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("changeIt")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}

/** That an answer no longer fits its question, and in what. */
export function Misfit({ misfit: { over, strays } }: { misfit: NonNullable<Part["misfit"]> }) {
  const t = useSpeech().say("questionnaires");
  return <p className="small strong">{[over > 0 && t("misfit.over", { over }), strays.length > 0 && t("misfit.strays", { options: strays.join(", ") })].filter(Boolean).join(" ")}</p>;
}
