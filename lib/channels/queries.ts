import { and, asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import type { ChannelProfile } from "#db/channels/profile.ts";
import { shippedProfiles } from "#db/channels/shipped.ts";
import { channelProfiles, people } from "#db/schema/index.ts";
import { channels, type Channel } from "#db/vocabulary.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ChannelByKey, ChannelList } from "#lib/channels/input.ts";
import { toldOf } from "#lib/channels/model.ts";
import { canReadChannels, canSetChannels } from "#lib/channels/policy.ts";

export type Versioned = { version: number; profile: ChannelProfile };

const changedProfiles = prepared((db) => db.select({ channel: channelProfiles.channel, version: channelProfiles.version, content: channelProfiles.content }).from(channelProfiles).orderBy(asc(channelProfiles.version)));

/** The rules of every channel as they are in force: the newest version of each, or the one that is shipped. */
export const profilesInForce = (db: Reader): Promise<Record<Channel, Versioned>> => common(db, "channels", null, async () => {
  const inForce = Object.fromEntries(channels.map((channel) => [channel, { version: 1, profile: shippedProfiles[channel] }])) as Record<Channel, Versioned>;
  for (const { channel, version, content } of await changedProfiles(db, {})) inForce[channel] = { version, profile: content };
  return inForce;
});

export async function findProfile(db: Reader, { channel, version }: { channel: Channel; version?: number | undefined }): Promise<Versioned> {
  if (version === undefined) return (await profilesInForce(db))[channel];
  if (version === 1) return { version, profile: shippedProfiles[channel] };
  const [row] = await db.select({ version: channelProfiles.version, profile: channelProfiles.content }).from(channelProfiles).where(and(eq(channelProfiles.channel, channel), eq(channelProfiles.version, version)));
  if (!row) throw new Refusal("notFound");
  return row;
}

/** The rules that a response is written under, whatever has become of the channel since. */
export const profileOf = async (db: Reader, { channel, channelVersion }: { channel: Channel; channelVersion: number }): Promise<ChannelProfile> => (await findProfile(db, { channel, version: channelVersion })).profile;

/** Every channel, in which version, with what it takes first. */
export const channelList = query({
  name: "channelList", input: ChannelList, subject: async () => null, allow: canReadChannels,
  async run({ db }) {
    const inForce = await profilesInForce(db);
    return channels.map((channel) => {
      const { version, profile } = inForce[channel];
      const { parts, languages, zone, leadDays, checkedOn, packForms } = toldOf(profile);
      return { channel, version, parts, languages, zone, leadDays, checkedOn, packForms };
    });
  },
});

/** The rules of one channel, whole, in the version in force or an earlier one, with what became of them over time. */
export const channelByKey = query({
  name: "channelByKey", input: ChannelByKey, subject: findProfile, allow: canReadChannels,
  async run({ actor, input: { channel }, subject: { version, profile }, db }) {
    const changes = await db.select({ version: channelProfiles.version, note: channelProfiles.note, at: channelProfiles.createdAt, by: people.name }).from(channelProfiles)
      .leftJoin(people, eq(people.id, channelProfiles.createdBy)).where(eq(channelProfiles.channel, channel)).orderBy(desc(channelProfiles.version));
    return {
      channel, version, revision: changes[0]?.version ?? 1, ...toldOf(profile),
      changes: changes.map((change) => (isMember(actor) ? change : { ...change, by: null })), may: { set: canSetChannels(actor) },
    };
  },
});
