"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { announceKeys } from "#components/shell/announced-keys.ts";
import { going, keys } from "#components/shell/keys.ts";
import { isComposing, singleKey } from "#components/shell/single-key.ts";
import { above, isWritten, listenForWriting, rowBeside } from "#components/shell/around.ts";
import { press, visible } from "#components/shell/press.ts";

/** How long a G waits for the letter of a place, in milliseconds. */
const patience = 1500;

/**
 * The keys of a page: each does what the part that carries it in `aria-keyshortcuts` does, if it can be seen; J and K go down and up the rows; G
 * and a letter go to the place that carries it in `data-go`; Escape goes one level up; Ctrl Enter sends the form one writes in. `logs`: whether
 * C leads to a new issue where no part of the page has it.
 */
export function Shortcuts({ logs = false }: { logs?: boolean }) {
  const router = useRouter();
  useEffect(() => {
    let gone = -patience;
    const built: Record<string, () => HTMLElement | null | undefined | void> = {
      [keys.down]: () => rowBeside(1)?.focus(), [keys.back]: () => rowBeside(-1)?.focus(),
      [keys.search]: () => focusSearch(), [keys.help]: () => router.push("/help/keyboard"), [keys.log]: () => { if (logs) router.push("/issues/new"); },
      [keys.up]: () => { if (!isWritten()) above()?.click(); },
    };
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send(event);
      const key = singleKey(event);
      if (!key || document.querySelector("dialog[open]") || (event.repeat && key !== keys.down && key !== keys.back)) return;
      const afterG = event.timeStamp - gone < patience;
      gone = key === going && !afterG ? event.timeStamp : -patience;
      const part = afterG ? visible(`[data-go="${CSS.escape(key)}"]`, true) : key === keys.up ? null : visible(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
      const own = afterG ? undefined : built[key];
      if (part) press(part);
      else if (own && (key !== keys.up || !document.querySelector(":popover-open"))) own();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", act);
    const stop = listenForWriting();
    return () => { document.removeEventListener("keydown", act); stop(); };
  }, [router, logs]);
  useEffect(announceKeys, []);
  return null;
}

/** Puts the cursor into the search of the page, else opens the one of the house. */
function focusSearch() {
  const field = document.querySelector<HTMLElement>("[data-search]");
  if (field) field.focus();
  else document.querySelector<HTMLElement>("[data-palette]")?.click();
}

/** Sends the form that somebody writes in by its main button, or its only one. What is hard to take back is left to the hand. */
function send(event: KeyboardEvent) {
  const form = event.target instanceof Element && event.target.closest("form");
  if (!form || isComposing(event)) return;
  const buttons = [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].filter((button) => button.checkVisibility());
  const main = buttons.find((button) => button.classList.contains("primary")) ?? (buttons.length === 1 ? buttons[0] : undefined);
  if (!main || main.classList.contains("danger")) return;
  event.preventDefault();
  main.click();
}
