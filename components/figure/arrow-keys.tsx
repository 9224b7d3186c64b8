"use client";

import type { ComponentProps, KeyboardEvent } from "react";

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A list whose links can also be walked with the arrow keys, Home and End. The Tab key keeps working. */
export function ArrowKeys(props: ComponentProps<"ol">) {
  return <ol onKeyDown={walk} {...props} />;
}

function walk(event: KeyboardEvent<HTMLOListElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[href]")];
  const here = links.findIndex((link) => link === document.activeElement);
  const there = destination(event.key, here, links.length);
  if (here < 0 || there === undefined) return;
  event.preventDefault();
  links[there]?.focus();
}

function destination(key: string, here: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : Math.min(Math.max(here + step, 0), count - 1);
}
