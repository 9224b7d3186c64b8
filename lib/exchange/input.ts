import { z } from "zod";
import { Id } from "#lib/kernel/input.ts";

/** What open data come in, each a table of its own. */
export const dataKinds = ["hubs", "organisations", "issues", "tracks", "dates", "texts", "asks", "fates", "submissions"] as const;
export type DataKind = (typeof dataKinds)[number];

/** A stretch of one table, in an order that stays: what comes after a row. */
export const OpenData = z.strictObject({ kind: z.enum(dataKinds), after: Id.optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });
