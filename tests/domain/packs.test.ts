import { describe, expect, test } from "vitest";
import { addAmendment, editAmendment } from "#lib/amendments/commands.ts";
import { addAsk, editAsk } from "#lib/asks/commands.ts";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { chooseContents, keepPackFile, moveContents, releaseFinding } from "#lib/packs/commands.ts";
import { contentOfPack, packFileById, packOfResponse } from "#lib/packs/queries.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { approveResponse, changeResponseLane, decideGoNoGo, planResponse, returnToWork, saveResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { responseById } from "#lib/responses/queries.ts";
import { dayFromNow, filedNow } from "#tests/support/clock.ts";
import { answer, consultation, person } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

const secret = "Our board has decided to leave this market before the summer of next year unless it changes.";
const body = "We welcome the proposal and ask for more time.";

/** A response in work on an issue with a call, a position that the hub reads and one that its coordinators keep, each with an ask and an amendment. */
async function packing() {
  const world = await consultation();
  const { coordinator, docket, europe } = world;
  const place = { issue: docket, hub: europe.slug };
  const make = async (title: string, open: boolean) => {
    const { value: { id: position } } = await draftPosition(coordinator, { ...place, title, stance: "support-with-changes" });
    const { value: ask } = await addAsk(coordinator, { position, statement: `${title}: exempt hobby projects`, priority: "must", fallback: "Exempt them for two years and look at it again after that." });
    const { value: amendment } = await addAmendment(coordinator, { position, provision: "Article 2", current: "all projects", proposed: "all commercial projects", justification: "Hobby projects cannot comply.", fallback: "Exempt small ones alone." });
    if (open) await openConsultation(coordinator, { position });
    return { position, ask: ask.id, amendment: amendment.id };
  };
  const [open, closed] = [await make("Scope", true), await make("Quiet", false)];
  const { value: { id: response } } = await planResponse(coordinator, { ...place, title: "Answer to the consultation", authority: "European Commission", channel: "comment-sheet", day: dayFromNow(14) });
  await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
  await startWork(coordinator, { response });
  const write = async (words: string, actor: Actor = coordinator) => saveResponse(actor, { response, revision: (await responseById(actor, { response })).revision, title: "Answer to the consultation", body: words });
  await write(body);
  const liaison = await person({ role: "liaison", hub: europe });
  const board = await person({ role: "board", hub: europe });
  return { ...world, response, open, closed, write, liaison, board };
}

const pack = (actor: Actor, { response }: { response: string }) => packOfResponse(actor, { response });
const keep = async (actor: Actor, { response }: { response: string }, more: object = {}) => {
  const { fingerprint } = await contentOfPack(actor, { response });
  return keepPackFile(actor, { response, form: "text.txt", content: fingerprint, hash: "a".repeat(64), name: "Answer.txt", size: 12, template: null, ...more });
};

describe("what goes into a response", () => {
  test("is chosen from the positions of the issue, kept in its order, and moved", async () => {
    const world = await packing();
    const { coordinator, response, open, closed } = world;
    await chooseContents(coordinator, { response, asks: [open.ask, closed.ask], amendments: [{ amendment: open.amendment, commentType: "ge", comment: "All of us." }] });
    const statements = async () => (await pack(coordinator, world)).content!.asks.map(({ statement }) => statement.split(":")[0]);
    expect(await statements()).toEqual(["Scope", "Quiet"]);
    await moveContents(coordinator, { response, item: closed.ask, to: "up" });
    await moveContents(coordinator, { response, item: closed.ask, to: "up" });
    expect(await statements()).toEqual(["Quiet", "Scope"]);
    expect((await pack(coordinator, world)).content!.amendments).toMatchObject([{ id: open.amendment, commentType: "ge", comment: "All of us." }]);
    await chooseContents(coordinator, { response, asks: [open.ask] });
    expect((await pack(coordinator, world)).content).toMatchObject({ asks: [{ id: open.ask }], amendments: [] });
    expect(await namesOf(`response:${response}`)).toEqual(expect.arrayContaining(["pack.contentsChosen", "pack.contentsOrdered"]));
  });

  test("is none of another issue, and none that whoever chooses may not read; what others put in stays", async () => {
    const world = await packing();
    const { coordinator, liaison, response, open, closed } = world;
    const elsewhere = await packing();
    await expect(chooseContents(coordinator, { response, asks: [elsewhere.open.ask] })).rejects.toMatchObject({ faults: { asks: [{ code: "notOneOf" }] } });
    await expect(chooseContents(liaison, { response, amendments: [{ amendment: closed.amendment }] })).rejects.toMatchObject({ faults: { amendments: [{ code: "notOneOf" }] } });
    await chooseContents(coordinator, { response, asks: [closed.ask] });
    expect((await pack(liaison, world)).content!.asks).toEqual([]);
    expect(JSON.stringify(await pack(liaison, world))).not.toContain("Quiet");
    await chooseContents(liaison, { response, asks: [open.ask] });
    expect((await pack(coordinator, world)).content!.asks.map(({ id }) => id)).toEqual([closed.ask, open.ask]);
  });

  test("is frozen with the text, whatever is done to the position, and thaws with it", async () => {
    const world = await packing();
    const { coordinator, response, open } = world;
    const before = "Scope: exempt hobby projects";
    await chooseContents(coordinator, { response, asks: [open.ask], amendments: [{ amendment: open.amendment }] });
    await sendToReview(coordinator, { response });
    await editAsk(coordinator, { ask: open.ask, revision: 1, statement: "Another thing altogether", priority: "could" });
    await editAmendment(coordinator, { amendment: open.amendment, revision: 1, provision: "Article 2", current: "all projects", proposed: "none", justification: "Other reasons." });
    expect((await pack(coordinator, world)).content).toMatchObject({ asks: [{ statement: before }], amendments: [{ proposed: "all commercial projects" }] });
    await expect(chooseContents(coordinator, { response })).rejects.toMatchObject({ code: "pack.frozen" });
    await expect(moveContents(coordinator, { response, item: open.ask, to: "up" })).rejects.toMatchObject({ code: "pack.frozen" });
    await returnToWork(coordinator, { response, reason: "Look again." });
    expect((await pack(coordinator, world)).content).toMatchObject({ asks: [{ statement: "Another thing altogether" }] });
  });
});

describe("the redaction report", () => {
  test("stops words that an organisation confided until that organisation lets them out, and again when they change", async () => {
    const world = await packing();
    const { coordinator, response, call, ours, competitor, write, liaison } = world;
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: secret }) });
    expect((await pack(coordinator, world)).stopped).toBe(false);
    await write(`${body}\n\n${secret}`);
    const { findings: [finding], stopped } = await pack(coordinator, world);
    expect(stopped).toBe(true);
    expect(finding).toMatchObject({ part: "body", kind: "words", lane: "confided", organisation: ours.organisation.name, excerpt: secret.slice(0, -1), blocks: true, may: { release: false } });
    await expect(keep(coordinator, world)).rejects.toMatchObject({ reason: "state", code: "pack.stopped" });
    await expect(releaseFinding(coordinator, { response, finding: finding!.key, reason: "They said so." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(releaseFinding(competitor.delegate, { response, finding: finding!.key, reason: "They said so." })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await pack(liaison, world)).findings).toMatchObject([{ readable: false, lane: null, organisation: null, excerpt: null, kind: "words" }]);
    expect(JSON.stringify((await pack(liaison, world)).findings)).not.toContain("summer");
    expect((await pack(competitor.delegate, world)).findings).toEqual([]);
    expect((await pack(ours.delegate, world))).toMatchObject({ content: null, files: [], findings: [{ key: finding!.key, may: { release: true } }] });
    await releaseFinding(ours.delegate, { response, finding: finding!.key, reason: "It is in the press now." });
    expect(await told(coordinator)).toContain("pack.findingReleased: released");
    expect((await pack(coordinator, world))).toMatchObject({ stopped: false, findings: [{ release: { reason: "It is in the press now." } }] });
    await keep(coordinator, world);
    await write(`${body} ${secret.replace("unless it changes", "whatever comes")}`);
    expect((await pack(coordinator, world)).stopped).toBe(true);
  });

  test("stops what is an organisation's own without telling the hub whose it is", async () => {
    const world = await packing();
    const { coordinator, call, ours, write } = world;
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "own", impact: secret }) });
    await write(secret);
    const { findings } = await pack(coordinator, world);
    expect(findings).toMatchObject([{ readable: false, organisation: null, excerpt: null, blocks: true }]);
  });

  test("stops second-best wording for good, and says nothing of words that stand in the law", async () => {
    const world = await packing();
    const { coordinator, response, call, ours, open, write } = world;
    await write("We could live with this: Exempt them for two years and look at it again after that.");
    const { findings: [finding] } = await pack(coordinator, world);
    expect(finding).toMatchObject({ kind: "fallback", blocks: true, may: { release: false } });
    await expect(releaseFinding(coordinator, { response, finding: finding!.key, reason: "Let us." })).rejects.toMatchObject({ reason: "forbidden" });
    const law = "Manufacturers shall ensure that each product is delivered without known exploitable vulnerabilities.";
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: law }) });
    await write(law);
    expect((await pack(coordinator, world)).stopped).toBe(true);
    await editAmendment(coordinator, { amendment: open.amendment, revision: 1, provision: "Article 2", current: law, proposed: "all commercial projects", justification: "Hobby projects cannot comply." });
    await chooseContents(coordinator, { response, amendments: [{ amendment: open.amendment }] });
    expect((await pack(coordinator, world)).findings).toEqual([]);
  });

  test("stops what coordinators noted among themselves, until one of them lets it out", async () => {
    const world = await packing();
    const { coordinator, response, call, ours, liaison, write } = world;
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: secret }) });
    const note = "We think that the Commission will give way on this in the second round.";
    await disposeFeedback(coordinator, { feedback: id, verdict: "noted", reason: note });
    await write(note);
    const { findings: [finding] } = await pack(coordinator, world);
    expect(finding).toMatchObject({ kind: "note", blocks: true, organisation: null, may: { release: true } });
    expect((await pack(liaison, world)).findings).toMatchObject([{ readable: false, excerpt: null, may: { release: false } }]);
    await releaseFinding(coordinator, { response, finding: finding!.key, reason: "We said so in public." });
    expect((await pack(coordinator, world)).stopped).toBe(false);
  });

  test("tells coordinators alone that an organisation is named which confided something", async () => {
    const world = await packing();
    const { coordinator, liaison, call, ours, write } = world;
    await write(`As ${ours.organisation.name} knows, this matters.`);
    expect((await pack(coordinator, world)).findings).toEqual([]);
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided", impact: secret }) });
    expect((await pack(coordinator, world))).toMatchObject({ stopped: false, findings: [{ kind: "name", blocks: false, organisation: ours.organisation.name }] });
    expect(await pack(liaison, world)).toMatchObject({ stopped: false, findings: [] });
  });
});

describe("a file of a pack", () => {
  test("is kept by those who write the response, read by as many as could read what is in it, and named by the receipt", async () => {
    const world = await packing();
    const { coordinator, response, liaison, board, colleague, closed } = world;
    const secondCoordinator = await person({ role: "coordinator", hub: world.europe });
    await chooseContents(coordinator, { response, asks: [closed.ask] });
    const { value: { id: wide } } = await keep(liaison, world);
    const { value: { id: file, hash } } = await keep(coordinator, world, { hash: "b".repeat(64) });
    expect((await pack(coordinator, world)).files.map(({ id }) => id).toSorted()).toEqual([file, wide].toSorted());
    expect((await pack(board, world)).files.map(({ id }) => id)).toEqual([wide]);
    for (const one of [liaison, board, colleague, visitor]) await expect(packFileById(one, { response, file })).rejects.toMatchObject({ reason: "notFound" });
    await expect(keep(board, world)).rejects.toMatchObject({ reason: "forbidden" });
    await sendToReview(coordinator, { response });
    await approveResponse(secondCoordinator, { response });
    const filed = { response, reference: "F3567995", ...filedNow(), despite: "Read in the call." };
    await expect(submitResponse(coordinator, { ...filed, file: response })).rejects.toMatchObject({ faults: { file: [{ code: "notOneOf" }] } });
    await submitResponse(coordinator, { ...filed, file });
    expect((await responseById(coordinator, { response })).receipts).toMatchObject([{ hash }]);
    expect((await pack(coordinator, world)).files.find(({ id }) => id === file)).toMatchObject({ sent: true });
  });

  test("is not made of contents that have moved since, and stays closed when the response is opened to everyone", async () => {
    const world = await packing();
    const { coordinator, response, write } = world;
    const { fingerprint } = await contentOfPack(coordinator, { response });
    await write("Something else.");
    await expect(keepPackFile(coordinator, { response, form: "text.txt", content: fingerprint, hash: "a".repeat(64), name: "Answer.txt", size: 12, template: null })).rejects.toMatchObject({ reason: "conflict", code: "packMoved" });
    const { value: { id: file } } = await keep(coordinator, world);
    await changeResponseLane(coordinator, { response, lane: "public" });
    await expect(pack(visitor, world)).rejects.toMatchObject({ reason: "notFound" });
    await expect(packFileById(visitor, { response, file })).rejects.toMatchObject({ reason: "notFound" });
  });
});
