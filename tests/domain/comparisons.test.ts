import { describe, expect, test } from "vitest";
import { addAmendment } from "#lib/amendments/commands.ts";
import { withInner } from "#lib/comparisons/model.ts";
import { comparisonOfEditions, fifthColumn, mappingToCheck, originsOffered } from "#lib/comparisons/queries.ts";
import { provisionInContext, quotedBeyond, readingOfEdition, saidOnProvisions } from "#lib/readings/queries.ts";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { addEdition, addText, correctEdition, correctMapping } from "#lib/texts/commands.ts";
import { mappingOfEdition, provisionByAnchor } from "#lib/texts/queries.ts";
import { actOf, article, edition, issueWithText, recital } from "#tests/support/acts.ts";
import { answer, consultation } from "#tests/support/factories.ts";

const agreed = () => actOf(
  recital(1, "Software is shared."),
  article("1", { heading: "Subject matter", paragraphs: ["This act lays down rules for software."] }),
  article("3", { heading: "Duties of stewards", paragraphs: ["A steward shall keep a record.", "A steward may ask for help at any time, and shall be given it.", "A steward shall answer questions."] }),
  article("4", { heading: "Penalties", words: "Member States lay down penalties." }),
);

/** The proposal of a sample act and the text agreed on it, which drops Article 2, adds Article 4 and moves a paragraph. */
async function twoEditions() {
  const world = await issueWithText();
  const { value: { id: second } } = await addEdition(world.coordinator, { text: world.text, ...edition({ name: "Agreed text", status: "agreed", day: "2023-12-01", act: agreed() }) });
  return { ...world, second };
}
type World = Awaited<ReturnType<typeof twoEditions>>;

const turns = async ({ coordinator, first, second }: World, only: "changed" | "asked" | "all" = "all") =>
  (await comparisonOfEditions(coordinator, { edition: first, other: second, only })).rows.map(({ turn, moved, before, after }) => `${turn}${moved ? " moved" : ""}: ${before?.anchor ?? "-"} ${after?.anchor ?? "-"}`);

describe("two editions of a text", () => {
  test("stand side by side in the order of the later one, what is gone where it stood", async () => {
    expect(await turns(await twoEditions())).toEqual([
      "same: rct_1 rct_1", "same: art_1 art_1", "changed: 001.001 001.001", "gone: art_2 -", "same: art_3 art_3", "same: 003.001 003.001", "new: - 003.002", "same moved: 003.002 003.003", "new: - art_4",
    ]);
  });

  test("show what changed alone, and the words that differ", async () => {
    const { coordinator, first, second } = await twoEditions();
    const { rows, counts, total } = await comparisonOfEditions(coordinator, { edition: first, other: second });
    expect(counts).toEqual({ same: 5, changed: 1, new: 2, gone: 1, moved: 1 });
    expect(total).toBe(5);
    expect(rows[0]!.pieces!.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "inserted", text: " for software" }]);
    expect(rows.slice(1).every(({ pieces }) => pieces === null)).toBe(true);
  });

  test("come a page at a time", async () => {
    const { coordinator, first, second } = await twoEditions();
    const pair = { edition: first, other: second, limit: 3 };
    const one = await comparisonOfEditions(coordinator, pair);
    const two = await comparisonOfEditions(coordinator, { ...pair, after: one.next! });
    expect([...one.rows, ...two.rows]).toEqual((await comparisonOfEditions(coordinator, { ...pair, limit: 60 })).rows);
    expect(two.next).toBeNull();
    await expect(comparisonOfEditions(coordinator, { ...pair, after: "nonsense" })).rejects.toMatchObject({ reason: "invalid" });
  });

  test("are compared as a person corrected them", async () => {
    const world = await twoEditions();
    const { coordinator, first, second } = world;
    const [gone, fresh] = [await provisionByAnchor(coordinator, { edition: first, anchor: "art_2" }), await provisionByAnchor(coordinator, { edition: second, anchor: "art_4" })];
    await correctMapping(coordinator, { provision: fresh.id, from: gone.id });
    expect(await turns(world, "changed")).toContain("changed moved: art_2 art_4");
    expect((await mappingOfEdition(coordinator, { edition: second })).mapping.find(({ provision }) => provision.anchor === "art_4")).toMatchObject({ ground: "hand", from: { anchor: "art_2" } });
  });

  test("in two languages stand side by side by their anchors, without word differences", async () => {
    const { coordinator, text, first } = await twoEditions();
    const act = { ...actOf(article("1", { heading: "Onderwerp", paragraphs: ["Deze handeling stelt regels vast."] }), article("3", { heading: "Taken", paragraphs: ["Een beheerder houdt een register bij."] })), language: "nl" };
    const { value: { id: dutch } } = await addEdition(coordinator, { text, ...edition({ name: "Voorstel", act, translationOf: first }) });
    const { rows, byWords } = await comparisonOfEditions(coordinator, { edition: first, other: dutch, only: "all" });
    expect(byWords).toBe(false);
    expect(rows.filter(({ before, after }) => before && after).map(({ before, after, pieces }) => [before!.anchor, after!.anchor, pieces])).toEqual([["art_1", "art_1", null], ["001.001", "001.001", null], ["art_3", "art_3", null], ["003.001", "003.001", null]]);
  });

  test("are compared only by whoever may read both, and only within one text", async () => {
    const world = await twoEditions();
    const { value: { id: leaked } } = await addEdition(world.coordinator, { text: world.text, ...edition({ name: "Mandate", status: "mandate", day: "2023-07-01", lane: "coordinators", act: agreed() }) });
    await expect(comparisonOfEditions(world.ours.delegate, { edition: world.first, other: leaked })).rejects.toMatchObject({ reason: "notFound" });
    expect((await comparisonOfEditions(world.coordinator, { edition: world.first, other: leaked })).total).toBeGreaterThan(0);
    const another = await issueWithText();
    await expect(comparisonOfEditions(world.coordinator, { edition: world.first, other: another.first })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("are two: an edition is not compared with itself, and who may not read it is told nothing", async () => {
    const { coordinator, first } = await twoEditions();
    await expect(comparisonOfEditions(coordinator, { edition: first, other: first })).rejects.toMatchObject({ reason: "invalid", faults: { other: [{ code: "sameEdition" }] } });
    await expect(comparisonOfEditions(visitor, { edition: first, other: first })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the provisions of two editions that something was said about", () => {
  /** An input on the second paragraph of Article 3, and a further edition, to which it is linked. */
  async function spokenOf(lane: "hub" | "confided") {
    const world = await twoEditions();
    await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ provision: "Article 3, paragraph 3", lane }) });
    await addEdition(world.coordinator, { text: world.text, ...edition({ name: "Corrigendum", status: "corrigendum", day: "2023-12-24", act: agreed() }) });
    return world;
  }
  const places = async ({ first, second }: World, actor: Actor) =>
    (await comparisonOfEditions(actor, { edition: first, other: second, only: "asked" })).rows.map(({ before, after }) => `${before?.anchor ?? "-"} ${after?.anchor ?? "-"}`);

  test("are those that an input speaks of too, and stand for themselves", async () => {
    const world = await spokenOf("hub");
    expect(await places(world, world.competitor.delegate)).toEqual(["003.002 003.003"]);
  });

  test("are for nobody more who may not read the input", async () => {
    const world = await spokenOf("confided");
    expect(await places(world, world.coordinator)).toEqual(["003.002 003.003"]);
    expect(await places(world, world.competitor.delegate)).toEqual([]);
    expect(await places(world, world.asianCoordinator)).toEqual([]);
  });

  test("bring what is inside them along", () => {
    expect([...withInner(new Set([1, 5]), [0, 0, 1, 2, 0, 1, 1])]).toEqual([1, 2, 3, 5]);
  });
});

describe("what has been said about a provision", () => {
  const said = (world: World, given: object) => submitFeedback(world.ours.delegate, { call: world.call, ...answer({ provision: "Article 3, paragraph 2", ...given }) });
  /** A further edition: what was said of places in words is linked to it. */
  const linked = async (world: World) => {
    const { value: { id } } = await addEdition(world.coordinator, { text: world.text, ...edition({ name: "Corrigendum", status: "corrigendum", day: "2023-12-24", act: agreed() }) });
    return id;
  };

  test("is counted and listed in every edition, wherever the provision stands there", async () => {
    const world = await twoEditions();
    await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ provision: "Article 3 – paragraph 3" }) });
    const third = await linked(world);
    expect(await saidOnProvisions(world.ours.delegate, { edition: third })).toMatchObject([{ anchor: "003.003", feedback: 1, total: 1 }]);
    expect(await saidOnProvisions(world.ours.delegate, { edition: world.first })).toMatchObject([{ anchor: "003.002", feedback: 1 }]);
    const { said: on, unit, marks } = await provisionInContext(world.coordinator, { edition: world.second, anchor: "003.003" });
    expect([unit.anchor, marks]).toEqual(["art_3", [{ anchor: "003.003", total: 1 }]]);
    expect(on).toMatchObject([{ kind: "feedback", locator: "Article 3 – paragraph 3", organisation: { name: world.ours.organisation.name } }]);
    expect((await provisionInContext(world.coordinator, { edition: world.second, anchor: "art_3" })).said).toHaveLength(1);
    expect((await provisionInContext(world.coordinator, { edition: world.second, anchor: "003.001" })).said).toEqual([]);
  });

  test("in confidence is counted for nobody else, and what was withdrawn for nobody", async () => {
    const world = await twoEditions();
    await said(world, { lane: "confided" });
    await said(world, { lane: "own" });
    const { value: { id: withdrawn } } = await said(world, { lane: "public" });
    const third = await linked(world);
    await withdrawFeedback(world.ours.delegate, { feedback: withdrawn });
    const total = async (actor: Parameters<typeof saidOnProvisions>[0]) => (await saidOnProvisions(actor, { edition: third })).reduce((sum, one) => sum + one.total, 0);
    expect([await total(world.coordinator), await total(world.ours.delegate), await total(world.competitor.delegate), await total(world.asianCoordinator)]).toEqual([1, 1, 0, 0]);
    expect((await provisionInContext(world.competitor.delegate, { edition: third, anchor: "art_3" })).said).toEqual([]);
  });

  test("without its name shows nobody whose it is but those who may know", async () => {
    const world = await twoEditions();
    await said(world, { lane: "hub", attributed: "" });
    const third = await linked(world);
    const whose = async (actor: Parameters<typeof saidOnProvisions>[0]) => (await provisionInContext(actor, { edition: third, anchor: "003.002" })).said.map((one) => (one.kind === "feedback" ? one.organisation : one));
    expect(await whose(world.competitor.delegate)).toEqual([null]);
    expect(await whose(world.coordinator)).toMatchObject([{ slug: world.ours.organisation.slug }]);
  });
});

describe("an edition to read", () => {
  const long = () => actOf(...Array.from({ length: 200 }, (_, at) => article(String(at + 1), { heading: `Heading ${at + 1}`, paragraphs: ["It is so.", `It is number ${at + 1}, élan vital.`] })));

  test("that is short comes whole, a long one in parts that put together are the whole", async () => {
    const { coordinator, text, first } = await issueWithText();
    expect(await readingOfEdition(coordinator, { edition: first })).toMatchObject({ parts: 1, part: 1, search: null });
    const { value: { id } } = await addEdition(coordinator, { text, ...edition({ name: "Long", day: "2024-01-01", act: long() }) });
    const one = await readingOfEdition(coordinator, { edition: id });
    const two = await readingOfEdition(coordinator, { edition: id, part: 2 });
    const whole = await readingOfEdition(coordinator, { edition: id, part: "all" });
    expect([one.parts, whole.part, whole.provisions.length]).toEqual([2, null, 600]);
    expect([...one.provisions, ...two.provisions]).toEqual(whole.provisions);
    expect(two.provisions[0]!.kind).toBe("article");
    expect(one.outline).toHaveLength(200);
    expect(one.outline.filter(({ part }) => part === 1).map(({ anchor }) => anchor)).toEqual(one.provisions.filter(({ kind }) => kind === "article").map(({ anchor }) => anchor));
    expect((await readingOfEdition(coordinator, { edition: id, part: 99 })).part).toBe(2);
    expect((await readingOfEdition(coordinator, { edition: id, at: "199.002" })).part).toBe(2);
    expect((await readingOfEdition(coordinator, { edition: id, at: "art_1", part: 2 })).part).toBe(1);
    expect((await readingOfEdition(coordinator, { edition: id, at: "nowhere" })).part).toBe(1);
  });

  test("is searched as a whole, whatever part is open, without regard to accents and order", async () => {
    const { coordinator, text } = await issueWithText();
    const { value: { id } } = await addEdition(coordinator, { text, ...edition({ name: "Long", day: "2024-01-01", act: long() }) });
    const { search } = await readingOfEdition(coordinator, { edition: id, find: "Elan 149" });
    expect(search!.found.map(({ anchor }) => anchor)).toEqual(["149.002"]);
    expect((await readingOfEdition(coordinator, { edition: id, find: "élan" })).search).toMatchObject({ total: 200 });
  });

  test("is read by whoever may read its issue", async () => {
    const { first, asianCoordinator } = await issueWithText();
    await expect(readingOfEdition(visitor, { edition: first })).rejects.toMatchObject({ reason: "notFound" });
    expect((await readingOfEdition(asianCoordinator, { edition: first })).provisions).toHaveLength(7);
  });
});

describe("the fifth column", () => {
  const long = "A steward shall keep a record of each vulnerability, and shall answer the questions of the authority within a month.";
  const asked = "A steward shall keep a record of each vulnerability, and may answer the questions of the authority.";
  const law = (duty: string, given: object = {}) => edition({ act: actOf(article("1", { heading: "Subject matter", paragraphs: ["This act lays down rules."] }), ...(duty ? [article("3", { heading: "Duties", paragraphs: [duty] })] : [])), ...given });
  /** A text with an amendment of its proposal, and then an edition that says something else. */
  async function amended(newer: string, proposed = asked) {
    const world = await consultation();
    const { coordinator, docket, europe } = world;
    const { value: { id: text } } = await addText(coordinator, { issue: docket, title: "The sample act" });
    const { value: { id: first } } = await addEdition(coordinator, { text, ...law(long) });
    const { value: { id: position } } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "What stewards owe", stance: "oppose" });
    const duty = await provisionByAnchor(coordinator, { edition: first, anchor: "003.001" });
    await addAmendment(coordinator, { position, provisionId: duty.id, proposed: proposed && `1. ${proposed}`, justification: "It cannot be done." });
    const { value: { id: second } } = await addEdition(coordinator, { text, ...law(newer, { name: "Agreed text", status: "agreed", day: "2023-12-01" }) });
    return { ...world, text, first, second, position };
  }

  test.each([
    ["reads as we ask", asked, "met"],
    ["moved towards us", "A steward shall keep a record of each vulnerability, and may answer the questions of the authority within a month.", "nearer"],
    ["is as it was", long, "unchanged"],
    ["moved away", long.replace("a record of each vulnerability", "the records of every single vulnerability in writing for ten years"), "further"],
    ["is no longer there", "", "gone"],
  ])("says that the newest edition %s", async (_, newer, closeness) => {
    const { coordinator, docket } = await amended(newer);
    const { rows, editions, total } = await fifthColumn(coordinator, { issue: docket });
    expect([total, editions.map(({ name }) => name)]).toEqual([1, ["Proposal", "Agreed text"]]);
    expect(rows[0]).toMatchObject({ provision: "Article 3 – paragraph 1", proposed: asked, distance: { closeness }, cells: [{ words: long }, newer === "" ? null : { words: newer }] });
  });

  test("counts a provision that we asked to drop, and that is gone, as met", async () => {
    const { coordinator, docket } = await amended("", "");
    expect((await fifthColumn(coordinator, { issue: docket })).rows).toMatchObject([{ proposed: "", distance: { closeness: "met", now: 0 } }]);
  });

  test("sorts by distance or by place, and never holds a fallback", async () => {
    const { coordinator, docket, first, position } = await amended(asked);
    const other = await provisionByAnchor(coordinator, { edition: first, anchor: "001.001" });
    await addAmendment(coordinator, { position, provisionId: other.id, proposed: "1. This act does not apply to hobby projects.", justification: "They cannot comply.", fallback: "For two years." });
    const places = async (sort: "distance" | "place") => (await fifthColumn(coordinator, { issue: docket, sort })).rows.map(({ provision }) => provision);
    expect(await places("distance")).toEqual(["Article 1 – paragraph 1", "Article 3 – paragraph 1"]);
    expect(await places("place")).toEqual(["Article 1 – paragraph 1", "Article 3 – paragraph 1"]);
    expect(JSON.stringify(await fifthColumn(coordinator, { issue: docket }))).not.toContain("For two years");
  });

  test("is of what is being worked on for the hub's own people alone, and so is the mark beside the provision", async () => {
    const { coordinator, ours, asianCoordinator, docket, first, second, position } = await amended(long);
    expect((await fifthColumn(ours.delegate, { issue: docket })).total).toBe(0);
    await openConsultation(coordinator, { position });
    expect((await fifthColumn(ours.delegate, { issue: docket })).total).toBe(1);
    expect(await saidOnProvisions(ours.delegate, { edition: second })).toMatchObject([{ anchor: "003.001", amendments: 1 }]);
    expect((await fifthColumn(asianCoordinator, { issue: docket })).total).toBe(0);
    expect(await saidOnProvisions(asianCoordinator, { edition: second })).toEqual([]);
    expect((await comparisonOfEditions(asianCoordinator, { edition: first, other: second, only: "asked" })).total).toBe(0);
    expect((await comparisonOfEditions(ours.delegate, { edition: first, other: second, only: "asked" })).total).toBe(1);
  });
});

describe("an edition that is narrowed after it was quoted", () => {
  test("is told where its words stand to those who keep the texts and see that work, and to nobody else", async () => {
    const world = await issueWithText();
    const { coordinator, ours, asianCoordinator, docket, europe, first } = world;
    const { value: { id: position } } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "What stewards owe", stance: "oppose" });
    const duty = await provisionByAnchor(coordinator, { edition: first, anchor: "003.001" });
    await addAmendment(coordinator, { position, provisionId: duty.id, proposed: "1. A steward may keep a record.", justification: "It cannot be done." });
    await openConsultation(coordinator, { position });
    expect(await quotedBeyond(coordinator, { edition: first })).toEqual([]);
    await correctEdition(coordinator, { edition: first, lane: "coordinators" });
    expect(await quotedBeyond(coordinator, { edition: first })).toEqual([{ position: { id: position, title: "What stewards owe" }, amendments: [1] }]);
    for (const other of [ours.delegate, asianCoordinator]) await expect(quotedBeyond(other, { edition: first })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the mapping of an edition", () => {
  test("shows the least sure first, what is new apart, and what a person said", async () => {
    const { coordinator, first, second } = await twoEditions();
    expect((await mappingToCheck(coordinator, { edition: first })).previous).toBeNull();
    const all = await mappingToCheck(coordinator, { edition: second, show: "all" });
    const sure = all.rows.flatMap(({ confidence }) => confidence ?? []);
    expect(sure).toEqual(sure.toSorted((one, other) => one - other));
    expect(all.rows.slice(sure.length).every(({ from }) => from === null)).toBe(true);
    expect((await mappingToCheck(coordinator, { edition: second, show: "new" })).rows.map(({ anchor }) => anchor)).toEqual(["003.002", "art_4"]);
  });

  test("offers whoever may correct it what was lost, and what they look for", async () => {
    const { coordinator, ours, second } = await twoEditions();
    const places = async (find: string | null) => (await originsOffered(coordinator, { edition: second, anchor: "art_4", find })).offered.map(({ locator, takenBy }) => [locator, takenBy]);
    expect(await places(null)).toEqual([["Article 2", null]]);
    expect(await places("answer QUESTIONS")).toEqual([["Article 3 – paragraph 2", "Article 3 – paragraph 3"], ["Article 2", null]]);
    await expect(originsOffered(ours.delegate, { edition: second, anchor: "art_4" })).rejects.toMatchObject({ reason: "notFound" });
  });
});
