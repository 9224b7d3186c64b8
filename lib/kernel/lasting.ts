import { engine, type Reader } from "#db/client.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const most = 1000;
const minute = 60_000;
const remembered = new Map<string, { since: string; answer: unknown }>();

async function untilChanged<V>(key: string, find: () => Promise<V>): Promise<V> {
  const since = `${await engine.version()} ${Math.floor(clock.now().getTime() / minute)}`;
  const known = remembered.get(key);
  if (known?.since === since) return known.answer as V;
  const answer = await find();
  // What was worked out longest ago goes first.
  remembered.delete(key);
  remembered.set(key, { since, answer });
  if (remembered.size > most) remembered.delete(remembered.keys().next().value!);
  return answer;
}

const holders = new WeakMap<Actor, string>();

/** Whoever asks and all they hold, in a word. */
function holderOf(actor: Actor): string {
  const known = holders.get(actor);
  if (known !== undefined) return known;
  const found = JSON.stringify([actor.kind, actor.id, actor.seats, [...actor.named]]);
  holders.set(actor, found);
  return found;
}

/**
 * The answer to a question of somebody, as long as it lasts: until anything is written, and no longer than the minute on the clock. It is
 * kept under whoever asked and all they hold, so nobody is handed what another may read. What refuses is asked again.
 */
export const lasting = <V>(name: string, actor: Actor, input: unknown, find: () => Promise<V>): Promise<V> => untilChanged(JSON.stringify([name, input, holderOf(actor)]), find);

/**
 * A row or a list that is the same whoever asks, such as the hubs by name, kept as long. Who may know of it is still to be decided, by
 * whoever asked for it. A transaction reads for itself: what it has written counts.
 */
export const common = <V>(db: Reader, name: string, input: unknown, find: () => Promise<V>): Promise<V> => (db === engine.reader ? untilChanged(JSON.stringify([name, input]), find) : find());
