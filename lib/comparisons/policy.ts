import type { Actor } from "#lib/kernel/actor.ts";
import { canKeepTexts, canReadEdition } from "#lib/texts/policy.ts";

type OfEdition = Parameters<typeof canReadEdition>[1];

/** Two editions are compared by whoever may read both. */
export const canCompareEditions = (actor: Actor, { one, other }: { one: OfEdition; other: OfEdition }) => canReadEdition(actor, one) && canReadEdition(actor, other);
/** Where a provision may have come from is offered to whoever may say it. */
export const canChooseOrigin = (actor: Actor, scene: Parameters<typeof canKeepTexts>[1] & OfEdition) => canReadEdition(actor, scene) && canKeepTexts(actor, scene);
