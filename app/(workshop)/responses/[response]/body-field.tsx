"use client";
import { useDeferredValue, useEffect, useState } from "react";
import { TextAreaField } from "#components/form/fields.tsx";
import { useFare } from "#components/form/live-form.tsx";
import { useWords } from "#components/words.tsx";
import type { Part } from "#db/channels/profile.ts";
import { contentOf, limitsOf, type Measured } from "#lib/formats/limits.ts";

type Props = {
  label: string;
  body: string;
  language: string;
  parts: readonly Part[];
  /** That the channel does not take the language it is written in, in words. */
  warning: string | null;
};

/** Long enough that somebody who types on is not talked over. */
const pause = 1000;

type Level = "fits" | "near" | "full" | "over";
const levelOf = ({ left, limit }: Measured): Level => (left < 0 ? "over" : left === 0 ? "full" : left * 10 <= limit ? "near" : "fits");

/** What is typed, a moment after somebody has stopped. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The text of a response, with how much of its channel's limit it takes: counted while it is written, as the channel counts. */
export function BodyField({ label, body, language, parts, warning }: Props) {
  const { result } = useFare();
  const t = useWords("limits");
  const typed = result?.typed.body;
  const [text, setText] = useState(typeof typed === "string" && !result?.ok ? typed : body);
  const [measured] = limitsOf({ parts }, contentOf({ parts }, useDeferredValue(text)), language);
  const level = measured ? levelOf(measured) : "fits";
  const counted = measured && t("of", { count: measured.count, limit: measured.limit, unitIs: measured.unit });
  const said = counted && (level === "over" ? t("over", { over: -measured.left, text: counted }) : level === "fits" ? counted : t(level, { text: counted }));
  const heard = useSettled(said && level !== "fits" ? said : "");
  const main = parts[0];
  const notes = [main?.plain && t("plain"), main?.limit && !main.limit.confirmed && t("notConfirmed"), level === "over" && t("holds")].filter(Boolean).join(" ");
  return (
    <div>
      <TextAreaField name="body" label={label} defaultValue={body} lang={language} law rows={14} onInput={({ currentTarget }) => setText(currentTarget.value)} below={notes} counter={said} over={level === "over"} />
      <p className="sr-only" role="status">{heard}</p>
      {warning && <p className="notice warn mt-3">{warning}</p>}
    </div>
  );
}
