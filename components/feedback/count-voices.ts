import type { Stance } from "#db/vocabulary.ts";

/** How many organisations stand where. */
export const countVoices = (voices: readonly { stance: Stance }[]) =>
  voices.reduce<Partial<Record<Stance, number>>>((counts, { stance }) => ({ ...counts, [stance]: (counts[stance] ?? 0) + 1 }), {});
