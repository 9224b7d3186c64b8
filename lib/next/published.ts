import "server-only";
import { visitor } from "#lib/kernel/actor.ts";
import type { Query } from "#lib/kernel/command.ts";

/** What a query answers to anyone, whoever is looking: for public pages, feeds and calendars. Throws the query's own refusals. */
export const published = <I, V>(query: Query<I, V>, input: I): Promise<V> => query(visitor, input);
