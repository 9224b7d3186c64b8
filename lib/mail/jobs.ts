import { and, asc, eq, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { digests, mailAddresses, mailed, outbox } from "#db/schema/index.ts";
import { quietUntil } from "#lib/formats/mail-times.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { upkeep } from "#lib/kernel/command.ts";
import { Id } from "#lib/kernel/input.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { NoteBounce } from "#lib/mail/input.ts";
import { digestLooksBack, goingIsKept, keptOfMail, leaseOfMail, mailIsKept, mostTries, pauseAfter, withoutAddresses } from "#lib/mail/model.ts";
import { deadlinesOf, digestDue, findTold, personToMail, uncertainEntries, untold, type Recipient } from "#lib/mail/queries.ts";

const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);

/** What somebody waits for goes first, then what cannot wait. */
const urgency = sql`case ${outbox.kind} when 'mail' then 0 when 'told' then 1 else 2 end`;

/**
 * Hands out the most urgent mail that has waited longest, to one taker at a time: whoever took it has the length of the lease to say what
 * became of it, or it is handed out again. Null when none is due. What failed twelve times stays where it is, with its error; a digest
 * that was given to a mail server once stays too.
 */
export const takeMail = upkeep({
  name: "takeMail", input: z.strictObject({}),
  async run({ tx }) {
    const waits = and(isNull(outbox.doneAt), isNull(outbox.handedAt), isNull(outbox.discardedAt), lt(outbox.tries, mostTries), lte(outbox.dueAt, clock.now()));
    const [due] = await tx.select().from(outbox).where(waits).orderBy(urgency, asc(outbox.dueAt), asc(outbox.id)).limit(1);
    if (!due) return null;
    const tries = due.tries + 1;
    await tx.update(outbox).set({ tries, dueAt: later(leaseOfMail) }).where(eq(outbox.id, due.id));
    return { id: due.id, kind: due.kind, personId: due.personId, payload: due.payload, tries };
  },
});

/** A digest is about to be given to the mail server. Whatever happens from here on, it is not given again. False where somebody else did. */
export const handOver = upkeep({
  name: "handOver", input: z.strictObject({ mail: Id }),
  async run({ input: { mail }, tx }) {
    const handed = await tx.update(outbox).set({ handedAt: clock.now() }).where(and(eq(outbox.id, mail), isNull(outbox.handedAt), isNull(outbox.doneAt), isNull(outbox.discardedAt))).returning({ id: outbox.id });
    return handed.length > 0;
  },
});

/** A mail has left. What it said is not kept, and where it went only for whose own it is. */
export const mailLeft = upkeep({
  name: "mailLeft", input: z.strictObject({ mail: Id, subject: z.string().max(300).default("") }),
  async run({ input: { mail, subject }, tx }) {
    const [left] = await tx.select().from(outbox).where(eq(outbox.id, mail));
    if (left) await tx.update(outbox).set({ doneAt: clock.now(), lastError: null, payload: keptOfMail(left, subject) }).where(eq(outbox.id, mail));
  },
});

/** A mail has not left: tried again after a pause that grows, or never, where that would be of no use. A digest that was surely not taken may be given again. */
export const mailStayed = upkeep({
  name: "mailStayed", input: z.strictObject({ mail: Id, error: z.string().max(300), tries: z.number().int(), hopeless: z.boolean().default(false), uncertain: z.boolean().default(false) }),
  async run({ input: { mail, error, tries, hopeless, uncertain }, tx }) {
    await tx.update(outbox).set({ lastError: withoutAddresses(error), dueAt: later(pauseAfter(tries)), ...(hopeless ? { tries: mostTries } : {}), ...(uncertain ? {} : { handedAt: null }) }).where(eq(outbox.id, mail));
  },
});

/** Everything that a mail was to say was dealt with before it left: it is as if it had not been. What it took along stays told. */
export const mailWasNeedless = upkeep({
  name: "mailWasNeedless", input: z.strictObject({ mail: Id }),
  run: async ({ input: { mail }, tx }) => { await tx.delete(outbox).where(eq(outbox.id, mail)); },
});

async function countBounce(tx: Tx, address: string, error: string) {
  const row = { lastError: withoutAddresses(error), bouncedAt: clock.now() };
  await tx.insert(mailAddresses).values({ address, bounces: 1, ...row }).onConflictDoUpdate({ target: mailAddresses.address, set: { bounces: sql`${mailAddresses.bounces} + 1`, ...row } });
}

/**
 * A mail server has said for good that an address is not one. Counts once a mail, and only for the address that it went to; tells whether
 * it did. A mail of nobody's own is marked and its address not remembered.
 */
export const noteBounce = upkeep({
  name: "noteBounce", input: NoteBounce,
  async run({ input: { mail, recipient, error }, tx }) {
    const [row] = await tx.select().from(outbox).where(eq(outbox.id, mail));
    if (!row || row.bouncedAt || (row.payload.to !== undefined && row.payload.to !== recipient)) return false;
    await tx.update(outbox).set({ bouncedAt: clock.now(), lastError: withoutAddresses(error), tries: mostTries, payload: keptOfMail(row) }).where(eq(outbox.id, mail));
    if (row.personId) await countBounce(tx, recipient, error);
    return true;
  },
});

const along = async (tx: Tx, mailId: string, entries: readonly { id: string }[]) => {
  for (const lot of inLots(entries)) await tx.insert(mailed).values(lot.map(({ id }) => ({ entryId: id, mailId })));
};

/** One mail for all that cannot wait: into one that nobody has taken yet, else a new one. */
async function tellNow(tx: Tx, { id, email, locale }: Recipient, entries: readonly { id: string }[]) {
  const [waiting] = await tx.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.personId, id), eq(outbox.kind, "told"), eq(outbox.tries, 0), isNull(outbox.doneAt), isNull(outbox.discardedAt))).limit(1);
  const mail = waiting?.id ?? newId();
  if (!waiting) await tx.insert(outbox).values({ id: mail, kind: "told", personId: id, payload: { template: "told", to: email, locale } });
  await along(tx, mail, entries);
}

/**
 * Puts what cannot wait into mail, one for each person, and notes which entries it takes along. In somebody's quiet hours it waits for
 * their end, unless the hour by which they must have acted comes first.
 */
export const mailAtOnce = upkeep({
  name: "mailAtOnce", input: z.strictObject({}),
  async run({ tx }) {
    let mails = 0;
    for (const person of await findTold(tx)) {
      const recipient = await personToMail(tx, person);
      if (!recipient) continue;
      const entries = await untold(tx, recipient, { atOnce: true });
      const { preferences: { quietFrom, quietUntil: until, quietWeekends }, zone } = recipient;
      const quiet = quietUntil({ from: quietFrom, until, weekends: quietWeekends, zone }, clock.now());
      const deadlines = quiet ? await deadlinesOf(tx, entries.map(({ seq }) => seq)) : null;
      const now = entries.filter(({ seq }) => !quiet || deadlines!.get(seq)?.some((at) => at > clock.now() && at <= quiet));
      if (now.length === 0) continue;
      await tellNow(tx, recipient, now);
      mails += 1;
    }
    return mails;
  },
});

/** Makes the digest of one person and period, once whoever tries: with all that was not mailed yet, and what a digest held that may not have arrived. */
export const makeDigest = upkeep({
  name: "makeDigest", input: z.strictObject({ person: Id, period: z.string().max(10) }),
  async run({ input: { person, period }, tx }) {
    const recipient = await personToMail(tx, person);
    if (!recipient || digestDue(recipient)?.period !== period) return false;
    const mail = newId();
    const since = recipient.lastDigest?.at ?? later(-digestLooksBack);
    const made = await tx.insert(digests).values({ personId: person, period, mailId: mail, since }).onConflictDoNothing().returning({ period: digests.period });
    if (made.length === 0) return false;
    await tx.insert(outbox).values({ id: mail, kind: "digest", personId: person, payload: { template: "digest", to: recipient.email, locale: recipient.locale } });
    for (const lot of inLots(await uncertainEntries(tx, person))) await tx.update(mailed).set({ mailId: mail, again: true }).where(inArray(mailed.entryId, lot.map(({ id }) => id)));
    await along(tx, mail, await untold(tx, recipient, { atOnce: false }));
    return true;
  },
});

/** Takes away what left long ago, or never will, and which entries went along. Run by the clock; as many times as it likes. */
export const forgetOldMail = upkeep({
  name: "forgetOldMail", input: z.strictObject({}),
  async run({ tx }) {
    await tx.delete(outbox).where(lt(outbox.createdAt, later(-mailIsKept)));
    await tx.delete(mailed).where(lt(mailed.createdAt, later(-goingIsKept)));
    await tx.delete(digests).where(lt(digests.createdAt, later(-goingIsKept)));
  },
});
