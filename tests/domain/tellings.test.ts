import { describe, expect, test } from "vitest";
import { remindSilent } from "#lib/calls/commands.ts";
import { freezePosition, withdrawPosition } from "#lib/positions/commands.ts";
import { watchIssue } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";
import { told } from "#tests/support/readings.ts";
import { answer, consultation, disposedFeedback, draftPosition, joinedCore, openBallot, participant, person } from "#tests/support/factories.ts";

const nobody = { chosen: true, now: 0, later: 0, inbox: 0, people: [], unnamed: 0 };

describe("before an act that tells others, whoever is about to do it", () => {
  test("reads how many it tells, how soon, who they are and of what", async () => {
    const { coordinator, decision, voters } = await openBallot();
    const answered = await whoIsTold(coordinator, { operation: "extendDecision", decision });
    expect(answered).toMatchObject({ chosen: true, now: 3, later: 0, inbox: 0, unnamed: 0 });
    expect(answered.people.map(({ name, organisation, reason }) => [name, organisation, reason].join(", ")).toSorted()).toEqual(voters.map(({ delegate, organisation }) => [delegate.name, organisation.name, "vote"].join(", ")).toSorted());
  });

  test("reads that nobody is told, where nobody is", async () => {
    const { coordinator, call } = await consultation();
    expect(await whoIsTold(coordinator, { operation: "closeCall", call })).toEqual(nobody);
  });

  test("reads that it hangs on a choice that was not made yet", async () => {
    const { coordinator, docket, europe } = await consultation();
    expect(await whoIsTold(coordinator, { operation: "takeStance", issue: docket, hub: europe.slug })).toEqual({ ...nobody, chosen: false });
    expect(await whoIsTold(coordinator, { operation: "mergeIssue", issue: docket, into: "" })).toEqual({ ...nobody, chosen: false });
  });

  test("is not told who follows something in silence, only how many", async () => {
    const { coordinator, docket, europe, ours } = await consultation();
    await watchIssue(ours.delegate, { issue: docket, watch: "yes" });
    expect(await whoIsTold(coordinator, { operation: "takeStance", issue: docket, hub: europe.slug, stance: "support" })).toMatchObject({ later: 1, people: [], unnamed: 1 });
  });

  test("is not told that another hub drafts an annex in silence", async () => {
    const { coordinator, asianCoordinator, position } = await joinedCore();
    expect(await whoIsTold(coordinator, { operation: "withdrawPosition", position })).toEqual(nobody);
    await withdrawPosition(coordinator, { position, reason: "We say it otherwise." });
    expect(await told(asianCoordinator)).toContain("position.withdrawn: core");
  });

  test("hears of those who have not answered as the hub knows them", async () => {
    const { coordinator, call, ours, competitor } = await consultation();
    const reminded = async () => (await whoIsTold(coordinator, { operation: "remindSilent", call })).people.map(({ organisation }) => organisation ?? "").toSorted();
    const everyone = await reminded();
    await submitFeedback(competitor.delegate, { call, ...answer({ lane: "own" }) });
    expect(await reminded()).toEqual(everyone);
    await submitFeedback(competitor.delegate, { call, ...answer({ lane: "hub" }) });
    expect(await reminded()).toEqual(everyone.filter((name) => name === ours.organisation.name));
    expect((await remindSilent(coordinator, { call })).value).toEqual({ organisations: 1 });
  });
});

describe("whom an act tells", () => {
  test("is said to those who may do it, and to nobody else", async () => {
    const { coordinator, call, ours, asianCoordinator } = await consultation();
    const asked = { operation: "extendCall", call };
    expect(await whoIsTold(coordinator, asked)).toMatchObject({ chosen: true });
    await expect(whoIsTold(ours.delegate, asked)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(whoIsTold(asianCoordinator, asked)).rejects.toMatchObject({ reason: "notFound" });
    await expect(whoIsTold(visitor, asked)).rejects.toMatchObject({ reason: "notFound" });
    await expect(whoIsTold(coordinator, { operation: "castVote", call })).rejects.toMatchObject({ reason: "invalid" });
  });

  test("is said by name to those who keep the hub, and by number to others", async () => {
    const { ours, europe, feedback } = await disposedFeedback();
    await person({ role: "coordinator", hub: europe });
    expect(await whoIsTold(ours.delegate, { operation: "contestDisposition", feedback })).toEqual({ ...nobody, later: 2, unnamed: 2 });
  });

  test("is asked without anything being done", async () => {
    const { coordinator, position, europe } = await draftPosition();
    await participant(europe);
    const asked = () => whoIsTold(coordinator, { operation: "freezePosition", position });
    expect([(await asked()).later, (await asked()).later]).toEqual([1, 1]);
    expect((await freezePosition(coordinator, { position })).value.version).toBe(1);
  });
});
