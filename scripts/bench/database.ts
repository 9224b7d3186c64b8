import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asc } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { editions } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { system } from "#lib/kernel/actor.ts";
import { issueAccessTokenFor, openSession } from "#lib/people/commands.ts";
import { issueList } from "#lib/registry/queries.ts";
import { personByEmail } from "#lib/people/queries.ts";
import { progress } from "#scripts/operator/database.ts";
import { amounts, fill, landmarks } from "#scripts/bench/bulk.ts";
import { bringLaw } from "#scripts/bench/law.ts";
import { coordinators, delegates, publish, settle } from "#scripts/bench/world.ts";

const marker = join(env.folder, "filled");
const measured = { hub: "west", delegate: "delegate@west-participant-1.example", coordinator: "coordinator@west.example" };

/** What the database is made of: its tables and what fills them. When either changes, it is made anew. */
function recipe() {
  const hash = createHash("sha256");
  for (const file of globSync(["db/migrations/sqlite/*.sql", "scripts/bench/{books,bulk,law,words,world}.ts"]).sort()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Fills the database of the measurement unless it is full already. Called before anything opens it. */
export async function fillOnce() {
  const made = recipe();
  if (existsSync(marker) && readFileSync(marker, "utf8") === made) return;
  rmSync(env.folder, { recursive: true, force: true });
  await engine.migrate();
  const houses = await settle();
  await progress(`Filling a database with ${amounts.issues} issues and ${amounts.feedback} feedback, in bulk`, () => engine.transaction((tx) => fill(tx, houses, clock.now())));
  await progress("Publishing ten positions", async () => {
    const { quiet } = await landmarks(engine.reader, measured.hub);
    for (const [number, docket] of quiet.entries()) await publish(houses[0]!, docket, number);
  });
  await progress("Bringing in two editions of a law of ten thousand provisions, with a thousand amendments", async () => {
    const { quiet } = await landmarks(engine.reader, measured.hub);
    await bringLaw(houses[0]!, quiet.at(-1)!, (run) => engine.transaction(run), engine.reader);
  });
  writeFileSync(marker, made);
}

async function signedIn(email: string) {
  const secret = newSecret();
  const { id } = (await personByEmail(system, { email }))!;
  await openSession(system, { person: id, secret, device: null });
  return { id, secret };
}

/** What the requests need: addresses to ask for, a session of every delegate and who it is of, those of the coordinators, and a token of one delegate. */
export async function keys() {
  const places = await landmarks(engine.reader, measured.hub);
  const sessions: string[] = [];
  const people: string[] = [];
  for (const email of delegates()) {
    const { id, secret } = await signedIn(email);
    sessions.push(secret);
    people.push(id);
  }
  const coordinating = await Promise.all(coordinators().map(async (email) => (await signedIn(email)).secret));
  const { value: { secret: token } } = await issueAccessTokenFor(system, { email: measured.delegate, name: "Measurement", days: 1 });
  const law = (await engine.reader.select({ id: editions.id }).from(editions).orderBy(asc(editions.day))).map(({ id }) => id);
  return { ...places, law, pages: await pagesOfList(), sessions, people, coordinating, token };
}

/** The first pages of the issue list, as one walks through it. */
async function pagesOfList() {
  const pages = ["/issues"];
  for (let after: string | null = null; pages.length < 40;) {
    ({ next: after } = await issueList(system, after ? { after } : {}));
    pages.push(`/issues?after=${after}`);
  }
  return pages;
}
export type Keys = Awaited<ReturnType<typeof keys>>;

export const letGo = () => engine.close();
