import { actIn, fetchSource, keepSource, sealed } from "#lib/next/acts.ts";
import { longestActUpload, refuseOthersOn } from "#lib/next/editions.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { answerForm } from "#lib/next/giving.ts";
import { actorOf } from "#lib/next/incoming.ts";
import { receive, type Received } from "#lib/next/upload.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A source in whichever of the three ways it is given: files, words, or a number to fetch it by. */
const sourceOf = ({ fields: { words, reference, language }, files }: Received) => {
  if (reference !== undefined) return fetchSource(reference, language || "en");
  if (words !== undefined) return keepSource(words.trim() === "" ? [] : [{ name: "pasted.txt", bytes: Buffer.from(words.replaceAll("\r\n", "\n"), "utf8") }]);
  return keepSource(files);
};

/** Keeps what an act is read from and goes on to what was read. What is no act leads back, with why; nothing is stored yet. */
export async function POST(request: Request, { params }: { params: Promise<{ docket: string }> }) {
  const { docket } = await params;
  const at = `/issues/${encodeURIComponent(docket)}/texts`;
  return answerForm({ request, page: `${at}/add`, most: longestActUpload }, async () => {
    const actor = await actorOf(request);
    await refuseOthersOn(actor, docket);
    const received = await receive(request, longestActUpload);
    const source = await sourceOf(received);
    const language = received.fields.language ?? "";
    await actIn(source, language || undefined);
    const along = new URLSearchParams({ source: sealed(actor, source), ...(language && { language }), ...(received.fields.text && { text: received.fields.text }) });
    return { goTo: `${at}/preview?${along.toString()}`, tell: { goTo: `${at}/preview?${along.toString()}` } };
  });
}
