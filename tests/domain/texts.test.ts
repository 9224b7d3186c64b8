import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { provisionLinks, provisions } from "#db/schema/index.ts";
import { addCallProvision, removeCallProvision } from "#lib/calls/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { feedbackOnCall } from "#lib/feedback/queries.ts";
import { importTable, keepTable } from "#lib/imports/commands.ts";
import { changeIssueLane, leadTrack, watchIssue } from "#lib/issues/commands.ts";
import { readAct } from "#lib/formats/acts.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { search } from "#lib/search/queries.ts";
import { addEdition, addText, correctEdition, correctMapping, introduceText, retireEdition } from "#lib/texts/commands.ts";
import { editionById, mappingOfEdition, provisionByAnchor, provisionsOfEdition, textById, textsOnIssue } from "#lib/texts/queries.ts";
import { actOf, article, edition, issueWithText, proposal, recital, source } from "#tests/support/acts.ts";
import { answer, consultation, entry, file, issue } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const agreed = () => actOf(
  recital(1, "Software is shared."),
  article("1", { heading: "Subject matter", paragraphs: ["This act lays down rules for software."] }),
  article("3", { heading: "Duties of stewards", paragraphs: ["A steward shall keep a record.", "A steward shall answer questions.", "A steward may ask for help."] }),
  article("4", { heading: "Penalties", words: "Member States lay down penalties." }),
);
const later = (given: object = {}) => edition({ name: "Agreed text", status: "agreed", day: "2023-12-01", act: agreed(), ...given });

const threadsIn = async (actor: Parameters<typeof provisionsOfEdition>[0], id: string) => new Map((await provisionsOfEdition(actor, { edition: id })).map(({ anchor, threadId }) => [anchor, threadId]));

describe("an edition of a text", () => {
  test("has its provisions in the order of the source, each with the one around it", async () => {
    const { coordinator, first } = await issueWithText();
    const all = await provisionsOfEdition(coordinator, { edition: first });
    expect(all.map(({ anchor, depth }) => `${depth} ${anchor}`)).toEqual(["0 rct_1", "0 art_1", "1 001.001", "0 art_2", "0 art_3", "1 003.001", "1 003.002"]);
    expect(all[6]!.parentId).toBe(all[4]!.id);
    expect(await editionById(coordinator, { edition: first })).toMatchObject({ name: "Proposal", force: "preparatory", isCurrent: true, previous: null, counts: { recitals: 1, articles: 3, paragraphs: 3 }, unplacedWords: 0 });
  });

  test("is told to whoever watches the issue, and found by its headings", async () => {
    const { coordinator, ours, docket, text, first } = await issueWithText();
    await watchIssue(ours.delegate, { issue: docket, watch: "yes" });
    await addEdition(coordinator, { text, ...later({ name: "Zebra text" }) });
    expect(await told(ours.delegate)).toContain("edition.added: edition");
    expect((await search(ours.delegate, { q: "zebra penalties" })).found).toMatchObject([{ kind: "edition" }]);
    expect((await entriesAbout(`edition:${first}`)).map(({ name }) => name)).toEqual(["edition.added"]);
  });

  test("comes once: the same source is refused", async () => {
    const { coordinator, text } = await issueWithText();
    const same = source();
    await addEdition(coordinator, { text, ...later({ source: same }) });
    await expect(addEdition(coordinator, { text, ...later({ source: same }) })).rejects.toMatchObject({ reason: "conflict", code: "edition.known" });
  });

  test("cannot have two provisions of one name", async () => {
    const { coordinator, text } = await issueWithText();
    await expect(addEdition(coordinator, { text, ...later({ act: actOf(article("1"), article("1")) }) })).rejects.toMatchObject({ reason: "invalid" });
    expect((await textById(coordinator, { text })).editions).toHaveLength(1);
  });

  test("keeps its words when what is said of it is corrected", async () => {
    const { coordinator, first } = await issueWithText();
    const before = await provisionsOfEdition(coordinator, { edition: first });
    await correctEdition(coordinator, { edition: first, name: "Proposal of the Commission", day: "2022-09-16" });
    expect(await editionById(coordinator, { edition: first })).toMatchObject({ name: "Proposal of the Commission", day: "2022-09-16", status: "proposal" });
    expect(await provisionsOfEdition(coordinator, { edition: first })).toEqual(before);
  });
});

describe("the provisions of a later edition", () => {
  test("have the threads of those that they come from; what is new has its own", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id, previous } } = await addEdition(coordinator, { text, ...later() });
    const [old, now] = [await threadsIn(coordinator, first), await threadsIn(coordinator, id)];
    expect(previous).toBe(first);
    expect(now.get("003.002")).toBe(old.get("003.002"));
    expect([...old.values()]).not.toContain(now.get("art_4"));
    const { mapping } = await mappingOfEdition(coordinator, { edition: id });
    expect(mapping.find(({ provision }) => provision.anchor === "003.001")).toMatchObject({ ground: "text", confidence: 1, from: { anchor: "003.001", edition: first } });
    expect(mapping.find(({ provision }) => provision.anchor === "art_4")).toMatchObject({ ground: null, from: null });
  });

  test("go where a person says, in every edition that follows", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id: second } } = await addEdition(coordinator, { text, ...later() });
    const { value: { id: third } } = await addEdition(coordinator, { text, ...later({ name: "Published", status: "published", day: "2024-05-01" }) });
    const [from, to] = [await provisionByAnchor(coordinator, { edition: first, anchor: "art_2" }), await provisionByAnchor(coordinator, { edition: second, anchor: "art_4" })];
    await correctMapping(coordinator, { provision: to.id, from: from.id });
    expect((await threadsIn(coordinator, third)).get("art_4")).toBe(from.threadId);
    const { mapping } = await mappingOfEdition(coordinator, { edition: second });
    expect(mapping.find(({ provision }) => provision.id === to.id)).toMatchObject({ ground: "hand", by: coordinator.name, from: { anchor: "art_2" } });
    await correctMapping(coordinator, { provision: to.id, from: "" });
    expect((await threadsIn(coordinator, third)).get("art_4")).toBe(to.id);
  });

  test("can only come from the edition before", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id: second } } = await addEdition(coordinator, { text, ...later() });
    const [early, late] = [await provisionByAnchor(coordinator, { edition: first, anchor: "art_2" }), await provisionByAnchor(coordinator, { edition: second, anchor: "art_4" })];
    await expect(correctMapping(coordinator, { provision: late.id, from: late.id })).rejects.toMatchObject({ reason: "invalid", faults: { from: [{ code: "notOneOf" }] } });
    await expect(correctMapping(coordinator, { provision: early.id, from: "" })).rejects.toMatchObject({ code: "edition.first" });
  });
});

describe("an edition that comes later and is earlier", () => {
  test("stands between the two, and what a person said stays", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id: last } } = await addEdition(coordinator, { text, ...later() });
    const [from, to] = [await provisionByAnchor(coordinator, { edition: first, anchor: "art_2" }), await provisionByAnchor(coordinator, { edition: last, anchor: "art_4" })];
    await correctMapping(coordinator, { provision: to.id, from: from.id });
    const { value: { id: between } } = await addEdition(coordinator, { text, ...later({ name: "Mandate", status: "mandate", day: "2023-07-01", act: proposal() }) });
    expect(await editionById(coordinator, { edition: last })).toMatchObject({ previous: between });
    expect(await editionById(coordinator, { edition: between })).toMatchObject({ previous: first });
    const { mapping } = await mappingOfEdition(coordinator, { edition: last });
    expect(mapping.find(({ provision }) => provision.id === to.id)).toMatchObject({ ground: "hand", from: { edition: between, anchor: "art_2" } });
    expect((await threadsIn(coordinator, last)).get("art_4")).toBe((await threadsIn(coordinator, first)).get("art_2"));
  });

  test("that is the first of all gives the others its threads", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id: draft } } = await addEdition(coordinator, { text, ...edition({ name: "Draft", status: "draft", day: "2021-01-01" }) });
    expect(await threadsIn(coordinator, first)).toEqual(await threadsIn(coordinator, draft));
    expect((await textById(coordinator, { text })).current).toBe(first);
  });
});

describe("an edition that is taken off the list", () => {
  test("stays at its address, and its threads go on in those that follow", async () => {
    const { coordinator, text, first } = await issueWithText();
    const { value: { id: second } } = await addEdition(coordinator, { text, ...later() });
    const { value: { id: third } } = await addEdition(coordinator, { text, ...later({ name: "Published", status: "published", day: "2024-05-01" }) });
    await retireEdition(coordinator, { edition: second, reason: "Read from the wrong file" });
    expect((await textById(coordinator, { text })).editions.map(({ id }) => id)).toEqual([third, first]);
    expect(await editionById(coordinator, { edition: third })).toMatchObject({ previous: first });
    expect(await editionById(coordinator, { edition: second })).toMatchObject({ retiredAt: expect.any(Date) as Date });
    expect((await threadsIn(coordinator, second)).get("art_4")).toBe((await threadsIn(coordinator, third)).get("art_4"));
    await retireEdition(coordinator, { edition: third, reason: "Read from the wrong file" });
    expect((await threadsIn(coordinator, second)).get("003.002")).toBe((await threadsIn(coordinator, first)).get("003.002"));
  });

  test("is changed no more", async () => {
    const { coordinator, first } = await issueWithText();
    await retireEdition(coordinator, { edition: first, reason: "Not this act" });
    await expect(retireEdition(coordinator, { edition: first, reason: "Not this act" })).rejects.toMatchObject({ code: "edition.retired" });
    await expect(correctEdition(coordinator, { edition: first, name: "Other" })).rejects.toMatchObject({ code: "edition.retired" });
  });
});

describe("a translation of an edition", () => {
  test("has the threads of what it translates, by the anchors, and stands in no line", async () => {
    const { coordinator, text, first } = await issueWithText();
    const dutch = actOf(article("1", { heading: "Onderwerp" }), article("9"));
    const { value: { id } } = await addEdition(coordinator, { text, ...edition({ name: "Voorstel", language: "nl", act: dutch, translationOf: first }) });
    expect((await threadsIn(coordinator, id)).get("art_1")).toBe((await threadsIn(coordinator, first)).get("art_1"));
    expect(await editionById(coordinator, { edition: id })).toMatchObject({ previous: null, isCurrent: false, languages: expect.arrayContaining([{ id: first, language: "en", isOriginal: true }]) as object });
    await expect(retireEdition(coordinator, { edition: first, reason: "Not this act" })).rejects.toMatchObject({ code: "edition.translated" });
    const { value: { id: french } } = await addEdition(coordinator, { text, ...edition({ name: "Proposition", language: "fr" }) });
    expect((await editionById(coordinator, { edition: french })).translationOf).toBe(first);
  });
});

describe("an edition for the coordinators alone", () => {
  async function leaked() {
    const world = await issueWithText({ lane: "public" });
    const { value: { id: mandate } } = await addEdition(world.coordinator, { text: world.text, ...later({ name: "Quagga mandate", status: "mandate", day: "2023-07-01", lane: "coordinators" }) });
    return { ...world, mandate };
  }

  test("is not there for anybody else", async () => {
    const { ours, asianCoordinator, docket, text, first, mandate } = await leaked();
    for (const other of [ours.delegate, asianCoordinator, visitor]) {
      await expect(editionById(other, { edition: mandate })).rejects.toMatchObject({ reason: "notFound" });
      await expect(provisionsOfEdition(other, { edition: mandate })).rejects.toMatchObject({ reason: "notFound" });
      const { texts, newest } = await textsOnIssue(other, { issue: docket });
      expect([newest, texts.flatMap(({ editions }) => editions.map(({ id }) => id))]).toEqual([first, [first]]);
      expect((await textById(other, { text })).current).toBe(first);
      expect((await search(other, { q: "quagga" })).found).toEqual([]);
    }
  });

  test("does not stand between those that others read, and goes on in the next of them", async () => {
    const { coordinator, ours, text, first, mandate } = await leaked();
    const { value: { id: next } } = await addEdition(coordinator, { text, ...later() });
    expect(await editionById(ours.delegate, { edition: next })).toMatchObject({ previous: first });
    expect((await threadsIn(coordinator, next)).get("art_4")).toBe((await provisionByAnchor(coordinator, { edition: next, anchor: "art_4" })).id);
    expect((await threadsIn(coordinator, mandate)).get("art_4")).toBe((await threadsIn(coordinator, next)).get("art_4"));
    await correctEdition(coordinator, { edition: mandate, lane: "public" });
    expect(await editionById(ours.delegate, { edition: next })).toMatchObject({ previous: mandate });
  });
});

describe("what names a place in words", () => {
  const linkedTo = async (topic: string) => (await engine.reader.select({ anchor: provisions.anchor, edition: provisions.editionId }).from(provisionLinks).innerJoin(provisions, eq(provisions.id, provisionLinks.provisionId)).where(eq(provisionLinks.topic, topic)).orderBy(provisions.place)).map(({ anchor, edition: of }) => [anchor, of]);

  test("is linked to the newest edition that has it, and keeps its words", async () => {
    const { coordinator, ours, call, text, first } = await issueWithText();
    const { value: { id: second } } = await addEdition(coordinator, { text, ...later() });
    const { value: whole } = await submitFeedback(ours.delegate, { call, ...answer({ provision: "art. 3, § 2", points: [{ provision: "Article 2", impact: "Too wide." }, { provision: "Article 3 – paragraph 9", impact: "Missing." }, { provision: "The whole", impact: "Unclear." }] }) });
    const { feedback } = await feedbackOnCall(ours.delegate, { call });
    const links = await Promise.all(feedback.map(async ({ id, provision }) => [provision, ...(await linkedTo(`feedback:${id}`))]));
    expect(links).toEqual([["art. 3, § 2", ["003.002", second]], ["Article 2", ["art_2", first]], ["Article 3 – paragraph 9", ["art_3", second]], ["The whole"]]);
    expect(feedback[0]!.id).toBe(whole.id);
  });

  test("is linked when the edition comes after it", async () => {
    const { coordinator, ours, call, docket } = await consultation();
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ provision: "Article 3" }) });
    const { value: asked } = await addCallProvision(coordinator, { call, provision: "Article 1 (1)" }).then(() => addCallProvision(coordinator, { call, provision: "Article 1 – paragraph 1", words: null }));
    const { value: { id: first } } = await introduceText(coordinator, { issue: docket, title: "The sample act", ...edition() });
    expect(await linkedTo(`feedback:${id}`)).toEqual([["art_3", first]]);
    expect(await linkedTo(`call:${call}`)).toEqual([["001.001", first]]);
    await removeCallProvision(coordinator, { provision: asked.id });
    expect(await linkedTo(`call:${call}`)).toEqual([]);
  });

  test("is linked where a table brings it in", async () => {
    const { coordinator, ours, call, docket } = await consultation();
    const { value: { id: first } } = await introduceText(coordinator, { issue: docket, title: "The sample act", ...edition() });
    const { value: table } = await keepTable(ours.delegate, { call, ...file("table.csv") });
    await importTable(ours.delegate, { call, file: table.id, lane: "hub", mapping: { Item: "provision", Comments: "impact" }, entries: [entry(2), entry(77)] });
    const { feedback } = await feedbackOnCall(ours.delegate, { call });
    expect(await Promise.all(feedback.map(({ id }) => linkedTo(`feedback:${id}`)))).toEqual([[["art_2", first]], []]);
  });

  test("is linked to no edition that is for fewer than the issue", async () => {
    const { coordinator, ours, call, text, first } = await issueWithText();
    await addEdition(coordinator, { text, ...later({ lane: "coordinators" }) });
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ provision: "Article 3" }) });
    expect(await linkedTo(`feedback:${id}`)).toEqual([["art_3", first]]);
  });
});

describe("a text with its first edition", () => {
  test("comes in one go, or not at all", async () => {
    const { coordinator, docket } = await issue();
    await expect(introduceText(coordinator, { issue: docket, title: "The sample act", ...edition({ act: actOf(article("1"), article("1")) }) })).rejects.toMatchObject({ reason: "invalid" });
    expect((await textsOnIssue(coordinator, { issue: docket })).texts).toEqual([]);
    const { value: { id, text } } = await introduceText(coordinator, { issue: docket, title: "The sample act", ...edition() });
    expect(await textsOnIssue(coordinator, { issue: docket })).toMatchObject({ newest: id, texts: [{ id: text, current: id, editions: [{ id, counts: { articles: 3 } }] }] });
  });
});

describe("texts of an issue are kept", () => {
  test("by coordinators, and not by those who take part", async () => {
    const { coordinator, asianCoordinator, ours, docket, text } = await issueWithText();
    await expect(addText(ours.delegate, { issue: docket, title: "Another act" })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(addEdition(ours.delegate, { text, ...later() })).rejects.toMatchObject({ reason: "forbidden" });
    await addText(asianCoordinator, { issue: docket, title: "Another act" });
    expect((await textsOnIssue(coordinator, { issue: docket })).texts.map(({ title }) => title)).toEqual(["The sample act", "Another act"]);
  });

  test("by whoever leads the track in a hub", async () => {
    const { coordinator, ours, europe, docket, text } = await issueWithText();
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: ours.delegate.id });
    await addEdition(ours.delegate, { text, ...later() });
    await expect(addEdition(ours.delegate, { text, ...later({ lane: "coordinators" }) })).rejects.toMatchObject({ reason: "invalid", faults: { lane: [{ code: "notOneOf" }] } });
  });

  test("for no more people than the issue, also when that is narrowed later", async () => {
    const { coordinator, asianCoordinator, docket, first, text } = await issueWithText({ lane: "public" });
    const q = `Duties of stewards in:${docket}`;
    expect((await search(asianCoordinator, { q })).found.some(({ url }) => url === `/texts/${first}`)).toBe(true);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect((await search(asianCoordinator, { q })).found.some(({ url }) => url === `/texts/${first}`)).toBe(false);
    await expect(editionById(asianCoordinator, { edition: first })).rejects.toMatchObject({ reason: "notFound" });
    expect((await textById(coordinator, { text })).lane).toBe("coordinators");
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await expect(editionById(asianCoordinator, { edition: first })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("on no wider lane than the issue has", async () => {
    const { coordinator, asianCoordinator, docket } = await issue({ lane: "hub" });
    await expect(addText(coordinator, { issue: docket, title: "Another act", lane: "public" })).rejects.toMatchObject({ faults: { lane: [{ code: "notOneOf" }] } });
    await expect(textsOnIssue(asianCoordinator, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
  });
});

const corpus = fileURLToPath(new URL("../../../shared/data/acts/cra-32024R2847-oj-en.xhtml", import.meta.url));

describe.skipIf(!existsSync(corpus))(`an act of full length${existsSync(corpus) ? "" : " (skipped: no corpus)"}`, () => {
  test("is stored whole", async () => {
    const { coordinator, text } = await issueWithText();
    const act = readAct([{ name: "cra.xhtml", bytes: readFileSync(corpus) }]);
    const { value } = await addEdition(coordinator, { text, ...later({ act, name: "Published", status: "published", day: "2024-11-20" }) });
    expect((await editionById(coordinator, { edition: value.id })).counts).toMatchObject({ recitals: 130, articles: 71, annexes: 8 });
  });
});
