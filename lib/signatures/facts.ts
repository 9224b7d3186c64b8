import type { Organisation, Signature, SignOn } from "#db/schema/index.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { narrower, type Laned } from "#lib/kernel/lane.ts";
import type { Scene as OnPosition } from "#lib/positions/facts.ts";

export type Scene = OnPosition & { signOn: SignOn; version: { id: string; number: number } };
type Told = NonNullable<Fact["tell"]>;

/** Also for what happens to links and what is said by them. */
export const onSignOn = (name: Fact["name"], { signOn, position, issue, hub, version }: Scene, data: Fact["data"] = {}, reach: Laned = signOn): Fact => ({
  name, subject: `position:${position.id}`, about: [`issue:${issue.id}`, `hub:${hub.id}`], reach,
  data: { docket: issue.docket, position: position.title, hub: hub.name, version: version.number, ...data },
});
/** For coordinators alone, and the organisation that it is about. */
export const amongCoordinators = ({ signOn }: Scene, id = signOn.id, organisationId: string | null = null): Laned => ({ id, lane: "coordinators", hubId: signOn.hubId, organisationId });
/** Who signs for an organisation is nobody else's business until they do. */
const people = (ids: readonly string[], why: { reason: string }): Told => ids.map((person) => ({ to: { person }, quietly: true, ...why }));
export const coordinatorsOf = ({ hub }: Scene): Audience => ({ hub: hub.id, roles: ["coordinator"] });

const when = ({ signOn: { softDay, day, time, zone } }: Scene) => ({ softDay, day, time, zone });
export const signOnOpened = (scene: Scene, asked: readonly string[]): Fact => ({ ...onSignOn("signing.opened", scene, { ...when(scene), minimum: scene.signOn.minimum }), tell: people(asked, { reason: "sign" }) });
export const signOnExtended = (scene: Scene, asked: readonly string[], reason: string): Fact => ({ ...onSignOn("signing.extended", scene, { ...when(scene), reason }), tell: people(asked, { reason: "signLonger" }) });
/** Why a text is not signed any longer is for those inside its hub, where a reason was given and others may sign too: they learn that it is over. */
function over(scene: Scene, { by, reason, inside, outside }: { by: "closed" | "cancelled"; reason: string | null; inside: Told; outside: Told }): [Fact, ...Fact[]] {
  const withReason: Fact = { ...onSignOn(by === "closed" ? "signing.closed" : "signing.cancelled", scene, { reason }), tell: inside };
  if (reason === null || scene.signOn.lane !== "members") return [withReason];
  return [{ ...onSignOn("signing.over", scene, { by }), tell: outside }, { ...withReason, reach: { ...scene.position, lane: narrower(scene.position.lane, "hub") } }];
}
export const signOnClosed = (scene: Scene, reason: string | null) => over(scene, { by: "closed", reason, inside: [{ to: coordinatorsOf(scene), reason: "signingOver" }], outside: [] });
/** Whoever was asked hears of it once: in the hub with the reason. */
export const signOnCancelled = (scene: Scene, { inside, outside }: Record<"inside" | "outside", readonly string[]>, reason: string) =>
  over(scene, { by: "cancelled", reason, inside: people(inside, { reason: "signingOver" }), outside: people(outside, { reason: "signingOver" }) });
export const signOnMoved = (scene: Scene, again: readonly string[], change: string, before: number): Fact => ({ ...onSignOn("signing.moved", scene, { change, before }), tell: people(again, change === "editorial" ? { reason: "signedOn" } : { reason: "signAgain" }) });
/** An edit was one of substance after all: what was carried over it stands under the version that was signed, and asks again. */
export const carriedSetAside = (scene: Scene, again: readonly string[], edit: number): Fact => ({ ...onSignOn("signing.setAside", scene, { edit }), tell: people(again, { reason: "signAgain" }) });
/** How many were reminded is not said: it would tell how many have signed. */
export const unsignedReminded = (scene: Scene, silent: readonly string[]): Fact => ({ ...onSignOn("signing.reminded", scene), tell: people(silent, { reason: "signReminder" }) });
export const orderSet = (scene: Scene) => onSignOn("signing.sorted", scene, { sorting: scene.signOn.sorting }, amongCoordinators(scene));

/** Where the list is open to the hub, so is the fact; else it is told to coordinators and the organisation itself. */
const onSignature = (name: Fact["name"], scene: Scene, signature: Signature, data: Fact["data"] = {}): Fact => onSignOn(name, scene, { organisation: signature.organisation, ...data },
  scene.signOn.listing === "open" ? { id: signature.id, lane: "hub", hubId: scene.signOn.hubId, organisationId: signature.organisationId } : amongCoordinators(scene, signature.id, signature.organisationId));
export const signatureGiven = (scene: Scene, signature: Signature): Fact => ({ ...onSignature("signing.signed", scene, signature), tell: [{ to: coordinatorsOf(scene), reason: "signed" }] });
/** The reason is told to coordinators and stands in the record of the signature, where they and its organisation read it. */
export const signatureWithdrawn = (scene: Scene, signature: Signature): Fact => ({ ...onSignature("signing.withdrawn", scene, signature), tell: [{ to: coordinatorsOf(scene), reason: "unsigned" }] });
/** By coordinators, for an organisation that nobody signs for here any longer. */
export const signatureTakenOff = (scene: Scene, signature: Signature): Fact => ({ ...onSignature("signing.takenOff", scene, signature), tell: [{ to: coordinatorsOf(scene), reason: "unsigned" }] });
export const consentChanged = (scene: Scene, signature: Signature): Fact => onSignOn("signing.consentChanged", scene, { organisation: signature.organisation, listed: signature.listedAt ? "yes" : "no", logo: signature.logoAgreedAt ? "yes" : "no" }, amongCoordinators(scene, signature.id, signature.organisationId));
export const logoGiven = (scene: Scene, signature: Signature) => onSignOn("signing.logoGiven", scene, { organisation: signature.organisation }, amongCoordinators(scene, signature.id, signature.organisationId));

type Ours = { id: string; name: Organisation["name"] };
export const signOnDeclined = (scene: Scene, { id, name }: Ours): Fact => ({ ...onSignOn("signing.declined", scene, { organisation: name }, amongCoordinators(scene, scene.signOn.id, id)), tell: [{ to: coordinatorsOf(scene), reason: "declined" }] });
/** Within one organisation: that somebody of it wants to sign is nobody else's to know. */
export const signatoriesAsked = (scene: Scene, { id, name }: Ours, signers: readonly string[]): Fact => ({ ...onSignOn("signing.asked", scene, { organisation: name }, { id: scene.signOn.id, lane: "own", hubId: null, organisationId: id }), tell: people(signers, { reason: "signRequest" }) });
