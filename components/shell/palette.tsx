"use client";
import { useEffect, useLayoutEffect, useRef, useState, type ComponentType, type SubmitEvent } from "react";
import { atHand, type AtHand } from "#components/shell/at-hand.ts";
import { going } from "#components/shell/keys.ts";
import type { PaletteProps } from "#components/shell/palette-dialog.tsx";
import { isComposing, lettered } from "#components/shell/single-key.ts";
import { useWords } from "#components/words.tsx";

const load = () => import("#components/shell/palette-dialog.tsx");

const isPlain = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
const buttonAt = ({ target }: Event) => target instanceof Element && target.closest("[data-palette]") !== null;
const isChord = (event: KeyboardEvent) => event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey && !isComposing(event) && lettered(event).toUpperCase() === "K";

/**
 * Opens the palette: by Ctrl K, ⌘ K, or a part that carries `data-palette`, which before that leads to the search. Its code comes when a hand
 * moves towards it; what is typed before it is there is kept. `logs`: whether a new issue is offered.
 */
export function Palette({ logs }: { logs: boolean }) {
  const [hand, setHand] = useState<AtHand | null>(null);
  const [Dialog, setDialog] = useState<ComponentType<PaletteProps> | null>(null);
  const [typed, setTyped] = useState("");
  /** Enter was pressed before the code was here. */
  const [hurried, setHurried] = useState(false);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    const fetchCode = () => void load().then(({ PaletteDialog }) => setDialog(() => PaletteDialog), () => undefined);
    const show = () => { setTyped(""); setHurried(false); from.current = document.activeElement; fetchCode(); setHand(atHand(going)); };
    const keys = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") fetchCode();
      if (!isChord(event)) return;
      event.preventDefault();
      const open = document.querySelector<HTMLDialogElement>("dialog[open]");
      if (open?.classList.contains("palette")) open.close();
      else if (!open) show();
    };
    const click = (event: MouseEvent) => {
      if (!buttonAt(event) || !isPlain(event)) return;
      event.preventDefault();
      show();
    };
    const near = (event: Event) => { if (buttonAt(event)) fetchCode(); };
    document.addEventListener("keydown", keys);
    // Before the links of the page: with scripts this one opens something.
    document.addEventListener("click", click, true);
    document.addEventListener("pointerover", near);
    document.addEventListener("focusin", near);
    return () => {
      document.removeEventListener("keydown", keys);
      document.removeEventListener("click", click, true);
      document.removeEventListener("pointerover", near);
      document.removeEventListener("focusin", near);
    };
  }, []);
  if (!hand) return null;
  const close = () => {
    setHand(null);
    // A browser gives the focus back to where it was when the dialog opened: that was nowhere, where this one took the place of what stood there before its code.
    const lost = document.activeElement === document.body || document.activeElement?.closest("dialog.palette");
    if (lost && from.current instanceof HTMLElement) from.current.focus();
  };
  return Dialog ? <Dialog hand={hand} logs={logs} first={typed} hurried={hurried} close={close} /> : <Opening keep={(words) => { setTyped(words); setHurried(false); }} hurry={() => setHurried(true)} close={close} />;
}

/** What stands there until the code has come: a field that keeps what is typed. Enter waits for the code with it, and searches as without scripts where that does not come. */
function Opening({ keep, hurry, close }: { keep: (words: string) => void; hurry: () => void; close: () => void }) {
  const t = useWords("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const enter = (event: SubmitEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    event.preventDefault();
    hurry();
    load().catch(() => form.submit());
  };
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="palette" aria-label={t("title")} onClose={close}>
      <form action="/search" className="head" onSubmit={enter}><input type="search" name="q" aria-label={t("field")} placeholder={t("field")} className="input" autoComplete="off" onInput={(event) => keep(event.currentTarget.value)} /></form>
    </dialog>
  );
}
