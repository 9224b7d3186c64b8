import { handOutMade } from "#lib/next/handing-out.ts";
import { signatoriesFile } from "#lib/next/signatory-files.ts";

type Props = { params: Promise<{ position: string; form: string }> };

/** The signatories of a text as a file: `signatories.csv`, `signatories.txt`, `signatories.md`. */
export async function GET(request: Request, { params }: Props) {
  const { position, form } = await params;
  return handOutMade(request, { position, form }, (actor) => signatoriesFile(actor, position, form));
}
