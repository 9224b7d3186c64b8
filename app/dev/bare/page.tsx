import { notFound } from "next/navigation";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";

/** A page with nothing on it but the time: what every other page is measured against. It is there for `npm run bench` alone. */
export default function BarePage() {
  if (!env.bench) notFound();
  return <p>{clock.now().toISOString()}</p>;
}
