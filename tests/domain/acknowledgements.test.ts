import { describe, expect, test } from "vitest";
import { answerAcknowledgement, askContributor, removeAcknowledgement } from "#lib/acknowledgements/commands.ts";
import { acknowledgementsOf, ownAcknowledgements } from "#lib/acknowledgements/queries.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { standpoint } from "#lib/publications/queries.ts";
import { changeResponseLane, planResponse } from "#lib/responses/commands.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { answer, consultation, participant, person, plannedResponse, publishedPosition } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

/** A response of a hub, one of whose organisations is asked to be named with it. */
async function asked() {
  const world = await plannedResponse();
  const { delegate, organisation } = await participant(world.europe);
  const { value: { id } } = await askContributor(world.coordinator, { response: world.response, organisation: organisation.slug });
  return { ...world, delegate, organisation, acknowledgement: id, names: async (one: Actor) => (await acknowledgementsOf(one, { response: world.response })).named };
}

async function agreed() {
  const world = await asked();
  await answerAcknowledgement(world.delegate, { acknowledgement: world.acknowledgement, answer: "yes" });
  return world;
}

describe("a contributor", () => {
  test("is named only after saying yes, and asked only once", async () => {
    const { coordinator, delegate, organisation, acknowledgement, response, names } = await asked();
    expect(await told(delegate)).toContain("acknowledgement.asked: beNamed");
    expect(await names(coordinator)).toEqual([]);
    await answerAcknowledgement(delegate, { acknowledgement, answer: "yes" });
    expect(await names(coordinator)).toEqual([{ kind: "organisation", name: organisation.name }]);
    await expect(askContributor(coordinator, { response, organisation: organisation.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "askedBefore" }] } });
  });

  test("who said no is not named, and may still change that", async () => {
    const { coordinator, delegate, acknowledgement, names } = await asked();
    await answerAcknowledgement(delegate, { acknowledgement, answer: "no" });
    expect(await names(coordinator)).toEqual([]);
    await expect(removeAcknowledgement(delegate, { acknowledgement })).rejects.toMatchObject({ reason: "state" });
    await answerAcknowledgement(delegate, { acknowledgement, answer: "yes" });
    expect(await names(coordinator)).toHaveLength(1);
  });

  test("can be a person, who alone says yes", async () => {
    const { coordinator, europe, response, names } = await asked();
    const [helper, colleague] = [await person({ role: "member", hub: europe }), await person({ role: "member", hub: europe })];
    const { value: { id: acknowledgement } } = await askContributor(coordinator, { response, person: helper.id });
    expect(await told(helper)).toContain("acknowledgement.asked: beNamed");
    for (const other of [colleague, coordinator]) await expect(answerAcknowledgement(other, { acknowledgement, answer: "yes" })).rejects.toMatchObject({ reason: other === colleague ? "notFound" : "forbidden" });
    await answerAcknowledgement(helper, { acknowledgement, answer: "yes" });
    expect(await names(coordinator)).toEqual([{ kind: "person", name: helper.name }]);
  });

  test("is taken off with one act, at once, on the public page too, and stands in no entry", async () => {
    const { coordinator, hub: europe, position, docket } = await publishedPosition().then((world) => ({ ...world, hub: world.europe }));
    const { delegate, organisation } = await participant(europe);
    const { value: { id: acknowledgement } } = await askContributor(coordinator, { position, organisation: organisation.slug });
    const shown = async () => (await standpoint(visitor, { issue: docket })).positions.flatMap(({ acknowledged }) => acknowledged);
    await answerAcknowledgement(delegate, { acknowledgement, answer: "yes" });
    expect(await shown()).toEqual([{ kind: "organisation", name: organisation.name }]);
    await removeAcknowledgement(delegate, { acknowledgement });
    expect(await shown()).toEqual([]);
    for (const one of [visitor, coordinator]) expect(JSON.stringify(await historyOf(one, { kind: "position", id: position }))).not.toContain(organisation.name);
  });

  test("who lost sight of the thing can still take the name off, and is not told its title", async () => {
    const { coordinator, delegate, response, acknowledgement } = await agreed();
    await changeResponseLane(coordinator, { response, lane: "coordinators" });
    expect(await ownAcknowledgements(delegate, {})).toMatchObject([{ id: acknowledgement, with: null, may: { agree: false, remove: true } }]);
    await expect(answerAcknowledgement(delegate, { acknowledgement, answer: "yes" })).rejects.toMatchObject({ reason: "notFound" });
    expect((await removeAcknowledgement(delegate, { acknowledgement })).value).toEqual({ state: "removed" });
    await expect(askContributor(coordinator, { response, organisation: "example" })).rejects.toMatchObject({ reason: "state", code: "acknowledgement.closed" });
  });

  test("is taken off by a coordinator at their word, and told", async () => {
    const { coordinator, delegate, acknowledgement, names } = await agreed();
    await removeAcknowledgement(coordinator, { acknowledgement });
    expect(await names(coordinator)).toEqual([]);
    expect(await told(delegate)).toContain("acknowledgement.removed: named");
  });
});

describe("that somebody is asked to be named", () => {
  test("is known to them and to those who ask, and to no competitor", async () => {
    const { coordinator, delegate, response, acknowledgement, europe } = await asked();
    const { delegate: rival } = await participant(europe);
    expect(await acknowledgementsOf(rival, { response })).toEqual({ named: [], asked: [], own: [], offered: { organisations: [], people: [] }, may: { ask: false } });
    for (const act of [() => answerAcknowledgement(rival, { acknowledgement, answer: "no" }), () => removeAcknowledgement(rival, { acknowledgement })]) await expect(act()).rejects.toMatchObject({ reason: "notFound" });
    expect((await historyOf(rival, { kind: "response", id: response })).entries.map(({ name }) => name)).not.toContain("acknowledgement.asked");
    expect((await acknowledgementsOf(delegate, { response })).own).toMatchObject([{ id: acknowledgement, state: "asked", may: { agree: true, decline: true } }]);
    expect((await acknowledgementsOf(coordinator, { response })).asked).toMatchObject([{ id: acknowledgement, state: "asked" }]);
    expect((await whoIsTold(coordinator, { operation: "removeAcknowledgement", acknowledgement })).people.map(({ id }) => id)).toContain(delegate.id);
  });

  test("is said of no organisation whose words whoever asks may not read", async () => {
    const { europe, docket, call, coordinator, ours, competitor } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    await submitFeedback(competitor.delegate, { call, ...answer({ lane: "hub" }) });
    const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Answer", authority: "Commission", channel: "letter", day: dayFromNow(9) });
    const liaison = await person({ role: "liaison", hub: europe });
    const offered = async (one: Actor) => (await acknowledgementsOf(one, { response })).offered.organisations.filter(({ contributed }) => contributed).map(({ slug }) => slug).toSorted();
    expect(await offered(liaison)).toEqual([competitor.organisation.slug]);
    expect(await offered(coordinator)).toEqual([competitor.organisation.slug, ours.organisation.slug].toSorted());
  });
});
