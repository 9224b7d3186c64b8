"use client";
import { useActionState, useEffect, useRef, useState, useTransition, type KeyboardEvent, type SubmitEvent, type ReactNode } from "react";
import { unstable_rethrow } from "next/navigation";
import { keepAnswersAction } from "#app/(writing)/calls/[call]/answer/actions.ts";
import { depthOf, filledIn, readAnswers, writeAnswers, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { labelsOf } from "#app/(writing)/calls/[call]/answer/labels.ts";
import type { Asking, Choices } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { Questions } from "#app/(writing)/calls/[call]/answer/questions.tsx";
import { Saving, SignInAgain } from "#app/(writing)/calls/[call]/answer/saving.tsx";
import { TheirDraft } from "#app/(writing)/calls/[call]/answer/their-draft.tsx";
import { useDraft } from "#app/(writing)/calls/[call]/answer/use-draft.ts";
import { FormActions } from "#components/form/form-actions.tsx";
import { FareOf, Faults, Hidden } from "#components/form/live-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { useReader, useWords } from "#components/words.tsx";
import type { Result } from "#lib/next/action.ts";

type Props = {
  call: Asking & { id: string };
  /** A key under which an answer that goes out at once is sent once. */
  once: string;
  person: { id: string; name: string };
  /** A blank answer, and what the organisation has written so far. */
  start: Answers;
  draft: { answers: Answers; revision: number; savedAt: string | null };
  choices: Choices;
  /** The law's own words, and who would read the answer on each lane: they come from the server. */
  law: ReactNode;
  readers: ReactNode;
  /** The files given so far and what adds one, for the answer and for each question that wants a file, by its identifier. Their own forms stand beside this one. */
  files: Record<string, ReactNode>;
  /** What is agreed to on each lane, as it is kept with an answer that goes out at once. */
  consents: Record<string, string>;
};

type Moved = { content: Partial<Record<string, string>>; revision: number; savedAt: string | Date };
const movedIn = (result: Result | null) => (result && !result.ok && result.refusal.reason === "conflict" ? (result.refusal.present as Moved) : null);

/** While an input method is at work, Enter chooses a character. */
// oxlint-disable-next-line typescript/no-deprecated -- Safari has ended the composition by the time it tells of the Enter that did; only 229 gives it away.
const composing = ({ nativeEvent, keyCode }: KeyboardEvent) => nativeEvent.isComposing || keyCode === 229;

/** The answer to a call, saved while it is written. Before its JavaScript has arrived it is a plain form with the same two buttons. */
export function AnswerForm({ call, once, person, start, draft, choices, law, readers, files, consents }: Props) {
  const t = useWords("feedback");
  const errors = useWords("errors");
  const { locale } = useReader();
  const form = useRef<HTMLFormElement>(null);
  const [posted, send] = useActionState(keepAnswersAction, null);
  const [answered, setAnswered] = useState<Result | null>(null);
  const [unreached, setUnreached] = useState(false);
  const [lastSaved, setLastSaved] = useState(draft.savedAt);
  const [pending, startSending] = useTransition();
  const { keeper, state, held } = useDraft({ form, call: call.id, person: person.id, start, draft });
  const result = answered ?? posted;
  const moved = movedIn(result);
  const met = moved && { answers: filledIn(start, moved.content), revision: moved.revision, savedAt: new Date(moved.savedAt).toISOString() };
  const page = `/calls/${call.id}/answer`;

  // A colleague's draft met before this ran is in the answer to the plain form.
  const postedMet = useRef(met);
  useEffect(() => { if (postedMet.current) keeper.meet(postedMet.current); }, [keeper]);

  const write = (answers: Answers) => {
    if (form.current) writeAnswers(form.current, answers);
    keeper.write(answers);
  };

  const sendNow = async (data: FormData) => {
    await keeper.save();
    const { status, revision } = keeper.now();
    if (status === "moved") return document.getElementById("theirs")?.focus();
    if (status === "signedOut" || status === "otherPerson") return;
    data.set("revision", String(revision));
    try {
      const fared = await keepAnswersAction(result, data);
      const present = movedIn(fared);
      if (present) keeper.meet({ answers: filledIn(start, present.content), revision: present.revision, savedAt: new Date(present.savedAt).toISOString() });
      setAnswered(fared);
      setLastSaved(keeper.now().savedAt);
      setUnreached(false);
    } catch (error) {
      unstable_rethrow(error);
      setUnreached(true);
    }
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    keeper.write(readAnswers(event.currentTarget));
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startSending(() => sendNow(data));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter") return;
    if (composing(event)) { if (event.target instanceof HTMLInputElement) event.preventDefault(); }
    else if (event.ctrlKey || event.metaKey) { event.preventDefault(); event.currentTarget.requestSubmit(); }
  };

  const nameOf = (field: string, value: string) => choices.names[field.replace(/^point\.\d+\./, "")]?.[value] ?? value;
  const labelOf = labelsOf(call, t as unknown as Translate);
  const oneLine = depthOf(state.answers) === "line";
  // What was saved since then was saved by somebody who is signed in.
  const refused = result && !result.ok && result.refusal.reason === "signIn" && state.savedAt === lastSaved;
  const away = state.status === "signedOut" || state.status === "otherPerson" ? state.status : refused ? "signedOut" : null;
  const theirs = state.theirs ?? met;
  const faults = result && !result.ok ? result.refusal.fields : {};
  return (
    <FareOf result={result} faults={faults}>
      <form ref={form} action={send} onSubmit={onSubmit} onInput={(event) => keeper.write(readAnswers(event.currentTarget))} onKeyDown={onKeyDown} noValidate autoComplete="off" className="form group/depth mt-7" aria-label={t("form.label")}>
        <Saving state={state} held={held} />
        {!moved && !away && <Faults title={errors("summary")} />}
        {unreached && <Notice kind="crit" live>{t("form.unreached")}</Notice>}
        {away && <SignInAgain why={away} name={person.name} next={page} />}
        {state.status === "refused" && <Notice kind="crit" live>{t("form.refused")}</Notice>}
        {theirs && (state.theirs || !answered) && (
          <TheirDraft mine={state.theirs ? state.answers : filledIn(start, typedIn(result))} theirs={theirs} base={state.theirs ? state.saved : start} nameOf={nameOf} labelOf={labelOf} again={page} onWrite={write} onSettle={() => { setAnswered(null); void keeper.settle(keeper.now().answers); }} />
        )}
        <Hidden fields={{ call: call.id, person: person.id, locale, revision: met?.revision ?? state.revision, _once: `${once}.${result?.turn ?? 0}`, ...Object.fromEntries(Object.entries(consents).map(([lane, words]) => [`consents.${lane}`, words])) }} />
        <Questions call={call} initial={draft.answers} answers={state.answers} choices={choices} law={law} readers={readers} files={files} onStart={() => write({ ...keeper.now().answers, proposedWording: call.provisionText ?? "" })} />
        <FormActions note={t(oneLine ? "form.noteLine" : "form.note")}>
          {oneLine
            ? <SubmitButton name="step" value="send" pending={pending} pendingLabel={t("form.checking")}>{t("check.send", { organisation: call.organisation })}</SubmitButton>
            : <SubmitButton name="step" value="check" pending={pending} pendingLabel={t("form.checking")}>{t("form.check")}</SubmitButton>}
          <SubmitButton name="step" value="later" kind="plain" pending={pending} pendingLabel={t("form.checking")}>{t("form.later")}</SubmitButton>
        </FormActions>
      </form>
    </FareOf>
  );
}

const typedIn = (result: Result | null) => Object.fromEntries(Object.entries(result?.typed ?? {}).filter((field): field is [string, string] => typeof field[1] === "string"));
