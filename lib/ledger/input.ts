import { z } from "zod";
import { page } from "#lib/kernel/input.ts";

/** A thing by its kind and identifier, such as `issue` and `…`. */
const thing = { kind: z.enum(["issue", "track", "call", "feedback", "position", "ask", "theme", "amendment", "decision", "response", "question", "hub", "organisation", "date", "file", "import"]), id: z.string().regex(/^[0-9a-z]{26}$/) };
export const HistoryOf = z.strictObject({ ...thing, ...page });
export const VerificationOf = z.strictObject(thing);
export const VerifyAll = z.strictObject({});
