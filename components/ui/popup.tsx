"use client";
import { useId, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type PopupProps = { label: ReactNode; look?: string; shortcut?: string; /** Which edge of the button it keeps to. */ align?: "start" | "end"; children: ReactNode };

/** A button with a popup of fields, in a part that lives in the browser. Elsewhere: `Menu`. */
export function Popup({ label, look, shortcut, align = "start", children }: PopupProps) {
  const id = useId();
  return (
    <div className="menu">
      <button type="button" className={look} popoverTarget={id} aria-keyshortcuts={shortcut}>{label}</button>
      <div id={id} popover="auto" className={classNames("popup", align === "end" && "end")}>{children}</div>
    </div>
  );
}
