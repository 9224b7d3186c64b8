"use server";
import { rulesIn, atFields } from "#app/(workshop)/channels/typed-rules.ts";
import { changesInWords, tongueOf } from "#components/channels/words.ts";
import type { Channel } from "#db/vocabulary.ts";
import { restoreChannel, setChannel } from "#lib/channels/commands.ts";
import { changesBetween, joinRules } from "#lib/channels/model.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { formAct } from "#lib/next/action.ts";
import type { Viewer } from "#lib/next/actor.ts";
import { dayInWords } from "#lib/next/dates.ts";
import type { Typed } from "#lib/next/form.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";

const text = (typed: Typed[string] | undefined) => (typeof typed === "string" ? typed : "");
const read = (by: Viewer, typed: Typed, version?: string) => channelByKey(by.actor, { channel: text(typed.channel) as Channel, ...(version ? { version } : {}) });

/** Somebody was first: says which version is in force now, and what changed since the one that this was made of. */
async function withTheirs(refusal: Refusal, typed: Typed, by: Viewer) {
  if (refusal.reason !== "conflict") return atFields(refusal, typed);
  const [made, theirs] = [await read(by, typed, text(typed.revision)), await read(by, typed)];
  const dates = by.locale === "en" ? "en-GB" : by.locale;
  const tongue = tongueOf(by.locale, dates, (namespace) => wordsIn(by.locale, namespace) as Speak, (day) => dayInWords(day, dates));
  return new Refusal("conflict", { code: refusal.code, values: refusal.values, present: { revision: theirs.revision, changes: changesInWords(changesBetween(made, theirs), tongue) } });
}

type Edit = (typed: Typed, by: { viewer: Viewer; once: { key: string } | undefined }) => Promise<{ revision: number }>;
const edit = (perform: Edit) => formAct(async (typed, by) => {
  try {
    return await perform(typed, by);
  } catch (error) {
    throw error instanceof Refusal ? await withTheirs(error, typed, by.viewer) : error;
  }
}, (_, { channel }) => `/channels/${text(channel)}#changed`);

/** What was read when the form was opened may be older than what it is saved upon: then only what was changed in it counts. */
export const changeChannelAction = edit(async (typed, { viewer, once }) => {
  const { channel, version, ...theirs } = await read(viewer, typed, text(typed.revision));
  const mine = rulesIn(typed);
  const rules = text(typed.read) === text(typed.revision) ? mine : joinRules({ base: await read(viewer, typed, text(typed.read)), mine, theirs });
  return (await setChannel(viewer.actor, { channel, revision: version, note: text(typed.note), ...rules } as Parameters<typeof setChannel>[1], once)).value;
});

/** The content of an earlier version, or of the one that is shipped, as a new one. */
export const restoreChannelAction = edit(async (typed, { viewer, once }) =>
  (await restoreChannel(viewer.actor, { channel: text(typed.channel) as Channel, version: text(typed.version), revision: text(typed.revision), note: text(typed.note) }, once)).value);
