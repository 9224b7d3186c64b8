"use client";

import { useEffect } from "react";

/** Closes a popup when something in it was chosen: pages change without reloading, so the browser would leave it open. */
export function PopupManners() {
  useEffect(() => {
    document.addEventListener("click", closeAfterChoice);
    return () => document.removeEventListener("click", closeAfterChoice);
  }, []);
  return null;
}

function closeAfterChoice({ target }: MouseEvent) {
  const chosen = target instanceof Element ? target.closest("a[href], button[type=submit]") : null;
  chosen?.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
}
