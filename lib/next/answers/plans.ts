import { z } from "zod";
import { channels, confidences, methods, milestones, trackStates, verifications } from "#db/vocabulary.ts";
import { Count, Day, Docket, HubPlace, Id, may, Moment, Text } from "#lib/next/answers/parts.ts";

const Milestone = z.enum(milestones);
const Closing = z.strictObject({
  id: Id, label: z.string(), day: Day, time: Text, zone: z.string(), at: Moment, confidence: z.enum(confidences), verification: z.enum(verifications), source: Text, sourceUrl: Text,
});
const Way = z.strictObject({ method: z.enum(methods), days: Count });
/** `next`: the step to take now, so many working days off or overdue. `until`: the last moment to open the decision, by `other` where the hub's own `way` no longer fits. */
const Verdict = z.strictObject({
  code: z.enum(["nothing", "passed", "resting", "filed", "in-time", "tight", "late", "other-method", "no-method"]),
  next: z.strictObject({ milestone: Milestone, day: Day, at: Moment, workdays: Count }).nullable(), way: Way.nullable(), other: Way.nullable(), until: Moment.nullable(),
});
const Stepped = z.strictObject({
  weekends: Count, holidays: z.array(z.strictObject({ name: z.string(), country: z.string(), certain: z.boolean(), from: Day, to: Day })), decided: z.array(Day),
});
const Pin = z.strictObject({ day: Day, reason: z.string(), by: Text, since: Moment });
const Clash = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("after-next"), next: Milestone }), z.strictObject({ code: z.literal("after-deadline") }), z.strictObject({ code: z.literal("too-short"), days: z.number().int() }),
]);
/** `computed`: where the rules put it, `days` before the step after it and past the days off in `stepped`. `workdays` from today on; negative where it is over. */
const Step = z.strictObject({
  milestone: Milestone, day: Day, at: Moment, computed: Day, days: Count, standing: z.enum(["done", "missed", "ahead"]), workdays: z.number().int(), stepped: Stepped, pin: Pin.nullable(), clash: Clash.nullable(),
});

/** `settled`: what somebody chose; empty where it follows from the rules. `provisional`: why the deadline itself may still move. */
export const TrackPlan = z.strictObject({
  docket: Docket, issue: z.string(), hub: HubPlace, state: z.enum(trackStates), changedAt: Moment, deadline: Closing.nullable(), ahead: z.array(Closing),
  method: z.enum(methods), channel: z.enum(channels).nullable(), leadDays: Count.nullable(),
  settled: z.strictObject({ closing: Id.nullable(), method: z.enum(methods).nullable(), channel: z.enum(channels).nullable() }),
  verdict: Verdict, provisional: z.enum(["indicative", "partly", "unverified"]).nullable(), milestones: z.array(Step),
  methods: z.array(Way.extend({ decisionBy: Moment, callBy: Moment, fits: z.boolean(), fitsWithCall: z.boolean() })), may: may("plan"),
});
export const Pinned = z.strictObject({ milestone: Milestone, day: Day });
