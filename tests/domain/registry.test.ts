import { randomInt } from "node:crypto";
import fc from "fast-check";
import { eq, isNull, sql, type SQL } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { dialect } from "#db/dialect.ts";
import { divergences, hubs, issues, tracks, type Issue, type Track } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/columns.ts";
import type { LogIssue } from "#lib/issues/input.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { leadTrack, logIssue, moveTrack, openTrack, takeStance, watchIssue } from "#lib/issues/commands.ts";
import { live, openStates } from "#lib/issues/model.ts";
import { hubsById } from "#lib/issues/queries.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { clock } from "#lib/platform/clock.ts";
import { assessTrack } from "#lib/priorities/commands.ts";
import { fieldsOf, printRegistry, readRegistry, registryFields, type Asked } from "#lib/registry/model.ts";
import { conditionsOf, issueList } from "#lib/registry/queries.ts";
import { addTopic, relateIssues } from "#lib/relations/commands.ts";
import { mergeIssue } from "#lib/triage/commands.ts";
import { dayFromNow, travelTo } from "#tests/support/clock.ts";
import { foundation, participant } from "#tests/support/factories.ts";

const word = `wielewaal${randomInt(1_000_000)}`;
const dayLength = 86_400_000;

/** A dozen issues of two hubs, with a little of everything. Every title holds one word, by which a test finds its own. */
async function draw() {
  const world = await foundation();
  const { europe, asia, coordinator, asianCoordinator } = world;
  const log = async (actor: Actor, hub: { slug: string }, given: Partial<LogIssue>) => (await logIssue(actor, { hub: hub.slug, title: `${word} ${randomInt(1_000_000)}`, ...given })).value.docket;
  const of = (docket: string, hub = europe) => ({ issue: docket, hub: hub.slug });
  const act = await log(coordinator, europe, { jurisdiction: "EU", instrument: "regulation", procedure: "cod", lane: "public", closesOn: dayFromNow(10) });
  const delegated = await log(coordinator, europe, { jurisdiction: "EU", instrument: "delegated-act", procedure: "delegated", closesOn: dayFromNow(40) });
  const bill = await log(asianCoordinator, asia, { jurisdiction: "SG", instrument: "bill", procedure: "sg-bill", closesOn: dayFromNow(200) });
  const plain = await log(coordinator, europe, {});
  const hidden = await log(coordinator, europe, { lane: "coordinators", jurisdiction: "EU" });
  const double = await log(coordinator, europe, {});
  await openTrack(asianCoordinator, of(act, asia));
  await moveTrack(coordinator, { ...of(act), act: "gather" });
  await moveTrack(coordinator, { ...of(delegated), act: "position" });
  await moveTrack(asianCoordinator, { ...of(bill, asia), act: "watch" });
  await moveTrack(coordinator, { ...of(plain), act: "park", reason: "For later.", reviewOn: dayFromNow(90) });
  await leadTrack(coordinator, { ...of(act), lead: coordinator.id });
  await takeStance(coordinator, { ...of(act), stance: "support" });
  await takeStance(asianCoordinator, { ...of(act, asia), stance: "oppose", divergence: "Other courts." });
  await assessTrack(coordinator, { ...of(act), impact: 5, likelihood: 5 });
  await addTopic(coordinator, { issue: act, topic: "liability" });
  await addTopic(coordinator, { issue: delegated, topic: "supply chain" });
  await relateIssues(coordinator, { issue: delegated, to: act, kind: "implements" });
  await addDateFact(coordinator, { issue: delegated, kind: "adoption", label: "Planned", day: "2020-01-01", confidence: "indicative", verification: "unverified" });
  await watchIssue(coordinator, { issue: delegated, watch: "no" });
  await mergeIssue(coordinator, { issue: double, into: plain, reason: "The same." });
  return { ...world, act, delegated, bill, plain, hidden, double, delegate: (await participant(europe)).delegate };
}
type World = Awaited<ReturnType<typeof draw>>;
let world: World;
beforeAll(async () => { world = await draw(); });

const found = async (actor: Actor, q: string) => (await issueList(actor, { q: `${q} ${word}`, sort: "docket", limit: 100 })).issues.map(({ docket }) => docket).toSorted();

/** The same in the way that is taken where most issues fit. */
async function walked(actor: Actor, q: string) {
  const of = { db: engine.reader, actor, now: new Date(Math.floor(clock.now().getTime() / 60_000) * 60_000), names: await hubsById(engine.reader), inOrder: true };
  return (await engine.reader.select({ docket: issues.docket }).from(issues).where(conditionsOf(readRegistry(`${q} ${word}`), of))).map(({ docket }) => docket).toSorted();
}

describe("the registry", () => {
  test.each<[string, (keyof World)[]]>([
    ["state:gathering", ["act"]], ["state:gathering,positioning", ["act", "delegated"]], ["-state:gathering", ["delegated", "bill", "plain", "hidden"]], ["state:open", ["act", "delegated", "bill", "hidden"]], ["state:parked", ["plain"]],
    ["jurisdiction:SG", ["bill"]], ["no:jurisdiction", ["plain"]], ["jurisdiction:EU,SG -instrument:delegated-act", ["act", "bill", "hidden"]], ["procedure:cod", ["act"]], ["stance:none -stance:support", ["delegated", "bill", "plain", "hidden"]],
    ["priority:high", ["act"]], ["topic:liability", ["act"]], ['topic:liability,"supply chain"', ["act", "delegated"]], ["no:topic", ["bill", "plain", "hidden"]], ["lead:me", ["act"]], ["lead:none state:open", ["act", "delegated", "bill", "hidden"]],
    ["closes:<30d", ["act"]], ["closes:30d..60d", ["delegated"]], ["closes:>100d", ["bill"]], ["closes:none", ["plain", "hidden"]], ["-closes:none", ["act", "delegated", "bill"]], ["logged:<7d", ["act", "delegated", "bill", "plain", "hidden"]], ["logged:>1d", []],
    ["is:open", ["act", "delegated", "bill"]], ["is:overdue", ["delegated"]], ["is:divergent", ["act"]], ["is:unled", ["delegated", "bill"]], ["is:unedited", ["act", "delegated", "bill"]], ["is:mine", ["act"]], ["is:watched", ["act", "plain", "hidden"]], ["is:merged", ["double"]], ["has:relation", ["act", "delegated"]], ["-has:relation", ["bill", "plain", "hidden"]],
    ["is:open is:overdue", ["delegated"]], ["is:doubtful -is:overdue", ["act", "bill"]], ["nothing-of-the-kind", []],
  ])("finds by %s", async (q, names) => {
    expect(await found(world.coordinator, q)).toEqual(names.map((name) => world[name] as string).toSorted());
    expect(await walked(world.coordinator, q)).toEqual(await found(world.coordinator, q));
  });

  test("asks about one hub's track where a hub is named, and about its docket where that is all", async () => {
    const { europe, asia, act, bill, delegated, coordinator } = world;
    expect(await found(coordinator, `hub:${asia.slug} state:triage`)).toEqual([act]);
    expect(await found(coordinator, `hub:${europe.slug} state:triage`)).toEqual([world.hidden]);
    expect(await found(coordinator, `hub:${asia.code}`)).toEqual([act, bill].toSorted());
    expect(await found(coordinator, `-hub:${asia.slug} state:open`)).toEqual([delegated, world.hidden].toSorted());
    expect(await found(coordinator, "hub:atlantis")).toEqual([]);
    expect(await found(visitor, `hub:${europe.slug}`)).toEqual([act]);
  });

  test("shows nobody more by asking more", async () => {
    const { delegate, act, delegated, plain, hidden } = world;
    expect(await found(delegate, "jurisdiction:EU")).toEqual([act, delegated].toSorted());
    expect(await found(visitor, "state:gathering")).toEqual([]);
    expect(await found(visitor, "-state:gathering")).toEqual([act]);
    expect(await found(delegate, `hub:${world.europe.slug}`)).toEqual([act, delegated, plain].toSorted());
    expect(await found(delegate, hidden)).not.toContain(hidden);
  });

  test("takes an address, a typed query and both together alike", async () => {
    const { coordinator, europe } = world;
    const of = (input: object) => issueList(coordinator, { sort: "docket", ...input }).then(({ issues: all }) => all.map(({ docket }) => docket));
    const typed = await of({ q: `hub:${europe.slug} state:gathering,positioning -topic:liability ${word}` });
    expect(typed).toEqual([world.delegated]);
    expect(await of({ hub: europe.slug, state: ["gathering", "positioning"], "-topic": "liability", q: word })).toEqual(typed);
    expect(await of({ hub: europe.slug, "-topic": "liability", q: `state:gathering,positioning ${word}` })).toEqual(typed);
  });

  test("refuses what a field cannot hold, and only says what a typed query cannot mean", async () => {
    const { coordinator } = world;
    await expect(issueList(coordinator, { state: "asleep" })).rejects.toMatchObject({ faults: { state: [{ code: "notOneOf" }] } });
    await expect(issueList(coordinator, { closes: "2026-02-30" })).rejects.toMatchObject({ faults: { closes: [{ code: "noSuchDay" }] } });
    await expect(issueList(coordinator, { colour: "blue" } as never)).rejects.toMatchObject({ faults: { colour: [{ code: "unknownField" }] } });
    expect(await issueList(coordinator, { q: "state:asleep colour:blue closes:soonish" })).toMatchObject({ notices: [{ code: "unknownValue", field: "state" }, { code: "unknownField", text: "colour" }, { code: "badSpan", field: "closes" }] });
    await fc.assert(fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (nonsense) => { expect((await issueList(coordinator, { q: nonsense })).total).toBeGreaterThanOrEqual(0); }), { numRuns: 60 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...registryFields, "no", "-is", "-state"), fc.string({ maxLength: 12 })), { maxLength: 8 }), async (terms) => {
      await issueList(coordinator, { q: terms.map(([field, value]) => `${field}:${value}`).join(" ") });
    }), { numRuns: 60 });
  });

  test("puts issues into groups, each in one piece over all its pages", async () => {
    const { coordinator } = world;
    for (const group of ["hub", "jurisdiction", "instrument", "procedure", "state", "priority", "stance", "lead", "topic"] as const) {
      const seen: { docket: string; group: string | null }[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { issues: shown, next } = await issueList(coordinator, { q: word, group, sort: "closes", limit: 2, after });
        seen.push(...shown);
        [after, more] = [next ?? undefined, next !== null];
      }
      const runs = seen.filter((one, index) => one.group !== seen[index - 1]?.group || index === 0).map((one) => one.group);
      expect([group, runs.length]).toEqual([group, new Set(runs).size]);
      expect(new Set(seen.map(({ docket }) => docket)).size).toBe(5);
      if (group !== "topic") expect(seen).toHaveLength(5);
    }
  });

  test("groups by the track of the hub that is asked for, and says which", async () => {
    const { coordinator, asia, europe, act } = world;
    const stateOf = async (hub: string) => { const { issues: all, focus } = await issueList(coordinator, { q: word, hub, group: "state" }); return [focus?.slug, all.find(({ docket }) => docket === act)?.group]; };
    expect([await stateOf(asia.slug), await stateOf(europe.slug)]).toEqual([[asia.slug, "triage"], [europe.slug, "gathering"]]);
  });

  test("refuses the end of another list's page", async () => {
    const { next } = await issueList(world.coordinator, { q: word, sort: "title", limit: 1 });
    await expect(issueList(world.coordinator, { q: word, sort: "closes", limit: 1, after: next! })).rejects.toMatchObject({ faults: { after: [{ code: "wrongForm" }] } });
  });
});

/** What a query means, told once more over rows in memory. */
const oracle: { q: string; holds: (issue: Issue, own: readonly (Track & { divergent: boolean })[], now: Date) => boolean }[] = [
  { q: "state:gathering,triage", holds: (_, own) => own.some(({ state }) => state === "gathering" || state === "triage") },
  { q: "-state:triage", holds: (_, own) => !own.some(({ state }) => state === "triage") },
  { q: "state:open", holds: (_, own) => own.some(({ state }) => openStates.includes(state)) },
  { q: "jurisdiction:EU", holds: ({ jurisdiction }) => jurisdiction === "EU" },
  { q: "-jurisdiction:EU", holds: ({ jurisdiction }) => jurisdiction !== "EU" },
  { q: "no:instrument", holds: ({ instrument }) => instrument === null },
  { q: "closes:<60d", holds: ({ closesAt }, _, now) => closesAt > now && closesAt.getTime() <= now.getTime() + 60 * dayLength },
  { q: "-closes:<60d", holds: ({ closesAt }, _, now) => !(closesAt > now && closesAt.getTime() <= now.getTime() + 60 * dayLength) },
  { q: "next:none", holds: ({ nextAt }) => nextAt.getTime() === endOfTime.getTime() },
  { q: "is:open", holds: ({ open }) => open },
  { q: "-is:doubtful", holds: ({ doubtful }) => !doubtful },
  { q: "is:divergent", holds: (_, own) => own.some(({ divergent }) => divergent) },
  { q: "lead:none", holds: (_, own) => own.some(({ leadId }) => leadId === null) },
  { q: "-is:unled", holds: (_, own) => !own.some(({ state, leadId }) => live.includes(state) && leadId === null) },
  { q: "priority:high,low", holds: (_, own) => own.some(({ priority }) => priority !== "normal") },
];

test("any combination of filters finds what every one of them finds, for anybody", async () => {
  travelTo(new Date(Math.ceil(clock.now().getTime() / 60_000) * 60_000));
  const rows = await engine.reader.select().from(issues).where(sql`${issues.title} like ${`${word}%`}`);
  const differing = new Set((await engine.reader.select().from(divergences).where(isNull(divergences.endedAt))).map(({ issueId, hubId }) => issueId + hubId));
  const all = (await engine.reader.select().from(tracks)).map((track) => ({ ...track, divergent: differing.has(track.issueId + track.hubId) }));
  const some = fc.uniqueArray(fc.constantFrom(...oracle), { minLength: 1, maxLength: 4, selector: ({ q }) => q.replace(/^(-?)(\w+):.*/, "$1$2") });
  await fc.assert(fc.asyncProperty(some, fc.constantFrom("coordinator", "asianCoordinator", "delegate", "visitor"), async (asked, name) => {
    const actor = name === "visitor" ? visitor : world[name as "coordinator"];
    // What is asked of tracks is asked of one and the same.
    const together = asked.filter(({ q }) => /^(state|is:divergent|lead|priority)/.test(q));
    const expected = rows.filter((row) => row.mergedInto === null && mayRead(actor, row)).filter((row) => {
      const own = all.filter((track) => track.issueId === row.id && mayRead(actor, track));
      return asked.every(({ holds }) => holds(row, own, clock.now())) && (together.length === 0 || own.some((track) => together.every(({ holds }) => holds(row, [track], clock.now()))));
    });
    for (const way of [found, walked]) expect(await way(actor, asked.map(({ q }) => q).join(" "))).toEqual(expected.map(({ docket }) => docket).toSorted());
  }), { numRuns: 120 });
});

test("an address and a typed query say the same, whichever is made of the other", () => {
  const asked = readRegistry('hub:europe state:gathering -topic:"supply chain",ai closes:<30d is:quiet "two words" act');
  expect(fieldsOf(asked)).toEqual({ hub: "europe", state: "gathering", "-topic": 'ai,"supply chain"', closes: "<30d", is: "quiet", q: '"two words" act' });
  expect(printRegistry(asked)).toBe('hub:europe state:gathering -topic:ai,"supply chain" closes:<30d is:quiet "two words" act');
});

test.runIf(dialect === "sqlite")("no filter reads a large table from end to end", async () => {
  const { coordinator } = world;
  const of = { db: engine.reader, actor: coordinator, now: clock.now(), names: await hubsById(engine.reader) };
  const [hub] = await engine.reader.select().from(hubs).where(eq(hubs.slug, world.europe.slug));
  const planOf = (asked: Asked, inOrder: boolean): string[] => {
    const statement = engine.reader.select({ id: issues.id }).from(issues).where(conditionsOf(asked, { ...of, inOrder })).orderBy(issues.closesAt, issues.nextAt, issues.id).limit(51).getSQL();
    return (engine.reader as unknown as { all(statement: SQL): { detail: string }[] }).all(sql`explain query plan ${statement}`).map(({ detail }) => detail);
  };
  const each = ["state:open", `hub:${hub!.slug} state:gathering`, "jurisdiction:EU", "instrument:bill", "procedure:cod", "stage:feedback", "priority:high", "stance:support", "topic:ai", "no:topic", "lead:me", "lead:none", "closes:<30d", "next:<30d", "logged:<30d", "moved:<7d",
    "is:open", "is:overdue", "is:quiet", "is:stale", "is:doubtful", "is:divergent", "is:unled", "is:unedited", "is:mine", "is:watched", "has:call", "has:feedback", "has:position", "has:response", "has:question", "has:relation", word];
  for (const q of [...each, ...each.map((one) => `-${one}`), ...each.map((one, index) => `${one} ${each[(index + 7) % each.length]!}`)]) {
    const scans = [false, true].flatMap((inOrder) => planOf(readRegistry(q), inOrder)).filter((detail) => /^SCAN (?!issues USING|\(|CONSTANT|search_index)/.test(detail));
    expect([q, scans]).toEqual([q, []]);
  }
});
