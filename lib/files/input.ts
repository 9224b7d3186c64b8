import { z } from "zod";
import { fileTypes, type FileType } from "#lib/formats/file-types.ts";
import { Id, line, Slug } from "#lib/kernel/input.ts";
import { longestFile } from "#lib/files/model.ts";

/** What is known of a file once its bytes are kept. The doors make it out of what was sent; nobody sends it. */
export const keptFile = {
  hash: z.string().regex(/^[0-9a-f]{64}$/), name: line(150), type: z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]]), size: z.number().int().min(1).max(longestFile),
};
/** Whose it is, where somebody hands in what an organisation sent them. */
export const handedInFor = z.union([Slug, z.literal("")]).nullish().transform((slug) => slug || null);

export const AddFile = z.strictObject({ call: Id, question: z.union([Id, z.literal("")]).nullish().transform((id) => id || null), organisation: handedInFor, ...keptFile });
export const ByFile = z.strictObject({ file: Id });
export const FilesOnCall = z.strictObject({ call: Id, organisation: handedInFor });
export const FilesOnFeedback = z.strictObject({ feedback: Id });
