import type { ChannelProfile, CheckItem } from "#db/channels/profile.ts";
import type { ChannelFigure } from "#db/vocabulary.ts";
import { contentOf, limitsOf, takesLanguage, type Measured } from "#lib/formats/limits.ts";

/** A profile as it is told: nothing is left out, so that it can be sent back as it came. */
export type ProfileTold = Omit<ChannelProfile, "checklist" | "receipt"> & {
  checklist: { key: string; words: string | null; required: boolean }[];
  receipt: { key: string; words: string | null; pattern: string | null };
};

export const toldOf = ({ checklist, receipt, ...profile }: ChannelProfile): ProfileTold => ({
  ...profile, checklist: checklist.map(({ key, words, required }) => ({ key, words: words ?? null, required })), receipt: { key: receipt.key, words: receipt.words ?? null, pattern: receipt.pattern },
});

/** What is to be seen to before filing through a channel, as it begins. */
export const checklistOf = ({ checklist }: Pick<ChannelProfile, "checklist">): readonly CheckItem[] => checklist;

/** How a text stands to the rules of its channel. A language that is not taken is a warning: whoever files may have a translation made. */
export type Fit = { limits: Measured[]; over: boolean; takesLanguage: boolean };

export function fitOf(profile: ChannelProfile, { body, language }: { body: string; language: string }): Fit {
  const limits = limitsOf(profile, contentOf(profile, body), language);
  return { limits, over: limits.some(({ over }) => over), takesLanguage: takesLanguage(profile.languages, language) };
}

type Field = Exclude<keyof ProfileTold, "doubtful">;
/** What became of one thing between two versions; `before` and `after` as they are told. */
export type ChannelChange = { [F in Field]: { field: F; before: ProfileTold[F]; after: ProfileTold[F] } }[Field] | { field: "doubtful"; confirmed: ChannelFigure[]; doubted: ChannelFigure[] };

const fields = ["parts", "files", "languages", "zone", "midnight", "lines", "receipt", "portal", "packForms", "leadDays", "checklist", "source", "sourceUrl", "checkedOn"] as const satisfies readonly Field[];

/** What changed from one version to another, a thing at a time. */
export function changesBetween(before: ProfileTold, after: ProfileTold): ChannelChange[] {
  const moved = fields.filter((field) => canonical(before[field]) !== canonical(after[field])).map((field) => ({ field, before: before[field], after: after[field] }) as ChannelChange);
  const [confirmed, doubted] = [before.doubtful.filter((one) => !after.doubtful.includes(one)), after.doubtful.filter((one) => !before.doubtful.includes(one))];
  return confirmed.length + doubted.length > 0 ? [...moved, { field: "doubtful", confirmed, doubted }] : moved;
}

/** The same value is the same text: a database may hand back the keys of an object in an order of its own. */
const canonical = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) =>
  (inner !== null && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner));

const all = [...fields, "doubtful"] as const;
/** What was changed in a form that is older than what it is saved upon: each thing that was touched is taken from it, the rest from theirs. */
export const joinRules = ({ base, mine, theirs }: Record<"base" | "mine" | "theirs", ProfileTold>): ProfileTold =>
  Object.fromEntries(all.map((field) => [field, canonical(mine[field]) === canonical(base[field]) ? theirs[field] : mine[field]])) as unknown as ProfileTold;
