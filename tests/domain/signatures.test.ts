import { describe, expect, test } from "vitest";
import { openConsultation, freezePosition } from "#lib/positions/commands.ts";
import { openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { moveSignOn } from "#lib/claims/commands.ts";
import { myWork } from "#lib/inbox/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { decideGoNoGo, approveResponse, planResponse, saveResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { endSignatory, nameSignatory } from "#lib/signatories/commands.ts";
import { signatoriesOfOrganisation } from "#lib/signatories/queries.ts";
import { askToSign, cancelSignOn, changeConsent, closeSignOn, declineSignOn, extendSignOn, giveLogo, giveSignature, openSignOn, remindUnsigned, sortSignatures, withdrawSignature } from "#lib/signatures/commands.ts";
import { closeSignOnsInTime } from "#lib/signatures/jobs.ts";
import { askedBySignOn, countSigned, logoOfSignature, signatoriesOf, signatureById, signOnOfPosition, signOnTable, waitingFor } from "#lib/signatures/queries.ts";
import { applyRewording, disputeClass, proposeRewording, settleClass } from "#lib/rewordings/commands.ts";
import { objectToClass, settleObjection } from "#lib/versions/commands.ts";
import { leaveHub } from "#lib/organisations/commands.ts";
import { endSeat } from "#lib/people/commands.ts";
import { engine } from "#db/client.ts";
import { positionVersions, seats, signOns } from "#db/schema/index.ts";
import { and, eq, inArray } from "drizzle-orm";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { draftPosition as draft, publishPosition } from "#lib/positions/commands.ts";
import { dayFromNow, filedNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { adoptedPosition, again, draftPosition, file, frozenPosition, participant, person, sections } from "#tests/support/factories.ts";
import { entriesAbout, told, wasTold } from "#tests/support/readings.ts";
import { openLetter, shown } from "#tests/support/signing.ts";

const dates = () => ({ softDay: dayFromNow(7), day: dayFromNow(14) });
const reason = "It is time.";
type World = Awaited<ReturnType<typeof openLetter>>;

const sign = ({ signOn }: { signOn: string }, who: Parameters<typeof giveSignature>[0], given: object = {}) => giveSignature(who, { signOn, version: 1, ...shown, ...given });

/** The same text again as the next version. */
async function nextVersion({ position, coordinator }: World, change: "substantive" | "editorial" = "substantive") {
  await revisePosition(coordinator, { position, reason });
  await freezePosition(coordinator, { position, change });
}

/** A response that carries the position is filed. */
async function filed({ coordinator, docket, europe, position }: Pick<World, "coordinator" | "docket" | "europe" | "position">) {
  const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "The letter", authority: "European Commission", channel: "letter", day: dayFromNow(40), position });
  await decideGoNoGo(coordinator, { response, decision: "go", reason });
  await startWork(coordinator, { response });
  await saveResponse(coordinator, { response, revision: 1, title: "The letter", body: "We, the undersigned." });
  await sendToReview(coordinator, { response });
  await approveResponse(await person({ role: "coordinator", hub: europe }), { response });
  await submitResponse(coordinator, { response, reference: "F1", ...filedNow(), despite: "It was read before." });
}

describe("opening a text to be signed", () => {
  test("says beforehand how many would be told, and tells each of them once", async () => {
    const { position, coordinator, europe } = await frozenPosition();
    const [ours, other] = [await participant(europe), await participant(europe)];
    expect(await askedBySignOn(coordinator, { position })).toMatchObject({ signable: true, groups: [{ signers: "hub", organisations: 2, people: 2 }, {}, {}] });
    await openSignOn(coordinator, { position, minimum: 2, signers: "hub", ...dates() });
    for (const { delegate } of [ours, other]) expect(await told(delegate)).toContain("signing.opened: sign");
    // Letters of other tests are for all members too.
    const letters = async (actor: typeof coordinator) => (await myWork(actor, {})).filter(({ kind, id }) => kind === "sign" && id === position);
    expect([await letters(ours.delegate), await letters(coordinator)]).toMatchObject([[{ title: "Who is a manufacturer" }], []]);
  });

  test("wants a text that stands still, and one opening at a time", async () => {
    const { position, coordinator } = await draftPosition();
    await openConsultation(coordinator, { position });
    await expect(openSignOn(coordinator, { position, minimum: 1, signers: "hub", ...dates() })).rejects.toMatchObject({ reason: "state", code: "signOn.notFrozen" });
    const letter = await openLetter();
    await expect(openSignOn(letter.coordinator, { position: letter.position, minimum: 1, signers: "hub", ...dates() })).rejects.toMatchObject({ reason: "state", code: "signOn.alreadyOpen" });
    await cancelSignOn(letter.coordinator, { signOn: letter.signOn, reason });
    await openSignOn(letter.coordinator, { position: letter.position, minimum: 1, signers: "hub", ...dates() });
  });

  test("closes after the day it is asked for, and neither is past", async () => {
    const { position, coordinator } = await frozenPosition();
    const open = (given: object) => openSignOn(coordinator, { position, minimum: 1, signers: "hub", ...dates(), ...given });
    await expect(open({ day: dayFromNow(3) })).rejects.toMatchObject({ faults: { softDay: [{ code: "signOn.softAfterHard" }] } });
    await expect(open({ day: dayFromNow(-2) })).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    await expect(open({ softDay: dayFromNow(-2) })).rejects.toMatchObject({ faults: { softDay: [{ code: "past" }] } });
    await expect(open({ minimum: 0 })).rejects.toMatchObject({ faults: { minimum: [{ code: "tooSmall" }] } });
  });

  test("is not put before members while its issue is open to fewer", async () => {
    const { position, coordinator, docket, asia } = await frozenPosition();
    const abroad = await participant(asia);
    await changeIssueLane(coordinator, { issue: docket, lane: "hub" });
    await expect(openSignOn(coordinator, { position, minimum: 1, signers: "members", ...dates() })).rejects.toMatchObject({ reason: "state", code: "signOn.issueNarrower" });
    await changeIssueLane(coordinator, { issue: docket, lane: "members" });
    await openSignOn(coordinator, { position, minimum: 1, signers: "members", ...dates() });
    expect(await signOnOfPosition(abroad.delegate, { position })).toMatchObject({ version: 1, text: { title: "Who is a manufacturer" }, signatures: null, may: { sign: true, read: false } });
    await expect(signOnOfPosition(await person(), { position })).rejects.toMatchObject({ reason: "notFound" });
    await expect(signOnOfPosition(visitor, { position })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("can be given more time, closed early or called off, each with its reason", async () => {
    const { signOn, coordinator, speakers: [first] } = await openLetter();
    await expect(extendSignOn(coordinator, { signOn, day: dayFromNow(9), reason })).rejects.toMatchObject({ faults: { day: [{ code: "notLater" }] } });
    await extendSignOn(coordinator, { signOn, softDay: dayFromNow(10), day: dayFromNow(20), reason });
    expect(await told(first!.delegate)).toContain("signing.extended: signLonger");
    expect((await closeSignOn(coordinator, { signOn, reason })).value).toEqual({ state: "closed" });
    await expect(sign({ signOn }, first!.delegate)).rejects.toMatchObject({ reason: "state", code: "signOn.closed" });
    await expect(extendSignOn(coordinator, { signOn, day: dayFromNow(30), reason })).rejects.toMatchObject({ code: "signOn.closed" });
    await expect(cancelSignOn(coordinator, { signOn, reason })).rejects.toMatchObject({ reason: "state", code: "signOn.cancelSignOn", present: { allowed: [] } });
    const other = await openLetter();
    await sign(other, other.speakers[0]!.delegate);
    await cancelSignOn(other.coordinator, { signOn: other.signOn, reason });
    expect(await told(other.speakers[0]!.delegate)).toContain("signing.cancelled: signingOver");
    const [version] = await engine.reader.select().from(positionVersions).where(eq(positionVersions.positionId, other.position));
    expect(await countSigned(engine.reader, { positionId: other.position, versionId: version!.id })).toBe(0);
  });
});

describe("a signature", () => {
  test("is an organisation's, once, by its delegate, under the version that was read", async () => {
    const { signOn, position, europe, coordinator, speakers: [ours, other] } = await openLetter({ minimum: 3 });
    const alternate = await person({ role: "alternate", hub: europe, organisation: ours!.organisation });
    await expect(sign({ signOn }, ours!.delegate, { version: 2 })).rejects.toMatchObject({ reason: "conflict", code: "signOn.versionMoved", present: { version: 1 } });
    await sign({ signOn }, ours!.delegate);
    await expect(sign({ signOn }, alternate)).rejects.toMatchObject({ reason: "conflict", code: "signOn.alreadySigned" });
    await sign({ signOn }, other!.delegate);
    expect(await signOnOfPosition(ours!.delegate, { position })).toMatchObject({ count: { organisations: 2, countries: 1 }, missing: 1, reached: false, own: [{ organisation: ours!.organisation.name, signature: { name: "Ann Example", capacity: "Director", carried: false } }] });
    expect(await told(coordinator)).toContain("signing.signed: signed");
  });

  test("of two who sign at the same moment for one organisation counts once", async () => {
    const { signOn, position, europe, speakers: [ours] } = await openLetter();
    const alternate = await person({ role: "alternate", hub: europe, organisation: ours!.organisation });
    const both = await Promise.allSettled([sign({ signOn }, ours!.delegate), sign({ signOn }, alternate)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await signOnOfPosition(ours!.delegate, { position })).count).toEqual({ organisations: 1, countries: 1 });
  });

  test("comes too late at the very moment of the hard deadline", async () => {
    const { signOn, closesAt, position, coordinator, speakers: [ours, other] } = await openLetter();
    travelTo(new Date(closesAt.getTime() - 1));
    await sign({ signOn }, ours!.delegate);
    travelTo(closesAt);
    await expect(sign({ signOn }, other!.delegate)).rejects.toMatchObject({ reason: "state", code: "signOn.closed" });
    expect((await closeSignOnsInTime(system, {})).value.closed).toBeGreaterThan(0);
    expect(await signOnOfPosition(coordinator, { position })).toMatchObject({ state: "closed", isOpen: false, count: { organisations: 1 } });
    expect(await told(coordinator)).toContain("signing.closed: signingOver");
  });

  test("is given by whom the organisation has named, and asked for by their colleagues", async () => {
    const { signOn, europe, speakers: [ours] } = await openLetter();
    const { organisation, delegate } = ours!;
    const [director, colleague] = [await person({ role: "participant", hub: europe, organisation }), await person({ role: "participant", hub: europe, organisation })];
    await expect(sign({ signOn }, director)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(nameSignatory(colleague, { organisation: organisation.slug, person: director.id, reason })).rejects.toMatchObject({ reason: "forbidden" });
    const { value: { id: signatory } } = await nameSignatory(delegate, { organisation: organisation.slug, person: director.id, reason });
    expect(await told(director)).toContain("signatory.named: signatory");
    await expect(nameSignatory(delegate, { organisation: organisation.slug, person: director.id, reason })).rejects.toMatchObject({ faults: { person: [{ code: "taken" }] } });
    expect((await askToSign(colleague, { signOn })).value).toEqual({ people: 2 });
    await expect(askToSign(colleague, { signOn })).rejects.toMatchObject({ reason: "tooMany", code: "signOn.askedToday" });
    expect(await told(director)).toContain("signing.asked: signRequest");
    await sign({ signOn }, director);
    await expect(askToSign(colleague, { signOn })).rejects.toMatchObject({ code: "signOn.alreadySigned" });
    await endSignatory(delegate, { signatory, reason });
    expect(await signatoriesOfOrganisation(colleague, { organisation: organisation.slug })).toMatchObject({ named: [], bySeat: [{ role: "delegate" }], may: { name: false } });
  });

  test("is nobody's any more who has left the organisation, and nobody's of another one", async () => {
    const { signOn, europe, coordinator, speakers: [ours, other] } = await openLetter();
    const { organisation, delegate } = ours!;
    const director = await person({ role: "participant", hub: europe, organisation });
    await nameSignatory(delegate, { organisation: organisation.slug, person: director.id, reason });
    await expect(nameSignatory(delegate, { organisation: organisation.slug, person: other!.delegate.id, reason })).rejects.toMatchObject({ faults: { person: [{ code: "notOneOf" }] } });
    await expect(signatoriesOfOrganisation(other!.delegate, { organisation: organisation.slug })).rejects.toMatchObject({ reason: "notFound" });
    const [seat] = await engine.reader.select({ id: seats.id }).from(seats).where(and(eq(seats.personId, director.id), eq(seats.role, "participant")));
    await endSeat(system, { seat: seat!.id });
    await expect(sign({ signOn }, await again(director))).rejects.toMatchObject({ reason: "notFound" });
    await expect(sign({ signOn }, coordinator)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(sign({ signOn }, delegate, { organisation: other!.organisation.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "notOneOf" }] } });
  });

  test("names for whom, where somebody signs for two", async () => {
    const { signOn, europe, speakers: [one, two] } = await openLetter();
    const both = await person({ role: "alternate", hub: europe, organisation: one!.organisation }, { role: "alternate", hub: europe, organisation: two!.organisation });
    await expect(sign({ signOn }, both)).rejects.toMatchObject({ faults: { organisation: [{ code: "required" }] } });
    await sign({ signOn }, both, { organisation: two!.organisation.slug });
    await sign({ signOn }, one!.delegate);
  });

  test("can be declined, with a reason for coordinators alone; who declined is not reminded", async () => {
    const { signOn, position, coordinator, speakers: [ours, other] } = await openLetter({ signatories: 3 });
    await declineSignOn(ours!.delegate, { signOn, reason: "Our board has not met." });
    expect((await signOnTable(coordinator, { signOn })).others.map(({ state }) => state).toSorted()).toEqual(["declined", "silent", "silent"]);
    await expect(signOnTable(other!.delegate, { signOn })).rejects.toMatchObject({ reason: "notFound" });
    expect(JSON.stringify(await signOnOfPosition(other!.delegate, { position }))).not.toContain("board has not met");
    await sign({ signOn }, other!.delegate);
    expect((await remindUnsigned(coordinator, { signOn })).value).toEqual({ organisations: 1 });
    expect(await told(ours!.delegate)).not.toContain("signing.reminded: signReminder");
    expect(await told(other!.delegate)).not.toContain("signing.reminded: signReminder");
    await expect(remindUnsigned(coordinator, { signOn })).rejects.toMatchObject({ reason: "tooMany", code: "signOn.remindedToday" });
    await sign({ signOn }, ours!.delegate);
    expect((await signOnTable(coordinator, { signOn })).others.map(({ state }) => state)).toEqual(["silent"]);
    await expect(declineSignOn(ours!.delegate, { signOn })).rejects.toMatchObject({ code: "signOn.signedAlready" });
  });
});

describe("taking a signature back", () => {
  test("is the organisation's, with a reason, and leaves a record for those inside", async () => {
    const { signOn, position, coordinator, speakers: [ours, other] } = await openLetter();
    const { value: { id: signature } } = await sign({ signOn }, ours!.delegate);
    await expect(withdrawSignature(other!.delegate, { signature, reason })).rejects.toMatchObject({ reason: "notFound" });
    await expect(withdrawSignature(coordinator, { signature, reason })).rejects.toMatchObject({ reason: "forbidden" });
    await withdrawSignature(ours!.delegate, { signature, reason: "The text no longer fits us." });
    await expect(withdrawSignature(ours!.delegate, { signature, reason })).rejects.toMatchObject({ reason: "state", code: "signature.withdrawn" });
    expect(await signOnOfPosition(coordinator, { position })).toMatchObject({ signatures: [], withdrawn: [{ organisation: ours!.organisation.name, reason: "The text no longer fits us." }] });
    expect(await signOnOfPosition(other!.delegate, { position })).toMatchObject({ withdrawn: [{ reason: null }] });
    await sign({ signOn }, ours!.delegate);
  });

  test("ends when the text has been filed with it, and says whom to turn to", async () => {
    const world = await openLetter();
    const { value: { id: signature } } = await sign(world, world.speakers[0]!.delegate);
    await filed(world);
    await expect(withdrawSignature(world.speakers[0]!.delegate, { signature, reason })).rejects.toMatchObject({ reason: "state", code: "signature.filed", values: { hub: world.europe.name } });
    expect(await signOnOfPosition(world.speakers[0]!.delegate, { position: world.position })).toMatchObject({ own: [{ filed: true, may: { withdraw: false } }] });
  });

  test("still works after the hard deadline, until it is filed", async () => {
    const { signOn, speakers: [ours] } = await openLetter();
    const { value: { id: signature } } = await sign({ signOn }, ours!.delegate);
    travelDays(20);
    await withdrawSignature(ours!.delegate, { signature, reason });
    expect((await signatureById(ours!.delegate, { signature })).withdrawnAt).not.toBeNull();
  });
});

describe("a new version", () => {
  test("stops signing until the coordinator puts it in the place of the old one", async () => {
    const world = await openLetter();
    await revisePosition(world.coordinator, { position: world.position, reason });
    await expect(sign(world, world.speakers[0]!.delegate)).rejects.toMatchObject({ reason: "state", code: "signOn.paused" });
    await expect(moveSignOn(world.coordinator, { signOn: world.signOn })).rejects.toMatchObject({ reason: "state", code: "signOn.notFrozen" });
    await freezePosition(world.coordinator, { position: world.position });
    await expect(sign(world, world.speakers[0]!.delegate)).rejects.toMatchObject({ code: "signOn.paused" });
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    await expect(sign(world, world.speakers[0]!.delegate)).rejects.toMatchObject({ reason: "conflict", code: "signOn.versionMoved" });
    await sign(world, world.speakers[0]!.delegate, { version: 2 });
    await expect(moveSignOn(world.coordinator, { signOn: world.signOn })).rejects.toMatchObject({ code: "signOn.sameVersion" });
  });

  test("of other substance asks every signatory again, and counts nobody until they do", async () => {
    const world = await openLetter({ signatories: 3 });
    const { position, coordinator, speakers: [ours, , silent] } = world;
    await sign(world, ours!.delegate);
    await nextVersion(world);
    expect((await moveSignOn(coordinator, { signOn: world.signOn })).value).toEqual({ version: 2, change: "substantive", signatures: 1 });
    expect(await told(ours!.delegate)).toContain("signing.moved: signAgain");
    expect(await told(silent!.delegate)).not.toContain("signing.moved: signAgain");
    expect(await signOnOfPosition(ours!.delegate, { position })).toMatchObject({ version: 2, count: { organisations: 0 }, own: [{ signature: null, before: { version: 1, text: { title: "Who is a manufacturer" } } }] });
    expect((await signOnTable(coordinator, { signOn: world.signOn })).others.map(({ state }) => state).toSorted()).toEqual(["again", "silent", "silent"]);
    await sign(world, ours!.delegate, { version: 2 });
    expect((await signOnOfPosition(ours!.delegate, { position })).count).toMatchObject({ organisations: 1 });
  });

  test("that only edits carries signatures over, visibly, and one of substance in between does not", async () => {
    const world = await openLetter();
    await sign(world, world.speakers[0]!.delegate);
    await nextVersion(world, "editorial");
    expect((await moveSignOn(world.coordinator, { signOn: world.signOn })).value).toMatchObject({ change: "editorial" });
    expect(await signOnOfPosition(world.coordinator, { position: world.position })).toMatchObject({ version: 2, signatures: [{ carried: true }] });
    await nextVersion(world, "substantive");
    await nextVersion(world, "editorial");
    expect((await moveSignOn(world.coordinator, { signOn: world.signOn })).value).toMatchObject({ version: 4, change: "substantive" });
    expect((await signOnOfPosition(world.coordinator, { position: world.position })).count).toMatchObject({ organisations: 0 });
  });
});

describe("an edit that was said to change no substance", () => {
  const upheld = async (world: World, version: number, by: Parameters<typeof objectToClass>[0]) => {
    const { value: { id: objection } } = await objectToClass(by, { position: world.position, version, reason: "It names fewer." });
    return settleObjection(world.coordinator, { objection, settledAs: "upheld", answer: "It does." });
  };

  test("and did, asks those again whose signatures were carried over it, and leaves alone who signed after it", async () => {
    const world = await openLetter({ signatories: 3 });
    const { position, coordinator, speakers: [early, late, silent] } = world;
    await sign(world, early!.delegate);
    await nextVersion(world, "editorial");
    await moveSignOn(coordinator, { signOn: world.signOn });
    await sign(world, late!.delegate, { version: 2 });
    await nextVersion(world, "editorial");
    await moveSignOn(coordinator, { signOn: world.signOn });
    expect((await signOnOfPosition(coordinator, { position })).count).toMatchObject({ organisations: 2 });
    await upheld(world, 2, silent!.delegate);
    expect(await signOnOfPosition(early!.delegate, { position })).toMatchObject({ version: 3, count: { organisations: 1 }, signatures: [{ organisation: late!.organisation.name }], withdrawn: [], own: [{ signature: null, before: { version: 1 } }] });
    expect((await signOnTable(coordinator, { signOn: world.signOn })).others.map(({ state }) => state).toSorted()).toEqual(["again", "silent"]);
    expect(await told(early!.delegate)).toContain("signing.setAside: signAgain");
    for (const one of [late!, silent!]) expect(await told(one.delegate)).not.toContain("signing.setAside: signAgain");
    await sign(world, early!.delegate, { version: 3 });
    expect((await signOnOfPosition(coordinator, { position })).count).toMatchObject({ organisations: 2 });
  });

  test("and did during a vote asks again in the same way", async () => {
    const world = await openLetter();
    const [ours, other] = world.speakers;
    await sign(world, ours!.delegate);
    const { value: { id: decision } } = await openDecision(world.coordinator, { position: world.position });
    const { value: { id: rewording } } = await proposeRewording(world.coordinator, { decision, version: 1, title: "Who is a manufacturer", lede: "What we ask.", sections: [{ heading: "Scope", body: "The act names the products." }] });
    await applyRewording(world.coordinator, { rewording, change: "editorial" });
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    await disputeClass(other!.delegate, { rewording, reason: "It names fewer." });
    await settleClass(world.coordinator, { rewording, verdict: "upheld", reason: "It does." });
    expect(await signOnOfPosition(ours!.delegate, { position: world.position })).toMatchObject({ version: 2, count: { organisations: 0 }, own: [{ signature: null, before: { version: 1 } }] });
    expect(await told(ours!.delegate)).toContain("signing.setAside: signAgain");
  });

  test("and did, changes nothing of a letter that was filed with it", async () => {
    const world = await openLetter();
    await sign(world, world.speakers[0]!.delegate);
    await nextVersion(world, "editorial");
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    await filed(world);
    await upheld(world, 2, world.speakers[1]!.delegate);
    expect((await signOnOfPosition(world.coordinator, { position: world.position })).count).toMatchObject({ organisations: 1 });
  });
});

describe("who has signed", () => {
  test("is for the hub to see where it was opened so, else only how many, and fewer than three not even that", async () => {
    const world = await openLetter({ listing: "count", signatories: 4, minimum: 4 });
    const { position, coordinator, speakers } = world;
    const rival = speakers[3]!.delegate;
    await sign(world, speakers[0]!.delegate);
    await sign(world, speakers[1]!.delegate);
    expect(await signOnOfPosition(rival, { position })).toMatchObject({ signatures: null, count: null, missing: null, reached: null, withdrawn: [] });
    expect((await entriesAbout(`position:${position}`)).filter(({ name }) => name === "signing.signed").every(({ lane }) => lane === "coordinators")).toBe(true);
    expect(await signOnOfPosition(coordinator, { position })).toMatchObject({ signatures: [{}, {}], count: { organisations: 2 }, missing: 2 });
    await sign(world, speakers[2]!.delegate);
    expect(await signOnOfPosition(rival, { position })).toMatchObject({ signatures: null, count: { organisations: 3 }, missing: 1, reached: false });
    travelDays(15);
    expect((await signOnOfPosition(rival, { position })).signatures).toHaveLength(3);
  });

  test("is for no other hub to see, whose organisations may sign too, nor in the history", async () => {
    const world = await openLetter({ signers: "members", listing: "open" });
    const { position, speakers: [ours, other], asia } = world;
    const rival = await participant(asia);
    await sign(world, ours!.delegate);
    expect(await signOnOfPosition(rival.delegate, { position })).toMatchObject({ signatures: null });
    const entries = async (actor: typeof rival.delegate) => (await historyOf(actor, { kind: "position", id: position })).entries.map(({ name }) => name);
    expect(await entries(rival.delegate)).toContain("signing.opened");
    expect(await entries(rival.delegate)).not.toContain("signing.signed");
    expect(await entries(other!.delegate)).toContain("signing.signed");
    await sign(world, rival.delegate);
    expect(await entries(rival.delegate)).toContain("signing.signed");
  });

  test.each(["closed", "cancelled"] as const)("is no longer asked for when it was %s: why, the hub reads, and the others learn that it is over", async (by) => {
    const world = await openLetter({ signers: "members" });
    const { position, coordinator, speakers: [ours] } = world;
    const guest = await participant(world.asia);
    await (by === "closed" ? closeSignOn : cancelSignOn)(coordinator, { signOn: world.signOn, reason: "The file was dropped." });
    const entriesFor = async (actor: typeof guest.delegate) => (await historyOf(actor, { kind: "position", id: position })).entries.filter(({ name }) => name.startsWith("signing.") && name !== "signing.opened");
    expect((await entriesFor(guest.delegate)).map(({ name, data }) => [name, data.by, data.reason])).toEqual([["signing.over", by, undefined]]);
    expect((await entriesFor(ours!.delegate)).map(({ name }) => name).toSorted()).toEqual([`signing.${by}`, "signing.over"].toSorted());
    if (by === "cancelled") {
      expect(await told(guest.delegate)).toContain("signing.over: signingOver");
      expect((await told(ours!.delegate)).filter((one) => one.endsWith("signingOver"))).toEqual(["signing.cancelled: signingOver"]);
    }
  });

  test("stands in the order of the alphabet or as they came", async () => {
    const world = await openLetter({ signatories: 3 });
    const names = [];
    for (const { delegate, organisation } of world.speakers.toReversed()) { await sign(world, delegate); names.push(organisation.name); travelTo(new Date(Date.now() + names.length * 1000)); }
    const listed = async () => (await signOnOfPosition(world.coordinator, { position: world.position })).signatures!.map(({ organisation }) => organisation);
    expect(await listed()).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
    await sortSignatures(world.coordinator, { signOn: world.signOn, sorting: "time" });
    expect(await listed()).toEqual(names);
  });

  test("is shown to everyone only of a published text, and only of those who agreed", async () => {
    const world = await adoptedPosition();
    const { position, coordinator, voters: [ours, other], europe } = world;
    const third = await participant(europe);
    const { value: { id: signOn } } = await openSignOn(coordinator, { position, minimum: 2, signers: "hub", listing: "open", ...dates() });
    const { value: { id: signature } } = await sign({ signOn }, ours!.delegate);
    await sign({ signOn }, other!.delegate, { listed: false });
    await sign({ signOn }, third.delegate);
    await expect(signatoriesOf(visitor, { position })).rejects.toMatchObject({ reason: "notFound" });
    await changeIssueLane(coordinator, { issue: world.docket, lane: "public" });
    await publishPosition(coordinator, { position });
    const names = async () => (await signatoriesOf(visitor, { position })).signatories.map(({ organisation }) => organisation).toSorted();
    expect(await names()).toEqual([ours!.organisation.name, third.organisation.name].toSorted());
    expect((await signatoriesOf(visitor, { position })).others).toBeNull();
    await changeConsent(ours!.delegate, { signature, listed: false, logo: false });
    expect(await names()).toEqual([third.organisation.name]);
    await expect(signOnOfPosition(visitor, { position })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("an organisation that has left", () => {
  test("has its name taken back by the coordinators at its word, and as long as it is here by itself alone", async () => {
    const world = await openLetter();
    const { speakers: [ours], coordinator, europe } = world;
    const { value: { id: signature } } = await sign(world, ours!.delegate);
    await expect(withdrawSignature(coordinator, { signature, reason })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await signOnOfPosition(coordinator, { position: world.position })).signatures).toMatchObject([{ may: { takeOff: false } }]);
    await leaveHub(system, { hub: europe.slug, organisation: ours!.organisation.slug });
    await expect(withdrawSignature(await again(ours!.delegate), { signature, reason })).rejects.toMatchObject({ reason: "notFound" });
    expect((await signatureById(coordinator, { signature })).may).toEqual({ withdraw: true, consent: false });
    expect((await signOnOfPosition(coordinator, { position: world.position })).signatures).toMatchObject([{ may: { takeOff: true } }]);
    expect((await signOnOfPosition(world.speakers[1]!.delegate, { position: world.position })).signatures).toMatchObject([{ may: { takeOff: false } }]);
    await withdrawSignature(coordinator, { signature, reason: "They wrote to us." });
    expect((await entriesAbout(`position:${world.position}`)).map(({ name }) => name)).toContain("signing.takenOff");
    expect(await signOnOfPosition(coordinator, { position: world.position })).toMatchObject({ signatures: [], withdrawn: [{ organisation: ours!.organisation.name, reason: "They wrote to us." }] });
  });
});

describe("what waits for a signatory", () => {
  /** Reads through, and counts the questions. */
  const counting = () => {
    const asked = { queries: 0 };
    const db = new Proxy(engine.reader, { get: (target, key) => {
      if (key === "select" || key === "selectDistinct") asked.queries += 1;
      const member: unknown = Reflect.get(target, key);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    } });
    return { db, asked };
  };

  test("is each letter that an organisation of theirs has neither signed nor declined, told in as many queries for three as for one", async () => {
    const world = await openLetter();
    const [{ delegate }] = world.speakers as [World["speakers"][number]];
    const others = [];
    for (const title of ["A second letter", "A third letter"]) {
      const { value: { id: position } } = await draft(world.coordinator, { issue: world.docket, hub: world.europe.slug, title, stance: "support", sections });
      await freezePosition(world.coordinator, { position });
      others.push((await openSignOn(world.coordinator, { position, signers: "hub", minimum: 1, ...dates(), time: "18:00" })).value.id);
    }
    const letters = await engine.reader.select().from(signOns).where(inArray(signOns.id, [world.signOn, ...others]));
    const waiting = async (some: typeof letters, who = delegate) => {
      const { db, asked } = counting();
      const ids = await waitingFor(db, who, some);
      return { ids, queries: asked.queries };
    };
    const [all, one] = [await waiting(letters), await waiting(letters.slice(0, 1))];
    expect(all.ids.size).toBe(3);
    expect(all.queries).toBe(one.queries);
    await sign(world, delegate);
    await declineSignOn(delegate, { signOn: others[0]! });
    expect([...(await waiting(letters)).ids]).toEqual([others[1]]);
    expect((await waiting(letters, world.coordinator)).ids.size).toBe(0);
    expect((await myWork(delegate, {})).filter(({ kind }) => kind === "sign").map(({ title }) => title)).toEqual(["A third letter"]);
  });
});

describe("a logo", () => {
  test("is shown once it was given and as long as that is agreed to", async () => {
    const world = await openLetter();
    const { speakers: [ours, other], coordinator } = world;
    const { value: { id: signature } } = await sign(world, ours!.delegate, { logo: true });
    await expect(logoOfSignature(ours!.delegate, { signature })).rejects.toMatchObject({ reason: "notFound" });
    await expect(giveLogo(ours!.delegate, { signature, ...file("logo.pdf") })).rejects.toMatchObject({ faults: { file: [{ code: "signOn.notALogo" }] } });
    await expect(giveLogo(other!.delegate, { signature, ...file("logo.png"), type: "png" })).rejects.toMatchObject({ reason: "notFound" });
    await giveLogo(ours!.delegate, { signature, ...file("logo.png"), type: "png" });
    expect(await logoOfSignature(coordinator, { signature })).toMatchObject({ type: "png" });
    await expect(logoOfSignature(visitor, { signature })).rejects.toMatchObject({ reason: "notFound" });
    await changeConsent(ours!.delegate, { signature, listed: true, logo: false });
    await expect(logoOfSignature(coordinator, { signature })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("the count", () => {
  test("is of one version of one position", async () => {
    const world = await openLetter();
    await sign(world, world.speakers[0]!.delegate);
    const [version] = await engine.reader.select({ id: positionVersions.id }).from(positionVersions).where(eq(positionVersions.positionId, world.position));
    expect(await countSigned(engine.reader, { positionId: world.position, versionId: version!.id })).toBe(1);
    expect(await countSigned(engine.reader, { positionId: world.signOn, versionId: version!.id })).toBe(0);
    expect(await wasTold(world.asianCoordinator, `position:${world.position}`)).toBe(false);
  });
});
