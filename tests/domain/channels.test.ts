import { describe, expect, test } from "vitest";
import type { Channel } from "#db/vocabulary.ts";
import { restoreChannel, setChannel } from "#lib/channels/commands.ts";
import { checklistOf, toldOf, type ProfileTold } from "#lib/channels/model.ts";
import { channelByKey, channelList, profileOf } from "#lib/channels/queries.ts";
import { shippedProfiles } from "#db/channels/shipped.ts";
import { engine } from "#db/client.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { approveResponse, cancelResponse, decideGoNoGo, planResponse, saveResponse, sendToReview, startWork, tickCheck, useNewerRules } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { responseById } from "#lib/responses/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { approvedResponse, issue, person, responseInReview, responseInWork } from "#tests/support/factories.ts";
import { namesOf } from "#tests/support/readings.ts";

const note = "The portal was changed.";
const administrator = () => person({ role: "administrator" });

async function profileNow(channel: Channel): Promise<{ revision: number; profile: ProfileTold }> {
  const { channel: _, version: __, revision, changes: ___, may: ____, ...profile } = await channelByKey(visitor, { channel });
  return { revision, profile };
}

/** Describes a channel anew, as it is in force but for what is changed. */
async function change(channel: Channel, changed: Partial<ProfileTold>) {
  const { revision, profile } = await profileNow(channel);
  const set = () => setChannel(system, { channel, revision, note, ...profile, ...changed } as Parameters<typeof setChannel>[1]);
  return { ...(await set()).value, set };
}

const shorter = (count: number): Partial<ProfileTold> => ({ parts: [{ part: "text", plain: true, limit: { count, unit: "characters", counted: "code-points", lineBreak: 1, confirmed: true } }] });
/** A response under way through a channel whose text may have twenty characters. */
async function tight(channel: Channel) {
  await change(channel, shorter(20));
  const world = await issue();
  const { value: { id: response } } = await planResponse(world.coordinator, { issue: world.docket, hub: world.europe.slug, title: "Answer", authority: "A ministry", channel, day: dayFromNow(9) });
  await decideGoNoGo(world.coordinator, { response, decision: "go", reason: "It concerns us." });
  await startWork(world.coordinator, { response });
  const write = async (body: string) => saveResponse(world.coordinator, { response, revision: (await responseById(world.coordinator, { response })).revision, title: "Answer", body });
  return { ...world, response, write, secondCoordinator: await person({ role: "coordinator", hub: world.europe }) };
}

describe("a channel", () => {
  test("is shipped in a first version, which anybody may read", async () => {
    expect(await channelList(visitor, {})).toHaveLength(20);
    const told = await channelByKey(visitor, { channel: "have-your-say", version: 1 });
    expect(told).toMatchObject({ version: 1, zone: "Europe/Brussels", may: { set: false }, parts: [{ part: "text", plain: true, limit: { count: 4000, confirmed: false } }, { part: "attachment" }] });
    expect(checklistOf(shippedProfiles["have-your-say"]).map(({ key }) => key)).toContain("text-fits");
  });

  test("keeps every version readable, with what was said of it; by whom is for members", async () => {
    const by = await administrator();
    const { revision, profile } = await profileNow("etsi");
    await setChannel(by, { channel: "etsi", revision, note, ...profile, leadDays: 7 } as Parameters<typeof setChannel>[1]);
    expect(await channelByKey(by, { channel: "etsi" })).toMatchObject({ version: revision + 1, revision: revision + 1, leadDays: 7, changes: [{ note, by: by.name }, ...Array.from({ length: revision - 1 }, () => ({}))], may: { set: true } });
    expect((await channelByKey(visitor, { channel: "etsi" })).changes[0]).toMatchObject({ by: null });
    expect(await channelByKey(visitor, { channel: "etsi", version: 1 })).toMatchObject({ leadDays: 2 });
    await expect(channelByKey(visitor, { channel: "etsi", version: revision + 2 })).rejects.toMatchObject({ reason: "notFound" });
    expect(await profileOf(engine.reader, { channel: "etsi", channelVersion: revision + 1 })).toMatchObject({ leadDays: 7 });
    expect(toldOf(await profileOf(engine.reader, { channel: "etsi", channelVersion: 1 }))).toEqual(toldOf(shippedProfiles.etsi));
  });

  test("is refused to whoever made it of an older version, who is shown the newer", async () => {
    const { revision, set } = await change("korea-opinion", { leadDays: 4 });
    await expect(set()).rejects.toMatchObject({ reason: "conflict", code: "channelMoved", present: { version: revision, leadDays: 4 } });
  });

  test("goes back to what an earlier version said, as a new one", async () => {
    const by = await administrator();
    const { revision } = await change("tris", { leadDays: 9 });
    await expect(restoreChannel(by, { channel: "tris", revision: revision - 1, version: 1, note })).rejects.toMatchObject({ reason: "conflict", code: "channelMoved" });
    await expect(restoreChannel(by, { channel: "tris", revision, version: 99, note })).rejects.toMatchObject({ reason: "notFound" });
    expect((await restoreChannel(by, { channel: "tris", revision, version: 1, note })).value).toEqual({ revision: revision + 1 });
    expect(await channelByKey(by, { channel: "tris" })).toMatchObject({ version: revision + 1, leadDays: 1 });
  });

  test.each<[string, object, Record<string, { code: string }[]>]>([
    ["a limit below nothing", { parts: [{ part: "text", plain: true, limit: { count: -1, unit: "characters", counted: "utf-16", lineBreak: 1, confirmed: false } }] }, { "parts.0.limit.count": [{ code: "tooSmall" }] }],
    ["half a character", { parts: [{ part: "text", limit: { count: 1.5, unit: "characters" } }] }, { "parts.0.limit.count": [{ code: "wrongForm" }] }],
    ["one part twice", { parts: [{ part: "text" }, { part: "text" }] }, { parts: [{ code: "twice" }] }],
    ["no part", { parts: [] }, { parts: [{ code: "tooFew" }] }],
    ["no form", { packForms: [] }, { packForms: [{ code: "tooFew" }] }],
    ["a zone that there is not", { zone: "Europe/Atlantis" }, { zone: [{ code: "unknownZone" }] }],
    ["a day that there is not", { checkedOn: "2026-02-30" }, { checkedOn: [{ code: "wrongForm" }] }],
    ["something to see to, without words", { checklist: [{ key: "own", words: null, required: true }] }, { "checklist.0.words": [{ code: "required" }] }],
    ["a receipt without words", { receipt: { key: "own", words: " ", pattern: null } }, { "receipt.words": [{ code: "required" }] }],
  ])("cannot have %s", async (_, changed, faults) => {
    const refused = await change("other", changed).catch((error: { faults: Record<string, { code: string }[]> }) => error);
    expect(Object.keys((refused as { faults: object }).faults)).toEqual(Object.keys(faults));
    expect(await profileNow("other")).toMatchObject({ revision: 1 });
  });

  test.each<[string, object]>([
    ["a form that there is not", { packForms: ["scroll.vellum"] }], ["an address that runs a script", { portal: "javascript:alert(1)" }], ["fields nobody knows", { colour: "red" }],
    ["a thousand things to see to", { checklist: Array.from({ length: 1000 }, (_, index) => ({ key: `own-${index}`, words: "See to it.", required: true })) }],
    ["a million formats", { files: { formats: Array.from({ length: 100_000 }, (_, index) => `f${index}`), maxBytes: null, maxNumber: null } }],
  ])("cannot have %s either", async (_, changed) => {
    await expect(change("other", changed)).rejects.toMatchObject({ reason: "invalid" });
    expect(await profileNow("other")).toMatchObject({ revision: 1 });
  });
});

describe("a response under the rules of its channel", () => {
  test("can be saved when it is too long by one, and goes no further", async () => {
    const { response, coordinator, write } = await tight("taiwan-join");
    await write(`${"字".repeat(20)}👍`);
    expect(await responseById(coordinator, { response })).toMatchObject({ limits: [{ part: "text", count: 21, limit: 20, left: -1, over: true }], takesLanguage: false, state: "in-work" });
    await expect(sendToReview(coordinator, { response })).rejects.toMatchObject({ reason: "state", code: "response.overLimit", values: { over: 1, count: 21, limit: 20, unit: "characters" } });
    await write(`${"字".repeat(19)}👍`);
    expect(await responseById(coordinator, { response })).toMatchObject({ limits: [{ count: 20, left: 0, over: false }] });
    await sendToReview(coordinator, { response });
  });

  test("does not count what the channel does not show, and counts an end of line once", async () => {
    const { response, coordinator, write } = await tight("china-npc");
    await write("**We ask for**\r\n_more_ time");
    expect(await responseById(coordinator, { response })).toMatchObject({ limits: [{ count: 20, over: false }] });
    await sendToReview(coordinator, { response });
  });

  test("keeps those it was planned under, is told of newer ones, and takes them when somebody says so", async () => {
    const { response, coordinator, liaison } = await responseInWork();
    await saveResponse(coordinator, { response, revision: 1, title: "Answer to the consultation", body: "We welcome it." });
    const before = await responseById(coordinator, { response });
    expect(before).toMatchObject({ channelVersion: before.channelRevision, may: { useNewerRules: false } });
    await change("have-your-say", shorter(5));
    expect(await responseById(liaison, { response })).toMatchObject({ channelVersion: before.channelVersion, channelRevision: before.channelVersion + 1, limits: [{ limit: before.limits[0]!.limit, over: false }], may: { useNewerRules: true } });
    await useNewerRules(liaison, { response });
    expect(await responseById(coordinator, { response })).toMatchObject({ channelVersion: before.channelVersion + 1, limits: [{ limit: 5, over: true }], may: { useNewerRules: false } });
    expect(await namesOf(`response:${response}`)).toContain("response.rulesRenewed");
    await expect(sendToReview(coordinator, { response })).rejects.toMatchObject({ code: "response.overLimit" });
    expect((await useNewerRules(liaison, { response })).facts).toEqual([]);
    await restoreChannel(system, { channel: "have-your-say", revision: before.channelVersion + 1, version: 1, note });
  });

  test("is neither approved nor filed while it is too long for the newer ones", async () => {
    const [inReview, approved] = [await responseInReview(), await approvedResponse()];
    const { revision } = await change("have-your-say", shorter(5));
    for (const { response, coordinator } of [inReview, approved]) await useNewerRules(coordinator, { response });
    await expect(approveResponse(inReview.secondCoordinator, { response: inReview.response })).rejects.toMatchObject({ code: "response.overLimit" });
    await expect(submitResponse(approved.coordinator, { response: approved.response, reference: "F1", filedOn: dayFromNow(-1), filedTime: "10:00" })).rejects.toMatchObject({ code: "response.overLimit" });
    await restoreChannel(system, { channel: "have-your-say", revision, version: 1, note });
    await useNewerRules(approved.coordinator, { response: approved.response });
    await submitResponse(approved.coordinator, { response: approved.response, reference: "F1", filedOn: dayFromNow(-1), filedTime: "10:00" });
    await expect(useNewerRules(approved.coordinator, { response: approved.response })).rejects.toMatchObject({ reason: "state", code: "response.sentUnderItsRules" });
  });

  test("that was called off stays under its rules", async () => {
    const { response, coordinator } = await responseInWork();
    await cancelResponse(coordinator, { response, reason: "The request was withdrawn." });
    await expect(useNewerRules(coordinator, { response })).rejects.toMatchObject({ reason: "state" });
  });
});

describe("what a channel asks to be seen to", () => {
  test("stands on the checklist of a response that is planned, in the words of whoever added it, and comes with newer rules", async () => {
    await change("taiwan-join", { checklist: [{ key: "reading-room", words: "The reading room has a copy", required: true }] });
    const world = await issue();
    const { value: { id: response } } = await planResponse(world.coordinator, { issue: world.docket, hub: world.europe.slug, title: "Answer", authority: "A ministry", channel: "taiwan-join", day: dayFromNow(9) });
    const checks = async () => (await responseById(world.coordinator, { response })).checks.map(({ key, label, required, tickedBy }) => ({ key, label, required, tickedBy }));
    const house = ["read-through", "names-agree"].map((key) => ({ key, label: null, required: true, tickedBy: null }));
    expect(await checks()).toEqual([...house, { key: "reading-room", label: "The reading room has a copy", required: true, tickedBy: null }]);
    await tickCheck(world.coordinator, { response, check: "reading-room", done: "yes" });
    await change("taiwan-join", { checklist: [{ key: "reading-room", words: "In another wording", required: true }, { key: "second-copy", words: "There is a second copy", required: false }] });
    await useNewerRules(world.coordinator, { response });
    expect((await checks()).slice(2)).toEqual([{ key: "reading-room", label: "The reading room has a copy", required: true, tickedBy: world.coordinator.name }, { key: "second-copy", label: "There is a second copy", required: false, tickedBy: null }]);
  });
});
