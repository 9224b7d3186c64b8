import { z } from "zod";
import { signatureListings, signatureOrders, signerGroups } from "#db/vocabulary.ts";
import { Day, flag, Id, line, optionalWords, Slug, Time, words, Zone } from "#lib/kernel/input.ts";
import { keptFile } from "#lib/files/input.ts";

const reason = words(2000, 3);
/** When a text is closed: wall time in a zone, the hub's where none is given. */
const hard = { day: Day, time: Time.default("18:00"), zone: Zone.optional() };

export const ByPosition = z.strictObject({ position: Id });
export const BySignOn = z.strictObject({ signOn: Id });
export const OpenSignOn = z.strictObject({
  position: Id, softDay: Day, ...hard, minimum: z.coerce.number().int().min(1).max(10_000), signers: z.enum(signerGroups), listing: z.enum(signatureListings).default("count"),
  sorting: z.enum(signatureOrders).default("name"), logos: flag, note: optionalWords(2000),
});
export const ExtendSignOn = z.strictObject({ signOn: Id, softDay: z.union([Day, z.literal("")]).optional().transform((day) => day || null), ...hard, reason });
export const EndSignOn = z.strictObject({ signOn: Id, reason });
export const SortSignatures = z.strictObject({ signOn: Id, sorting: z.enum(signatureOrders) });

/** For whom somebody signs: needed where they could for several. */
const organisation = z.union([Slug, z.literal("")]).nullish().transform((slug) => slug || null);
/** How a signatory stands under the text, and what may be shown to everyone. */
export const asShown = { name: line(120, 2), capacity: line(120, 2), listed: flag, logo: flag };

/** A signature names the version that was read. */
export const Version = z.coerce.number().int().min(1).max(1_000_000);
export const GiveSignature = z.strictObject({ signOn: Id, version: Version, organisation, ...asShown });
export const ChangeConsent = z.strictObject({ signature: Id, listed: flag, logo: flag });
export const GiveLogo = z.strictObject({ signature: Id, ...keptFile });
export const BySignature = z.strictObject({ signature: Id });
export const WithdrawSignature = z.strictObject({ signature: Id, reason });
export const DeclineSignOn = z.strictObject({ signOn: Id, organisation, reason: optionalWords(2000) });
export const AskToSign = z.strictObject({ signOn: Id, organisation });
