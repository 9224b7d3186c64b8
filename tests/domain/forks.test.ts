import { describe, expect, test } from "vitest";
import { changeForkLane, fileFork, forkResponse, saveFork } from "#lib/forks/commands.ts";
import { forkById, forksOfResponse } from "#lib/forks/queries.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { approvedResponse, again, participant, plannedResponse } from "#tests/support/factories.ts";

const today = () => dayFromNow(0);

describe("a response that a member files on its own", () => {
  test("is a copy of the text that its organisation writes on, and leaves the response as it is", async () => {
    const { response, europe, coordinator } = await approvedResponse();
    const [ours, theirs] = [await participant(europe), await participant(europe)];
    const { value: { id: fork } } = await forkResponse(ours.delegate, { response, lane: "own" });
    expect(await forkById(ours.delegate, { fork })).toMatchObject({ body: "We welcome the proposal.", revision: 1, response: { id: response }, may: { edit: true, file: true } });
    await saveFork(ours.delegate, { fork, revision: 1, title: "Our own answer", body: "We welcome it, and we build it." });
    await expect(saveFork(ours.delegate, { fork, revision: 1, title: "Our own answer", body: "Older." })).rejects.toMatchObject({ reason: "conflict" });
    for (const other of [theirs.delegate, coordinator]) await expect(forkById(other, { fork })).rejects.toMatchObject({ reason: "notFound" });
    await expect(forkResponse(ours.delegate, { response })).rejects.toMatchObject({ reason: "conflict", code: "fork.exists" });
    await expect(fileFork(ours.delegate, { fork, filedOn: dayFromNow(3) })).rejects.toMatchObject({ faults: { filedOn: [{ code: "future" }] } });
    await fileFork(ours.delegate, { fork, filedOn: today(), reference: "F42" });
    await expect(saveFork(ours.delegate, { fork, revision: 2, title: "Our own answer", body: "Later." })).rejects.toMatchObject({ reason: "state", code: "fork.filed" });
    await submitResponse(coordinator, { response, reference: "F41", filedOn: dayFromNow(-1), filedTime: "10:00" });
  });

  test("waits for a text, and is taken over by a delegate alone", async () => {
    const { response, coordinator, europe } = await plannedResponse();
    const { delegate } = await participant(europe);
    await expect(forkResponse(delegate, { response })).rejects.toMatchObject({ reason: "state", code: "fork.noText" });
    await expect(forkResponse(coordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is counted by name for those who may know, and from three on for the others", async () => {
    const { response, europe, coordinator } = await approvedResponse();
    const reader = (await participant(europe)).delegate;
    const fileAs = async (lane: "hub" | "confided" | "own") => {
      const { delegate } = await participant(europe);
      const { value: { id: fork } } = await forkResponse(delegate, { response, lane });
      await fileFork(delegate, { fork, filedOn: today() });
      return { delegate, fork };
    };
    const counts = async (actor = reader) => { const { filed, inConfidence } = await forksOfResponse(actor, { response }); return { filed, inConfidence }; };
    await fileAs("hub");
    await fileAs("own");
    const [first] = [await fileAs("confided"), await fileAs("confided")];
    expect(await counts()).toEqual({ filed: 1, inConfidence: 0 });
    expect(await counts(coordinator)).toEqual({ filed: 3, inConfidence: 0 });
    await fileAs("confided");
    expect(await counts()).toEqual({ filed: 4, inConfidence: 3 });
    await changeForkLane(first.delegate, { fork: first.fork, lane: "own" });
    expect(await counts()).toEqual({ filed: 1, inConfidence: 0 });
    expect((await forksOfResponse(await again(reader), { response })).forks).toHaveLength(1);
  });
});
