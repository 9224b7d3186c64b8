import type { AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { amendmentsAsFile } from "#lib/next/amendment-files.ts";
import { handOutMade } from "#lib/next/handing-out.ts";

type Props = { params: Promise<{ position: string; form: string }> };

/** The amendments of a position to take along, in the form that the address names. */
export async function GET(request: Request, { params }: Props) {
  const { position, form } = await params;
  return handOutMade(request, { position, form }, (actor) => amendmentsAsFile(actor, { position, form: form as AmendmentForm }));
}
