import { z } from "zod";
import { optionalLine } from "#lib/kernel/input.ts";

export const Search = z.strictObject({ q: optionalLine(300), kind: z.union([z.enum(["issue", "call", "feedback", "position", "response", "question", "brief", "lesson", "discussion", "organisation", "hub"]), z.literal("")]).optional().transform((kind) => kind || null) });
