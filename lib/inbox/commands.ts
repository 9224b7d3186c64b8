import { and, eq, isNull } from "drizzle-orm";
import { inbox } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { inboxRead } from "#lib/inbox/facts.ts";
import { MarkAllRead, MarkRead } from "#lib/inbox/input.ts";
import { canMarkRead, canReadInbox } from "#lib/inbox/policy.ts";

export const markRead = command({
  name: "markRead", input: MarkRead, seen: canMarkRead, allow: canMarkRead,
  async subject(db, { entry: id }) {
    const [entry] = await db.select().from(inbox).where(eq(inbox.id, id));
    if (!entry) throw new Refusal("notFound");
    return entry;
  },
  async run({ actor, subject: entry, tx }) {
    if (entry.readAt) return unchanged(null);
    await tx.update(inbox).set({ readAt: clock.now() }).where(eq(inbox.id, entry.id));
    return happened(null, inboxRead(actor.id, 1));
  },
});

export const markAllRead = command({
  name: "markAllRead", input: MarkAllRead, subject: async () => null, seen: canReadInbox, allow: canReadInbox,
  async run({ actor, tx }) {
    const unread = and(eq(inbox.personId, actor.id), isNull(inbox.readAt));
    const read = await tx.$count(inbox, unread);
    if (read === 0) return unchanged({ read });
    await tx.update(inbox).set({ readAt: clock.now() }).where(unread);
    return happened({ read }, inboxRead(actor.id, read));
  },
});
