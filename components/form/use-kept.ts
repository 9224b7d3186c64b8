"use client";
import { useEffect, useRef } from "react";

/**
 * Keeps what is being written on this device, under a name, until it is safe on the server: a reload, a closed tab or a lost session does
 * not take it. `restore` is handed what was kept, once; `dirty` says whether there is anything to keep; `held` hears whether this browser keeps it.
 */
export function useKept<T>(name: string, { value, dirty, restore, held }: { value: T; dirty: boolean; restore: (kept: T) => void; held?: (kept: boolean) => void }) {
  const handed = useRef(false);
  useEffect(() => {
    if (handed.current) return;
    handed.current = true;
    const kept = read<T>(name);
    if (kept !== null) restore(kept);
  }, [name, restore]);
  const written = JSON.stringify(value);
  useEffect(() => {
    if (!handed.current) return;
    if (!dirty) return forget(name);
    const kept = write(name, written);
    held?.(kept);
  }, [name, dirty, written, held]);
}

// A browser may refuse storage altogether; then the server's copy is the only one.
function read<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(name);
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

function write(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

function forget(name: string) {
  try { localStorage.removeItem(name); } catch { /* forbidden */ }
}
