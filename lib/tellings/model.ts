import { urgencyOf } from "#lib/inbox/model.ts";

/** Of so many people the names are given. */
export const mostNamed = 100;

/** Whether somebody is mailed at once of what they are told for this reason, or with their next digest. */
export const mailedHow = (_person: { id: string }, reason: string): "now" | "later" => urgencyOf(reason);
