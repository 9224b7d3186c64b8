import type { Channel } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";

const onChannel = (name: Fact["name"], channel: Channel, data: Fact["data"]): Fact => ({
  name, subject: `channel:${channel}`, about: [], reach: { id: channel, lane: "members", hubId: null, organisationId: null }, data: { channel, ...data },
});

export const channelSet = (channel: Channel, version: number, note: string) => onChannel("channel.set", channel, { version, note });
/** An earlier version holds again, as a new one. */
export const channelRestored = (channel: Channel, { version, as, note }: { version: number; as: number; note: string }) => onChannel("channel.restored", channel, { version, as, note });
