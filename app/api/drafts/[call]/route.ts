import { refuseOther } from "#app/(writing)/calls/[call]/answer/same-person.ts";
import { saveFeedbackDraft } from "#lib/feedback/commands.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { actorOf, refuseUnfit } from "#lib/next/incoming.ts";
import { problemOf } from "#lib/next/problem.ts";

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");

const save = endpoint(saveFeedbackDraft);

/** Keeps a draft while it is written. `If-Match` names the revision it follows, `X-Writer` the person whose text it is. */
export async function PUT(request: Request, context: Parameters<typeof save>[1]): Promise<Response> {
  try {
    refuseUnfit(request);
    refuseOther(request.headers.get("x-writer"), await actorOf(request));
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: saveFeedbackDraft.operation.name, path: {}, sent: undefined });
  }
  return save(request, context);
}
