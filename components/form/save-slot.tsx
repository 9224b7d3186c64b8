"use client";
import { useSyncExternalStore, type ReactNode } from "react";
import { createPortal } from "react-dom";

const place = "save-slot";
const never = () => () => {};

/** The place at the right of a form's head where it says whether what is written is safe. */
export function SaveSlot() {
  return <div id={place} />;
}

/** Says it there: the frame and the form know nothing else of each other. */
export function InSaveSlot({ children }: { children: ReactNode }) {
  const slot = useSyncExternalStore(never, () => document.getElementById(place), () => null);
  return slot && createPortal(children, slot);
}
