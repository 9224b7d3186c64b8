import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { settled, usualRules, type Rule } from "#db/rules.ts";
import { decisions } from "#db/schema/index.ts";
import { answerConcern, answerRevert, askRevert, cancelDecision, castBallot, clearConcern, decideDelegated, declareDecision, extendDecision, openDecision } from "#lib/decisions/commands.ts";
import { closeDecisionsInTime, lapseUnratified } from "#lib/decisions/jobs.ts";
import { agendaOfHub, decisionById, openingOfDecision, outcomeOfPosition } from "#lib/decisions/queries.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { rulesOfHub } from "#lib/hubs/queries.ts";
import { myWork } from "#lib/inbox/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { joinHub, leaveHub } from "#lib/organisations/commands.ts";
import { addEditor, publishPosition } from "#lib/positions/commands.ts";
import { publication, standpoint } from "#lib/publications/queries.ts";
import { positionById } from "#lib/positions/queries.ts";
import { search } from "#lib/search/queries.ts";
import { giveSignature, openSignOn } from "#lib/signatures/commands.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { adoptedPosition, again, frozenPosition, openBallot, participant, person, rules } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";
import { shown } from "#tests/support/signing.ts";

const outcome = "As the count shows.";
const discuss = { choice: "discuss", problem: "The scope is open.", remedy: "Name the products." } as const;
const under = (rule: Rule, electors = 3) => openBallot({ electors, rule });
const closeAll = async () => { while ((await closeDecisionsInTime(system, {})).value.closed > 0); };

describe("lazy consensus", () => {
  test("of one week, as a technical committee has it, ends at its hour whether or not anyone is looking, and the chair declares", async () => {
    const { decision, coordinator, voters, closesAt, position } = await under(usualRules["lazy-consensus"]);
    await castBallot(voters[0]!.delegate, { decision, choice: "disagree", reason: "I would not." });
    travelTo(closesAt);
    await closeAll();
    expect(await decisionById(coordinator, { decision })).toMatchObject({ state: "closed", isOpen: false, tally: { met: true, silent: 2 }, results: ["carried", "not-carried", "no-result"], may: { declare: true } });
    await expect(castBallot(voters[1]!.delegate, { decision, ...discuss })).rejects.toMatchObject({ code: "decision.closed", present: { state: "closed" } });
    expect(await told(coordinator)).toContain("decision.closed: declare");
    expect((await myWork(coordinator, {})).map(({ kind }) => kind)).toContain("declare");
    await declareDecision(coordinator, { decision, result: "carried", outcome });
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "adopted" });
  });

  test("is closed once, however often the clock looks, and opens again by an extension", async () => {
    const { decision, coordinator, voters, closesAt } = await under(usualRules["lazy-consensus"]);
    travelTo(closesAt);
    await closeAll();
    expect((await closeDecisionsInTime(system, {})).facts).toEqual([]);
    await extendDecision(coordinator, { decision, day: dayFromNow(4), reason: "The holidays." });
    await castBallot(voters[0]!.delegate, { decision, ...discuss });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ state: "open", tally: { missing: ["blocked"] } });
  });

  test("with support wants organisations that say yes, and no objection is none", async () => {
    const { decision, coordinator, voters } = await under({ ...usualRules["supported-consensus"], support: 2 });
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    await castBallot(voters[1]!.delegate, { decision, choice: "no-objection" });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ met: false, missing: ["support"] });
    await castBallot(voters[1]!.delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally.met).toBe(true);
  });
});

describe("a formal vote", () => {
  test("by post wants more than half of all that vote, and half is not more", async () => {
    const { decision, coordinator, voters } = await under(usualRules["formal-vote"], 4);
    for (const { delegate } of voters.slice(0, 2)) await castBallot(delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ favourable: 2, of: 4, missing: ["threshold"] });
    await castBallot(voters[2]!.delegate, { decision, choice: "no-objection" });
    expect((await decisionById(coordinator, { decision })).tally.met).toBe(false);
    await castBallot(voters[2]!.delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally.met).toBe(true);
  });
});

describe("an override of a block", () => {
  async function blocked(electors: number) {
    const world = await under({ ...usualRules.ballot, quorum: 0 }, electors);
    await setRules(system, { hub: world.europe.slug, rules: { methods: [usualRules.ballot, usualRules.override], usual: "ballot" } });
    await castBallot(world.voters[0]!.delegate, { decision: world.decision, ...discuss });
    travelTo(world.closesAt);
    await declareDecision(world.coordinator, { decision: world.decision, result: "blocked", outcome });
    const { value } = await openDecision(world.coordinator, { position: world.position });
    return { ...world, override: value.id };
  }

  test("wants two thirds of all that vote and at most two against, and overrules on the record", async () => {
    const { override: decision, position, coordinator, voters } = await blocked(9);
    await expect(castBallot(voters[0]!.delegate, { decision, ...discuss })).rejects.toMatchObject({ faults: { choice: [{ code: "notOneOf" }] } });
    for (const { delegate } of voters.slice(0, 3)) await castBallot(delegate, { decision, choice: "disagree" });
    for (const { delegate } of voters.slice(3)) await castBallot(delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ favourable: 6, against: 3, of: 9, missing: ["against"] });
    await castBallot(voters[2]!.delegate, { decision, choice: "abstain" });
    expect((await declareDecision(coordinator, { decision, result: "carried", outcome })).value).toEqual({ state: "carried", position: "adopted" });
    expect((await decisionById(coordinator, { decision })).concerns).toMatchObject([{ settledAs: "replaced" }]);
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "adopted", adoptedVersion: 1 });
  });

  test("overrules what stands and tells its author; one that fails leaves the position blocked", async () => {
    const failed = await blocked(3);
    travelDays(5);
    await declareDecision(failed.coordinator, { decision: failed.override, result: "not-carried", outcome });
    expect(await positionById(failed.coordinator, { position: failed.position })).toMatchObject({ state: "blocked" });
    const { value: { id: again } } = await openDecision(failed.coordinator, { position: failed.position });
    for (const { delegate } of failed.voters.slice(1)) await castBallot(delegate, { decision: again, choice: "yes" });
    travelDays(5);
    await declareDecision(failed.coordinator, { decision: again, result: "carried", outcome });
    expect((await decisionById(failed.coordinator, { decision: again })).concerns).toMatchObject([{ settledAs: "overruled", settlement: outcome }]);
    expect(await told(failed.voters[0]!.delegate)).toContain("decision.concernOverruled: overruled");
  });

  test("is for what is blocked alone, and taken back leaves it so", async () => {
    const { europe, position, coordinator } = await frozenPosition();
    await participant(europe);
    await setRules(system, { hub: europe.slug, rules: { methods: [usualRules.ballot, usualRules.override], usual: "ballot" } });
    await expect(openDecision(coordinator, { position, method: "override" })).rejects.toMatchObject({ code: "position.override" });
    const other = await blocked(3);
    await cancelDecision(other.coordinator, { decision: other.override, reason: "Wrong hour." });
    expect(await positionById(other.coordinator, { position: other.position })).toMatchObject({ state: "blocked" });
  });
});

describe("a fast track", () => {
  async function track({ carried = true, lane }: { carried?: boolean; lane?: "public" } = {}) {
    const world = await frozenPosition(lane && { lane });
    const board = [await person({ role: "board", hub: world.europe }), await person({ role: "board", hub: world.europe })] as const;
    const voters = [await participant(world.europe), await participant(world.europe)] as const;
    await setRules(system, { hub: world.europe.slug, rules: { methods: [usualRules["fast-track"], usualRules["lazy-consensus"], usualRules.ballot], usual: "lazy-consensus" } });
    const { value } = await openDecision(world.coordinator, { position: world.position, method: "fast-track" });
    const decision = value.id;
    if (carried) {
      for (const one of board) await castBallot(one, { decision, choice: "yes" });
      await declareDecision(world.coordinator, { decision, result: "carried", outcome });
    }
    return { ...world, board, voters, decision, closesAt: value.closesAt };
  }

  test("takes 72 hours to the minute, asks the board and the coordinators, and no delegate", async () => {
    travelTo("2027-03-26T09:00:30Z");
    const { decision, board, voters, coordinator, closesAt } = await track({ carried: false });
    expect(closesAt.toISOString()).toBe("2027-03-29T09:01:00.000Z");
    expect((await myWork(board[0], {})).map(({ kind }) => kind)).toContain("vote");
    await expect(castBallot(voters[0].delegate, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "forbidden" });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ tally: { entitled: 2 }, voice: { choice: null }, may: { cast: true } });
  });

  test("is blocked by one of the board, or vetoed by a coordinator who has no vote", async () => {
    const { decision, board, coordinator } = await track({ carried: false });
    await castBallot(board[0], { decision, choice: "yes" });
    await castBallot(board[1], { decision, ...discuss });
    expect((await decisionById(coordinator, { decision })).tally.missing).toContain("blocked");
    await expect(clearConcern(board[0], { concern: (await decisionById(board[0], { decision })).concerns[0]!.id })).rejects.toMatchObject({ reason: "forbidden" });
    await castBallot(board[1], { decision, choice: "yes" });
    await castBallot(coordinator, { decision, ...discuss });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ blocking: 1, counts: { yes: 2, discuss: 0 }, missing: ["blocked"] });
  });

  test("is ratified by the hub within fourteen days, under a rule that binds it", async () => {
    const { decision, position, coordinator, voters } = await track();
    expect(await openingOfDecision(coordinator, { position })).toMatchObject({ ratifies: true, methods: ["lazy-consensus", "ballot"] });
    await expect(openDecision(coordinator, { position, day: dayFromNow(16) })).rejects.toMatchObject({ faults: { day: [{ code: "afterRatifying" }] } });
    await expect(openDecision(coordinator, { position, method: "fast-track" })).rejects.toMatchObject({ faults: { method: [{ code: "notOneOf" }] } });
    const { value: { id: ratifying } } = await openDecision(coordinator, { position, method: "ballot" });
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "adopted" });
    for (const { delegate } of voters) await castBallot(delegate, { decision: ratifying, choice: "yes" });
    expect((await declareDecision(coordinator, { decision: ratifying, result: "carried", outcome })).value).toEqual({ state: "carried", position: "adopted" });
    travelDays(20);
    expect((await lapseUnratified(system, {})).value.lapsed).toBe(0);
    expect((await decisionById(coordinator, { decision })).ratifiedAt).not.toBeNull();
    await expect(askRevert(voters[0].delegate, { decision, reason: "Too late." })).rejects.toMatchObject({ code: "decision.notRevertible" });
  });

  test("falls back when it is not ratified, unless the hub is deciding on that", async () => {
    const { decision, position, coordinator, voters } = await track();
    const deciding = await track();
    await openDecision(deciding.coordinator, { position: deciding.position });
    travelDays(15);
    while ((await lapseUnratified(system, {})).value.lapsed > 0);
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "last-call", adoptedVersion: null });
    expect((await decisionById(coordinator, { decision })).state).toBe("reverted");
    expect(await told(voters[0].delegate)).toContain("decision.reverted: declared");
    expect(await positionById(deciding.coordinator, { position: deciding.position })).toMatchObject({ state: "adopted" });
  });

  test("that the hub does not ratify is taken back, and says so where everyone has read it", async () => {
    const { position, coordinator, voters, docket, europe } = await track({ lane: "public" });
    await publishPosition(coordinator, { position });
    const found = async (by: Actor) => (await search(by, { q: `${docket} manufacturer` })).found.filter(({ url }) => url.includes(position) || url.includes("/standpoint/")).length;
    expect(await found(visitor)).toBe(1);
    const { value: { id: ratifying } } = await openDecision(coordinator, { position, method: "ballot" });
    for (const { delegate } of voters) await castBallot(delegate, { decision: ratifying, choice: "disagree" });
    expect((await declareDecision(coordinator, { decision: ratifying, result: "not-carried", outcome })).value).toEqual({ state: "not-carried", position: "withdrawn" });
    expect((await standpoint(visitor, { issue: docket })).positions).toEqual([]);
    expect(await publication(visitor, { issue: docket, hub: europe.slug, publication: 1 })).toMatchObject({ status: "withdrawn", inForce: null, content: { title: "Who is a manufacturer" } });
    expect([await found(visitor), await found(voters[0].delegate)]).toEqual([1, 1]);
  });

  test("that is taken back once everybody has read it says that it was, and why to those inside alone", async () => {
    const { decision, position, coordinator, europe } = await track({ lane: "public" });
    await publishPosition(coordinator, { position });
    const member = await person({ role: "member", hub: europe });
    const { value: { id: request } } = await askRevert(member, { decision, reason: "Nobody was asked." });
    await answerRevert(coordinator, { request, answer: "reverted", reason: "One of us had not been heard." });
    const read = async (by: Actor) => (await historyOf(by, { kind: "position", id: position })).entries.filter(({ name }) => name === "decision.reverted").map(({ data }) => data["reason"]);
    expect(await read(member)).toEqual(["One of us had not been heard."]);
    expect(await read(visitor)).toEqual([null]);
  });

  test("may be asked back by any member, and a coordinator answers", async () => {
    const { decision, position, coordinator, europe } = await track();
    const member = await person({ role: "member", hub: europe });
    const { value: { id: request } } = await askRevert(member, { decision, reason: "Nobody was asked." });
    expect(await agendaOfHub(member, { hub: europe.slug })).toMatchObject({ concerns: [], reverts: [{ reason: "Nobody was asked.", by: member.name }] });
    await answerRevert(coordinator, { request, answer: "reverted", reason: "True." });
    expect(await told(member)).toContain("decision.revertAnswered: revert");
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "last-call" });
    await expect(answerRevert(coordinator, { request, answer: "kept", reason: "After all." })).rejects.toMatchObject({ code: "revertAnswered" });
  });
});

describe("what is delegated", () => {
  test("is adopted at once by whoever writes the text, and any member may ask it back", async () => {
    const { europe, position, coordinator } = await frozenPosition();
    const { delegate } = await participant(europe);
    await expect(decideDelegated(coordinator, { position, outcome: "A comma." })).rejects.toMatchObject({ code: "decision.notDelegated" });
    await setRules(system, { hub: europe.slug, rules: { methods: [...rules.methods, usualRules.delegated], usual: "ballot" } });
    await expect(openDecision(coordinator, { position, method: "delegated" })).rejects.toMatchObject({ faults: { method: [{ code: "notOneOf" }] } });
    const { value } = await decideDelegated(coordinator, { position, outcome: "A comma." });
    expect(value).toMatchObject({ state: "carried", position: "adopted" });
    expect(await told(delegate)).toContain("decision.declared: declared");
    await askRevert(delegate, { decision: value.id, reason: "It is no comma." });
  });

  test("is decided by those alone who sit in the hub, also when its organisation has left", async () => {
    const { europe, position, coordinator, asia } = await frozenPosition();
    await setRules(system, { hub: europe.slug, rules: { methods: [...rules.methods, usualRules.delegated], usual: "ballot" } });
    const [{ delegate: guest }, { delegate, organisation }] = [await participant(asia), await participant(europe)];
    for (const { email } of [guest, delegate]) await addEditor(coordinator, { position, email, reason: "Knows the field." });
    await expect(decideDelegated(await again(guest), { position, outcome: "A comma." })).rejects.toMatchObject({ reason: "forbidden" });
    await leaveHub(system, { hub: europe.slug, organisation: organisation.slug });
    await expect(decideDelegated(await again(delegate), { position, outcome: "A comma." })).rejects.toMatchObject({ reason: "notFound" });
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "last-call" });
  });
});

describe("a sign-on and a poll", () => {
  test("a sign-on takes no ballot, and its text is carried by names alone", async () => {
    const { decision, coordinator, voters, closesAt } = await under(usualRules["sign-on"]);
    await expect(castBallot(voters[0]!.delegate, { decision, choice: "yes" })).rejects.toMatchObject({ code: "decision.noBallots" });
    expect((await myWork(voters[0]!.delegate, {})).map(({ kind }) => kind)).not.toContain("vote");
    travelTo(closesAt);
    await expect(declareDecision(coordinator, { decision, result: "carried", outcome })).rejects.toMatchObject({ present: { missing: ["signatories"] } });
  });

  test("tells of fewer than three signatures those who see the list, and them alone", async () => {
    const { decision, coordinator, voters, position } = await under(usualRules["sign-on"], 4);
    const { value: { id: signOn } } = await openSignOn(coordinator, { position, signers: "hub", listing: "count", minimum: 4, softDay: dayFromNow(2), day: dayFromNow(3), time: "18:00" });
    const counted = async (actor: Actor) => (await decisionById(actor, { decision })).tally.signatures;
    const rival = voters[3]!.delegate;
    for (const [at, { delegate }] of voters.slice(0, 3).entries()) {
      expect([await counted(coordinator), await counted(rival)]).toEqual([at, null]);
      await giveSignature(delegate, { signOn, version: 1, ...shown });
    }
    expect([await counted(coordinator), await counted(rival)]).toEqual([3, 3]);
  });

  test("tells whether one or two signatures are enough to nobody else either", async () => {
    const { decision, coordinator, voters, position } = await under({ ...usualRules["sign-on"], signatories: 2 }, 3);
    const { value: { id: signOn } } = await openSignOn(coordinator, { position, signers: "hub", listing: "count", minimum: 2, softDay: dayFromNow(2), day: dayFromNow(3), time: "18:00" });
    const rival = voters[2]!.delegate;
    for (const met of [false, false, true]) {
      const [seen, known] = [await decisionById(rival, { decision }), await decisionById(coordinator, { decision })];
      expect([seen.tally.met, seen.tally.missing, seen.results]).toEqual([null, [], []]);
      expect([known.tally.met, known.results.includes("carried")]).toEqual([met, met]);
      const next = voters[known.tally.signatures ?? 0];
      if (!met) await giveSignature(next!.delegate, { signOn, version: 1, ...shown });
    }
  });

  test("a poll binds nobody: the text is as frozen after it as before", async () => {
    const { decision, coordinator, voters, position } = await under(usualRules["straw-poll"], 1);
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    await expect(declareDecision(coordinator, { decision, result: "carried", outcome })).rejects.toMatchObject({ faults: { result: [{ code: "notOneOf" }] } });
    expect((await declareDecision(coordinator, { decision, result: "no-result", outcome })).value).toEqual({ state: "no-result", position: "last-call" });
    expect((await positionById(coordinator, { position })).adoptedVersion).toBeNull();
  });
});

describe("a hold", () => {
  test("keeps a decision from being declared early, and is silence once its day has passed", async () => {
    const { decision, coordinator, voters } = await under(usualRules.ballot, 2);
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    await expect(castBallot(voters[1]!.delegate, { decision, choice: "hold", reason: "Our board meets.", until: dayFromNow(-2) })).rejects.toMatchObject({ faults: { until: [{ code: "past" }] } });
    await castBallot(voters[1]!.delegate, { decision, choice: "hold", reason: "Our board meets.", until: dayFromNow(2) });
    await expect(declareDecision(coordinator, { decision, result: "carried", outcome })).rejects.toMatchObject({ code: "decision.tooEarly" });
    travelDays(4);
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ silent: 1, counts: { hold: 0 } });
  });
});

describe("concerns", () => {
  test("are answered on the record, and stand on the agenda of the hub until they are settled", async () => {
    const { decision, coordinator, voters, europe } = await under(usualRules.ballot);
    await castBallot(voters[0]!.delegate, { decision, ...discuss, paragraph: "3.2" });
    const { concerns: [open] } = await agendaOfHub(voters[1]!.delegate, { hub: europe.slug });
    expect(open).toMatchObject({ organisation: voters[0]!.organisation.name, paragraph: "3.2", answer: null });
    await expect(answerConcern(voters[1]!.delegate, { concern: open!.id, answer: "No." })).rejects.toMatchObject({ reason: "forbidden" });
    await answerConcern(coordinator, { concern: open!.id, answer: "Section 2 names them." });
    expect(await told(voters[0]!.delegate)).toContain("decision.concernAnswered: concernAnswered");
    await clearConcern(voters[0]!.delegate, { concern: open!.id });
    await expect(answerConcern(coordinator, { concern: open!.id, answer: "Once more." })).rejects.toMatchObject({ code: "concernSettled" });
    expect((await agendaOfHub(coordinator, { hub: europe.slug })).concerns).toEqual([]);
    await expect(agendaOfHub((await openBallot()).coordinator, { hub: europe.slug })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("an organisation that leaves the hub during a vote", () => {
  test("votes no more and is out of the count, and what it said stays on the record", async () => {
    const { decision, position, coordinator, voters, europe } = await under({ ...usualRules.ballot, quorum: 1, quorumOf: "participants" });
    await addEditor(coordinator, { position, email: voters[0]!.delegate.email, reason: "Wrote the first draft." });
    await castBallot(voters[0]!.delegate, { decision, ...discuss });
    for (const { delegate } of voters.slice(1)) await castBallot(delegate, { decision, choice: "yes" });
    await leaveHub(system, { hub: europe.slug, organisation: voters[0]!.organisation.slug });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ tally: { entitled: 2, quorum: 2, met: true }, left: [voters[0]!.organisation.name], concerns: [{ organisation: voters[0]!.organisation.name, settledAs: null }] });
    await expect(castBallot(await again(voters[0]!.delegate), { decision, choice: "yes" })).rejects.toMatchObject({ reason: "notFound" });
    await expect(leaveHub(system, { hub: europe.slug, organisation: voters[0]!.organisation.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "notOneOf" }] } });
    // Who was named on a text of the hub by virtue of sitting in it is named no more.
    expect((await positionById(coordinator, { position })).editors).toEqual([]);
    await joinHub(system, { hub: europe.slug, organisation: voters[0]!.organisation.slug });
    expect((await decisionById(coordinator, { decision })).left).toEqual([]);
    await expect(joinHub(system, { hub: europe.slug, organisation: voters[0]!.organisation.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "taken" }] } });
  });

  test("after it was declared is counted as it was", async () => {
    const { decision, coordinator, voters, europe } = await under(usualRules.ballot);
    for (const { delegate } of voters) await castBallot(delegate, { decision, choice: "yes" });
    await declareDecision(coordinator, { decision, result: "carried", outcome });
    travelDays(1);
    await leaveHub(system, { hub: europe.slug, organisation: voters[0]!.organisation.slug });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ entitled: 3, counts: { yes: 3 } });
  });
});

describe("before a decision opens", () => {
  test("it is said by which rule, until when, who is entitled and how many are told, and nothing is changed", async () => {
    const { europe, position, coordinator } = await frozenPosition();
    const { organisation } = await participant(europe);
    await person({ role: "alternate", hub: europe, organisation });
    expect(await openingOfDecision(coordinator, { position, method: "lazy-consensus" })).toMatchObject({ rule: { method: "lazy-consensus", restarts: true }, entitled: [{ name: organisation.name }], told: 2, ratifies: false, methods: ["ballot", "lazy-consensus", "formal-vote"] });
    await expect(openingOfDecision(coordinator, { position, day: dayFromNow(2) })).rejects.toMatchObject({ faults: { day: [{ code: "tooSoon" }] } });
    expect((await positionById(coordinator, { position })).state).toBe("last-call");
    await expect(openingOfDecision(await person({ role: "member", hub: europe }), { position })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("dissent", () => {
  test.each([["public", 1], ["internal", 0]] as const)("is published or not as the rule says: %s", async (dissent, published) => {
    const { decision, coordinator, voters, position } = await under({ ...usualRules.ballot, dissent });
    await castBallot(voters[0]!.delegate, { decision, choice: "disagree", reason: "<script>It goes too far.</script>" });
    for (const { delegate } of voters.slice(1)) await castBallot(delegate, { decision, choice: "yes" });
    await declareDecision(coordinator, { decision, result: "carried", outcome });
    const { dissent: said } = (await outcomeOfPosition(coordinator, { position }))!;
    expect(said).toHaveLength(published);
    if (published) expect(said).toEqual([{ organisation: voters[0]!.organisation.name, statement: "<script>It goes too far.</script>" }]);
  });
});

describe("rules", () => {
  test("from before a choice existed are read as they were meant", async () => {
    const { decision, coordinator } = await openBallot();
    const { id, ...old } = { id: decision, method: "ballot", days: 10, quorum: 0.5, threshold: 0.6, discussBlocks: true } as const;
    await engine.transaction((tx) => tx.update(decisions).set({ rule: old, participants: null }).where(eq(decisions.id, id)));
    expect(await decisionById(coordinator, { decision })).toMatchObject({ rule: { ...settled(old), quorumOf: "entitled", thresholdOf: "sided", above: false, dissent: "internal", hours: null }, tally: { entitled: 3 } });
  });

  test("say who may change them, and every version stays to be read beside the one before", async () => {
    const { europe, coordinator, voters, board } = await openBallot();
    const named = { ...rules, stewards: ["board"] as const };
    await expect(setRules(board, { hub: europe.slug, rules })).rejects.toMatchObject({ reason: "forbidden" });
    await setRules(system, { hub: europe.slug, rules: named });
    await setRules(board, { hub: europe.slug, rules: { ...named, usual: "formal-vote" } });
    await expect(setRules(await person({ role: "administrator" }), { hub: europe.slug, rules })).rejects.toMatchObject({ reason: "forbidden" });
    expect(await rulesOfHub(voters[0]!.delegate, { hub: europe.slug })).toMatchObject({ version: 3, isCurrent: true, rules: { usual: "formal-vote", stewards: ["board"] }, before: { usual: "ballot" }, versions: [{ version: 3 }, { version: 2 }, { version: 1 }], may: { set: false } });
    expect(await rulesOfHub(board, { hub: europe.slug, version: 1 })).toMatchObject({ isCurrent: false, before: null, rules: { stewards: ["administrator", "coordinator-on-board"] }, may: { set: true } });
    await expect(rulesOfHub(coordinator, { hub: europe.slug, version: 9 })).rejects.toMatchObject({ reason: "notFound" });
  });

  test.each([
    [{ ...usualRules["fast-track"], hours: 96 }, "rules.methods.0.hours", "notBetween"], [{ ...usualRules.ballot, days: 0 }, "rules.methods.0.days", "tooSmall"],
    [{ ...usualRules.ballot, threshold: 1, above: true }, "rules.methods.0.threshold", "aboveAll"], [{ ...usualRules.ballot, support: 0 }, "rules.methods.0.support", "tooSmall"],
  ])("are refused where they cannot be kept: %o", async (rule, field, code) => {
    const { europe } = await frozenPosition();
    await expect(setRules(system, { hub: europe.slug, rules: { methods: [rule], usual: rule.method } })).rejects.toMatchObject({ faults: { [field]: [{ code }] } });
    await expect(setRules(system, { hub: europe.slug, rules: { methods: [usualRules.ballot, usualRules.ballot], usual: "ballot" } })).rejects.toMatchObject({ faults: { "rules.methods": [{ code: "methodTwice" }] } });
  });

  test("do not let a published position be taken back that those it binds have carried", async () => {
    const { position, decision, coordinator, docket, ...world } = await adoptedPosition();
    await expect(askRevert(world.voters[0]!.delegate, { decision, reason: "We changed our mind." })).rejects.toMatchObject({ code: "decision.notRevertible" });
    expect(docket).toBeTruthy();
    await expect(publishPosition(world.voters[0]!.delegate, { position })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await decisionById(coordinator, { decision })).may).toMatchObject({ askRevert: false });
  });
});
