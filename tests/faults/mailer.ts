import { writeSync } from "node:fs";
import { eq, inArray } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { inbox, people } from "#db/schema/index.ts";
import { openHub } from "#lib/hubs/commands.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { system } from "#lib/kernel/actor.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";
import { mailWhatIsUrgent, makeDigests, sendDueMail } from "#lib/next/mail-round.ts";
import { clock } from "#lib/platform/clock.ts";

// A server that mails, for tests to kill: it stands at the moment it is given, lets something happen that half of the people cannot wait
// for, and mails until nothing is left. `set-up` makes the people first.

const [moment, task] = process.argv.slice(2) as [string, string | undefined];
const hub = "busy", most = 12;
clock.now = () => new Date(moment);
const say = (line: string) => writeSync(1, `${line}\n`);

async function setUp() {
  await engine.migrate();
  await openHub(system, { slug: hub, code: "busy", name: "Busy", seatCountry: "BE", zone: "Europe/Brussels", rules: { methods: [{ method: "ballot", days: 7, quorum: 0.5, threshold: 0.5, discussBlocks: true }], usual: "ballot" } });
  for (let n = 0; n < most; n += 1) {
    const email = `person${n}@example.org`;
    await addPerson(system, { email, name: `Person ${n}` });
    await giveSeat(system, { email, role: "coordinator", hub });
  }
}

async function happen() {
  await logIssue(system, { hub, title: `Issue of ${process.pid}` });
  const hurried = (await engine.reader.select({ id: people.id, email: people.email }).from(people)).filter(({ email }) => /[02468]@/.test(email)).map(({ id }) => id);
  await engine.transaction((tx) => tx.update(inbox).set({ reason: "vote" }).where(inArray(inbox.personId, hurried)));
  await engine.transaction((tx) => tx.update(inbox).set({ reason: "watching" }).where(eq(inbox.reason, "seat")));
}

if (task === "set-up") await setUp();
await happen();
say("ready");
for (let idle = false; ;) {
  const done = (await mailWhatIsUrgent(true)) + (await makeDigests(true)) + (await sendDueMail());
  if (done === 0 && !idle) say("idle");
  idle = done === 0;
  if (idle) await new Promise((resolve) => { setTimeout(resolve, 20); });
}
