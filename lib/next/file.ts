import "server-only";
import { sha256 } from "#lib/formats/checksum.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { turnAway } from "#lib/platform/guard.ts";

/**
 * A public text that programs fetch again and again: a feed, a calendar. Answers 304 while it is the same. What may not be read, or is not
 * there, is 404.
 */
export async function publicFile(request: Request, type: string, make: () => Promise<string>): Promise<Response> {
  const turned = turnAway({ method: request.method, headers: request.headers, path: new URL(request.url).pathname });
  if (turned) return new Response(null, { status: turned.status });
  try {
    const text = await make();
    const etag = `"${sha256(text).slice(0, 32)}"`;
    const headers = { etag, "cache-control": "public, max-age=0, must-revalidate", "x-content-type-options": "nosniff" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "content-type": type } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
}
