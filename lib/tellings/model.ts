import { reasonsAtOnce, type Preferences } from "#lib/mail/model.ts";

/** Of so many people the names are given. */
export const mostNamed = 100;

/** How somebody hears of what they are told for this reason, by what they want: by mail at once, with their next digest, or in their inbox alone. */
export const mailedHow = (wanted: Pick<Preferences, "atOnce" | "digest">, reason: string): "now" | "later" | "inbox" => (reasonsAtOnce(wanted).includes(reason) ? "now" : wanted.digest === "never" ? "inbox" : "later");
