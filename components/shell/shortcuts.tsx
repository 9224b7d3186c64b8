"use client";
import { useEffect } from "react";

const typing = "input:not([type=checkbox]), textarea, select, [contenteditable=true]";
/** How long a G waits for the letter of a place. */
const patience = 1500;
const rows = "main :is(.rows .what > a, .table .stretched)";

/**
 * The keys of a page: each does what the part that carries it in `aria-keyshortcuts` does; `/` puts the cursor in the search field; J and K
 * go down and up the rows; G and a letter go to the place that carries it in `data-go`.
 */
export function Shortcuts() {
  useEffect(() => {
    let going = -patience;
    const act = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const key = event.key.toUpperCase(), afterG = event.timeStamp - going < patience;
      going = key === "G" && !afterG ? event.timeStamp : -patience;
      const goal = goalOf(key, afterG);
      if (!goal) return;
      event.preventDefault();
      if (goal.focuses) goal.part.focus();
      else goal.part.click();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return null;
}

/** The row so many further than the one with the focus, or than the one that is open; the first where there is none. */
function rowBeside(step: number) {
  const all = [...document.querySelectorAll<HTMLElement>(rows)];
  const within = (row: HTMLElement) => row.closest("li, tr")!;
  const at = all.findIndex((row) => within(row).contains(document.activeElement));
  const from = at === -1 ? all.findIndex((row) => within(row).ariaCurrent === "true") : at;
  return all[from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)];
}

/** The part of the page that a key means, and whether it gets the focus or is pressed. */
function goalOf(key: string, afterG: boolean): { part: HTMLElement; focuses: boolean } | null {
  const step = afterG ? undefined : { J: 1, K: -1 }[key];
  const focuses = step !== undefined || key === "/";
  const part = step ? rowBeside(step) : document.querySelector<HTMLElement>(key === "/" ? "[data-search]" : `[${afterG ? "data-go" : "aria-keyshortcuts"}="${CSS.escape(key)}"]`);
  return part ? { part, focuses } : null;
}
