"use client";
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";

export type Offered = { name: string; title: string };
type Typing = { from: number; to: number; q: string; address: string };
/** Where it is asked what may be meant, under `/api/v1`; worked out from the field where that depends on what is chosen in its form. */
export type Offers = string | ((field: HTMLTextAreaElement) => string);

/** Milliseconds between a key and a question. */
const pause = 150;
const begun = /(?:^|[\s([„“"'])([#@][^\s#@][^\n#@]{0,40}|#)$/u;

/** What is being typed before the caret that may be a reference; null where nothing is. */
function typingIn(field: HTMLTextAreaElement, offers: Offers): Typing | null {
  const { value, selectionStart, selectionEnd } = field;
  if (selectionStart !== selectionEnd) return null;
  const found = begun.exec(value.slice(Math.max(0, selectionStart - 60), selectionStart))?.[1];
  return found ? { from: selectionStart - found.length, to: selectionStart, q: found, address: typeof offers === "string" ? offers : offers(field) } : null;
}

/** Puts words at the caret as if they were typed, so that they can be undone. */
export function typeInto(field: HTMLTextAreaElement, words: string) {
  field.focus();
  // The only way that leaves the undo of the browser as it is; where it is refused the words still come.
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Offers what a `#` or an `@` may mean while it is typed. Arrow keys choose, Enter or Tab takes, Escape closes; nothing is taken unless it
 * was chosen, and nothing is asked while characters are being composed.
 */
export function useMentions(offers: Offers) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const [q, address] = [typing?.q ?? null, typing?.address ?? ""];

  useEffect(() => {
    if (q === null) return;
    const leave = new AbortController();
    const look = async () => {
      const answer = await fetch(`/api/v1/${address}${address.includes("?") ? "&" : "?"}q=${encodeURIComponent(q)}`, { cache: "no-store", redirect: "error", signal: leave.signal }).catch(() => null);
      if (!answer?.ok || leave.signal.aborted) return;
      setOffered(((await answer.json()) as { items: Offered[] }).items);
      setActive(-1);
    };
    const timer = setTimeout(() => void look(), pause);
    return () => { clearTimeout(timer); leave.abort(); };
  }, [address, q]);

  const close = () => { setTyping(null); setOffered([]); setActive(-1); };
  const look = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    if ((event.nativeEvent as InputEvent).isComposing) return;
    const found = typingIn(event.currentTarget, offers);
    if (found) { field.current = event.currentTarget; setTyping(found); } else if (typing) close();
  };
  const take = ({ name }: Offered) => {
    if (!field.current || !typing) return;
    field.current.setSelectionRange(typing.from, typing.to);
    typeInto(field.current, `${name} `);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1) + offered.length) % offered.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) { event.preventDefault(); take(offered[active]!); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
  };
  return { offered: typing ? offered : [], active, take, close, on: { onInput: look, onKeyDown, onClick: look } };
}
