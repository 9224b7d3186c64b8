import type { Acknowledgement, Hub, Issue, Position, Response } from "#db/schema/index.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { asOpenAs, narrower, type Laned } from "#lib/kernel/lane.ts";

export type Thanked = { kind: "response" | "position"; thing: Laned & { title: string }; response: Response | null; position: Position | null; issue: Issue; hub: Hub };
type Asked = Pick<Acknowledgement, "organisationId" | "personId">;

/** No entry names who was asked: what was taken off again would stand in it for ever. */
const onThing = (name: Fact["name"], { kind, thing, issue, hub }: Thanked, reach: Laned): Fact => ({
  name, subject: `${kind}:${thing.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach,
  data: { docket: asOpenAs(issue, reach) ? issue.docket : null, hub: hub.name, title: thing.title },
});
/** Who agreed, declined and took their name off is between them and the coordinators. */
const among = ({ thing, hub }: Thanked, { organisationId }: Asked): Laned => ({ id: thing.id, lane: narrower(thing.lane, "coordinators"), hubId: hub.id, organisationId });
/** A person reads what they are asked on the lane of the hub, as anybody there. */
const askedOn = (scene: Thanked, asked: Asked): Laned => (asked.personId ? { ...scene.thing, lane: narrower(scene.thing.lane, "hub") } : among(scene, asked));

const toContributor = ({ hub }: Thanked, { organisationId, personId }: Asked): Audience => (personId ? { person: personId } : { organisation: organisationId!, hub: hub.id, roles: ["delegate", "alternate"] });
const toCoordinators = ({ hub }: Thanked): Audience => ({ hub: hub.id, roles: ["coordinator"] });

export const contributorAsked = (scene: Thanked, asked: Asked): Fact => ({ ...onThing("acknowledgement.asked", scene, askedOn(scene, asked)), tell: [{ to: toContributor(scene, asked), reason: "beNamed" }] });
export const acknowledgementAnswered = (scene: Thanked, asked: Asked, answer: "yes" | "no"): Fact => {
  const fact = onThing("acknowledgement.answered", scene, among(scene, asked));
  return { ...fact, data: { ...fact.data, answer }, tell: [{ to: toCoordinators(scene), reason: "named" }] };
};
/** Told to the coordinators, and where one of them did it, to those whose name it was. */
export const acknowledgementRemoved = (scene: Thanked, asked: Asked): Fact => ({ ...onThing("acknowledgement.removed", scene, among(scene, asked)), tell: [{ to: toCoordinators(scene), reason: "named" }, { to: toContributor(scene, asked), reason: "named" }] });
