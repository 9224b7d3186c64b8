import type { Hub, Organisation } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

const open = (id: string) => ({ id, lane: "public", hubId: null, organisationId: null }) as const;

const onOrganisation = (name: Fact["name"], organisation: Organisation): Fact => ({
  name, subject: `organisation:${organisation.id}`, about: [], reach: open(organisation.id), data: { organisation: organisation.name },
  find: { kind: "organisation", title: organisation.name, body: [organisation.sector, organisation.remark].filter(Boolean).join(" "), url: `/organisations/${organisation.slug}` },
});

export const organisationAdded = (organisation: Organisation) => onOrganisation("organisation.added", organisation);
export const organisationUpdated = (organisation: Organisation) => onOrganisation("organisation.updated", organisation);

export const hubLeft = (organisation: Organisation, hub: Hub): Fact => ({
  name: "organisation.left", subject: `organisation:${organisation.id}`, about: [`hub:${hub.id}`], reach: open(organisation.id), data: { organisation: organisation.name, hub: hub.name },
  tell: [{ to: { hub: hub.id, roles: ["coordinator"] }, reason: "left" }],
});

export const hubJoined = (organisation: Organisation, hub: Hub): Fact => ({
  name: "organisation.joined", subject: `organisation:${organisation.id}`, about: [`hub:${hub.id}`], reach: open(organisation.id), data: { organisation: organisation.name, hub: hub.name },
});
