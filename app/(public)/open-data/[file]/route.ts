import { textFile, fileTypes } from "#lib/next/file.ts";
import { dataFile, dataFileNamed, dataMark, dataSums, sumsFile } from "#lib/next/open-data.ts";
import { turnAway } from "#lib/platform/guard.ts";
import { licence } from "#lib/next/standpoints.ts";

/** A file of open data, written while it is read, or the checksums of all of them. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file: name } = await params;
  if (name === sumsFile) return textFile(request, "text", dataSums);
  const turned = turnAway({ method: request.method, headers: request.headers, path: new URL(request.url).pathname });
  if (turned) return new Response(null, { status: turned.status });
  const file = dataFileNamed(name);
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const etag = `"${(await dataMark()).slice(0, 24)}-${name}"`;
  const headers = { etag, "cache-control": "public, max-age=0, must-revalidate", "x-content-type-options": "nosniff", link: `<${licence.url}>; rel="license"`, "content-disposition": `attachment; filename="standpunt-${name}"` };
  if ((request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers });
  const parts = dataFile(file);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => { await parts.return(); },
  });
  return new Response(body, { headers: { ...headers, "content-type": fileTypes[file.form] } });
}
