import { anywhere } from "#db/procedures/anywhere.ts";
import { asia } from "#db/procedures/asia.ts";
import { europeanUnion } from "#db/procedures/european-union.ts";
import type { Template } from "#db/procedures/template.ts";
import type { Procedure } from "#db/vocabulary.ts";

/** The sixteen procedures as they are shipped: version 1 of each. What an administrator makes of them is kept in the database. */
export const shipped: Record<Procedure, Template> = { ...europeanUnion, ...asia, ...anywhere };

/** The stages that the messages have a name for; any other is named by whoever adds it. */
export const shippedStages: ReadonlySet<string> = new Set(Object.values(shipped).flatMap(({ stages }) => stages.map(({ key }) => key)));

/** Where each of them is used. */
export const procedureGroups = (["europeanUnion", "asia", "anywhere"] as const).map((group) => ({ group, procedures: Object.keys({ europeanUnion, asia, anywhere }[group]) as Procedure[] }));
