import { z } from "zod";
import { instruments, jurisdictions, procedures } from "#db/vocabulary.ts";
import { Count, Docket, HubName, IssueName, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";

/** `days` are working days of the hub; `late` where nobody looks after it for too many of them. */
export const Waiting = pageOf(z.strictObject({
  docket: Docket, title: z.string(), hub: HubName, jurisdiction: z.enum(jurisdictions).nullable(), instrument: z.enum(instruments).nullable(), procedure: z.enum(procedures), relevance: Text, sourceUrl: Text,
  loggedBy: Text, since: Moment, reason: Text, days: Count, late: z.boolean(), alike: z.array(IssueName),
}), { may: may("triage") });

export const Merges = z.strictObject({
  merged: z.boolean(), into: IssueName.extend({ reason: z.string(), at: Moment }).nullable(), from: z.array(IssueName.extend({ may: may("unmerge") })), may: may("merge", "unmerge"),
});
export const OnDocket = z.strictObject({ docket: Docket });
