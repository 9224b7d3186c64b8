import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/engine.ts";
import { ledger } from "#db/schema/index.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command, query } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";

/** How far the seed of this database got. It stands in the ledger, so that it is as lasting as what was seeded. */

export const seedParts = ["facts", "demo"] as const;
export type SeedPart = (typeof seedParts)[number];

const OfPart = z.strictObject({ part: z.enum(seedParts) });
const BeginDemonstration = z.strictObject({ at: z.iso.datetime() });

const marked = (name: "seed.begun" | "seed.finished", part: SeedPart, data: Fact["data"] = {}): Fact => ({
  name, subject: `seed:${part}`, about: [], reach: { id: "seed", lane: "named", hubId: null, organisationId: null }, data: { part, ...data },
});

async function findMark(db: Reader, name: "seed.begun" | "seed.finished", part: SeedPart) {
  const [mark] = await db.select({ data: ledger.data }).from(ledger).where(and(eq(ledger.name, name), eq(ledger.subject, `seed:${part}`)));
  return mark ?? null;
}

/** Begins the demonstration, or goes on with it. Answers with the moment from which its stories are counted: that of the first beginning. */
export const beginDemonstration = command({
  name: "beginDemonstration", input: BeginDemonstration, seen: isSystem, allow: isSystem, subject: (db) => findMark(db, "seed.begun", "demo"),
  run: async ({ input: { at }, subject: begun }) => (begun ? unchanged({ at: String(begun.data.at) }) : happened({ at }, marked("seed.begun", "demo", { at }))),
});

/** Whether this database holds anything of the demonstration. */
export const holdsDemonstration = query({
  name: "holdsDemonstration", input: z.strictObject({}), allow: isSystem, subject: (db) => findMark(db, "seed.begun", "demo"),
  run: async ({ subject: begun }) => begun !== null,
});

export const finishSeed = command({
  name: "finishSeed", input: OfPart, seen: isSystem, allow: isSystem, subject: (db, { part }) => findMark(db, "seed.finished", part),
  run: async ({ input: { part }, subject: finished }) => (finished ? unchanged(null) : happened(null, marked("seed.finished", part))),
});

export const isSeeded = query({
  name: "isSeeded", input: OfPart, allow: isSystem, subject: (db, { part }) => findMark(db, "seed.finished", part),
  run: async ({ subject: finished }) => finished !== null,
});
