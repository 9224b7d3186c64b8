"use client";
import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable=true]";

/** The single keys of a page: each does what the part that carries it in `aria-keyshortcuts` does; `/` puts the cursor in the search field, `J` and `K` go down and up the rows. */
export function Shortcuts() {
  useEffect(() => {
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return null;
}

const rows = "main :is(.rows .what > a, .table .stretched)";

/** The row so many further than the one with the focus, or than the one that is open; the first where there is none. */
function rowBeside(step: number) {
  const all = [...document.querySelectorAll<HTMLElement>(rows)];
  const within = (row: HTMLElement) => row.closest("li, tr")!;
  const at = all.findIndex((row) => within(row).contains(document.activeElement));
  const from = at === -1 ? all.findIndex((row) => within(row).ariaCurrent === "true") : at;
  return all[from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)];
}

function act(event: KeyboardEvent) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  const found = step ? rowBeside(step) : event.key === "/" ? document.querySelector<HTMLElement>("[data-search]") : document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!found) return;
  event.preventDefault();
  if (step || event.key === "/") found.focus();
  else found.click();
}
