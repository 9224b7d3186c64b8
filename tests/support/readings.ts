import { and, asc, eq } from "drizzle-orm";
import { engine } from "#db/client.ts";
import type { Topic } from "#db/schema/columns.ts";
import { inbox, ledger, ledgerTopics } from "#db/schema/index.ts";
import { myInbox } from "#lib/inbox/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** What somebody finds in their inbox, as `feedback.submitted: answered`: the fact and why they are told. */
export async function told(person: Actor): Promise<string[]> {
  const { entries } = await myInbox(person, { limit: 100, each: "yes" });
  return entries.map(({ name, reason }) => `${name}: ${reason}`);
}

/** Everything that the ledger says about a thing, oldest first, whoever may read it. */
export async function entriesAbout(topic: Topic) {
  const rows = await engine.reader.select({ entry: ledger }).from(ledger).innerJoin(ledgerTopics, eq(ledgerTopics.seq, ledger.seq)).where(eq(ledgerTopics.topic, topic)).orderBy(asc(ledger.seq));
  return rows.map(({ entry }) => entry);
}

/** The names of the facts about a thing, oldest first. */
export const namesOf = async (topic: Topic) => (await entriesAbout(topic)).map(({ name }) => name);

/** Whether somebody was told of anything about a thing, also where they could not read it now. */
export async function wasTold(person: Actor, topic: Topic) {
  const rows = await engine.reader.select({ id: inbox.id }).from(inbox).innerJoin(ledgerTopics, eq(ledgerTopics.seq, inbox.seq)).where(and(eq(inbox.personId, person.id), eq(ledgerTopics.topic, topic)));
  return rows.length > 0;
}
