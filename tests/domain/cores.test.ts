import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { usualRules } from "#db/rules.ts";
import { divergences } from "#db/schema/index.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { claimFoundation, declareDivergence, followCore, joinCore, offerCore, withdrawDivergence } from "#lib/cores/commands.ts";
import { jointPosition } from "#lib/cores/queries.ts";
import { answerRevert, askRevert, castBallot, decideDelegated, declareDecision, openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { decisionById, decisionsOnPosition, outcomeOfPosition } from "#lib/decisions/queries.ts";
import { changeIssueLane, openTrack, takeStance } from "#lib/issues/commands.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { freezePosition, openConsultation, publishPosition, savePosition, summarisePosition, withdrawPosition } from "#lib/positions/commands.ts";
import { positionById, positionList, versionOfPosition } from "#lib/positions/queries.ts";
import { liftEmbargo, setEmbargo } from "#lib/publications/commands.ts";
import { standpoint } from "#lib/publications/queries.ts";
import { representativeness } from "#lib/voices/queries.ts";
import { dayFromNow, travelDays } from "#tests/support/clock.ts";
import { adopt, adoptedCore, commonCore, joinedCore, person, rules, type Person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const annex = { title: "What Asia adds", sections: [{ heading: "Exports", body: "Exports are to be left out." }] };
const reason = "Our courts read it otherwise.";

/** An adopted core under embargo for a week. */
async function embargoedCore() {
  const world = await adoptedCore();
  const [decision] = await decisionsOnPosition(world.coordinator, { position: world.position });
  await setEmbargo(world.coordinator, { position: world.position, day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason });
  return { ...world, decision: decision!.id };
}

describe("a common core", () => {
  test("is opened by its coordinators to the members of every hub, whose coordinators are told", async () => {
    const { position, coordinator, asianCoordinator, asianMember } = await commonCore({ offered: false });
    await expect(positionById(asianMember, { position })).rejects.toMatchObject({ reason: "notFound" });
    await expect(offerCore(asianCoordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
    await offerCore(coordinator, { position });
    expect(await positionById(asianMember, { position })).toMatchObject({ lane: "members", asks: [{ statement: "Exempt hobby projects", fallback: null }], may: { edit: false, acts: [] } });
    expect((await versionOfPosition(asianMember, { position, version: 1 })).number).toBe(1);
    expect(await told(asianCoordinator)).toContain("core.offered: core");
    await expect(offerCore(coordinator, { position })).rejects.toMatchObject({ code: "core.offeredBefore" });
  });

  test("stays among members however it is worked on further", async () => {
    const { position, coordinator, asianMember } = await commonCore();
    await revisePosition(coordinator, { position, reason: "One more look." });
    await openConsultation(coordinator, { position });
    expect((await positionById(asianMember, { position })).lane).toBe("members");
  });

  test("tells other hubs who carried it once everyone reads it, and not before", async () => {
    const { position, coordinator, docket, asianMember, voters } = await adoptedCore();
    const names = voters.map(({ organisation }) => organisation.name).toSorted((one, other) => one.localeCompare(other));
    expect(await outcomeOfPosition(voters[0]!.delegate, { position })).toMatchObject({ supporters: names });
    expect(await outcomeOfPosition(asianMember, { position })).toBeNull();
    expect(await representativeness(asianMember, { position })).toMatchObject({ decision: null });
    expect((await standpoint(asianMember, { issue: docket })).positions).toMatchObject([{ id: position, outcome: null }]);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    expect(await outcomeOfPosition(asianMember, { position })).toMatchObject({ supporters: names });
    expect((await representativeness(asianMember, { position })).decision).toMatchObject({ voted: 2 });
  });

  test("under embargo is closed to them, and theirs again when that is lifted", async () => {
    const { position, coordinator, asianMember, docket, decision } = await embargoedCore();
    await expect(positionById(asianMember, { position })).rejects.toMatchObject({ reason: "notFound" });
    travelDays(8);
    await liftEmbargo(coordinator, { position });
    expect(await positionById(asianMember, { position })).toMatchObject({ lane: "members", adoptedVersion: 1 });
    expect((await standpoint(asianMember, { issue: docket })).positions).toMatchObject([{ id: position }]);
    await expect(decisionById(asianMember, { decision })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is not made of a position on an issue that members may not read, nor of one that has ended", async () => {
    const { position, coordinator } = await commonCore({ offered: false, lane: "hub" });
    await expect(offerCore(coordinator, { position })).rejects.toMatchObject({ code: "core.issueForFewer" });
    await withdrawPosition(coordinator, { position, reason: "The proposal is gone." });
    await expect(offerCore(coordinator, { position })).rejects.toMatchObject({ code: "core.over" });
  });

  test("cannot be withdrawn while the annex of another hub stands on it", async () => {
    const { position, coordinator, asia, asianCoordinator, annexId } = await joinedCore();
    await freezePosition(asianCoordinator, { position: annexId });
    await expect(withdrawPosition(coordinator, { position, reason: "It is gone." })).rejects.toMatchObject({ reason: "state", code: "core.annexesStand", values: { hubs: asia.name } });
    await withdrawPosition(asianCoordinator, { position: annexId, reason: "We go our own way." });
    await withdrawPosition(coordinator, { position, reason: "It is gone." });
    await expect(joinCore(asianCoordinator, { position, hub: asia.slug, ...annex })).rejects.toMatchObject({ code: "core.over" });
  });

  test("is withdrawn over an annex that is only drafted: nothing shows that there was one, and its coordinators are told", async () => {
    const { position, coordinator, asianCoordinator, annexId } = await joinedCore();
    await withdrawPosition(coordinator, { position, reason: "It is gone." });
    expect(await told(asianCoordinator)).toContain("position.withdrawn: core");
    await expect(freezePosition(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.over" });
  });
});

describe("an annex", () => {
  test("is begun by the coordinators of its hub, and is theirs alone until it is frozen", async () => {
    const { position, coordinator, asia, asianCoordinator } = await commonCore();
    await expect(joinCore(coordinator, { position, hub: asia.slug, ...annex })).rejects.toMatchObject({ reason: "forbidden" });
    const { value } = await joinCore(asianCoordinator, { position, hub: asia.slug, ...annex });
    await expect(positionById(coordinator, { position: value.id })).rejects.toMatchObject({ reason: "notFound" });
    expect(await jointPosition(coordinator, { position })).toMatchObject({ annexes: [] });
    expect((await jointPosition(asianCoordinator, { position })).annexes).toMatchObject([{ id: value.id, hub: { slug: asia.slug }, isHeld: false, content: null }]);
    expect(await told(coordinator)).not.toContain("core.joined: core");
  });

  test("is decided by its hub's own rule together with the core, whose version and hash its text names", async () => {
    const { position, coordinator, asianCoordinator, annexId, asianVoters } = await joinedCore();
    await addAsk(asianCoordinator, { position: annexId, statement: "Leave exports out", priority: "must" });
    const core = await versionOfPosition(coordinator, { position, version: 1 });
    await freezePosition(asianCoordinator, { position: annexId });
    expect((await versionOfPosition(coordinator, { position: annexId, version: 1 })).content).toMatchObject({ core: { position, version: 1, hash: core.hash }, asks: [{ statement: "Leave exports out" }] });
    await adopt(asianCoordinator, annexId, asianVoters);
    const joint = await jointPosition(coordinator, { position });
    expect(joint).toMatchObject({ isJoint: true, core: { version: 1, hash: core.hash, content: { asks: [{ statement: "Exempt hobby projects" }] } }, annexes: [{ id: annexId, isHeld: true, isBehind: false, onVersion: 1, content: { asks: [{ statement: "Leave exports out" }] } }] });
    expect((await jointPosition(coordinator, { position: annexId })).core.id).toBe(position);
  });

  test("may add nothing: then its hub holds the core as it is", async () => {
    const { position, asia, asianCoordinator } = await commonCore();
    const { value } = await joinCore(asianCoordinator, { position, hub: asia.slug, title: "Asia joins" });
    expect((await freezePosition(asianCoordinator, { position: value.id })).value.version).toBe(1);
  });

  test("is not published below a core that was taken back meanwhile", async () => {
    const { position, coordinator, docket, europe, asia, asianCoordinator, asianVoters } = await commonCore();
    await setRules(system, { hub: europe.slug, rules: { methods: [...rules.methods, usualRules.delegated], usual: "ballot" } });
    const { value: { id: decision } } = await decideDelegated(coordinator, { position, outcome: "It is plain." });
    const { value: { id: annexId } } = await joinCore(asianCoordinator, { position, hub: asia.slug, ...annex });
    await freezePosition(asianCoordinator, { position: annexId });
    await adopt(asianCoordinator, annexId, asianVoters);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    const { value: { id: request } } = await askRevert(coordinator, { decision, reason });
    await answerRevert(coordinator, { request, answer: "reverted", reason });
    await expect(publishPosition(asianCoordinator, { position: annexId })).rejects.toMatchObject({ reason: "state", code: "core.over" });
    expect((await standpoint(visitor, { issue: docket })).positions).toEqual([]);
    expect(await told(asianCoordinator)).toContain("decision.reverted: core");
    expect((await jointPosition(asianCoordinator, { position: annexId })).core.state).toBe("withdrawn");
  });

  test("can also be that of the core's own hub, and stands beside the core when both are published", async () => {
    const { position, coordinator, docket, europe, voters } = await adoptedCore();
    const { value } = await joinCore(coordinator, { position, hub: europe.slug, ...annex, title: "What Europe adds" });
    await freezePosition(coordinator, { position: value.id });
    await adopt(coordinator, value.id, voters);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await expect(publishPosition(coordinator, { position: value.id })).rejects.toMatchObject({ code: "core.notPublic", values: { version: 1 } });
    await publishPosition(coordinator, { position });
    await publishPosition(coordinator, { position: value.id });
    expect((await standpoint(visitor, { issue: docket })).positions.map(({ id, core }) => [id, core])).toEqual([[position, null], [value.id, position]]);
    expect((await jointPosition(visitor, { position })).annexes).toMatchObject([{ id: value.id, content: { title: "What Europe adds" } }]);
  });

  test("is refused on an annex, twice, without a track, and on a position that was not opened", async () => {
    const { position, asia, asianCoordinator, annexId } = await joinedCore();
    await expect(joinCore(asianCoordinator, { position, hub: asia.slug, ...annex })).rejects.toMatchObject({ reason: "conflict", code: "core.joinedBefore" });
    await freezePosition(asianCoordinator, { position: annexId });
    await expect(joinCore(asianCoordinator, { position: annexId, hub: asia.slug, ...annex })).rejects.toMatchObject({ reason: "state", code: "core.annexOnAnnex" });
    await expect(offerCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.annexOnAnnex" });
    const without = await commonCore({ track: false });
    await expect(joinCore(without.asianCoordinator, { position: without.position, hub: without.asia.slug, ...annex })).rejects.toMatchObject({ code: "noTrack" });
    await openTrack(without.asianCoordinator, { issue: without.docket, hub: without.asia.slug });
    await joinCore(without.asianCoordinator, { position: without.position, hub: without.asia.slug, ...annex });
    const closed = await commonCore({ offered: false });
    await expect(joinCore(closed.coordinator, { position: closed.position, hub: closed.europe.slug, ...annex })).rejects.toMatchObject({ code: "core.notOffered" });
  });

  test("waits for the first version of its core", async () => {
    const { position, asia, asianCoordinator } = await commonCore({ frozen: false });
    const { value } = await joinCore(asianCoordinator, { position, hub: asia.slug, ...annex });
    await expect(freezePosition(asianCoordinator, { position: value.id })).rejects.toMatchObject({ code: "core.notFrozen" });
  });
});

/** The core once more, with a sentence that was missing. */
async function newVersion(coordinator: Person, position: string) {
  await revisePosition(coordinator, { position, reason: "A sentence was missing." });
  const { revision, title, lede, stance, sections } = await positionById(coordinator, { position });
  await savePosition(coordinator, { position, revision, title, lede: `${lede} And soon.`, stance, sections });
  await freezePosition(coordinator, { position, note: "The sentence is there." });
}

describe("a newer version of a core", () => {
  test("is told to the coordinators of each annex, which says that it stands on an older one", async () => {
    const { position, coordinator, asianCoordinator, annexId } = await joinedCore();
    await freezePosition(asianCoordinator, { position: annexId });
    await newVersion(coordinator, position);
    expect(await told(asianCoordinator)).toContain("position.frozen: core");
    expect((await jointPosition(coordinator, { position })).annexes).toMatchObject([{ isBehind: true, onVersion: 1 }]);
    await expect(followCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.reviseFirst" });
    await revisePosition(asianCoordinator, { position: annexId, reason: "The core has moved." });
    await expect(followCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.abreast" });
    await freezePosition(asianCoordinator, { position: annexId });
    expect((await jointPosition(coordinator, { position })).annexes).toMatchObject([{ isBehind: false, onVersion: 2, version: 2 }]);
  });

  test("is followed by an adopted annex in a next version, with all that it has; until that is held, the adopted one is", async () => {
    const { position, coordinator, asia, asianCoordinator, annexId, asianVoters } = await joinedCore();
    await addAsk(asianCoordinator, { position: annexId, statement: "Leave exports out", priority: "must", fallback: "For two years." });
    await summarisePosition(asianCoordinator, { position: annexId, revision: 1, summary: "Exports are something else." });
    await freezePosition(asianCoordinator, { position: annexId });
    await adopt(asianCoordinator, annexId, asianVoters);
    await expect(followCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.abreast" });
    await newVersion(coordinator, position);
    const { value } = await followCore(asianCoordinator, { position: annexId });
    expect(await positionById(asianCoordinator, { position: value.id })).toMatchObject({ state: "drafting", title: "What Asia adds", summary: "Exports are something else.", asks: [{ number: 1, statement: "Leave exports out", fallback: "For two years." }] });
    expect((await positionById(asianCoordinator, { position: annexId })).state).toBe("adopted");
    await expect(followCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ reason: "conflict", code: "core.joinedBefore" });
    expect((await positionList(asianCoordinator, { hub: asia.slug })).map(({ id }) => id)).toContain(value.id);
    await freezePosition(asianCoordinator, { position: value.id });
    await adopt(asianCoordinator, value.id, asianVoters);
    expect((await jointPosition(coordinator, { position })).annexes).toMatchObject([{ id: value.id, onVersion: 2, isBehind: false }]);
  });

  test("is also another text in its place, which is the core from then on", async () => {
    const { second, coordinator, asianCoordinator, annexId } = await joinedCore({ superseded: true });
    expect(await told(asianCoordinator)).toContain("position.superseded: core");
    await followCore(asianCoordinator, { position: annexId });
    expect((await jointPosition(asianCoordinator, { position: annexId })).core.id).toBe(second);
    expect((await jointPosition(coordinator, { position: second! })).isJoint).toBe(true);
  });

  test("is followed by nobody but the coordinators of the annex, and by nothing that is no annex", async () => {
    const { position, coordinator, asianCoordinator, annexId } = await joinedCore();
    await freezePosition(asianCoordinator, { position: annexId });
    await expect(followCore(coordinator, { position: annexId })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(followCore(coordinator, { position })).rejects.toMatchObject({ code: "core.notAnnex" });
    await withdrawPosition(asianCoordinator, { position: annexId, reason: "We go our own way." });
    await expect(followCore(asianCoordinator, { position: annexId })).rejects.toMatchObject({ code: "core.annexOver" });
  });
});

describe("a divergence", () => {
  test("is declared on a part with its reason, shown there, told to the other hubs, and withdrawn with a reason", async () => {
    const { position, coordinator, asia, asianCoordinator } = await joinedCore();
    const on = { position, hub: asia.slug, part: "section", number: 2 } as const;
    await expect(declareDivergence(asianCoordinator, { ...on, reason: "" })).rejects.toMatchObject({ reason: "invalid", faults: { reason: [{ code: "required" }] } });
    await expect(declareDivergence(asianCoordinator, { ...on, number: 9, reason })).rejects.toMatchObject({ faults: { number: [{ code: "notOneOf" }] } });
    const { value } = await declareDivergence(asianCoordinator, { ...on, reason });
    await expect(declareDivergence(asianCoordinator, { ...on, reason })).rejects.toMatchObject({ reason: "conflict", code: "core.divergedBefore" });
    expect((await jointPosition(coordinator, { position })).divergences).toMatchObject([{ hub: { slug: asia.slug }, part: "section", number: 2, words: "Timing", at: 2, reason, endedAt: null, may: { withdraw: false } }]);
    expect(await told(coordinator)).toContain("divergence.declared: divergence");
    await expect(withdrawDivergence(coordinator, { divergence: value.id, reason: "Not so." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(withdrawDivergence(asianCoordinator, { divergence: value.id, reason: "" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await withdrawDivergence(asianCoordinator, { divergence: value.id, reason: "The text was changed." });
    await expect(withdrawDivergence(asianCoordinator, { divergence: value.id, reason: "Again." })).rejects.toMatchObject({ code: "core.divergenceEnded" });
    expect((await jointPosition(coordinator, { position })).divergences).toMatchObject([{ ending: "The text was changed." }]);
    expect((await entriesAbout(`position:${position}`)).map(({ name }) => name)).toEqual(expect.arrayContaining(["divergence.declared", "divergence.withdrawn"]));
  });

  test("is on no hub's own text, on no annex, and on nothing that was not opened to other hubs", async () => {
    const { position, coordinator, europe, asia, asianCoordinator, annexId } = await joinedCore();
    const what = { part: "ask", number: 1, reason } as const;
    await expect(declareDivergence(coordinator, { position, hub: europe.slug, ...what })).rejects.toMatchObject({ code: "core.ownText" });
    await expect(declareDivergence(asianCoordinator, { position: annexId, hub: asia.slug, ...what })).rejects.toMatchObject({ code: "core.isAnnex" });
    await expect(declareDivergence(coordinator, { position, hub: asia.slug, ...what })).rejects.toMatchObject({ reason: "forbidden" });
    const closed = await commonCore({ offered: false });
    await expect(declareDivergence(closed.coordinator, { position: closed.position, hub: closed.europe.slug, ...what })).rejects.toMatchObject({ code: "core.notOffered" });
    const without = await commonCore({ track: false });
    await expect(declareDivergence(without.asianCoordinator, { position: without.position, hub: without.asia.slug, ...what })).rejects.toMatchObject({ code: "noTrack" });
  });

  test("is public with what the hub adds, and not before", async () => {
    const { position, coordinator, docket, asia, asianCoordinator, annexId, asianVoters } = await joinedCore({ adopted: true });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    await declareDivergence(asianCoordinator, { position, hub: asia.slug, part: "ask", number: 1, reason });
    expect((await jointPosition(visitor, { position })).divergences).toEqual([]);
    await freezePosition(asianCoordinator, { position: annexId });
    await adopt(asianCoordinator, annexId, asianVoters);
    await publishPosition(asianCoordinator, { position: annexId });
    expect((await jointPosition(visitor, { position })).divergences).toMatchObject([{ part: "ask", reason }]);
  });

  test("that ended before that stays where it was read", async () => {
    const { position, coordinator, docket, asia, asianCoordinator, annexId, asianVoters } = await joinedCore({ adopted: true });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    const { value: { id: divergence } } = await declareDivergence(asianCoordinator, { position, hub: asia.slug, part: "ask", number: 1, reason });
    await withdrawDivergence(asianCoordinator, { divergence, reason: "We were mistaken." });
    await freezePosition(asianCoordinator, { position: annexId });
    await adopt(asianCoordinator, annexId, asianVoters);
    await publishPosition(asianCoordinator, { position: annexId });
    expect((await jointPosition(visitor, { position })).divergences).toEqual([]);
    expect((await jointPosition(coordinator, { position })).divergences).toMatchObject([{ ending: "We were mistaken." }]);
  });

  test("of a stance is the same thing: it is said against the core too, and its history is kept", async () => {
    const { docket, asia, asianCoordinator } = await joinedCore();
    const on = { issue: docket, hub: asia.slug };
    await expect(takeStance(asianCoordinator, { ...on, stance: "oppose" })).rejects.toMatchObject({ faults: { divergence: [{ code: "divergenceNeedsReason" }] } });
    await takeStance(asianCoordinator, { ...on, stance: "oppose", divergence: reason });
    await takeStance(asianCoordinator, { ...on, stance: "support-with-changes" });
    await takeStance(asianCoordinator, { ...on, stance: "oppose", divergence: "Another one." });
    expect((await engine.reader.select().from(divergences).where(eq(divergences.hubId, asia.id)).orderBy(asc(divergences.declaredAt), asc(divergences.id))).map(({ reason: said, endedAt }) => [said, endedAt !== null])).toEqual([[reason, true], ["Another one.", false]]);
  });
});

describe("a claim for the whole foundation", () => {
  const wide = async () => {
    const world = await joinedCore({ adopted: true });
    await freezePosition(world.asianCoordinator, { position: world.annexId });
    return world;
  };

  test("is refused hub by hub, made once all hold the core, and shown to those who may read what it rests on", async () => {
    const { position, docket, coordinator, asia, asianCoordinator, asianMember, annexId, asianVoters } = await wide();
    await expect(claimFoundation(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "core.inTheWay", values: { not_adopted: asia.name, not_held: "none", unnamed: 0 }, present: { inTheWay: [{ hub: asia.name, obstacle: "not-adopted" }] } });
    await adopt(asianCoordinator, annexId, asianVoters);
    await expect(claimFoundation(asianCoordinator, { position })).rejects.toMatchObject({ reason: "forbidden" });
    await claimFoundation(coordinator, { position });
    expect(await told(asianCoordinator)).toContain("core.claimed: core");
    expect((await jointPosition(asianMember, { position })).claim).toMatchObject({ stands: true, inTheWay: [] });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    expect((await jointPosition(visitor, { position })).claim).toBeNull();
    await publishPosition(asianCoordinator, { position: annexId });
    expect((await jointPosition(visitor, { position })).claim).toMatchObject({ stands: true });
  });

  test("falls away by itself when a hub comes to differ and has not said why, and stands again once it has", async () => {
    const { position, docket, coordinator, asia, europe, asianCoordinator, annexId, asianVoters } = await wide();
    await adopt(asianCoordinator, annexId, asianVoters);
    await claimFoundation(coordinator, { position });
    await takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "oppose" });
    expect((await jointPosition(asianCoordinator, { position })).claim).toMatchObject({ stands: false, inTheWay: [{ hub: europe.name, obstacle: "undeclared" }] });
    await takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "support-with-changes" });
    await takeStance(asianCoordinator, { issue: docket, hub: asia.slug, stance: "oppose", divergence: reason });
    expect((await jointPosition(asianCoordinator, { position })).claim).toMatchObject({ stands: true });
  });

  test("counts a hub whose track the reader may not know of, and does not name it", async () => {
    const { position, docket, coordinator, asianCoordinator, annexId, asianVoters, third, thirdCoordinator } = await wide();
    await adopt(asianCoordinator, annexId, asianVoters);
    await openTrack(thirdCoordinator, { issue: docket, hub: third.slug, lane: "coordinators" });
    await expect(claimFoundation(coordinator, { position })).rejects.toMatchObject({ code: "core.inTheWay", values: { not_adopted: "none", unnamed: 1 }, present: { inTheWay: [], unnamed: 1 } });
    expect((await jointPosition(coordinator, { position })).inTheWay).toEqual({ named: [], unnamed: 1 });
  });

  test("may also be made by the foundation's own staff, and is made of a core alone", async () => {
    const { position, asianCoordinator, annexId, asianVoters } = await wide();
    await adopt(asianCoordinator, annexId, asianVoters);
    const administrator = await person({ role: "administrator" });
    await expect(claimFoundation(administrator, { position: annexId })).rejects.toMatchObject({ code: "core.isAnnex" });
    expect((await claimFoundation(administrator, { position })).value.since).toBeInstanceOf(Date);
  });
});

test("a ballot of one hub is nothing that the others see", async () => {
  const { asianCoordinator, annexId, coordinator, asianVoters } = await joinedCore();
  await freezePosition(asianCoordinator, { position: annexId });
  const { value } = await openDecision(asianCoordinator, { position: annexId });
  await expect(decisionById(coordinator, { decision: value.id })).rejects.toMatchObject({ reason: "notFound" });
  await castBallot(asianVoters[0]!.delegate, { decision: value.id, choice: "discuss", problem: "Too wide.", remedy: "Name the exports." });
  await castBallot(asianVoters[1]!.delegate, { decision: value.id, choice: "yes" });
  await expect(declareDecision(asianCoordinator, { decision: value.id, result: "carried", outcome: "All in favour." })).rejects.toMatchObject({ code: "decision.notMet" });
});
