"use client";
import { useEffect, useRef, type RefObject } from "react";

type Around = RefObject<HTMLDivElement | null>;
const typing = "input:not([type=checkbox]), textarea, select, [contenteditable=true]";
const cardOf = (node: EventTarget | null) => (node instanceof Element ? node.closest<HTMLElement>("[data-card]") : null);

/** Arrows go from card to card and from column to column, X chooses, M and the button of a card move it, Escape lets go of all. */
export function useHandling(around: Around, acts: { recount?: () => void; clear?: () => void; move: (card: Element) => void }) {
  const latest = useRef(acts);
  useEffect(() => { latest.current = acts; });
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof Element && event.target.closest(typing)) || document.querySelector(":popover-open")) return;
      const card = around.current?.contains(document.activeElement) ? cardOf(document.activeElement) : null;
      const chosen = around.current?.querySelector(".hit > :checked");
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key === "Escape" && chosen) latest.current.clear?.();
      else if (key === "m" && (card ?? cardOf(chosen ?? null))) latest.current.move((card ?? cardOf(chosen ?? null))!);
      else if (key === "x" && card) { const box = card.querySelector<HTMLInputElement>(".hit > input"); if (box) { box.checked = !box.checked; latest.current.recount?.(); } }
      else if (key.startsWith("Arrow") && card) { const next = beside(around.current!, card, key); if (!next) return; next.querySelector<HTMLElement>("a")?.focus(); }
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const press = ({ target }: MouseEvent) => {
      const card = target instanceof Element && target.closest("[data-move]") ? cardOf(target) : null;
      if (card) latest.current.move(card);
    };
    const board = around.current;
    board?.addEventListener("click", press);
    // Before the keys of every page: M and the arrows mean the card that has the focus.
    document.addEventListener("keydown", keys, true);
    return () => {
      board?.removeEventListener("click", press);
      document.removeEventListener("keydown", keys, true);
    };
  }, [around]);
}

function beside(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | undefined {
  const cardsIn = (column: Element) => [...column.querySelectorAll<HTMLElement>("[data-card]")];
  const own = card.closest("[data-column]") ?? board;
  const cards = cardsIn(own), at = cards.indexOf(card);
  if (key === "ArrowDown" || key === "ArrowUp") return cards[at + (key === "ArrowDown" ? 1 : -1)];
  const columns = [...board.querySelectorAll("[data-column]")].filter((column) => column === own || cardsIn(column).length > 0);
  const next = columns[columns.indexOf(own) + (key === "ArrowRight" ? 1 : -1)];
  return next && cardsIn(next)[Math.min(at, cardsIn(next).length - 1)];
}

const farEnough = 6, edge = 60, step = 14;

/** A card follows the pointer to another column: from anywhere on it with a mouse, from its grip with a finger. Escape leaves it where it is. */
export function useDragging(around: Around, drop: (card: Element, column: string, stays: boolean) => void) {
  const latest = useRef(drop);
  useEffect(() => { latest.current = drop; });
  useEffect(() => {
    const board = around.current;
    if (!board) return;
    let from: { card: HTMLElement; x: number; y: number; ghost: HTMLElement | null } | null = null;
    const columnAt = (x: number, y: number) => document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-column]") ?? null;
    const mark = (column: Element | null) => { for (const one of board.querySelectorAll("[data-column]")) one.toggleAttribute("data-over", one === column); };
    const end = () => { from?.ghost?.remove(); from?.card.removeAttribute("data-dragged"); mark(null); from = null; document.body.style.removeProperty("user-select"); };
    const begin = (event: PointerEvent) => {
      const target = event.target as Element, card = cardOf(target);
      if (!card || !card.closest("[data-column]") || event.button !== 0 || target.closest("button, input, summary, .inside, .hit") || (event.pointerType !== "mouse" && !target.closest("[data-grip]"))) return;
      from = { card, x: event.clientX, y: event.clientY, ghost: null };
      if (target.closest("[data-grip]")) event.preventDefault();
    };
    const lift = () => {
      const ghost = from!.card.cloneNode(true) as HTMLElement;
      ghost.classList.add("ghost");
      ghost.setAttribute("aria-hidden", "true");
      ghost.removeAttribute("data-card");
      for (const box of ghost.querySelectorAll("input")) box.remove();
      ghost.style.width = `${from!.card.offsetWidth}px`;
      board.append(ghost);
      from!.ghost = ghost;
      from!.card.setAttribute("data-dragged", "");
      document.body.style.setProperty("user-select", "none");
    };
    const follow = (event: PointerEvent) => {
      if (!from) return;
      if (!from.ghost && Math.hypot(event.clientX - from.x, event.clientY - from.y) < farEnough) return;
      if (!from.ghost) lift();
      from.ghost!.style.translate = `${event.clientX + 8}px ${event.clientY + 8}px`;
      mark(columnAt(event.clientX, event.clientY));
      const row = board.querySelector(".board"), beyond = (at: number, most: number) => (at < edge ? -step : at > most - edge ? step : 0);
      row?.scrollBy(beyond(event.clientX, window.innerWidth), 0);
      window.scrollBy(0, beyond(event.clientY, window.innerHeight));
    };
    const finish = (event: PointerEvent) => {
      if (!from?.ghost) { from = null; return; }
      const { card } = from, column = columnAt(event.clientX, event.clientY)?.dataset["column"];
      const home = card.closest<HTMLElement>("[data-column]")?.dataset["column"];
      end();
      // A drag that began on a link must not open it.
      const swallow = (click: MouseEvent) => { click.preventDefault(); click.stopPropagation(); };
      window.addEventListener("click", swallow, true);
      setTimeout(() => window.removeEventListener("click", swallow, true));
      if (column && column !== home) latest.current(card, column, event.shiftKey);
    };
    const escape = (event: KeyboardEvent) => { if (event.key === "Escape" && from) end(); };
    const native = (event: DragEvent) => { if (cardOf(event.target)) event.preventDefault(); };
    board.addEventListener("pointerdown", begin);
    board.addEventListener("dragstart", native);
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", finish);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", escape);
    return () => {
      end();
      board.removeEventListener("pointerdown", begin);
      board.removeEventListener("dragstart", native);
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", finish);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", escape);
    };
  }, [around]);
}
