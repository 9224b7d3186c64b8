import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { organisations } from "#db/schema/index.ts";
import { openHub, setRules } from "#lib/hubs/commands.ts";
import { hubBySlug, hubDirectory } from "#lib/hubs/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { addOrganisation, joinHub, updateOrganisation } from "#lib/organisations/commands.ts";
import { organisationBySlug } from "#lib/organisations/queries.ts";
import { addPerson, endSeat, giveSeat, updateProfile } from "#lib/people/commands.ts";
import { cast, me, peopleList, personById } from "#lib/people/queries.ts";
import { again, hub, organisation, participant, person, rules } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

describe("a hub", () => {
  test("has an address and a code of its own", async () => {
    const { slug, code } = await hub();
    const open = (given: object) => openHub(system, { slug: `${slug}-two`, code: "zz", name: "Second", seatCountry: "SG", zone: "Asia/Singapore", rules, ...given });
    await expect(open({ slug })).rejects.toMatchObject({ faults: { slug: [{ code: "taken" }] } });
    await expect(open({ code })).rejects.toMatchObject({ faults: { code: [{ code: "taken" }] } });
    await expect(open({ rules: { ...rules, methods: [rules.methods[1]] } })).rejects.toMatchObject({ faults: { "rules.usual": [{ code: "notOneOf" }] } });
  });

  test("is public with its participants; how it decides is for those who sit in it", async () => {
    const of = await hub();
    const { organisation: one, delegate } = await participant(of);
    const coordinator = await person({ role: "coordinator", hub: of });
    expect(await hubBySlug(visitor, { hub: of.slug })).toMatchObject({ participants: [{ name: one.name }], coordinators: [], rules: null });
    expect(await hubBySlug(delegate, { hub: of.slug })).toMatchObject({ coordinators: [{ name: coordinator.name }], rules: { version: 1, rules } });
    expect((await hubDirectory(visitor, {})).find(({ slug }) => slug === of.slug)).toMatchObject({ participants: 1 });
  });

  test("works as the house has it in whatever it has not settled, and never on no day at all", async () => {
    const of = await hub();
    const { delegate } = await participant(of);
    const rulesNow = async () => (await hubBySlug(delegate, { hub: of.slug })).rules!.rules;
    expect(await rulesNow()).toMatchObject({ weights: { impact: 1 }, planning: { hour: "12:00" }, calendar: { countries: ["BE"], weekdays: [1, 2, 3, 4, 5] } });
    const calendar = { countries: ["BE", "FR"], weekdays: [1, 2, 3, 4], extra: [{ day: "2026-12-28", works: false }] };
    await setRules(system, { hub: of.slug, rules: { ...rules, calendar } });
    expect(await rulesNow()).toMatchObject({ weights: { impact: 1 }, calendar });
    for (const wrong of [{ ...calendar, weekdays: [] }, { ...calendar, countries: ["XX"] }]) {
      await expect(setRules(system, { hub: of.slug, rules: { ...rules, calendar: wrong } })).rejects.toMatchObject({ reason: "invalid" });
    }
  });

  test("keeps every version of its rules, and tells those who decide", async () => {
    const of = await hub();
    const { delegate } = await participant(of);
    expect((await setRules(system, { hub: of.slug, rules: { ...rules, usual: "formal-vote" } })).value).toEqual({ version: 2 });
    expect(await told(delegate)).toContain("hub.rulesSet: rules");
    const coordinator = await person({ role: "coordinator", hub: of });
    await expect(setRules(coordinator, { hub: of.slug, rules })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("an organisation", () => {
  test("has one address and joins a hub once", async () => {
    const of = await hub();
    const { slug } = await organisation(of);
    await expect(addOrganisation(system, { slug, name: "The same" })).rejects.toMatchObject({ faults: { slug: [{ code: "taken" }] } });
    await expect(joinHub(system, { organisation: slug, hub: of.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "taken" }] } });
  });

  test("is in a country, of a size and in a sector, as those say who vote for it", async () => {
    const { organisation: one, delegate } = await participant(await hub());
    const profile = async () => (await organisationBySlug(visitor, { organisation: one.slug }));
    await updateOrganisation(delegate, { organisation: one.slug, country: "nl", sector: "hosting" });
    expect(await profile()).toMatchObject({ name: one.name, country: "NL", sector: "hosting", size: null });
    await updateOrganisation(delegate, { organisation: one.slug, size: "small", sector: "" });
    expect(await profile()).toMatchObject({ country: "NL", sector: null, size: "small" });
    await expect(updateOrganisation(delegate, { organisation: one.slug, sector: "Hosting of websites" })).rejects.toMatchObject({ faults: { sector: [{ code: "notOneOf" }] } });
    for (const given of [{ name: "Another name" }, { remark: "As they say" }, { verification: "verified" as const }]) await expect(updateOrganisation(delegate, { organisation: one.slug, ...given })).rejects.toMatchObject({ reason: "forbidden" });
    await updateOrganisation(system, { organisation: one.slug, name: "Another name" });
    expect(await profile()).toMatchObject({ name: "Another name", size: "small" });
  });

  test("keeps what was on record before there was a list, until somebody chooses", async () => {
    const { organisation: one, delegate } = await participant(await hub());
    await engine.transaction((tx) => tx.update(organisations).set({ sector: "Cloud and more" }).where(eq(organisations.id, one.id)));
    expect(await updateOrganisation(delegate, { organisation: one.slug, sector: "Cloud and more" })).toMatchObject({ facts: [] });
    await updateOrganisation(delegate, { organisation: one.slug, sector: "Cloud and more", size: "large" });
    expect(await organisationBySlug(visitor, { organisation: one.slug })).toMatchObject({ sector: "Cloud and more", size: "large" });
  });

  test("shows who speaks for it to members alone", async () => {
    const { organisation: { slug }, delegate } = await participant(await hub());
    expect((await organisationBySlug(visitor, { organisation: slug })).speakers).toEqual([]);
    expect((await organisationBySlug(await person(), { organisation: slug })).speakers).toEqual([]);
    expect((await organisationBySlug(delegate, { organisation: slug })).speakers).toMatchObject([{ name: delegate.name, role: "delegate" }]);
  });
});

describe("a person", () => {
  test("has one address, whatever its spelling", async () => {
    const { email } = await person();
    await expect(addPerson(system, { email: ` ${email.toUpperCase()} `, name: "Again" })).rejects.toMatchObject({ faults: { email: [{ code: "taken" }] } });
  });

  test("is told of a seat, and sits in it from then on", async () => {
    const of = await hub();
    const one = await person();
    await giveSeat(system, { email: one.email, role: "coordinator", hub: of.slug });
    expect(await told(await again(one))).toEqual(["seat.given: seat"]);
    expect((await me(one, {})).seats).toMatchObject([{ role: "coordinator", hub: of.slug }]);
  });

  test("is one of two who vote for an organisation in a hub: a delegate and an alternate", async () => {
    const of = await hub();
    const { organisation: { slug } } = await participant(of);
    const other = await person();
    const give = (role: "delegate" | "alternate") => giveSeat(system, { email: other.email, role, hub: of.slug, organisation: slug });
    await expect(give("delegate")).rejects.toMatchObject({ reason: "conflict", code: "seatTaken" });
    await give("alternate");
  });

  test("is given no seat without what the seat needs", async () => {
    const { email } = await person();
    await expect(giveSeat(system, { email, role: "coordinator" })).rejects.toMatchObject({ faults: { hub: [{ code: "notOneOf" }] } });
    await expect(giveSeat(system, { email, role: "delegate", hub: (await hub()).slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "notOneOf" }] } });
    const elsewhere = (await participant(await hub())).organisation.slug;
    await expect(giveSeat(system, { email, role: "delegate", hub: (await hub()).slug, organisation: elsewhere })).rejects.toMatchObject({ faults: { organisation: [{ code: "notParticipating" }] } });
  });

  test("is found by administrators under name or address, a page at a time, and by nobody else", async () => {
    const administrator = await person({ role: "administrator" });
    const of = await hub();
    const { delegate, organisation } = await participant(of);
    const { name, email } = await me(delegate, {});
    expect((await peopleList(administrator, { q: email.toUpperCase() })).people).toMatchObject([{ id: delegate.id, name, seats: [{ role: "delegate", hub: of.slug, organisation: organisation.slug }] }]);
    expect((await peopleList(administrator, { q: "100%" })).people).toEqual([]);
    const first = await peopleList(administrator, { limit: 1 });
    const second = await peopleList(administrator, { limit: 1, after: first.next! });
    expect(second.people[0]!.id).not.toBe(first.people[0]!.id);
    expect(await personById(administrator, { person: delegate.id })).toMatchObject({ email, seats: [{ role: "delegate" }] });
    for (const one of [delegate, visitor, await person({ role: "coordinator", hub: of })]) {
      await expect(peopleList(one, {})).rejects.toMatchObject({ reason: "notFound" });
      await expect(personById(one, { person: delegate.id })).rejects.toMatchObject({ reason: "notFound" });
    }
  });

  test("keeps the last administrator in their seat", async () => {
    const last = await person({ role: "administrator" });
    const seatsOfAll = async () => (await peopleList(system, { limit: 100 })).people.flatMap(({ id, seats }) => seats.filter(({ role }) => role === "administrator").map((seat) => ({ id, seat: seat.id })));
    for (const { seat } of (await seatsOfAll()).filter(({ id }) => id !== last.id)) await endSeat(last, { seat });
    const [own] = (await personById(last, { person: last.id })).seats;
    const left = await seatsOfAll();
    expect(left).toHaveLength(1);
    await expect(endSeat(last, { seat: own!.id })).rejects.toMatchObject({ reason: "state", code: "lastAdministrator" });
    await person({ role: "administrator" });
    await endSeat(last, { seat: own!.id });
  });

  test("is not found out about by somebody who tries addresses", async () => {
    const [{ email }, stranger] = [await person(), (await participant(await hub())).delegate];
    for (const tried of [email, `nobody.${email}`]) await expect(giveSeat(stranger, { email: tried, role: "administrator" })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("reads the house as they like, and nobody else's settings", async () => {
    const one = await person();
    await updateProfile(one, { name: "Jo Nováková", locale: "nl", zone: "Asia/Tokyo", theme: "dark" });
    expect(await me(one, {})).toMatchObject({ name: "Jo Nováková", locale: "nl", zone: "Asia/Tokyo", theme: "dark" });
    await updateProfile(one, { name: "Jo", locale: "nl", zone: "Asia/Tokyo", theme: "dark", singleKeys: "off" });
    await updateProfile(one, { name: "Jo", locale: "en", zone: "Asia/Tokyo", theme: "dark" });
    expect(await me(one, {}), "what is not sent stays").toMatchObject({ locale: "en", singleKeys: "off" });
    await expect(updateProfile(visitor, { name: "Jo", locale: "nl", zone: "Asia/Tokyo", theme: "dark" })).rejects.toMatchObject({ reason: "signIn" });
    await expect(me(visitor, {})).rejects.toMatchObject({ reason: "signIn" });
  });

  test("is in the cast of the demonstration only with a note for those who try them", async () => {
    const one = await participant(await hub());
    expect((await cast(visitor, {})).map(({ id }) => id)).not.toContain(one.delegate.id);
  });
});
