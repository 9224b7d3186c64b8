import type { Fact } from "#lib/kernel/facts.ts";

/** Somebody has dealt with what they were told. Theirs alone. */
export const inboxRead = (personId: string, count: number): Fact => ({ name: "inbox.read", subject: `person:${personId}`, about: [], reach: { id: personId, lane: "named", hubId: null, organisationId: null }, data: { count } });
