import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { dateFacts } from "#db/schema/index.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { changeIssueLane, logIssue, watchIssue } from "#lib/issues/commands.ts";
import { addDateFact, addDateRules, checkDateFact, correctDateFact, followDateRule, retireDateRule } from "#lib/dates/commands.ts";
import { datesOfIssue, readClause } from "#lib/dates/queries.ts";
import { mergeIssue } from "#lib/triage/commands.ts";
import { travelTo } from "#tests/support/clock.ts";
import { issue, participant } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const text = `This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union.
It shall apply from 11 December 2027.
However, Article 14 shall apply from 11 September 2026 and Chapter IV (Articles 35 to 51) shall apply from 11 June 2026.`;

const inForce = { kind: "entry-into-force", label: "Entry into force", rule: { rule: "following-day", n: 20, of: "publication" } } as const;
const applies = { kind: "application", label: "Applies", rule: { rule: "elapsed", n: 36, unit: "months", of: "entry-into-force", law: "eu" } } as const;
const published = { kind: "publication", label: "Published", day: "2024-11-20", verification: "verified", source: "Official Journal" } as const;
const source = "Article 71";
const reason = "The journal came later.";

async function followed() {
  travelTo("2024-11-21T09:00:00Z");
  const world = await issue({ procedure: "cod" });
  const { docket, coordinator } = world;
  const dates = async (by: Actor = coordinator) => datesOfIssue(by, { issue: docket });
  const days = async () => (await dates()).dates.map(({ kind, day }) => `${kind} ${day}`);
  const named = async (label: string) => (await dates()).dates.find((one) => one.label === label)!;
  return {
    ...world, dates, days, named,
    add: (given: Partial<Parameters<typeof addDateFact>[1]> = {}) => addDateFact(coordinator, { issue: docket, ...published, ...given }),
    rule: (...rules: Parameters<typeof addDateRules>[1]["rules"]) => addDateRules(coordinator, { issue: docket, source, rules }),
    move: async (label: string, day: string) => { const { id, kind } = await named(label); return correctDateFact(coordinator, { dateFact: id, kind, label, day, verification: "verified", source, reason }); },
  };
}

describe("a date that follows from a rule", () => {
  test("of the Cyber Resilience Act: in force, reporting and in full, as its last article says", async () => {
    const { docket, coordinator, add, rule, dates, days } = await followed();
    await add();
    const { clauses, unread } = await readClause(coordinator, { issue: docket, text });
    expect(unread).toEqual([]);
    expect(clauses.map(({ day, known }) => [day, known])).toEqual([["2024-12-10", false], ["2027-12-11", false], ["2026-09-11", false], ["2026-06-11", false]]);
    await rule(...clauses.map(({ kind, provision, rule: one, excerpt }) => ({ kind, label: `${kind} ${provision ?? ""}`, provision, rule: one, excerpt })));
    expect(await days()).toEqual(["publication 2024-11-20", "entry-into-force 2024-12-10", "application 2026-06-11", "application 2026-09-11", "application 2027-12-11"]);
    expect((await dates()).dates[1]).toMatchObject({ verification: "verified", confidence: "confirmed", checkedOn: "2024-11-21", course: { law: "tfeu-297", source, base: { day: "2024-11-20", label: "Published" }, gives: "2024-12-10", moved: null } });
    expect((await readClause(coordinator, { issue: docket, text })).clauses.map(({ known }) => known)).toEqual([true, true, true, true]);
  });

  test("waits for what it counts from, and says for what", async () => {
    const { add, rule, dates, days } = await followed();
    await rule(applies, inForce);
    expect(await days()).toEqual([]);
    expect((await dates()).waiting).toMatchObject([{ label: "Entry into force", for: "publication" }, { label: "Applies", for: "entry-into-force" }]);
    await add();
    expect(await days()).toEqual(["publication 2024-11-20", "entry-into-force 2024-12-10", "application 2027-12-11"]);
    expect((await dates()).waiting).toEqual([]);
  });

  test("moves with what it counts from, through every link, keeps its old value and stands where it should", async () => {
    const { add, rule, move, dates, days, named } = await followed();
    await add();
    await rule(inForce, applies);
    const { facts } = await move("Published", "2024-11-25");
    expect(await days()).toEqual(["publication 2024-11-25", "entry-into-force 2024-12-15", "application 2027-12-16"]);
    expect(facts.map(({ name, data }) => [name, data.before, data.day])).toEqual([["date.corrected", "2024-11-20", "2024-11-25"], ["date.followed", "2024-12-10", "2024-12-15"], ["date.followed", "2027-12-11", "2027-12-16"]]);
    expect(await named("Applies")).toMatchObject({ replaced: 1, earlier: [{ day: "2027-12-11" }] });
    travelTo("2024-11-26T09:00:00Z");
    expect((await dates()).next).toMatchObject({ date: { day: "2024-12-15" } });
  });

  test("is no surer than what it counts from, and becomes as sure", async () => {
    const { coordinator, add, rule, named } = await followed();
    const { value: { id } } = await add({ confidence: "indicative", verification: "unverified" });
    await rule(inForce, applies);
    expect(await named("Applies")).toMatchObject({ confidence: "indicative", verification: "unverified" });
    travelTo("2024-11-23T09:00:00Z");
    await checkDateFact(coordinator, { dateFact: id, verification: "verified" });
    expect(await named("Applies")).toMatchObject({ confidence: "indicative", verification: "verified", checkedOn: "2024-11-23", earlier: [] });
    await correctDateFact(coordinator, { dateFact: id, ...published, reason });
    expect(await named("Applies")).toMatchObject({ confidence: "confirmed", earlier: [] });
  });

  test("is not verified where nobody can look the rule up, and expected where the act sets only a limit", async () => {
    const { docket, coordinator, add, dates } = await followed();
    await add();
    await addDateRules(coordinator, { issue: docket, rules: [
      { ...inForce, label: "Unsourced" }, { ...applies, label: "Named", rule: { rule: "day", day: "2026-01-01" } },
      { kind: "review", label: "Review", rule: { rule: "period", n: 5, unit: "years", of: "publication", ends: true } },
    ] });
    expect((await dates()).dates.slice(1).map(({ label, day, verification, confidence }) => [label, day, verification, confidence])).toEqual([
      ["Unsourced", "2024-12-10", "partly", "confirmed"], ["Named", "2026-01-01", "unverified", "confirmed"], ["Review", "2029-11-20", "partly", "indicative"],
    ]);
  });

  test("ends a period for somebody to act on a working day of the Union, and says what moved", async () => {
    const { add, rule, named } = await followed();
    await add({ day: "2026-10-01" });
    await rule({ kind: "deadline", label: "Objections", rule: { rule: "period", n: 1, unit: "months", of: "publication", ends: true } });
    expect(await named("Objections")).toMatchObject({ day: "2026-11-03", course: { law: "r1182-71-3-4", moved: "2026-11-01" } });
  });

  test("takes the place of one that was typed and says the same", async () => {
    const { add, rule, dates } = await followed();
    await add();
    const { value: { id } } = await add({ kind: "entry-into-force", label: "Twentieth day", day: "2024-12-10" });
    await rule(inForce);
    expect((await dates()).dates.slice(1)).toMatchObject([{ id, label: "Twentieth day", verification: "verified", course: { gives: "2024-12-10" } }]);
  });

  test("stands beside one that was typed and says another day, and the two are shown to contradict each other", async () => {
    const { add, rule, dates, days } = await followed();
    await add();
    await add({ kind: "entry-into-force", label: "As a newspaper had it", day: "2024-12-11" });
    await rule(inForce, applies);
    expect(await days()).toEqual(["publication 2024-11-20", "entry-into-force 2024-12-10", "entry-into-force 2024-12-11", "application 2027-12-12"]);
    const { contradictions, dates: all } = await dates();
    expect(contradictions).toEqual([{ code: "twice", dates: [all[1]!.id, all[2]!.id] }]);
  });
});

describe("a date put elsewhere than its rule does", () => {
  async function overridden() {
    const world = await followed();
    await world.add();
    await world.rule(inForce, applies);
    const { facts } = await world.move("Entry into force", "2024-12-12");
    return { ...world, facts };
  }

  test("stays there while what it counts from moves, and says what its rule would give", async () => {
    const { facts, move, days, named } = await overridden();
    expect(facts.map(({ name }) => name)).toEqual(["date.overridden", "date.followed"]);
    await move("Published", "2024-11-22");
    expect(await days()).toEqual(["publication 2024-11-22", "entry-into-force 2024-12-12", "application 2027-12-13"]);
    expect(await named("Entry into force")).toMatchObject({ overriddenBecause: reason, course: { gives: "2024-12-12" }, earlier: [{ day: "2024-12-10" }] });
    await move("Published", "2024-11-20");
    expect(await named("Entry into force")).toMatchObject({ course: { gives: "2024-12-10" } });
  });

  test("can be handed back, and everything moves with it", async () => {
    const { coordinator, named, days } = await overridden();
    const { id } = await named("Entry into force");
    const { facts } = await followDateRule(coordinator, { dateFact: id });
    expect(facts.map(({ name, data }) => [name, data.before, data.day])).toEqual([["date.handedBack", "2024-12-12", "2024-12-10"], ["date.followed", "2027-12-13", "2027-12-11"]]);
    expect(await days()).toEqual(["publication 2024-11-20", "entry-into-force 2024-12-10", "application 2027-12-11"]);
    await expect(followDateRule(coordinator, { dateFact: (await named("Entry into force")).id })).rejects.toMatchObject({ reason: "state", code: "date.followed" });
    await expect(followDateRule(coordinator, { dateFact: (await named("Published")).id })).rejects.toMatchObject({ code: "date.followed" });
  });

  test("cannot be handed back to a rule that waits", async () => {
    const { coordinator, named } = await overridden();
    const { id, label, day } = await named("Published");
    await correctDateFact(coordinator, { dateFact: id, kind: "other", label, day, reason: "It was a press release." });
    await expect(followDateRule(coordinator, { dateFact: (await named("Entry into force")).id })).rejects.toMatchObject({ code: "date.ruleWaits" });
  });

  test("is not one whose words alone were changed", async () => {
    const { coordinator, add, rule, named, move } = await followed();
    await add();
    await rule(inForce);
    const { id } = await named("Entry into force");
    await correctDateFact(coordinator, { dateFact: id, kind: "entry-into-force", label: "In force", day: "2024-12-10", obligation: "Nothing yet.", reason: "Shorter." });
    await move("Published", "2024-11-21");
    expect(await named("In force")).toMatchObject({ day: "2024-12-11", obligation: "Nothing yet.", overriddenBecause: null });
  });
});

describe("a rule", () => {
  test("is taken back with the day that it gave, and what counted from that waits again", async () => {
    const { coordinator, add, rule, dates, days } = await followed();
    await add();
    const { value: { ids } } = await rule(inForce, applies);
    const { facts } = await retireDateRule(coordinator, { dateRule: ids[0]!, reason: "Misread." });
    expect(facts.map(({ name }) => name)).toEqual(["date.ruleRetired", "date.withdrawn"]);
    expect(await days()).toEqual(["publication 2024-11-20"]);
    expect((await dates()).waiting).toMatchObject([{ label: "Applies", for: "entry-into-force" }]);
    await expect(retireDateRule(coordinator, { dateRule: ids[0]!, reason: "Again." })).rejects.toMatchObject({ reason: "notFound" });
    await rule(inForce);
    expect((await dates()).dates.at(-1)).toMatchObject({ day: "2027-12-11", replaced: 1, earlier: [{ day: "2027-12-11" }] });
  });

  test("leaves the day that somebody put elsewhere", async () => {
    const { coordinator, add, rule, move, dates } = await followed();
    await add();
    const { value: { ids } } = await rule(inForce);
    await move("Entry into force", "2024-12-12");
    await retireDateRule(coordinator, { dateRule: ids[0]!, reason: "Misread." });
    expect((await dates()).dates.at(-1)).toMatchObject({ day: "2024-12-12", ruleId: null, overriddenBecause: null, course: null });
  });

  test.each([
    ["that counts from itself", [{ ...inForce, rule: { rule: "following-day", n: 3, of: "entry-into-force" } }], "rules.0.rule", "circle"],
    ["that counts from itself through another", [inForce, { kind: "publication", label: "Published", rule: { rule: "following-day", n: 3, of: "entry-into-force" } }], "rules.1.rule", "circle"],
    ["twice the same", [inForce, inForce], "rules.1.rule", "ruleKnown"],
    ["with a day that no calendar has", [{ ...applies, rule: { rule: "day", day: "2027-02-29" } }], "rules.0.rule.day", "noSuchDay"],
    ["beyond all years", [{ ...applies, rule: { rule: "period", n: 9000, unit: "years", of: "publication" } }], "rules.0.rule", "ruleGivesNoDay"],
    ["of no period at all", [{ ...applies, rule: { rule: "elapsed", n: 0, unit: "months", of: "publication", law: "eu" } }], "rules.0.rule.n", "tooSmall"],
  ] as const)("%s is refused, beside its field", async (_, rules, field, code) => {
    const { add, rule, days } = await followed();
    await add();
    await expect(rule(...rules)).rejects.toMatchObject({ reason: "invalid", faults: { [field]: [{ code }] } });
    expect(await days()).toEqual(["publication 2024-11-20"]);
  });

  test("keeps an event from going where its day could not be", async () => {
    const { add, rule, move, days } = await followed();
    await add();
    await rule({ ...applies, rule: { rule: "period", n: 7000, unit: "years", of: "publication" } });
    await expect(move("Published", "3024-11-20")).rejects.toMatchObject({ reason: "invalid", faults: { day: [{ code: "ruleGivesNoDay" }] } });
    expect(await days()).toEqual(["publication 2024-11-20", "application 9024-11-20"]);
  });
});

describe("whoever is concerned, and nobody else,", () => {
  test("is told of each date that moved", async () => {
    const { docket, coordinator, europe, add, rule, move } = await followed();
    const [watcher, other] = [(await participant(europe)).delegate, (await participant(europe)).delegate];
    await watchIssue(watcher, { issue: docket, watch: "yes" });
    await add();
    await rule(inForce, applies);
    const beforeOther = await told(other);
    await move("Published", "2024-11-25");
    expect((await told(watcher)).filter((one) => /corrected|followed/.test(one)).toSorted()).toEqual(["date.corrected: date", "date.followed: date", "date.followed: date"]);
    expect(await told(other)).toEqual(beforeOther);
    expect((await told(coordinator)).filter((one) => one.startsWith("date."))).toEqual([]);
  });

  test("reads the dates of merged issues together, each with its own docket, as far as they may be read", async () => {
    const { docket, coordinator, europe, add, rule } = await followed();
    await add();
    await rule(inForce);
    const { value: { docket: into } } = await logIssue(coordinator, { hub: europe.slug, title: "The same act", procedure: "cod", lane: "public" });
    await addDateFact(coordinator, { issue: into, ...published, label: "In the journal", day: "2024-11-22" });
    const watcher = (await participant(europe)).delegate;
    await watchIssue(watcher, { issue: into, watch: "yes" });
    await mergeIssue(coordinator, { issue: docket, into, reason: "Logged twice." });
    const shown = async (by: Actor, one: string) => (await datesOfIssue(by, { issue: one })).dates.map(({ label, of }) => [label, of]);
    expect(await shown(coordinator, into)).toEqual([["Published", docket], ["In the journal", null], ["Entry into force", docket]]);
    expect(await shown(coordinator, docket)).toEqual([["Published", null], ["In the journal", into], ["Entry into force", null]]);
    expect((await datesOfIssue(coordinator, { issue: into })).contradictions).toMatchObject([{ code: "twice" }]);
    expect((await datesOfIssue(coordinator, { issue: into })).next).toMatchObject({ date: { label: "In the journal" } });
    expect(await shown(visitor, into)).toEqual([["In the journal", null]]);
    const heard = await told(watcher);
    await addDateFact(coordinator, { issue: docket, kind: "corrigendum", label: "Corrigendum", day: "2024-12-20" });
    expect((await told(watcher)).length).toBe(heard.length + 1);
  });

  test("reads a final article: nobody who keeps no dates", async () => {
    const { docket, europe, coordinator } = await followed();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    for (const one of [visitor, (await participant(europe)).delegate]) await expect(readClause(one, { issue: docket, text })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("whatever is recorded, in whatever order,", () => {
  type Step = { does: "publish" | "adopt" | "rule in force" | "rule applies" | "rule review" };
  const steps: Record<Step["does"], (world: Awaited<ReturnType<typeof followed>>) => Promise<unknown>> = {
    publish: ({ add }) => add(), adopt: ({ add }) => add({ kind: "adoption", label: "Adopted", day: "2024-10-10" }),
    "rule in force": ({ rule }) => rule(inForce), "rule applies": ({ rule }) => rule(applies, { ...applies, label: "Article 5", provision: "Article 5", rule: { rule: "day", day: "2026-01-01" } }),
    "rule review": ({ rule }) => rule({ kind: "review", label: "Review", rule: { rule: "period", n: 4, unit: "years", of: "adoption", ends: true } }),
  };

  test("the same days come of it, each once, and correcting to and fro changes nothing", async () => {
    let first: string[] | undefined;
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(Object.keys(steps) as Step["does"][], { minLength: 5 }), fc.array(fc.constantFrom("2024-11-25", "2024-12-31", "2024-11-20"), { maxLength: 3 }), async (order, moves) => {
      const world = await followed();
      for (const one of order) await steps[one](world);
      for (const day of [...moves, "2024-11-20"]) await world.move("Published", day);
      const days = await world.days();
      expect(days.toSorted()).toEqual(first ??= days.toSorted());
      const { id } = await issueByDocket(world.coordinator, { issue: world.docket });
      const rows = await engine.reader.select().from(dateFacts).where(eq(dateFacts.issueId, id)).orderBy(asc(dateFacts.id));
      const rules = rows.filter(({ replacedBy, ruleId }) => replacedBy === null && ruleId !== null).map(({ ruleId }) => ruleId);
      expect(new Set(rules).size).toBe(rules.length);
      expect(rules).toHaveLength(4);
    }), { numRuns: 12 });
  });
});
