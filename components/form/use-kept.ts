"use client";
import { useEffect, useRef } from "react";

type Keep<T> = {
  value: T;
  /** Whether there is anything to keep. */
  dirty: boolean;
  /** Is handed what was kept, once. */
  restore: (kept: T) => void;
  /** The server's revision that the value rests on. */
  revision?: number;
  /** Hears whether this browser keeps it. */
  held?: (kept: boolean) => void;
};

/**
 * Keeps what is being written on this device, under a name, until it is safe on the server: a reload, a closed tab or a lost session does
 * not take it. What is safe stays in this tab for a minute with its revision: a page that was asked for just before shows what the server held
 * then.
 */
export function useKept<T>(name: string, { value, dirty, restore, revision, held }: Keep<T>) {
  const handed = useRef(false);
  useEffect(() => {
    if (handed.current) return;
    handed.current = true;
    const safe = read<Safe<T>>(tab, name);
    const isNewer = safe !== null && revision !== undefined && safe.revision > revision && Date.now() - safe.at < soon;
    const kept = read<T>(device, name) ?? (isNewer ? safe.value : null);
    if (kept !== null) restore(kept);
  }, [name, restore, revision]);
  const written = JSON.stringify(value);
  useEffect(() => {
    if (!handed.current) return;
    if (dirty) {
      const kept = write(device, name, written);
      return held?.(kept);
    }
    forget(device, name);
    if (revision === undefined) forget(tab, name);
    else write(tab, name, `{"revision":${revision},"at":${Date.now()},"value":${written}}`);
  }, [name, dirty, written, revision, held]);
}

/** The value that became safe, under which revision, and when (milliseconds). */
type Safe<T> = { revision: number; at: number; value: T };
/** No page is longer on its way. */
const soon = 60_000;
const device = () => localStorage;
const tab = () => sessionStorage;

// A browser may refuse storage altogether; then the server's copy is the only one.
function read<T>(place: () => Storage, name: string): T | null {
  try {
    const text = place().getItem(name);
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

function write(place: () => Storage, name: string, text: string): boolean {
  try {
    place().setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

function forget(place: () => Storage, name: string) {
  try { place().removeItem(name); } catch { /* forbidden */ }
}
