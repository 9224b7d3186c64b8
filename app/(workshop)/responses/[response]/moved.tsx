"use client";
import { useFare } from "#components/form/live-form.tsx";
import { useWords } from "#components/words.tsx";

type Present = { revision: number; title: string; body: string };

/** Somebody saved in between: their text, beside the one being written, and the revision to go on from. */
export function Moved() {
  const { result } = useFare();
  const t = useWords("responses");
  if (!result || result.ok || result.refusal.reason !== "conflict") return null;
  const { title, body, revision } = result.refusal.present as Present;
  return (
    <div className="notice warn" role="status">
      <p className="title">{t("movedTitle")}</p>
      <p>{t("movedHelp")}</p>
      <p className="strong">{title}</p>
      <div className="law-s whitespace-pre-line">{body}</div>
      <input type="hidden" name="revision" value={revision} />
    </div>
  );
}
