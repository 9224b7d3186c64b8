import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback } from "#db/schema/index.ts";
import { addAsk, editAsk, retireAsk } from "#lib/asks/commands.ts";
import { changeFeedbackLane, disposeFeedback, requestClarification, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { giveSeat } from "#lib/people/commands.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { addTheme, closeTheme, disposeTheme, editTheme, markDissent, moveBetweenThemes, moveTheme, openTheme, placeByRule, placeInTheme, restoreTheme, retireTheme, setThemeRule, takeFromTheme, themeToAsk, unlinkAsk } from "#lib/themes/commands.ts";
import { figuresOf } from "#lib/themes/model.ts";
import { disposalBeforehand, matchesOfRule, sourcesOfAsks, synthesisBoard, synthesisTable, themeById, themesOfFeedback } from "#lib/themes/queries.ts";
import { again, answer, consultation, participant, sections, type Speakers } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

type Said = Parameters<typeof answer>[0];

/** A consultation with so many further organisations, two themes, and something that says for one of them what it thinks. */
async function synthesis({ others = 4 } = {}) {
  const world = await consultation();
  const more: Speakers[] = [];
  while (more.length < others) more.push(await participant(world.europe));
  const place = { issue: world.docket, hub: world.europe.slug };
  const theme = async (title: string) => (await addTheme(world.coordinator, { ...place, title })).value.id;
  const say = async (by: Actor, given: Said = {}) => (await submitFeedback(by, { call: world.call, ...answer(given) })).value.id;
  const board = (actor: Actor, given: object = {}) => synthesisBoard(actor, { ...place, ...given });
  return { ...world, more, place, say, board, paid: await theme("Paid support is not sale"), stewards: await theme("Duties of stewards") };
}

describe("a theme", () => {
  test("gathers inputs, in several themes at once, and what is in none stays to be placed", async () => {
    const { coordinator, ours, competitor, say, board, paid, stewards } = await synthesis();
    const [one, other] = [await say(ours.delegate), await say(competitor.delegate)];
    expect((await placeInTheme(coordinator, { theme: paid, also: [stewards], feedback: [one] })).value).toEqual({ placed: [{ theme: paid, feedback: [one] }, { theme: stewards, feedback: [one] }] });
    const { themes, unplaced, total } = await board(coordinator);
    expect(themes).toMatchObject([{ title: "Paid support is not sale", figures: { inputs: 1, organisations: 1 }, cards: [{ id: one, also: [stewards] }] }, { cards: [{ id: one }] }]);
    expect(unplaced).toMatchObject({ figures: { inputs: 1 }, cards: [{ id: other }] });
    expect(total).toMatchObject({ inputs: 2, organisations: 2, countries: 1 });
  });

  test("takes an input once, and says nothing where nothing was done", async () => {
    const { coordinator, ours, say, paid } = await synthesis();
    const one = await say(ours.delegate);
    expect((await placeInTheme(coordinator, { theme: paid, feedback: [one, one] })).facts).toHaveLength(1);
    expect((await placeInTheme(coordinator, { theme: paid, feedback: [one] })).facts).toEqual([]);
    expect((await takeFromTheme(coordinator, { theme: paid, feedback: [one] })).value).toEqual({ taken: [{ feedback: one, dissents: null }] });
    expect((await takeFromTheme(coordinator, { theme: paid, feedback: [one] })).facts).toEqual([]);
  });

  test("hands an input on to another, and back", async () => {
    const { coordinator, ours, say, board, paid, stewards } = await synthesis();
    const one = await say(ours.delegate);
    await placeInTheme(coordinator, { theme: paid, feedback: [one] });
    await moveBetweenThemes(coordinator, { theme: paid, into: stewards, feedback: [one] });
    expect((await board(coordinator)).themes.map(({ cards }) => cards.length)).toEqual([0, 1]);
    await moveBetweenThemes(coordinator, { theme: stewards, into: paid, feedback: [one] });
    expect((await board(coordinator)).themes.map(({ cards }) => cards.length)).toEqual([1, 0]);
  });

  test("leaves the board with what is in it, and comes back as it was", async () => {
    const { coordinator, ours, say, board, paid, stewards } = await synthesis();
    const one = await say(ours.delegate);
    await placeInTheme(coordinator, { theme: paid, feedback: [one] });
    await retireTheme(coordinator, { theme: paid });
    expect(await board(coordinator)).toMatchObject({ themes: [{ id: stewards }], unplaced: { cards: [{ id: one }] } });
    await expect(placeInTheme(coordinator, { theme: paid, feedback: [one] })).rejects.toMatchObject({ reason: "state", code: "theme.retired" });
    await restoreTheme(coordinator, { theme: paid });
    expect(await board(coordinator)).toMatchObject({ themes: [{ id: paid, cards: [{ id: one }] }, {}], unplaced: { cards: [] } });
  });

  test("stands where it was put, and is told where it stood", async () => {
    const { coordinator, place, board, paid, stewards } = await synthesis();
    const { value: third } = await addTheme(coordinator, { ...place, title: "Hosting builds" });
    expect((await moveTheme(coordinator, { theme: third.id, place: 1 })).value).toEqual({ before: 3 });
    expect((await board(coordinator)).themes.map(({ id }) => id)).toEqual([third.id, paid, stewards]);
    await moveTheme(coordinator, { theme: third.id, place: 3 });
    expect((await board(coordinator)).themes.map(({ id }) => id)).toEqual([paid, stewards, third.id]);
    expect((await moveTheme(coordinator, { theme: third.id, place: 9 })).facts).toEqual([]);
  });

  test("is edited from what it was, and a newer text is handed to whoever comes late", async () => {
    const { coordinator, paid } = await synthesis();
    await editTheme(coordinator, { theme: paid, revision: 1, title: "Payment is not sale", summary: "Support contracts." });
    await expect(editTheme(coordinator, { theme: paid, revision: 1, title: "Mine" })).rejects.toMatchObject({ reason: "conflict", code: "themeMoved", present: { revision: 2, title: "Payment is not sale", summary: "Support contracts." } });
  });

  test("takes in nothing from another hub, another issue or the closed drawer of an organisation", async () => {
    const { coordinator, ours, say, paid } = await synthesis();
    const elsewhere = await synthesis({ others: 0 });
    const foreign = await elsewhere.say(elsewhere.ours.delegate);
    for (const feedback of [foreign, await say(ours.delegate, { lane: "own" })]) await expect(placeInTheme(coordinator, { theme: paid, feedback: [feedback] })).rejects.toMatchObject({ reason: "notFound" });
    await expect(placeInTheme(coordinator, { theme: paid, also: [elsewhere.paid], feedback: [await say(ours.delegate)] })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("loses sight of what is withdrawn or kept to its organisation, and finds it again when it is opened", async () => {
    const { coordinator, ours, competitor, say, board, paid } = await synthesis();
    const [kept, withdrawn] = [await say(ours.delegate), await say(competitor.delegate)];
    await placeInTheme(coordinator, { theme: paid, feedback: [kept, withdrawn] });
    await changeFeedbackLane(ours.delegate, { feedback: kept, lane: "own" });
    await withdrawFeedback(competitor.delegate, { feedback: withdrawn });
    expect(await board(coordinator)).toMatchObject({ total: { inputs: 0 }, themes: [{ figures: { inputs: 0, organisations: 0, confided: 0 }, cards: [] }, {}] });
    await changeFeedbackLane(ours.delegate, { feedback: kept, lane: "hub" });
    expect((await board(coordinator)).themes[0]!.cards).toMatchObject([{ id: kept }]);
  });
});

describe("dissent in a theme", () => {
  test("is a stance on the other side of most, unless somebody says otherwise", async () => {
    const { coordinator, ours, competitor, more, say, board, paid } = await synthesis();
    const [with1, with2, against, silent] = [await say(ours.delegate), await say(competitor.delegate, { stance: "support" }), await say(more[0]!.delegate, { stance: "oppose" }), await say(more[1]!.delegate, { stance: "monitoring" })];
    await placeInTheme(coordinator, { theme: paid, feedback: [with1, with2, against, silent] });
    const dissenting = async () => { const { themes: [first] } = await board(coordinator); return { dissent: first!.dissent, who: first!.cards.filter(({ dissents }) => dissents).map(({ id }) => id) }; };
    expect(await dissenting()).toEqual({ dissent: 1, who: [against] });
    expect((await markDissent(coordinator, { theme: paid, feedback: silent, dissents: true })).value).toEqual({ before: null });
    await markDissent(coordinator, { theme: paid, feedback: against, dissents: false });
    expect(await dissenting()).toEqual({ dissent: 1, who: [silent] });
    await markDissent(coordinator, { theme: paid, feedback: silent });
    expect(await dissenting()).toEqual({ dissent: 0, who: [] });
    await expect(markDissent(coordinator, { theme: paid, feedback: await say(ours.delegate), dissents: true })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is nobody's where as many stand on one side as on the other", async () => {
    const { coordinator, ours, competitor, say, board, paid } = await synthesis();
    await placeInTheme(coordinator, { theme: paid, feedback: [await say(ours.delegate, { stance: "support" }), await say(competitor.delegate, { stance: "oppose" })] });
    expect((await board(coordinator)).themes[0]!.dissent).toBe(0);
  });
});

describe("a rule", () => {
  test("first says how many it would place, then places them, in any script", async () => {
    const { coordinator, ours, competitor, more, say, board, paid } = await synthesis();
    const [dutch, japanese] = [await say(ours.delegate, { impact: "Wij betalen tweé onderhouders van modules.", language: "nl" }), await say(competitor.delegate, { impact: "有償サポートは販売ではありません。それは保守です。", language: "ja" })];
    await say(more[0]!.delegate, { impact: "Prepaid cards are something else altogether." });
    expect((await matchesOfRule(coordinator, { theme: paid, words: ["BETALEN", "サポート", "paid"] }))).toEqual({ fresh: 2, inside: 0, unplaced: 2 });
    await expect(placeByRule(coordinator, { theme: paid })).rejects.toMatchObject({ reason: "state", code: "theme.noRule" });
    await setThemeRule(coordinator, { theme: paid, words: "twee, サポート" });
    expect((await placeByRule(coordinator, { theme: paid })).value).toEqual({ placed: [dutch, japanese] });
    expect((await board(coordinator)).themes[0]!).toMatchObject({ rule: { words: ["twee", "サポート"] }, cards: [{ how: "rule" }, { how: "rule" }] });
    expect((await placeByRule(coordinator, { theme: paid })).facts).toEqual([]);
    expect(await matchesOfRule(coordinator, { theme: paid })).toEqual({ fresh: 0, inside: 2, unplaced: 0 });
  });

  test("asks for all that it names: provision and stance besides words", async () => {
    const { coordinator, ours, competitor, say, paid } = await synthesis();
    await say(ours.delegate, { provision: "Article 14(2)", stance: "oppose" });
    await say(competitor.delegate, { provision: "Article 14(2)", stance: "support" });
    expect((await matchesOfRule(coordinator, { theme: paid, provision: "article 14", stance: "oppose" })).fresh).toBe(1);
    expect((await matchesOfRule(coordinator, { theme: paid, provision: "Article 14" })).fresh).toBe(2);
    expect((await matchesOfRule(coordinator, { theme: paid, words: ["assessment"], provision: "Article 15" })).fresh).toBe(0);
    expect(await matchesOfRule(coordinator, { theme: paid })).toEqual({ fresh: 0, inside: 0, unplaced: 0 });
  });
});

describe("who sees a theme", () => {
  test("are the coordinators, until they open it to the hub", async () => {
    const { coordinator, competitor, asianCoordinator, board, paid } = await synthesis();
    expect((await board(competitor.delegate)).themes).toEqual([]);
    await expect(themeById(competitor.delegate, { theme: paid })).rejects.toMatchObject({ reason: "notFound" });
    await openTheme(coordinator, { theme: paid });
    expect((await board(competitor.delegate)).themes).toMatchObject([{ id: paid }]);
    await expect(editTheme(competitor.delegate, { theme: paid, revision: 1, title: "Ours" })).rejects.toMatchObject({ reason: "forbidden" });
    for (const one of [asianCoordinator, visitor]) await expect(board(one)).rejects.toMatchObject({ reason: "notFound" });
    await closeTheme(coordinator, { theme: paid });
    expect((await board(competitor.delegate)).themes).toEqual([]);
  });

  test("see of its inputs what they may read, and of those in confidence a number from three organisations on", async () => {
    const { coordinator, competitor, more, say, board, paid } = await synthesis();
    const open = await say(competitor.delegate);
    await openTheme(coordinator, { theme: paid });
    await placeInTheme(coordinator, { theme: paid, feedback: [open] });
    const seen = async () => (await board(competitor.delegate)).themes[0]!.figures;
    for (const [n, { delegate }] of more.slice(0, 3).entries()) {
      expect(await seen()).toEqual({ inputs: 1, organisations: 1, countries: 1, confided: 0 });
      await placeInTheme(coordinator, { theme: paid, feedback: [await say(delegate, { lane: n === 1 ? "coordinators" : "confided" })] });
    }
    expect(await seen()).toEqual({ inputs: 1, organisations: 1, countries: 1, confided: 3 });
    expect((await board(coordinator)).themes[0]!.figures).toEqual({ inputs: 4, organisations: 4, countries: 1, confided: 0 });
    expect((await themeById(competitor.delegate, { theme: paid })).feedback).toEqual([open]);
  });

  test("do not learn from a number whether somebody who is named is also among those in confidence", () => {
    const named = [{ organisationId: "a", country: "BE", named: true }];
    const unnamed = (...ids: string[]) => ids.map((organisationId) => ({ organisationId, country: "BE", named: false }));
    for (const others of [["a", "b", "c"], ["b", "c", "d"]]) expect(figuresOf([...named, ...unnamed(...others)], [])).toEqual({ inputs: 4, organisations: 1, countries: 1, confided: 3 });
    expect(figuresOf(named, ["a", "b"])).toEqual(figuresOf(named, []));
  });

  test("is not told by the ledger, to the hub or to administrators, how many inputs come and go", async () => {
    const { coordinator, competitor, more, say, paid } = await synthesis();
    await openTheme(coordinator, { theme: paid });
    await placeInTheme(coordinator, { theme: paid, feedback: [await say(more[0]!.delegate, { lane: "confided" })] });
    const names = async (actor: Actor) => (await historyOf(actor, { kind: "theme", id: paid })).entries.map(({ name }) => name);
    await expect(names(competitor.delegate)).rejects.toMatchObject({ reason: "notFound" });
    expect(await names(coordinator)).toEqual(["theme.placed", "theme.opened", "theme.added"]);
    expect(await names(system)).toEqual(["theme.opened", "theme.added"]);
  });
});

describe("the table of the same inputs", () => {
  test("is filtered, sorted and paged by its address", async () => {
    const { coordinator, ours, competitor, more, place, say, paid } = await synthesis();
    const [a, b, c] = [await say(ours.delegate, { stance: "support", provision: "Article 2" }), await say(competitor.delegate, { stance: "oppose", impact: "It would end our free service." }), await say(more[0]!.delegate, { provision: "Article 10" })];
    await placeInTheme(coordinator, { theme: paid, feedback: [a] });
    const rows = async (given: object) => (await synthesisTable(coordinator, { ...place, ...given })).inputs.map(({ id }) => id);
    expect(await rows({})).toEqual([a, b, c]);
    expect(await rows({ sort: "stance", down: "true" })).toEqual([a, c, b]);
    expect(await rows({ sort: "provision" })).toEqual([a, c, b]);
    expect(await rows({ theme: "none" })).toEqual([b, c]);
    expect(await rows({ theme: paid })).toEqual([a]);
    expect(await rows({ stance: "oppose" })).toEqual([b]);
    expect(await rows({ q: "free service" })).toEqual([b]);
    expect(await rows({ provision: "Article 10" })).toEqual([c]);
    const first = await synthesisTable(coordinator, { ...place, limit: 2 });
    expect((await synthesisTable(coordinator, { ...place, limit: 2, after: first.next! }))).toMatchObject({ inputs: [{ id: c }], next: null });
  });

  test("neither names who is not to be named, nor sorts by it", async () => {
    const { coordinator, competitor, place, say, ours } = await synthesis();
    const [hidden, open] = [await say(ours.delegate), await say(competitor.delegate)];
    await engine.transaction((tx) => tx.update(feedback).set({ attributed: false }).where(eq(feedback.id, hidden)));
    const seen = await synthesisTable(competitor.delegate, { ...place, sort: "organisation" });
    expect(seen.inputs).toMatchObject([{ id: open, organisation: competitor.organisation.name }, { id: hidden, organisation: null, organisationSlug: null, country: null }]);
    expect(seen.total).toEqual({ inputs: 2, organisations: 1, countries: 1, confided: 0 });
    expect((await synthesisTable(coordinator, place)).inputs.map(({ organisation }) => organisation)).toContain(ours.organisation.name);
  });
});

/** The same with a position that is being drafted. */
async function drafting() {
  const world = await synthesis();
  const { value: position } = await draftPosition(world.coordinator, { ...world.place, title: "Who is a manufacturer", stance: "support", sections });
  return { ...world, position: position.id };
}

describe("a theme that becomes an ask", () => {
  test("leads to it and it leads back, with its figures for each reader", async () => {
    const { coordinator, ours, competitor, more, say, board, paid, position } = await drafting();
    const one = await say(ours.delegate);
    await placeInTheme(coordinator, { theme: paid, feedback: [one, await say(competitor.delegate, { lane: "confided" })] });
    const { value: ask } = await themeToAsk(coordinator, { theme: paid, position, statement: "Paid support does not make a manufacturer", priority: "must" });
    expect((await board(coordinator)).themes[0]!.ask).toMatchObject({ id: ask.ask, number: 1, statement: "Paid support does not make a manufacturer", writable: true, position: { id: position } });
    expect(await sourcesOfAsks(coordinator, { position })).toEqual([{ ask: 1, figures: { inputs: 2, organisations: 2, countries: 1, confided: 0 }, themes: [expect.objectContaining({ id: paid })] }]);
    await openConsultation(coordinator, { position });
    expect(await sourcesOfAsks(more[0]!.delegate, { position })).toEqual([{ ask: 1, figures: { inputs: 1, organisations: 1, countries: 1, confided: 0 }, themes: [] }]);
    expect(await themesOfFeedback(ours.delegate, { feedback: one })).toEqual({ themes: [], asks: [{ number: 1, statement: "Paid support does not make a manufacturer", position: expect.objectContaining({ id: position }) as object }] });
  });

  test("joins one that is there, is edited with it, and is parted from it", async () => {
    const { coordinator, board, paid, stewards, position } = await drafting();
    const { value: ask } = await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
    for (const theme of [paid, stewards]) await themeToAsk(coordinator, { theme, ask: ask.id });
    await editAsk(coordinator, { ask: ask.id, revision: 1, statement: "Exempt all hobby projects", priority: "must" });
    expect((await board(coordinator)).themes.map((theme) => theme.ask?.statement)).toEqual(["Exempt all hobby projects", "Exempt all hobby projects"]);
    await unlinkAsk(coordinator, { theme: paid });
    expect((await board(coordinator)).themes.map((theme) => theme.ask?.number)).toEqual([undefined, 1]);
    await retireAsk(coordinator, { ask: ask.id });
    expect((await board(coordinator)).themes[1]!.ask).toBeNull();
  });

  test("does not go into a text of another hub or issue, nor without words", async () => {
    const { coordinator, paid, position } = await drafting();
    const elsewhere = await drafting();
    await expect(themeToAsk(coordinator, { theme: paid, position: elsewhere.position, statement: "Exempt them all" })).rejects.toMatchObject({ reason: "invalid", faults: { position: [{ code: "notOneOf" }] } });
    await expect(themeToAsk(coordinator, { theme: paid, position })).rejects.toMatchObject({ reason: "invalid", faults: { statement: [{ code: "tooShort" }] } });
    await expect(themeToAsk(coordinator, { theme: paid })).rejects.toMatchObject({ reason: "invalid", faults: { position: [{ code: "required" }] } });
    const { value: foreign } = await addAsk(elsewhere.coordinator, { position: elsewhere.position, statement: "Exempt hobby projects", priority: "must" });
    await expect(themeToAsk(coordinator, { theme: paid, ask: foreign.id })).rejects.toMatchObject({ reason: "invalid", faults: { ask: [{ code: "notOneOf" }] } });
  });
});

describe("an answer to a whole theme", () => {
  const verdict = { verdict: "accepted", reason: "The first section says so now." } as const;

  test("says beforehand whom it reaches, leaves out what cannot be answered together, and tells each author once", async () => {
    const { coordinator, ours, colleague, competitor, more, place, say, paid, position } = await drafting();
    const inputs = [await say(ours.delegate), await say(ours.delegate), await say(colleague), await say(competitor.delegate), await say(more[0]!.delegate), await say(more[1]!.delegate), await say(more[2]!.delegate)];
    await placeInTheme(coordinator, { theme: paid, feedback: inputs });
    await requestClarification(coordinator, { feedback: inputs[4]!, reason: "Which releases?" });
    await disposeFeedback(coordinator, { feedback: inputs[5]!, verdict: "noted", reason: "We have taken note." });
    await giveSeat(system, { email: coordinator.email, role: "participant", hub: place.hub, organisation: more[2]!.organisation.slug });
    const theirs = await again(coordinator);
    const beforehand = await disposalBeforehand(theirs, { ...place, theme: paid });
    expect(beforehand).toMatchObject({ answers: 4, people: 3, skipped: { own: 1, clarification: 1, contested: 0, answered: 1 } });
    expect(beforehand.organisations.map(({ inputs: n }) => n).toSorted((a, b) => a - b)).toEqual([1, 3]);
    const { value, facts } = await disposeTheme(theirs, { theme: paid, position, section: 1, ...verdict });
    expect(value).toEqual({ answered: 4, organisations: 2, skipped: beforehand.skipped });
    expect(facts.map(({ name }) => name).toSorted()).toEqual(["feedback.answeredTogether", "feedback.disposed", "feedback.disposed", "feedback.disposed", "feedback.disposed", "theme.answered"]);
    const heard = async (actor: Actor) => (await told(actor)).filter((name) => name.startsWith("feedback.") && name.endsWith(": disposed"));
    expect(await heard(ours.delegate)).toEqual(["feedback.answeredTogether: disposed"]);
    expect(await heard(colleague)).toEqual(["feedback.answeredTogether: disposed"]);
    expect(await heard(competitor.delegate)).toEqual(["feedback.disposed: disposed"]);
    expect(await heard(more[0]!.delegate)).toEqual([]);
  });

  test("is refused where there is nothing to answer", async () => {
    const { coordinator, paid } = await synthesis();
    await expect(disposeTheme(coordinator, { theme: paid, ...verdict })).rejects.toMatchObject({ reason: "state", code: "nothingToAnswer" });
  });
});
