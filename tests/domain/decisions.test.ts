import { describe, expect, test } from "vitest";
import { cancelDecision, castBallot, declareDecision, extendDecision, openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { decisionById, decisionsOnPosition, outcomeOfPosition } from "#lib/decisions/queries.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { freezePosition } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { draftPosition, frozenPosition, openBallot, participant, publishedPosition, rules } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const carried = { result: "carried", outcome: "The rule is met." } as const;

describe("opening a decision", () => {
  test("puts the last version to those entitled now and tells each of them", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 3 });
    const stranger = await participant((await openBallot()).europe);
    expect(await decisionById(coordinator, { decision })).toMatchObject({ version: 1, tally: { entitled: 3, silent: 3 }, isOpen: true });
    for (const { delegate } of voters) expect(await told(delegate)).toContain("decision.opened: vote");
    await expect(castBallot(stranger.delegate, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("puts the newest of several versions to the vote", async () => {
    const { position, coordinator } = await openBallot();
    await revisePosition(coordinator, { position, reason: "A member found a gap." });
    await freezePosition(coordinator, { position });
    const { value } = await openDecision(coordinator, { position });
    expect((await decisionById(coordinator, { decision: value.id })).version).toBe(2);
  });

  test("gives no vote to an organisation that joined the hub since", async () => {
    const { decision, europe } = await openBallot();
    const { delegate } = await participant(europe);
    await expect(castBallot(delegate, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("copies the hub's rule: new rules are for decisions to come", async () => {
    const { decision, coordinator, europe, voters } = await openBallot({ electors: 3 });
    await setRules(system, { hub: europe.slug, rules: { usual: "ballot", methods: [{ ...rules.methods[0]!, quorum: 1 }] } });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ rule: { quorum: 0.5 }, rulesVersion: 1 });
    for (const { delegate } of voters.slice(0, 2)) await castBallot(delegate, { decision, choice: "yes" });
    travelDays(12);
    await declareDecision(coordinator, { decision, ...carried });
  });

  test("gives the days the rule asks for, at six in the evening of the hub, and no fewer", async () => {
    travelTo("2027-03-20T09:00:00Z");
    const { position, coordinator, europe } = await frozenPosition();
    await participant(europe);
    await expect(openDecision(coordinator, { position, day: dayFromNow(5) })).rejects.toMatchObject({ faults: { day: [{ code: "tooSoon", values: { days: 10 } }] } });
    await expect(openDecision(coordinator, { position, day: "2027-03-19" })).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    expect((await openDecision(coordinator, { position })).value.closesAt.toISOString()).toBe("2027-03-30T16:00:00.000Z");
  });

  test("needs a frozen text, a method of the hub and somebody to ask", async () => {
    const { position, coordinator } = await draftPosition();
    await expect(openDecision(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "position.openDecision", present: { state: "drafting", allowed: ["consult", "freeze", "withdraw"] } });
    const frozen = await frozenPosition();
    await expect(openDecision(frozen.coordinator, { position: frozen.position })).rejects.toMatchObject({ reason: "state", code: "nobodyEntitled" });
    await setRules(system, { hub: frozen.europe.slug, rules: { usual: "ballot", methods: [rules.methods[0]!] } });
    await expect(openDecision(frozen.coordinator, { position: frozen.position, method: "formal-vote" })).rejects.toMatchObject({ faults: { method: [{ code: "notOneOf" }] } });
  });

  test("is refused while another one is open", async () => {
    const { position, coordinator } = await openBallot();
    await expect(openDecision(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "position.openDecision", present: { state: "deciding" } });
  });
});

describe("declaring a result", () => {
  test("waits for the hour unless everyone entitled has spoken", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 2 });
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    await expect(declareDecision(coordinator, { decision, ...carried })).rejects.toMatchObject({ reason: "state", code: "decision.tooEarly", values: { silent: 1 } });
    await castBallot(voters[1]!.delegate, { decision, choice: "no-objection" });
    expect((await declareDecision(coordinator, { decision, ...carried })).value).toEqual({ state: "carried", position: "adopted" });
    expect(await told(voters[0]!.delegate)).toContain("decision.declared: declared");
  });

  test("is the coordinator's, and carried only where the rule is met", async () => {
    const { decision, coordinator, voters, board } = await openBallot({ electors: 4 });
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    travelDays(12);
    await expect(declareDecision(board, { decision, ...carried })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(declareDecision(coordinator, { decision, ...carried })).rejects.toMatchObject({ reason: "state", code: "decision.notMet", present: { missing: ["quorum"] } });
    await expect(declareDecision(coordinator, { decision, result: "blocked", outcome: "Blocked." })).rejects.toMatchObject({ faults: { result: [{ code: "notOneOf" }] } });
    expect((await declareDecision(coordinator, { decision, result: "not-carried", outcome: "Too few answered." })).value).toEqual({ state: "not-carried", position: "not-adopted" });
  });

  test("ends the vote, and is said once", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 2 });
    for (const { delegate } of voters) await castBallot(delegate, { decision, choice: "yes" });
    await declareDecision(coordinator, { decision, ...carried });
    const over = { reason: "state", code: "decision.closed", present: { state: "carried", allowed: [] } };
    await expect(castBallot(voters[0]!.delegate, { decision, choice: "disagree" })).rejects.toMatchObject(over);
    await expect(declareDecision(coordinator, { decision, ...carried })).rejects.toMatchObject(over);
    await expect(extendDecision(coordinator, { decision, day: dayFromNow(20), reason: "More time." })).rejects.toMatchObject(over);
    expect((await entriesAbout(`decision:${decision}`)).map(({ name }) => name)).toEqual(["decision.opened", "decision.ballotCast", "decision.ballotCast", "decision.declared"]);
  });

  test("under lazy consensus takes silence for consent, and shows it as silence", async () => {
    const { decision, coordinator } = await openBallot({ electors: 3, method: "lazy-consensus" });
    travelDays(9);
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ met: true, silent: 3, counts: { yes: 0 } });
    await declareDecision(coordinator, { decision, ...carried });
  });
});

describe("time", () => {
  test("runs out for a vote at the very moment it closes", async () => {
    const { decision, voters, closesAt } = await openBallot();
    travelTo(new Date(closesAt.getTime() - 1));
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    travelTo(closesAt);
    await expect(castBallot(voters[1]!.delegate, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "state", code: "decision.closed" });
  });

  test("is given by extending, never taken away, and what was said stays", async () => {
    const { decision, coordinator, voters, closesAt } = await openBallot();
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    travelTo(new Date(closesAt.getTime() + 1));
    await expect(extendDecision(coordinator, { decision, day: dayFromNow(-1), reason: "More time." })).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    await extendDecision(coordinator, { decision, day: dayFromNow(5), reason: "More time." });
    await expect(extendDecision(coordinator, { decision, day: dayFromNow(3), reason: "Less time." })).rejects.toMatchObject({ faults: { day: [{ code: "notLater" }] } });
    await castBallot(voters[1]!.delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally.counts.yes).toBe(2);
  });
});

describe("taking a decision back", () => {
  test("leaves the text frozen and what was said on the record, and another may be opened", async () => {
    const { decision, position, coordinator, voters } = await openBallot();
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    await cancelDecision(coordinator, { decision, reason: "The wrong method was chosen." });
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "last-call" });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ state: "cancelled", ballots: [{ choice: "yes" }] });
    const { value } = await openDecision(coordinator, { position, method: "lazy-consensus" });
    expect((await decisionById(coordinator, { decision: value.id })).ballots).toEqual([]);
    expect((await decisionsOnPosition(coordinator, { position })).map(({ state }) => state).toSorted()).toEqual(["cancelled", "open"]);
  });

  test("by revising sends the text back to drafting, with one reason for both", async () => {
    const { decision, position, coordinator, voters } = await openBallot();
    const { facts } = await revisePosition(coordinator, { position, reason: "A member found a gap." });
    expect(facts.map(({ name, data }) => [name, data.reason])).toEqual([["decision.cancelled", "A member found a gap."], ["position.revised", "A member found a gap."]]);
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "drafting" });
    await expect(castBallot(voters[0]!.delegate, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "state", code: "decision.closed", present: { state: "cancelled" } });
  });
});

describe("how a position was carried", () => {
  test("is public with it: counts and those who said yes, and nobody else by name", async () => {
    const { position, voters } = await publishedPosition();
    const outcome = await outcomeOfPosition(visitor, { position });
    expect(outcome).toMatchObject({ method: "ballot", tally: { entitled: 2, counts: { yes: 2 } }, supporters: voters.map(({ organisation }) => organisation.name).toSorted() });
    expect(JSON.stringify(outcome)).not.toContain(voters[0]!.delegate.name);
  });

  test("is nobody's business before", async () => {
    const { position, coordinator } = await openBallot();
    await expect(outcomeOfPosition(coordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
  });
});
