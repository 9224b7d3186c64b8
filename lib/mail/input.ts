import { z } from "zod";
import { digestRhythms, mailedAtOnce, mailSubscriptions } from "#db/vocabulary.ts";
import { Email, flag, Id, page } from "#lib/kernel/input.ts";

const Hour = z.coerce.number().int().min(0).max(23);

/** Hours as the clock of the person shows them; the week begins on Monday. */
export const SetMailPreferences = z.strictObject({
  atOnce: z.enum(mailedAtOnce), digest: z.enum(digestRhythms), weekday: z.coerce.number().int().min(1).max(7).default(1), hour: Hour.default(8),
  quietFrom: Hour.default(20), quietUntil: Hour.default(7), quietWeekends: flag,
});
export const MyMail = z.strictObject({ ...page });
export const SendTestMail = z.strictObject({});
/** Whose, and which, a link in a mail says. */
export const EndSubscription = z.strictObject({ person: Id, subscription: z.enum(mailSubscriptions) });
export const ConfirmAddress = z.strictObject({ person: Id });
export const SubscriptionBehind = EndSubscription;
export const ByMail = z.strictObject({ mail: Id });
export const TroubledMail = z.strictObject({ ...page });
/** What a report of a mail server says (RFC 3464), and of which mail of ours. */
export const NoteBounce = z.strictObject({ mail: Id, recipient: Email, error: z.string().max(300) });
