import type { Stage } from "#components/figure/stages.ts";
import type { Translate } from "#components/ui/translate.ts";
import type { Procedure } from "#db/vocabulary.ts";
import { templates } from "#lib/procedures/model.ts";

/** The stages of a procedure by name. `t` speaks namespace `procedures`. */
export const stagesOf = (procedure: Procedure, t: Translate): Stage[] => templates[procedure].map(({ key }) => ({ key, name: t(`stages.${key}`) }));
