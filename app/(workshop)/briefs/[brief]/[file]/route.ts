import { briefFile } from "#lib/next/brief-file.ts";
import { handOutMade } from "#lib/next/handing-out.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ brief: string; file: string }> };

/** A brief to take along: `brief.docx`, `brief.txt`. */
export async function GET(request: Request, { params }: Props) {
  const { brief, file } = await params;
  const t = (await speech()).say("briefs");
  return handOutMade(request, { brief, file }, (actor) => briefFile(actor, { brief, file, t }));
}
