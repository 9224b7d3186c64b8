import type { Fact } from "#lib/kernel/facts.ts";

/** Somebody has dealt with what they were told. Theirs alone. */
const ofInbox = (name: Fact["name"], personId: string, count: number): Fact => ({ name, subject: `person:${personId}`, about: [], reach: { id: personId, lane: "named", hubId: null, organisationId: null }, data: { count } });

export const inboxRead = (personId: string, count: number) => ofInbox("inbox.read", personId, count);
export const inboxUnread = (personId: string, count: number) => ofInbox("inbox.unread", personId, count);
export const inboxDone = (personId: string, count: number) => ofInbox("inbox.done", personId, count);
export const inboxUndone = (personId: string, count: number) => ofInbox("inbox.undone", personId, count);
export const inboxSnoozed = (personId: string, count: number) => ofInbox("inbox.snoozed", personId, count);
