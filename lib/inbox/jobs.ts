import { and, asc, eq, isNull, lt, lte } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { upkeep } from "#lib/kernel/command.ts";
import { Id } from "#lib/kernel/input.ts";
import { leaseOfMail, mailIsKept, mostTries, pauseAfter } from "#lib/inbox/model.ts";

const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);

/**
 * Hands out the mail that has waited longest, to one taker at a time: whoever took it has the length of the lease to say what became
 * of it, or it is handed out again. Null when none is due. What failed twelve times stays where it is, with its error.
 */
export const takeMail = upkeep({
  name: "takeMail", input: z.strictObject({}),
  async run({ tx }) {
    const [due] = await tx.select().from(outbox).where(and(isNull(outbox.doneAt), lt(outbox.tries, mostTries), lte(outbox.dueAt, clock.now()))).orderBy(asc(outbox.dueAt), asc(outbox.id)).limit(1);
    if (!due) return null;
    const tries = due.tries + 1;
    await tx.update(outbox).set({ tries, dueAt: later(leaseOfMail) }).where(eq(outbox.id, due.id));
    return { id: due.id, payload: due.payload, tries };
  },
});

/** A mail has left. What it said and to whom is not kept: a link in it still opens a door. */
export const mailLeft = upkeep({
  name: "mailLeft", input: z.strictObject({ mail: Id }),
  async run({ input: { mail }, tx }) {
    const [left] = await tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.id, mail));
    await tx.update(outbox).set({ doneAt: clock.now(), lastError: null, payload: { template: left?.payload.template ?? "" } }).where(eq(outbox.id, mail));
  },
});

/** A mail has not left: tried again after a pause that grows, or never, where that would be of no use. */
export const mailStayed = upkeep({
  name: "mailStayed", input: z.strictObject({ mail: Id, error: z.string().max(300), tries: z.number().int(), hopeless: z.boolean().default(false) }),
  async run({ input: { mail, error, tries, hopeless }, tx }) {
    await tx.update(outbox).set({ lastError: error, dueAt: later(pauseAfter(tries)), ...(hopeless ? { tries: mostTries } : {}) }).where(eq(outbox.id, mail));
  },
});

/** Takes away what left long ago, or never will. Run by the clock; as many times as it likes. */
export const forgetOldMail = upkeep({
  name: "forgetOldMail", input: z.strictObject({}),
  async run({ tx }) {
    await tx.delete(outbox).where(lt(outbox.createdAt, later(-mailIsKept)));
  },
});
