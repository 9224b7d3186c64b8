"use client";
import { nameOnDevice } from "#app/(writing)/calls/[call]/answer/name-on-device.ts";
import { useKept } from "#components/form/use-kept.ts";

const nothing = () => {};

/** What was sent is no longer kept on this device. */
export function ForgetOnDevice({ person, call }: { person: string; call: string }) {
  useKept(nameOnDevice(person, call), { value: null, dirty: false, restore: nothing });
  return null;
}
