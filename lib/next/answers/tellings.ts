import { z } from "zod";
import { Count, Id, Text } from "#lib/next/answers/parts.ts";

/** `counted`: how many are mailed at once and how many with their next digest, by name as far as the sender may know them. `uncounted`: their number would say what some did in confidence. `open`: it hangs on a choice that was not sent. */
export const WhoIsTold = z.strictObject({
  known: z.enum(["counted", "uncounted", "open"]), now: Count, later: Count, unnamed: Count,
  people: z.array(z.strictObject({ id: Id, name: z.string(), organisation: Text, reason: z.string(), mailed: z.enum(["now", "later"]) })),
});
