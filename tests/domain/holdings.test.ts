import { describe, expect, test } from "vitest";
import { declareDivergence } from "#lib/cores/commands.ts";
import { setTerm } from "#lib/holdings/commands.ts";
import { askForReview } from "#lib/holdings/jobs.ts";
import { statusOfVersion } from "#lib/holdings/model.ts";
import { documentStatus, positionNow } from "#lib/holdings/queries.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { freezePosition, publishPosition, withdrawPosition } from "#lib/positions/commands.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { adopt, adoptedPosition, commonCore, draftPosition, frozenPosition, joinedCore, participant, publishedPosition } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

describe("what a hub holds right now", () => {
  test("is none yet, with what is under way; of a draft there is no trace for whoever may not know of it", async () => {
    const { position, docket, coordinator, europe, asia, asianCoordinator } = await draftPosition();
    const asked = { issue: docket, hub: europe.slug };
    expect(await positionNow(coordinator, asked)).toMatchObject({ issue: { docket }, hubs: [{ hub: { slug: europe.slug }, holds: null, before: null, underWay: [{ id: position, state: "drafting" }] }] });
    expect(await positionNow(asianCoordinator, asked)).toMatchObject({ hubs: [{ holds: null, before: null, underWay: [] }] });
    expect((await positionNow(asianCoordinator, { issue: docket, hub: asia.slug })).hubs).toEqual([{ hub: { slug: asia.slug, code: asia.code, name: asia.name }, holds: null, before: null, underWay: [] }]);
    await expect(positionNow(visitor, asked)).rejects.toMatchObject({ reason: "notFound" });
    await expect(positionNow(coordinator, { issue: docket, hub: "no-such-hub" })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is the adopted text with its status and hash, within the hub until it is published", async () => {
    const { position, docket, coordinator, europe, voters, asianCoordinator } = await adoptedPosition();
    const [found] = (await positionNow(voters[0]!.delegate, { issue: docket, hub: europe.slug })).hubs;
    expect(found).toMatchObject({ holds: { status: { status: "adopted", version: 1, isQuotable: true, position: { id: position } }, content: { title: "Who is a manufacturer" }, core: null, annex: null }, underWay: [] });
    expect(found!.holds!.status.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await positionNow(asianCoordinator, { issue: docket, hub: europe.slug })).hubs[0]!.holds).toBeNull();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    expect((await positionNow(visitor, { issue: docket })).hubs).toMatchObject([{ hub: { slug: europe.slug }, holds: { status: { status: "published" } } }]);
  });

  test("is, for a hub that joined, the core in the version it decided on with what it adds and where it differs", async () => {
    const { position, docket, asia, asianCoordinator, asianVoters, annexId, coordinator } = await joinedCore({ adopted: true });
    await declareDivergence(asianCoordinator, { position, hub: asia.slug, part: "section", number: 1, reason: "Our courts read it otherwise." });
    await freezePosition(asianCoordinator, { position: annexId });
    await adopt(asianCoordinator, annexId, asianVoters);
    const { hubs } = await positionNow(coordinator, { issue: docket });
    expect(hubs).toMatchObject([
      { holds: { status: { position: { id: position } }, annex: null, divergences: [{ hub: { slug: asia.slug } }] } },
      { hub: { slug: asia.slug }, holds: { status: { position: { id: annexId } }, content: { title: "What Asia adds" }, core: { id: position, version: 1, content: { title: "Who is a manufacturer" } }, isBehind: false, divergences: [{ part: "section", number: 1 }] } },
    ]);
  });
});

describe("the status of a document", () => {
  test("says what it is and whether it may be quoted, from the first draft to the end", async () => {
    const { position, coordinator } = await draftPosition();
    expect(await documentStatus(coordinator, { position })).toMatchObject({ status: "draft", version: null, hash: null, isQuotable: false });
    await freezePosition(coordinator, { position });
    expect(await documentStatus(coordinator, { position })).toMatchObject({ status: "frozen", version: 1, isQuotable: false });
    await withdrawPosition(coordinator, { position, reason: "The proposal is gone." });
    expect(await documentStatus(coordinator, { position })).toMatchObject({ status: "withdrawn", version: 1, isQuotable: false, may: { setTerm: false } });
    expect(await documentStatus(coordinator, { position, version: 1 })).toMatchObject({ status: "withdrawn" });
    await expect(documentStatus(coordinator, { position, version: 7 })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("of a superseded text names what came after it, for ever and for everyone who may read that", async () => {
    const { position, docket, coordinator, second } = await joinedCore({ superseded: true });
    expect(await documentStatus(coordinator, { position })).toMatchObject({ status: "superseded", version: 1, isQuotable: false, successor: { id: second } });
    expect(await documentStatus(coordinator, { position, version: 1 })).toMatchObject({ status: "superseded", successor: { id: second } });
    expect((await positionNow(visitor, { issue: docket })).hubs[0]!.holds!.status.position.id).toBe(second);
  });

  test("of a version follows the version that was decided on", () => {
    expect(statusOfVersion("adopted", { number: 1, adopted: 2, newest: 2 })).toEqual({ status: "superseded", newer: 2 });
    expect(statusOfVersion("adopted", { number: 2, adopted: 2, newest: 2 })).toEqual({ status: "adopted", newer: null });
    expect(statusOfVersion("frozen", { number: 1, adopted: null, newest: 2 })).toEqual({ status: "superseded", newer: 2 });
    expect(statusOfVersion("draft", { number: 2, adopted: null, newest: 2 })).toEqual({ status: "superseded", newer: null });
  });

  test("is nothing that somebody learns who may not read the document", async () => {
    const { position, asianCoordinator } = await frozenPosition();
    await expect(documentStatus(asianCoordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
    const { position: open, coordinator, asianMember } = await commonCore();
    expect((await documentStatus(asianMember, { position: open })).may.setTerm).toBe(false);
    expect((await documentStatus(coordinator, { position: open })).may.setTerm).toBe(true);
  });
});

describe("the term of a position", () => {
  test("asks its coordinators once when the review day has passed, and says since when it is due", async () => {
    const { position, coordinator, europe } = await publishedPosition();
    const { delegate } = await participant(europe);
    await expect(setTerm(delegate, { position, reviewOn: dayFromNow(10) })).rejects.toMatchObject({ reason: "forbidden" });
    const reviewOn = dayFromNow(10);
    await setTerm(coordinator, { position, reviewOn });
    expect(await documentStatus(visitor, { position })).toMatchObject({ reviewOn, dueSince: null });
    await askForReview(system, {});
    expect(await told(coordinator)).not.toContain("position.reviewDue: review");
    travelDays(12);
    await askForReview(system, {});
    await askForReview(system, {});
    expect((await told(coordinator)).filter((one) => one === "position.reviewDue: review")).toHaveLength(1);
    expect(await documentStatus(visitor, { position })).toMatchObject({ status: "published", dueSince: reviewOn });
    await setTerm(coordinator, { position, reviewOn: dayFromNow(90) });
    expect(await documentStatus(visitor, { position })).toMatchObject({ dueSince: null });
    travelTo();
  });

  test("ends what the hub holds after its last day; the text stays where it is", async () => {
    const { position, docket, coordinator, europe } = await publishedPosition();
    const expiresOn = dayFromNow(5);
    await setTerm(coordinator, { position, expiresOn });
    travelDays(7);
    expect(await documentStatus(visitor, { position })).toMatchObject({ status: "expired", isQuotable: false, expiresOn });
    expect((await positionNow(visitor, { issue: docket })).hubs).toMatchObject([{ hub: { slug: europe.slug }, holds: null, before: { id: position, status: "expired", expiresOn } }]);
    travelTo();
  });

  test("is refused in the past, the wrong way round, and on what has ended", async () => {
    const { position, coordinator } = await draftPosition();
    await expect(setTerm(coordinator, { position, reviewOn: dayFromNow(-1) })).rejects.toMatchObject({ faults: { reviewOn: [{ code: "past" }] } });
    await expect(setTerm(coordinator, { position, expiresOn: dayFromNow(-1) })).rejects.toMatchObject({ faults: { expiresOn: [{ code: "past" }] } });
    await expect(setTerm(coordinator, { position, reviewOn: dayFromNow(9), expiresOn: dayFromNow(4) })).rejects.toMatchObject({ faults: { expiresOn: [{ code: "beforeReview" }] } });
    await expect(setTerm(coordinator, { position, reviewOn: "2027-02-30" })).rejects.toMatchObject({ reason: "invalid" });
    await withdrawPosition(coordinator, { position, reason: "The proposal is gone." });
    await expect(setTerm(coordinator, { position, reviewOn: dayFromNow(9) })).rejects.toMatchObject({ reason: "state", code: "term.over" });
  });
});
