import type { PackFile, PackReturn } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { asOpenAs, narrower, type Laned } from "#lib/kernel/lane.ts";
import type { Scene } from "#lib/responses/facts.ts";

export type { Scene };

/** The work behind a response stays in its hub, also where the response is public. */
const onPack = (name: Fact["name"], { response, issue, hub }: Scene, { reach = { ...response, lane: narrower(response.lane, "hub") }, ...data }: { reach?: Laned } & Record<string, unknown> = {}): Fact => ({
  name, subject: `response:${response.id}`, about: [`issue:${issue.id}`], reach,
  data: { docket: asOpenAs(issue, reach) ? issue.docket : null, hub: hub.name, response: response.title, ...(data as Fact["data"]) },
});

export const contentsChosen = (scene: Scene, n: { asks: number; amendments: number }) => onPack("pack.contentsChosen", scene, n);
export const contentsOrdered = (scene: Scene) => onPack("pack.contentsOrdered", scene);
/** Told to those who know of the words alone: that an organisation let something out says that it had confided something. */
export const findingReleased = (scene: Scene, { organisationId, reason }: { organisationId: string | null; reason: string }): Fact => ({
  ...onPack("pack.findingReleased", scene, { reach: { id: scene.response.id, lane: organisationId ? "confided" : "coordinators", hubId: scene.hub.id, organisationId }, reason }),
  tell: [{ to: { hub: scene.hub.id, roles: ["coordinator"] }, reason: "released" }],
});
export const packFileKept = (scene: Scene, file: PackFile) => onPack("pack.fileKept", scene, { reach: file, file: file.name, hash: file.hash });
export const returnKept = (scene: Scene, returned: PackReturn) => onPack("pack.returnKept", scene, { reach: returned, file: returned.name });
export const returnTaken = (scene: Scene, returned: PackReturn) => onPack("pack.returnTaken", scene, { reach: returned, file: returned.name, cells: returned.cells.length });
export const returnUndone = (scene: Scene, returned: PackReturn) => onPack("pack.returnUndone", scene, { reach: returned, file: returned.name });
