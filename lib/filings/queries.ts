import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { receipts } from "#db/schema/index.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { query } from "#lib/kernel/command.ts";
import { canAddEvidence, canReadResponse } from "#lib/responses/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import { ByReceipt } from "#lib/filings/input.ts";

/** A receipt with the response that it is of. */
export async function findReceipt(db: Reader, { receipt: id }: { receipt: string }) {
  const [receipt] = await db.select().from(receipts).where(eq(receipts.id, id));
  if (!receipt) throw new Refusal("notFound");
  return { receipt, ...(await findResponse(db, { response: receipt.responseId })) };
}

/** For the door, before any of a file is kept: of which response a receipt is, for who may keep something beside it. */
export const mayAddEvidence = query({
  name: "mayAddEvidence", input: ByReceipt, subject: findReceipt, allow: (actor, subject) => canReadResponse(actor, subject) && canAddEvidence(actor, subject),
  run: async ({ subject: { response } }) => ({ response: response.id }),
});
