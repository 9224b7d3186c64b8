"use client";
import type { LessonOutcome } from "#db/vocabulary.ts";
import { Moved } from "#components/form/moved.tsx";
import { useWords } from "#components/words.tsx";
import { lessonPrompts } from "#lib/lessons/input.ts";

type Present = { revision: number; outcome: LessonOutcome; words: Record<(typeof lessonPrompts)[number], string> };

/** The lessons that somebody else saved meanwhile. */
export function MovedLessons({ revision }: { revision: number }) {
  const [t, terms] = [useWords("lessons"), useWords("terms")];
  return (
    <Moved<Present> revision={revision} title={t("movedTitle")} help={t("movedHelp")}>
      {({ outcome, words }) => (
        <>
          <p className="strong">{terms(`lessonOutcomes.${outcome}`)}</p>
          {lessonPrompts.filter((prompt) => words[prompt]).map((prompt) => <p key={prompt} className="whitespace-pre-line"><span className="strong">{t(`prompt.${prompt}`)}</span> {words[prompt]}</p>)}
        </>
      )}
    </Moved>
  );
}
