import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { urgentReasons } from "#db/vocabulary.ts";
import { begin, cast, hourLength, hours, usual, type Played } from "#tests/faults/month-script.ts";
import { headerOf, mailServer, type Received } from "#tests/support/mail-server.ts";
import { newFolder, play, start } from "#tests/support/programs.ts";

/** `MONTH_KILLS=200` kills it as often as a long night would. */
const kills = Number(process.env.MONTH_KILLS ?? 5);
/** So that all of them fall into the month. */
const mostMilliseconds = Math.max(30, 9000 / kills);

/** Lives through the month, killed again and again: each time it goes on with the hour that was not over. */
async function live(folder: string, url: string) {
  let hour = -1, killed = 0;
  const said: string[] = [];
  for (;;) {
    const running = start("tests/faults/month.ts", [String(hour)], { STANDPUNT_DATA: folder, SMTP_URL: url });
    await running.says(hour < 0 ? "hour 1\n" : "ready");
    if (killed < kills) await pause(Math.random() * mostMilliseconds);
    else await running.says("over");
    running.kill();
    expect(await running.ended).toMatchObject({ signal: "SIGKILL" });
    const over = running.lines.includes("over");
    said.push(...running.lines.filter((line) => line.includes("a job failed")));
    for (const line of running.lines) if (line.startsWith("hour ")) hour = Number(line.slice(5)) + 1;
    if (over) return { killed, said };
    killed += 1;
  }
}

/** What somebody's clock shows at a moment. */
function clockOf(zone: string, at: number) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", weekday: "short", hour: "2-digit", minute: "2-digit" }).formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, weekday: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.weekday!) + 1, hour: Number(parts.hour), minute: Number(parts.minute) };
}

const wantedBy = ({ mail }: Played) => mail ?? usual;

/** The days on which somebody's digest falls due, by their clock. */
function periodsOf(one: Played): string[] {
  const { digest, weekday, hour } = wantedBy(one);
  if (digest === "never") return [];
  const days = new Set<string>();
  for (let step = 1; step <= hours; step += 1) {
    const shown = clockOf(one.zone, begin + step * hourLength);
    if (shown.hour >= hour && (digest === "daily" ? shown.weekday <= 5 : shown.weekday === weekday)) days.add(shown.day);
  }
  // The hour of the first day may have been over when they came.
  const first = clockOf(one.zone, begin);
  return [...days].filter((day) => day !== first.day || first.hour <= hour).toSorted();
}

const isQuiet = (one: Played, at: number) => {
  const { quietFrom: from, quietUntil: until, quietWeekends } = wantedBy(one);
  const { weekday, hour } = clockOf(one.zone, at);
  return (Boolean(quietWeekends) && weekday > 5) || (from !== until && (from < until ? hour >= from && hour < until : hour >= from || hour < until));
};

test("a month of two hubs: nothing comes twice, nothing is lost, everything has its hour, however often the server is killed", { timeout: 900_000 }, async () => {
  const folder = newFolder();
  const server = await mailServer({ message: async () => { await pause(Math.random() * 3); return undefined; } });
  const { killed, said } = await live(folder, server.url);
  await server.close();
  expect([killed, said]).toEqual([kills, []]);
  const database = new Sqlite(join(folder, "standpunt.db"), { readonly: true });
  const all = <Row>(statement: string) => database.prepare(statement).all() as Row[];
  const idOf = new Map(all<{ id: string; email: string }>("select id, email from people").map(({ id, email }) => [email, id]));
  const played = new Map(cast.map((one) => [idOf.get(one.email)!, one]));
  const times = Map.groupBy(server.received, (mail: Received) => /<(\w+)@/.exec(headerOf(mail, "message-id")[0]!)![1]!);

  // Digests: one a person and period, at their hour, sent once at most and once where it is noted.
  const digests = all<{ person: string; period: string; mail: string; at: number }>("select person_id as person, period, mail_id as mail, created_at as at from digests order by period");
  for (const [id, one] of played) {
    const own = digests.filter(({ person }) => person === id);
    expect([one.email, own.map(({ period }) => period)]).toEqual([one.email, periodsOf(one)]);
    for (const { at } of own) expect([one.email, clockOf(one.zone, at).hour]).toEqual([one.email, wantedBy(one).hour]);
  }
  const mails = all<{ id: string; kind: string; person: string; created: number; done: number | null; handed: number | null }>("select id, kind, person_id as person, created_at as created, done_at as done, handed_at as handed from outbox where kind in ('told', 'digest')");
  const gathered = mails.filter(({ kind }) => kind === "digest"), told = mails.filter(({ kind }) => kind === "told");
  expect(gathered.filter(({ id, done }) => (times.get(id)?.length ?? 0) > 1 || (done !== null && times.get(id)?.length !== 1))).toEqual([]);
  expect(gathered.filter(({ done, handed, created }) => done === null && handed === null && created < begin + (hours - 1) * hourLength)).toEqual([]);
  expect(gathered.length).toBeGreaterThan(20);

  // What cannot wait: each entry in one mail, which left, outside the quiet hours of who gets it unless something closes.
  expect(told.filter(({ id, done, created }) => created < begin + (hours - 2) * hourLength && (done === null || !times.has(id)))).toEqual([]);
  expect(told.length).toBeGreaterThan(20);
  const soon = 3 * 24 * hourLength;
  const closings = all<{ at: number }>("select closes_at as at from calls union all select closes_at from decisions").map(({ at }) => at);
  expect(told.filter(({ person, created }) => isQuiet(played.get(person)!, created) && !closings.some((at) => at > created && at < created + soon))).toEqual([]);
  const urgent = all<{ id: string; person: string; reason: string; at: number; mail: string | null }>("select i.id, i.person_id as person, i.reason, i.created_at as at, m.mail_id as mail from inbox i left join mailed m on m.entry_id = i.id").filter(({ reason }) => (urgentReasons as readonly string[]).includes(reason));
  expect(urgent.filter(({ person, at, mail }) => wantedBy(played.get(person)!).atOnce !== "nothing" && at < begin + (hours - 4 * 24) * hourLength && mail === null)).toEqual([]);
  // What can wait is in a digest of those who get one.
  const waiting = all<{ person: string; at: number; reason: string; mail: string | null }>("select i.person_id as person, i.created_at as at, i.reason, m.mail_id as mail from inbox i left join mailed m on m.entry_id = i.id").filter(({ reason }) => !(urgentReasons as readonly string[]).includes(reason));
  expect(waiting.filter(({ person, at, mail }) => wantedBy(played.get(person)!).digest !== "never" && at < begin + (hours - 8 * 24) * hourLength && mail === null)).toEqual([]);
  expect(waiting.length).toBeGreaterThan(50);

  // Reminders: at the hour that the call closes at, so many days before, to those who had not answered and nobody else.
  const reminders = all<{ call: string; days: number; at: number; seq: number; closes: number; zone: string }>(`select r.call_id as call, r.days_before as days, r.sent_at as at, l.seq, c.closes_at as closes, c.zone from call_reminders r
    join calls c on c.id = r.call_id join ledger l on l.name = 'call.reminded' and l.subject = 'call:' || r.call_id and l.at = r.sent_at`);
  const closed = all<{ id: string }>(`select id from calls where closes_at < ${begin + hours * hourLength}`);
  expect(closed.length).toBeGreaterThan(6);
  for (const { call, days, at, seq, closes, zone } of reminders) {
    const [shown, end] = [clockOf(zone, at), clockOf(zone, closes)];
    expect([shown.hour, shown.minute, (Date.parse(end.day) - Date.parse(shown.day)) / 86_400_000]).toEqual([end.hour, end.minute, days]);
    const answered = new Set(all<{ organisation: string }>(`select organisation_id as organisation from feedback where call_id = '${call}' and submitted_at <= ${at}`).map(({ organisation }) => organisation));
    const asked = all<{ person: string; organisation: string }>(`select s.person_id as person, s.organisation_id as organisation from seats s join calls c on c.hub_id = s.hub_id where c.id = '${call}' and s.role = 'delegate'`);
    const reminded = all<{ person: string }>(`select person_id as person from inbox where seq = ${seq}`).map(({ person }) => person);
    expect([call, reminded.toSorted()]).toEqual([call, asked.filter(({ organisation }) => !answered.has(organisation)).map(({ person }) => person).toSorted()]);
  }
  expect(new Set(reminders.map(({ call, days }) => `${call} ${days}`)).size).toBe(reminders.length);
  expect(reminders.length).toBeGreaterThan(8);

  // Each act of the script happened once.
  expect(all("select 1 from issues")).toHaveLength(24);
  expect(all("select 1 from feedback group by call_id, organisation_id having count(*) > 1")).toEqual([]);
  expect(all("select 1 from ballots where replaced_at is not null")).toEqual([]);
  database.close();
  expect(await play("scripts/standpunt.ts", ["verify"], { STANDPUNT_DATA: folder })).toMatchObject({ code: 0, stderr: "" });
});
