import { anywhere } from "#db/procedures/anywhere.ts";
import { asia } from "#db/procedures/asia.ts";
import { europeanUnion } from "#db/procedures/european-union.ts";
import type { Template } from "#db/procedures/template.ts";
import type { Procedure } from "#db/vocabulary.ts";

/** The sixteen procedures as they are shipped: version 1 of each. What an administrator makes of them is kept in the database. */
export const shipped: Record<Procedure, Template> = { ...europeanUnion, ...asia, ...anywhere };
