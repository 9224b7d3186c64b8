import { z } from "zod";
import { instruments, jurisdictions, priorities, procedures, relationKinds } from "#db/vocabulary.ts";
import { Weights } from "#lib/next/answers/organisations.ts";
import { Count, Docket, HubName, Id, IssueName, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";

/** `days` are working days of the hub; `late` where nobody looks after it for too many of them. */
export const Waiting = pageOf(z.strictObject({
  docket: Docket, title: z.string(), hub: HubName, jurisdiction: z.enum(jurisdictions).nullable(), instrument: z.enum(instruments).nullable(), procedure: z.enum(procedures), relevance: Text, sourceUrl: Text,
  loggedBy: Text, since: Moment, reason: Text, days: Count, late: z.boolean(), alike: z.array(IssueName),
}), { may: may("triage") });

export const Merges = z.strictObject({
  merged: z.boolean(), into: IssueName.extend({ reason: z.string(), at: Moment }).nullable(), from: z.array(IssueName.extend({ may: may("unmerge") })), may: may("merge", "unmerge"),
});
const Mark = z.number().int().min(1).max(5);
/** `formula` is what impact, likelihood and the time left come to; null where nobody has assessed it. */
export const Priority = z.strictObject({
  priority: z.enum(priorities), impact: Mark.nullable(), likelihood: Mark.nullable(), weights: Weights, overriddenBecause: Text,
  formula: z.strictObject({ time: Mark, score: z.number().nullable(), priority: z.enum(priorities) }).nullable(), may: may("assess"),
});
export const Prioritised = z.strictObject({ priority: z.enum(priorities) });

const Standing = IssueName.extend({ hub: HubName, jurisdiction: z.enum(jurisdictions).nullable(), procedure: z.enum(procedures), stage: z.string(), inPart: z.boolean() });
/** `to`: this issue says it of the other; `from`: the other says it of this one. `same`: two numbers of one act. */
const direction = z.enum(["to", "from"]);
export const Relations = z.strictObject({
  relations: z.array(z.strictObject({ id: Id, kind: z.enum(relationKinds), note: Text, direction, issue: Standing.extend({ hubs: z.array(HubName) }) })), topics: z.array(z.string()),
  suggested: z.array(z.strictObject({ kind: z.enum([...relationKinds, "same"]), direction, excerpt: z.string(), issue: Standing })), may: may("relate"),
});
export const OnTopic = z.strictObject({ topic: z.string() });
export const Topics = pageOf(z.strictObject({ topic: z.string(), issues: Count }));

export const OnDocket = z.strictObject({ docket: Docket });
