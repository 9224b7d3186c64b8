import { and, eq, isNotNull } from "drizzle-orm";
import { hubs, ruleSets, tracks } from "#db/schema/index.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { hubOpened, rulesSet } from "#lib/hubs/facts.ts";
import { OpenHub, SetRules } from "#lib/hubs/input.ts";
import { canOpenHubs, canReadHubs, canSetRules } from "#lib/hubs/policy.ts";
import { findRuled } from "#lib/hubs/queries.ts";

/** A new hub with its first rules. */
export const openHub = command({
  name: "openHub", input: OpenHub, subject: async () => null, seen: canReadHubs, allow: canOpenHubs,
  async run({ input: { rules, launchedOn, ...input }, tx }) {
    if ((await tx.$count(hubs, eq(hubs.slug, input.slug))) > 0) throw wrong("slug", "taken");
    if ((await tx.$count(hubs, eq(hubs.code, input.code))) > 0) throw wrong("code", "taken");
    const [hub] = await tx.insert(hubs).values({ ...input, launchedOn: launchedOn ?? null }).returning();
    await tx.insert(ruleSets).values({ hubId: hub!.id, version: 1, rules });
    return happened({ slug: hub!.slug }, hubOpened(hub!));
  },
});

/** New rules for decisions to come. Decisions under way keep the rule they were opened under. */
export const setRules = command({
  name: "setRules", input: SetRules, subject: findRuled, seen: canReadHubs, allow: canSetRules,
  tells: ({ subject: { hub, version } }) => [rulesSet(hub, version + 1)],
  async run({ input: { rules }, subject: { hub, version }, tx }) {
    await tx.insert(ruleSets).values({ hubId: hub.id, version: version + 1, rules });
    // New weights make new priorities, at the next tick of the clock.
    await tx.update(tracks).set({ priorityUntil: new Date(0) }).where(and(eq(tracks.hubId, hub.id), isNotNull(tracks.impact)));
    return happened({ version: version + 1 }, rulesSet(hub, version + 1));
  },
});
