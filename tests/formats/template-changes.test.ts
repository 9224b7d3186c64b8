import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shipped } from "#db/procedures/shipped.ts";
import { bodies, channels, dateKinds, procedures, routes } from "#db/vocabulary.ts";
import { changesBetween, joinStage, keyFor, standingOf, toldOf, withStage, type Dated, type StageTold, type TemplateTold } from "#lib/procedures/model.ts";

const generic = toldOf(shipped.generic);
const stageOf = (key: string) => generic.stages.find((stage) => stage.key === key)!;
const changed = (key: string, change: Partial<StageTold>): TemplateTold => ({ ...generic, stages: withStage(generic.stages, { ...stageOf(key), ...change }) });
const hearing: StageTold = { key: "hearing", name: "Public hearing", decides: "legislature", days: 30, window: null, reachedBy: ["reading"], completedBy: [], last: false, doors: [] };
const codes = (after: TemplateTold) => changesBetween(generic, after).map((change) => ("stage" in change ? `${change.code} ${change.stage.key}` : change.code));

describe("what changed between two versions of a procedure", () => {
  test("is nothing where they are the same", () => expect(codes(generic)).toEqual([]));

  test.each<[string, TemplateTold, string[]]>([
    ["a stage that came", { ...generic, stages: withStage(generic.stages, hearing, "open-for-input") }, ["added hearing"]],
    ["a stage that went", { ...generic, stages: generic.stages.filter(({ key }) => key !== "decided") }, ["removed decided"]],
    ["a stage put elsewhere, and not those around it", { ...generic, stages: withStage(generic.stages, stageOf("applies"), "") }, ["moved applies"]],
    ["a name", changed("decided", { name: "Settled" }), ["renamed decided"]],
    ["who decides", changed("decided", { decides: "agency" }), ["decides decided"]],
    ["lengths", changed("open-for-input", { days: 60, window: 45 }), ["days open-for-input", "window open-for-input"]],
    ["the events that show it", changed("decided", { reachedBy: ["adoption", "plenary"], completedBy: ["publication"] }), ["reachedBy decided", "notReachedBy decided", "completedBy decided"]],
    ["that it comes at once", changed("applies", { last: false }), ["atOnce applies"]],
    ["how long dates may go unchecked", { ...generic, checkAfter: 30 }, ["checkAfter"]],
  ])("tells %s", (_, after, expected) => expect(codes(after)).toEqual(expected));

  test("tells a door that was changed from one that came or went", () => {
    const [portal] = stageOf("open-for-input").doors;
    const doors = [{ ...portal!, who: "country" as const }, { ...portal!, route: "post" as const }];
    expect(changesBetween(generic, changed("open-for-input", { doors }))).toMatchObject([
      { code: "doorChanged", door: { who: "country" }, before: { who: "anyone" } }, { code: "doorAdded", door: { route: "post" } },
    ]);
    expect(codes(changed("open-for-input", { doors: [] }))).toEqual(["doorRemoved open-for-input"]);
  });

  test("says where a stage stands that came or was put elsewhere", () => {
    expect(changesBetween(generic, { ...generic, stages: withStage(generic.stages, hearing, "") })).toMatchObject([{ code: "added", behind: null }]);
    expect(changesBetween(generic, { ...generic, stages: withStage(generic.stages, hearing, "decided") })).toMatchObject([{ code: "added", behind: { key: "decided" } }]);
  });
});

const door = fc.record({ route: fc.constantFrom(...routes), channel: fc.option(fc.constantFrom(...channels)), open: fc.constantFrom("window" as const, "stage" as const), who: fc.constantFrom("anyone" as const, "country" as const, "seated" as const), closed: fc.boolean() });
const kinds = fc.uniqueArray(fc.constantFrom(...dateKinds), { maxLength: 3 });
const stage = fc.record({
  key: fc.constantFrom("a", "b", "c", "d", "e", "f"), name: fc.option(fc.constantFrom("One", "Another")), decides: fc.constantFrom(...bodies), days: fc.option(fc.integer({ min: 1, max: 90 })), window: fc.option(fc.integer({ min: 1, max: 90 })),
  reachedBy: kinds, completedBy: kinds, last: fc.boolean(), doors: fc.uniqueArray(door, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
});
const anyTemplate = fc.record({ checkAfter: fc.integer({ min: 1, max: 99 }), stages: fc.uniqueArray(stage, { selector: ({ key }) => key, minLength: 2, maxLength: 6 }) });

/** The order of events and doors says nothing. */
const inOneOrder = ({ checkAfter, stages }: TemplateTold) =>
  ({ checkAfter, stages: stages.map((one) => ({ ...one, reachedBy: one.reachedBy.toSorted(), completedBy: one.completedBy.toSorted(), doors: one.doors.map((each) => JSON.stringify(each, Object.keys(each).toSorted())).toSorted() })) });

describe("of any two versions", () => {
  test("something is told exactly where something differs", () => {
    fc.assert(fc.property(anyTemplate, anyTemplate, fc.boolean(), (one, other, itself) => {
      const after = itself ? { ...one, stages: one.stages.map((each) => ({ ...each, doors: each.doors.toReversed(), reachedBy: each.reachedBy.toReversed() })) } : other;
      expect(changesBetween(one, after).length === 0).toBe(JSON.stringify(inOneOrder(one)) === JSON.stringify(inOneOrder(after)));
    }));
  });

  test("the stages told to have moved are as few as can be: the others kept their order", () => {
    fc.assert(fc.property(anyTemplate, anyTemplate, (one, other) => {
      const moved = new Set(changesBetween(one, other).flatMap((change) => (change.code === "moved" ? [change.stage.key] : [])));
      const stayed = (stages: readonly StageTold[], among: readonly StageTold[]) => stages.map(({ key }) => key).filter((key) => !moved.has(key) && among.some((each) => each.key === key));
      expect(stayed(one.stages, other.stages)).toEqual(stayed(other.stages, one.stages));
    }));
  });
});

describe("what somebody changed about a stage while somebody else did too", () => {
  const base = stageOf("open-for-input");
  const [portal] = base.doors;
  const post = { ...portal!, route: "post" as const };

  test("is put on top of theirs, and undoes nothing of it", () => {
    const theirs: StageTold = { ...base, days: 60, reachedBy: [...base.reachedBy, "reading"], doors: [...base.doors, post] };
    expect(joinStage({ base, mine: base, theirs })).toEqual(theirs);
    const mine: StageTold = { ...base, name: "Open", window: 20, reachedBy: base.reachedBy.filter((kind) => kind !== "proposal"), doors: [] };
    expect(joinStage({ base, mine, theirs })).toEqual({ ...theirs, name: "Open", window: 20, reachedBy: ["consultation-opens", "consultation-closes", "reading"], doors: [post] });
  });

  test("stands where both changed the same, and adds nothing twice", () => {
    const doors = [...base.doors, post];
    expect(joinStage({ base, mine: { ...base, days: 20, doors }, theirs: { ...base, days: 60, doors } })).toEqual({ ...base, days: 20, doors });
  });
});

describe("a stage that is put in", () => {
  test("stands behind the one that is named, and where it stood where none is, or none any more", () => {
    const order = (stages: readonly StageTold[]) => stages.map(({ key }) => key);
    expect(order(withStage(generic.stages, stageOf("decided"), "announced")).slice(0, 3)).toEqual(["announced", "decided", "open-for-input"]);
    expect(order(withStage(generic.stages, stageOf("decided")))).toEqual(order(generic.stages));
    expect(order(withStage(generic.stages, stageOf("decided"), "gone"))).toEqual(order(generic.stages));
    expect(order(withStage(generic.stages, hearing, "gone")).at(-1)).toBe("hearing");
  });

  test("has a key of its own, made of its name", () => {
    expect(["Public hearing", "Écoute publique", "3rd reading", "听证", "Decided", "x"].map((name) => keyFor(name, generic))).toEqual(["public-hearing", "ecoute-publique", "rd-reading", "stage", "decided-2", "stage"]);
    expect(keyFor("A ".repeat(60), generic)).toMatch(/^[a-z][a-z0-9-]{1,40}$/);
  });
});

test("whatever stage is taken out of a shipped procedure, its issues stand somewhere in what is left", () => {
  const event = fc.record({ kind: fc.constantFrom(...dateKinds), day: fc.integer({ min: 0, max: 900 }) });
  fc.assert(fc.property(fc.constantFrom(...procedures), fc.nat(), fc.array(event, { maxLength: 10 }), (procedure, at, events) => {
    const { stages, ...rest } = shipped[procedure];
    const left = stages.filter((_, index) => index !== at % stages.length);
    const dates = events.map(({ kind, day }, index): Dated => { const on = new Date(Date.UTC(2026, 0, 1 + day)); return { id: String(index), kind, at: on, day: on.toISOString().slice(0, 10), confidence: "confirmed", checkedOn: null }; });
    expect(left[standingOf({ ...rest, stages: left }, dates, new Date("2027-06-01")).stage]).toBeDefined();
  }));
});
