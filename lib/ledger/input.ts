import { z } from "zod";
import { Id, page } from "#lib/kernel/input.ts";

/** A thing by its kind and identifier, such as `issue` and `…`. */
const thing = { kind: z.enum(["issue", "track", "call", "feedback", "position", "ask", "theme", "amendment", "decision", "response", "question", "brief", "lesson", "discussion", "hub", "organisation", "date", "file", "import", "text", "edition"]), id: z.string().regex(/^[0-9a-z]{26}$/) };
export const HistoryOf = z.strictObject({ ...thing, ...page });
export const VerificationOf = z.strictObject(thing);
export const VerifyAll = z.strictObject({});
/** `after`: the last entry that was heard of; without one, what came from this moment on, in milliseconds. */
export const NewsSince = z.strictObject({ after: Id.optional(), since: z.coerce.number().int().min(0) });
