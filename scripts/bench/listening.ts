import { request, type IncomingMessage } from "node:http";
import { randomUUID } from "node:crypto";
import { sessionCookie } from "#lib/next/cookies.ts";
import { Halt } from "#scripts/operator/operate.ts";
import type { Keys } from "#scripts/bench/database.ts";
import type { Server } from "#scripts/bench/server.ts";

/** How many pages are open and listen, how many times as long the slowest twentieth of readings may take meanwhile, and how many make one look. */
const [open, mostTimes, readings] = [500, 2, 60];
const submission = JSON.stringify({ stance: "oppose", impact: "We maintain the library without staff.", lane: "hub" });

const slowTwentieth = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

/**
 * Five hundred pages are open and listen while an organisation answers the call once a second, so that each of them is told something each
 * second. Answers whether the slowest twentieth of readings stays within twice what it takes when nobody listens.
 */
export async function measureListening(server: Server, { call, consulted, sessions, token }: Keys): Promise<boolean> {
  const cookie = (turn: number) => `${sessionCookie.name}=${sessions[turn % sessions.length]!}`;
  let told = 0;
  const listen = (turn: number) => new Promise<() => void>((resolve, reject) => {
    const line = request(`${server.url}/api/live?since=${Date.now()}`, { headers: { cookie: cookie(turn) } }, (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return reject(new Halt(`Listening: status ${answer.statusCode}, expected 200.`));
      answer.on("data", (text: Buffer) => { if (text.includes("event: news")) told += 1; });
      resolve(() => line.destroy());
    });
    line.on("error", () => { /* ended by us */ });
    line.end();
  });
  const submit = async () => {
    // A line that the server lets go at the same moment is no fault: under its key the act happens once.
    const sent = () => fetch(`${server.url}/api/v1/calls/${call}/feedback`, { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key }, body: submission });
    const key = randomUUID();
    const answer = await sent().catch(sent);
    if (answer.status !== 201) throw new Halt(`Answering while others listen: status ${answer.status}, expected 201.`);
  };
  const read = async () => {
    const times: number[] = [];
    const writing = setInterval(() => void submit(), 1000);
    for (let turn = 0; turn < readings; turn++) {
      const began = performance.now();
      const answer = await fetch(server.url + (turn % 2 === 0 ? "/issues" : `/issues/${consulted[turn % consulted.length]!.toLowerCase()}`), { headers: { cookie: cookie(turn) } });
      if (answer.status !== 200) throw new Halt(`Reading while others listen: status ${answer.status}, expected 200.`);
      await answer.arrayBuffer();
      times.push(performance.now() - began);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    clearInterval(writing);
    return times;
  };
  await read();
  const before = await read();
  const lines = await Promise.all(Array.from({ length: open }, (_, turn) => listen(turn)));
  const during = [...(await read()), ...(await read())];
  for (const end of lines) end();
  const idle = slowTwentieth([...before, ...(await read())]);
  const times = slowTwentieth(during) / idle;
  console.log(`\nReading while ${open} pages listen and are told of an answer a second (${told} times told): the slowest twentieth ${slowTwentieth(during).toFixed(0)} ms, ${times.toFixed(2)} × of the ${idle.toFixed(0)} ms when nobody listens.`);
  return times <= mostTimes;
}
