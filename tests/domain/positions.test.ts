import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { positionVersions } from "#db/schema/index.ts";
import { checksum, type Json } from "#lib/formats/checksum.ts";
import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk, editAsk } from "#lib/asks/commands.ts";
import { asksOnPosition } from "#lib/asks/queries.ts";
import { castBallot, declareDecision, openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { draftCall } from "#lib/calls/commands.ts";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { addEditor, changePositionKind, draftPosition as draft, endEditor, freezePosition, openConsultation, publishPosition, savePosition, setMaturity, withdrawPosition } from "#lib/positions/commands.ts";
import { positionById, positionList, versionOfPosition } from "#lib/positions/queries.ts";
import { standpoint } from "#lib/publications/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { again, adoptedPosition, answer, draftPosition, frozenPosition, issue, participant, person, publishedPosition, sections } from "#tests/support/factories.ts";
import { entriesAbout, namesOf, told } from "#tests/support/readings.ts";

const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes", sections } as const;

describe("a draft", () => {
  test("is seen by its coordinators and the editors they name, who are told and may write", async () => {
    const { position, coordinator, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    await expect(positionById(delegate, { position })).rejects.toMatchObject({ reason: "notFound" });
    await addEditor(coordinator, { position, email: delegate.email, reason: "Knows the subject." });
    const editor = await again(delegate);
    expect(await told(editor)).toContain("position.editorAdded: editor");
    await savePosition(editor, { position, revision: 1, ...text, title: "Who really is a manufacturer" });
    expect((await positionById(coordinator, { position })).title).toBe("Who really is a manufacturer");
    await expect(freezePosition(editor, { position })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is closed again to an editor whose part has ended, who is told as far as they may still know of it", async () => {
    const { position, coordinator, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    await addEditor(coordinator, { position, email: delegate.email, reason: "Knows the subject." });
    await openConsultation(coordinator, { position });
    const { editors, may, revision } = await positionById(coordinator, { position });
    expect([editors, may.endEditor]).toEqual([[{ id: delegate.id, name: delegate.name }], true]);
    expect((await positionById(await again(delegate), { position })).may).toMatchObject({ edit: true, endEditor: false });
    await expect(endEditor(await again(delegate), { position, person: delegate.id, reason: "Enough." })).rejects.toMatchObject({ reason: "forbidden" });
    await endEditor(coordinator, { position, person: delegate.id, reason: "Works elsewhere now." });
    await expect(savePosition(await again(delegate), { position, revision, ...text })).rejects.toMatchObject({ reason: "forbidden" });
    expect(await told(await again(delegate))).toContain("position.editorEnded: editor");
    expect((await entriesAbout(`position:${position}`)).at(-1)).toMatchObject({ name: "position.editorEnded", data: { reason: "Works elsewhere now." } });
    await expect(endEditor(coordinator, { position, person: delegate.id, reason: "Once more." })).rejects.toMatchObject({ faults: { person: [{ code: "notOneOf" }] } });
    await addEditor(coordinator, { position, email: delegate.email, reason: "Came back." });
  });

  test("needs a track of the hub, and is written for no other", async () => {
    const { docket, europe, asia, asianCoordinator } = await issue();
    await expect(draft(asianCoordinator, { issue: docket, hub: asia.slug, ...text })).rejects.toMatchObject({ reason: "state", code: "noTrack" });
    await expect(draft(asianCoordinator, { issue: docket, hub: europe.slug, ...text })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("put to consultation is seen by the hub, whose participants are told", async () => {
    const { position, coordinator, europe, asianCoordinator } = await draftPosition();
    const { delegate } = await participant(europe);
    await openConsultation(coordinator, { position });
    expect(await told(delegate)).toContain("position.consultationOpened: consulted");
    expect(await positionById(delegate, { position })).toMatchObject({ state: "consultation", may: { edit: false, acts: [] } });
    await expect(positionById(asianCoordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is withdrawn with a reason, and then nothing more is done to it", async () => {
    const { position, coordinator } = await draftPosition();
    await expect(withdrawPosition(coordinator, { position, reason: "" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await withdrawPosition(coordinator, { position, reason: "The proposal was taken back." });
    await expect(freezePosition(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "position.freeze", present: { state: "withdrawn", allowed: [] } });
    await expect(savePosition(coordinator, { position, revision: 1, ...text })).rejects.toMatchObject({ reason: "state", code: "position.edit", present: { state: "withdrawn" } });
  });
});

describe("freezing a text", () => {
  test("makes a numbered version with its asks and amendments, and its hash stands in the ledger", async () => {
    const { position, coordinator, europe } = await frozenPosition();
    const { delegate } = await participant(europe);
    const version = await versionOfPosition(delegate, { position, version: 1 });
    expect(version).toMatchObject({ number: 1, change: "substantive", content: { sections, asks: [{ number: 1, statement: "Exempt hobby projects" }], amendments: [{ provision: "Article 2" }] } });
    expect(version.hash).toBe(checksum(version.content as unknown as Json));
    expect((await entriesAbout(`position:${position}`)).find(({ name }) => name === "position.frozen")?.data).toMatchObject({ version: 1, hash: version.hash });
    expect((await positionById(coordinator, { position })).state).toBe("last-call");
  });

  test("keeps the place that an ask is about, and leaves an ask without one as it always was frozen", async () => {
    const { position, coordinator } = await draftPosition();
    await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
    await addAsk(coordinator, { position, statement: "Exempt stewards", priority: "should", provision: "Article 24(1)" });
    await freezePosition(coordinator, { position });
    const { content, hash } = await versionOfPosition(coordinator, { position, version: 1 });
    expect(content.asks).toEqual([{ number: 1, statement: "Exempt hobby projects", priority: "must", redLine: false }, { number: 2, statement: "Exempt stewards", provision: "Article 24(1)", priority: "should", redLine: false }]);
    expect(hash).toBe(checksum(content as unknown as Json));
  });

  test("never freezes a fallback: it stays with those who negotiate", async () => {
    const { position, coordinator, europe } = await frozenPosition();
    const { delegate } = await participant(europe);
    expect(JSON.stringify(await versionOfPosition(coordinator, { position, version: 1 }))).not.toContain("two years.\"");
    expect((await asksOnPosition(coordinator, { position }))[0]!.fallback).toBe("Exempt them for two years.");
    expect((await asksOnPosition(delegate, { position }))[0]!.fallback).toBeNull();
  });

  test("is told to those who will vote", async () => {
    const { position, coordinator, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    await freezePosition(coordinator, { position });
    expect(await told(delegate)).toContain("position.frozen: frozen");
  });

  test("waits while an input to the hub still wants its answer; what is kept to an organisation alone does not count", async () => {
    const { position, coordinator, docket, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    const { value: call } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question: "What would this mean?", day: dayFromNow(9), open: true });
    await submitFeedback(delegate, { call: call.id, ...answer({ lane: "own" }) });
    const { value: said } = await submitFeedback(delegate, { call: call.id, ...answer({ lane: "confided" }) });
    await expect(freezePosition(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "feedbackUnanswered", values: { open: 1 } });
    await disposeFeedback(coordinator, { feedback: said.id, verdict: "noted", reason: "We have taken note." });
    expect((await freezePosition(coordinator, { position })).value.version).toBe(1);
  });

  test("needs a text", async () => {
    const { position, coordinator } = await draftPosition();
    await savePosition(coordinator, { position, revision: 1, ...text, sections: [] });
    await expect(freezePosition(coordinator, { position })).rejects.toMatchObject({ faults: { sections: [{ code: "required" }] } });
  });

  test("keeps the text from being changed, and its asks too, until it is revised; then there is a second version beside the first", async () => {
    const { position, coordinator } = await frozenPosition();
    const { asks, revision } = await positionById(coordinator, { position });
    await expect(savePosition(coordinator, { position, revision, ...text })).rejects.toMatchObject({ reason: "state", code: "position.edit", values: { state: "last-call" } });
    await expect(editAsk(coordinator, { ask: asks[0]!.id, revision: 1, statement: "Something else", priority: "could" })).rejects.toMatchObject({ reason: "state", code: "position.edit" });
    await revisePosition(coordinator, { position, reason: "A member found a gap." });
    await savePosition(coordinator, { position, revision: revision + 1, ...text, title: "Who is a manufacturer now" });
    await freezePosition(coordinator, { position, change: "editorial", note: "Only the title." });
    const titles = await engine.reader.select({ number: positionVersions.number, content: positionVersions.content, change: positionVersions.change }).from(positionVersions).where(eq(positionVersions.positionId, position)).orderBy(positionVersions.number);
    expect(titles.map(({ number, content, change }) => [number, content.title, change])).toEqual([[1, text.title, "substantive"], [2, "Who is a manufacturer now", "editorial"]]);
  });
});

describe("the kind of a position", () => {
  test("can be changed while it is drafted; an interpretation says how far it can be leaned on, for ever after", async () => {
    const { position, coordinator } = await draftPosition();
    await expect(setMaturity(coordinator, { position, maturity: "approved" })).rejects.toMatchObject({ reason: "state", code: "position.noMaturity" });
    await changePositionKind(coordinator, { position, kind: "interpretation" });
    expect(await positionById(coordinator, { position })).toMatchObject({ kind: "interpretation", maturity: "draft" });
    await freezePosition(coordinator, { position });
    await expect(changePositionKind(coordinator, { position, kind: "talking-points" })).rejects.toMatchObject({ reason: "state", code: "position.edit" });
    await setMaturity(coordinator, { position, maturity: "pending", note: "We have asked." });
    expect((await entriesAbout(`position:${position}`)).find(({ name }) => name === "position.maturitySet")?.data).toMatchObject({ maturity: "pending", note: "We have asked." });
  });

  test.each([["no-position", "lede"], ["amendment-package", "amendments"]] as const)("%s is frozen without sections, but not without its %s", async (kind, field) => {
    const { position, coordinator } = await draftPosition();
    await changePositionKind(coordinator, { position, kind });
    await savePosition(coordinator, { position, revision: 1, ...text, lede: "", sections: [] });
    await expect(freezePosition(coordinator, { position })).rejects.toMatchObject({ faults: { [field]: [{ code: "required" }] } });
    await savePosition(coordinator, { position, revision: 2, ...text, sections: [] });
    await addAmendment(coordinator, { position, provision: "Article 2", current: "all", proposed: "some", justification: "Not all can comply." });
    expect((await freezePosition(coordinator, { position })).value.version).toBe(1);
  });
});

describe("publishing", () => {
  test("puts the adopted words before everyone, and nothing of the work behind them", async () => {
    const { position, docket, coordinator } = await publishedPosition();
    await engine.transaction((tx) => tx.update(positionVersions).set({ note: "As agreed in the call." }).where(eq(positionVersions.positionId, position)));
    const page = await standpoint(visitor, { issue: docket });
    expect(page.positions).toMatchObject([{ version: 1, state: "published", content: { title: text.title } }]);
    const seen = await positionById(visitor, { position });
    expect(seen).toMatchObject({ state: "published", editors: [], may: { edit: false, readFallbacks: false, translate: false, acts: [] }, asks: [{ fallback: null, id: "" }] });
    expect(JSON.stringify([page, seen])).not.toContain("two years.\"");
    expect(seen.versions).toMatchObject([{ number: 1, frozenBy: null, note: null }]);
    expect((await versionOfPosition(visitor, { position, version: 1 })).note).toBeNull();
    expect((await positionById(coordinator, { position })).versions).toMatchObject([{ frozenBy: coordinator.name, note: "As agreed in the call." }]);
  });

  test("waits until the issue itself is public, and until the position is adopted", async () => {
    const { position, coordinator, docket } = await adoptedPosition();
    await expect(publishPosition(coordinator, { position })).rejects.toMatchObject({ reason: "state", code: "issueNotPublic" });
    await expect(standpoint(visitor, { issue: docket })).rejects.toMatchObject({ reason: "notFound" });
    const early = await frozenPosition({ lane: "public" });
    await expect(publishPosition(early.coordinator, { position: early.position })).rejects.toMatchObject({ reason: "state", code: "position.publish", present: { state: "last-call" } });
  });

  test("supersedes what the hub held before on the issue, and not what the other hub holds", async () => {
    const { position, docket, europe, asia, coordinator, voters } = await publishedPosition();
    const { value: second } = await draft(coordinator, { issue: docket, hub: europe.slug, ...text, title: "The second time" });
    await freezePosition(coordinator, { position: second.id });
    const { value: decision } = await openDecision(coordinator, { position: second.id });
    for (const { delegate } of voters) await castBallot(delegate, { decision: decision.id, choice: "yes" });
    await declareDecision(coordinator, { decision: decision.id, result: "carried", outcome: "All in favour." });
    await publishPosition(coordinator, { position: second.id });
    expect((await positionById(visitor, { position })).state).toBe("superseded");
    expect((await standpoint(visitor, { issue: docket })).positions.map(({ content }) => content.title)).toEqual(["The second time"]);
    expect(await namesOf(`position:${position}`)).toContain("position.superseded");
    expect(await positionList(visitor, { hub: asia.slug })).toEqual([]);
  });

  test("is told to the hub and to those who watch the issue", async () => {
    const { position, coordinator, docket, europe, voters } = await adoptedPosition();
    const member = await person({ role: "member", hub: europe });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    for (const one of [member, voters[0]!.delegate]) expect(await told(one)).toContain("position.published: published");
  });
});
