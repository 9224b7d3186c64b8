"use client";

import { useEffect, useRef, type ReactNode } from "react";

const typing = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]";

/** Lets 1 to 9 select the radios inside. Selecting is all it does: an answer is given by its button. Off where single keys are off. */
export function DigitKeys({ enabled, children }: { enabled: boolean; children: ReactNode }) {
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!enabled) return;
    const select = (event: KeyboardEvent) => {
      const radio = isShortcut(event) && choices.current?.querySelectorAll<HTMLInputElement>("input[type=radio]:enabled")[Number(event.key) - 1];
      if (!radio) return;
      radio.click();
      radio.focus();
    };
    document.addEventListener("keydown", select);
    return () => document.removeEventListener("keydown", select);
  }, [enabled]);
  return <div ref={choices}>{children}</div>;
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  return /^[1-9]$/.test(event.key) && !(event.target as HTMLElement).closest(typing);
}
