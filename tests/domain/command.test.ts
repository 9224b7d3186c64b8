import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { engine } from "#db/client.ts";
import { feedbackDrafts, hubs, onceKeys, organisations, sessions } from "#db/schema/index.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { callById } from "#lib/feedback/queries.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { command, drafting, query, upkeep } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { answer, consultation, foundation, hub, participant, person, type Hub } from "#tests/support/factories.ts";
import { entriesAbout } from "#tests/support/readings.ts";

const Named = z.strictObject({ hub: z.string(), name: z.string() });
const findIt = async (db: Parameters<Parameters<typeof query>[0]["subject"]>[0], input: { hub: string }) => {
  const [found] = await db.select().from(hubs).where(eq(hubs.slug, input.hub));
  if (!found) throw new Refusal("notFound");
  return found;
};
const rules = { name: "renameHub", input: Named, subject: findIt, seen: () => true, allow: () => true };
const renamed = (of: Hub): Fact => ({ name: "hub.renamed", subject: `hub:${of.id}`, about: [], reach: { id: of.id, lane: "public", hubId: of.id, organisationId: null }, data: {} });
const nameOf = async ({ id }: Hub) => (await engine.reader.select({ name: hubs.name }).from(hubs).where(eq(hubs.id, id)))[0]!.name;
const rename = (tx: Parameters<Parameters<typeof engine.transaction>[0]>[0], id: string, name: string) => tx.update(hubs).set({ name }).where(eq(hubs.id, id));

describe("a command", () => {
  test("that writes and says nothing of it is rolled back", async () => {
    const one = await hub();
    const sneaky = command({ ...rules, async run({ subject, input, tx }) { await rename(tx, subject.id, input.name); return unchanged(null); } });
    await expect(sneaky(system, { hub: one.slug, name: "Other" })).rejects.toThrow("no fact says what happened");
    expect(await nameOf(one)).toBe(one.name);
  });

  test("that fails half way leaves nothing behind: no row, no entry, no key", async () => {
    const one = await hub();
    const before = await entriesAbout(`hub:${one.id}`);
    const failing = command({ ...rules, async run({ subject, input, tx }) { await rename(tx, subject.id, input.name); throw new Error("the power went"); } });
    await expect(failing(system, { hub: one.slug, name: "Other" }, { key: `half-${one.slug}` })).rejects.toThrow("the power went");
    expect(await nameOf(one)).toBe(one.name);
    expect(await entriesAbout(`hub:${one.id}`)).toEqual(before);
    expect(await engine.reader.$count(onceKeys, eq(onceKeys.key, `half-${one.slug}`))).toBe(0);
  });

  test("whose entry cannot be written does not happen either", async () => {
    const one = await hub();
    const broken = command({ ...rules, async run({ subject, input, tx }) { await rename(tx, subject.id, input.name); return happened(null, { ...renamed(one), data: { wrong: Number.NaN } }); } });
    await expect(broken(system, { hub: one.slug, name: "Other" })).rejects.toThrow("JSON cannot carry NaN");
    expect(await nameOf(one)).toBe(one.name);
  });

  test("asks who may before it looks at anything else", async () => {
    const { asia } = await foundation();
    await expect(logIssue(visitor, { hub: asia.slug, title: "Something new" })).rejects.toMatchObject({ reason: "signIn" });
    await expect(logIssue(await person({ role: "member", hub: asia }), { hub: asia.slug, title: "Something new" })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("tells a visitor nothing by what it refuses: what is there, hidden or absent, wants a sign-in", async () => {
    const one = await hub();
    const hidden = command({ ...rules, seen: () => false, run: async () => unchanged(null) });
    for (const slug of [one.slug, "there-is-none"]) await expect(hidden(visitor, { hub: slug, name: "x" })).rejects.toMatchObject({ reason: "signIn" });
    for (const slug of [one.slug, "there-is-none"]) await expect(hidden(await person(), { hub: slug, name: "x" })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is not begun inside another", async () => {
    const one = await hub();
    const nested = command({ ...rules, async run({ actor, input }) { await rules.subject(engine.reader, input); return command({ ...rules, run: async () => unchanged(null) })(actor, input); } });
    await expect(nested(system, { hub: one.slug, name: "x" })).rejects.toThrow("already open");
  });
});

describe("the same act sent twice under one key", () => {
  const submit = (actor: Actor, call: string, key: string, impact?: string) => submitFeedback(actor, { call, ...answer(impact ? { impact } : {}) }, { key });

  test("happens once and is answered alike, moments included", async () => {
    const { call, ours } = await consultation();
    const [first, second] = [await submit(ours.delegate, call, "k1"), await submit(ours.delegate, call, "k1")];
    expect(second).toEqual({ value: first.value, facts: [], replayed: true });
    expect((await callById(ours.delegate, { call })).mine).toHaveLength(1);
  });

  test("also when both arrive in the same instant", async () => {
    const { call, ours } = await consultation();
    const all = await Promise.all([1, 2, 3, 4].map(() => submit(ours.delegate, call, "k2")));
    expect(new Set(all.map(({ value }) => value.reference)).size).toBe(1);
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test("is refused for another input, and is another person's own", async () => {
    const { call, ours, competitor } = await consultation();
    await submit(ours.delegate, call, "k3");
    await expect(submit(ours.delegate, call, "k3", "Quite another impact on us.")).rejects.toMatchObject({ reason: "conflict", code: "keyUsed" });
    await submit(competitor.delegate, call, "k3", "Quite another impact on us.");
    expect((await callById(ours.delegate, { call })).voices.voices).toHaveLength(2);
  });

  test("after a refusal is tried again, not refused again", async () => {
    const { call, ours } = await consultation();
    await expect(submit(ours.delegate, call, "k4", "Short")).rejects.toMatchObject({ reason: "invalid" });
    await submit(ours.delegate, call, "k4");
  });
});

describe("what is not a command", () => {
  test("a query: what may not be read is not there", async () => {
    const one = await hub();
    const peek = query({ ...rules, allow: ({ kind }) => kind === "system", run: async ({ subject }) => subject.name });
    for (const slug of [one.slug, "there-is-none"]) await expect(peek(await person(), { hub: slug, name: "x" })).rejects.toMatchObject({ reason: "notFound" });
    expect(await peek(system, { hub: one.slug, name: "x" })).toBe(one.name);
  });

  test("a draft is written to the tables of drafts alone", async () => {
    const { call, ours } = await consultation();
    const { europe } = await foundation();
    const keep = (table: unknown) => drafting({ ...rules, run: async ({ tx }) => tx.delete(table as typeof feedbackDrafts).where(eq(feedbackDrafts.callId, call)) });
    await expect(keep(organisations)(ours.delegate, { hub: europe.slug, name: "x" })).rejects.toThrow("their own tables");
    await keep(feedbackDrafts)(ours.delegate, { hub: europe.slug, name: "x" });
  });

  test("upkeep is the house's, and touches nothing that people wrote", async () => {
    const { delegate } = await participant(await hub());
    const sweep = (table: unknown) => upkeep({ name: "sweep", input: z.strictObject({}), run: async ({ tx }) => { await tx.delete(table as typeof sessions).where(eq(sessions.fingerprint, "none")); } });
    await expect(sweep(sessions)(delegate, {})).rejects.toMatchObject({ reason: "forbidden" });
    await expect(sweep(hubs)(system, {})).rejects.toThrow("their own tables");
    await sweep(sessions)(system, {});
  });
});

describe("two writers", () => {
  test("behave as if one came after the other", async () => {
    const one = await hub();
    const longer = command({ ...rules, async run({ subject, tx }) {
      await new Promise((resolve) => { setTimeout(resolve, 3); });
      await rename(tx, subject.id, `${subject.name}+`);
      return happened(null, renamed(one));
    } });
    await Promise.all([1, 2, 3].map(() => longer(system, { hub: one.slug, name: "x" })));
    expect(await nameOf(one)).toBe(`${one.name}+++`);
  });

  test("are not seen by readers before they are done", async () => {
    const one = await hub();
    const slow = command({ ...rules, async run({ subject, tx }) {
      await rename(tx, subject.id, "Not yet");
      expect(await nameOf(one)).toBe(one.name);
      return happened(null, renamed(one));
    } });
    await slow(system, { hub: one.slug, name: "x" });
    expect(await nameOf(one)).toBe("Not yet");
  });
});
