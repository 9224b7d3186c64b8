import { z } from "zod";
import { channelFigures, channelParts, channels, countings, limitUnits, lineBases, midnights, packForms } from "#db/vocabulary.ts";
import { Count, may, Moment, pageOf, Revision, Text } from "#lib/next/answers/parts.ts";

const Limit = z.strictObject({ count: Count, unit: z.enum(limitUnits), counted: z.enum(countings), lineBreak: Count, confirmed: z.boolean() });
const Part = z.strictObject({ part: z.enum(channelParts), plain: z.boolean(), limit: Limit.nullable() });
const shared = { parts: z.array(Part), languages: z.array(z.string()), zone: Text, leadDays: Count, checkedOn: Text, packForms: z.array(z.enum(packForms)) };

export const Channels = pageOf(z.strictObject({ channel: z.enum(channels), version: Revision, ...shared }));
/** `version` is the one that is shown, `revision` the one in force. `doubtful` names what nobody has found at its source; a limit says so itself. */
export const Channel = z.strictObject({
  channel: z.enum(channels), version: Revision, revision: Revision, ...shared,
  files: z.strictObject({ formats: z.array(z.string()), maxBytes: Count.nullable(), maxNumber: Count.nullable() }).nullable(), midnight: z.enum(midnights), lines: z.enum(lineBases),
  receipt: z.strictObject({ key: z.string(), words: Text, pattern: Text }), portal: Text, checklist: z.array(z.strictObject({ key: z.string(), words: Text, required: z.boolean() })),
  source: z.string(), sourceUrl: Text, doubtful: z.array(z.enum(channelFigures)),
  changes: z.array(z.strictObject({ version: Revision, note: z.string(), at: Moment, by: Text })), may: may("set"),
});
export const ChannelSet = z.strictObject({ revision: Revision });
