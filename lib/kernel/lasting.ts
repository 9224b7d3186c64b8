import { engine } from "#db/client.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const most = 500;
const minute = 60_000;
const remembered = new Map<string, { since: string; answer: unknown }>();

/**
 * The answer to a question of somebody, as long as it lasts: until anything is written, and no longer than the minute on the clock. It is
 * kept under whoever asked and all they hold, so nobody is handed what another may read. What refuses is asked again.
 */
export async function lasting<V>(name: string, actor: Actor, input: unknown, find: () => Promise<V>): Promise<V> {
  const since = `${await engine.version()} ${Math.floor(clock.now().getTime() / minute)}`;
  const key = JSON.stringify([name, actor.kind, actor.id, actor.seats, [...actor.named], input]);
  const known = remembered.get(key);
  if (known?.since === since) return known.answer as V;
  const answer = await find();
  if (remembered.size >= most) remembered.clear();
  remembered.set(key, { since, answer });
  return answer;
}
