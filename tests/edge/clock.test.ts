import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import type { Engine } from "#db/engine.ts";
import { openHouse } from "#lib/kernel/house.ts";
import { runJobs } from "#lib/next/clock.ts";
import { faultOf } from "#lib/platform/fault.ts";

describe("the clock", () => {
  test("runs each job when its time has come, and goes on when one fails", async () => {
    const ran: string[] = [];
    const job = (name: string, every: number, fails = false) => ({ name, every, run: async () => { ran.push(name); if (fails) throw new Error("no"); } });
    const work = [job("broken", 10, true), job("often", 10), job("seldom", 100)];
    const last = new Map<string, number>();
    for (const now of [0, 5, 10, 20, 99, 100]) await runJobs(last, now, work);
    expect(["broken", "often", "seldom"].map((name) => ran.filter((one) => one === name).length)).toEqual([4, 4, 2]);
  });

  test("does all that the house needs, on an empty house too, by several servers at a time", async () => {
    await Promise.all([runJobs(new Map()), runJobs(new Map())]);
    const last = new Map<string, number>();
    await runJobs(last);
    expect([...last.keys()]).toEqual(["passTime", "refreshPriorities", "returnParked", "askForReview", "closeCallsInTime", "remindInTime", "closeDecisionsInTime", "lapseUnratified", "closeSignOnsInTime", "missResponses", "tellStaleBriefs", "checkAmendments", "mailWhatIsUrgent", "makeDigests", "sendDueMail", "scanWaiting", "sweepFiles", "forgetWhatIsOver", "forgetClaims", "forgetPresences", "forgetOldMail"]);
  });
});

describe("the house", () => {
  test("opens when its tables are those of this version", async () => {
    expect(await engine.pending()).toEqual([]);
    expect(await openHouse()).toMatch(/^(SQLite|PostgreSQL) \d/);
  });

  test("stays closed, with the code for a person, when tables are missing; with the code for later, when it cannot be reached", async () => {
    const real = (globalThis as { standpuntEngine?: Engine }).standpuntEngine!;
    const kept = { ...real };
    try {
      real.pending = async () => ["0002_more"];
      await expect(openHouse()).rejects.toThrow(/0002_more/);
      await expect(openHouse()).rejects.toMatchObject({ exitCode: 78 });
      real.describe = async () => { throw Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432\nmore"), { code: "ECONNREFUSED" }); };
      await expect(openHouse()).rejects.toMatchObject({ exitCode: 75, message: "The database cannot be used: connect ECONNREFUSED 127.0.0.1:5432" });
    } finally {
      Object.assign(real, kept);
    }
  });
});

describe("what the log says of an error", () => {
  test("is where it happened, not what somebody wrote", async () => {
    const error = await engine.rows(sql`select ${"what somebody wrote"} from nowhere`).then(() => null, (thrown: unknown) => thrown);
    const fault = faultOf(error);
    expect(fault.at.length).toBeGreaterThan(0);
    expect(JSON.stringify(fault)).not.toContain("somebody wrote");
  });

  test("is short for what is no error", () => expect(faultOf("text")).toEqual({ kind: "string", message: "", at: [] }));
});
