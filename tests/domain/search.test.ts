import { describe, expect, test } from "vitest";
import { randomInt } from "node:crypto";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { changeIssueLane, describeIssue } from "#lib/issues/commands.ts";
import { issueList } from "#lib/registry/queries.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { search } from "#lib/search/queries.ts";
import { answer, consultation, issue } from "#tests/support/factories.ts";

/** A word nobody else uses, so that what is found is ours. */
const token = () => `w${Array.from({ length: 10 }, () => String.fromCharCode(97 + randomInt(26))).join("")}`;

const foundTitles = async (actor: Actor, q: string) => (await search(actor, { q })).found.map(({ title }) => title);

describe("searching", () => {
  test.each([
    ["Japanese", "サイバーセキュリティ基本法の改正", ["セキュリティ", "基本法", "サイバー 改正"], "個人情報"],
    ["Korean", "인공지능 기본법 시행령", ["인공지능", "시행령", "기본법 인공지능"], "개인정보"],
    ["Chinese", "网络数据安全管理条例", ["数据安全", "管理条例", "网络 条例"], "个人信息"],
    ["German", "Verordnung über Maßgaben für Künstliche Intelligenz", ["uber", "künstliche", "KUNSTLICHE intell"], "Richtlinie"],
    ["Greek", "Κανονισμός για την τεχνητή νοημοσύνη", ["νοημοσυνη", "ΤΕΧΝΗΤΉ"], "οδηγία"],
    ["Polish", "Rozporządzenie w sprawie cyberodporności", ["rozporzadzenie", "cyberodpornosci"], "dyrektywa"],
  ])("finds %s by its words, with accents or without, in any order", async (_, title, queries, other) => {
    const mark = token();
    const { coordinator } = await issue({ title: `${title} ${mark}` });
    for (const q of queries) expect([q, await foundTitles(coordinator, `${mark} ${q}`)]).toEqual([q, [`${title} ${mark}`]]);
    expect(await foundTitles(coordinator, `${mark} ${other}`)).toEqual([]);
  });

  test("finds a number by its parts, and a thing by its docket", async () => {
    const mark = token();
    const { docket, coordinator } = await issue({ title: `${mark} Regulation (EU) 2024/2847, COM(2022) 454, v1.2, open-source, a@example.org/path` });
    for (const q of ["2847", "2024/2847", "454", "source", "open-source", "path", "example"]) expect([q, (await foundTitles(coordinator, `${mark} ${q}`)).length]).toEqual([q, 1]);
    for (const q of [docket, docket.toLowerCase().replace("-", "")]) expect((await search(coordinator, { q })).named.map((one) => one.docket)).toEqual([docket]);
  });

  test("finds while the last word is still being typed", async () => {
    const mark = token();
    const { coordinator } = await issue({ title: `${mark} Resilience` });
    for (const q of [mark.slice(0, 8), `${mark} resil`]) expect(await foundTitles(coordinator, q)).toEqual([`${mark} Resilience`]);
  });

  test("reads nothing of what is typed as a query", async () => {
    const mark = token();
    const { coordinator } = await issue({ title: `${mark} Scope` });
    for (const typed of ['"', "'", "*", "(", ")", "NEAR(a b)", "a AND", "OR", "NOT x", "title:x", "x^2", "{a b}", "-x", "+x", "\\", "%", "_", ";--", "' or 1=1 --", ":*", "!x", "a & | b", "<->", "\u0000", "\uD800", "🙂", "\u202E", "a".repeat(250), "a ".repeat(140)]) {
      await expect(search(coordinator, { q: typed })).resolves.toBeTruthy();
      await expect(issueList(coordinator, { q: typed.slice(0, 200) })).resolves.toBeTruthy();
      expect([typed, (await search(coordinator, { q: `${mark} ${typed}` })).found.every(({ title }) => title === `${mark} Scope`)]).toEqual([typed, true]);
    }
    expect(await foundTitles(coordinator, `${mark} OR`)).toEqual([]);
    expect(await foundTitles(coordinator, `${mark}" OR "Scope`)).toEqual([]);
  });

  test("finds the new words of a thing and no longer the old", async () => {
    const [before, after] = [token(), token()];
    const { docket, coordinator } = await issue({ title: `${before} Scope` });
    await describeIssue(coordinator, { issue: docket, title: `${after} Scope` });
    expect([await foundTitles(coordinator, before), await foundTitles(coordinator, after)]).toEqual([[], [`${after} Scope`]]);
  });

  test("finds only what may be read, and follows when that changes", async () => {
    const mark = token();
    const { docket, coordinator } = await issue({ title: `${mark} Scope` });
    expect(await foundTitles(visitor, mark)).toEqual([]);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    expect(await foundTitles(visitor, mark)).toEqual([`${mark} Scope`]);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect(await foundTitles(visitor, mark)).toEqual([]);
    expect((await search(visitor, { q: docket })).named).toEqual([]);
  });

  test("finds an answer for those who may read it, until it is withdrawn", async () => {
    const mark = token();
    const { call, ours, competitor, coordinator } = await consultation();
    const { value } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: `Every ${mark} would need an assessment.` }) });
    const hits = async (actor: Actor) => (await search(actor, { q: mark })).found.length;
    expect([await hits(ours.delegate), await hits(coordinator), await hits(competitor.delegate)]).toEqual([1, 1, 0]);
    await withdrawFeedback(ours.delegate, { feedback: value.id });
    expect([await hits(ours.delegate), await hits(coordinator)]).toEqual([0, 0]);
  });

  test("of one kind finds that kind", async () => {
    const mark = token();
    const { coordinator } = await issue({ title: `${mark} Scope` });
    expect((await search(coordinator, { q: mark, kind: "response" })).found).toEqual([]);
    expect((await search(coordinator, { q: mark, kind: "issue" })).found).toHaveLength(1);
    expect(await search(coordinator, { q: "  " })).toMatchObject({ named: [], found: [], total: 0 });
  });
});
