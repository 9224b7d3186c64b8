import { describe, expect, test } from "vitest";
import { usualRules } from "#db/rules.ts";
import { castBallot, clearConcern, declareDecision, extendDecision } from "#lib/decisions/commands.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { verifyAll } from "#lib/ledger/queries.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";
import { applyRewording, disputeClass, dropRewording, proposeRewording, settleClass } from "#lib/rewordings/commands.ts";
import { rewordingById } from "#lib/rewordings/queries.ts";
import { objectToClass } from "#lib/versions/commands.ts";
import { objectionsToVersion } from "#lib/versions/queries.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { openBallot, type Person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const outcome = "As the count shows.";
const words = (body: string) => ({ title: "Who is a manufacturer", lede: "What we ask.", sections: [{ heading: "Scope", body }, { heading: "Timing", body: "Two years are needed to prepare." }] });
const propose = async (by: Person, decision: string, body = "The act names the products.", version = 1) => (await proposeRewording(by, { decision, version, ...words(body) })).value.id;
const reword = async (by: Person, decision: string, change: "editorial" | "substantive", body?: string, version?: number) => {
  const rewording = await propose(by, decision, body, version);
  return { rewording, ...(await applyRewording(by, { rewording, change })).value };
};

describe("an edit during a vote", () => {
  test("that is editorial keeps the answers, moves the decision to the next version and is told to everyone entitled", async () => {
    const { decision, position, coordinator, voters } = await openBallot();
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    expect(await reword(coordinator, decision, "editorial")).toMatchObject({ version: 2, asked: 0 });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ version: 2, tally: { counts: { yes: 1 } }, ballots: [{ choice: "yes", version: 1 }], rewordings: [{ version: 2, change: "editorial" }] });
    expect(await told(voters[1]!.delegate)).toContain("decision.reworded: reworded");
    expect((await verifyAll(system, {})).fault).toBeNull();
    expect((await objectionsToVersion(voters[0]!.delegate, { position, version: 2 })).may.object).toBe(false);
    await expect(objectToClass(voters[0]!.delegate, { position, version: 2, reason: "It names fewer." })).rejects.toMatchObject({ reason: "state", code: "version.reworded" });
    expect(await versionOfPosition(coordinator, { position, version: 2 })).toMatchObject({ change: "editorial", content: { sections: [{ body: "The act names the products." }, {}], asks: [{ number: 1 }], amendments: [{ number: 1 }] } });
    expect(await versionOfPosition(coordinator, { position, version: 1 })).toMatchObject({ content: { sections: [{ heading: "Scope" }, {}] } });
    expect(await positionById(coordinator, { position })).toMatchObject({ state: "deciding", sections: [{ body: "The act names the products." }, {}] });
  });

  test("that is substantive asks those again that took a side, and shows them what is different", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 5 });
    for (const [n, choice] of (["yes", "no-objection", "disagree", "abstain", "recuse"] as const).entries()) await castBallot(voters[n]!.delegate, { decision, choice });
    const { rewording, asked } = await reword(coordinator, decision, "substantive");
    expect(asked).toBe(3);
    expect(await decisionById(voters[0]!.delegate, { decision })).toMatchObject({ tally: { silent: 3, counts: { yes: 0, abstain: 1, recuse: 1 } }, setAside: [{ choice: "yes" }, { choice: "no-objection" }, { choice: "disagree" }], voice: { choice: null, again: { choice: "yes", from: 1, to: 2 } } });
    expect(await rewordingById(voters[0]!.delegate, { rewording })).toMatchObject({ from: 1, after: { sections: [{ body: "The act names the products." }, {}] }, may: { apply: false } });
    expect(await told(voters[0]!.delegate)).toContain("decision.reworded: vote");
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).ballots.find(({ choice }) => choice === "yes")).toMatchObject({ version: 2, was: { choice: "yes", version: 1 } });
  });

  test("clears a discuss as the authors of standards know it: the new version answers it, its author says so", async () => {
    const { decision, coordinator, voters, position } = await openBallot({ rule: { ...usualRules.ballot, quorum: 0.5 } });
    await castBallot(voters[0]!.delegate, { decision, choice: "discuss", problem: "Ongoing is not defined.", remedy: "Define it.", paragraph: "3.2" });
    for (const { delegate } of voters.slice(1)) await castBallot(delegate, { decision, choice: "no-objection" });
    await reword(coordinator, decision, "substantive", "Ongoing means for a year or more.");
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ blocking: 1, missing: ["quorum", "threshold", "blocked"] });
    await clearConcern(voters[0]!.delegate, { concern: (await decisionById(coordinator, { decision })).concerns[0]!.id, settlement: "It is defined." });
    for (const { delegate } of voters.slice(1)) await castBallot(delegate, { decision, choice: "no-objection" });
    await castBallot(voters[0]!.delegate, { decision, choice: "no-objection" });
    expect((await decisionById(coordinator, { decision })).ballots.find(({ organisation }) => organisation === voters[0]!.organisation.name)).toMatchObject({ choice: "no-objection", version: 2, was: { choice: "discuss", version: 1 } });
    await declareDecision(coordinator, { decision, result: "carried", outcome });
    expect((await positionById(coordinator, { position })).adoptedVersion).toBe(2);
  });

  test("begins the period anew where the rule counts from the latest substantive change, and only there", async () => {
    travelTo("2027-03-01T09:00:00Z");
    const lazy = await openBallot({ rule: usualRules["lazy-consensus"] });
    const ballot = await openBallot({ rule: usualRules.ballot });
    travelDays(3);
    expect((await reword(lazy.coordinator, lazy.decision, "editorial")).closesAt).toEqual(lazy.closesAt);
    expect((await reword(lazy.coordinator, lazy.decision, "substantive", "Something else.", 2)).closesAt.toISOString()).toBe("2027-03-11T17:00:00.000Z");
    expect((await reword(ballot.coordinator, ballot.decision, "substantive")).closesAt).toEqual(ballot.closesAt);
  });

  test("is disputed by anyone entitled; upheld it was substantive, and until it is answered nothing is carried", async () => {
    const { decision, coordinator, voters, board } = await openBallot({ electors: 2 });
    for (const { delegate } of voters) await castBallot(delegate, { decision, choice: "yes" });
    const { rewording } = await reword(coordinator, decision, "editorial");
    for (const one of [coordinator, board]) await expect(disputeClass(one, { rewording, reason: "It is more." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(settleClass(coordinator, { rewording, verdict: "dismissed", reason: "Nobody asked." })).rejects.toMatchObject({ code: "classOver" });
    await disputeClass(voters[0]!.delegate, { rewording, reason: "It names fewer." });
    await expect(disputeClass(voters[1]!.delegate, { rewording, reason: "I too." })).rejects.toMatchObject({ code: "classOver" });
    await expect(declareDecision(coordinator, { decision, result: "carried", outcome })).rejects.toMatchObject({ code: "decision.disputed" });
    expect((await settleClass(coordinator, { rewording, verdict: "upheld", reason: "It does." })).value).toEqual({ verdict: "upheld", asked: 2 });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ tally: { silent: 2 }, rewordings: [{ change: "substantive", settledAs: "upheld" }] });
    expect((await entriesAbout(`decision:${decision}`)).map(({ name }) => name)).toEqual(expect.arrayContaining(["decision.classDisputed", "decision.classSettled"]));
  });

  test("dismissed stays editorial, with the reason", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 1 });
    await castBallot(voters[0]!.delegate, { decision, choice: "yes" });
    const { rewording } = await reword(coordinator, decision, "editorial");
    await disputeClass(voters[0]!.delegate, { rewording, reason: "It names fewer." });
    await settleClass(coordinator, { rewording, verdict: "dismissed", reason: "It names the same." });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ tally: { counts: { yes: 1 } }, rewordings: [{ change: "editorial", settledAs: "dismissed", settlement: "It names the same." }] });
    await declareDecision(coordinator, { decision, result: "carried", outcome });
  });

  test("is proposed before it is put in force, and who votes does not see what is only proposed", async () => {
    const { decision, coordinator, voters } = await openBallot();
    const first = await propose(coordinator, decision);
    await expect(rewordingById(voters[0]!.delegate, { rewording: first })).rejects.toMatchObject({ reason: "notFound" });
    expect((await decisionById(voters[0]!.delegate, { decision })).rewordings).toEqual([]);
    const second = await propose(coordinator, decision, "Other words.");
    await expect(applyRewording(coordinator, { rewording: first, change: "editorial" })).rejects.toMatchObject({ code: "rewordingOver" });
    await dropRewording(coordinator, { rewording: second });
    await expect(dropRewording(coordinator, { rewording: second })).rejects.toMatchObject({ code: "rewordingOver" });
    expect(JSON.stringify((await entriesAbout(`decision:${decision}`)).map(({ data }) => data))).not.toContain("Other words");
  });

  test("starts from the version that is voted on, changes something, and comes before the close", async () => {
    const { decision, coordinator, closesAt, voters } = await openBallot();
    await expect(propose(voters[0]!.delegate, decision)).rejects.toMatchObject({ reason: "forbidden" });
    await reword(coordinator, decision, "editorial");
    await expect(propose(coordinator, decision, "Other words.", 1)).rejects.toMatchObject({ reason: "conflict", code: "versionMoved", present: { version: 2 } });
    await expect(propose(coordinator, decision, "The act names the products.", 2)).rejects.toMatchObject({ code: "rewordingSame" });
    const waiting = await propose(coordinator, decision, "Other words.", 2);
    travelTo(closesAt);
    await expect(applyRewording(coordinator, { rewording: waiting, change: "editorial" })).rejects.toMatchObject({ code: "decision.closed" });
    await extendDecision(coordinator, { decision, day: dayFromNow(3), reason: "Other words." });
    await applyRewording(coordinator, { rewording: waiting, change: "editorial" });
  });

  test("does not touch what is signed", async () => {
    const { decision, coordinator } = await openBallot({ rule: usualRules["sign-on"] });
    await expect(propose(coordinator, decision)).rejects.toMatchObject({ code: "decision.textClosed" });
  });
});
