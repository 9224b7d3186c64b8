import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { sessionCookie } from "#lib/next/cookies.ts";
import { Halt } from "#scripts/operator/operate.ts";
import type { Keys } from "#scripts/bench/database.ts";
import type { Server } from "#scripts/bench/server.ts";
import { dice, fillerWord, prose, searchOf } from "#scripts/bench/words.ts";

export const connections = 8;

type Request = { path: string; method?: string; headers?: Record<string, string>; body?: string };
/** Something to measure: what it is, one request after another, and what a good answer is. */
export type Target = { name: string; expected: number; request: (turn: number) => Request };

const next = <T>(list: readonly T[], turn: number) => list[turn % list.length]!;

/** What anyone may read without an account, and a page of as many bytes on which nothing is looked up. */
/** The inbox of somebody who was told of fifty thousand things. */
export const longInbox = "inbox, very full";
export const publicPage = "public position page", barePageAsLong = "bare page as long";

/** Searches from the easiest to the hardest: of words in nearly every comment others are asked for in every turn, so that no answer is remembered. */
const kindsOfSearch: readonly { name: string; typed: (turn: number) => string }[] = [
  { name: "search, rare word", typed: (turn) => `part ${turn % 9000} resilience` },
  { name: "search, Chinese", typed: (turn) => `漏洞 ${turn}` },
  { name: "search, common word", typed: (turn) => `${fillerWord(turn)} ${fillerWord(Math.floor(turn / 7))}` },
  { name: "search, narrowed", typed: (turn) => `${fillerWord(turn)} ${fillerWord(Math.floor(turn / 7))} kind:feedback hub:${turn % 2 ? "west" : "east"} is:live` },
];

const lengthOf = async (server: Server, path: string) => (await fetch(server.url + path).then((answer) => answer.arrayBuffer())).byteLength;

/** How many paragraphs make a bare page as long as another. */
export async function paragraphsFor(server: Server, path: string): Promise<number> {
  const [bare, hundred] = [await lengthOf(server, "/dev/bare"), await lengthOf(server, "/dev/bare?paragraphs=100")];
  return Math.max(1, Math.round((await lengthOf(server, path) - bare) / ((hundred - bare) / 100)));
}

/**
 * What people wait for, after the bare page that it is compared with. Each request comes from somebody else, and nobody asks for the same
 * page twice in a round: what the server remembers of earlier answers helps as little as it does on a first look.
 */
export function targets(paragraphs: number, { consulted, quiet, pages, call, law, sessions, coordinating, token }: Keys): [Target, ...Target[]] {
  const member = (turn: number) => ({ cookie: `${sessionCookie.name}=${next(sessions, turn)}` });
  /** Everybody looks at the first, then everybody at the second. */
  const inTurn = <T>(list: readonly T[], turn: number) => next(list, Math.floor(turn / sessions.length));
  const roll = dice(7);
  const searches = Array.from({ length: 200 }, () => encodeURIComponent(searchOf(roll)));
  const answer = JSON.stringify({ stance: "support-with-changes", impact: prose(60, roll), proposedWording: prose(25, roll), lane: "hub" });
  const machine = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return [
    { name: "bare page", expected: 200, request: () => ({ path: "/dev/bare" }) },
    { name: barePageAsLong, expected: 200, request: () => ({ path: `/dev/bare?paragraphs=${paragraphs}` }) },
    { name: "issue list", expected: 200, request: (turn) => ({ path: inTurn(pages, turn), headers: member(turn) }) },
    { name: "issue list again", expected: 200, request: () => ({ path: "/issues", headers: member(0) }) },
    { name: "issue page", expected: 200, request: (turn) => ({ path: `/issues/${inTurn(consulted, turn).toLowerCase()}`, headers: member(turn) }) },
    { name: longInbox, expected: 200, request: (turn) => ({ path: next(["/inbox", "/inbox?unread=yes", "/inbox?show=needs"], Math.floor(turn / coordinating.length)), headers: { cookie: `${sessionCookie.name}=${next(coordinating, turn)}` } }) },
    { name: publicPage, expected: 200, request: (turn) => ({ path: `/standpoint/${next(quiet, turn).toLowerCase()}` }) },
    { name: "search by title", expected: 200, request: (turn) => ({ path: `/search?q=${next(searches, turn)}`, headers: member(turn) }) },
    ...kindsOfSearch.map(({ name, typed }): Target => ({ name, expected: 200, request: (turn) => ({ path: `/search?q=${encodeURIComponent(typed(turn))}`, headers: member(turn) }) })),
    { name: "law, a part of it", expected: 200, request: (turn) => ({ path: `/texts/${law.at(-1)!}?part=${(Math.floor(turn / sessions.length) % 30) + 1}`, headers: member(turn) }) },
    { name: "two editions compared", expected: 200, request: (turn) => ({ path: `/texts/${law[0]!}/compare/${law.at(-1)!}`, headers: member(turn) }) },
    { name: "feedback submission", expected: 201, request: () => ({ path: `/api/v1/calls/${call}/feedback`, method: "POST", headers: { ...machine, "idempotency-key": randomUUID() }, body: answer }) },
  ];
}

/** How a target fared: milliseconds of every answer, and what it took. */
export type Fared = { times: number[]; seconds: number; processor: number | null };

/** Asks for one thing as fast as it is answered. @throws Halt when any answer is not the one expected: a refusal is quick. */
export async function round(server: Server, { name, expected, request }: Target, seconds: number): Promise<Fared> {
  const times: number[] = [];
  const wrong = new Map<number, number>();
  let turn = 0;
  const before = server.processorTime();
  const began = performance.now();
  const asking = autocannon({ url: server.url, connections, duration: seconds, requests: [{ setupRequest: (empty) => ({ ...empty, ...request(turn++) }) }] });
  asking.on("response", (_, status, __, milliseconds) => {
    if (status === expected) times.push(milliseconds);
    else wrong.set(status, (wrong.get(status) ?? 0) + 1);
  });
  const { errors, timeouts } = await asking;
  const after = server.processorTime();
  if (wrong.size > 0 || errors + timeouts > 0) throw new Halt(`${name}: ${[...wrong].map(([status, n]) => `${n} answers with status ${status}`).join(", ") || `${errors} errors, ${timeouts} timeouts`}; expected ${expected}.`);
  return { times, seconds: (performance.now() - began) / 1000, processor: before === null || after === null ? null : after - before };
}
