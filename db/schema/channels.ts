import type { ChannelProfile } from "#db/channels/profile.ts";
import { createdAt, id, integer, json, table, text, uniqueIndex } from "#db/dialect.ts";
import { channels } from "#db/vocabulary.ts";
import { people } from "#db/schema/people.ts";

/** What an administrator made of a channel. Version 1 is the one that is shipped, and has no row; never changed: a new version follows the old one. */
export const channelProfiles = table("channel_profiles", {
  id: id(),
  channel: text({ enum: channels }).notNull(),
  version: integer().notNull(),
  content: json().$type<ChannelProfile>().notNull(),
  note: text().notNull(),
  createdBy: text().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("channel_profiles_version").on(t.channel, t.version)]);
