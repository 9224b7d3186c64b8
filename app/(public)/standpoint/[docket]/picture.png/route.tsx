import { ImageResponse } from "next/og";
import { drawn, Picture } from "#app/(public)/standpoint/[docket]/picture.png/picture.tsx";
import { named } from "#components/issues/course.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { published } from "#lib/next/published.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { turnAway } from "#lib/platform/guard.ts";
import { standpoint } from "#lib/publications/queries.ts";

const most = 200;
/** Drawing takes a tenth of a second: each picture is drawn once. */
const remembered = new Map<string, Promise<ArrayBuffer>>();

function once(key: string, draw: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  const known = remembered.get(key);
  if (known) return known;
  const picture = draw();
  remembered.set(key, picture);
  if (remembered.size > most) remembered.delete(remembered.keys().next().value!);
  picture.catch(() => remembered.delete(key));
  return picture;
}

/** What a link to the page shows elsewhere: whose standpoint it is, and where the procedure is. */
export async function GET(request: Request, { params }: { params: Promise<{ docket: string }> }): Promise<Response> {
  const turned = turnAway({ method: request.method, headers: request.headers, path: new URL(request.url).pathname });
  if (turned) return new Response(null, { status: turned.status });
  try {
    const { issue, positions: [held], procedure } = await published(standpoint, { issue: (await params).docket });
    const [procedures, terms] = [wordsIn("en", "procedures") as Speak, wordsIn("en", "terms") as Speak];
    const shown = { docket: issue.docket, hub: held?.hub ?? null, title: held?.content.title ?? issue.title, stance: held ? terms(`stances.${held.content.stance}`) : null, course: { stages: named(procedure.stages, procedures), at: procedure.stage } };
    const key = sha256(JSON.stringify([shown, held?.hash]));
    const headers = { etag: `"${key.slice(0, 32)}"`, "cache-control": "public, max-age=3600", "x-content-type-options": "nosniff" };
    if ((request.headers.get("if-none-match") ?? "").includes(headers.etag)) return new Response(null, { status: 304, headers });
    const fonts = [{ ...(await drawn()), style: "normal" as const, weight: 500 as const }];
    const bytes = await once(key, () => new ImageResponse(<Picture {...shown} covers={fonts[0]!.covers} />, { width: 1200, height: 630, fonts }).arrayBuffer());
    return new Response(bytes, { headers: { ...headers, "content-type": "image/png", "content-length": String(bytes.byteLength) } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
}
