import { Link } from "#components/ui/link.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { briefsOfPosition } from "#lib/briefs/queries.ts";

/** The way to what is said on behalf of a position, where there is or can be something. */
export async function BriefsLink({ position }: { position: string }) {
  const found = await askIfReadable(briefsOfPosition, { position });
  if (!found || (found.briefs.length === 0 && !found.may.draft)) return null;
  return <p className="mt-4"><Link className="link-action" href={`/positions/${position}/briefs`}>{(await speech()).say("briefs")("link", { count: found.briefs.length })}</Link></p>;
}
