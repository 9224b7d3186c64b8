import { addEvidence } from "#lib/filings/commands.ts";
import { mayAddEvidence } from "#lib/filings/queries.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { answerForm } from "#lib/next/giving.ts";
import { actorOf } from "#lib/next/incoming.ts";
import { evidenceUpload } from "#lib/next/upload.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** What an authority sent when something was filed, kept beside its receipt. */
export async function POST(request: Request, { params }: { params: Promise<{ receipt: string }> }) {
  const { receipt } = await params;
  const actor = await actorOf(request).catch(() => null);
  const of = actor && (await mayAddEvidence(actor, { receipt }).catch(() => null));
  const page = of ? `/responses/${of.response}` : "/responses";
  return answerForm({ request, page }, async () => {
    const who = await actorOf(request);
    const { value } = await addEvidence(who, { receipt, ...(await evidenceUpload.read(request, { actor: who, path: { receipt } })) });
    return { goTo: `${page}#receipt`, tell: value };
  });
}
