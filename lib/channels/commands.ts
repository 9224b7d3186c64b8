import type { Tx } from "#db/client.ts";
import type { ChannelProfile } from "#db/channels/profile.ts";
import { shippedChecks, shippedReceipts } from "#db/channels/shipped.ts";
import { channelProfiles } from "#db/schema/index.ts";
import type { Channel } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { channelRestored, channelSet } from "#lib/channels/facts.ts";
import { RestoreChannel, SetChannel } from "#lib/channels/input.ts";
import { canReadChannels, canSetChannels } from "#lib/channels/policy.ts";
import { findProfile, profilesInForce, type Versioned } from "#lib/channels/queries.ts";

type Next = { channel: Channel; revision: number; note: string };

/** Adds a version, unless somebody has added one since the one that this was made from. */
async function add(tx: Tx, actor: Actor, { channel, revision, note }: Next, { before, content }: { before: Versioned; content: ChannelProfile }) {
  if (revision !== before.version) throw new Refusal("conflict", { code: "channelMoved", values: { version: before.version }, present: { version: before.version, ...before.profile } });
  await tx.insert(channelProfiles).values({ channel, version: revision + 1, content, note, createdBy: actor.kind === "person" ? actor.id : null });
}

/** A channel has other rules now, or they are better known. What is being written keeps those it was planned under, and is told of the newer. */
export const setChannel = command({
  name: "setChannel", input: SetChannel, seen: canReadChannels, allow: canSetChannels,
  subject: async (db, { channel }) => (await profilesInForce(db))[channel],
  async run({ actor, input: { channel, revision, note, ...content }, subject: before, tx }) {
    const nameless = content.checklist.findIndex(({ key, words }) => !words && !shippedChecks.has(key));
    if (nameless >= 0) throw wrong(`checklist.${nameless}.words`, "required");
    if (!content.receipt.words && !shippedReceipts.includes(content.receipt.key)) throw wrong("receipt.words", "required");
    await add(tx, actor, { channel, revision, note }, { before, content });
    return happened({ revision: revision + 1 }, channelSet(channel, revision + 1, note));
  },
});

/** Goes back to what an earlier version said, by a new one that says the same. */
export const restoreChannel = command({
  name: "restoreChannel", input: RestoreChannel, seen: canReadChannels, allow: canSetChannels,
  subject: async (db, { channel, version }) => ({ before: (await profilesInForce(db))[channel], earlier: await findProfile(db, { channel, version }) }),
  async run({ actor, input: { version, ...next }, subject: { before, earlier }, tx }) {
    await add(tx, actor, next, { before, content: earlier.profile });
    return happened({ revision: next.revision + 1 }, channelRestored(next.channel, { version, as: next.revision + 1, note: next.note }));
  },
});
