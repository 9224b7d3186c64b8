import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeIssueLane, describeIssue, logIssue, moveTrack, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket, readReference } from "#lib/issues/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { travelTo } from "#tests/support/clock.ts";
import { foundation, hub, issue, participant, person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const act = "https://eur-lex.europa.eu/eli/reg/2024/2847/oj";
/** A number no other test will use: duplicates are found across hubs. */
const someNumber = () => `${randomInt(2000, 2026)}/${randomInt(1000, 9999)}`;

describe("logging an issue", () => {
  test("gives it the next number of its hub, for life, whatever other hubs count", async () => {
    const { europe, asia, coordinator, asianCoordinator } = await foundation();
    const log = (actor: typeof coordinator, hub: string) => logIssue(actor, { hub, title: "Something new" });
    const dockets = [await log(coordinator, europe.slug), await log(asianCoordinator, asia.slug), await log(coordinator, europe.slug)].map(({ value }) => value.docket);
    expect(dockets).toEqual([`${europe.code.toUpperCase()}-1`, `${asia.code.toUpperCase()}-1`, `${europe.code.toUpperCase()}-2`]);
  });

  test("at the same time never gives one number twice", async () => {
    const { europe, coordinator } = await foundation();
    const all = await Promise.all(Array.from({ length: 5 }, (_, n) => logIssue(coordinator, { hub: europe.slug, title: `Issue ${n}` })));
    expect(new Set(all.map(({ value }) => value.docket)).size).toBe(5);
  });

  test("opens the hub's track, tells its coordinators once and nobody elsewhere", async () => {
    const { europe, asianCoordinator, coordinator } = await foundation();
    const { delegate } = await participant(europe);
    const { value } = await logIssue(delegate, { hub: europe.slug, title: "Something new" });
    expect((await issueByDocket(delegate, { issue: value.docket })).tracks).toMatchObject([{ state: "triage", hub: { slug: europe.slug } }]);
    expect(await told(coordinator)).toEqual(["issue.logged: logged", "seat.given: seat"]);
    expect(await told(asianCoordinator)).toEqual(["seat.given: seat"]);
    expect((await entriesAbout(`issue:${(await issueByDocket(delegate, { issue: value.docket })).id}`)).map(({ name }) => name)).toEqual(["issue.logged", "track.opened"]);
  });

  test("fills in from the official reference what it tells", async () => {
    const { europe, coordinator } = await foundation();
    const { value } = await logIssue(coordinator, { hub: europe.slug, title: "Products with digital elements", reference: act, despite: true });
    expect(await issueByDocket(coordinator, { issue: value.docket })).toMatchObject({ jurisdiction: "EU", instrument: "regulation", identifiers: [{ kind: "eli", verification: "verified" }] });
  });

  test("keeps a reference that nobody can read as the words it is", async () => {
    const { docket, coordinator } = await issue({ reference: "the thing Anna mentioned" });
    expect((await issueByDocket(coordinator, { issue: docket })).identifiers).toMatchObject([{ kind: "words", value: "the thing Anna mentioned" }]);
  });

  test("keeps its number and state from whoever would choose them", async () => {
    const { europe, coordinator } = await foundation();
    await expect(logIssue(coordinator, { hub: europe.slug, title: "Something new", number: 99 })).rejects.toMatchObject({ faults: { number: [{ code: "unknownField" }] } });
    await expect(logIssue(coordinator, { hub: europe.slug, title: "Something new", state: "closed" } as never)).rejects.toMatchObject({ faults: { state: [{ code: "unknownField" }] } });
  });

  test("is refused a deadline in the past, beside its field", async () => {
    travelTo("2027-03-01T09:00:00Z");
    const { europe, coordinator } = await foundation();
    await expect(logIssue(coordinator, { hub: europe.slug, title: "Something new", closesOn: "2027-02-01" })).rejects.toMatchObject({ faults: { closesOn: [{ code: "past" }] } });
    await expect(logIssue(coordinator, { hub: europe.slug, title: "Something new", closesOn: "2027-03-28", closesTime: "02:30" })).rejects.toMatchObject({ faults: { closesTime: [{ code: "noSuchTime" }] } });
  });
});

describe("an issue that is there already", () => {
  test("is found by its number in any spelling, and may still be logged as another matter", async () => {
    const number = someNumber();
    const { docket, asia, asianCoordinator } = await issue({ reference: `${number}(COD)` });
    for (const reference of [`${number}/COD`, ` ${number}(cod) `, `https://oeil.secure.europarl.europa.eu/oeil/en/procedure-file?reference=${number}(COD)`]) {
      await expect(logIssue(asianCoordinator, { hub: asia.slug, title: "The same", reference })).rejects.toMatchObject({ reason: "conflict", code: "duplicate", present: { docket } });
    }
    expect((await logIssue(asianCoordinator, { hub: asia.slug, title: "Another matter", reference: `${number}(COD)`, despite: true })).value.docket).toBeTruthy();
  });

  test("is told by its reference before anything is logged", async () => {
    const number = someNumber();
    const { docket, asianCoordinator } = await issue({ reference: `${number}(COD)` });
    expect(await readReference(asianCoordinator, { text: `${number}(COD)` })).toMatchObject({ read: true, known: [{ docket }] });
  });

  test("but not for somebody who may not know of it: they log theirs as if it were the first", async () => {
    const reference = `${someNumber()}(COD)`;
    const { docket, asia, asianCoordinator } = await issue({ reference, lane: "coordinators" });
    expect(await readReference(asianCoordinator, { text: reference })).toMatchObject({ read: true, known: [] });
    expect((await logIssue(asianCoordinator, { hub: asia.slug, title: "Ours", reference })).facts.map(({ name }) => name)).toEqual(["issue.logged", "track.opened"]);
    await expect(issueByDocket(asianCoordinator, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("what is said of an issue", () => {
  test("is changed by the coordinators of the hub that logged it, and an absent field stays", async () => {
    const { docket, coordinator, asianCoordinator } = await issue({ relevance: "It covers our releases.", inAsia: true });
    await expect(describeIssue(asianCoordinator, { issue: docket, title: "Theirs" })).rejects.toMatchObject({ reason: "forbidden" });
    await describeIssue(coordinator, { issue: docket, title: "A clearer title" });
    expect(await issueByDocket(coordinator, { issue: docket })).toMatchObject({ title: "A clearer title", relevance: "It covers our releases." });
  });

  test("is described by two who began with the same words: each changes what they typed, and nobody writes over the other", async () => {
    const { docket, coordinator, europe } = await issue();
    const second = await person({ role: "coordinator", hub: europe });
    const { title, relevance } = await issueByDocket(coordinator, { issue: docket });
    const form = { issue: docket, title, relevance, was: { title, relevance } };
    await describeIssue(coordinator, { ...form, title: "A clearer title" });
    await describeIssue(second, { ...form, relevance: "It covers our libraries." });
    expect(await issueByDocket(coordinator, { issue: docket })).toMatchObject({ title: "A clearer title", relevance: "It covers our libraries." });
    await expect(describeIssue(second, { ...form, title: "Another title" })).rejects.toMatchObject({ reason: "conflict", code: "issueMoved", values: { theirs: "A clearer title" } });
    expect((await issueByDocket(coordinator, { issue: docket })).title).toBe("A clearer title");
  });

  test("is found by a visitor under the hub that logged it, and under no other", async () => {
    const { docket, coordinator, europe } = await issue();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    const dockets = async (slug: string) => (await issueList(visitor, { hub: slug })).issues.map((one) => one.docket);
    expect([await dockets(europe.slug), await dockets((await hub()).slug)]).toEqual([[docket], []]);
  });

  test("is read by whom its lane opens it to, and by nobody it was closed to", async () => {
    const { docket, coordinator } = await issue();
    const reader = await person();
    await expect(issueByDocket(visitor, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    expect((await issueByDocket(visitor, { issue: docket })).docket).toBe(docket);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    for (const one of [visitor, reader]) await expect(issueByDocket(one, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("when narrowed, takes what was written of its tracks along", async () => {
    const { docket, coordinator, europe } = await issue();
    const { delegate: reader } = await participant(europe);
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "watch" });
    const readByReader = async () => (await historyOf(reader, { kind: "hub", id: europe.id })).entries.filter(({ data }) => data.docket === docket);
    expect((await readByReader()).map(({ name }) => name)).toContain("track.moved");
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect(await readByReader()).toEqual([]);
  });

  test("is found under its docket in any spelling", async () => {
    const { docket, coordinator } = await issue();
    for (const typed of [docket.toLowerCase(), docket.replace("-", ""), ` ${docket} `]) expect((await issueByDocket(coordinator, { issue: typed })).docket).toBe(docket);
  });
});

describe("the list of issues", () => {
  test("goes page by page through all of them, each once, in every order", async () => {
    const { europe, coordinator } = await foundation();
    for (const n of [1, 2, 3, 4, 5]) await logIssue(coordinator, { hub: europe.slug, title: `Matter ${n % 3}` });
    for (const sort of ["closes", "moved", "docket", "title"] as const) {
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const { issues, next, total } = await issueList(coordinator, { hub: europe.slug, sort, limit: 2, after });
        expect(total).toBe(5);
        seen.push(...issues.map(({ docket }) => docket));
        if (!next) break;
        after = next;
      }
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 5, 5]);
    }
  });

  test("refuses a cursor that it did not give out", async () => {
    const { coordinator } = await foundation();
    for (const after of ["x", "W10", Buffer.from('["a"]').toString("base64url"), Buffer.from('["1; drop table","y"]').toString("base64url")]) {
      await expect(issueList(coordinator, { after })).rejects.toMatchObject({ faults: { after: [{ code: "wrongForm" }] } });
    }
  });
});

describe("watching an issue", () => {
  test("is for members who may read it, tells what moves, and can be ended", async () => {
    const { docket, asianCoordinator, coordinator } = await issue();
    await watchIssue(asianCoordinator, { issue: docket, watch: "yes" });
    expect((await watchIssue(asianCoordinator, { issue: docket, watch: "yes" })).facts).toEqual([]);
    expect((await issueByDocket(asianCoordinator, { issue: docket })).watching).toBe(true);
    await watchIssue(asianCoordinator, { issue: docket, watch: "no" });
    expect((await issueByDocket(asianCoordinator, { issue: docket })).watching).toBe(false);
    await expect(watchIssue(await person(), { issue: docket, watch: "yes" })).rejects.toMatchObject({ reason: "notFound" });
    expect(await told(coordinator)).not.toContain("issue.watched: watching");
  });
});
