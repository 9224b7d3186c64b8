import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { and, eq, gt } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { calls, decisions, hubs, people } from "#db/schema/index.ts";
import { draftCall } from "#lib/calls/commands.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { castBallot, openDecision } from "#lib/decisions/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { openHub } from "#lib/hubs/commands.ts";
import { logIssue, watchIssue } from "#lib/issues/commands.ts";
import { system } from "#lib/kernel/actor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { setMailPreferences } from "#lib/mail/commands.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";
import { draftPosition, freezePosition } from "#lib/positions/commands.ts";
import { runJobs } from "#lib/next/clock.ts";
import { clock } from "#lib/platform/clock.ts";
import { begin, cast, hourLength, hours, places, type Played } from "#tests/faults/month-script.ts";

// A month of two hubs, an hour at a time, for tests to kill: at each hour people do what the script has for them, each act under its own key,
// and the clock of the server does what is due. Begins at the hour it is given and says each that is over.

const from = Number(process.argv[2]);
const say = (line: string) => writeSync(1, `${line}\n`);
const standAt = (hour: number) => { clock.now = () => new Date(begin + hour * hourLength); };
/** The same number for the same words, below a limit. */
const lot = (words: string, below: number) => createHash("sha256").update(words).digest().readUInt32BE() % below;

async function setUp() {
  await engine.migrate();
  for (const { slug, zone, country } of places) {
    await openHub(system, { slug, code: slug.slice(0, 2), name: slug, seatCountry: country, zone, rules: { methods: [{ method: "ballot", days: 7, quorum: 0.5, threshold: 0.5, discussBlocks: true }], usual: "ballot" } });
  }
  for (const { email, hub, role, zone, organisation, mail } of cast) {
    if (organisation) {
      await addOrganisation(system, { slug: organisation, name: organisation });
      await joinHub(system, { organisation, hub });
    }
    const { value: { id } } = await addPerson(system, { email, name: email.split("@")[0]!, zone });
    await giveSeat(system, { email, role, hub, ...(organisation ? { organisation } : {}) });
    if (mail) await setMailPreferences(await identify(id), mail);
  }
}

const actorOf = async ({ email }: Played) => identify((await engine.reader.select({ id: people.id }).from(people).where(eq(people.email, email)))[0]!.id);
const delegatesOf = (hub: string) => cast.filter((one) => one.hub === hub && one.role === "delegate");
const dayAt = (day: number) => new Date(begin + day * 24 * hourLength).toISOString().slice(0, 10);

/** A hub begins something: an issue with a call to its participants, which some of them follow and one does not want to hear of. */
async function ask({ slug, zone }: (typeof places)[number], day: number) {
  const coordinator = await actorOf(cast.find(({ hub, role }) => hub === slug && role === "coordinator")!);
  const { value: { docket } } = await logIssue(coordinator, { hub: slug, title: `Issue of day ${day}`, lane: "members" }, { key: `issue-${slug}-${day}` });
  const [all, none] = delegatesOf(slug);
  await watchIssue(await actorOf(all!), { issue: docket, watch: "yes" }, { key: `watch-${slug}-${day}` });
  await watchIssue(await actorOf(none!), { issue: docket, watch: "yes", level: "muted" }, { key: `mute-${slug}-${day}` });
  await draftCall(coordinator, { issue: docket, hub: slug, question: `What would day ${day} mean for you?`, day: dayAt(day + 9), time: "17:00", zone, open: true }, { key: `call-${slug}-${day}` });
}

/** It puts a text on another issue to the vote, and notes a date. */
async function decide({ slug }: (typeof places)[number], day: number) {
  const coordinator = await actorOf(cast.find(({ hub, role }) => hub === slug && role === "coordinator")!);
  const key = `${slug}-${day}`;
  const { value: { docket } } = await logIssue(coordinator, { hub: slug, title: `Decision of day ${day}`, lane: "members" }, { key: `put-${key}` });
  await addDateFact(coordinator, { issue: docket, kind: "adoption", label: `Step ${day}`, day: dayAt(day + 40) }, { key: `date-${key}` });
  const { value: { id: position } } = await draftPosition(coordinator, { issue: docket, hub: slug, title: `Text of day ${day}`, stance: "support", sections: [{ heading: "Why", body: "For this reason." }] }, { key: `text-${key}` });
  await freezePosition(coordinator, { position }, { key: `freeze-${key}` });
  await openDecision(coordinator, { position }, { key: `open-${key}` });
}

/** Whether somebody acts on a thing at this hour: on a day of their own after it began, or never. */
const isTheirs = (id: string, { email }: Played, began: Date, hour: number, days: number) => {
  const day = Math.floor((began.getTime() - begin) / hourLength / 24) + lot(`${id}${email}`, days);
  return hour === day * 24 + 9 + lot(`${email}${id}`, 8);
};

async function answer(hour: number) {
  for (const { slug } of places) {
    const open = await engine.reader.select({ id: calls.id, openedAt: calls.openedAt }).from(calls).innerJoin(hubs, eq(hubs.id, calls.hubId)).where(and(eq(hubs.slug, slug), eq(calls.state, "open"), gt(calls.closesAt, clock.now())));
    for (const { id, openedAt } of open) for (const one of delegatesOf(slug)) {
      if (isTheirs(id, one, openedAt!, hour, 14)) await submitFeedback(await actorOf(one), { call: id, stance: "support", impact: "It would help us.", lane: "hub" }, { key: `answer-${id}` });
    }
    const put = await engine.reader.select({ id: decisions.id, openedAt: decisions.openedAt }).from(decisions).innerJoin(hubs, eq(hubs.id, decisions.hubId)).where(and(eq(hubs.slug, slug), eq(decisions.state, "open"), gt(decisions.closesAt, clock.now())));
    for (const { id, openedAt } of put) for (const one of delegatesOf(slug)) {
      if (isTheirs(id, one, openedAt, hour, 10)) await castBallot(await actorOf(one), { decision: id, choice: "yes" }, { key: `vote-${id}` });
    }
  }
}

if (from < 0) {
  standAt(0);
  await setUp();
}
say("ready");
for (let hour = Math.max(from, 1); hour <= hours; hour += 1) {
  standAt(hour);
  const [day, time] = [Math.floor(hour / 24), hour % 24];
  for (const place of places) {
    if (time === 8 && day % 5 === 0) await ask(place, day);
    if (time === 8 && day % 7 === 2) await decide(place, day);
  }
  await answer(hour);
  await runJobs(new Map());
  say(`hour ${hour}`);
}
say("over");
setInterval(() => {}, 1000); // until it is stopped
