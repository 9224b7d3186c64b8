import type { Stage } from "#components/figure/stages.ts";
import type { Translate } from "#components/ui/translate.ts";

/** Stages by their names: those that are shipped in the reader's language, those that somebody added in their words. `t` speaks namespace `procedures`. */
export const named = (stages: readonly { key: string; name: string | null }[], t: Translate): Stage[] => stages.map(({ key, name }) => ({ key, name: name ?? t(`stages.${key}`) }));
