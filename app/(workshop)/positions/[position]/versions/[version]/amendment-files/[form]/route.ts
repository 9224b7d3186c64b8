import type { AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { versionAsFile } from "#lib/next/amendment-files.ts";
import { handOutMade } from "#lib/next/handing-out.ts";

type Props = { params: Promise<{ position: string; version: string; form: string }> };

/** The amendments of a frozen version to take along, in the form that the address names: the same bytes for ever. */
export async function GET(request: Request, { params }: Props) {
  const { position, version, form } = await params;
  return handOutMade(request, { position, version, form }, (actor) => versionAsFile(actor, { position, version, form: form as AmendmentForm }));
}
