import { z } from "zod";
import { flag, Id, line, Locale, words } from "#lib/kernel/input.ts";
import { asShown, Version } from "#lib/signatures/input.ts";

const Secret = z.string().max(200);
const Country = z.union([z.string().trim().regex(/^[A-Za-z]{2}$/).transform((code) => code.toUpperCase()), z.literal("").transform(() => null), z.null()]).default(null);

export const MakeSignLink = z.strictObject({ signOn: Id, label: line(80, 2), byHand: flag });
export const RevokeSignLink = z.strictObject({ link: Id });
export const MoveSignOn = z.strictObject({ signOn: Id });
export const ClaimsOnSignOn = z.strictObject({ signOn: Id });
export const LetterBehind = z.strictObject({ secret: Secret });
/** What a visitor says of themselves and their organisation. The domain is its website's, in whatever form it is typed. */
export const SignByLink = z.strictObject({ secret: Secret, version: Version, organisation: line(160, 2), country: Country, domain: line(300, 3), email: line(254, 3), ...asShown, locale: Locale.default("en") });
export const BySecret = z.strictObject({ secret: Secret });
export const WithdrawByLink = z.strictObject({ secret: Secret, reason: words(2000, 3) });
export const AcceptClaim = z.strictObject({ claim: Id });
export const RefuseClaim = z.strictObject({ claim: Id, reason: words(2000, 3) });
