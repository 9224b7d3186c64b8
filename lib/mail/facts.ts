import type { MailSubscription } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";

/** A person's own affairs: nobody else reads them. */
const ownMail = (name: Fact["name"], personId: string, data: Fact["data"] = {}): Fact => ({ name, subject: `person:${personId}`, about: [], reach: { id: personId, lane: "named", hubId: null, organisationId: null }, data });
export const mailPreferencesSet = (personId: string) => ownMail("mail.preferencesSet", personId);
export const mailTested = (personId: string) => ownMail("mail.tested", personId);
export const subscriptionEnded = (personId: string, subscription: MailSubscription) => ownMail("mail.unsubscribed", personId, { subscription });
export const addressConfirmed = (personId: string) => ownMail("mail.addressConfirmed", personId);

/** Outside every hub: for administrators. */
const inTheHouse = (name: Fact["name"], mailId: string): Fact => ({ name, subject: `mail:${mailId}`, about: [], reach: { id: mailId, lane: "coordinators", hubId: null, organisationId: null }, data: {} });
export const mailRetried = (mailId: string) => inTheHouse("mail.retried", mailId);
export const mailDiscarded = (mailId: string) => inTheHouse("mail.discarded", mailId);
