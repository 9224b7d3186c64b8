"use client";
import { useWatch } from "react-hook-form";
import { castBallotAction } from "#app/(workshop)/positions/actions.ts";
import { RadioCards } from "#components/form/choices.tsx";
import { DigitKeys } from "#components/form/digit-keys.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { messagesOf, useCommandForm } from "#components/form/use-command-form.ts";
import { keys } from "#components/shell/keys.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { useWords } from "#components/words.tsx";
import type { BallotChoice } from "#db/vocabulary.ts";
import { CastBallot } from "#lib/decisions/input.ts";

type Values = { decision: string; choice: BallotChoice | ""; reason: string; problem: string; remedy: string; paragraph: string; until: string };
type Props = {
  once: string; decision: string; docket: string; version: number; organisation: string; choice: BallotChoice | null;
  /** The colleague who answered, where it was not oneself. */
  by: string | null;
  choices: readonly BallotChoice[];
  /** That one's reason to disagree is published. */
  dissentIsPublic: boolean;
  until: string;
};

/** The vote of one organisation: the options alike in weight, none chosen beforehand; a digit only selects. */
export function CastVote({ once, decision, docket, version, organisation, choice, by, choices, dissentIsPublic, until }: Props) {
  const t = useWords("decisions");
  const terms = useWords("terms") as unknown as (key: string) => string;
  const errors = useWords("errors");
  const form = useCommandForm<Values, unknown>(CastBallot, castBallotAction, { decision, choice: "", reason: "", problem: "", remedy: "", paragraph: "", until: "" });
  const chosen = useWatch({ control: form.control, name: "choice" });
  const faults = { ...(form.result && !form.result.ok ? form.result.refusal.fields : {}), ...messagesOf(form.formState.errors) };
  const at = (name: keyof Values) => ({ ...form.register(name), id: `vote-${name}`, error: faults[name]?.[0] });
  return (
    <FareOf result={form.result} faults={faults} prefix="vote-">
      <form {...form.formProps} aria-label={t("yourVote", { organisation })} aria-keyshortcuts={keys.vote} data-act={t("voteOn", { docket, version })} className="form mt-4">
        <Faults title={errors("summary")} />
        <Hidden fields={{ _once: once, decision }} />
        {choice && <p className="small mb-2">{by ? t("conflict", { by, choice: terms(`ballotChoices.${choice}`) }) : t("youSaid", { choice: terms(`ballotChoices.${choice}`) })}</p>}
        <DigitKeys>
          <RadioCards {...at("choice")} label={t("yourVote", { organisation })} options={choices.map((value) => ({ value, name: terms(`ballotChoices.${value}`), meaning: terms(`ballotMeanings.${value}`) }))} />
        </DigitKeys>
        <div className={chosen === "discuss" ? "" : "only-without-script"}>
          <TextArea {...at("problem")} short label={t("problem")} hint={t("problemHint")} />
          <TextArea {...at("remedy")} short label={t("remedy")} hint={t("remedyHint")} />
          <TextInput {...at("paragraph")} label={t("paragraph")} optional={t("optional")} />
        </div>
        {chosen !== "discuss" && <TextArea {...at("reason")} short label={t("reason")} hint={chosen === "disagree" && dissentIsPublic ? t("dissentNote") : undefined} optional={chosen === "hold" ? undefined : t("optional")} />}
        <div className={chosen === "hold" ? "" : "only-without-script"}><TextInput {...at("until")} type="date" label={t("until")} hint={t("untilHint")} optional={t("optional")} /></div>
        <FormActions note={t("note", { until })}><SubmitButton pending={form.pending} pendingLabel={t("saving")}>{t("cast")}</SubmitButton></FormActions>
      </form>
    </FareOf>
  );
}
