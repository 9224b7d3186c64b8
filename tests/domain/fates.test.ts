import { describe, expect, test } from "vitest";
import { retireAsk } from "#lib/asks/commands.ts";
import { correctState, judgeAsk, setStrength } from "#lib/fates/commands.ts";
import { tellFates } from "#lib/outcomes/commands.ts";
import { fatesByReply, lifeOfAsk, suggestedFate } from "#lib/fates/queries.ts";
import { askLedger, scorecard } from "#lib/scorecards/queries.ts";
import { fatesOfInputs, fatesToTell } from "#lib/outcomes/queries.ts";
import { openData } from "#lib/exchange/queries.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { publishPosition } from "#lib/positions/commands.ts";
import { standpoint } from "#lib/publications/queries.ts";
import { retireEdition } from "#lib/texts/commands.ts";
import { agreed, answeredAsks, heldAsks } from "#tests/support/judging.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { draftPosition, participant, person } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

const adopted = { verdict: "adopted", excerpt: agreed } as const;

describe("judging what became of an ask", () => {
  test("says it with the words of the edition and the provision they stand in, and tells those who watch", async () => {
    const { ask, come, coordinator, liaison, watcher } = await heldAsks();
    const edition = await come();
    expect((await judgeAsk(liaison, { ask, edition, verdict: "adopted", excerpt: `  ${agreed.replace(" ", "\n  ")} `, note: "Recital 12 too." })).value.state).toBe("met");
    const { state, editions } = await lifeOfAsk(coordinator, { ask });
    expect(state).toBe("met");
    expect(editions.find(({ id }) => id === edition)).toMatchObject({ awaits: true, fate: { verdict: "adopted", provision: { locator: "Article 24 – paragraph 1" }, note: "Recital 12 too.", by: liaison.name } });
    expect(await told(watcher)).toContain("fate.judged: watching");
  });

  test("keeps the judgement that it changes, and says nothing where nothing changed", async () => {
    const { ask, come, coordinator, ours } = await heldAsks();
    const edition = await come();
    await judgeAsk(coordinator, { ask, edition, ...adopted });
    await judgeAsk(coordinator, { ask, edition, ...adopted });
    await judgeAsk(coordinator, { ask, edition, verdict: "in-part", excerpt: "within one working day" });
    const { earlier, editions } = await lifeOfAsk(ours.delegate, { ask });
    expect(editions.at(-1)!.fate).toMatchObject({ verdict: "in-part" });
    expect(earlier).toMatchObject([{ verdict: "adopted" }]);
    expect((await namesOf(`ask:${ask}`)).filter((name) => name === "fate.judged")).toHaveLength(2);
  });

  test("is for coordinators and liaisons of the hub that asks", async () => {
    const { ask, come, ours, asianCoordinator, liaison } = await heldAsks();
    const edition = await come();
    await expect(judgeAsk(ours.delegate, { ask, edition, ...adopted })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(judgeAsk(asianCoordinator, { ask, edition, ...adopted })).rejects.toMatchObject({ reason: "notFound" });
    await judgeAsk(liaison, { ask, edition, ...adopted });
  });

  test.each<[string, object, string, string]>([
    ["it shows nothing", { verdict: "adopted" }, "excerpt", "excerptNeeded"],
    ["the words do not stand there", { verdict: "in-part", excerpt: "within two working days" }, "excerpt", "notInEdition"],
    ["they stand elsewhere and nobody says where", { verdict: "contrary", excerpt: "within one hour", elsewhere: true }, "sourceUrl", "sourceNeeded"],
    ["there is no such provision", { ...adopted, at: "Article 99" }, "at", "noSuchProvision"],
    ["nobody says what became of it", { excerpt: agreed }, "verdict", "required"],
  ])("is refused where %s", async (_, said, field, code) => {
    const { ask, come, coordinator } = await heldAsks();
    await expect(judgeAsk(coordinator, { ask, edition: await come(), ...said } as never)).rejects.toMatchObject({ faults: { [field]: [{ code }] } });
    expect((await lifeOfAsk(coordinator, { ask })).state).toBe("open");
  });

  test("takes words from elsewhere with their address, and needs none for what is moot", async () => {
    const { ask, hobby, come, coordinator } = await heldAsks();
    const edition = await come();
    await judgeAsk(coordinator, { ask, edition, verdict: "other-words", excerpt: "in one day", elsewhere: true, sourceUrl: "https://example.org/minutes" });
    await judgeAsk(coordinator, { ask: hobby, edition, verdict: "moot" });
    expect((await lifeOfAsk(coordinator, { ask })).editions.at(-1)!.fate).toMatchObject({ sourceUrl: "https://example.org/minutes", provision: null });
    expect((await lifeOfAsk(coordinator, { ask: hobby })).state).toBe("moot");
  });

  test("is refused in an edition of another issue, in one that was retired, and of an ask that was", async () => {
    const { ask, come, coordinator } = await heldAsks();
    const other = await heldAsks();
    const refused = (code: string) => ({ faults: { edition: [{ code }] } });
    await expect(judgeAsk(coordinator, { ask, edition: await other.come(), ...adopted })).rejects.toMatchObject(refused("otherIssue"));
    await expect(judgeAsk(coordinator, { ask, edition: await other.come({ lane: "coordinators" }), ...adopted })).rejects.toMatchObject(refused("notOneOf"));
    const edition = await come();
    await retireEdition(coordinator, { edition, reason: "It was read from the wrong file." });
    await expect(judgeAsk(coordinator, { ask, edition, ...adopted })).rejects.toMatchObject(refused("notOneOf"));
    const draft = await draftPosition();
    const { value } = await addAsk(draft.coordinator, { position: draft.position, statement: "Exempt them", priority: "could" });
    await expect(judgeAsk(draft.coordinator, { ask: value.id, edition, ...adopted })).rejects.toMatchObject({ reason: "state", code: "ask.notHeld" });
    await retireAsk(draft.coordinator, { ask: value.id });
    await expect(judgeAsk(draft.coordinator, { ask: value.id, edition, ...adopted })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the state of an ask", () => {
  test("follows from the last decisive edition: a mandate settles nothing", async () => {
    const { amendment, come, coordinator } = await heldAsks();
    const mandate = await come({ name: "Mandate of Parliament", status: "mandate", day: "2024-01-10" });
    expect((await judgeAsk(coordinator, { ask: amendment, edition: mandate, verdict: "not-adopted", excerpt: "Software is shared." })).value.state).toBe("open");
    const text = await come();
    expect((await judgeAsk(coordinator, { ask: amendment, edition: text, ...adopted })).value.state).toBe("met");
    const printed = await come({ name: "As published", status: "published", day: "2024-06-01" });
    expect((await judgeAsk(coordinator, { ask: amendment, edition: printed, verdict: "in-part", excerpt: "within one working day" })).value.state).toBe("partly-met");
  });

  test("is not told by an edition that fewer may read than the issue", async () => {
    const { ask, come, coordinator, watcher } = await heldAsks();
    const leaked = await come({ lane: "coordinators" });
    expect((await judgeAsk(coordinator, { ask, edition: leaked, ...adopted })).value.state).toBe("open");
    expect(await told(watcher)).not.toContain("fate.judged: watching");
    expect((await lifeOfAsk(watcher, { ask })).editions.map(({ id }) => id)).not.toContain(leaked);
    const of = async (actor: typeof watcher) => (await askLedger(actor, { q: "", issue: (await lifeOfAsk(coordinator, { ask })).issue.docket, verdict: "adopted" })).total;
    expect([await of(coordinator), await of(watcher)]).toEqual([1, 0]);
  });

  test("is corrected by a person with a reason, and follows again when that is lifted", async () => {
    const { ask, come, coordinator } = await heldAsks();
    const edition = await come();
    await correctState(coordinator, { ask, state: "lost", reason: "Struck out by the jurists." });
    expect((await judgeAsk(coordinator, { ask, edition, ...adopted })).value.state).toBe("lost");
    expect((await correctState(coordinator, { ask, state: "", reason: "It stands after all." })).value.state).toBe("met");
    await expect(correctState(coordinator, { ask, state: "met", reason: "" })).rejects.toMatchObject({ reason: "invalid" });
  });
});

describe("how strong our claim is", () => {
  test("is unknown until a person says otherwise, and says why", async () => {
    const { ask, come, coordinator, asianCoordinator } = await heldAsks({ lane: "members" });
    await judgeAsk(coordinator, { ask, edition: await come(), ...adopted });
    expect((await lifeOfAsk(coordinator, { ask })).strength.value).toBe("unknown");
    await expect(setStrength(coordinator, { ask, strength: "verbatim", reason: " " })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await setStrength(coordinator, { ask, strength: "substance", reason: "The rapporteur quoted us." });
    expect((await lifeOfAsk(coordinator, { ask })).strength).toMatchObject({ value: "substance", reason: "The rapporteur quoted us.", by: coordinator.name });
    await expect(setStrength(asianCoordinator, { ask, strength: "verbatim", reason: "They said so." })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("judging by what an authority said", () => {
  const words = "The Commission will let stewards report within one working day.\n\nHobby projects stay in.";
  const said = { verdict: "in-part", excerpt: "report within one working day" } as const;

  test("says it with the words of the reply, beside what became of it in the law", async () => {
    const world = await heldAsks();
    const { ask, hobby, come, coordinator, liaison, watcher, ours } = world;
    const { says, response } = await answeredAsks(world);
    const reply = await says(words);
    const edition = await come();
    await judgeAsk(coordinator, { ask, edition, ...adopted });
    expect((await judgeAsk(liaison, { ask, reply, ...said, note: "By letter." })).value.state).toBe("met");
    const { editions, replies } = await lifeOfAsk(coordinator, { ask });
    expect(editions.find(({ id }) => id === edition)!.fate).toMatchObject({ verdict: "adopted", reply: null });
    expect(replies).toMatchObject([{ id: reply, response: { id: response }, fate: { ...said, by: liaison.name, note: "By letter.", edition: null, provision: null, reply: { id: reply, response: { authority: "European Commission" } } } }]);
    expect(await told(watcher)).toContain("fate.judgedByReply: watching");
    const { asks } = await fatesByReply(ours.delegate, { reply });
    expect(asks.map(({ id, kind, fate, may }) => [id === ask || id === hobby, kind, fate?.verdict ?? null, may.judge])).toEqual([[true, "ask", "in-part", false], [true, "ask", null, false], [false, "amendment", null, false]]);
  });

  test("keeps the judgement that it changes, and says nothing where nothing changed", async () => {
    const world = await heldAsks();
    const { ask, coordinator } = world;
    const reply = await (await answeredAsks(world)).says(words);
    for (const verdict of ["in-part", "in-part", "other-words"] as const) await judgeAsk(coordinator, { ask, reply, ...said, verdict });
    const { replies, earlier } = await lifeOfAsk(coordinator, { ask });
    expect([replies[0]!.fate!.verdict, earlier.map(({ verdict }) => verdict)]).toEqual(["other-words", ["in-part"]]);
    expect((await namesOf(`ask:${ask}`)).filter((name) => name === "fate.judgedByReply")).toHaveLength(2);
  });

  test.each<[string, object, string, string]>([
    ["it shows nothing", { excerpt: "" }, "excerpt", "excerptNeeded"],
    ["the words do not stand in it", { excerpt: "within two working days" }, "excerpt", "notInReply"],
    ["a provision is named", { at: "Article 24" }, "at", "noneInReply"],
    ["they came as a file and nobody says where that is", { excerpt: "See page 4", elsewhere: true }, "sourceUrl", "sourceNeeded"],
    ["an edition is named beside it", { edition: "0123456789abcdefghjkmnpqrs" }, "reply", "onlyOne"],
    ["nothing is named", { reply: undefined }, "edition", "required"],
  ])("is refused where %s", async (_, more, field, code) => {
    const world = await heldAsks();
    const reply = await (await answeredAsks(world)).says(words);
    await expect(judgeAsk(world.coordinator, { ask: world.ask, reply, ...said, ...more })).rejects.toMatchObject({ faults: { [field]: [{ code }] } });
    expect((await lifeOfAsk(world.coordinator, { ask: world.ask })).replies[0]!.fate).toBeNull();
  });

  test("takes words of a file with their address, and marks that they were not looked for", async () => {
    const world = await heldAsks();
    const reply = await (await answeredAsks(world)).says("See the file.");
    await judgeAsk(world.coordinator, { ask: world.ask, reply, verdict: "contrary", excerpt: "We will not.", elsewhere: true, sourceUrl: "https://example.org/reply.pdf" });
    expect((await lifeOfAsk(world.coordinator, { ask: world.ask })).replies[0]!.fate).toMatchObject({ excerpt: "We will not.", sourceUrl: "https://example.org/reply.pdf" });
  });

  test("is refused of an ask that the response did not carry, by our own reminder, and by a reply that one may not read", async () => {
    const [world, other] = [await heldAsks(), await heldAsks()];
    const { ask, hobby, coordinator } = world;
    const refused = (code: string) => ({ faults: { reply: [{ code }] } });
    const { says } = await answeredAsks(world, { asks: [ask] });
    const reply = await says(words);
    await expect(judgeAsk(coordinator, { ask: hobby, reply, ...said })).rejects.toMatchObject(refused("notCarried"));
    await judgeAsk(coordinator, { ask: hobby, reply: await says(words, { asks: [hobby] }), ...said });
    await expect(judgeAsk(coordinator, { ask, reply: await says(words, { kind: "asked-again" }), ...said })).rejects.toMatchObject(refused("notCarried"));
    await expect(judgeAsk(coordinator, { ask, reply: await (await answeredAsks(other)).says(words), ...said })).rejects.toMatchObject(refused("notOneOf"));
    await expect(fatesByReply(other.coordinator, { reply })).rejects.toMatchObject({ reason: "notFound" });
    await expect(judgeAsk(world.ours.delegate, { ask, reply, ...said })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("settles the state by a note that closes the file alone, and only while the law has not", async () => {
    const world = await heldAsks();
    const { ask, come, coordinator } = world;
    const { says } = await answeredAsks(world, { lane: "members" });
    const state = async (ground: object, verdict: "in-part" | "not-adopted" | "adopted", excerpt: string) => (await judgeAsk(coordinator, { ask, ...ground, verdict, excerpt })).value.state;
    expect(await state({ reply: await says(words) }, "in-part", said.excerpt)).toBe("open");
    expect(await state({ reply: await says(words, { kind: "closing-note" }) }, "not-adopted", "Hobby projects stay in.")).toBe("lost");
    expect(await state({ edition: await come() }, "adopted", agreed)).toBe("met");
  });

  test("tells those who may not read the reply neither its words nor that there is one, and not the state that it would come to", async () => {
    const world = await heldAsks();
    const { ask, docket, coordinator, watcher, competitor, place } = world;
    const { says } = await answeredAsks(world, { lane: "coordinators" });
    const reply = await says(words, { kind: "closing-note" });
    expect((await judgeAsk(coordinator, { ask, reply, ...said })).value.state).toBe("open");
    for (const actor of [watcher, competitor.delegate]) {
      expect(await told(actor)).not.toContain("fate.judgedByReply: watching");
      expect(JSON.stringify([await lifeOfAsk(actor, { ask }), await askLedger(actor, { issue: docket }), await fatesOfInputs(competitor.delegate, { feedback: [world.confided.id] })])).not.toMatch(/let stewards|European Commission|in-part/);
      expect((await scorecard(actor, { issue: docket })).all.judged).toEqual({ edition: 0, reply: 0, none: 3 });
      await expect(fatesByReply(actor, { reply })).rejects.toMatchObject({ reason: "notFound" });
    }
    expect((await scorecard(coordinator, { issue: docket })).all.judged).toEqual({ edition: 0, reply: 1, none: 2 });
    expect((await fatesToTell(coordinator, place)).organisations).toEqual([]);
  });

  test("reaches those who spoke, and everyone where all of it is public", async () => {
    const world = await heldAsks({ lane: "public" });
    const { ask, docket, coordinator, ours, said: input, place, position } = world;
    const [open, kept] = [await answeredAsks(world, { lane: "public" }), await answeredAsks(world)];
    await judgeAsk(coordinator, { ask, reply: await open.says(words), ...said });
    await judgeAsk(coordinator, { ask, reply: await kept.says(words), ...said, excerpt: "Hobby projects" });
    expect(await fatesToTell(coordinator, place)).toMatchObject({ asks: 1, organisations: [{ asks: 1 }, { asks: 1 }] });
    await tellFates(coordinator, place);
    expect(await fatesOfInputs(ours.delegate, { feedback: [input.id] })).toMatchObject([{ id: ask, judged: [{ reply: { kind: "reply" } }, { reply: { kind: "reply" } }] }]);
    await publishPosition(coordinator, { position });
    expect((await openData(visitor, { kind: "fates", limit: 500 })).items.filter((row) => row.docket === docket)).toMatchObject([{ ask: 1, judgedBy: "reply", edition: null, reply: "reply", response: open.response, authority: "European Commission", excerpt: said.excerpt }]);
    expect((await standpoint(visitor, { issue: docket })).positions[0]!.fates[0]!.judged).toMatchObject([{ edition: null, reply: { response: { id: open.response } } }]);
  });
});

describe("a suggestion", () => {
  test("shows where the words are nearest, and leaves the verdict to a person", async () => {
    const { amendment, ask, come, liaison, ours } = await heldAsks();
    const edition = await come();
    expect((await suggestedFate(liaison, { ask: amendment, edition })).suggestion).toEqual({ ground: "words", provision: { anchor: "024.001", locator: "Article 24 – paragraph 1" }, percent: 100, excerpt: agreed });
    expect((await suggestedFate(liaison, { ask, edition })).suggestion!.percent).toBeLessThan(100);
    await expect(suggestedFate(ours.delegate, { ask, edition })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the ledger", () => {
  test("has a row for each ask, with those it comes from, what became of it, and its count behind every filter", async () => {
    const { ask, hobby, amendment, docket, come, coordinator, ours, said, competitor } = await heldAsks();
    const edition = await come();
    await judgeAsk(coordinator, { ask, edition, ...adopted });
    const { asks, total } = await askLedger(coordinator, { issue: docket });
    expect(asks.map(({ id }) => id)).toEqual([amendment, hobby, ask]);
    expect(total).toBe(3);
    expect(asks[2]).toMatchObject({ state: "met", strength: "unknown", figures: { inputs: 2, organisations: 2, confided: 0 }, fates: [{ verdict: "adopted", excerpt: agreed, edition: { name: "Agreed text" } }] });
    const found = async (given: object) => (await askLedger(coordinator, { issue: docket, ...given })).asks.map(({ id }) => id);
    expect(await found({ verdict: "adopted" })).toEqual([ask]);
    expect(await found({ verdict: "none", kind: "ask" })).toEqual([hobby]);
    expect(await found({ is: "awaiting" })).toEqual([amendment, hobby]);
    expect(await found({ is: "redline", priority: "must" })).toEqual([hobby]);
    expect(await found({ "-state": "met" })).toEqual([amendment, hobby]);
    expect(await found({ q: "hobby" })).toEqual([hobby]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await found({ year: String(new Date().getUTCFullYear() + 50) })).toEqual([]);
    // A reader who may not read the confided input is not told that somebody spoke in confidence.
    expect((await askLedger(ours.delegate, { issue: docket })).asks[2]!.figures).toMatchObject({ inputs: 1, organisations: 1, confided: 0 });
    expect(await fatesOfInputs(competitor.delegate, { feedback: [said.id] })).toMatchObject([{ feedbackId: said.id, judged: [{ verdict: "adopted" }] }]);
  });

  test("is walked through page by page, and misses none", async () => {
    const { docket, coordinator, ask, hobby, amendment } = await heldAsks();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { asks, next } = await askLedger(coordinator, { issue: docket, limit: 1, ...(after ? { after } : {}) });
      seen.push(...asks.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(seen).toEqual([amendment, hobby, ask]);
  });

  test("shows what is not published to its hub alone, and what is to everyone", async () => {
    const { docket, coordinator, asianCoordinator, position } = await heldAsks();
    const totals = async () => Promise.all([coordinator, asianCoordinator, visitor].map(async (actor) => (await askLedger(actor, { issue: docket })).total));
    expect(await totals()).toEqual([3, 0, 0]);
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    expect(await totals()).toEqual([3, 3, 3]);
  });

  test("refuses what a field does not hold", async () => {
    await expect(askLedger(visitor, { verdict: "won" })).rejects.toMatchObject({ faults: { verdict: [{ code: "notOneOf" }] } });
    await expect(askLedger(visitor, { issue: "no docket" })).rejects.toMatchObject({ reason: "invalid" });
    expect((await askLedger(visitor, { q: "verdict:won" })).notices).toMatchObject([{ code: "unknownValue" }]);
  });
});

describe("what became of published asks", () => {
  test("is before everyone, on the page of the issue and among the open data, in editions that everyone may read", async () => {
    const { ask, amendment, docket, come, coordinator, position } = await heldAsks({ lane: "public" });
    const [edition, leaked] = [await come(), await come({ name: "A leaked mandate", status: "mandate", day: "2024-01-10", lane: "coordinators" })];
    await judgeAsk(coordinator, { ask, edition, ...adopted, note: "Told to us in confidence." });
    await judgeAsk(coordinator, { ask: amendment, edition: leaked, ...adopted });
    await setStrength(coordinator, { ask, strength: "substance", reason: "The rapporteur quoted us." });
    const ours = async () => (await openData(visitor, { kind: "fates", limit: 500 })).items.filter((row) => row.docket === docket);
    expect(await ours()).toEqual([]);
    await publishPosition(coordinator, { position });
    expect(await ours()).toMatchObject([{ ask: 1, amendment: null, verdict: "adopted", edition: "Agreed text", provision: "Article 24 – paragraph 1", excerpt: agreed, strength: "substance" }]);
    const page = await standpoint(visitor, { issue: docket });
    expect(page.positions[0]).toMatchObject({ fates: [{ ask: 1, state: "met", strength: "substance", judged: [{ verdict: "adopted", reply: null }] }, { ask: 2, judged: [] }], amendmentFates: [{ amendment: 1, state: "open", judged: [] }] });
    expect(JSON.stringify([page, await lifeOfAsk(visitor, { ask })])).not.toMatch(/in confidence|rapporteur|leaked/);
  });
});

describe("the scorecard", () => {
  test("counts by issue, hub and year", async () => {
    const { ask, docket, europe, come, coordinator } = await heldAsks();
    await judgeAsk(coordinator, { ask, edition: await come(), ...adopted });
    for (const by of ["issue", "hub", "year"] as const) {
      const { groups, all } = await scorecard(coordinator, { by, issue: docket });
      expect(groups).toHaveLength(1);
      expect(all).toMatchObject({ total: 3, verdicts: { adopted: 1, none: 2 }, judged: { edition: 1, reply: 0, none: 2 }, states: { met: 1, open: 2 }, strengths: { unknown: 3 } });
      expect(groups[0]!.key).toBe({ issue: docket, hub: europe.slug, year: String(new Date().getUTCFullYear()) }[by]);
    }
  });
});

describe("telling those who spoke what became of theirs", () => {
  test("reaches each once, and a second time only with what is new", async () => {
    const { ask, amendment, come, coordinator, ours, competitor, place, alternate } = await heldAsks();
    const edition = await come();
    await judgeAsk(coordinator, { ask, edition, ...adopted });
    expect(await fatesToTell(coordinator, place)).toEqual({ asks: 1, signatories: 0, organisations: [ours, competitor].map(({ organisation: { name } }) => ({ name, inputs: 1, asks: 1 })).toSorted((one, other) => (one.name < other.name ? -1 : 1)) });
    expect((await tellFates(coordinator, place)).value).toEqual({ organisations: 2, signatories: 0, asks: 1 });
    const times = async (one: typeof coordinator) => (await told(one)).filter((line) => line === "fate.told: fateOfInput").length;
    expect([await times(ours.delegate), await times(competitor.delegate), await times(alternate)]).toEqual([1, 1, 0]);
    expect((await tellFates(coordinator, place)).value).toEqual({ organisations: 0, signatories: 0, asks: 0 });
    await judgeAsk(coordinator, { ask: amendment, edition, ...adopted });
    expect((await tellFates(coordinator, place)).value).toEqual({ organisations: 1, signatories: 0, asks: 1 });
    expect([await times(ours.delegate), await times(competitor.delegate)]).toEqual([2, 1]);
  });

  test("names nobody who spoke in confidence to others, and says nothing of an edition they may not read", async () => {
    const { ask, come, coordinator, competitor, ours, confided, place, europe } = await heldAsks();
    const leaked = await come({ lane: "coordinators" });
    await judgeAsk(coordinator, { ask, edition: leaked, ...adopted });
    expect((await fatesToTell(coordinator, place)).organisations).toEqual([]);
    await judgeAsk(coordinator, { ask, edition: await come({ name: "As published", status: "published", day: "2024-06-01" }), ...adopted });
    await tellFates(coordinator, place);
    expect(await fatesOfInputs(ours.delegate, { feedback: [confided.id] })).toEqual([]);
    expect(await fatesOfInputs(competitor.delegate, { feedback: [confided.id] })).toMatchObject([{ judged: [{ edition: { name: "As published" } }] }]);
    await expect(fatesToTell(await person({ role: "liaison", hub: europe }), place)).rejects.toMatchObject({ reason: "notFound" });
    await expect(tellFates((await participant(europe)).delegate, place)).rejects.toMatchObject({ reason: "forbidden" });
  });
});
