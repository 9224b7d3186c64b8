"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { singleKey } from "#components/shell/single-key.ts";

/** Lets 1 to 9 select the radios inside. Selecting is all it does: an answer is given by its button. Off where single keys are off. */
export function DigitKeys({ children }: { children: ReactNode }) {
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = (event: KeyboardEvent) => {
      const key = singleKey(event);
      const radio = key && /^[1-9]$/.test(key) && choices.current?.querySelectorAll<HTMLInputElement>("input[type=radio]:enabled")[Number(key) - 1];
      if (!radio) return;
      radio.click();
      radio.focus();
    };
    document.addEventListener("keydown", select);
    return () => document.removeEventListener("keydown", select);
  }, []);
  return <div ref={choices}>{children}</div>;
}
