"use client";
import { useKept } from "#components/form/use-kept.ts";

const nothing = () => {};

/** What was sent is no longer kept on this device under its name. */
export function ForgetOnDevice({ name }: { name: string }) {
  useKept(name, { value: null, dirty: false, restore: nothing });
  return null;
}
