import { z } from "zod";
import { Count, Id, Text } from "#lib/next/answers/parts.ts";

/** How many are mailed at once, with their next digest, and not at all; by name, as far as the sender may know them, and how many besides. Not `chosen`: it hangs on a choice that was not sent. */
export const WhoIsTold = z.strictObject({
  chosen: z.boolean(), now: Count, later: Count, inbox: Count, unnamed: Count,
  people: z.array(z.strictObject({ id: Id, name: z.string(), organisation: Text, reason: z.string() })),
});
