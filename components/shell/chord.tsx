"use client";
import { useSyncExternalStore } from "react";
import { Kbd } from "#components/ui/kbd.tsx";

const never = () => () => undefined;
const isApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** What opens the palette, as it is printed on the reader's keyboard. */
export function Chord() {
  return <Kbd keys={[useSyncExternalStore(never, isApple, () => false) ? "⌘" : "Ctrl", "K"]} />;
}
