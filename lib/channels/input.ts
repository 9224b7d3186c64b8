import { z } from "zod";
import { inFormOrder } from "#db/channels/profile.ts";
import { channelFigures, channelParts, channels, countings, limitUnits, lineBases, midnights, packForms } from "#db/vocabulary.ts";
import { Day, Language, line, optionalAddress, optionalLine, Revision, words, Zone } from "#lib/kernel/input.ts";

const Figure = z.number().int().min(1).max(100_000_000);
const unique = <T extends z.ZodType<readonly unknown[]>>(list: T) => list.refine((values) => new Set(values.map((value) => JSON.stringify(value))).size === values.length, { params: { code: "twice" } });

const Limit = z.strictObject({ count: Figure, unit: z.enum(limitUnits), counted: z.enum(countings).default("utf-16"), lineBreak: z.union([z.literal(1), z.literal(2)]).default(1), confirmed: z.boolean().default(false) });
const Part = z.strictObject({ part: z.enum(channelParts), plain: z.boolean().default(false), limit: Limit.nullable().default(null) });
const Files = z.strictObject({ formats: unique(z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(20)), maxBytes: z.number().int().min(1).max(10_000_000_000).nullable().default(null), maxNumber: z.number().int().min(1).max(1000).nullable().default(null) });
const Check = z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), words: optionalLine(200), required: z.boolean().default(true) })
  .transform(({ words: own, ...check }) => ({ ...check, ...(own ? { words: own } : {}) }));
const Receipt = z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), words: optionalLine(300), pattern: optionalLine(60) })
  .transform(({ words: own, ...receipt }) => ({ ...receipt, ...(own ? { words: own } : {}) }));

const rules = {
  parts: z.array(Part).min(1).max(channelParts.length).refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, { params: { code: "twice" } }),
  files: Files.nullable().default(null), languages: unique(z.array(Language).max(60)), zone: z.union([Zone, z.literal("")]).nullish().transform((zone) => zone || null), midnight: z.enum(midnights), lines: z.enum(lineBases),
  receipt: Receipt, portal: optionalAddress, packForms: unique(z.array(z.enum(packForms)).min(1).max(packForms.length)).transform(inFormOrder), leadDays: z.number().int().min(0).max(60),
  checklist: z.array(Check).max(40).refine((checks) => new Set(checks.map(({ key }) => key)).size === checks.length, { params: { code: "twice" } }),
  source: line(300, 2), sourceUrl: optionalAddress, checkedOn: z.union([Day, z.literal("")]).nullish().transform((day) => day || null), doubtful: unique(z.array(z.enum(channelFigures)).max(channelFigures.length)).default([]),
};

const made = { channel: z.enum(channels), revision: Revision, note: words(500, 3) };

/** The rules of a channel anew, whole; `revision` is the version they were made from. */
export const SetChannel = z.strictObject({ ...made, ...rules });
/** An earlier version as the next one. */
export const RestoreChannel = z.strictObject({ ...made, version: Revision });
export const ChannelList = z.strictObject({});
export const ChannelByKey = z.strictObject({ channel: z.enum(channels), version: Revision.optional() });
