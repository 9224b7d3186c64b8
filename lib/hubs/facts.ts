import type { Hub } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

const open = (hub: Hub) => ({ id: hub.id, lane: "public", hubId: hub.id, organisationId: null }) as const;

export const hubOpened = (hub: Hub): Fact => ({
  name: "hub.opened", subject: `hub:${hub.id}`, about: [], reach: open(hub), data: { hub: hub.name },
  find: { kind: "hub", title: hub.name, body: hub.slug, url: `/hubs/${hub.slug}` },
});

export const rulesSet = (hub: Hub, version: number): Fact => ({
  name: "hub.rulesSet", subject: `hub:${hub.id}`, about: [], reach: { ...open(hub), lane: "hub" }, data: { hub: hub.name, version },
  tell: [{ to: { hub: hub.id, roles: ["delegate", "alternate", "coordinator", "board"] }, reason: "rules" }],
});
