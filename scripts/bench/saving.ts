import { sessionCookie } from "#lib/next/cookies.ts";
import { Halt } from "#scripts/operator/operate.ts";
import type { Keys } from "#scripts/bench/database.ts";
import type { Server } from "#scripts/bench/server.ts";

/** How often each organisation saves, how many times the idle time reading may take meanwhile, and how many readings make one look. */
const [savesAMinute, mostTimes, readings] = [50, 1.5, 60];
/** The text of a draft grows with every save, as it does under somebody's hands. */
const words = "We maintain the library without staff, and every release would need a new assessment. ";

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/**
 * Everybody asked writes at the same time, each draft saved fifty times a minute, while somebody reads the call and its issue. Answers whether
 * reading stays within one and a half times what it takes when nobody writes: the median, seen before and after as well as during.
 */
export async function measureSaving(server: Server, { call, consulted, sessions, people }: Keys): Promise<boolean> {
  const cookie = (turn: number) => ({ cookie: `${sessionCookie.name}=${sessions[turn % sessions.length]!}` });
  const save = async (writer: number, revision: number) => {
    const answer = await fetch(`${server.url}/api/drafts/${call}`, {
      method: "PUT", headers: { ...cookie(writer), origin: server.url, "content-type": "application/json", "if-match": `"${revision}"`, "x-writer": people[writer]! }, body: JSON.stringify({ content: { impact: words.repeat(1 + (revision % 40)) } }),
    });
    const body = (await answer.json()) as { revision?: number; present?: { revision: number } };
    return { status: answer.status, revision: body.revision ?? body.present?.revision ?? 0 };
  };
  // Those who participate in the hub that asks; where a draft was left by an earlier look, it is gone on with.
  const revisions = new Map<number, number>();
  for (const writer of sessions.keys()) {
    const first = await save(writer, 0);
    if (first.status === 200 || first.status === 409) revisions.set(writer, first.revision);
  }
  if (revisions.size === 0) throw new Halt("Nobody could save a draft.");
  const read = async () => {
    const times: number[] = [];
    const readers = [...revisions.keys()];
    for (let turn = 0; turn < readings; turn++) {
      const began = performance.now();
      const answer = await fetch(server.url + (turn % 2 === 0 ? `/calls/${call}` : `/issues/${consulted[turn % consulted.length]!.toLowerCase()}`), { headers: cookie(readers[turn % readers.length]!) });
      if (answer.status !== 200) throw new Halt(`Reading while others write: status ${answer.status}, expected 200.`);
      await answer.arrayBuffer();
      times.push(performance.now() - began);
    }
    return times;
  };

  let saved = 0;
  let writing = true;
  const write = async (writer: number) => {
    while (writing) {
      const { status, revision } = await save(writer, revisions.get(writer)!);
      if (status !== 200) throw new Halt(`Saving a draft: status ${status}, expected 200.`);
      revisions.set(writer, revision);
      saved += 1;
      await new Promise((resolve) => { setTimeout(resolve, 60_000 / savesAMinute); });
    }
  };
  await read();
  const before = await read();
  const began = performance.now();
  const writers = [...revisions.keys()].map(write);
  const during = [...(await read()), ...(await read())];
  writing = false;
  await Promise.all(writers);
  const seconds = (performance.now() - began) / 1000;
  const idle = median([...before, ...(await read())]);
  const times = median(during) / idle;
  console.log(`\nReading while ${revisions.size} organisations write on one call (${(saved / seconds).toFixed(0)} saves a second): median ${median(during).toFixed(0)} ms, ${times.toFixed(2)} × of the ${idle.toFixed(0)} ms when nobody does.`);
  return times <= mostTimes;
}
