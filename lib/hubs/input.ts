import { z } from "zod";
import { channels, methods, type Channel } from "#db/vocabulary.ts";
import { holidayCountries } from "#lib/formats/holidays/index.ts";
import { Day, line, optionalWords, Slug, Time, Zone } from "#lib/kernel/input.ts";

const share = z.number().min(0).max(1);
const Rule = z.strictObject({ method: z.enum(methods), days: z.number().int().min(1).max(60), quorum: share, threshold: share, discussBlocks: z.boolean() });

const weight = z.number().min(0).max(3);
const workdays = z.number().int().min(0).max(60);
const Weights = z.strictObject({ impact: weight, likelihood: weight, time: weight });
const Planning = z.strictObject({ feedback: workdays, drafting: workdays, preparing: workdays, hour: Time, lead: z.strictObject(Object.fromEntries(channels.map((channel) => [channel, workdays])) as Record<Channel, typeof workdays>) });
/** Of the days of a week at least one is worked, so that there always is a next working day. */
const Calendar = z.strictObject({
  countries: z.array(z.enum(holidayCountries)).max(12).readonly(), weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).readonly(),
  extra: z.array(z.strictObject({ day: Day, works: z.boolean() })).max(100).readonly().optional(),
});

/** What a hub leaves out is as the house has it. */
export const Rules = z.strictObject({ methods: z.array(Rule).min(1).max(9), usual: z.enum(methods), weights: Weights.optional(), calendar: Calendar.optional(), planning: Planning.optional() })
  .refine(({ methods: offered, usual }) => offered.some(({ method }) => method === usual), { path: ["usual"], params: { code: "notOneOf" } });

export const OpenHub = z.strictObject({
  slug: Slug, code: z.string().regex(/^[a-z]{2,4}$/), name: line(80), seatCountry: z.string().regex(/^[A-Z]{2}$/), zone: Zone,
  shareOfMembers: z.number().min(0).max(100).nullable().default(null), shareNote: optionalWords(400), launchedOn: Day.optional(), rules: Rules,
});
export const SetRules = z.strictObject({ hub: Slug, rules: Rules });
export const HubBySlug = z.strictObject({ hub: Slug });
