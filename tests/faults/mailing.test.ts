import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { digestLooksBack } from "#lib/mail/model.ts";
import { headerOf, mailServer } from "#tests/support/mail-server.ts";
import { newFolder, play, start } from "#tests/support/programs.ts";
import { report } from "#tests/support/delivery-report.ts";

const rounds = 4, atOnce = 3, mostMilliseconds = 400;
const monday = (round: number) => new Date(Date.parse("2031-03-03T09:00:00Z") + round * 7 * 86_400_000).toISOString();

type Row = { id: string; kind: string; handed_at: number | null; done_at: number | null };

function rowsIn(folder: string) {
  const database = new Sqlite(join(folder, "standpunt.db"));
  const rows = database.prepare("select id, kind, handed_at, done_at from outbox").all() as Row[];
  const digests = database.prepare("select person_id || ' ' || period from digests").pluck().all() as string[];
  // Servers that never lived long enough for two weeks leave what is older than a digest looks back.
  const left = database.prepare("select count(*) from inbox where reason = 'vote' and created_at > ? and not exists (select 1 from mailed where entry_id = inbox.id)").pluck().get(Date.parse(monday(rounds + 1)) - digestLooksBack) as number;
  database.close();
  return { rows, digests, left };
}

test("servers that are killed while they mail send no digest twice, and all that cannot wait", { timeout: 900_000 }, async () => {
  const folder = newFolder();
  const server = await mailServer({ message: async () => { await pause(Math.random() * 6); return undefined; } });
  const mailer = (round: number, ...task: string[]) => {
    const running = start("tests/faults/mailer.ts", [monday(round), ...task], { STANDPUNT_DATA: folder, SMTP_URL: server.url });
    onTestFinished(() => running.kill());
    return running;
  };
  const first = mailer(0, "set-up");
  await first.says("ready");
  first.kill();
  await first.ended;
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(Array.from({ length: atOnce }, async () => {
      const running = mailer(round);
      await running.says("ready");
      await pause(Math.random() * mostMilliseconds);
      running.kill();
      expect(await running.ended).toMatchObject({ signal: "SIGKILL" });
    }));
  }
  const last = mailer(rounds + 1);
  await last.says("idle");
  last.kill();
  await last.ended;
  await server.close();

  const times = (id: string) => server.received.filter((mail) => headerOf(mail, "message-id")[0] === `<${id}@localhost>`).length;
  const { rows, digests, left } = rowsIn(folder);
  const [told, gathered] = [rows.filter(({ kind }) => kind === "told"), rows.filter(({ kind }) => kind === "digest")];
  expect(new Set(digests).size).toBe(digests.length);
  expect(gathered.length).toBeGreaterThan(12);
  expect(gathered.filter(({ id }) => times(id) > 1)).toEqual([]);
  expect(gathered.filter(({ id, done_at }) => done_at !== null && times(id) !== 1)).toEqual([]);
  expect(told.filter(({ id, done_at }) => done_at === null || times(id) === 0)).toEqual([]);
  expect([left, server.received.filter((mail) => headerOf(mail, "list-id")[0]?.includes("digest")).length <= digests.length]).toEqual([0, true]);
});

test("the operator hands in what a mail server reports, once", { timeout: 120_000 }, async () => {
  const folder = newFolder();
  const server = await mailServer();
  const mailer = start("tests/faults/mailer.ts", [monday(0), "set-up"], { STANDPUNT_DATA: folder, SMTP_URL: server.url });
  await mailer.says("idle");
  mailer.kill();
  await mailer.ended;
  await server.close();
  const [sent] = server.received;
  const mail = /<(\w{26})@/.exec(headerOf(sent!, "message-id")[0]!)![1]!;
  const handIn = (message: string) => play("scripts/standpunt.ts", ["bounce"], { STANDPUNT_DATA: folder }, message);
  expect(await handIn(report({ mail, to: sent!.to }))).toMatchObject({ code: 0, stdout: `Noted: mail ${mail} came back.\n` });
  expect(await handIn(report({ mail, to: sent!.to }))).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Known already/) });
  expect(await handIn(report({ to: sent!.to }))).toMatchObject({ code: 1, stderr: expect.stringMatching(/which mail of ours/) });
  expect(await handIn("Subject: out of office\n\nBack on Monday.\n")).toMatchObject({ code: 1, stderr: expect.stringMatching(/no report/) });
});
