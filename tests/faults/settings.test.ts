import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf, newFolder, play } from "#tests/support/programs.ts";

const check = (settings: Record<string, string>) => play("scripts/prepare.ts", ["check"], { STANDPUNT_DATA: newFolder(), ...settings });

test.concurrent.for([
  ["PORT", { PORT: "abc" }],
  ["PORT", { PORT: "70000" }],
  ["HOST", { HOST: "no such host" }],
  ["HOST", { HOST: "0.0.0.0" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/standpunt" }],
  ["APP_URL", { APP_URL: "https://standpunt.example.org/house" }],
  ["APP_URL", { APP_URL: "standpunt.example.org" }],
  ["STANDPUNT_SECRET", { STANDPUNT_SECRET: "short" }],
] satisfies [string, Record<string, string>][])("a bad %s is named in one line: %o", async ([name, settings], { expect }) => {
  const { code, stdout, stderr } = await check(settings);
  expect(code).toBe(78);
  expect(stdout).toBe("");
  expect(linesOf(stderr)).toEqual([expect.stringMatching(new RegExp(`^${name}=.+expected|^${name}=.+set APP_URL`))]);
});

test("a data folder that cannot be written to is named in one line", async () => {
  const file = join(newFolder(), "a-file");
  writeFileSync(file, "");
  const { code, stderr } = await check({ STANDPUNT_DATA: join(file, "data") });
  expect(code).toBe(78);
  expect(linesOf(stderr)).toEqual([expect.stringContaining(`STANDPUNT_DATA=${file}/data cannot be used`)]);
});

test("a database that nobody answers for, or that is none, is told in one line", async () => {
  const away = await check({ DATABASE_URL: "postgres://127.0.0.1:9/standpunt" });
  expect(away.code).toBe(75);
  expect(linesOf(away.stderr)).toEqual([expect.stringContaining("ECONNREFUSED")]);
  const file = join(newFolder(), "letter.txt");
  writeFileSync(file, "Dear database, ".repeat(1000));
  const none = await check({ DATABASE_URL: `file:${file}` });
  expect(none.code).toBe(78);
  expect(linesOf(none.stderr)).toEqual(["The database cannot be used: file is not a database"]);
});

test("the secrets in a bad address are not repeated", async () => {
  const { stderr } = await check({ DATABASE_URL: "mysql://someone:hunter2@localhost/standpunt" });
  expect(stderr).not.toContain("hunter2");
});
