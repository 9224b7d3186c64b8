import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempts, mailAddresses, mailPreferences, outbox } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/mail/facts.ts";
import { ByMail, ConfirmAddress, EndSubscription, SendTestMail, SetMailPreferences } from "#lib/mail/input.ts";
import { keptOfMail, testLimits, type Preferences } from "#lib/mail/model.ts";
import { canKeepMail, canMendMail, isTheMailDoor } from "#lib/mail/policy.ts";
import { findTroubledMail, preferencesOf } from "#lib/mail/queries.ts";
import { countAttempts, findMyself, findPerson } from "#lib/people/queries.ts";

/** Until its row is written a person has what is usual. */
async function keep(tx: Tx, personId: string, preferences: Preferences) {
  const row = { ...preferences, changedAt: clock.now() };
  await tx.insert(mailPreferences).values({ personId, ...row }).onConflictDoUpdate({ target: mailPreferences.personId, set: row });
}

/** Says what one wants by mail, and when. */
export const setMailPreferences = command({
  name: "setMailPreferences", input: SetMailPreferences, subject: async () => null, seen: canKeepMail, allow: canKeepMail,
  async run({ actor, input, tx }) {
    await keep(tx, actor.id, input);
    return happened(null, facts.mailPreferencesSet(actor.id));
  },
});

/** Sends a mail to oneself, to see whether it arrives. It goes to an address, too, that no other mail is sent to any more. */
export const sendTestMail = command({
  name: "sendTestMail", input: SendTestMail, subject: async () => null, seen: canKeepMail, allow: canKeepMail,
  async run({ actor, tx }) {
    const { email, locale } = await findMyself(tx, {}, actor);
    const bucket = `test:${actor.id}`;
    if ((await countAttempts(tx, bucket, testLimits.window)) >= testLimits.most) throw new Refusal("tooMany");
    await tx.insert(attempts).values({ bucket });
    await tx.insert(outbox).values({ kind: "mail", personId: actor.id, payload: { template: "test", to: email, locale } });
    return happened(null, facts.mailTested(actor.id));
  },
});

/** Ends one kind of mail at once, for whoever holds the link that came with it. */
export const endSubscription = command({
  name: "endSubscription", input: EndSubscription, subject: (db, { person }) => findPerson(db, { id: person }), seen: isTheMailDoor, allow: isTheMailDoor,
  async run({ input: { subscription }, subject: { id }, tx }) {
    const { preferences } = await preferencesOf(tx, id);
    const ended: Preferences = { ...preferences, ...(subscription === "digest" ? { digest: "never" } : { atOnce: "nothing" }) };
    if (ended.digest === preferences.digest && ended.atOnce === preferences.atOnce) return unchanged(null);
    await keep(tx, id, ended);
    return happened(null, facts.subscriptionEnded(id, subscription));
  },
});

/** Somebody has read a test mail: what came back from their address before counts no more. */
export const confirmAddress = command({
  name: "confirmAddress", input: ConfirmAddress, subject: (db, { person }) => findPerson(db, { id: person }), seen: isTheMailDoor, allow: isTheMailDoor,
  async run({ subject: { id, email }, tx }) {
    if ((await tx.$count(mailAddresses, eq(mailAddresses.address, email))) === 0) return unchanged(null);
    await tx.delete(mailAddresses).where(eq(mailAddresses.address, email));
    return happened(null, facts.addressConfirmed(id));
  },
});

/** Tries a mail again from the start that was left alone. A digest of which nobody knows whether it arrived is not. */
export const retryMail = command({
  name: "retryMail", input: ByMail, subject: findTroubledMail, seen: canMendMail, allow: canMendMail,
  async run({ subject: { row, state }, tx }) {
    if (state !== "failed") throw new Refusal("state", { code: "mailNotFailed" });
    await tx.update(outbox).set({ tries: 0, dueAt: clock.now() }).where(eq(outbox.id, row.id));
    return happened(null, facts.mailRetried(row.id));
  },
});

/** Gives a mail up: it will not leave, and what it was to say is gone. */
export const discardMail = command({
  name: "discardMail", input: ByMail, subject: findTroubledMail, seen: canMendMail, allow: canMendMail,
  async run({ subject: { row }, tx }) {
    await tx.update(outbox).set({ discardedAt: clock.now(), payload: keptOfMail(row) }).where(eq(outbox.id, row.id));
    return happened(null, facts.mailDiscarded(row.id));
  },
});
