import { anywhere } from "#db/channels/anywhere.ts";
import { asia } from "#db/channels/asia.ts";
import { europeanUnion } from "#db/channels/european-union.ts";
import type { ChannelProfile } from "#db/channels/profile.ts";
import type { Channel } from "#db/vocabulary.ts";

/** The channels as they are shipped: version 1 of each. What an administrator makes of them is kept in the database. */
export const shippedProfiles: Record<Channel, ChannelProfile> = { ...europeanUnion, ...anywhere, ...asia };

const all = Object.values(shippedProfiles);
/** What the messages have a sentence for; anything else is said by whoever adds it. */
export const shippedChecks: ReadonlySet<string> = new Set(all.flatMap(({ checklist }) => checklist.map(({ key }) => key)));
export const shippedReceipts: readonly string[] = [...new Set(all.map(({ receipt: { key } }) => key))];

/** Where each of them is used. */
export const channelGroups = (["europeanUnion", "anywhere", "asia"] as const).map((group) => ({ group, channels: Object.keys({ europeanUnion, anywhere, asia }[group]) as Channel[] }));
