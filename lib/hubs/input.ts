import { z } from "zod";
import { approvers, channels, methods, shareBases, stewards, type Channel } from "#db/vocabulary.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import { Day, line, optionalWords, Slug, Time, Zone } from "#lib/kernel/input.ts";

const share = z.number().min(0).max(1);
const count = (least: number, most: number) => z.number().int().min(least).max(most).optional();
/** A period is in days, or in hours, which fill so many days; what a rule leaves out is as its method has it. */
const Rule = z.strictObject({
  method: z.enum(methods), days: z.number().int().min(0).max(60), hours: count(1, 1440), quorum: share, quorumOf: z.enum(shareBases).exclude(["sided"]).optional(), threshold: share, thresholdOf: z.enum(shareBases).optional(), above: z.boolean().optional(),
  support: count(1, 500), mostAgainst: count(0, 500), discussBlocks: z.boolean(), staffOverrules: z.boolean().optional(), restarts: z.boolean().optional(), ratifyWithin: count(1, 60), signatories: count(1, 1000), dissent: z.enum(["public", "internal"]).optional(),
}).superRefine(({ method, days, hours, threshold, above }, ctx) => {
  const wrong = (path: string, code: string, values: Record<string, number> = {}) => ctx.addIssue({ code: "custom", path: [path], params: { code, values } });
  if (hours === undefined && days === 0 && method !== "delegated") wrong("days", "tooSmall", { minimum: 1 });
  // A period of hours is that of a fast track: one to three days (`domain.md` section 4).
  if (method === "fast-track" && (hours === undefined || hours < 24 || hours > 72)) wrong("hours", "notBetween", { least: 24, most: 72 });
  if (above && threshold === 1) wrong("threshold", "aboveAll");
}).transform((rule) => (rule.hours === undefined ? rule : { ...rule, days: Math.ceil(rule.hours / 24) }));

const weight = z.number().min(0).max(3);
const workdays = z.number().int().min(0).max(60);
const Weights = z.strictObject({ impact: weight, likelihood: weight, time: weight });
const Planning = z.strictObject({ feedback: workdays, drafting: workdays, preparing: workdays, hour: Time, lead: z.strictObject(Object.fromEntries(channels.map((channel) => [channel, workdays])) as Record<Channel, typeof workdays>) });
/** Of the days of a week at least one is worked, so that there always is a next working day. */
const Calendar = z.strictObject({
  countries: z.array(z.enum(holidayCountries)).max(12).readonly(), weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).readonly(),
  extra: z.array(z.strictObject({ day: Day, works: z.boolean() })).max(100).readonly().optional(),
});

const Filing = z.strictObject({ approvedBy: z.enum(approvers), adoptedOnly: z.boolean() });

/** What a hub leaves out is as the house has it. */
export const Rules = z.strictObject({ methods: z.array(Rule).min(1).max(9), usual: z.enum(methods), weights: Weights.optional(), calendar: Calendar.optional(), planning: Planning.optional(), stewards: z.array(z.enum(stewards)).min(1).max(stewards.length).readonly().optional(), filing: Filing.optional() })
  .refine(({ methods: offered, usual }) => offered.some(({ method }) => method === usual), { path: ["usual"], params: { code: "notOneOf" } })
  .refine(({ methods: offered }) => new Set(offered.map(({ method }) => method)).size === offered.length, { path: ["methods"], params: { code: "methodTwice" } });

export const OpenHub = z.strictObject({
  slug: Slug, code: z.string().regex(/^[a-z]{2,4}$/), name: line(80), seatCountry: z.string().regex(/^[A-Z]{2}$/), zone: Zone,
  shareOfMembers: z.number().min(0).max(100).nullable().default(null), shareNote: optionalWords(400), launchedOn: Day.optional(), rules: Rules,
});
export const SetRules = z.strictObject({ hub: Slug, rules: Rules });
export const RulesOfHub = z.strictObject({ hub: Slug, version: z.coerce.number().int().min(1).max(1_000_000).optional() });
export const HubBySlug = z.strictObject({ hub: Slug });
