import { currentActor } from "#lib/next/actor.ts";
import { textFile } from "#lib/next/file.ts";
import { representativeness } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ position: string }> };

/** The weight of a position as machines read it; the same as the interface answers. */
export async function GET(request: Request, { params }: Props) {
  const { position } = await params;
  return textFile(request, "json", async () => `${JSON.stringify(await representativeness(await currentActor(), { position }), null, 2)}\n`, { personal: true });
}
