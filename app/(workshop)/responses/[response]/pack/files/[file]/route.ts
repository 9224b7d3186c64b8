import { handOutMade } from "#lib/next/handing-out.ts";
import { packFile } from "#lib/next/pack-files.ts";

type Props = { params: Promise<{ response: string; file: string }> };

/** A file that was made for an authority, byte for byte as it was kept. */
export async function GET(request: Request, { params }: Props) {
  const which = await params;
  return handOutMade(request, which, (actor) => packFile(actor, which));
}
