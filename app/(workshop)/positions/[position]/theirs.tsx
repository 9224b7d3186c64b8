"use client";
import { Button } from "#components/ui/button.tsx";
import { useWords } from "#components/words.tsx";
import type { PositionText } from "#lib/positions/input.ts";

type Present = PositionText & { revision: number };

/** Somebody changed the same words: their text, whole. Taking note of it lets the next save stand on it. */
export function Theirs({ present, onTake, taken }: { present: Present; onTake: (present: Present) => void; taken: boolean }) {
  const t = useWords("positions");
  return (
    <div className="notice warn" role="status">
      <p className="title">{t("movedTitle")}</p>
      <p>{t(taken ? "movedTaken" : "movedHelp")}</p>
      <p className="strong">{present.title}</p>
      <p className="law-s">{present.lede}</p>
      {present.sections.map(({ heading, body }, index) => <div key={index}><p className="strong">{index + 1}. {heading}</p><div className="law-s whitespace-pre-line">{body}</div></div>)}
      {!taken && <div className="button-row"><Button onClick={() => onTake(present)}>{t("movedTake")}</Button></div>}
    </div>
  );
}
