import { handOutMade } from "#lib/next/handing-out.ts";
import { wordingsFile } from "#lib/next/wordings-file.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }> };

/** The fifth column as a workbook, our wording with what it changes. */
export async function GET(request: Request, { params }: Props) {
  const { docket } = await params;
  const t = (await speech()).say("reading");
  return handOutMade(request, { docket }, (actor) => wordingsFile(actor, "xlsx", { docket, asked: new URL(request.url).searchParams, t }));
}
