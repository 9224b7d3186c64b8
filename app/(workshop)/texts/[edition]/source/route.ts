import { sourceOfEdition } from "#lib/next/edition-source.ts";
import { handOutMade } from "#lib/next/handing-out.ts";

/** What an edition was read from, to be saved by whoever may read the edition. */
export async function GET(request: Request, { params }: { params: Promise<{ edition: string }> }) {
  const { edition } = await params;
  return handOutMade(request, { edition }, (actor) => sourceOfEdition(actor, { edition }));
}
