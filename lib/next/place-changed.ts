import type { Typed } from "#lib/next/form.ts";

/** A form names what an answer changed as one choice, `position` or `position:section`; a command takes the two apart. */
export function placeChanged({ changed, ...typed }: Typed): Record<string, unknown> {
  if (typeof changed !== "string") return typed;
  const [position, section] = changed.split(":");
  return { ...typed, position: position ?? "", section: section ?? "" };
}
