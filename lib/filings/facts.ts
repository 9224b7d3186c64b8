import type { Receipt, StoredFile } from "#db/schema/index.ts";
import { fileFound } from "#lib/files/facts.ts";
import type { Beside, Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { onResponse, toCoordinators, type Scene } from "#lib/responses/facts.ts";

export const responseSubmitted = (scene: Scene, receipt: Receipt): Fact => ({
  ...onResponse(receipt.late ? "response.filedLate" : "response.submitted", scene, { reference: receipt.reference, hash: receipt.hash }),
  tell: [{ to: { watching: `issue:${scene.issue.id}` }, reason: "watching" }, { to: { hub: scene.hub.id, roles: ["delegate", "alternate"] }, reason: "submitted" }],
});
export const receiptCorrected = (scene: Scene, receipt: Receipt, before: Receipt): Fact => ({ ...onResponse("response.receiptCorrected", scene, { reference: receipt.reference, before: before.reference, hash: receipt.hash }), tell: [{ to: toCoordinators(scene), reason: "receipt" }] });
/** What was sent to the hub stays in it, also where the response is public. */
export const evidenceAdded = (scene: Scene, { id: receipt, reference }: Receipt, file: StoredFile): Fact => ({
  ...onResponse("response.evidenceAdded", scene, { reference, file: file.name, hash: file.hash }), reach: { ...scene.response, lane: narrower(scene.response.lane, "hub") }, also: [evidenceFound(scene, receipt, file)],
});
/** By its name, in the hub. */
export const evidenceFound = ({ response }: Pick<Scene, "response">, receipt: string, file: Pick<StoredFile, "id" | "name">): Beside => {
  const beside = fileFound(file, { ...response, url: `/responses/${response.id}#receipt-${receipt}` });
  return { ...beside, reach: { ...beside.reach, lane: "hub" } };
};
