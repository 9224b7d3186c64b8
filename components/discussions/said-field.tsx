"use client";
import { useCallback, useEffect, useState, type ComponentProps } from "react";
import { useField } from "#components/form/fields.tsx";
import { useFare } from "#components/form/live-form.tsx";
import { useKept } from "#components/form/use-kept.ts";
import { WritingField } from "#components/positions/writing-field.tsx";
import { nameOfSaid } from "#components/discussions/name-of-said.ts";
import { useReader, useWords } from "#components/words.tsx";
import { longestPost } from "#lib/discussion/model.ts";

type Place = { discussion: string } | { on: string };
type Props = Omit<ComponentProps<typeof WritingField>, "name" | "offers" | "value" | "onChange"> & {
  place: Place;
  /** What it is kept under on this device until it is sent. */
  kept: string;
};

/** Milliseconds without typing before it is asked who would not hear of it. */
const quiet = 500;
const mention = /@[^\n@#,;:!?()"|]{1,80}/gu;

/** Where somebody writes, with whom they have chosen to read it: the parts of a value such as `hub:europe:`. */
function placeIn(place: Place, form: HTMLFormElement | null): string {
  const chosen = form ? new FormData(form).get("lane") : null;
  const [lane = "", hub = "", organisation = ""] = typeof chosen === "string" ? chosen.split(":") : [];
  return new URLSearchParams({ ...place, ...(lane && { lane }), ...(hub && { hub }), ...(organisation && { organisation }) }).toString();
}

/** Who is mentioned and would not hear of it, asked while it is written. The server asks back in any case. */
function useUnheard(place: Place, id: string, words: string): readonly string[] {
  const [unheard, setUnheard] = useState<readonly string[]>([]);
  const [turn, setTurn] = useState(0);
  const where = JSON.stringify(place);
  const names = [...words.matchAll(mention)].map(([name]) => name).slice(0, 40).join("|").slice(0, 4000);
  useEffect(() => {
    const form = document.getElementById(id)?.closest("form") ?? null;
    const again = ({ target }: Event) => { if (target instanceof HTMLInputElement && target.name === "lane") setTurn((before) => before + 1); };
    form?.addEventListener("change", again);
    return () => form?.removeEventListener("change", again);
  }, [id]);
  useEffect(() => {
    const leave = new AbortController();
    const look = async () => {
      if (names === "") return setUnheard([]);
      const form = document.getElementById(id)?.closest("form") ?? null;
      const answer = await fetch(`/api/v1/discussions/unheard?${placeIn(JSON.parse(where) as Place, form)}&names=${encodeURIComponent(names)}`, { cache: "no-store", redirect: "error", signal: leave.signal }).catch(() => null);
      if (answer?.ok && !leave.signal.aborted) setUnheard(((await answer.json()) as { names: string[] }).names);
    };
    const timer = setTimeout(() => void look(), quiet);
    return () => { clearTimeout(timer); leave.abort(); };
  }, [where, id, names, turn]);
  return unheard;
}

/** The field of a post: Markdown with mentions, its length, and who would not hear of it. Kept on this device until it is sent. Speaks `mentions` and `discussion`. */
export function SaidField({ place, kept, defaultValue = "", ...field }: Props) {
  const t = useWords("discussion");
  const { locale } = useReader();
  const { result } = useFare();
  const { id, error, defaultValue: typed } = useField("body", defaultValue);
  const [words, write] = useState(String(typed));
  const sent = result?.ok === true;
  const restore = useCallback((before: string) => { if (!sent) write(before); }, [sent]);
  useKept<string>(nameOfSaid(kept), { value: words, dirty: words.trim() !== String(defaultValue).trim(), restore });
  const unheard = useUnheard(place, id, words);
  const counter = t("count", { count: words.length, most: longestPost });
  const offers = (area: HTMLTextAreaElement) => `discussions/mentions?${placeIn(place, area.form)}`;
  const names = unheard.length === 0 ? "" : new Intl.ListFormat(locale, { type: "conjunction" }).format(unheard);
  return (
    <>
      <WritingField {...field} {...(error ? { error } : {})} id={id} name="body" offers={offers} value={words} onChange={(event) => write(event.target.value)} counter={counter} over={words.length > longestPost} />
      <p role="status" className="small text-warn">{names && t("unheard", { count: unheard.length, names })}</p>
    </>
  );
}
