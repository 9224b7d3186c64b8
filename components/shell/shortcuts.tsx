"use client";
import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable=true]";

/** The single keys of a page: each does what the part that carries it in `aria-keyshortcuts` does; `/` puts the cursor in the search field. */
export function Shortcuts() {
  useEffect(() => {
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return null;
}

function act(event: KeyboardEvent) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  const found = event.key === "/" ? document.querySelector<HTMLElement>("[data-search]") : document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!found) return;
  event.preventDefault();
  if (event.key === "/") found.focus();
  else found.click();
}
