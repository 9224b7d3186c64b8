import type { VoiceKind } from "#components/figure/voice-blocks.tsx";
import { standings, type StanceBar } from "#components/figure/stance-bars.tsx";
import { profileWords } from "#components/organisations/profile-words.ts";
import { speech } from "#lib/next/words.ts";
import { breakdowns, type Base, type Breakdown, type Group } from "#lib/voices/model.ts";

/** By what an address tells voices apart; `ignored` is what it says and this page does not know. */
export function readBy(given: string | null | undefined): { by: Breakdown; ignored: string | null } {
  const by = breakdowns.find((one) => one === given);
  return { by: by ?? "country", ignored: by || !given ? null : given };
}

/** The figures of a region in words: what each group is called, what they rest on, where organisations stand. */
export async function regionWords() {
  const { say, dates, locale } = await speech();
  const [t, terms] = [say("voices"), say("terms")];
  const profile = profileWords({ terms, dates });
  const named = Object.fromEntries(standings.map((standing) => [standing, standing === "unstated" ? t("unstated") : terms(`stances.${standing}`)])) as Record<VoiceKind, string>;
  const labelOf = (by: Breakdown, { kind, key }: Group) => (kind === "of" ? (by === "provision" ? key : profile[by](key)) : kind === "notNamed" ? t("notNamed") : t(`notStated.${by}`));
  return {
    t, terms, dates, locale, named, labelOf, baseOf: (base: Base) => t("base", base),
    barsOf: (by: Breakdown, groups: readonly Group[]): StanceBar[] => groups.map((group) => ({ key: `${group.kind} ${group.key}`, label: labelOf(by, group), counts: group.counts, voices: group.voices })),
  };
}
