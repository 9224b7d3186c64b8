"use client";
import { useState } from "react";
import { useFare } from "#components/form/live-form.tsx";
import { useWords } from "#components/words.tsx";

type Present = { revision: number; title: string; body: string };

/**
 * The revision that the text stands on: the one it was read at, until it is saved. When somebody saved in between, their text stands here,
 * beside the one being written, and the next save stands on that.
 */
export function Moved({ revision }: { revision: number }) {
  const { result } = useFare();
  const [readAt] = useState(revision);
  const t = useWords("responses");
  const present = result && !result.ok && result.refusal.reason === "conflict" ? (result.refusal.present as Present) : null;
  return (
    <>
      <input type="hidden" name="revision" value={present?.revision ?? readAt} />
      {present && (
        <div className="notice warn" role="status">
          <p className="title">{t("movedTitle")}</p>
          <p>{t("movedHelp")}</p>
          <p className="strong">{present.title}</p>
          <div className="law-s whitespace-pre-line">{present.body}</div>
        </div>
      )}
    </>
  );
}
