import type { Metadata } from "next";
import { NotHere } from "#app/not-here.tsx";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { speech } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("errors")("notFound.title") };
}

/** An address that no page has. Pages that find nothing say so in their own frame: `not-found.tsx` of their part of the house. */
export default async function NotFound() {
  return <NarrowShell home="/" t={(await speech()).say("shell")}><NotHere /></NarrowShell>;
}
