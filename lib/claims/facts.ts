import type { SignClaim, SignLink } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { amongCoordinators, coordinatorsOf, onSignOn, type Scene } from "#lib/signatures/facts.ts";

const onLink = (name: Fact["name"], scene: Scene, link: SignLink): Fact => onSignOn(name, scene, { label: link.label }, amongCoordinators(scene));
export const signLinkMade = (scene: Scene, link: SignLink) => onLink("signing.linkMade", scene, link);
export const signLinkRevoked = (scene: Scene, link: SignLink) => onLink("signing.linkRevoked", scene, link);

/** Who wrote from which address is told to nobody: the organisation and its domain say enough. */
const onClaim = (name: Fact["name"], scene: Scene, { organisation, domain }: SignClaim, data: Fact["data"] = {}): Fact => onSignOn(name, scene, { organisation, domain, ...data }, amongCoordinators(scene));
export const signedByLink = (scene: Scene, claim: SignClaim) => onClaim("signing.claimed", scene, claim);
export const claimConfirmed = (scene: Scene, claim: SignClaim, waits: boolean): Fact => ({ ...onClaim("signing.confirmed", scene, claim, { waits: waits ? "yes" : "no" }), tell: waits ? [{ to: coordinatorsOf(scene), reason: "lookAt" }] : [] });
export const claimRefused = (scene: Scene, claim: SignClaim, reason: string) => onClaim("signing.refused", scene, claim, { reason });
export const claimAccepted = (scene: Scene, claim: SignClaim) => onClaim("signing.accepted", scene, claim);
/** Addresses that nobody confirmed are let go of. */
export const claimsForgotten = (count: number): Fact => ({ name: "signing.forgotten", subject: "claims:unconfirmed", about: [], reach: { id: "unconfirmed", lane: "named", hubId: null, organisationId: null }, data: { count } });
