import { z } from "zod";
import { confidences, feedKinds, verifications, viewKinds } from "#db/vocabulary.ts";
import { entryKinds } from "#lib/calendar/model.ts";
import { Count, Day, Docket, HubName, Id, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";
import { columns, groupings, sorts } from "#lib/registry/model.ts";

/** `fields` are the members of an address that show it: what GET /issues takes. */
export const View = z.strictObject({
  id: Id, name: z.string(), of: z.enum(viewKinds), query: z.string(), sort: z.enum(sorts), grouping: z.enum(groupings).nullable(), columns: z.array(z.enum(columns)), standard: z.boolean(), shared: HubName.nullable(),
  fields: z.record(z.string(), z.string()), following: z.boolean(), may: may("change", "follow"),
});
/** `standard` is the one that is seen first. */
export const Views = pageOf(View, { standard: Id.nullable(), may: z.strictObject({ share: z.array(HubName) }) });

export const FeedLinks = pageOf(z.strictObject({ id: Id, kind: z.enum(feedKinds), target: Text, title: Text, createdAt: Moment, lastUsedDay: Day.nullable() }));
export const FeedLinkMade = z.strictObject({ id: Id, secret: z.string() });

/** `timed`: at the moment `at`; otherwise on the whole of `day`. `sequence` grows with every change of what `uid` names. */
export const CalendarEntries = pageOf(z.strictObject({
  kind: z.enum(entryKinds), id: Id, at: Moment, day: Day, time: Text, zone: z.string(), timed: z.boolean(), what: z.string(), docket: Docket, issue: z.string(), hub: HubName, path: z.string(),
  confidence: z.enum(confidences).nullable(), verification: z.enum(verifications).nullable(), source: Text, uid: z.string(), sequence: Count, changedAt: Moment, cancelled: z.boolean(),
}));
