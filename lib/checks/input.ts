import { z } from "zod";
import { Id, prose, Revision } from "#lib/kernel/input.ts";

export const checkActs = ["take", "keep", "retire"] as const;
/** What is done about an amendment whose text has a newer edition. `proposed` settles where the two changed the same words. */
export const SettleCheck = z.strictObject({ amendment: Id, revision: Revision, act: z.enum(checkActs), proposed: prose(40_000).optional() });
/** All amendments of a position that still fit their newest edition, at once. */
export const SettleFitting = z.strictObject({ position: Id });
export const CheckOfAmendment = z.strictObject({ amendment: Id });
