import "server-only";
import { fileTypes, cleanName, type FileType } from "#lib/formats/file-types.ts";
import { contentOf } from "#lib/formats/file-content.ts";
import { callById } from "#lib/feedback/queries.ts";
import { longestFile } from "#lib/files/model.ts";
import { filesOnCall } from "#lib/files/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { logoTypes } from "#lib/signatures/model.ts";
import { mayAddEvidence } from "#lib/filings/queries.ts";
import { contentOfPack } from "#lib/packs/queries.ts";
import { signatureById } from "#lib/signatures/queries.ts";
import { keepBytes } from "#lib/platform/files.ts";
import { bytesOf } from "#lib/next/incoming.ts";
import { Unfit } from "#lib/next/problem.ts";

/** The longest body with a file in it: the file, and what a form puts around it. */
export const longestUpload = longestFile + 1_048_576;
/** What the door says of a file; no sender does. */
export const fileMembers = ["hash", "name", "type", "size"] as const;

export type Received = { fields: Record<string, string>; files: { name: string; bytes: Buffer }[] };

/** A form with files, held to the longest body before anything of it is understood. */
export async function receive(request: Request, most = longestUpload): Promise<Received> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !request.body) throw new Unfit("media-type");
  const bytes = await bytesOf(request.body, most);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => { throw new Unfit("malformed"); });
  const fields: Received["fields"] = {};
  const files: Received["files"] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    // A browser sends an empty file where none was chosen.
    else if (value.name !== "" || value.size > 0) files.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { fields, files };
}

/** Whether somebody may give a file to a call at all, before any of it is kept. */
export async function refuseGiver(actor: Actor, { call, organisation }: { call: string; organisation: string | null }) {
  if (actor.kind === "visitor") throw new Refusal("signIn");
  await filesOnCall(actor, { call, organisation }).catch(async (error: unknown) => {
    if (!(error instanceof Refusal) || error.reason !== "notFound") throw error;
    await callById(actor, { call });
    throw new Refusal("forbidden");
  });
}

/** Keeps a file under what it contains; `allowed` are the kinds that are wanted here. */
export async function keepFile({ name, bytes }: Received["files"][number], allowed: readonly FileType[] = Object.keys(fileTypes) as FileType[]) {
  if (bytes.length > longestFile) throw new Unfit("too-large", { most: longestFile });
  const content = await contentOf(bytes, name);
  if ("fault" in content) throw new Unfit("file-type", { fault: content.fault });
  if (!allowed.includes(content.type)) throw new Unfit("file-type", { fault: "type" });
  return { hash: await keepBytes(bytes), name: cleanName(name, content.type), type: content.type, size: bytes.length };
}

/** How an operation of the interface that takes one file reads its body. */
export const uploadOf = (allowed?: readonly FileType[]) => ({
  most: longestUpload, members: fileMembers,
  async read(request: Request, { actor, path }: { actor: Actor; path: Record<string, string> }) {
    if (actor.kind === "visitor") throw new Refusal("signIn");
    const { fields, files: [file, more] } = await receive(request);
    await refuseGiver(actor, { call: path.call!, organisation: fields.organisation || null });
    if (!file || more) throw wrong("file", file ? "oneFile" : "fileMissing");
    // What the door says of the file comes last: no field of the form can stand in its place.
    return { ...fields, ...(await keepFile(file, allowed)) };
  },
});

/** The same for the logo of a signature, of whoever may read that. */
export const logoUpload = {
  most: longestUpload, members: fileMembers,
  async read(request: Request, { actor, path }: { actor: Actor; path: Record<string, string> }) {
    if (actor.kind === "visitor") throw new Refusal("signIn");
    await signatureById(actor, { signature: path.signature! });
    const { files: [file, more] } = await receive(request);
    if (!file || more) throw wrong("file", file ? "oneFile" : "fileMissing");
    return keepFile(file, logoTypes);
  },
};

/** The same for what an authority sent when something was filed, of whoever may read that. */
export const evidenceUpload = {
  most: longestUpload, members: fileMembers,
  async read(request: Request, { actor, path }: { actor: Actor; path: Record<string, string> }) {
    if (actor.kind === "visitor") throw new Refusal("signIn");
    await mayAddEvidence(actor, { receipt: path.receipt! });
    const { files: [file, more] } = await receive(request);
    if (!file || more) throw wrong("file", file ? "oneFile" : "fileMissing");
    return keepFile(file);
  },
};

/** The same for a workbook or table of an authority, of whoever looks at the pack that it belongs to. */
export const packUpload = (allowed: readonly FileType[]) => ({
  most: longestUpload, members: fileMembers,
  async read(request: Request, { actor, path }: { actor: Actor; path: Record<string, string> }) {
    if (actor.kind === "visitor") throw new Refusal("signIn");
    await contentOfPack(actor, { response: path.response! });
    const { files: [file, more] } = await receive(request);
    if (!file || more) throw wrong("file", file ? "oneFile" : "fileMissing");
    return keepFile(file, allowed);
  },
});
