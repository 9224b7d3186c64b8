"use client";
import { useId, type ReactNode } from "react";

/** A button with a popup of fields, in a part that lives in the browser. Elsewhere: `Menu`. */
export function Popup({ label, look, shortcut, children }: { label: ReactNode; look?: string; shortcut?: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="menu">
      <button type="button" className={look} popoverTarget={id} aria-keyshortcuts={shortcut}>{label}</button>
      <div id={id} popover="auto" className="popup">{children}</div>
    </div>
  );
}
