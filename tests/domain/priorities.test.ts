import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Weights } from "#db/rules.ts";
import { priorities } from "#db/vocabulary.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { leadTrack } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { clock } from "#lib/platform/clock.ts";
import { assessTrack, followFormula, overridePriority } from "#lib/priorities/commands.ts";
import { refreshPriorities } from "#lib/priorities/jobs.ts";
import { bandOf, priorityOf, scoreOf, timeMark, timeMarkUntil } from "#lib/priorities/model.ts";
import { priorityOfTrack } from "#lib/priorities/queries.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { issue, person, rules } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const day = 86_400_000;
const now = new Date("2026-03-01T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * day);
const even: Weights = { impact: 1, likelihood: 1, time: 1 };

const mark = fc.integer({ min: 1, max: 5 });
const weight = fc.integer({ min: 0, max: 12 }).map((quarters) => quarters / 4);
const weights = fc.record({ impact: weight, likelihood: weight, time: weight });

describe("the formula", () => {
  test.each([
    [5, 5, 10, 5, "high"], [5, 4, 20, 4.31, "high"], [3, 3, 60, 3, "normal"], [4, 4, 400, 2.52, "normal"], [2, 2, 170, 2, "low"], [1, 1, 5, 1.71, "low"],
  ] as const)("makes of impact %i, likelihood %i and %i days left %f: %s", (impact, likelihood, days, score, priority) => {
    const came = priorityOf({ impact, likelihood }, inDays(days), { weights: even, now });
    expect(came).toMatchObject({ priority, score: expect.closeTo(score, 1) as number });
  });

  test("stays on the scale of the marks, and more of anything never matters less", () => {
    fc.assert(fc.property(mark, mark, mark, weights, (impact, likelihood, time, weigh) => {
      const score = scoreOf({ impact, likelihood }, time, weigh);
      fc.pre(score !== null);
      expect(score).toBeGreaterThanOrEqual(Math.min(impact, likelihood, time) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(impact, likelihood, time) + 1e-9);
      for (const more of [scoreOf({ impact: impact + 1, likelihood }, time, weigh), scoreOf({ impact, likelihood: likelihood + 1 }, time, weigh), scoreOf({ impact, likelihood }, time + 1, weigh)]) {
        expect(more!).toBeGreaterThanOrEqual(score - 1e-9);
        expect(priorities.indexOf(bandOf(more))).toBeLessThanOrEqual(priorities.indexOf(bandOf(score)));
      }
    }));
  });

  test("says until when it holds: no sooner and no later does time alone change its mark", () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 400 * 24 }).map((hours) => inDays(hours / 24)), (closes) => {
      const until = timeMarkUntil(closes, now);
      const at = (moment: Date) => timeMark(closes, moment);
      if (until === null) { expect([at(now), at(inDays(1000))]).toEqual([1, 1]); return; }
      expect(at(new Date(until.getTime() - 1))).toBe(at(now));
      expect(at(until)).not.toBe(at(now));
    }));
  });
});

async function assessed() {
  const world = await issue();
  const on = { issue: world.docket, hub: world.europe.slug };
  const lead = await person({ role: "liaison", hub: world.europe });
  await leadTrack(world.coordinator, { ...on, lead: lead.id });
  await assessTrack(world.coordinator, { ...on, impact: 3, likelihood: 3 });
  return { ...world, on, lead };
}
const bandIn = async ({ coordinator, docket }: Pick<Awaited<ReturnType<typeof assessed>>, "coordinator" | "docket">) => (await issueByDocket(coordinator, { issue: docket })).tracks[0]!.priority;

describe("the priority of a track", () => {
  test("follows the formula as the time left gets shorter, and its lead is told when it moves", async () => {
    travelTo(now);
    const world = await assessed();
    expect(await bandIn(world)).toBe("low");
    await addDateFact(world.coordinator, { issue: world.docket, kind: "consultation-closes", label: "Closes", day: dayFromNow(100), time: "12:00", zone: "UTC" });
    await refreshPriorities(system, {});
    expect(await bandIn(world)).toBe("normal");
    travelDays(90);
    await refreshPriorities(system, {});
    expect(await priorityOfTrack(world.lead, world.on)).toMatchObject({ priority: "high", formula: { time: 5, priority: "high" }, may: { assess: false } });
    expect(await bandIn(world)).toBe("high");
    expect(await told(world.lead)).toContain("track.priorityMoved: priority");
    travelDays(11);
    await refreshPriorities(system, {});
    expect(await bandIn(world)).toBe("low");
  });

  test("that somebody decided against it stays, with the note, until it is taken back", async () => {
    const world = await assessed();
    const { coordinator, on } = world;
    await expect(followFormula(coordinator, on)).rejects.toMatchObject({ reason: "state", code: "priority.followed" });
    await expect(overridePriority(coordinator, { ...on, priority: "high", reason: "" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await overridePriority(coordinator, { ...on, priority: "high", reason: "Our largest members ship it." });
    await assessTrack(coordinator, { ...on, impact: 1, likelihood: 1 });
    expect(await priorityOfTrack(coordinator, on)).toMatchObject({ priority: "high", overriddenBecause: "Our largest members ship it.", formula: { priority: "low" } });
    expect((await followFormula(coordinator, on)).value).toEqual({ priority: "low" });
  });

  test("moves with the weights of the hub, and a hub that weighs nothing holds all alike", async () => {
    const world = await assessed();
    const weigh = async (weights: Weights) => { await setRules(system, { hub: world.europe.slug, rules: { ...rules, weights } }); await refreshPriorities(system, {}); return bandIn(world); };
    await assessTrack(world.coordinator, { ...world.on, impact: 5, likelihood: 2 });
    expect(await weigh({ impact: 3, likelihood: 0, time: 0 })).toBe("high");
    expect(await weigh({ impact: 0, likelihood: 1, time: 0 })).toBe("low");
    expect(await weigh({ impact: 0, likelihood: 0, time: 0 })).toBe("normal");
  });

  test("refuses marks that are none, and a hub that has no track", async () => {
    const { coordinator, asianCoordinator, docket, asia, on } = await assessed();
    for (const impact of [0, 6, 2.5]) await expect(assessTrack(coordinator, { ...on, impact, likelihood: 3 })).rejects.toMatchObject({ reason: "invalid" });
    await expect(assessTrack(asianCoordinator, { issue: docket, hub: asia.slug, impact: 3, likelihood: 3 })).rejects.toMatchObject({ reason: "state", code: "noTrack" });
    await expect(priorityOfTrack(asianCoordinator, { issue: docket, hub: asia.slug })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is looked at no oftener than it can change", async () => {
    travelTo(clock.now());
    await assessed();
    while ((await refreshPriorities(system, {})).value.read > 0);
    expect((await refreshPriorities(system, {})).value).toEqual({ read: 0 });
  });
});
