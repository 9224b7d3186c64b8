import "server-only";
import { sha256 } from "#lib/formats/checksum.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { turnAway } from "#lib/platform/guard.ts";

export const fileTypes = { ics: "text/calendar; charset=utf-8", atom: "application/atom+xml; charset=utf-8", feed: "application/feed+json; charset=utf-8", csv: "text/csv; charset=utf-8; header=present", svg: "image/svg+xml; charset=utf-8", json: "application/json; charset=utf-8", html: "text/html; charset=utf-8", text: "text/plain; charset=utf-8" } as const;
export type FileType = keyof typeof fileTypes;

type Kept = { /** Whether it is for one reader; then nothing on the way to them, and no browser, keeps it. */ personal?: boolean; /** Under which name a browser saves it. */ saveAs?: string; /** What more is said of it. */ headers?: Record<string, string> };

/** Whether the reader has this text already. What packs our answers on the way calls them weakly the same. */
const knows = ({ headers }: Request, etag: string) => (headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/**
 * A text that programs fetch again and again: a feed, a calendar, a table. Answers 304 while it is the same. What may not be read, or is not
 * there, is 404.
 */
export async function textFile(request: Request, type: FileType, make: () => Promise<string>, { personal = false, saveAs, headers: more = {} }: Kept = {}): Promise<Response> {
  const turned = turnAway({ method: request.method, headers: request.headers, path: new URL(request.url).pathname });
  if (turned) return new Response(null, { status: turned.status });
  try {
    const text = await make();
    const etag = `"${sha256(text).slice(0, 32)}"`;
    const headers = {
      etag, "cache-control": personal ? "no-store" : "public, max-age=0, must-revalidate", "x-content-type-options": "nosniff", ...more,
      ...(saveAs ? { "content-disposition": `attachment; filename="${saveAs}"` } : {}),
    };
    if (knows(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "content-type": fileTypes[type] } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
}
