import type { ReactNode } from "react";
import { SaveSlot } from "#components/form/save-slot.tsx";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { speech } from "#lib/next/words.ts";

/** Pages that are one form and nothing to wander off to. */
export default async function WritingLayout({ children }: { children: ReactNode }) {
  const { say } = await speech();
  return <NarrowShell home="/" t={say("shell")} aside={<SaveSlot />}>{children}</NarrowShell>;
}
