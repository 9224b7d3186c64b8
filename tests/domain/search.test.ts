import { describe, expect, test } from "vitest";
import { randomInt } from "node:crypto";
import { engine } from "#db/client.ts";
import { searchDocuments } from "#db/schema/index.ts";
import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk, retireAsk } from "#lib/asks/commands.ts";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { writeIndex } from "#lib/search/jobs.ts";
import { changeIssueLane, describeIssue, logIssue } from "#lib/issues/commands.ts";
import { issueList } from "#lib/registry/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { openConsultation } from "#lib/positions/commands.ts";
import { search, suggest } from "#lib/search/queries.ts";
import { addEdition, introduceText, retireEdition } from "#lib/texts/commands.ts";
import { actOf, article, edition } from "#tests/support/acts.ts";
import { answer, consultation, draftPosition, frozenPosition, issue, participant, plannedResponse, publishedPosition } from "#tests/support/factories.ts";

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

  test("has first what holds the words in its title, whatever was said since", async () => {
    const mark = token();
    const { coordinator, europe } = await issue({ title: `On ${mark}s` });
    await logIssue(coordinator, { hub: europe.slug, title: "Something else", relevance: `A ${mark} and a ${mark}ss` });
    expect(await foundTitles(coordinator, mark)).toEqual([`On ${mark}s`, "Something else"]);
    expect(await foundTitles(coordinator, `${mark} -else`)).toEqual([`On ${mark}s`]);
    expect(await foundTitles(coordinator, `${mark} -${mark}ss`)).toEqual([`On ${mark}s`]);
    expect(await foundTitles(coordinator, `t${mark}`)).toEqual([]);
  });

  test("finds every word that begins so, however many there are", async () => {
    const mark = token();
    const words = Array.from({ length: 90 }, (_, nth) => `${mark}${nth}`);
    const { coordinator } = await issue({ title: `${mark} Scope`, relevance: words.join(" ") });
    for (const q of [mark, `${mark}8`, words[89]!, `"${words[7]!}"`, `${mark} scope -${mark}x`]) expect([q, await foundTitles(coordinator, q)]).toEqual([q, [`${mark} Scope`]]);
    for (const q of [`${words[89]!}1`, `"${mark}8 scope"`, `${mark} -${mark}8*`, `${mark} scope -${words[3]!}`]) expect([q, await foundTitles(coordinator, q)]).toEqual([q, []]);
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

  test("shows the piece of a text around what was found, however far in", async () => {
    const mark = token();
    const { coordinator } = await issue({ title: "Scope", relevance: `${"A long way before. ".repeat(100)}Here is the ${mark}.` });
    expect((await search(coordinator, { q: mark })).found).toMatchObject([{ excerpt: expect.stringMatching(`^… .*Here is the ${mark}\\.$`) as string }]);
  });

  test("comes in pages without a gap or a repetition, whatever comes first", async () => {
    const mark = token();
    const { coordinator, europe } = await issue({ title: `${mark} 0` });
    for (let number = 1; number < 7; number++) await logIssue(coordinator, { hub: europe.slug, title: number % 2 ? `${mark} ${number}` : `Other ${number}`, relevance: mark });
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof search>> = await search(coordinator, { q: mark, limit: 2, ...(after ? { after } : {}) });
      walked.push(...page.found.map(({ title }) => title));
      if (!page.next) break;
      after = page.next;
    }
    expect(walked).toEqual([`${mark} 5`, `${mark} 3`, `${mark} 1`, `${mark} 0`, "Other 6", "Other 4", "Other 2"]);
    expect((await search(coordinator, { q: mark, order: "newest" })).found.map(({ title }) => title)).toEqual(["Other 6", `${mark} 5`, "Other 4", `${mark} 3`, "Other 2", `${mark} 1`, `${mark} 0`]);
    await expect(search(coordinator, { q: mark, after: "x" })).rejects.toMatchObject({ reason: "invalid" });
  });

  test("counts by kind, hub, state and language what there would be, and nothing that may not be read", async () => {
    const mark = token();
    const { docket, coordinator, europe, ours, competitor, call } = await consultation({ title: `${mark} Scope` });
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: `A ${mark} in confidence.`, language: "fi" }) });
    const of = async (actor: Actor, q: string) => (await search(actor, { q })).facets;
    expect(await of(coordinator, mark)).toEqual({ kind: [{ value: "feedback", count: 1 }, { value: "issue", count: 1 }], hub: [{ value: europe.slug, count: 2 }], state: [{ value: "gathering", count: 2 }], lang: [{ value: "fi", count: 1 }] });
    expect((await of(coordinator, `${mark} kind:issue`)).kind).toEqual([{ value: "feedback", count: 1 }, { value: "issue", count: 1 }]);
    // Of what is asked, each is counted among those that are what the others ask.
    const one = (value: string) => [{ value, count: 1 }];
    expect(await of(coordinator, `${mark} kind:issue lang:fi`)).toEqual({ kind: one("feedback"), hub: [], state: [], lang: [] });
    expect(await of(coordinator, `${mark} kind:feedback hub:${europe.slug} -lang:fi`)).toEqual({ kind: one("issue"), hub: [], state: [], lang: one("fi") });
    expect(await of(coordinator, `${mark} kind:feedback state:open`)).toEqual({ kind: [...one("feedback"), ...one("issue")], hub: one(europe.slug), state: one("gathering"), lang: one("fi") });
    expect(await of(coordinator, `市 kind:feedback`)).toEqual({ kind: [], hub: [], state: [], lang: [] });
    expect(await of(competitor.delegate, mark)).toMatchObject({ kind: [{ value: "issue", count: 1 }], lang: [] });
    for (const q of [`${mark} by:${ours.organisation.slug}`, `${mark} lang:fi`, `${mark} in:${docket} kind:feedback`, `-kind:issue in:${docket.toLowerCase()} ${mark}`]) expect([q, (await search(competitor.delegate, { q })).total, (await search(coordinator, { q })).total]).toEqual([q, 0, 1]);
    expect((await search(visitor, { q: `in:${docket}` })).total).toBe(0);
  });

  test("finds nothing by an organisation whose words are not said to be theirs", async () => {
    const mark = token();
    const { ours, competitor, call, coordinator } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "hub", attributed: false, impact: `Somebody says ${mark}.` }) });
    const total = async (who: Actor) => (await search(who, { q: `${mark} by:${ours.organisation.slug}` })).total;
    expect([await total(coordinator), await total(ours.delegate), await total(competitor.delegate)]).toEqual([1, 1, 0]);
  });

  test("says what it could not read, and goes on", async () => {
    const mark = token();
    const { coordinator } = await issue({ title: `${mark} Scope` });
    const codes = async (q: string) => { const { notices, short, total } = await search(coordinator, { q }); return [notices.map(({ code }) => code), short, total]; };
    expect(await codes(`${mark} foo:scope`)).toEqual([["unknownField"], [], 0]);
    expect(await codes(`${mark} kind:banana`)).toEqual([["unknownValue"], [], 1]);
    expect(await codes(`${mark} after:<7d`)).toEqual([["badSpan"], [], 1]);
    expect(await codes(`${mark} after:2026-02-31`)).toEqual([["noSuchDay"], [], 1]);
    expect(await codes(`${mark} "scope`)).toEqual([["unclosedQuote"], [], 1]);
    expect(await codes(`${mark} 法`)).toEqual([[], ["法"], 1]);
    expect(await codes("法")).toEqual([[], ["法"], 0]);
  });

  test("bears whatever is sent to it", async () => {
    const { coordinator } = await issue();
    for (const bomb of ['"'.repeat(5_001), "*".repeat(1_000), "-".repeat(10_000), `${"-".repeat(50)}a`, "a".repeat(10_000), "a ".repeat(5_000), "kind:".repeat(2_000), `kind:${"issue,".repeat(80)}`, "\uDC00\uD800".repeat(100), "\u0000x", "NEAR(a b, 2)", "{folded} : a", "folded:a", "marks:lanehub", "a <-> b & !c | d:*", "'a':*A", "\\'", "((((a", "法".repeat(3_000), "-a -b -c", "hub:nowhere", "in:EU-999999", "by:nobody", "before:0000-01-01", "after:9999-12-31", "e\u0301".repeat(2_000)]) {
      expect([bomb.slice(0, 20), await search(coordinator, { q: bomb }).then(({ found }) => Array.isArray(found))]).toEqual([bomb.slice(0, 20), true]);
      expect([bomb.slice(0, 20), await suggest(coordinator, { q: bomb.slice(0, 200) }).then(({ groups }) => Array.isArray(groups))]).toEqual([bomb.slice(0, 20), true]);
    }
  });
});

describe("a law", () => {
  test("is found by the words of its articles, in the newest edition that somebody may read", async () => {
    const mark = token();
    const { docket, coordinator, asianCoordinator } = await issue({ lane: "members" });
    const act = (words: string) => actOf(article("1", { words: "Old words stay." }), article("2", { words }));
    const { value: { id: first, text } } = await introduceText(coordinator, { issue: docket, title: "Dingo Emu Act", ...edition({ act: act(`A ${mark} is a product.`), day: "2024-01-01" }) });
    const hits = async (who: Actor, q: string) => (await search(who, { q: `kind:provision in:${docket} ${q}` })).found.map(({ url }) => url);
    expect(await hits(coordinator, mark)).toEqual([`/texts/${first}/art_2`]);
    const { value: { id: second } } = await addEdition(coordinator, { text, ...edition({ act: act(`A ${mark} is a service.`), day: "2025-01-01" }), lane: "coordinators" });
    expect([await hits(coordinator, mark), await hits(asianCoordinator, mark)]).toEqual([[`/texts/${second}/art_2`], [`/texts/${first}/art_2`]]);
    expect([await hits(coordinator, `${mark} service`), await hits(asianCoordinator, `${mark} service`)]).toEqual([[`/texts/${second}/art_2`], []]);
    await retireEdition(coordinator, { edition: second, reason: "Not what was agreed." });
    expect(await hits(coordinator, mark)).toEqual([`/texts/${first}/art_2`]);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect([await hits(coordinator, mark), await hits(asianCoordinator, mark)]).toEqual([[`/texts/${first}/art_2`], []]);
  });

  test("is led to by the place that somebody names, however they spell it", async () => {
    const { docket, coordinator } = await issue({ lane: "hub" });
    const { value: { id } } = await introduceText(coordinator, { issue: docket, title: "Xerus Yapok Zorilla Act", ...edition({ act: actOf(article("1"), article("24")) }) });
    const named = async (who: Actor, q: string) => (await search(who, { q })).named.map(({ url }) => url);
    for (const q of ["XYZA 24", "xyza 24(1)", "Article 24 XYZA", "art. 24 (1) of the XYZA", "XYZA art 24", `Article 24 ${docket}`, `${docket} Artikel 24`]) expect([q, (await named(coordinator, q))[0]]).toEqual([q, `/texts/${id}/art_24`]);
    for (const q of ["XYZA 25", "Article 24", "24(1)"]) expect([q, await named(coordinator, q)]).toEqual([q, []]);
    expect(await named(visitor, "XYZA 24")).toEqual([]);
  });
});

describe("what is suggested while somebody types", () => {
  test("are names that begin so, in groups, of what they may read", async () => {
    const mark = token();
    const { docket, coordinator, europe, ours, competitor } = await consultation({ title: `${mark} Scope` });
    const groups = async (who: Actor, q: string) => Object.fromEntries((await suggest(who, { q })).groups.map(({ kind, hits }) => [kind, hits]));
    const hit = { docket, title: `${mark} Scope`, href: `/issues/${docket.toLowerCase()}` };
    expect(await groups(coordinator, mark.slice(0, 8))).toEqual({ issue: [{ title: hit.title, href: hit.href }] });
    for (const q of [docket, docket.toLowerCase().replace("-", ""), docket.slice(0, -1)]) expect([q, (await groups(coordinator, q)).named]).toEqual([q, [hit]]);
    expect((await groups(coordinator, ours.organisation.name)).organisation).toEqual([{ title: ours.organisation.name, href: `/organisations/${ours.organisation.slug}` }]);
    expect((await groups(coordinator, ours.delegate.name)).person).toEqual([{ title: ours.delegate.name, href: `/organisations/${ours.organisation.slug}`, under: ours.organisation.name }]);
    expect((await groups(competitor.delegate, ours.delegate.name)).person).toBeUndefined();
    expect((await groups(coordinator, europe.name)).hub).toEqual([{ title: europe.name, href: `/hubs/${europe.slug}` }]);
    for (const q of [docket, mark]) expect(await groups(visitor, q)).toEqual({});
    expect(await groups(coordinator, "")).toEqual({});
  });
});

test("an ask and an amendment are found by those who may read the position as it is now", async () => {
  const mark = token();
  const { coordinator, position, europe } = await draftPosition();
  const { delegate } = await participant(europe);
  const { value: { id } } = await addAsk(coordinator, { position, statement: `Exempt ${mark}`, priority: "must", fallback: `Spare ${mark}` });
  await addAmendment(coordinator, { position, provision: "Article 2", current: "all", proposed: `all but ${mark}`, justification: "They cannot comply." });
  const found = async (actor: Actor) => (await search(actor, { q: mark })).found.map(({ kind }) => kind).toSorted();
  expect([await found(coordinator), await found(delegate), await found(visitor)]).toEqual([["amendment", "ask"], [], []]);
  await openConsultation(coordinator, { position });
  expect([await found(delegate), await found(visitor)]).toEqual([["amendment", "ask"], []]);
  await retireAsk(coordinator, { ask: id });
  expect(await found(coordinator)).toEqual(["amendment"]);
});

describe("the index", () => {
  test("written anew says what it said", async () => {
    const world = await consultation();
    const { coordinator, europe, docket, ours, call } = world;
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    await introduceText(coordinator, { issue: docket, title: "Act", ...edition() });
    const own = new Set([world, await publishedPosition(), await frozenPosition(), await plannedResponse()].map((one) => one.europe.id));
    const all = () => engine.reader.select().from(searchDocuments).orderBy(searchDocuments.topic);
    const unsaid = ({ id: _, ...row }: Awaited<ReturnType<typeof all>>[number]) => row;
    const mine = (rows: Awaited<ReturnType<typeof all>>) => rows.filter(({ topic, hubId }) => hubId !== null && own.has(hubId) && !topic.startsWith("hub:")).map(unsaid);
    const before = mine(await all());
    expect(before.length).toBeGreaterThan(8);
    await writeIndex(system, {});
    const after = new Map(mine(await all()).map((row) => [row.topic, row]));
    expect(before.filter(({ topic }) => after.has(topic)).map(({ topic }) => after.get(topic))).toEqual(before.filter(({ topic }) => after.has(topic)));
    expect(before.filter(({ topic, title }) => !after.has(topic) && title !== "")).toEqual([]);
    expect((await search(coordinator, { q: `hub:${europe.slug} in:${docket}` })).total).toBeGreaterThan(3);
    await expect(writeIndex(coordinator, {})).rejects.toMatchObject({ reason: "forbidden" });
  });
});
