import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { blank, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { draftKeeper, type Fared, type Put } from "#app/(writing)/calls/[call]/answer/draft-keeper.ts";

// On a clock of the test's own: how quick the machine is decides nothing.
beforeAll(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); });
afterAll(() => { vi.useRealTimers(); });

const start = blank(null);
const saying = (impact: string): Answers => ({ ...start, impact });
const savedAt = "2026-11-22T14:05:00.000Z";

/** A keeper with a server that answers in turn, and well once its answers are used up. */
function keeping(...answers: Fared[]) {
  const put = vi.fn<Put>(async (_, from) => { await new Promise((answered) => { setTimeout(answered, 2); }); return answers.shift() ?? { kind: "saved", revision: from + 1, savedAt }; });
  return { put, keeper: draftKeeper({ answers: start, revision: 0, savedAt: null }, put, { quiet: 10, again: 10 }) };
}

const settled = () => vi.advanceTimersByTimeAsync(60);

test("what is typed in one go is saved once, and what is typed meanwhile after it", async () => {
  const { put, keeper } = keeping();
  for (const impact of ["W", "We", "We pay"]) keeper.write(saying(impact));
  expect(keeper.now().status).toBe("saving");
  await settled();
  expect(put.mock.calls.map(([{ impact }, revision]) => [impact, revision])).toEqual([["We pay", 0]]);
  expect(keeper.now()).toMatchObject({ status: "saved", revision: 1, savedAt });
  keeper.write(saying("We pay two"));
  const saving = keeper.save();
  await Promise.resolve();
  keeper.write(saying("We pay two people"));
  await Promise.all([saving, settled()]);
  await settled();
  expect(put.mock.calls.map(([{ impact }, revision]) => [impact, revision]).at(-1)).toEqual(["We pay two people", 2]);
});

test("without a connection or a session it is tried again until it is saved", async () => {
  const { put, keeper } = keeping({ kind: "unreachable" }, { kind: "signedOut" });
  const seen = new Set<string>();
  keeper.subscribe(() => seen.add(keeper.now().status));
  keeper.write(saying("We pay"));
  await settled();
  await settled();
  expect([...seen]).toEqual(["saving", "unreachable", "signedOut", "saved"]);
  expect(put).toHaveBeenCalledTimes(3);
});

test("a text the server does not take is not sent over and over", async () => {
  const { put, keeper } = keeping({ kind: "refused" });
  keeper.write(saying("We pay"));
  await settled();
  expect(put).toHaveBeenCalledTimes(1);
  expect(keeper.now().status).toBe("refused");
});

test("a colleague's newer draft stops the saving until it is said what to go on with", async () => {
  const theirs = { answers: saying("They would stop"), revision: 4, savedAt };
  const { put, keeper } = keeping({ kind: "moved", theirs });
  keeper.write(saying("We pay"));
  await settled();
  keeper.write(saying("We pay two"));
  await settled();
  expect(put).toHaveBeenCalledTimes(1);
  expect(keeper.now()).toMatchObject({ status: "moved", theirs, answers: { impact: "We pay two" } });
  await Promise.all([keeper.settle(saying("They would stop, we pay two")), settled()]);
  expect(put.mock.lastCall?.slice(0, 2)).toEqual([saying("They would stop, we pay two"), 4]);
  expect(keeper.now()).toMatchObject({ status: "saved", revision: 5, theirs: null });
});

test("a draft that left with a closed page and comes back is not a colleague's", async () => {
  const kept = { answers: saying("We pay"), revision: 0, own: [] };
  const { put, keeper } = keeping({ kind: "moved", theirs: { answers: saying("We pay"), revision: 1, savedAt } });
  keeper.restore(kept);
  keeper.write(saying("We pay two"));
  await settled();
  expect(keeper.now()).toMatchObject({ status: "saved", theirs: null, answers: { impact: "We pay two" } });
  expect(put.mock.lastCall?.slice(0, 2)).toEqual([saying("We pay two"), 1]);
});

test("what a device kept meets what the server holds by now", () => {
  const held = () => draftKeeper({ answers: saying("They would stop"), revision: 3, savedAt }, async () => ({ kind: "unreachable" }), { quiet: 10_000, again: 10_000 });
  const known = held();
  known.restore({ answers: saying("We pay"), revision: 3, own: [] });
  expect(known.now()).toMatchObject({ theirs: null, answers: { impact: "We pay" }, status: "saving" });
  const behind = held();
  behind.restore({ answers: saying("We pay"), revision: 2, own: [] });
  expect(behind.now()).toMatchObject({ status: "moved", theirs: { answers: { impact: "They would stop" } }, answers: { impact: "We pay" } });
  for (const one of [known, behind]) one.leave();
});

test("whoever has left the page leaves no attempts behind", async () => {
  const { put, keeper } = keeping(...Array<Fared>(9).fill({ kind: "unreachable" }));
  keeper.write(saying("We pay"));
  keeper.leave();
  await settled();
  expect(put).toHaveBeenCalledTimes(1);
  keeper.write(saying("We pay two"));
  await settled();
  expect(put.mock.calls.length).toBeGreaterThan(2);
  keeper.leave();
});

test("what this device saved goes before a page that was asked for earlier", async () => {
  const { put } = keeping();
  const keeper = draftKeeper({ answers: saying("We pay"), revision: 1, savedAt }, put, { quiet: 10, again: 10 });
  keeper.restore({ answers: saying("We pay two"), revision: 2, own: [] });
  await settled();
  expect(put.mock.calls.map(([{ impact }, revision]) => [impact, revision])).toEqual([["We pay two", 2]]);
  expect(keeper.now()).toMatchObject({ theirs: null, status: "saved", revision: 3 });
});
