import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import { fileTypes, type FileType } from "#lib/formats/file-types.ts";
import { fileById } from "#lib/files/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { logoOfSignature } from "#lib/signatures/queries.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { keptBytes } from "#lib/platform/files.ts";
import { log } from "#lib/platform/log.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { transportSecurity } from "#lib/next/edge.ts";
import { actorOf, refuseUnfit } from "#lib/next/incoming.ts";
import { headersOfFile, type MadeFile } from "#lib/next/made-file.ts";
import { Unfit } from "#lib/next/problem.ts";
import { tell } from "#lib/next/telling.ts";
import { sentence } from "#lib/next/words.ts";

/** Around what other people made: it is saved and never shown, and if it were, it could do nothing. */
const sealed = {
  "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cross-origin-resource-policy": "same-origin", "cache-control": "private, no-store", vary: "Authorization, Cookie", ...transportSecurity,
};

function plainAnswer(request: Request, status: number, said: string | ((locale: Locale) => string)): Response {
  const locale = languageAsked(request.headers.get("accept-language")) ?? "en";
  return new Response(`${status} ${(typeof said === "string" ? sentence(locale, "files", said) : said(locale)) ?? ""}\n`, { status, headers: { ...sealed, "content-type": "text/plain; charset=utf-8", "content-language": locale } });
}

const busy = { state: 409, tooMany: 429 } as const;

/** Answers with what is found for whoever asks; without the right to it, it is not there. */
async function answering(request: Request, what: object, find: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    refuseUnfit(request);
    return await find(await actorOf(request));
  } catch (error) {
    if (error instanceof Refusal) return error.reason === "state" || error.reason === "tooMany" ? plainAnswer(request, busy[error.reason], (locale) => tell(error, locale).message) : plainAnswer(request, 404, "notHere");
    if (error instanceof Unfit) return new Response(null, { status: error.kind === "host" ? 421 : error.kind === "token" ? 401 : 405, headers: sealed });
    log.error({ ...what, fault: faultOf(error) }, "a file could not be handed out");
    return plainAnswer(request, 500, "broken");
  }
}

/** Hands out a file to whoever may read it, once nothing speaks against it. */
export const handOut = (request: Request, id: string) => answering(request, { file: id }, async (actor) => {
  const file = await fileById(actor, { file: id });
  if (file.state !== "clean") return plainAnswer(request, 409, `notYet.${file.state}`);
  const bytes = new Uint8Array(await keptBytes(file.hash));
  return new Response(bytes, { headers: { ...sealed, ...headersOfFile({ bytes, name: file.name, type: fileTypes[file.type as FileType] }), etag: `"${file.hash.slice(0, 32)}"` } });
});

/** Hands out a file that is made for whoever asks, of what they may read. */
export const handOutMade = (request: Request, what: object, make: (actor: Actor) => Promise<MadeFile>) => answering(request, what, async (actor) => {
  const file = await make(actor);
  return new Response(file.bytes, { headers: { ...sealed, ...headersOfFile(file) } });
});

/** Shows the logo beside a signature: a picture of a kind that brings nothing along, never a page. */
export const showLogo = (request: Request, signature: string) => answering(request, { signature }, async (actor) => {
  const logo = await logoOfSignature(actor, { signature });
  if (logo.state !== "clean") return plainAnswer(request, 409, `notYet.${logo.state}`);
  return new Response(new Uint8Array(await keptBytes(logo.hash)), { headers: { ...sealed, "content-type": fileTypes[logo.type as FileType], "content-disposition": "inline", etag: `"${logo.hash.slice(0, 32)}"` } });
});
