import { z } from "zod";
import { bodies, channels, dateKinds, procedures, routes } from "#db/vocabulary.ts";
import { Count, may, Moment, pageOf, Revision, Text } from "#lib/next/answers/parts.ts";

/** A way to be heard while a stage lasts. */
export const Door = z.strictObject({ route: z.enum(routes), channel: z.enum(channels).nullable(), open: z.enum(["window", "stage"]), who: z.enum(["anyone", "country", "seated"]), closed: z.boolean() });

const Stage = z.strictObject({
  key: z.string(), name: Text, decides: z.enum(bodies), days: Count.nullable(), window: Count.nullable(), reachedBy: z.array(z.enum(dateKinds)), completedBy: z.array(z.enum(dateKinds)), last: z.boolean(), doors: z.array(Door),
});

export const Procedures = pageOf(z.strictObject({ procedure: z.enum(procedures), version: Revision, stages: Count, issues: Count }));
/** `version` is the one that is shown, `revision` the one in force. */
export const Procedure = z.strictObject({
  procedure: z.enum(procedures), version: Revision, revision: Revision, checkAfter: Count, issues: Count, stages: z.array(Stage),
  changes: z.array(z.strictObject({ version: Revision, note: z.string(), at: Moment, by: Text })), may: may("set"),
});
export const ProcedureSet = z.strictObject({ revision: Revision });
