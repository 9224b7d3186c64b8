import "server-only";
import { attachment, fileTypes, type FileType } from "#lib/formats/file-types.ts";
import { fileById } from "#lib/files/queries.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { keptBytes } from "#lib/platform/files.ts";
import { log } from "#lib/platform/log.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { transportSecurity } from "#lib/next/edge.ts";
import { actorOf, refuseUnfit } from "#lib/next/incoming.ts";
import { Unfit } from "#lib/next/problem.ts";
import { sentence } from "#lib/next/words.ts";

/** Around what other people made: it is saved and never shown, and if it were, it could do nothing. */
const sealed = {
  "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cross-origin-resource-policy": "same-origin", "cache-control": "private, no-store", vary: "Authorization, Cookie", ...transportSecurity,
};

function plainAnswer(request: Request, status: number, key: string): Response {
  const locale = languageAsked(request.headers.get("accept-language")) ?? "en";
  return new Response(`${status} ${sentence(locale, "files", key) ?? ""}\n`, { status, headers: { ...sealed, "content-type": "text/plain; charset=utf-8", "content-language": locale } });
}

/** Hands out a file to whoever may read it, once nothing speaks against it. Without the right to it, it is not there. */
export async function handOut(request: Request, id: string): Promise<Response> {
  try {
    refuseUnfit(request);
    const file = await fileById(await actorOf(request), { file: id });
    if (file.state !== "clean") return plainAnswer(request, 409, `notYet.${file.state}`);
    const bytes = await keptBytes(file.hash);
    return new Response(new Uint8Array(bytes), { headers: {
      ...sealed, "content-type": fileTypes[file.type as FileType], "content-length": String(bytes.length), "content-disposition": attachment(file.name), etag: `"${file.hash.slice(0, 32)}"`,
    } });
  } catch (error) {
    if (error instanceof Refusal) return plainAnswer(request, 404, "notHere");
    if (error instanceof Unfit) return new Response(null, { status: error.kind === "host" ? 421 : error.kind === "token" ? 401 : 405, headers: sealed });
    log.error({ file: id, fault: faultOf(error) }, "a file could not be handed out");
    return plainAnswer(request, 500, "broken");
  }
}
