import { writeSync } from "node:fs";
import { engine } from "#db/client.ts";
import { damage, orphans } from "#db/integrity.ts";
import { openHub } from "#lib/hubs/commands.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { system } from "#lib/kernel/actor.ts";
import { verifyAll } from "#lib/ledger/queries.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { newId } from "#lib/platform/ids.ts";
import { addDateFact } from "#lib/dates/commands.ts";

// A server under load, for tests to kill: it looks whether the database is whole, then writes as fast as it can, several at a time, and
// prints what was acknowledged.

const hub = "busy";
const acknowledge = (kind: string, key: string) => writeSync(1, `${kind} ${key}\n`);

await engine.claim();
await engine.migrate();
const faults = [...(await damage(engine)), ...(await orphans(engine)), (await verifyAll(system, {})).fault];
if (faults.some((fault) => fault !== null)) throw new Error(`Found broken: ${JSON.stringify(faults)}`);
if ((await hubDirectory(system, {})).length === 0) {
  await openHub(system, { slug: hub, code: "busy", name: "Busy", seatCountry: "BE", zone: "Europe/Brussels", rules: { methods: [{ method: "ballot", days: 7, quorum: 0.5, threshold: 0.5, discussBlocks: true }], usual: "ballot" } });
}
acknowledge("open", hub);

async function writeOn() {
  for (;;) {
    const slug = newId();
    await addOrganisation(system, { slug, name: `Organisation ${slug}`, remark: "Seeks words in a document of its own" });
    acknowledge("organisation", slug);
    await joinHub(system, { organisation: slug, hub });
    acknowledge("participation", slug);
    const { value: { docket } } = await logIssue(system, { hub, title: `Issue of ${slug}`, references: [{ text: `Notice ${slug}` }], relevance: "Long enough to fill a page. ".repeat(100) });
    acknowledge("issue", docket);
    const { value: { id } } = await addDateFact(system, { issue: docket, kind: "adoption", label: "Adopted", day: "2030-01-01" });
    acknowledge("date", id);
  }
}

await Promise.all([writeOn(), writeOn(), writeOn(), writeOn()]);
