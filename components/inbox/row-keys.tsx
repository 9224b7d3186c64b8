"use client";
import { useEffect, useRef, type FocusEvent, type MouseEvent, type ReactNode } from "react";

const keyed = "[data-key]";
/** For how many milliseconds a row may go because of what was pressed in it. */
const soon = 5000;
/** The row whose button was pressed last, and when: the page that comes back may lack it, and is another one to React. */
let pressed: { at: number; since: number } | null = null;

/** A menu that was opened by its key, from the row, gets the focus; closed again, the row has it back. */
function enter(event: Event) {
  const opened = (event as ToggleEvent).newState === "open" && document.activeElement?.matches(".what > a");
  if (opened) (event.target as Element).querySelector("button")?.focus();
}

/**
 * Gives the keys of a list to the row with the focus: its buttons, and no others, carry what stands in `data-key` as `aria-keyshortcuts`.
 * When a row goes, the focus goes to the one in its place. What is opened is marked as read.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...list.current!.querySelectorAll("li")];

  useEffect(() => {
    if (!pressed || document.activeElement !== document.body) return;
    const { at, since } = pressed;
    pressed = null;
    if (performance.now() - since > soon) return;
    const left = rows();
    left[Math.min(at, left.length - 1)]?.querySelector<HTMLElement>(".what > a")?.focus();
  });

  useEffect(() => {
    const part = list.current!;
    part.addEventListener("toggle", enter, true);
    return () => part.removeEventListener("toggle", enter, true);
  }, []);

  const arm = (row: Element | null | undefined) => {
    for (const button of list.current!.querySelectorAll<HTMLElement>(keyed)) {
      if (row?.contains(button)) button.setAttribute("aria-keyshortcuts", button.dataset.key!);
      else button.removeAttribute("aria-keyshortcuts");
    }
  };
  const leave = (event: FocusEvent) => { if (!list.current!.contains(event.relatedTarget)) arm(null); };
  const open = (event: MouseEvent) => {
    const unread = (event.target as Element).closest<HTMLElement>("a[data-unread]");
    if (unread) void fetch(`/api/v1/me/inbox/${unread.dataset.unread!}/read`, { method: "POST", keepalive: true });
  };
  return (
    <div
      ref={list} onFocus={(event) => arm(event.target.closest("li"))} onBlur={leave} onClickCapture={open}
      onSubmitCapture={(event) => { pressed = { at: rows().indexOf((event.target as Element).closest("li")!), since: performance.now() }; }}
    >
      {children}
    </div>
  );
}
