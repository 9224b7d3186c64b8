import { z } from "zod";
import { bodies, channels, dateKinds, procedures, routes } from "#db/vocabulary.ts";
import { optionalLine, Revision, words } from "#lib/kernel/input.ts";

const Door = z.strictObject({
  route: z.enum(routes), channel: z.union([z.enum(channels), z.literal("")]).nullish().transform((channel) => channel || null),
  open: z.enum(["window", "stage"]), who: z.enum(["anyone", "country", "seated"]), closed: z.boolean().default(false),
});
const Days = z.number().int().min(1).max(3650).nullable().default(null);
const Kinds = z.array(z.enum(dateKinds)).max(dateKinds.length).default([]);

const Stage = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), name: optionalLine(60), decides: z.enum(bodies),
  days: Days, window: Days, reachedBy: Kinds, completedBy: Kinds, last: z.boolean().default(false), doors: z.array(Door).max(12).default([]),
}).transform(({ name, last, window, ...stage }) => ({ ...stage, ...(window === null ? {} : { window }), ...(name ? { name } : {}), ...(last ? { last: true as const } : {}) }));

/** A procedure anew, whole; `revision` is the version it was made from. */
export const SetTemplate = z.strictObject({
  procedure: z.enum(procedures), revision: Revision, checkAfter: z.number().int().min(1).max(730), note: words(500, 3),
  stages: z.array(Stage).min(2).max(20).refine((stages) => new Set(stages.map(({ key }) => key)).size === stages.length, { params: { code: "twice" } }),
});
export const ProcedureList = z.strictObject({});
export const ProcedureByKey = z.strictObject({ procedure: z.enum(procedures), version: Revision.optional() });
