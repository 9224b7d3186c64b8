import fc from "fast-check";
import { inArray, type SQL } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback, issues, ledger, positions, searchDocuments } from "#db/schema/index.ts";
import { lanes, roles } from "#db/vocabulary.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { feedbackById, feedbackOnCall, feedbackOnIssue } from "#lib/feedback/queries.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, visibleTo, type Laned } from "#lib/kernel/lane.ts";
import { record } from "#lib/kernel/record.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { draftPosition as draft, openConsultation } from "#lib/positions/commands.ts";
import { positionById, positionList } from "#lib/positions/queries.ts";
import { search } from "#lib/search/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { adoptedPosition, answer, consultation, draftPosition, sections, type Hub } from "#tests/support/factories.ts";

type World = Awaited<ReturnType<typeof mint>>;
let world: World;
beforeAll(async () => { world = await mint(); });

const word = `lane${Math.random().toString(36).slice(2, 12).replace(/\d/g, "x")}`;

/** Issues, answers and positions on every lane that commands can give them, and things of no aggregate on every lane there is. */
async function mint() {
  const base = await consultation();
  const { europe, asia, coordinator, asianCoordinator, docket, call, ours, competitor } = base;
  for (const lane of ["public", "members", "hub", "coordinators"] as const) {
    for (const [actor, hub] of [[coordinator, europe], [asianCoordinator, asia]] as const) await logIssue(actor, { hub: hub.slug, title: `${word} ${lane}`, lane });
  }
  for (const lane of ["public", "hub", "coordinators", "confided", "own"] as const) {
    for (const { delegate } of [ours, competitor]) await submitFeedback(delegate, { call, ...answer({ lane, impact: `An answer with ${word} in it.` }) });
  }
  const drafted = async (title: string) => (await draft(coordinator, { issue: docket, hub: europe.slug, title: `${word} ${title}`, stance: "support", sections })).value.id;
  const texts = [await drafted("among coordinators"), await drafted("in the hub")];
  await openConsultation(coordinator, { position: texts[1]! });
  const elsewhere = [(await adoptedPosition()).position, (await draftPosition()).position];
  const organisations = [ours.organisation.id, competitor.organisation.id];
  return { ...base, hubs: [europe, asia], organisations, positions: [...texts, ...elsewhere], anything: await anyThings([europe, asia], organisations) };
}

/** One entry of the ledger and one search document for each lane, hub and organisation, or none. */
async function anyThings(hubs: Hub[], organisations: string[]): Promise<Laned[]> {
  const things = lanes.flatMap((lane) => [null, ...hubs.map(({ id }) => id)].flatMap((hubId) => [null, ...organisations].map((organisationId) => ({ id: newId(), lane, hubId, organisationId }))));
  await engine.transaction(async (tx) => {
    for (const reach of things) await record(tx, system, { name: "hub.opened", subject: `hub:${reach.id}`, about: [], reach, data: {}, find: { kind: "hub", title: reach.id, body: word, url: `/${reach.id}` } });
  });
  return things;
}

/** Anybody at all: seats in any role, hub and organisation, and named on some of the things. */
function anyActor({ hubs, organisations, positions: texts, anything }: World): fc.Arbitrary<Actor> {
  const seat = fc.record({ role: fc.constantFrom(...roles), hubId: fc.constantFrom(null, ...hubs.map(({ id }) => id)), organisationId: fc.constantFrom(null, null, ...organisations) });
  const person = fc.record({ kind: fc.constant("person" as const), id: fc.constant(newId()), seats: fc.array(seat, { maxLength: 3 }), named: fc.uniqueArray(fc.constantFrom(...texts, ...anything.map(({ id }) => id)), { maxLength: 5 }).map((ids) => new Set(ids)) });
  return fc.oneof({ weight: 8, arbitrary: person }, { weight: 1, arbitrary: fc.constant(visitor) }, { weight: 1, arbitrary: fc.constant(system) });
}

describe("what a list shows is what may be read", () => {
  const tables = { issues: [issues, issues.id], feedback: [feedback, feedback.id], positions: [positions, positions.id], ledger: [ledger, ledger.thingId], "search documents": [searchDocuments, searchDocuments.thingId] };

  test.each(Object.keys(tables) as (keyof typeof tables)[])("of %s, for anybody at all", async (name) => {
    // All of them have the same four columns, which is all that is asked of them here.
    const [table, id] = tables[name] as unknown as [typeof searchDocuments, typeof searchDocuments.thingId];
    const columns = { id, lane: table.lane, hubId: table.hubId, organisationId: table.organisationId };
    const select = (where: SQL): Promise<Laned[]> => engine.reader.select(columns).from(table).where(where);
    const rows = await select(name === "issues" || name === "feedback" ? inArray(columns.hubId, world.hubs.map((hub) => hub.id)) : inArray(id, name === "positions" ? world.positions : world.anything.map((thing) => thing.id)));
    expect(rows.length).toBeGreaterThan(3);
    await fc.assert(fc.asyncProperty(anyActor(world), async (actor) => {
      const shown = new Set((await select(visibleTo(actor, columns))).map((row) => row.id));
      expect(rows.filter((row) => shown.has(row.id))).toEqual(rows.filter((row) => mayRead(actor, row)));
    }), { numRuns: 80 });
  });
});

describe("what a question answers is what may be read", () => {
  const opens = (asked: Promise<unknown>) => asked.then(() => true, () => false);
  const thoseThatOpen = async <T>(things: readonly T[], open: (thing: T) => Promise<unknown>) => {
    const opened: T[] = [];
    for (const thing of things) if (await opens(open(thing))) opened.push(thing);
    return opened;
  };

  test("for issues, answers and positions, one by one and in lists", async () => {
    const { docket, call } = world;
    const dockets = (await issueList(system, { q: word, sort: "docket" })).issues.map((issue) => issue.docket);
    const said = await engine.reader.select({ id: feedback.id }).from(feedback).where(inArray(feedback.callId, [call]));
    await fc.assert(fc.asyncProperty(anyActor(world), async (actor) => {
      expect((await issueList(actor, { q: word, sort: "docket" })).issues.map((issue) => issue.docket)).toEqual(await thoseThatOpen(dockets, (one) => issueByDocket(actor, { issue: one })));
      expect((await positionList(actor, {})).map(({ id }) => id).filter((id) => world.positions.includes(id)).toSorted()).toEqual((await thoseThatOpen(world.positions, (position) => positionById(actor, { position }))).toSorted());
      const readable = (await thoseThatOpen(said, ({ id }) => feedbackById(actor, { feedback: id }))).map(({ id }) => id).toSorted();
      const lists = await Promise.allSettled([feedbackOnCall(actor, { call }), feedbackOnIssue(actor, { issue: docket })]);
      const listed = lists.flatMap((list) => (list.status === "fulfilled" ? [list.value.feedback.map(({ id }) => id).toSorted()] : []));
      expect(listed).toEqual(listed.map(() => readable));
    }), { numRuns: 15 });
  });

  test("for what is found by its words, and for the history of a thing", async () => {
    const things = await engine.reader.select({ id: searchDocuments.thingId, url: searchDocuments.url, lane: searchDocuments.lane, hubId: searchDocuments.hubId, organisationId: searchDocuments.organisationId })
      .from(searchDocuments).where(inArray(searchDocuments.thingId, world.anything.map(({ id }) => id)));
    await fc.assert(fc.asyncProperty(anyActor(world), async (actor) => {
      const readable = things.filter((row) => mayRead(actor, row));
      for (const { id, lane } of readable.slice(0, 3)) expect([lane, await opens(historyOf(actor, { kind: "hub", id }))]).toEqual([lane, true]);
      for (const { id, lane } of things.filter((row) => !mayRead(actor, row)).slice(0, 3)) expect([lane, await opens(historyOf(actor, { kind: "hub", id }))]).toEqual([lane, false]);
      const { found } = await search(actor, { q: word, kind: "hub" });
      expect(found.every(({ url }) => readable.some((row) => row.url === url))).toBe(true);
      expect(found.length).toBe(Math.min(50, readable.length));
      for (const { id, lane } of things.slice(0, 6)) expect([lane, (await search(actor, { q: `${word} ${id}` })).total]).toEqual([lane, readable.some((row) => row.id === id) ? 1 : 0]);
    }), { numRuns: 25 });
  });
});
