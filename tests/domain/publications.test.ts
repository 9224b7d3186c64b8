import { describe, expect, test } from "vitest";
import { usualRules } from "#db/rules.ts";
import { checksum, type Json } from "#lib/formats/checksum.ts";
import { makeSignLink } from "#lib/claims/commands.ts";
import { letterBehind } from "#lib/claims/queries.ts";
import { answerRevert, askRevert, castBallot, decideDelegated, declareDecision, openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { offerCore } from "#lib/cores/commands.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { proofLasts } from "#lib/kernel/proof.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { issueAccessToken } from "#lib/people/commands.ts";
import { addEditor, draftPosition as draft, freezePosition, openConsultation, publishPosition, savePosition, summarisePosition } from "#lib/positions/commands.ts";
import { positionById, positionList, versionOfPosition } from "#lib/positions/queries.ts";
import { askToLiftEmbargo, liftEmbargo, setEmbargo, translateVersion } from "#lib/publications/commands.ts";
import { embargoOfPosition, publication, standpoint } from "#lib/publications/queries.ts";
import { search } from "#lib/search/queries.ts";
import { jointPosition } from "#lib/cores/queries.ts";
import { giveSignature, openSignOn } from "#lib/signatures/commands.ts";
import { askedBySignOn, signOnOfPosition } from "#lib/signatures/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { representativeness } from "#lib/voices/queries.ts";
import { dayFromNow, travelTo } from "#tests/support/clock.ts";
import { adoptedPosition, again, draftPosition, frozenPosition, participant, person, publishedPosition, rules, sections, submittedFeedback } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";
import { shown } from "#tests/support/signing.ts";

const inSession = <A extends Actor>(actor: A, secondsAgo: number): A => ({ ...actor, signedInAt: new Date(clock.now().getTime() - secondsAgo * 1000) });
const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes", sections } as const;

describe("a summary in plain language", () => {
  test("is written beside the text, frozen with it, and stands before everyone", async () => {
    const { position, coordinator } = await draftPosition();
    const { value } = await summarisePosition(coordinator, { position, revision: 1, summary: "Volunteers should not be treated as factories." });
    expect(value).toEqual({ revision: 2, summary: "Volunteers should not be treated as factories." });
    expect(await positionById(coordinator, { position })).toMatchObject({ summary: "Volunteers should not be treated as factories.", title: text.title });
    await freezePosition(coordinator, { position });
    const { content, hash } = await versionOfPosition(coordinator, { position, version: 1 });
    expect(content.summary).toBe("Volunteers should not be treated as factories.");
    expect(hash).toBe(checksum(content as unknown as Json));
  });

  test("that is not there is no part of a version, so that its hash is what it was before there were any", async () => {
    const { position, coordinator } = await frozenPosition();
    expect((await versionOfPosition(coordinator, { position, version: 1 })).content).not.toHaveProperty("summary");
  });

  test("does not stand in the way of whoever is at the text, and gives way to nobody unseen", async () => {
    const { position, coordinator } = await draftPosition();
    await summarisePosition(coordinator, { position, revision: 1, summary: "In plain words." });
    const base = { title: text.title, lede: text.lede, sections };
    await savePosition(coordinator, { position, revision: 1, ...text, title: "Who really is a manufacturer", base });
    expect(await positionById(coordinator, { position })).toMatchObject({ title: "Who really is a manufacturer", summary: "In plain words." });
    await expect(summarisePosition(coordinator, { position, revision: 1, summary: "Other words." })).rejects.toMatchObject({ reason: "conflict", code: "summaryMoved", present: { revision: 3, summary: "In plain words." } });
  });

  test("cannot be changed once the text is frozen, nor by whoever only reads it", async () => {
    const { position, coordinator, asianCoordinator } = await frozenPosition();
    await expect(summarisePosition(coordinator, { position, revision: 1, summary: "Later." })).rejects.toMatchObject({ reason: "state", code: "position.edit" });
    await expect(summarisePosition(asianCoordinator, { position, revision: 1, summary: "Later." })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("what reaches everyone", () => {
  test("is published by somebody who has shown of late who they are", async () => {
    const { position, coordinator, docket } = await adoptedPosition();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    const long = inSession(coordinator, proofLasts / 1000 + 1);
    await expect(publishPosition(long, { position })).rejects.toMatchObject({ reason: "signIn", code: "proveAgain" });
    expect((await positionById(coordinator, { position })).state).toBe("adopted");
    await publishPosition(inSession(coordinator, proofLasts / 1000 - 1), { position });
    expect((await positionById(coordinator, { position })).state).toBe("published");
  });

  test("and so does nobody else make a key that could", async () => {
    const { coordinator } = await adoptedPosition();
    await expect(issueAccessToken(inSession(coordinator, proofLasts / 1000 + 1), { name: "A program" })).rejects.toMatchObject({ reason: "signIn", code: "proveAgain" });
    expect((await issueAccessToken(inSession(coordinator, 1), { name: "A program" })).value.secret).toMatch(/^sp_/);
  });

  test("asks that of nobody who may not publish anyway", async () => {
    const { position, voters: [voter] } = await adoptedPosition();
    await expect(publishPosition(inSession(voter!.delegate, 86_400), { position })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("who writes on a published text", () => {
  test("is told to its hub and to them, and to nobody outside", async () => {
    const { position, coordinator, docket, europe, voters: [voter] } = await publishedPosition();
    const translator = await person({ role: "member", hub: europe });
    await addEditor(coordinator, { position, email: translator.email, reason: "Translates it into Dutch." });
    const happened = async (actor: Actor) => (await historyOf(actor, { kind: "position", id: position })).entries.map(({ name }) => name);
    expect(await happened(visitor)).not.toContain("position.editorAdded");
    expect(JSON.stringify((await standpoint(visitor, { issue: docket })).timeline)).not.toContain(translator.name);
    expect(await happened(voter!.delegate)).toContain("position.editorAdded");
    expect(await told(translator)).toContain("position.editorAdded: editor");
  });
});

/** An adopted position under embargo for a week. */
async function embargoed() {
  const world = await adoptedPosition();
  await changeIssueLane(world.coordinator, { issue: world.docket, lane: "public" });
  await setEmbargo(world.coordinator, { position: world.position, day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason: "The authority publishes its draft that morning." });
  return { ...world, second: await person({ role: "coordinator", hub: world.europe }) };
}

describe("an embargo", () => {
  test("closes the text, its versions, its decision and what was told of it to all but the coordinators and those named", async () => {
    travelTo(new Date());
    const { position, decision, docket, coordinator, second, europe, voters: [voter] } = await embargoed();
    const named = await person({ role: "member", hub: europe });
    await addEditor(coordinator, { position, email: named.email, reason: "Prepares the press." });
    for (const outside of [voter!.delegate, visitor]) {
      await expect(positionById(outside, { position })).rejects.toMatchObject({ reason: "notFound" });
      await expect(versionOfPosition(outside, { position, version: 1 })).rejects.toMatchObject({ reason: "notFound" });
      await expect(decisionById(outside, { decision })).rejects.toMatchObject({ reason: "notFound" });
      await expect(representativeness(outside, { position })).rejects.toMatchObject({ reason: "notFound" });
      await expect(embargoOfPosition(outside, { position })).rejects.toMatchObject({ reason: "notFound" });
      await expect(historyOf(outside, { kind: "position", id: position })).rejects.toMatchObject({ reason: "notFound" });
      expect((await positionList(outside, { issue: docket })).map(({ id }) => id)).not.toContain(position);
      expect(JSON.stringify(await search(outside, { q: "manufacturer" }))).not.toContain(position);
      expect((await standpoint(outside, { issue: docket })).positions).toEqual([]);
    }
    for (const inside of [coordinator, second, await again(named)]) expect((await positionById(inside, { position })).title).toBe(text.title);
    expect(await embargoOfPosition(second, { position })).toMatchObject({ embargo: { isOver: false, setBy: coordinator.name, asked: null }, may: { set: false, ask: true, lift: false } });
  });

  test("keeps the text from being signed or opened to other hubs, and the pages say so instead of offering it", async () => {
    const { position, coordinator } = await adoptedPosition();
    const offered = async () => [(await askedBySignOn(coordinator, { position })).signable, (await jointPosition(coordinator, { position })).may.offer];
    expect(await offered()).toEqual([true, true]);
    await setEmbargo(coordinator, { position, day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason: "Not yet." });
    expect(await offered()).toEqual([false, false]);
    expect([(await askedBySignOn(coordinator, { position })).isEmbargoed, (await jointPosition(coordinator, { position })).offerWaits]).toEqual([true, true]);
    await expect(offerCore(coordinator, { position })).rejects.toMatchObject({ code: "embargoed" });
  });

  test("is set on an adopted text alone, once, until an hour that is to come", async () => {
    travelTo(new Date());
    const { position, coordinator } = await frozenPosition();
    const until = { day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason: "Not yet." };
    await expect(setEmbargo(coordinator, { position, ...until })).rejects.toMatchObject({ reason: "state", code: "embargo.notAdopted" });
    const world = await embargoed();
    await expect(setEmbargo(world.coordinator, { position: world.position, ...until })).rejects.toMatchObject({ reason: "state", code: "embargo.already" });
    const other = await adoptedPosition();
    await expect(setEmbargo(other.coordinator, { position: other.position, ...until, day: dayFromNow(-1) })).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    await expect(setEmbargo(other.voters[0]!.delegate, { position: other.position, ...until })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(liftEmbargo(other.coordinator, { position: other.position })).rejects.toMatchObject({ reason: "state", code: "embargo.none" });
    await expect(askToLiftEmbargo(other.coordinator, { position: other.position, reason: "Now." })).rejects.toMatchObject({ reason: "state", code: "embargo.none" });
  });

  test("keeps the text from being published", async () => {
    travelTo(new Date());
    const { position, coordinator } = await embargoed();
    await expect(publishPosition(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "embargoed" });
  });

  test("keeps it from being opened to anyone in any other way", async () => {
    travelTo(new Date());
    const { position, coordinator } = await embargoed();
    const refused = { reason: "state", code: "embargoed" };
    await expect(openSignOn(coordinator, { position, signers: "anyone", minimum: 2, softDay: dayFromNow(2), day: dayFromNow(3), time: "18:00" })).rejects.toMatchObject(refused);
    await expect(offerCore(coordinator, { position })).rejects.toMatchObject(refused);
  });

  test("closes a letter that is being signed, also behind its links, until it is lifted", async () => {
    travelTo(new Date());
    const { position, coordinator, docket, voters: [voter] } = await adoptedPosition();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    const { value: { id: signOn } } = await openSignOn(coordinator, { position, signers: "anyone", minimum: 2, softDay: dayFromNow(20), day: dayFromNow(21), time: "18:00" });
    const { value: { secret } } = await makeSignLink(coordinator, { signOn, label: "Sent to the alliance" });
    await setEmbargo(coordinator, { position, day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason: "Not yet." });
    const { delegate: outside } = await participant((await publishedPosition()).europe);
    for (const reader of [voter!.delegate, outside]) {
      await expect(signOnOfPosition(reader, { position })).rejects.toMatchObject({ reason: "notFound" });
      await expect(giveSignature(reader, { signOn, version: 1, ...shown })).rejects.toMatchObject({ reason: "notFound" });
      await expect(historyOf(reader, { kind: "position", id: position })).rejects.toMatchObject({ reason: "notFound" });
    }
    await expect(letterBehind(visitor, { secret })).rejects.toMatchObject({ code: "signLink.over" });
    expect((await signOnOfPosition(coordinator, { position })).text.title).toBe(text.title);
    travelTo(new Date(`${dayFromNow(8)}T12:00:00Z`));
    await liftEmbargo(coordinator, { position });
    for (const reader of [voter!.delegate, outside]) expect(await signOnOfPosition(reader, { position })).toMatchObject({ version: 1, isOpen: true });
    expect((await letterBehind(visitor, { secret })).version).toBe(1);
  });

  test("stays when what was adopted is taken back: no next version and no vote opens the text", async () => {
    travelTo(new Date());
    const { position, coordinator, europe } = await frozenPosition();
    await setRules(system, { hub: europe.slug, rules: { methods: [...rules.methods, usualRules.delegated], usual: "ballot" } });
    await participant(europe);
    const { value: { id: decision } } = await decideDelegated(coordinator, { position, outcome: "It is plain." });
    await setEmbargo(coordinator, { position, day: dayFromNow(7), time: "09:00", zone: "Europe/Brussels", reason: "Not yet." });
    const { value: { id: request } } = await askRevert(coordinator, { decision, reason: "One more look." });
    await answerRevert(coordinator, { request, answer: "reverted", reason: "One more look." });
    const refused = { reason: "state", code: "embargoed" };
    await expect(openDecision(coordinator, { position })).rejects.toMatchObject(refused);
    await expect(decideDelegated(coordinator, { position, outcome: "It is plain." })).rejects.toMatchObject(refused);
    await revisePosition(coordinator, { position, reason: "One more look." });
    await expect(openConsultation(coordinator, { position })).rejects.toMatchObject(refused);
    await expect(freezePosition(coordinator, { position })).rejects.toMatchObject(refused);
  });

  test("does not end with its hour, but when somebody lifts it after that", async () => {
    travelTo(new Date());
    const { position, coordinator, voters: [voter] } = await embargoed();
    travelTo(new Date(`${dayFromNow(8)}T12:00:00Z`));
    await expect(positionById(voter!.delegate, { position })).rejects.toMatchObject({ reason: "notFound" });
    await expect(publishPosition(coordinator, { position })).rejects.toMatchObject({ code: "embargoed" });
    await expect(askToLiftEmbargo(coordinator, { position, reason: "Now." })).rejects.toMatchObject({ reason: "state", code: "embargo.over" });
    await expect(liftEmbargo(inSession(coordinator, 3600), { position })).rejects.toMatchObject({ reason: "signIn", code: "proveAgain" });
    await liftEmbargo(coordinator, { position });
    expect((await positionById(voter!.delegate, { position })).state).toBe("adopted");
    expect((await entriesAbout(`position:${position}`)).find(({ name }) => name === "position.embargoLifted")?.data).toMatchObject({ asked: null, reason: null });
    await publishPosition(coordinator, { position });
  });

  test("is lifted before its hour by a second person who confirms what a first has asked, both on the record", async () => {
    travelTo(new Date());
    const { position, coordinator, second, decision, voters: [voter] } = await embargoed();
    await expect(liftEmbargo(second, { position })).rejects.toMatchObject({ reason: "state", code: "embargo.early" });
    await askToLiftEmbargo(coordinator, { position, reason: "The draft has leaked." });
    expect(await told(second)).toContain("position.embargoLiftAsked: embargoLift");
    await expect(askToLiftEmbargo(second, { position, reason: "The draft has leaked." })).rejects.toMatchObject({ reason: "state", code: "embargo.asked" });
    await expect(liftEmbargo(coordinator, { position })).rejects.toMatchObject({ reason: "forbidden" });
    expect(await embargoOfPosition(coordinator, { position })).toMatchObject({ embargo: { asked: { by: coordinator.name, reason: "The draft has leaked." } }, may: { ask: false, lift: false } });
    await expect(liftEmbargo(inSession(second, 3600), { position })).rejects.toMatchObject({ code: "proveAgain" });
    await liftEmbargo(second, { position });
    const [lifted] = (await entriesAbout(`position:${position}`)).filter(({ name }) => name === "position.embargoLifted");
    expect(lifted).toMatchObject({ actorId: second.id, data: { asked: coordinator.name, reason: "The draft has leaked." } });
    expect((await decisionById(voter!.delegate, { decision })).state).toBe("carried");
    expect((await versionOfPosition(voter!.delegate, { position, version: 1 })).number).toBe(1);
  });
});

/** Another text of the same hub on the same issue, published in place of the one before. */
async function publishAnother({ coordinator, docket, europe, voters }: Awaited<ReturnType<typeof publishedPosition>>, title: string) {
  const { value: { id: position } } = await draft(coordinator, { issue: docket, hub: europe.slug, ...text, title });
  await freezePosition(coordinator, { position });
  const { value: { id: decision } } = await openDecision(coordinator, { position });
  for (const { delegate } of voters) await castBallot(delegate, { decision, choice: "yes" });
  await declareDecision(coordinator, { decision, result: "carried", outcome: "All in favour." });
  await publishPosition(coordinator, { position });
  return position;
}

describe("a published text", () => {
  test("keeps its address when another takes its place, and says what holds now", async () => {
    const world = await publishedPosition();
    const { docket, europe } = world;
    const first = { issue: docket, hub: europe.slug, publication: 1 };
    expect(await publication(visitor, first)).toMatchObject({ publication: 1, state: "published", inForce: null });
    await publishAnother(world, "The second time");
    expect(await publication(visitor, first)).toMatchObject({ publication: 1, state: "superseded", content: { title: text.title }, inForce: { publication: 2, title: "The second time" } });
    expect(await publication(visitor, { ...first, publication: 2 })).toMatchObject({ state: "published", content: { title: "The second time" }, inForce: null });
    expect((await standpoint(visitor, { issue: docket })).publications.map(({ publication: number, state }) => [number, state])).toEqual([[2, "published"], [1, "superseded"]]);
    for (const nowhere of [{ ...first, publication: 3 }, { ...first, hub: "nowhere" }, { ...first, issue: "EU-99999" }]) await expect(publication(visitor, nowhere)).rejects.toMatchObject({ reason: "notFound" });
  });

  test("stands with what became of its asks, who stands behind it and what happened, and names nobody who acted", async () => {
    const { docket, coordinator, voters } = await publishedPosition();
    const page = await standpoint(visitor, { issue: docket });
    expect(page).toMatchObject({ positions: [{ publication: 1, outcome: { supporters: voters.map(({ organisation }) => organisation.name).toSorted() }, weight: { decision: { voted: 2 } }, fates: [{ ask: 1, state: "open", responses: [] }], translations: [] }], submissions: [] });
    expect(page.timeline.map(({ name }) => name)).toContain("position.published");
    for (const { name } of [coordinator, ...voters.map(({ delegate }) => delegate)]) expect(JSON.stringify(page)).not.toContain(name);
  });

  test("of which there is none is said to be none, where the issue is public", async () => {
    const { docket, coordinator } = await submittedFeedback();
    await expect(standpoint(visitor, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    expect(await standpoint(visitor, { issue: docket })).toMatchObject({ positions: [], publications: [], submissions: [] });
  });
});

describe("a translation of a published version", () => {
  const dutch = { language: "nl", title: "Wie is fabrikant", lede: "Wat wij vragen.", sections: sections.map(({ heading }) => ({ heading, body: "In het Nederlands." })), asks: ["Stel hobbyprojecten vrij"], madeBy: "human" as const };

  test("stands beside it, says who made it, and gives way to a later one in the same language", async () => {
    const { position, docket, europe, coordinator } = await publishedPosition();
    await translateVersion(coordinator, { position, ...dutch, madeBy: "machine", maker: "A translator" });
    await translateVersion(coordinator, { position, ...dutch });
    const found = await publication(visitor, { issue: docket, hub: europe.slug, publication: 1 });
    expect(found.content.title).toBe(text.title);
    expect(found.translations).toMatchObject([{ language: "nl", madeBy: "human", maker: null, content: { title: "Wie is fabrikant", asks: [{ number: 1, statement: "Stel hobbyprojecten vrij" }] } }]);
    expect((await publication(coordinator, { issue: docket, hub: europe.slug, publication: 1 })).translations[0]!.maker).toBe(coordinator.name);
  });

  test("has as many parts as the text, another language, and a name where a machine made it", async () => {
    const { position, coordinator, voters: [voter] } = await publishedPosition();
    await expect(translateVersion(coordinator, { position, ...dutch, sections: [] })).rejects.toMatchObject({ faults: { sections: [{ code: "asManyAsTheText", values: { expected: 2 } }] } });
    await expect(translateVersion(coordinator, { position, ...dutch, asks: [] })).rejects.toMatchObject({ faults: { asks: [{ code: "asManyAsTheText", values: { expected: 1 } }] } });
    await expect(translateVersion(coordinator, { position, ...dutch, language: "en" })).rejects.toMatchObject({ faults: { language: [{ code: "sameLanguage" }] } });
    await expect(translateVersion(coordinator, { position, ...dutch, madeBy: "machine" })).rejects.toMatchObject({ faults: { maker: [{ code: "required" }] } });
    await expect(translateVersion(voter!.delegate, { position, ...dutch })).rejects.toMatchObject({ reason: "forbidden" });
    const unfrozen = await draftPosition();
    await expect(translateVersion(unfrozen.coordinator, { position: unfrozen.position, ...dutch })).rejects.toMatchObject({ reason: "state", code: "translation.notAdopted" });
  });
});
