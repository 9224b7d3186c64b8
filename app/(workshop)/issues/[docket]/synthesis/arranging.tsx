"use client";
import { startTransition, useActionState, useEffect, useRef, useState, type ReactNode } from "react";
import { Fared } from "#app/(workshop)/issues/bulk-form.tsx";
import type { BulkDone } from "#app/(workshop)/issues/bulk-actions.ts";
import { keys } from "#components/shell/keys.ts";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { useDragging, useHandling } from "#components/ui/board-handling.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Popup } from "#components/ui/popup.tsx";
import type { FormAct } from "#lib/next/action.ts";

export type ArrangingWords = Record<"label" | "chosen" | "move" | "moveTo" | "also" | "out" | "dissent" | "dissentYes" | "dissentNo" | "dissentComputed" | "answer" | "clear" | "undo" | "nowhere", string>;
type Props = { act: FormAct<BulkDone>; undo: FormAct<BulkDone>; themes: readonly { id: string; title: string }[]; answer: { action: string; hub: string }; words: ArrangingWords; children: ReactNode };

/** The form that all boxes and buttons of the board and the table belong to, wherever they stand. */
export const arranging = "arranging";

/**
 * The answers of a board or a table, and what can be done with those that are chosen: by the bar (without JavaScript, by the style alone),
 * by M on the answer that has the focus, by its button, or by dragging it. All of it sends one form.
 */
export function Arranging({ act, undo, themes, answer, words, children }: Props) {
  const [result, send] = useActionState(act, null);
  const around = useRef<HTMLDivElement>(null);
  const moving = useRef<string | null>(null);
  const [count, setCount] = useState(0);
  // React empties a form when its action is done: so is what was chosen.
  const [emptied, setEmptied] = useState(result);
  if (emptied !== result) { setEmptied(result); setCount(0); }
  const boxes = () => [...(around.current?.querySelectorAll<HTMLInputElement>(".hit > input") ?? [])];
  const recount = () => setCount(boxes().filter(({ checked }) => checked).length);
  const clear = () => { for (const box of boxes()) box.checked = false; recount(); };
  /** Chooses one answer, and no other unless it is among those that are chosen. */
  const chooseOnly = (card: Element) => {
    const own = card.querySelector<HTMLInputElement>(".hit > input");
    if (own && !own.checked) { for (const box of boxes()) box.checked = box === own; recount(); }
  };
  const openMove = () => around.current?.querySelector<HTMLElement>("[data-move-to] > .menu > button")?.click();
  const move = (card: Element) => { chooseOnly(card); moving.current = card.getAttribute("data-card"); requestAnimationFrame(openMove); };
  const drop = (card: Element, column: string, stays: boolean) => {
    chooseOnly(card);
    moving.current = card.getAttribute("data-card");
    const form = around.current?.querySelector<HTMLFormElement>(`#${arranging}`);
    if (!form) return;
    const data = new FormData(form);
    data.set(stays && column !== "none" ? "also" : "into", column);
    startTransition(() => send(data));
  };
  useHandling(around, { recount: () => startTransition(recount), clear, move });
  useDragging(around, drop);
  // What was moved keeps the focus, wherever it stands now.
  useEffect(() => {
    if (result && moving.current) around.current?.querySelector<HTMLElement>(`[data-card="${moving.current}"] a`)?.focus();
    moving.current = null;
  }, [result]);
  return (
    <div ref={around} className="bulk" onChange={recount}>
      {children}
      <form id={arranging} action={send} aria-label={words.label} className="contents">
        <ActionBar label={words.label} count={`${words.chosen} ${count}`}>
          <div data-move-to="">
            <Popup label={<>{words.move} <Kbd keys={[keys.move]} /></>}>
              {themes.length === 0 && <p className="caption">{words.nowhere}</p>}
              <p className="caption">{words.moveTo}</p>
              {themes.map(({ id, title }) => <button key={id} type="submit" name="into" value={id} className="entry">{title}</button>)}
              <button type="submit" name="into" value="none" className="entry">{words.out}</button>
              {themes.length > 0 && <><hr className="parting" /><p className="caption">{words.also}</p></>}
              {themes.map(({ id, title }) => <button key={id} type="submit" name="also" value={id} className="entry">{title}</button>)}
            </Popup>
          </div>
          <Popup label={words.dissent}>
            <button type="submit" name="dissent" value="yes" className="entry">{words.dissentYes}</button>
            <button type="submit" name="dissent" value="no" className="entry">{words.dissentNo}</button>
            <button type="submit" name="dissent" value="computed" className="entry">{words.dissentComputed}</button>
          </Popup>
          <input type="hidden" name="hub" value={answer.hub} />
          <button type="submit" formAction={answer.action} formMethod="get">{words.answer}</button>
          <button type="button" onClick={clear}>{words.clear}</button>
        </ActionBar>
      </form>
      {result && <Fared key={result.turn} result={result} undo={undo} words={words} />}
    </div>
  );
}
