import { returnTypes } from "#lib/formats/file-types.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { answerForm } from "#lib/next/giving.ts";
import { actorOf } from "#lib/next/incoming.ts";
import { fillPackTemplate } from "#lib/next/pack-files.ts";
import { bringReturn } from "#lib/next/pack-returns.ts";
import { packUpload } from "#lib/next/upload.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** An authority's blank file to be filled in, or a filled one that came back to be looked at. */
export async function POST(request: Request, { params }: { params: Promise<{ response: string }> }) {
  const { response } = await params;
  const page = `/responses/${response}/pack`;
  const fills = new URL(request.url).searchParams.get("act") === "template";
  return answerForm({ request, page }, async () => {
    const actor = await actorOf(request);
    const file = await packUpload(fills ? ["xlsx"] : returnTypes).read(request, { actor, path: { response } });
    const { value: { id } } = fills ? await fillPackTemplate(actor, { response, ...file }) : await bringReturn(actor, { response, ...file });
    return { goTo: fills ? `${page}#files` : `${page}/returns/${id}`, tell: { id } };
  });
}
