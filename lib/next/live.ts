import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { stateOfHouse } from "#lib/kernel/house.ts";
import { system } from "#lib/kernel/actor.ts";
import { newsSince } from "#lib/ledger/queries.ts";
import { personOfSession } from "#lib/people/queries.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { log } from "#lib/platform/log.ts";

/** Milliseconds between two looks at the ledger while anybody listens, and between two signs of life. */
const every = 300, beat = 20_000;
/** Nobody hears of what is older, in milliseconds. */
const oldest = 86_400_000;
/** How many streams a session and this server hold open; of a session the oldest goes first. */
const mostOfSession = 16, mostInAll = 4000;
/** How many things somebody can be told without reading them. */
const mostUnread = 64;

type Listener = { secret: string; after: string | undefined; since: number; behind: boolean; beats: number; send: (text: string) => void; end: () => void };

const listeners = new Set<Listener>();
let timer: NodeJS.Timeout | undefined;
let looking = false;
let state = "";

const event = (name: string, data: unknown, id?: string) => `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Tells one listener what there is to tell. Who they are, and what they may read, is looked up now: a session that is over hears nothing. */
async function tell(listener: Listener) {
  const held = await personOfSession(system, { secret: listener.secret });
  if (!held) return listener.end();
  const { last, topics, all } = await newsSince(held.actor, { after: listener.after, since: listener.since });
  if (last === null || last === listener.after) return;
  listener.after = last;
  listener.send(event("news", { topics, all, at: Date.now() }, last));
}

/** Looks for each who has to be told something. Whom it goes wrong for is told at the next look, and keeps nobody else waiting. */
async function look() {
  const now = await stateOfHouse();
  for (const listener of listeners) if (now !== state) listener.behind = true;
  state = now;
  for (const listener of [...listeners].filter(({ behind, beats }) => behind || Date.now() - beats > beat)) {
    listener.behind = false;
    await tell(listener).catch((error: unknown) => { listener.behind = true; log.warn({ fault: faultOf(error) }, "what changed could not be told"); });
    if (Date.now() - listener.beats > beat) listener.send(event("beat", {}));
    // Pages that are asked for meanwhile come first.
    await turn();
  }
}

/** One look after another, while anybody listens. */
function keepLooking() {
  timer = undefined;
  if (looking || listeners.size === 0) return;
  looking = true;
  void look().catch((error: unknown) => log.warn({ fault: faultOf(error) }, "the ledger could not be looked at")).finally(() => {
    looking = false;
    timer ??= setTimeout(keepLooking, every).unref();
  });
}

/** Ends every stream, so that the server can leave: their browsers come back to the next one. */
const endAll = () => { for (const listener of listeners) listener.end(); };
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, endAll);

/**
 * What changes, as it changes, for one browser (HTML Standard, server-sent events): the things of each entry of the ledger that its person
 * may read. `after` is the last entry it heard of, so that a broken line misses nothing; before the first, what came `since` then. Null when
 * this server holds as many as it can. Several servers each look at the one ledger.
 */
export function liveStream(secret: string, { after, since }: { after?: string | undefined; since: number }): ReadableStream<Uint8Array> | null {
  if (listeners.size >= mostInAll) return null;
  const own = [...listeners].filter((listener) => listener.secret === secret);
  for (const one of own.slice(0, Math.max(0, own.length - mostOfSession + 1))) one.end();
  const encoder = new TextEncoder();
  let listener: Listener;
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => {
        if (!listeners.has(listener)) return;
        // Whoever does not read what they are told comes back when they do.
        if ((controller.desiredSize ?? 0) < -mostUnread) return end();
        controller.enqueue(encoder.encode(text));
        listener.beats = Date.now();
      };
      const end = () => { if (listeners.delete(listener)) controller.close(); };
      listener = { secret, after, since: Math.max(since, Date.now() - oldest), behind: true, beats: 0, send, end };
      listeners.add(listener);
      timer ??= setTimeout(keepLooking, 0);
    },
    cancel() { listeners.delete(listener); },
  });
}
