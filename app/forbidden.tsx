import type { Metadata } from "next";
import { NotYours } from "#app/not-yours.tsx";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("errors")("forbidden.title") };
}

/** Where there is no frame yet. Pages say it in their own: `forbidden.tsx` of their part of the house. */
export default async function Forbidden() {
  return <NarrowShell home="/" t={(await speech()).say("shell")}><NotYours /></NarrowShell>;
}
