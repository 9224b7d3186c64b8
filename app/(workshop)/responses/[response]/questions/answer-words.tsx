"use client";
import { SavedWords } from "#components/form/saved-words.tsx";
import { useWords } from "#components/words.tsx";
import type { CountedIn } from "#db/vocabulary.ts";
import { lengthOf } from "#lib/formats/questionnaire/length.ts";

type Props = {
  question: string; revision: number; answer: string; savedAt: string; limit: number | null; unit: CountedIn; language: string; label: string;
  /** There are no options beside it: it is saved while it is written. */
  alone: boolean;
};

/** An answer in words, counted against its own limit and saved while it is written. */
export function AnswerWords({ question, revision, answer, savedAt, limit, unit, language, label, alone }: Props) {
  const t = useWords("questionnaires");
  const count = (words: string) => {
    const length = lengthOf(words, unit);
    if (limit === null) return { counter: t("count.free", { length }), over: false };
    const counted = t(`count.${unit}`, { length, limit });
    return length > limit ? { counter: `${counted}, ${t("tooLong", { over: length - limit })}`, over: true } : { counter: counted, over: false };
  };
  return <SavedWords place={{ address: `/api/v1/form-questions/${question}/answer`, member: "answer" }} revision={revision} words={answer} savedAt={savedAt} lang={language} label={label} active={alone} count={count} />;
}
