import { classNames } from "#components/ui/class-names.ts";

/** Whether what is written is safe, in words: "Saved 14:05, only in your draft". The words come finished, scope or reason included. */
export function SaveState({ state, children }: { state: "saving" | "saved" | "unsaved"; children: string }) {
  return <p className={classNames("save-state", state)} role="status">{children}</p>;
}
