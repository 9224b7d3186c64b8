import { describe, expect, test } from "vitest";
import type { Procedure } from "#db/vocabulary.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { setTemplate } from "#lib/procedures/commands.ts";
import { passTime } from "#lib/procedures/jobs.ts";
import { withStage, type StageTold } from "#lib/procedures/model.ts";
import { procedureByKey } from "#lib/procedures/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { travelTo } from "#tests/support/clock.ts";
import { issue, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const note = "The house rules were changed.";
const administrator = () => person({ role: "administrator" });

/** Describes a procedure anew, as it is in force but for its stages, and lets the clock come by. */
async function describeAnew(procedure: Procedure, change: (stages: StageTold[]) => StageTold[]) {
  const { revision, checkAfter, stages } = await procedureByKey(visitor, { procedure });
  const set = () => setTemplate(system, { procedure, revision, checkAfter, note, stages: change(stages) });
  return { ...(await set()).value, set };
}

async function until(day: string, procedure: Procedure) {
  travelTo("2027-03-01T09:00:00Z");
  const world = await issue({ procedure });
  for (const [kind, on] of [["proposal", "2027-02-01"], ["reading", "2027-02-20"]] as const) await addDateFact(world.coordinator, { issue: world.docket, kind, label: kind, day: on });
  travelTo(`${day}T09:00:00Z`);
  const stageOf = async () => {
    const { stages, stage } = await datesOfIssue(world.coordinator, { issue: world.docket });
    const { issues } = await issueList(world.coordinator, { q: `hub:${world.europe.slug}` });
    return { now: stages[stage]!.key, inLists: issues[0]!.stage };
  };
  return { ...world, stageOf };
}

describe("a procedure described anew", () => {
  test("keeps every version readable, with what was said of it; by whom is for members", async () => {
    const { revision } = await describeAnew("in-rules", (stages) => stages.map((stage, index) => (index === 0 ? { ...stage, days: 99 } : stage)));
    const by = await administrator();
    const now = await procedureByKey(by, { procedure: "in-rules" });
    expect(now).toMatchObject({ version: revision, revision, stages: expect.arrayContaining([expect.objectContaining({ days: 99 })]), may: { set: true } });
    await setTemplate(by, { procedure: "in-rules", revision, checkAfter: now.checkAfter, note: "Once more.", stages: now.stages.slice(0, 2) });
    expect((await procedureByKey(visitor, { procedure: "in-rules", version: 1 })).stages[0]!.days).not.toBe(99);
    expect((await procedureByKey(visitor, { procedure: "in-rules", version: revision })).stages.length).toBeGreaterThan(2);
    expect((await procedureByKey(visitor, { procedure: "in-rules" })).changes[0]).toMatchObject({ version: revision + 1, note: "Once more.", by: null });
    expect((await procedureByKey(await person({ role: "member", hub: (await issue()).europe }), { procedure: "in-rules" })).changes[0]).toMatchObject({ by: by.name });
    await expect(procedureByKey(visitor, { procedure: "in-rules", version: revision + 2 })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is refused to whoever made it of an older version, who is shown the newer", async () => {
    const { revision, set } = await describeAnew("tw-regulation", (stages) => stages);
    await expect(set()).rejects.toMatchObject({ reason: "conflict", code: "templateMoved", present: { version: revision } });
  });

  test.each<[string, (stages: StageTold[]) => StageTold[], Record<string, { code: string }[]>]>([
    ["one stage alone", (stages) => stages.slice(0, 1), { stages: [{ code: "tooFew" }] }],
    ["two stages with one key", (stages) => [...stages, stages[0]!], { stages: [{ code: "twice" }] }],
    ["a length of no days", ([first, ...stages]) => [{ ...first!, days: 0 }, ...stages], { "stages.0.days": [{ code: "tooSmall" }] }],
    ["a length of eleven years", ([first, ...stages]) => [{ ...first!, days: 4000 }, ...stages], { "stages.0.days": [{ code: "tooBig" }] }],
    ["a stage that nobody has named", ([first, ...stages]) => [first!, { ...first!, key: "hearing", name: null }, ...stages], { "stages.1.name": [{ code: "required" }] }],
  ])("is refused with %s, beside its field", async (_, change, faults) => {
    await expect(describeAnew("tw-regulation", change)).rejects.toMatchObject({ reason: "invalid", faults });
  });
});

describe("an issue whose procedure is described anew", () => {
  test("stands at another stage once its own is taken out, and whoever watches it is told", async () => {
    const { coordinator, stageOf } = await until("2027-03-02", "jp-order");
    expect(await stageOf()).toEqual({ now: "introduced", inLists: "introduced" });
    await describeAnew("jp-order", (stages) => stages.filter(({ key }) => key !== "introduced"));
    expect((await stageOf()).now).toBe("announced");
    await passTime(system, {});
    expect(await stageOf()).toEqual({ now: "announced", inLists: "announced" });
    expect(await told(coordinator)).toContain("issue.stageRead: date");
  });

  test("stays where it is when its stage is called otherwise, and nobody is told", async () => {
    const { coordinator, docket, stageOf } = await until("2027-03-02", "sg-bill");
    expect((await stageOf()).now).toBe("second-reading");
    await describeAnew("sg-bill", (stages) => stages.map((stage) => (stage.key === "second-reading" ? { ...stage, name: "Debate" } : stage)));
    await passTime(system, {});
    expect((await stageOf()).inLists).toBe("second-reading");
    expect((await datesOfIssue(coordinator, { issue: docket })).stages).toContainEqual(expect.objectContaining({ key: "second-reading", name: "Debate" }));
    expect(await told(coordinator)).not.toContain("issue.stageRead: date");
    await describeAnew("sg-bill", (stages) => stages.map((stage) => (stage.key === "second-reading" ? { ...stage, name: null } : stage)));
  });

  test("moves on to a stage that was put in, if its events say so", async () => {
    const { stageOf } = await until("2027-03-02", "kr-act");
    const { now } = await stageOf();
    await describeAnew("kr-act", (stages) => withStage(stages.map((stage) => ({ ...stage, reachedBy: stage.reachedBy.filter((kind) => kind !== "reading") })), { key: "hearing", name: "Hearing", decides: "legislature", days: 20, window: null, reachedBy: ["reading"], completedBy: [], last: false, doors: [] }, now));
    await passTime(system, {});
    expect(await stageOf()).toEqual({ now: "hearing", inLists: "hearing" });
  });
});
