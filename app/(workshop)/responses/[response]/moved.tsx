"use client";
import { Moved } from "#components/form/moved.tsx";
import { useWords } from "#components/words.tsx";

type Present = { revision: number; title: string; body: string };

/** The text of a response that somebody else saved meanwhile. */
export function MovedResponse({ revision }: { revision: number }) {
  const t = useWords("responses");
  return <Moved<Present> revision={revision} title={t("movedTitle")} help={t("movedHelp")}>{({ title, body }) => <><p className="strong">{title}</p><div className="law-s whitespace-pre-line">{body}</div></>}</Moved>;
}
