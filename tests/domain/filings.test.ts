import { describe, expect, test } from "vitest";
import { fileById } from "#lib/files/queries.ts";
import { removeFile } from "#lib/files/commands.ts";
import { settleFile } from "#lib/files/jobs.ts";
import { addEvidence, submitResponse } from "#lib/filings/commands.ts";
import { mayAddEvidence } from "#lib/filings/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { env } from "#lib/platform/env.ts";
import { changeResponseLane } from "#lib/responses/commands.ts";
import { responseById } from "#lib/responses/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { approvedResponse, file, participant, person } from "#tests/support/factories.ts";

/** A response that was filed yesterday, with a confirmation beside its receipt. */
async function provenFiling() {
  const world = await approvedResponse();
  const { value: { id: receipt } } = await submitResponse(world.coordinator, { response: world.response, reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });
  const proof = file("confirmation.pdf");
  const { value: { id } } = await addEvidence(world.liaison, { receipt, ...proof });
  return { ...world, receipt, proof, evidence: id };
}

const reads = (one: Actor, id: string) => fileById(one, { file: id }).then(() => true, () => false);

describe("what proves a filing", () => {
  test("stands beside the receipt with its hash, and in the history", async () => {
    const { response, coordinator, proof, evidence, liaison } = await provenFiling();
    expect((await responseById(coordinator, { response })).receipts).toMatchObject([{ reference: "F3567995", files: [{ id: evidence, name: "confirmation.pdf", hash: proof.hash, state: "clean", by: liaison.name }] }]);
    expect((await historyOf(coordinator, { kind: "response", id: response })).entries[0]).toMatchObject({ name: "response.evidenceAdded", data: { file: "confirmation.pdf", reference: "F3567995" } });
  });

  test("is read by those who see the work on the response, also where that is public", async () => {
    const { response, coordinator, evidence, europe, asianCoordinator } = await provenFiling();
    const { delegate } = await participant(europe);
    await changeResponseLane(coordinator, { response, lane: "public" });
    const readers = [coordinator, delegate, asianCoordinator, visitor, await person()];
    expect(await Promise.all(readers.map((one) => reads(one, evidence)))).toEqual([true, true, false, false, false]);
    expect((await responseById(visitor, { response })).receipts).toMatchObject([{ files: [] }]);
    expect(JSON.stringify(await historyOf(visitor, { kind: "response", id: response }))).not.toContain("confirmation.pdf");
    await changeResponseLane(coordinator, { response, lane: "coordinators" });
    expect(await Promise.all([coordinator, delegate].map((one) => reads(one, evidence)))).toEqual([true, false]);
  });

  test("is kept by those who file, once, and never taken away", async () => {
    const { receipt, coordinator, proof, evidence, europe, asianCoordinator } = await provenFiling();
    const { delegate } = await participant(europe);
    await expect(addEvidence(delegate, { receipt, ...file() })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(addEvidence(asianCoordinator, { receipt, ...file() })).rejects.toMatchObject({ reason: "notFound" });
    await expect(mayAddEvidence(delegate, { receipt })).rejects.toMatchObject({ reason: "notFound" });
    await expect(addEvidence(coordinator, { receipt, ...proof })).rejects.toMatchObject({ reason: "conflict", code: "response.evidenceThere" });
    await expect(removeFile(coordinator, { file: evidence })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("waits for the scanner where there is one", async () => {
    const { receipt, coordinator } = await provenFiling();
    env.SCANNER_URL = "tcp://127.0.0.1:1";
    const { value: { id, state } } = await addEvidence(coordinator, { receipt, ...file() }).finally(() => { env.SCANNER_URL = undefined; });
    expect(state).toBe("waiting");
    await settleFile(system, { file: id, scanned: true, finding: "Eicar-Test-Signature" });
    expect(await fileById(coordinator, { file: id })).toMatchObject({ state: "refused" });
  });
});
