import { tableTypes } from "#lib/formats/file-types.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { answerForm } from "#lib/next/giving.ts";
import { actorOf } from "#lib/next/incoming.ts";
import { takeTable } from "#lib/next/tables.ts";
import { keepFile, receive, refuseGiver } from "#lib/next/upload.ts";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

const chosen = ["lane", "language", "source"];

/** Keeps a table of comments and goes on to what it comes to; what was chosen with it goes along. */
export async function POST(request: Request, { params }: { params: Promise<{ call: string }> }) {
  const { call } = await params;
  const page = `/calls/${call}/import`;
  return answerForm({ request, page }, async () => {
    const actor = await actorOf(request);
    if (actor.kind === "visitor") throw new Refusal("signIn");
    const { fields, files: [file] } = await receive(request);
    const organisation = fields.organisation || null;
    await refuseGiver(actor, { call, organisation });
    if (!file) throw wrong("file", "fileMissing");
    const id = await takeTable(actor, { call, organisation, ...(await keepFile(file, tableTypes)) });
    const along = new URLSearchParams(Object.entries(fields).filter(([name, value]) => chosen.includes(name) && value !== ""));
    along.set("file", id);
    // A box that was left empty sends nothing.
    if (!fields.attributed) along.set("attributed", "false");
    return { goTo: `${page}/preview?${along.toString()}`, tell: { id } };
  });
}
