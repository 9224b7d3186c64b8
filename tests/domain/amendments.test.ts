import { describe, expect, test } from "vitest";
import { addAmendment, editAmendment, mergeAmendments, pinAmendment, replaceAmendments, restoreReplaced, retireAmendment, setAuthors } from "#lib/amendments/commands.ts";
import { amendmentById, amendmentsOnPosition, positionsToAmend, provisionsToAmend, wordingToAmend } from "#lib/amendments/queries.ts";
import { tellPresence } from "#lib/presences/commands.ts";
import { forgetPresences } from "#lib/presences/jobs.ts";
import { presenceOnPosition } from "#lib/presences/queries.ts";
import { system, type Actor } from "#lib/kernel/actor.ts";
import { addEditor, freezePosition, openConsultation } from "#lib/positions/commands.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";
import { desk } from "#tests/support/amending.ts";
import { travelTo } from "#tests/support/clock.ts";
import { again, draftPosition, participant, person } from "#tests/support/factories.ts";
import { entriesAbout, namesOf } from "#tests/support/readings.ts";

const words = { provision: "Article 2", current: "all projects", proposed: "all commercial projects", justification: "Hobby projects cannot comply." };

const on = (actor: Actor, position: string) => amendmentsOnPosition(actor, { position });

describe("an amendment", () => {
  test("drops a provision or adds one, and always changes something", async () => {
    const { position, coordinator } = await draftPosition();
    await addAmendment(coordinator, { position, ...words, proposed: "" });
    await addAmendment(coordinator, { position, ...words, current: "" });
    await expect(addAmendment(coordinator, { position, ...words, proposed: ` ${words.current} ` })).rejects.toMatchObject({ faults: { proposed: [{ code: "changesNothing" }] } });
    expect((await on(coordinator, position)).map(({ number, current, proposed }) => [number, current, proposed])).toEqual([[1, "all projects", ""], [2, "", "all commercial projects"]]);
  });

  test("is edited by revision and retired, and its history stays", async () => {
    const { position, coordinator } = await draftPosition();
    const { value } = await addAmendment(coordinator, { position, ...words });
    await editAmendment(coordinator, { amendment: value.id, revision: 1, ...words, proposed: "commercial projects" });
    await expect(editAmendment(coordinator, { amendment: value.id, revision: 1, ...words })).rejects.toMatchObject({ reason: "conflict", code: "amendmentMoved", present: { proposed: "commercial projects" } });
    expect((await amendmentById(coordinator, { amendment: value.id })).proposed).toBe("commercial projects");
    await retireAmendment(coordinator, { amendment: value.id });
    await expect(amendmentById(coordinator, { amendment: value.id })).rejects.toMatchObject({ reason: "notFound" });
    expect(await namesOf(`amendment:${value.id}`)).toEqual(["amendment.added", "amendment.edited", "amendment.retired"]);
  });

  test("quotes a provision with all that is inside it, and keeps quoting it", async () => {
    const { position, coordinator, proposal } = await desk();
    const { value } = await addAmendment(coordinator, { position, provisionId: proposal.at("Article 2 – paragraph 2"), current: "something else", proposed: "2. The report shall name the component.", justification: words.justification });
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ provision: "Article 2 – paragraph 2", current: "2. The report shall name:\n(a) the component;", edition: { id: proposal.id, name: "Proposal" } });
    await expect(editAmendment(coordinator, { amendment: value.id, revision: 1, current: "2. It names:", proposed: "", justification: words.justification })).rejects.toMatchObject({ faults: { current: [{ code: "pinned" }] } });
    await editAmendment(coordinator, { amendment: value.id, revision: 1, proposed: "", justification: words.justification });
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ proposed: "", current: "2. The report shall name:\n(a) the component;", priority: "should" });
  });

  test("adds a provision after another, under the first letter that is free", async () => {
    const { position, coordinator, proposal } = await desk();
    const after = { position, provision: proposal.at("Article 2 – paragraph 1") };
    const first = await wordingToAmend(coordinator, after);
    expect(first).toMatchObject({ locator: "Article 2 – paragraph 1", wording: "1. A steward shall report each vulnerability within 24 hours.", after: { locator: "Article 2 – paragraph 1 a (new)", label: "1a." } });
    const { value } = await addAmendment(coordinator, { position, provisionId: after.provision, isNew: true, provision: first.after.locator, proposed: "1a. A steward without staff may report later.", justification: words.justification });
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ provision: "Article 2 – paragraph 1 a (new)", current: "", isNew: true, edition: { id: proposal.id } });
    expect((await wordingToAmend(coordinator, after)).after).toEqual({ locator: "Article 2 – paragraph 1 b (new)", label: "1b." });
  });

  test("of free text can be tied to a provision later", async () => {
    const { position, coordinator, proposal } = await desk();
    const { value } = await addAmendment(coordinator, { position, ...words });
    await pinAmendment(coordinator, { amendment: value.id, revision: 1, provision: proposal.at("Article 3") });
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ provision: "Article 3", current: "Article 3\nFees\nNobody shall pay a fee for a report.", proposed: words.proposed, revision: 2 });
    await expect(pinAmendment(coordinator, { amendment: value.id, revision: 1, provision: proposal.at("Article 3") })).rejects.toMatchObject({ code: "amendmentMoved" });
  });

  test("cannot quote an edition that whoever writes it may not read", async () => {
    const { position, editor, coordinator, publish } = await desk();
    const leaked = await publish({ day: "2030-02-01", lane: "coordinators" });
    const quoting = { position, provisionId: leaked.at("Article 3"), proposed: "", justification: words.justification };
    await expect(addAmendment(editor, quoting)).rejects.toMatchObject({ faults: { provisionId: [{ code: "notOneOf" }] } });
    const { value } = await addAmendment(coordinator, quoting);
    expect((await amendmentById(coordinator, { amendment: value.id })).edition).toMatchObject({ id: leaked.id });
    expect(await amendmentById(editor, { amendment: value.id })).toMatchObject({ edition: null, provisionId: null });
    expect((await provisionsToAmend(editor, { position })).editions.map(({ id }) => id)).not.toContain(leaked.id);
    await expect(wordingToAmend(editor, { position, provision: leaked.at("Article 3") })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("keeps its position from more people than may read the edition that it quotes", async () => {
    const { position, coordinator, publish } = await desk();
    const leaked = await publish({ day: "2030-02-01", lane: "coordinators" });
    const quoting = { position, provisionId: leaked.at("Article 3"), proposed: "", justification: words.justification };
    const { value } = await addAmendment(coordinator, quoting);
    for (const widen of [openConsultation, freezePosition]) await expect(widen(coordinator, { position })).rejects.toMatchObject({ code: "position.quotesFewer", values: { numbers: "1" } });
    await retireAmendment(coordinator, { amendment: value.id });
    await openConsultation(coordinator, { position });
    await expect(addAmendment(coordinator, quoting)).rejects.toMatchObject({ faults: { provisionId: [{ code: "editionForFewer" }] } });
  });

  test("has its provision chosen part by part, or by its words", async () => {
    const { position, coordinator, proposal } = await desk();
    expect((await provisionsToAmend(coordinator, { position })).provisions.map(({ locator, hasParts }) => [locator, hasParts])).toEqual([["Article 1", true], ["Article 2", true], ["Article 3", false]]);
    const inside = await provisionsToAmend(coordinator, { position, within: proposal.at("Article 2 – paragraph 2") });
    expect([inside.path.map(({ locator }) => locator), inside.provisions.map(({ locator }) => locator)]).toEqual([["Article 2", "Article 2 – paragraph 2"], ["Article 2 – paragraph 2 – point a"]]);
    expect((await provisionsToAmend(coordinator, { position, q: "steward 24" })).provisions.map(({ locator }) => locator)).toEqual(["Article 2 – paragraph 1"]);
    expect((await provisionsToAmend(coordinator, { position, q: "100%" })).provisions).toEqual([]);
  });

  test("carries second-best wording for coordinators alone, into no version, no entry and no answer to others", async () => {
    const { position, coordinator, editor, europe } = await desk();
    const { value } = await addAmendment(coordinator, { position, ...words, fallback: "zwijgplicht", priority: "must", redLine: true });
    await expect(addAmendment(editor, { position, ...words, fallback: "Mine." })).rejects.toMatchObject({ faults: { fallback: [{ code: "unknownField" }] } });
    await editAmendment(editor, { amendment: value.id, revision: 1, proposed: "commercial projects", justification: words.justification });
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ fallback: "zwijgplicht", priority: "must", redLine: true });
    const refused = await editAmendment(editor, { amendment: value.id, revision: 1, ...words }).catch((error: unknown) => (error as { present: unknown }).present);
    await openConsultation(coordinator, { position });
    await freezePosition(coordinator, { position });
    const { delegate } = await participant(europe);
    const outside = [refused, await on(editor, position), await positionById(delegate, { position }), await versionOfPosition(coordinator, { position, version: 1 }), await entriesAbout(`position:${position}`), await entriesAbout(`amendment:${value.id}`)];
    expect(JSON.stringify(outside)).not.toContain("zwijgplicht");
    expect((await versionOfPosition(delegate, { position, version: 1 })).content.amendments).toEqual([{ number: 1, ...words, proposed: "commercial projects", priority: "must", redLine: true }]);
  });

  test("is frozen with the name of its edition, where everyone may know of that", async () => {
    const { position, coordinator, proposal } = await desk();
    await addAmendment(coordinator, { position, provisionId: proposal.at("Article 3"), proposed: "", justification: words.justification });
    await freezePosition(coordinator, { position });
    expect((await versionOfPosition(coordinator, { position, version: 1 })).content.amendments[0]).toMatchObject({ edition: { name: "Proposal", day: "2030-01-10" }, proposed: "" });
  });

  test("is their organisation's who write it for one, and can be given to others of the hub", async () => {
    const { position, coordinator, europe, asia } = await desk();
    const { organisation, delegate } = await participant(europe);
    await addEditor(coordinator, { position, email: delegate.email, reason: "Wrote it." });
    const { value } = await addAmendment(await again(delegate), { position, ...words });
    const authors = async () => (await amendmentById(coordinator, { amendment: value.id })).authors.map(({ slug }) => slug);
    expect(await authors()).toEqual([organisation.slug]);
    const other = await participant(europe);
    await setAuthors(coordinator, { amendment: value.id, organisations: [other.organisation.slug] });
    expect(await authors()).toEqual([other.organisation.slug]);
    await expect(setAuthors(coordinator, { amendment: value.id, organisations: [(await participant(asia)).organisation.slug] })).rejects.toMatchObject({ faults: { organisations: [{ code: "notOneOf" }] } });
  });

  test("can be written where the text moves, by those who may", async () => {
    const { position, docket, coordinator, editor, europe } = await desk();
    const there = async (who: Actor) => (await positionsToAmend(who, { issue: docket })).map(({ id }) => id);
    expect([await there(coordinator), await there(editor), await there(await person({ role: "member", hub: europe }))]).toEqual([[position], [position], []]);
    await freezePosition(coordinator, { position });
    expect(await there(coordinator)).toEqual([]);
  });
});

describe("two people who write one amendment", () => {
  const long = { provision: "Article 2", current: "A steward shall report each vulnerability within 24 hours to the authority.", proposed: "A steward shall report each vulnerability within 24 hours to the agency.", justification: "It is too short." };
  const base = { ...long, priority: "should", redLine: false } as const;

  test("in the same instant both keep theirs, joined by word", async () => {
    const { position, coordinator, editor } = await desk();
    const { value } = await addAmendment(coordinator, { position, ...long });
    const edit = (actor: Actor, change: object) => editAmendment(actor, { amendment: value.id, revision: 1, ...long, base, ...change });
    const saved = await Promise.allSettled([edit(coordinator, { proposed: long.proposed.replace("24", "72") }), edit(editor, { proposed: long.proposed.replace("each vulnerability", "each exploited vulnerability"), priority: "must" })]);
    expect(saved.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await amendmentById(coordinator, { amendment: value.id })).toMatchObject({ proposed: "A steward shall report each exploited vulnerability within 72 hours to the agency.", priority: "must", revision: 3 });
  });

  test("in the same words: the second is handed what the first made of them, and loses nothing", async () => {
    const { position, coordinator, editor } = await desk();
    const { value } = await addAmendment(coordinator, { position, ...long });
    await editAmendment(coordinator, { amendment: value.id, revision: 1, ...long, base, proposed: long.proposed.replace("24", "72") });
    const late = { amendment: value.id, revision: 1, ...long, base, proposed: long.proposed.replace("24", "48") };
    await expect(editAmendment(editor, late)).rejects.toMatchObject({ reason: "conflict", code: "amendmentMoved", present: { revision: 2, proposed: long.proposed.replace("24", "72") } });
    await editAmendment(editor, { ...late, revision: 2, base: { ...base, proposed: long.proposed.replace("24", "72") } });
    expect((await amendmentById(coordinator, { amendment: value.id })).proposed).toContain("48 hours");
  });
});

describe("amendments that meet", () => {
  test("are on one provision, or one inside the other", async () => {
    const { position, coordinator, proposal } = await desk();
    const change = { proposed: "Something else.", justification: words.justification };
    for (const place of ["Article 2", "Article 2 – paragraph 2 – point a", "Article 3"]) await addAmendment(coordinator, { position, provisionId: proposal.at(place), ...change });
    await addAmendment(coordinator, { position, ...words, provision: "Article 2, paragraph 2, point (a)" });
    await addAmendment(coordinator, { position, provisionId: proposal.at("Article 3"), isNew: true, provision: "Article 3 a (new)", ...change });
    expect((await on(coordinator, position)).map(({ number, conflicts }) => [number, conflicts])).toEqual([[1, [2, 4]], [2, [1, 4]], [3, []], [4, [1, 2]], [5, []]]);
  });

  test("are answered with a compromise in their place, whose authors are theirs, until it is taken off again", async () => {
    const { position, coordinator, europe } = await desk();
    const [one, other] = [await participant(europe), await participant(europe)];
    const ids = [];
    for (const [proposed, by] of [["most projects", one], ["some projects", other]] as const) {
      const { value } = await addAmendment(coordinator, { position, ...words, proposed });
      await setAuthors(coordinator, { amendment: value.id, organisations: [by.organisation.slug] });
      ids.push(value.id);
    }
    const { value } = await replaceAmendments(coordinator, { position, amendments: ids, ...words, proposed: "many projects" });
    const now = await on(coordinator, position);
    expect(now.map(({ number, replacedBy, replaces, conflicts }) => [number, replacedBy, replaces, conflicts])).toEqual([[1, 3, [], []], [2, 3, [], []], [3, null, [1, 2], []]]);
    expect(now[2]!.authors.map(({ slug }) => slug).toSorted()).toEqual([one, other].map(({ organisation }) => organisation.slug).toSorted());
    expect((await positionById(coordinator, { position })).amendments.map(({ number }) => number)).toEqual([3]);
    await expect(replaceAmendments(coordinator, { position, amendments: ids, ...words })).rejects.toMatchObject({ faults: { amendments: [{ code: "notOneOf" }] } });
    await retireAmendment(coordinator, { amendment: value.id });
    expect((await on(coordinator, position)).map(({ number, replacedBy }) => [number, replacedBy])).toEqual([[1, null], [2, null]]);
    expect(await namesOf(`amendment:${ids[0]!}`)).toEqual(["amendment.added", "amendment.authored", "amendment.replaced", "amendment.restored"]);
  });

  test("and stand frozen as what they replace", async () => {
    const { position, coordinator } = await desk();
    const ids = [];
    for (const proposed of ["most projects", "some projects"]) ids.push((await addAmendment(coordinator, { position, ...words, proposed })).value.id);
    await replaceAmendments(coordinator, { position, amendments: ids, ...words });
    await freezePosition(coordinator, { position });
    expect((await versionOfPosition(coordinator, { position, version: 1 })).content.amendments).toEqual([{ number: 3, ...words, priority: "should", redLine: false, replaces: [1, 2] }]);
  });

  test("and ask for the same are merged with their authors, and taken apart again", async () => {
    const { position, coordinator, europe } = await desk();
    const speakers = [await participant(europe), await participant(europe)];
    const ids = [];
    for (const { organisation } of speakers) {
      const { value } = await addAmendment(coordinator, { position, ...words });
      await setAuthors(coordinator, { amendment: value.id, organisations: [organisation.slug] });
      ids.push(value.id);
    }
    expect((await on(coordinator, position)).map(({ identical }) => identical)).toEqual([[2], [1]]);
    await mergeAmendments(coordinator, { position, amendments: ids });
    const [kept, gone] = await on(coordinator, position);
    expect([kept!.authors.length, kept!.replaces, gone!.replacedBy]).toEqual([2, [2], 1]);
    expect((await restoreReplaced(coordinator, { amendment: ids[0]! })).value).toEqual({ restored: [2] });
    expect((await on(coordinator, position)).map(({ authors }) => authors.length)).toEqual([1, 1]);
    await expect(restoreReplaced(coordinator, { amendment: ids[0]! })).rejects.toMatchObject({ code: "replacesNothing" });
  });

  test("but differ are not merged", async () => {
    const { position, coordinator } = await desk();
    const ids = [];
    for (const proposed of ["most projects", "some projects"]) ids.push((await addAmendment(coordinator, { position, ...words, proposed })).value.id);
    await expect(mergeAmendments(coordinator, { position, amendments: ids })).rejects.toMatchObject({ reason: "state", code: "notIdentical" });
  });
});

describe("who is writing", () => {
  test("is told to those who write there too, for as long as they do", async () => {
    const { position, coordinator, editor } = await desk();
    const { value } = await addAmendment(coordinator, { position, ...words });
    const tell = (who: Actor, writing: boolean) => tellPresence(who, { position, amendment: value.id, writing });
    const start = new Date();
    travelTo(start);
    expect((await tell(editor, true)).value).toEqual({ writing: [] });
    expect((await tell(coordinator, false)).value.writing).toMatchObject([{ name: (editor as { name?: string }).name, amendment: 1 }]);
    expect(await presenceOnPosition(editor, { position })).toEqual([]);
    travelTo(new Date(start.getTime() + 60_000));
    expect(await presenceOnPosition(coordinator, { position })).toEqual([]);
    expect(await namesOf(`amendment:${value.id}`)).toEqual(["amendment.added"]);
  });

  test("is nothing to those who may not read the text, nor to those who only read it", async () => {
    const { position, editor, coordinator, europe, asianCoordinator } = await desk();
    await tellPresence(editor, { position, writing: true });
    await expect(presenceOnPosition(asianCoordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
    await openConsultation(coordinator, { position });
    const member = await person({ role: "member", hub: europe });
    await expect(presenceOnPosition(member, { position })).rejects.toMatchObject({ reason: "notFound" });
    await expect(tellPresence(member, { position, writing: true })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("of an amendment elsewhere is not taken down", async () => {
    const { position, editor, coordinator } = await desk();
    const elsewhere = await draftPosition();
    const { value } = await addAmendment(elsewhere.coordinator, { position: elsewhere.position, ...words });
    await tellPresence(editor, { position, amendment: value.id, writing: true });
    expect(await presenceOnPosition(elsewhere.coordinator, { position: elsewhere.position })).toEqual([]);
    expect(await presenceOnPosition(coordinator, { position })).toEqual([]);
  });

  test("is forgotten by the house within a day", async () => {
    const { position, editor, coordinator } = await desk();
    const start = new Date();
    travelTo(start);
    await tellPresence(editor, { position, writing: true });
    travelTo(new Date(start.getTime() + 25 * 3_600_000));
    await forgetPresences(system, {});
    travelTo(start);
    expect(await presenceOnPosition(coordinator, { position })).toEqual([]);
  });
});
