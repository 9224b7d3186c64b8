"use client";
import { useState, type ReactNode } from "react";
import { readAnswers, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { Asking, Choices } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { Questions } from "#app/(writing)/calls/[call]/answer/questions.tsx";

type Props = { call: Asking; start: Answers; choices: Choices; law: ReactNode; label: string };

/** The questions to try out: they answer to what is typed, and forget it. */
export function PreviewForm({ call, start, choices, law, label }: Props) {
  const [answers, setAnswers] = useState(start);
  return (
    <form className="form group/depth mt-7" aria-label={label} autoComplete="off" onSubmit={(event) => event.preventDefault()} onInput={(event) => setAnswers(readAnswers(event.currentTarget))}>
      <Questions call={call} initial={start} answers={answers} choices={choices} law={law} readers={null} files={{}} onStart={() => {}} />
    </form>
  );
}
