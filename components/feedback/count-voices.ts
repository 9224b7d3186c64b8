import type { VoiceKind } from "#components/figure/voice-blocks.tsx";
import type { Stance } from "#db/vocabulary.ts";

/** How many organisations stand where, and how many spoke without saying so. */
export const countVoices = (voices: readonly { stance: Stance | null }[]) =>
  voices.map(({ stance }) => stance ?? "unstated").reduce<Partial<Record<VoiceKind, number>>>((counts, kind) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});
