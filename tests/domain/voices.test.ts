import { describe, expect, test } from "vitest";
import { stances } from "#db/vocabulary.ts";
import { castBallot } from "#lib/decisions/commands.ts";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { comparisonOf, figuresOf, leading, participationOf, relationOf, type Counts, type Input } from "#lib/voices/model.ts";
import { callParticipation, regionVoices, representativeness } from "#lib/voices/queries.ts";
import { answer, consultation, openBallot, participant, publishedPosition, person } from "#tests/support/factories.ts";

const said = (organisation: string, given: Partial<Input> = {}): Input & { feedback: string; unconfirmed: boolean } =>
  ({ feedback: `${organisation} ${given.provision}`, unconfirmed: false, organisation, country: "BE", size: "small", sector: "cloud", stance: "support", provision: null, lane: "hub", state: "submitted", mayRead: true, mayKnow: true, ...given });
const unnamed = (organisation: string, given: Partial<Input> = {}) => said(organisation, { mayKnow: false, ...given });
const hidden = (organisation: string) => said(organisation, { mayRead: false, mayKnow: false });
const countsOf = (given: Partial<Counts>): Counts => ({ ...(Object.fromEntries(stances.map((stance) => [stance, 0])) as Counts), unstated: 0, ...given });

describe("what a region says", () => {
  test("is one voice an organisation, where it last said to stand", () => {
    const { base, counts } = figuresOf(["a", "b", "c"], [said("a", { stance: "oppose" }), said("b"), said("a", { stance: "monitoring" }), said("a", { stance: null })], "country");
    expect(base).toEqual({ asked: 3, spoken: 2, unnamed: 0, countries: 1, inConfidence: 0 });
    expect(counts).toEqual(countsOf({ monitoring: 1, support: 1 }));
  });

  test("leaves out what was taken back and what an organisation keeps to itself, also for its own people", () => {
    expect(figuresOf(["a"], [said("a", { state: "withdrawn" }), said("b", { lane: "own" })], "size")).toEqual({ base: { asked: 1, spoken: 0, unnamed: 0, countries: 0, inConfidence: 0 }, counts: countsOf({}), groups: [] });
  });

  test("says how many spoke in confidence from three on, of those that are not counted already", () => {
    const confident = (...names: string[]) => figuresOf(["a"], [said("a"), ...names.map(hidden)], "country").base.inConfidence;
    expect([confident("b", "c"), confident("a", "b", "c"), confident("b", "c", "b"), confident("b", "c", "d"), confident("a", "b", "c", "d", "e")]).toEqual([0, 0, 0, 3, 4]);
  });

  test("counts those without a name in all, and tells them apart by nothing but what they say", () => {
    const two = [said("a", { sector: "energy" }), unnamed("b", { stance: "oppose", provision: "Article 2" }), unnamed("c")];
    expect(figuresOf([], two, "sector")).toMatchObject({ base: { spoken: 3, unnamed: 2, countries: 1 }, counts: { support: 2, oppose: 1 }, groups: [{ key: "energy", voices: 1 }] });
    expect(figuresOf([], [...two, unnamed("d")], "sector").groups).toMatchObject([{ kind: "of", key: "energy" }, { kind: "notNamed", key: null, voices: 3, counts: { support: 2, oppose: 1 } }]);
    expect(figuresOf([], two, "provision").groups).toMatchObject([{ kind: "notStated", voices: 2 }, { key: "Article 2", voices: 1, counts: { oppose: 1 } }]);
  });

  test("puts what is not on record at the end, and sizes in their order", () => {
    const inputs = [said("a", { size: "large" }), said("b", { size: null }), said("c", { size: "micro" }), said("d", { size: "about twelve" }), said("e", { size: "large" })];
    expect(figuresOf([], inputs, "size").groups.map(({ kind, key }) => key ?? kind)).toEqual(["micro", "large", "about twelve", "notStated"]);
  });

  test("knows a provision by whatever spelling, in the order of the text", () => {
    const inputs = ["Article 13, paragraph 8", "Article 2", "Art. 13 – § 8", "article 13, paragraph 8"].map((provision, n) => said(`${n}`, { provision }));
    expect(figuresOf([], inputs, "provision").groups.map(({ key, voices }) => [key, voices])).toEqual([["Article 2", 1], ["Article 13, paragraph 8", 3]]);
    const twice = [said("a", { provision: "Article 2", stance: "oppose" }), said("a", { provision: "Article 3" })];
    expect(figuresOf([], twice, "provision").groups).toMatchObject([{ counts: { oppose: 1 } }, { counts: { support: 1 } }]);
  });
});

describe("hub against hub", () => {
  test("is the same, stronger, weaker or opposite on the line of the five stances", () => {
    const relations = stances.map((one) => stances.map((other) => relationOf(one, other)));
    expect(relations).toEqual([
      ["same", "stronger", "stronger", "opposite", "opposite"],
      ["weaker", "same", "stronger", "opposite", "opposite"],
      ["weaker", "weaker", "same", "weaker", "weaker"],
      ["opposite", "opposite", "stronger", "same", "weaker"],
      ["opposite", "opposite", "stronger", "stronger", "same"],
    ]);
  });

  test("takes the stance with the most voices, and none where two have as many", () => {
    expect(leading(countsOf({ oppose: 1, support: 2, unstated: 5 }))).toBe("support");
    expect([leading(countsOf({ oppose: 2, support: 2 })), leading(countsOf({ unstated: 2 })), leading(countsOf({}))]).toEqual([null, null, null]);
  });

  test("compares with the first hub that has a stance, provision by provision; a hub of which nothing may be known is silent", () => {
    const europe = [said("a", { provision: "Article 2", stance: "support-with-changes" }), said("b", { provision: "Article 3", stance: null })];
    const asia = [said("x", { provision: "Article 2", stance: "oppose" }), said("y", { provision: "article 3", stance: "support" }), said("z", { provision: "Article 4", mayRead: false })];
    const told = comparisonOf([europe, asia]).map(({ on, provision, cells }) => [provision ?? on, ...cells.map(({ relation }) => relation)]);
    expect(told).toEqual([["all", null, "undecided"], ["Article 2", null, "opposite"], ["Article 3", "undecided", null]]);
    expect(comparisonOf([[], asia])[0]!.cells.map(({ relation }) => relation)).toEqual(["silent", "undecided"]);
  });
});

describe("participation in a call", () => {
  test("shows silence as silence, by question and by provision", () => {
    const inputs = [said("a", { provision: "Article 2", stance: null }), unnamed("b", { provision: "Article 2" }), hidden("c")];
    const found = participationOf({ asked: ["a", "b", "c"], inputs, questions: ["cost", "time"], provisions: ["Article 1", "Article 2"], answers: inputs.map(({ feedback }) => ({ feedback, key: "cost", values: ["much"] })) });
    expect(found).toMatchObject({ base: { asked: 3, spoken: 2, unnamed: 1 }, questions: [{ key: "cost", answered: 2 }, { key: "time", answered: 0 }], provisions: [{ name: "Article 1", spoken: 0 }, { name: "Article 2", spoken: 2, counts: { support: 1, unstated: 1 } }] });
    expect(found.organisations).toEqual([
      { organisation: "a", asked: true, spoken: true, unconfirmed: false, questions: [["much"], null], provisions: [null, "unstated"] },
      ...["b", "c"].map((organisation) => ({ organisation, asked: true, spoken: false, unconfirmed: false, questions: [null, null], provisions: [null, null] })),
    ]);
  });

  test("is for the hub's people, and each sees what they may read", async () => {
    const { call, ours, competitor, coordinator, asianCoordinator } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", provision: "Article 3" }) });
    await submitFeedback(competitor.delegate, { call, ...answer({ lane: "hub" }) });
    const spokenTo = async (actor: typeof coordinator) => { const { base, organisations, provisions } = await callParticipation(actor, { call }); return [base.spoken, base.asked, organisations.filter(({ spoken }) => spoken).length, provisions.length]; };
    expect([await spokenTo(coordinator), await spokenTo(ours.delegate), await spokenTo(competitor.delegate)]).toEqual([[2, 2, 2, 2], [2, 2, 2, 2], [1, 2, 1, 1]]);
    for (const actor of [asianCoordinator, await person(), visitor]) await expect(callParticipation(actor, { call })).rejects.toMatchObject({ reason: expect.stringMatching(/notFound|forbidden|signIn/) });
  });

  test("forgets what was taken back", async () => {
    const { call, docket, ours, coordinator } = await consultation();
    const { value } = await submitFeedback(ours.delegate, { call, ...answer() });
    expect(await regionVoices(coordinator, { issue: docket })).toMatchObject({ by: "country", hubs: [{ base: { asked: 2, spoken: 1 }, groups: [{ key: "BE", voices: 1 }] }, { base: { spoken: 0 } }] });
    await withdrawFeedback(ours.delegate, { feedback: value.id });
    expect(await regionVoices(coordinator, { issue: docket })).toMatchObject({ hubs: [{ base: { asked: 2, spoken: 0 }, groups: [] }, {}] });
  });
});

describe("the weight of a position", () => {
  test("is told while it is being decided: who voted, who is silent, who dissents", async () => {
    const { position, decision, coordinator, voters: [first, second], europe } = await openBallot();
    await castBallot(first!.delegate, { decision, choice: "discuss", problem: "The scope.", remedy: "Name it." });
    await castBallot(second!.delegate, { decision, choice: "disagree" });
    await participant(europe);
    expect(await representativeness(coordinator, { position })).toMatchObject({
      participants: 3, countries: 1, sectors: 0, position: { state: "deciding", version: 1 }, feedback: { spoken: 0, inConfidence: 0 },
      decision: { state: "open", voted: 2, silent: 1, dissent: 2, counts: { discuss: 1, disagree: 1, yes: 0 }, countries: 1, rule: { method: "ballot" } },
    });
  });

  test("is the same for everybody once it is published, whatever they may read of what was said before", async () => {
    const { position, coordinator, docket } = await publishedPosition();
    const [ours, public_] = [await representativeness(coordinator, { position }), await representativeness(visitor, { position })];
    expect(public_).toEqual(ours);
    expect(public_).toMatchObject({ issue: { docket }, participants: 2, decision: { state: "carried", voted: 2, silent: 0, share: 1, dissent: 0, counts: { yes: 2 } }, minorityStatements: 0 });
  });

  test("is not there for whoever may not read it", async () => {
    const { position, asianCoordinator } = await openBallot();
    for (const actor of [asianCoordinator, visitor]) await expect(representativeness(actor, { position })).rejects.toMatchObject({ reason: "notFound" });
  });
});
