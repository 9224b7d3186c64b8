import { z } from "zod";
import { methods } from "#db/vocabulary.ts";
import { Day, line, optionalWords, Slug, Zone } from "#lib/kernel/input.ts";

const share = z.number().min(0).max(1);
const Rule = z.strictObject({ method: z.enum(methods), days: z.number().int().min(1).max(60), quorum: share, threshold: share, discussBlocks: z.boolean() });

export const Rules = z.strictObject({ methods: z.array(Rule).min(1).max(9), usual: z.enum(methods) })
  .refine(({ methods: offered, usual }) => offered.some(({ method }) => method === usual), { path: ["usual"], params: { code: "notOneOf" } });

export const OpenHub = z.strictObject({
  slug: Slug, code: z.string().regex(/^[a-z]{2,4}$/), name: line(80), seatCountry: z.string().regex(/^[A-Z]{2}$/), zone: Zone,
  shareOfMembers: z.number().min(0).max(100).nullable().default(null), shareNote: optionalWords(400), launchedOn: Day.optional(), rules: Rules,
});
export const SetRules = z.strictObject({ hub: Slug, rules: Rules });
export const HubBySlug = z.strictObject({ hub: Slug });
