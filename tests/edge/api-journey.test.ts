import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { routes } from "#app/api/v1/operations.ts";
import { checkAmendments } from "#lib/checks/jobs.ts";
import { confirmSignature } from "#lib/claims/commands.ts";
import { system, visitor as nobody } from "#lib/kernel/actor.ts";
import { mailStayed } from "#lib/mail/jobs.ts";
import { missResponses } from "#lib/responses/jobs.ts";
import { writeSheet } from "#lib/formats/amendment-forms/write.ts";
import { operationsOf } from "#lib/next/openapi.ts";
import { env } from "#lib/platform/env.ts";
import { lawOn } from "#tests/support/amending.ts";
import { among, edition, good, like, machineOf, someText } from "#tests/support/api.ts";
import { dayFromNow, filedNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { usualRules } from "#db/rules.ts";
import { foundation, participant, person, rules } from "#tests/support/factories.ts";
import { agreed, answeredAsks, heldAsks } from "#tests/support/judging.ts";
import { claimed } from "#tests/support/signing.ts";
import { journalPage, page, publicationsOffice } from "#tests/support/publications-office.ts";

/** The operations that went well somewhere below: the last test wants all of them. */
const heard = new Set<string>();
const as = (one: Parameters<typeof machineOf>[0]) => machineOf(one, heard);

/** Two hubs; in the first a coordinator, a second one, a board member and three organisations with their delegates. */
async function hubs() {
  const world = await foundation();
  const [first, second, third] = [await participant(world.europe), await participant(world.europe), await participant(world.europe)];
  const secondCoordinator = await person({ role: "coordinator", hub: world.europe });
  const board = await person({ role: "board", hub: world.europe });
  return {
    ...world, slug: world.europe.slug, coordinator: as(world.coordinator), asia: as(world.asianCoordinator), asiaSlug: world.asia.slug, secondCoordinator: as(secondCoordinator), board: as(board),
    people: { hub: world.europe, asiaHub: world.asia, coordinator: world.coordinator, delegate: first.delegate, organisation: first.organisation }, delegates: [as(first.delegate), as(second.delegate), as(third.delegate)] as const, visitor: as(null),
  };
}

/** An act as somebody types it. */
const plainAct = () => ({ name: "act.md", bytes: Buffer.from("# Naming act\n\n## Article 1\n### Subject matter\n\nThis act lays down rules on names.\n\n## Article 2\n### Names\n\nEvery component has a name.\n") });

/** A table as the secretariat of a standards body sends it back. */
const observedSheet = () => writeSheet("xlsx", {
  name: "Comments", title: "Comments", above: [], fixed: 1, columns: ["MB/NC", "Clause/Subclause", "Type of comment", "Comments", "Proposed change", "Observations of the secretariat"].map((head) => ({ head, width: 20 })),
  rows: [["Ours", "Article 2", "te", "A hobby cannot comply.", "all hobby projects", "Accepted in principle"]],
}, { title: "Comments", organisation: "Secretariat", language: "en", date: "2026-01-01" });

describe("the main job through the interface", () => {
  it("goes from an official reference to a receipt", async () => {
    const { slug, asiaSlug, coordinator, asia, secondCoordinator, delegates: [first, second, third], visitor } = await hubs();

    // One: an issue, logged from a reference; a duplicate is found; the other hub opens its own track.
    const reference = `COM(${randomInt(2001, 2025)}) ${randomInt(1, 1000)}`;
    expect(good(await coordinator.get(`/references?text=${encodeURIComponent(reference)}`))).toMatchObject({ read: true, known: [] });
    expect(good(await coordinator.get("/references?text=what"))).toMatchObject({ read: false });
    const logged = await coordinator.post("/issues", { hub: slug, title: "Who reports what by when", reference, lane: "public" });
    const { docket } = good(logged, [201]);
    expect(logged.headers.get("location")).toBe(`/api/v1/issues/${docket}`);
    const twice = await coordinator.post("/issues", { hub: slug, title: "The same once more", reference: `${reference} final` });
    expect(twice).toMatchObject({ status: 409, body: { code: "duplicate", present: { docket } } });
    good(await asia.post(`/issues/${docket}/tracks`, { hub: asiaSlug }), [201]);
    good(await coordinator.post(`/issues/${docket}/dates`, { kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(60), time: "23:59" }), [201]);
    expect(good(await coordinator.get(`/issues/${docket}`))).toMatchObject({ docket, tracks: [{ hub: { slug } }, { hub: { slug: asiaSlug } }], watching: true });

    // Two: a call, an answer that is kept while it is typed, and its receipt.
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "What would it cost you?", day: dayFromNow(14), time: "18:00" }), [201]);
    good(await coordinator.post(`/calls/${call}/open`));
    expect(good(await first.put(`/calls/${call}/draft`, { content: { impact: "A first" } }, edition(0)))).toMatchObject({ revision: 1 });
    expect(good(await first.get(`/calls/${call}`))).toMatchObject({ isOpen: true, draft: { content: { impact: "A first" }, revision: 1 } });
    expect(good(await first.get(`/calls/${call}/readers?lane=confided`)).count).toBeGreaterThan(0);
    const said = { stance: "support-with-changes", impact: "Every release would need an assessment.", proposedWording: "within one working day", evidence: "Two releases a week.", language: "en", lane: "hub" };
    const receipt = good(await first.post(`/calls/${call}/feedback`, said), [201]);
    const { id: other } = good(await second.post(`/calls/${call}/feedback`, { ...said, stance: "oppose", lane: "confided" }), [201]);

    expect(good(await coordinator.get(`/issues/${docket}/voices?by=provision`))).toMatchObject({ by: "provision", hubs: [{ hub: { slug }, base: { asked: 3, spoken: 2, inConfidence: 0 }, groups: [{ kind: "notStated", voices: 2 }] }, { base: { spoken: 0 } }], comparison: [{ on: "all", cells: [{ voices: 2 }, { relation: "silent" }] }, { on: "whole" }] });
    expect(good(await third.get(`/calls/${call}/participation`))).toMatchObject({ base: { asked: 3, spoken: 1 }, organisations: [{}, {}, {}], provisions: [{ name: null, spoken: 1 }] });

    // Three: every answer gets the hub's own, with a reason.
    expect(good(await coordinator.get(`/calls/${call}/feedback`))).toMatchObject({ total: 2, organisations: 2, items: [{ id: receipt.id, reference: receipt.reference }, { id: other }] });
    for (const id of [receipt.id, other]) good(await coordinator.put(`/feedback/${id}/disposition`, { verdict: "accepted", reason: "The first section asks for it." }));
    expect(good(await first.get(`/feedback/${receipt.id}`))).toMatchObject({ state: "disposed", dispositions: [{ verdict: "accepted" }] });
    expect(good(await first.get("/me/inbox")).items.map(({ name }: { name: string }) => name)).toContain("feedback.disposed");
    good(await coordinator.post(`/calls/${call}/close`, { reason: "Everyone has spoken." }));

    // Four: a text, two asks, an amendment, a vote with a concern, a revision, a second vote, and everyone may read it.
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "Reporting that can be done", stance: "support-with-changes" }), [201]);
    const text = { title: "Reporting that can be done", lede: "In working days.", stance: "support-with-changes", sections: [{ heading: "What we ask", body: "One working day." }] };
    const saved = good(await coordinator.put(`/positions/${position}`, text, edition(1)));
    expect(saved.revision).toBe(2);
    expect(good(await coordinator.put(`/positions/${position}/summary`, { summary: "Give people a working day." }, edition(2)))).toEqual({ revision: 3, summary: "Give people a working day." });
    good(await coordinator.post(`/positions/${position}/asks`, { statement: "Count in working days", priority: "must", redLine: true, fallback: "Two days" }), [201]);
    good(await coordinator.post(`/positions/${position}/asks`, { statement: "Exempt voluntary work", priority: "should" }), [201]);
    good(await coordinator.post(`/positions/${position}/amendments`, { provision: "Article 14(2)", current: "within 24 hours", proposed: "within one working day", justification: "Nobody has a rota." }), [201]);
    const frozen = await coordinator.post(`/positions/${position}/freeze`, {});
    expect(frozen.headers.get("location")).toBe(`/api/v1/positions/${position}/versions/1`);
    good(await first.get(`/positions/${position}/versions/1/amendment-files/table.csv`));
    expect(good(await first.get(`/positions/${position}/versions/1`))).toMatchObject({ number: 1, hash: frozen.body.hash, content: { asks: [{ number: 1 }, { number: 2 }], amendments: [{ number: 1 }] } });
    const { id: ballot } = good(await coordinator.post(`/positions/${position}/decisions`, {}), [201]);
    good(await first.post(`/decisions/${ballot}/ballots`, { choice: "yes" }), [201]);
    good(await second.post(`/decisions/${ballot}/ballots`, { choice: "discuss", problem: "Whose working days?", remedy: "Say where they are counted." }), [201]);
    good(await third.post(`/decisions/${ballot}/ballots`, { choice: "no-objection" }), [201]);
    const blocked = await coordinator.post(`/decisions/${ballot}/declare`, { result: "carried", outcome: "Carried." });
    expect(blocked).toMatchObject({ status: 409, body: { code: "decision.notMet", present: { missing: ["blocked"] } } });
    good(await coordinator.post(`/positions/${position}/revise`, { reason: "Say where the days are counted." }));
    const { revision } = good(await coordinator.get(`/positions/${position}`));
    good(await coordinator.put(`/positions/${position}`, { ...text, sections: [{ heading: "What we ask", body: "One working day, where the maintainer is." }] }, edition(revision)));
    expect(good(await coordinator.post(`/positions/${position}/freeze`, { note: "Where the days are counted." }), [201])).toMatchObject({ version: 2 });
    expect(good(await first.get(`/positions/${position}/versions/1/compare/2`))).toMatchObject({ before: { number: 1 }, after: { number: 2 }, sections: [{ change: "changed" }] });
    const { id: secondBallot } = good(await coordinator.post(`/positions/${position}/decisions`, {}), [201]);
    for (const delegate of [first, second, third]) good(await delegate.post(`/decisions/${secondBallot}/ballots`, { choice: "yes" }), [201]);
    expect(good(await coordinator.post(`/decisions/${secondBallot}/declare`, { result: "carried", outcome: "All three in favour." }))).toEqual({ state: "carried", position: "adopted" });
    expect(await visitor.get(`/positions/${position}`)).toMatchObject({ status: 404 });
    good(await coordinator.post(`/positions/${position}/embargo`, { day: dayFromNow(5), reason: "The authority speaks first." }), [201]);
    expect(await first.get(`/positions/${position}`)).toMatchObject({ status: 404 });
    good(await coordinator.post(`/positions/${position}/embargo/lift-request`, { reason: "It has spoken." }));
    expect(await coordinator.post(`/positions/${position}/embargo/lift`)).toMatchObject({ status: 403 });
    expect(good(await secondCoordinator.get(`/positions/${position}/embargo`))).toMatchObject({ embargo: { isOver: false, asked: { reason: "It has spoken." } }, may: { lift: true } });
    good(await secondCoordinator.post(`/positions/${position}/embargo/lift`));
    good(await coordinator.post(`/positions/${position}/publish`));
    good(await coordinator.post(`/positions/${position}/translations`, { language: "nl", title: "Melden dat kan", lede: "In werkdagen.", sections: [{ heading: "Wat wij vragen", body: "Eén werkdag." }], asks: ["Tel in werkdagen", "Stel vrijwillig werk vrij"], madeBy: "human" }));
    expect(good(await visitor.get(`/issues/${docket}/publications/${slug}/1`))).toMatchObject({ publication: 1, inForce: null, content: { summary: "Give people a working day." }, translations: [{ language: "nl", maker: null }] });
    expect(good(await visitor.get(`/positions/${position}`))).toMatchObject({ state: "published", asks: [{ fallback: null }, {}], sections: [{ body: "One working day, where the maintainer is." }] });
    expect(good(await visitor.get(`/issues/${docket}/standpoint`)).positions).toHaveLength(1);
    expect(good(await visitor.get(`/positions/${position}/representativeness`))).toMatchObject({ participants: 3, feedback: { spoken: 0, inConfidence: 0 }, decision: { voted: 3, share: 1, silent: 0, dissent: 0, counts: { yes: 3 } }, minorityStatements: 0 });
    expect(good(await visitor.get(`/positions/${position}/outcome`))).toMatchObject({ tally: { counts: { yes: 3 } } });

    // Five: a response to an authority, approved by a second pair of eyes, filed with a receipt.
    const { id: response } = good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our answer", authority: "European Commission", channel: "have-your-say", day: dayFromNow(50), position }), [201]);
    good(await coordinator.post(`/responses/${response}/decision`, { decision: "go", reason: "It concerns most of us." }));
    good(await coordinator.post(`/responses/${response}/start`));
    good(await coordinator.put(`/responses/${response}`, { title: "Our answer", body: "We ask for working days." }, edition(1)));
    good(await coordinator.post(`/responses/${response}/review`));
    expect(await coordinator.post(`/responses/${response}/approve`)).toMatchObject({ status: 403 });
    good(await secondCoordinator.post(`/responses/${response}/approve`));
    travelDays(1);
    const filed = good(await coordinator.post(`/responses/${response}/receipts`, { reference: "F3456789", ...filedNow(), despite: "It was read aloud." }), [201]);
    expect(good(await first.get(`/responses/${response}`))).toMatchObject({ state: "submitted", receipts: [{ reference: "F3456789", hash: filed.hash }] });

    // And what happened to it can be read and checked.
    const history = good(await coordinator.get(`/ledger/position/${position}`));
    expect(history.items.map(({ name }) => name)).toEqual(among("position.drafted", "position.frozen", "position.published"));
    expect(good(await visitor.get(`/ledger/position/${position}/verification`))).toMatchObject({ intact: true, broken: [] });
  });
});

describe("the other acts", () => {
  it("keep hubs, organisations and those who sit in them", async () => {
    const { slug, people, coordinator } = await hubs();
    const administrator = as(await person({ role: "administrator" }));
    const word = slug.slice(-4);
    good(await administrator.post("/hubs", { slug: `new-${word}`, code: `n${word.slice(0, 3)}`, name: "A new hub", seatCountry: "BE", zone: "Europe/Brussels", rules }), [201]);
    expect(good(await administrator.put(`/hubs/new-${word}/rules`, { rules }))).toEqual({ version: 2 });
    good(await administrator.post("/organisations", { slug: `org-${word}`, name: "A new organisation", country: "BE" }), [201]);
    good(await administrator.post(`/hubs/new-${word}/participants`, { organisation: `org-${word}` }), [201]);
    expect(await administrator.post(`/hubs/new-${word}/participants`, { organisation: `org-${word}` })).toMatchObject({ status: 422 });
    expect(good(await coordinator.get("/hubs")).items.map((one: { slug: string }) => one.slug)).toContain(slug);
    expect(good(await coordinator.get(`/hubs/${slug}`))).toMatchObject({ participants: [{}, {}, {}], rules: { version: 1 } });
    good(await administrator.delete(`/hubs/new-${word}/participants/org-${word}`));
    expect(good(await coordinator.get(`/hubs/${slug}/rules`))).toMatchObject({ version: 1, isCurrent: true, rules: { stewards: ["administrator", "coordinator-on-board"] }, may: { set: false } });
    expect(good(await coordinator.get(`/hubs/${slug}/rules?version=1`))).toMatchObject({ versions: [{ version: 1 }] });
    expect(good(await administrator.patch(`/organisations/org-${word}`, { sector: "hosting", size: "small" }))).toEqual({ slug: `org-${word}` });
    expect(good(await coordinator.get("/organisations")).items.length).toBeGreaterThan(2);
    expect(good(await coordinator.get(`/organisations/org-${word}`))).toMatchObject({ hubs: [] });
    expect(good(await coordinator.get("/me"))).toMatchObject({ id: people.coordinator.id, seats: [{ role: "coordinator", hub: slug }] });
    good(await coordinator.put("/me", { name: "Renamed", locale: "nl", zone: "Europe/Amsterdam", theme: "dark" }));
    expect(good(await coordinator.get("/me"))).toMatchObject({ name: "Renamed", locale: "nl" });
  });

  it("shape a call, and take what an organisation wrote elsewhere", async () => {
    const { slug, people, coordinator, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "Who reports what by when", reference: `Notice ${randomInt(1, 1e9)}`, lane: "members" }), [201]);
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "What would it cost you?", day: dayFromNow(14), remindDays: [7, 2], open: true }), [201]);
    const organisation = people.organisation.slug;
    const { id: choice } = good(await coordinator.post(`/calls/${call}/questions`, { kind: "choice", prompt: "Do you sell it?", choices: ["Yes", "No"] }));
    const { id: scale } = good(await coordinator.post(`/calls/${call}/questions`, { kind: "scale", prompt: "How heavy is it?", from: 1, to: 5 }));
    good(await coordinator.post(`/call-questions/${scale}/move`, { to: "up" }), [204]);
    expect(good(await coordinator.put(`/call-questions/${choice}`, { kind: "choice", prompt: "Do you sell it yourselves?", choices: ["Yes", "No"] }))).toEqual({ id: choice, version: 1 });
    good(await coordinator.delete(`/call-questions/${scale}`), [204]);
    const { id: provision } = good(await coordinator.post(`/calls/${call}/provisions`, { provision: "Article 24", words: "A policy." }));
    good(await coordinator.delete(`/call-provisions/${provision}`), [204]);
    expect(good(await coordinator.put(`/calls/${call}/audience`, { organisations: [organisation] }))).toEqual({ organisations: 1 });
    expect(good(await coordinator.put(`/calls/${call}/audience`, { everyone: true }))).toEqual({ organisations: 0 });
    expect(good(await coordinator.put(`/calls/${call}/reminders`, { days: [5] }))).toEqual({ days: [5] });
    expect(good(await coordinator.post(`/calls/${call}/reminder`))).toEqual({ organisations: 3 });
    good(await coordinator.post(`/calls/${call}/extension`, { day: dayFromNow(20), reason: "The authority moved its date." }));
    expect(good(await coordinator.get(`/calls/${call}/shape`))).toMatchObject({ everyone: true, questions: [{ id: choice, prompt: "Do you sell it yourselves?" }], reminders: [{ daysBefore: null, by: people.coordinator.name }] });
    expect(await first.get(`/calls/${call}/shape`)).toMatchObject({ status: 404 });
    const { id } = good(await coordinator.post(`/calls/${call}/entered`, { organisation, source: "A mail", impact: "We cannot do that in time.", lane: "hub" }), [201]);
    expect(good(await coordinator.get(`/feedback/${id}`))).toMatchObject({ stance: null, enteredFrom: "A mail", enteredBy: people.coordinator.name });
    good(await coordinator.put(`/feedback/${id}/language`, { language: "nl" }), [204]);
    good(await coordinator.post(`/feedback/${id}/translations`, { language: "en", impact: "We cannot do that in time.", madeBy: "machine", tool: "A translator" }));
    expect(good(await first.post(`/feedback/${id}/confirmation`))).toEqual({ confirmed: 1 });
    good(await first.put(`/feedback/${id}/attribution`, { attributed: false }), [204]);
    expect(good(await first.get("/me/feedback"))).toMatchObject({ items: [{ id, entered: true, attributed: false }], next: null });
  });

  it("keep how an authority works", async () => {
    const { visitor } = await hubs();
    const administrator = as(await person({ role: "administrator" }));
    const { items } = good(await visitor.get("/procedures"));
    const { procedure } = items[0]!;
    const { revision, checkAfter, stages } = good(await visitor.get(`/procedures/${procedure}`));
    const kept = { checkAfter, stages, note: "Read once more against the rules of procedure." };
    expect(await visitor.put(`/procedures/${procedure}`, kept, edition(revision))).toMatchObject({ status: 401 });
    expect(good(await administrator.put(`/procedures/${procedure}`, kept, edition(revision)))).toEqual({ revision: revision + 1 });
    expect(good(await visitor.get(`/procedures/${procedure}`))).toMatchObject({ stages, changes: [{ note: kept.note, by: null }] });
  });

  it("keep what a channel takes, and what is written under its rules", async () => {
    const { visitor, slug, coordinator } = await hubs();
    const administrator = as(await person({ role: "administrator" }));
    expect(good(await visitor.get("/channels")).items).toHaveLength(20);
    const { revision, channel: _, version: __, changes: ___, may: ____, ...rules } = good(await visitor.get("/channels/letter")) as unknown as Record<string, unknown> & { revision: number };
    const kept = { ...rules, leadDays: 5, note: "The post has become slower." };
    expect(await visitor.put("/channels/letter", kept, edition(revision))).toMatchObject({ status: 401 });
    expect(await coordinator.put("/channels/letter", kept, edition(revision))).toMatchObject({ status: 403 });
    expect(await administrator.put("/channels/letter", { ...kept, packForms: ["scroll.vellum"] }, edition(revision))).toMatchObject({ status: 422 });
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue to write about" }), [201]);
    const { id } = good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our letter", authority: "A ministry", channel: "letter", day: dayFromNow(50) }), [201]);
    expect(good(await administrator.put("/channels/letter", kept, edition(revision)))).toEqual({ revision: revision + 1 });
    expect(await administrator.put("/channels/letter", kept, edition(revision))).toMatchObject({ status: 409 });
    expect(good(await coordinator.get(`/responses/${id}`))).toMatchObject({ channel: "letter", channelVersion: revision, channelRevision: revision + 1, limits: [], takesLanguage: true });
    expect(good(await coordinator.post(`/responses/${id}/rules`))).toEqual({ channelVersion: revision + 1 });
    expect(good(await administrator.post("/channels/letter/restore", { version: 1, note: "It was only the holidays." }, edition(revision + 1)))).toEqual({ revision: revision + 2 });
    expect(good(await visitor.get("/channels/letter"))).toMatchObject({ leadDays: 3, changes: [{ note: "It was only the holidays.", by: null }, {}] });
  });

  it("move an issue, its tracks and its dates", async () => {
    const { slug, asiaSlug, coordinator, asia, people } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue that moves" }));
    good(await coordinator.patch(`/issues/${docket}`, { relevance: "It concerns us." }));
    good(await coordinator.patch(`/issues/${docket}`, { officialTitle: "An act" }));
    expect(good(await coordinator.get(`/issues/${docket}`))).toMatchObject({ title: "An issue that moves", relevance: "It concerns us.", officialTitle: "An act" });
    expect(good(await coordinator.put(`/issues/${docket}/lane`, { lane: "public" }))).toEqual({ lane: "public" });
    expect(good(await asia.put(`/issues/${docket}/watch`))).toEqual({ watching: true, level: "everything" });
    expect(good(await asia.put(`/issues/${docket}/watch`, { level: "muted" }))).toEqual({ watching: false, level: "muted" });
    expect(good(await asia.get("/me/watches")).items).toMatchObject([{ docket, level: "muted" }]);
    expect(good(await asia.delete(`/issues/${docket}/watch`))).toEqual({ watching: false, level: null });
    good(await asia.post(`/issues/${docket}/tracks`, { hub: asiaSlug }));
    expect(good(await coordinator.post(`/issues/${docket}/tracks/${slug}/acts`, { act: "gather" }))).toEqual({ state: "gathering" });
    expect(good(await coordinator.get(`/hubs/${slug}/people`)).items.map((one) => one.id)).toContain(people.coordinator.id);
    good(await coordinator.put(`/issues/${docket}/tracks/${slug}/lead`, { lead: people.coordinator.id }));
    good(await coordinator.put(`/issues/${docket}/tracks/${slug}/stance`, { stance: "support" }));
    expect(await asia.put(`/issues/${docket}/tracks/${asiaSlug}/stance`, { stance: "oppose" })).toMatchObject({ status: 422, body: { errors: { divergence: [someText] } } });
    const { id } = good(await coordinator.post(`/issues/${docket}/dates`, { kind: "publication", label: "Published", day: "2031-05-01" }));
    expect(good(await coordinator.post(`/dates/${id}/check`, { verification: "partly" }))).toEqual({ id });
    good(await coordinator.put(`/dates/${id}`, { kind: "publication", label: "Published", day: "2031-06-01", reason: "It was put off." }));
    expect(good(await coordinator.get(`/issues/${docket}/dates`))).toMatchObject({ dates: [{ day: "2031-06-01" }], next: { on: "record", date: { label: "Published" } }, may: { keepDates: true } });
    const clause = "This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union.";
    const { clauses: [read] } = good(await coordinator.get(`/issues/${docket}/dates/read?${new URLSearchParams({ text: clause }).toString()}`));
    expect(read).toMatchObject({ kind: "entry-into-force", day: "2031-06-21", law: "tfeu-297", base: { day: "2031-06-01" } });
    const { ids: [rule] } = good(await coordinator.post(`/issues/${docket}/date-rules`, { source: "Article 71", rules: [{ kind: read!.kind, label: "Entry into force", rule: read!.rule, excerpt: read!.excerpt }] }), [201]);
    const { dates: [, follows] } = good(await coordinator.get(`/issues/${docket}/dates`));
    expect(follows).toMatchObject({ day: "2031-06-21", ruleId: rule, course: { gives: "2031-06-21" } });
    const elsewhere = good(await coordinator.put(`/dates/${follows!.id}`, { kind: "entry-into-force", label: "Entry into force", day: "2031-06-25", reason: "The act says so in its recitals." }));
    good(await coordinator.post(`/dates/${elsewhere.id}/follow`));
    expect(good(await coordinator.post(`/date-rules/${rule}/retire`, { reason: "Misread." }))).toEqual({ id: rule });
    expect(good(await coordinator.get(`/issues/${docket}/dates`)).dates).toMatchObject([{ day: "2031-06-01" }]);
    expect(good(await coordinator.get(`/issues?hub=${slug}&q=moves`))).toMatchObject({ total: 1, items: [{ docket }] });
    expect(good(await coordinator.get(`/search?q=${docket}`))).toMatchObject({ named: [{ docket }] });
  });

  it("sort out what waits, and find that two issues are one", async () => {
    const { slug, coordinator, people } = await hubs();
    const log = async (title: string) => good(await coordinator.post("/issues", { hub: slug, title })).docket;
    const [one, other] = [await log("Spotted in the gazette"), await log("Spotted in the newspaper")];
    expect(good(await coordinator.get(`/hubs/${slug}/triage`))).toMatchObject({ items: [{ docket: one, days: 0, late: false }, { docket: other }], may: { triage: true } });
    expect(good(await coordinator.post(`/issues/${one}/tracks/${slug}/acceptance`, { reason: "It reaches most of us." }))).toEqual({ state: "watching" });
    expect(good(await coordinator.put(`/issues/${one}/tracks/${slug}/priority/assessment`, { impact: 4, likelihood: 3 }))).toEqual({ priority: "normal" });
    expect(good(await coordinator.put(`/issues/${one}/tracks/${slug}/priority`, { priority: "high", reason: "It comes up everywhere." }))).toEqual({ priority: "high" });
    expect(good(await coordinator.get(`/issues/${one}/tracks/${slug}/priority`))).toMatchObject({ priority: "high", impact: 4, formula: { time: 1, priority: "normal" } });
    expect(good(await coordinator.delete(`/issues/${one}/tracks/${slug}/priority`))).toEqual({ priority: "normal" });
    const { id: relation } = good(await coordinator.post(`/issues/${one}/relations`, { to: other, kind: "equivalent" }));
    good(await coordinator.put(`/issues/${one}/topics/liability`));
    expect(good(await coordinator.get(`/issues/${one}/relations`))).toMatchObject({ relations: [{ id: relation, issue: { docket: other } }], topics: ["liability"] });
    expect(good(await coordinator.get("/topics")).items).toContainEqual({ topic: "liability", issues: 1 });
    good(await coordinator.delete(`/issues/${one}/topics/liability`));
    good(await coordinator.delete(`/relations/${relation}`), [204]);
    const editor = `/issues/${one}/tracks/${slug}/editors/${people.delegate.id}`;
    good(await coordinator.put(editor));
    good(await coordinator.delete(editor), [204]);
    expect(good(await coordinator.post(`/issues/${other}/merges`, { into: one, reason: "It is the same act." }))).toEqual({ docket: one });
    expect(good(await coordinator.get(`/issues/${one}/merges`))).toMatchObject({ into: null, from: [{ docket: other }] });
    expect(await coordinator.post(`/issues/${other}/calls`, { hub: slug, question: "What of it?", day: dayFromNow(9) })).toMatchObject({ status: 409, body: { code: "issue.merged" } });
    expect(good(await coordinator.post(`/issues/${other}/merges/undo`, { reason: "It is another one after all." }))).toEqual({ docket: other });
  });

  it("plan backwards from a deadline", async () => {
    const { slug, coordinator, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue to plan" }));
    const plan = `/issues/${docket}/tracks/${slug}/plan`;
    expect(good(await coordinator.get(plan))).toMatchObject({ deadline: null, verdict: { code: "nothing" }, milestones: [] });
    const { id } = good(await coordinator.post(`/issues/${docket}/dates`, { kind: "consultation-closes", label: "Closes", day: dayFromNow(90) }));
    good(await coordinator.put(plan, { closing: id, method: "lazy-consensus", channel: "letter" }), [204]);
    const pin = { day: dayFromNow(60), reason: "The board meets that day." };
    expect(good(await coordinator.put(`${plan}/pins/text-freezes`, pin))).toEqual({ milestone: "text-freezes", day: pin.day });
    expect(await coordinator.put(`${plan}/pins/file-by`, { ...pin, day: dayFromNow(92) })).toMatchObject({ status: 422, body: { errors: { day: [someText] } } });
    expect(good(await first.get(plan))).toMatchObject({ milestones: [{}, {}, { milestone: "text-freezes", day: pin.day, pin: { reason: pin.reason } }, {}, {}, {}] });
    expect(good(await first.get(`/calendar?from=${dayFromNow(0)}&to=${dayFromNow(95)}&issue=${docket}`)).items).toContainEqual(expect.objectContaining({ kind: "milestone", what: "file-by" }));
    good(await coordinator.delete(`${plan}/pins/text-freezes`), [204]);
    expect(await coordinator.delete(`${plan}/pins/text-freezes`)).toMatchObject({ status: 409, body: { code: "plan.notPinned" } });
  });

  it("take an answer through clarification, contest and withdrawal", async () => {
    const { slug, coordinator, delegates: [first, second] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with answers" }));
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "What of it?", day: dayFromNow(5), open: true }));
    const { id } = good(await first.post(`/calls/${call}/feedback`, { stance: "oppose", impact: "It cannot be done.", lane: "confided" }));
    good(await coordinator.post(`/feedback/${id}/clarification`, { reason: "What cannot be done?" }));
    good(await first.post(`/feedback/${id}/clarify`, { impact: "Reporting within a day cannot be done." }));
    good(await coordinator.put(`/feedback/${id}/disposition`, { verdict: "not-accepted", reason: "The act says so." }));
    good(await first.post(`/feedback/${id}/contest`, { reason: "It says otherwise." }));
    good(await coordinator.post(`/feedback/${id}/settle`, { verdict: "accepted", reason: "Indeed it does." }));
    good(await first.put(`/feedback/${id}/lane`, { lane: "hub" }));
    expect(good(await second.get(`/issues/${docket}/feedback`))).toMatchObject({ items: [{ id, state: "final", verdict: "accepted" }] });
    expect(good(await second.get(`/issues/${docket}/calls`))).toMatchObject({ items: [{ id: call, isOpen: true }] });
    const mine = good(await second.post(`/calls/${call}/feedback`, { stance: "support", impact: "It can be done.", lane: "hub" }));
    expect(good(await second.get("/me/work"))).toMatchObject({ items: [] });
    good(await second.delete(`/feedback/${mine.id}`), [204]);
    expect(good(await second.get("/me/work"))).toMatchObject({ items: [{ kind: "answer", id: call }] });
  });

  it("work on a text and take decisions back", async () => {
    const { slug, europe, coordinator, board, people, delegates: [first, second, third] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a text" }));
    const draft = () => coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "A text of ours", stance: "oppose", sections: [{ heading: "Why", body: "Because." }] });
    const { id: position } = good(await draft());
    good(await coordinator.post(`/positions/${position}/editors`, { email: people.delegate.email, reason: "Wrote the first draft." }));
    const ask = good(await first.post(`/positions/${position}/asks`, { statement: "Leave it as it is", priority: "must" }));
    good(await first.put(`/asks/${ask.id}`, { statement: "Leave it as it was", priority: "could" }, edition(1)));
    expect(await first.get(`/asks/${ask.id}`)).toMatchObject({ status: 200, body: { statement: "Leave it as it was", revision: 2 } });
    expect(good(await coordinator.get(`/positions/${position}/asks`)).items).toHaveLength(1);
    expect(good(await coordinator.get(`/asks/${ask.id}/replies`)).items).toEqual([]);
    good(await coordinator.delete(`/asks/${ask.id}`), [204]);
    const words = { provision: "Article 1", current: "shall", proposed: "may", justification: "It is too hard." };
    const amendment = good(await coordinator.post(`/positions/${position}/amendments`, words));
    good(await coordinator.put(`/amendments/${amendment.id}`, { ...words, proposed: "should" }, edition(1)));
    expect(good(await coordinator.get(`/amendments/${amendment.id}`))).toMatchObject({ proposed: "should", revision: 2 });
    expect(good(await coordinator.get(`/positions/${position}/amendments`)).items).toHaveLength(1);
    good(await coordinator.get(`/positions/${position}/amendment-files/amendments.txt`));
    const source = good(await coordinator.post(`/amendments/${amendment.id}/sources`, { on: "https://example.org/study.pdf", title: "A study" }), [201]);
    expect(good(await first.get(`/amendments/${amendment.id}/sources`)).items).toEqual([{ id: source.id, url: "https://example.org/study.pdf", title: "A study", feedback: null }]);
    good(await coordinator.delete(`/sources/${source.id}`), [204]);
    good(await coordinator.delete(`/amendments/${amendment.id}`), [204]);
    good(await coordinator.post(`/positions/${position}/consultation`));
    good(await coordinator.post(`/positions/${position}/freeze`, {}));
    const { id: decision } = good(await coordinator.post(`/positions/${position}/decisions`, { method: "formal-vote" }));
    good(await second.post(`/decisions/${decision}/ballots`, { choice: "discuss", problem: "It is too soft.", remedy: "Say shall." }));
    good(await third.post(`/decisions/${decision}/ballots`, { choice: "discuss", problem: "It is too long.", remedy: "Cut it." }));
    const { concerns } = good(await second.get(`/decisions/${decision}`));
    good(await second.post(`/concerns/${concerns[0]!.id}/clear`, { settlement: "It says shall." }));
    good(await coordinator.post(`/concerns/${concerns[1]!.id}/answer`, { answer: "It has one page." }));
    expect(good(await second.get(`/hubs/${slug}/agenda`))).toMatchObject({ concerns: [{ problem: "It is too long.", answer: "It has one page." }], reverts: [] });
    good(await board.post(`/concerns/${concerns[1]!.id}/proposal`, { settlement: "It is short enough." }));
    expect(await board.post(`/concerns/${concerns[1]!.id}/overrule`)).toMatchObject({ status: 409, body: { code: "secondPerson" } });
    good(await as(await person({ role: "board", hub: europe })).post(`/concerns/${concerns[1]!.id}/overrule`));
    good(await coordinator.post(`/decisions/${decision}/extend`, { day: dayFromNow(30), reason: "The holidays." }));
    good(await coordinator.post(`/decisions/${decision}/cancel`, { reason: "The act was withdrawn." }));
    expect(good(await second.get(`/positions/${position}/decisions`))).toMatchObject({ items: [{ id: decision, state: "cancelled" }] });
    good(await as(await person({ role: "administrator" })).put(`/hubs/${slug}/rules`, { rules: { ...rules, methods: [...rules.methods, usualRules.delegated] } }));
    expect(good(await coordinator.get(`/positions/${position}/opening?method=ballot`))).toMatchObject({ rule: { method: "ballot", quorumOf: "entitled" }, entitled: [{}, {}, {}], told: 3, ratifies: false });
    const { id: reworded } = good(await coordinator.post(`/positions/${position}/decisions`, {}));
    const otherWords = { title: "A text of ours", lede: "", sections: [{ heading: "Why", body: "For a reason." }] };
    const propose = async (body: string, version: number) => good(await coordinator.post(`/decisions/${reworded}/rewordings`, { ...otherWords, version, sections: [{ heading: "Why", body }] }), [201]).id;
    good(await coordinator.delete(`/rewordings/${await propose("For a reason.", 1)}`), [204]);
    const edit = await propose("For reasons.", 1);
    expect(good(await coordinator.get(`/rewordings/${edit}`))).toMatchObject({ from: 1, before: { sections: [{ body: "Because." }] }, after: { sections: [{ body: "For reasons." }] }, may: { apply: true } });
    expect(good(await coordinator.post(`/rewordings/${edit}/apply`, { change: "editorial" }))).toMatchObject({ version: 2, asked: 0 });
    good(await second.post(`/rewordings/${edit}/dispute`, { reason: "Reasons are not causes." }));
    expect(good(await coordinator.post(`/rewordings/${edit}/class`, { verdict: "upheld", reason: "They are not." }))).toEqual({ verdict: "upheld", asked: 0 });
    good(await coordinator.post(`/decisions/${reworded}/cancel`, { reason: "It is a matter of style." }));
    const { id: delegated } = good(await coordinator.post(`/positions/${position}/delegated`, { outcome: "A matter of style." }), [201]);
    const { id: request } = good(await second.post(`/decisions/${delegated}/reverts`, { reason: "It is none." }), [201]);
    expect(good(await coordinator.post(`/reverts/${request}/answer`, { answer: "reverted", reason: "Agreed." }))).toEqual({ answer: "reverted" });
    good(await coordinator.post(`/positions/${position}/withdraw`, { reason: "The act was withdrawn." }));
    expect(good(await coordinator.get(`/positions?hub=${slug}`))).toMatchObject({ items: [{ id: position, state: "withdrawn" }] });
    const { editors: [editor] } = good(await coordinator.get(`/positions/${position}`));
    good(await coordinator.post(`/positions/${position}/editors/${editor!.id}/end`, { reason: "The text is done." }), [204]);
  });

  it("hold one position together, and say what each hub holds now", async () => {
    const { slug, asia, asiaSlug, coordinator, delegates, people: { asiaHub } } = await hubs();
    const [first, asian] = [delegates[0], as((await participant(asiaHub)).delegate)];
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue of two hubs" }));
    good(await asia.post(`/issues/${docket}/tracks`, { hub: asiaSlug }));
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "A text of all", stance: "oppose", sections: [{ heading: "Why", body: "Because." }] }));
    good(await coordinator.post(`/positions/${position}/freeze`, {}));
    expect(good(await coordinator.post(`/positions/${position}/offer`))).toEqual({ state: "last-call" });
    const { id: annex } = good(await asia.post(`/positions/${position}/annexes`, { hub: asiaSlug, title: "What Asia adds" }), [201]);
    expect(await asia.post(`/positions/${position}/annexes`, { hub: asiaSlug, title: "What Asia adds" })).toMatchObject({ status: 409, body: { code: "core.joinedBefore" } });
    good(await asia.post(`/positions/${annex}/freeze`, {}));
    expect(await asia.post(`/positions/${annex}/follow`)).toMatchObject({ status: 409, body: { code: "core.abreast" } });
    expect(await asia.post(`/positions/${position}/divergences`, { hub: asiaSlug, part: "section", number: 1, reason: "" })).toMatchObject({ status: 422, body: { errors: { reason: [someText] } } });
    const { id: divergence } = good(await asia.post(`/positions/${position}/divergences`, { hub: asiaSlug, part: "section", number: 1, reason: "Because of our courts." }));
    expect(good(await first.get(`/positions/${position}/joint`))).toMatchObject({ isJoint: true, annexes: [{ id: annex, onVersion: 1 }], divergences: [{ id: divergence, at: 1, endedAt: null }], claim: null, inTheWay: null });
    good(await asia.post(`/divergences/${divergence}/withdraw`, { reason: "They read it so as well." }), [204]);
    const carry = async (by: typeof asia, what: unknown, voters: readonly (typeof asia)[]) => {
      const { id: decision } = good(await by.post(`/positions/${what}/decisions`, { method: "ballot" }));
      for (const voter of voters) good(await voter.post(`/decisions/${decision}/ballots`, { choice: "yes" }));
      good(await by.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." }));
    };
    await carry(asia, annex, [asian]);
    good(await coordinator.post(`/positions/${position}/revise`, { reason: "A word was missing." }));
    const { revision, ...text } = good(await coordinator.get(`/positions/${position}`));
    good(await coordinator.put(`/positions/${position}`, { title: text.title, lede: "In short.", sections: text.sections, stance: "oppose" }, edition(Number(revision))));
    good(await coordinator.post(`/positions/${position}/freeze`, {}));
    const { id: next } = good(await asia.post(`/positions/${annex}/follow`));
    good(await asia.post(`/positions/${next}/freeze`, {}));
    await carry(asia, next, [asian]);
    expect(await coordinator.post(`/positions/${position}/foundation-claim`)).toMatchObject({ status: 409, body: { code: "core.inTheWay", detail: like(/does not hold this text/) } });
    good(await coordinator.put(`/positions/${position}/term`, { reviewOn: dayFromNow(90) }), [204]);
    expect(good(await first.get(`/positions/${position}/status`))).toMatchObject({ status: "frozen", version: 2, isQuotable: false, reviewOn: dayFromNow(90), may: { setTerm: false } });
    expect(good(await first.get(`/issues/${docket}/position?hub=${slug}`))).toMatchObject({ hubs: [{ hub: { slug }, holds: null, underWay: [{ id: position }] }] });
    await carry(coordinator, position, delegates);
    good(await coordinator.post(`/positions/${position}/foundation-claim`));
    expect(good(await asia.get(`/issues/${docket}/position`))).toMatchObject({ hubs: [{ holds: { status: { status: "adopted", version: 2 }, isFoundationWide: true } }, { hub: { slug: asiaSlug }, holds: { status: { position: { id: next } }, core: { id: position, version: 2 }, isBehind: false } }] });
  });

  it("work on the wording of a law together, and put the same amendments into two texts", async () => {
    const { slug, coordinator, people, delegates: [first] } = await hubs();
    const ours = people.organisation;
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a law" }));
    const draft = async (title: string) => String(good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title, stance: "oppose", sections: [{ heading: "Why", body: "Because." }] })).id);
    const [position, second] = [await draft("A text of ours"), await draft("A joint statement")];
    good(await coordinator.post(`/positions/${position}/editors`, { email: people.delegate.email, reason: "Wrote the first draft." }));
    const { publish } = await lawOn(people.coordinator, String(docket));
    const law = await publish({ day: "2030-01-10" });
    expect(good(await first.get(`/positions/${position}/provisions?q=fee`))).toMatchObject({ edition: law.id, provisions: [{ id: law.at("Article 3"), locator: "Article 3" }], more: false });
    expect(good(await first.get(`/positions/${position}/provisions/${law.at("Article 3")}`))).toMatchObject({ wording: "Article 3\nFees\nNobody shall pay a fee for a report.", after: { locator: "Article 3 a (new)" } });
    expect(good(await first.get(`/issues/${docket}/positions/to-amend`))).toMatchObject({ items: [{ id: position }] });
    const write = async (proposed: string) => good(await first.post(`/positions/${position}/amendments`, { provisionId: law.at("Article 3"), proposed, justification: "Reports serve everybody." }), [201]);
    const [one, other] = [await write("Article 3\nFees\nNobody shall pay for a report."), await write("Article 3\nFees\nReports are free of charge.")];
    good(await coordinator.put(`/amendments/${one.id}/authors`, { organisations: [ours.slug] }), [204]);
    good(await first.put(`/positions/${position}/presence`, { amendment: one.id, writing: true }));
    expect(good(await coordinator.get(`/positions/${position}/presence`))).toMatchObject({ items: [{ name: people.delegate.name, amendment: 1 }] });
    expect(good(await coordinator.get(`/amendments/${one.id}`))).toMatchObject({ conflicts: [2], edition: { id: law.id }, authors: [{ slug: ours.slug }] });
    const both = { amendments: [one.id, other.id] };
    const compromise = good(await first.post(`/positions/${position}/amendments/compromise`, { ...both, provisionId: law.at("Article 3"), proposed: "", justification: "It goes without saying." }), [201]);
    expect(good(await first.get(`/amendments/${compromise.id}`))).toMatchObject({ replaces: [1, 2] });
    expect(good(await first.post(`/amendments/${compromise.id}/restoration`))).toEqual({ restored: [1, 2] });
    expect(await first.post(`/positions/${position}/amendments/merge`, both)).toMatchObject({ status: 409, body: { code: "notIdentical" } });
    const twin = await write("Article 3\nFees\nReports are free of charge.");
    expect(good(await first.post(`/positions/${position}/amendments/merge`, { amendments: [other.id, twin.id] }))).toMatchObject({ id: other.id });
    const free = good(await first.post(`/positions/${position}/amendments`, { provision: "Recital 4", current: "shall", proposed: "may", justification: "It is too hard." }), [201]);
    good(await first.put(`/amendments/${free.id}/provision`, { provision: law.at("Article 2 – paragraph 1") }, edition(1)));
    await publish({ day: "2031-01-10", duty: "A steward shall report each vulnerability within 12 hours." });
    await checkAmendments(system, {});
    expect(good(await first.get(`/amendments/${free.id}/check`))).toMatchObject({ fit: "look", captured: expect.stringContaining("24 hours") as string, wording: expect.stringContaining("12 hours") as string });
    good(await first.put(`/amendments/${free.id}/check`, { act: "keep" }, edition(2)));
    expect(good(await first.post(`/positions/${position}/amendments/fitting`))).toEqual({ settled: 3 });
    const { id: bundle } = good(await coordinator.post(`/positions/${position}/bundles`, { name: "Fees", amendments: [one.id] }), [201]);
    good(await coordinator.put(`/positions/${second}/bundles/${bundle}`), [204]);
    good(await coordinator.put(`/bundles/${bundle}`, { name: "Fees and duties", amendments: [one.id, free.id] }));
    expect(good(await coordinator.get(`/positions/${second}/amendments`))).toMatchObject({ items: [{ number: 1, bundle: { name: "Fees and duties" } }, { number: 2 }] });
    expect(good(await coordinator.get(`/positions/${second}/bundles`))).toMatchObject({ items: [{ id: bundle, usedIn: [{ id: second }] }] });
    good(await coordinator.delete(`/positions/${second}/bundles/${bundle}`), [204]);
    good(await coordinator.delete(`/bundles/${bundle}`), [204]);
    expect(good(await coordinator.get(`/positions/${second}/amendments`))).toMatchObject({ items: [] });
  });

  it("return, cancel and close responses", async () => {
    const { slug, coordinator, secondCoordinator, people, delegates: [delegate] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue to answer" }));
    const plan = async () => good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our answer", authority: "A ministry", channel: "letter", day: dayFromNow(9), body: "Dear ministry" }));
    const { id } = await plan();
    good(await coordinator.post(`/responses/${id}/decision`, { decision: "go", reason: "We were asked." }));
    for (const act of ["start", "review"]) good(await coordinator.post(`/responses/${id}/${act}`));
    good(await secondCoordinator.post(`/responses/${id}/return`, { reason: "It has no ending." }));
    expect(good(await coordinator.get(`/responses/${id}`))).toMatchObject({ state: "in-work", reason: "It has no ending." });
    good(await coordinator.post(`/responses/${id}/review`));
    good(await secondCoordinator.post(`/responses/${id}/approve`));
    travelTo(new Date(Date.now() + 86_400_000));
    const { id: receipt } = good(await coordinator.post(`/responses/${id}/receipts`, { reference: "By post", ...filedNow(), despite: "It was read." }));
    const { id: proof } = good(await coordinator.upload(`/receipts/${receipt}/files`, { name: "confirmation.txt", bytes: Buffer.from("We received it.") }), [201]);
    expect(good(await coordinator.get(`/responses/${id}`))).toMatchObject({ receipts: [{ files: [{ id: proof, name: "confirmation.txt", state: "clean" }] }] });
    const { id: corrected, hash } = good(await coordinator.post(`/receipts/${receipt}/corrections`, { reference: "R-12", ...filedNow(), reason: "The number came later." }));
    expect(good(await coordinator.get(`/responses/${id}`))).toMatchObject({ receipts: [{ id: receipt, hash }, { id: corrected, corrects: receipt, hash }] });
    expect(good(await coordinator.get(`/responses/awaiting?hub=${slug}`)).items).toMatchObject([{ id, days: 0, askedAgainOn: null }]);
    expect(good(await coordinator.post(`/responses/${id}/replies`, { kind: "acknowledgement", day: dayFromNow(0), words: "They have it." }))).toMatchObject({ state: "acknowledged" });
    expect(good(await coordinator.get(`/responses/${id}/replies`))).toMatchObject({ items: [{ kind: "acknowledgement" }], may: { record: true } });
    const { id: asked } = good(await coordinator.post(`/responses/${id}/acknowledgements`, { organisation: people.organisation.slug }));
    expect(good(await delegate.put(`/acknowledgements/${asked}`, { answer: "yes" }))).toEqual({ state: "agreed" });
    expect(good(await coordinator.get(`/responses/${id}/acknowledgements`))).toMatchObject({ items: [{ kind: "organisation" }], asked: [{ id: asked, state: "agreed" }] });
    const { id: onPosition } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "What we hold", stance: "support" }));
    good(await coordinator.post(`/positions/${onPosition}/consultation`));
    good(await coordinator.post(`/positions/${onPosition}/acknowledgements`, { person: people.coordinator.id }), [201]);
    expect(good(await coordinator.get(`/positions/${onPosition}/acknowledgements`))).toMatchObject({ items: [], own: [{ state: "asked" }] });
    expect(good(await delegate.get("/acknowledgements")).items).toMatchObject([{ id: asked, with: { kind: "response", id } }]);
    expect(good(await delegate.delete(`/acknowledgements/${asked}`))).toEqual({ state: "removed" });
    expect(good(await coordinator.post(`/responses/${id}/conclude`, { reason: "Nothing more will come." }))).toEqual({ state: "concluded" });
    expect(good(await coordinator.put(`/responses/${id}/lane`, { lane: "public" }))).toEqual({ lane: "public" });
    const { id: another } = await plan();
    good(await coordinator.post(`/responses/${another}/cancel`, { reason: "One is enough." }));
    expect(good(await coordinator.get(`/responses?hub=${slug}`)).items).toHaveLength(2);
  });

  it("plan, check and mend responses, and file them late or on one's own", async () => {
    const { slug, coordinator, secondCoordinator, delegates: [delegate] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a register" }));
    const plan = async (more: object = {}) => String(good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our answer", authority: "A ministry", channel: "letter", day: dayFromNow(9), body: "Dear ministry", ...more })).id);
    const id = await plan();
    good(await coordinator.post(`/responses/${id}/decision`, { decision: "no-go", because: "too-tight", reason: "Nine days." }));
    expect(good(await coordinator.post(`/responses/${id}/reconsideration`, { reason: "We found the days." }))).toEqual({ state: "planned" });
    good(await coordinator.put(`/responses/${id}/background`, { number: "7", targetGroup: "The unit that drafts it" }));
    expect(good(await coordinator.get("/responses/capacity"))).toMatchObject({ unassigned: [{ id }] });
    const { items: [editor] } = good(await coordinator.get(`/responses/${id}/editors`));
    good(await coordinator.put(`/responses/${id}/editor`, { person: editor!.id }));
    const { id: check } = good(await coordinator.post(`/responses/${id}/checks`, { label: "The annex is attached", required: true }));
    good(await coordinator.put(`/responses/${id}/checks/${check}`, { done: "yes" }));
    for (const act of ["start", "review"]) good(await coordinator.post(`/responses/${id}/${act}`));
    expect(good(await coordinator.get(`/responses/board?hub=${slug}`))).toMatchObject({ columns: among(expect.objectContaining({ state: "in-review", total: 1 })) });
    good(await coordinator.post(`/responses/${id}/fixes`, { body: "Dear ministry,", reason: "A comma." }, edition(1)));
    expect(good(await coordinator.get(`/responses/${id}/texts`)).items).toMatchObject([{ moment: "review" }, { moment: "fixed", change: { by: "word" } }]);
    const { id: fork } = good(await delegate.post(`/responses/${id}/forks`, {}), [201]);
    good(await delegate.put(`/forks/${fork}`, { title: "Our own", body: "Dear ministry, from us." }, edition(1)));
    expect(good(await delegate.put(`/forks/${fork}/lane`, { lane: "hub" }))).toEqual({ lane: "hub" });
    good(await delegate.post(`/forks/${fork}/filing`, { filedOn: dayFromNow(0) }));
    expect(good(await delegate.get(`/forks/${fork}`))).toMatchObject({ filedOn: dayFromNow(0), response: { id } });
    expect(good(await secondCoordinator.get(`/responses/${id}/forks`))).toMatchObject({ filed: 1, items: [{ id: fork }] });
    travelDays(20);
    await missResponses(system, {});
    good(await coordinator.put(`/responses/${id}/missed-note`, { note: "The portal was down." }));
    expect(good(await coordinator.get(`/responses?hub=${slug}&state=missed`))).toMatchObject({ total: 1, items: [{ id, unexplained: false }] });
    good(await coordinator.post(`/responses/${id}/late-filing`, { reference: "By post", ...filedNow(), reason: "They took it." }), [201]);
  });

  it("say what goes into the files of a response, make them, and take them back in", async () => {
    const { slug, coordinator, delegates: [delegate] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a pack", lane: "members" }));
    const impact = "We maintain it without staff and would have to close it before the next summer comes.";
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "And you?", day: dayFromNow(9), open: true }));
    good(await delegate.post(`/calls/${call}/feedback`, { stance: "oppose", impact, lane: "confided" }), [201]);
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "Names are free", stance: "support-with-changes" }));
    const ask = good(await coordinator.post(`/positions/${position}/asks`, { statement: "Exempt every hobby", priority: "must" })).id;
    const { id: other } = good(await coordinator.post(`/positions/${position}/asks`, { statement: "Name the register", priority: "should" }));
    const { id: amendment } = good(await coordinator.post(`/positions/${position}/amendments`, { provision: "Article 2", current: "all projects", proposed: "all hobby projects", justification: "A hobby cannot comply." }));
    good(await coordinator.post(`/positions/${position}/consultation`));
    const { id } = good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our answer", authority: "A ministry", channel: "standards-table", day: dayFromNow(9), body: impact }));
    const at = `/responses/${id}/pack`;
    good(await coordinator.put(`${at}/contents`, { asks: [ask, other], amendments: [{ amendment, commentType: "te" }] }));
    good(await coordinator.post(`${at}/order`, { item: other, to: "up" }));
    const { findings: [finding] } = good(await coordinator.get(at)) as unknown as { findings: { key: string }[] };
    good(await delegate.post(`${at}/releases`, { finding: finding!.key, reason: "They may know." }));
    const { id: made } = good(await coordinator.post(`${at}/files`, { form: "iso.xlsx" }), [201]);
    expect((await coordinator.get(`${at}/files/${made}`)).status).toBe(200);
    const sheet = await observedSheet();
    good(await coordinator.upload(`${at}/template`, { name: "blank.xlsx", bytes: sheet }), [201]);
    const { id: back } = good(await coordinator.upload(`${at}/returns`, { name: "answered.xlsx", bytes: sheet }), [201]);
    expect(good(await coordinator.get(`${at}/returns/${back}`))).toMatchObject({ differences: [{ amendment, field: "observation", before: null, after: "Accepted in principle" }] });
    good(await coordinator.post(`${at}/returns/${back}/cells`, { cells: [`${amendment}.observation`] }));
    good(await coordinator.delete(`${at}/returns/${back}`));
  });

  it("answer the questions of a form, one by one", async () => {
    const { slug, people, coordinator } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a form" }));
    const { id } = good(await coordinator.post(`/issues/${docket}/responses`, { hub: slug, title: "Our answers", authority: "A ministry", channel: "eusurvey", day: dayFromNow(9) }));
    good(await coordinator.post(`/responses/${id}/decision`, { decision: "go", reason: "We have to." }));
    const { id: read } = good(await coordinator.post(`/responses/${id}/questionnaire`, { text: "1. What would it cost you?\n2. Who would pay?" }));
    const { revision } = good(await coordinator.patch(`/questionnaires/${read}`, { part: 2, words: "Who pays?" }, edition(1)));
    good(await coordinator.post(`/questionnaires/${read}/keep`, {}, edition(revision)));
    const { parts: [part] } = good(await coordinator.get(`/responses/${id}/questionnaire`)) as unknown as { parts: { id: string; revision: number }[] };
    good(await coordinator.put(`/form-questions/${part!.id}/owner`, { owner: people.coordinator.id }));
    good(await coordinator.put(`/form-questions/${part!.id}/answer`, { answer: "A great deal." }, edition(part!.revision)));
    expect((await coordinator.post(`/form-questions/${part!.id}/acts`, { act: "agree" })).status).toBe(200);
    const { parts: [agreedOn] } = good(await coordinator.get(`/responses/${id}/questionnaire`)) as unknown as { parts: { mark: string }[] };
    expect(good(await coordinator.patch(`/form-questions/${part!.id}`, { seen: agreedOn!.mark, limit: 5, unit: "characters" }))).toMatchObject({ misfit: { over: 8 } });
    expect((await coordinator.patch(`/form-questions/${part!.id}`, { seen: agreedOn!.mark, words: "Anything else?" })).status).toBe(409);
  });

  it("brief people from what was adopted", async () => {
    const { slug, coordinator, delegates } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a brief", lane: "public" }));
    const adopted = async (title: string) => {
      const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title, stance: "support", sections: [{ heading: "Why", body: "They are." }] }));
      good(await coordinator.post(`/positions/${position}/freeze`, {}));
      const { id: decision } = good(await coordinator.post(`/positions/${position}/decisions`));
      for (const one of delegates) good(await one.post(`/decisions/${decision}/ballots`, { choice: "yes" }));
      good(await coordinator.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." }));
      good(await coordinator.post(`/positions/${position}/publish`));
      return position;
    };
    const position = await adopted("Names are free");
    expect(good(await coordinator.get(`/positions/${position}/brief-material`))).toMatchObject({ version: 1 });
    const { id } = good(await coordinator.post(`/positions/${position}/briefs`, { version: 1, kind: "one-page", title: "Names in brief", body: "They are free." }), [201]);
    const { revision } = good(await coordinator.put(`/briefs/${id}`, { body: "They are free, and stay so." }, edition(1)));
    expect(good(await coordinator.get(`/positions/${position}/briefs`))).toMatchObject({ briefs: [{ id }] });
    await adopted("Names are free for ever");
    good(await coordinator.post(`/briefs/${id}/anew`, { version: 1, body: "Newer." }));
    good(await coordinator.post(`/briefs/${id}/settlement`, { take: "mine" }, edition(good(await coordinator.get(`/briefs/${id}`)).revision ?? revision)));
    good(await coordinator.put(`/briefs/${id}/lane`, { lane: "coordinators" }));
  });

  it("keep what was learned when a track is closed", async () => {
    const { slug, coordinator } = await hubs();
    const watched = async (title: string) => {
      const { docket } = good(await coordinator.post("/issues", { hub: slug, title }));
      good(await coordinator.post(`/issues/${docket}/tracks/${slug}/acts`, { act: "watch" }));
      return docket;
    };
    const docket = await watched("An issue that ended");
    const { id } = good(await coordinator.post(`/issues/${docket}/tracks/${slug}/closing`, { reason: "It is in force.", outcome: "won", cameOut: "All of it." }));
    good(await coordinator.put(`/lessons/${id}`, { outcome: "in-part", cameOut: "Most of it." }, edition(1)));
    expect(good(await coordinator.get(`/lessons/${id}`))).toMatchObject({ outcome: "in-part" });
    expect(good(await coordinator.get(`/lessons?hub=${slug}`)).items).toMatchObject([{ id }]);
    expect(good(await coordinator.get(`/issues/${docket}/lessons`))).toMatchObject({ lessons: [{ id }] });
    good(await coordinator.put(`/lessons/${id}/lane`, { lane: "coordinators" }));
    const later = await watched("An issue that ended without a word");
    good(await coordinator.post(`/issues/${later}/tracks/${slug}/acts`, { act: "close", reason: "It is over.", later: true }));
    expect(good(await coordinator.get(`/hubs/${slug}/lessons-owed`)).items).toHaveLength(1);
    good(await coordinator.post(`/issues/${later}/tracks/${slug}/lessons`, { outcome: "lost", cameOut: "Nothing." }));
  });

  it("gather answers in themes, answer them together and ask for what they say", async () => {
    const { slug, coordinator, delegates: [first, second] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue on which much is said" }));
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "What would it cost you?", day: dayFromNow(14), open: true }));
    const say = async (by: typeof first, impact: string) => String(good(await by.post(`/calls/${call}/feedback`, { stance: "oppose", impact, lane: "hub" }), [201]).id);
    const [paid, steward, both] = [await say(first, "Paid support is no sale."), await say(first, "A steward has no staff."), await say(second, "Paid stewards are stewards.")];
    const at = `/issues/${docket}/tracks/${slug}`;
    const made = await coordinator.post(`${at}/themes`, { title: "Payment" });
    const { id: payment } = good(made, [201]);
    expect(made.headers.get("location")).toBe(`/api/v1/themes/${payment}`);
    const { id: duties } = good(await coordinator.post(`${at}/themes`, { title: "Duties", summary: "Of stewards." }));
    good(await coordinator.put(`/themes/${payment}`, { title: "Payment is no sale" }, edition(1)));
    expect(await coordinator.put(`/themes/${payment}`, { title: "Mine" }, edition(1))).toMatchObject({ status: 409, body: { code: "themeMoved", present: { revision: 2, title: "Payment is no sale" } } });
    expect(good(await coordinator.put(`/themes/${duties}/place`, { place: 1 }))).toEqual({ before: 2 });
    expect(good(await coordinator.post(`/themes/${payment}/feedback`, { feedback: [paid, both], also: [duties] }))).toEqual({ placed: [{ theme: payment, feedback: [paid, both] }, { theme: duties, feedback: [paid, both] }] });
    expect(good(await coordinator.post(`/themes/${duties}/feedback/removal`, { feedback: [paid] }))).toEqual({ taken: [{ feedback: paid, dissents: null }] });
    expect(good(await coordinator.post(`/themes/${payment}/feedback/move`, { into: duties, feedback: [both] }))).toEqual({ taken: [{ feedback: both, dissents: null }], placed: [] });
    expect(good(await coordinator.put(`/themes/${duties}/dissent/${both}`, { dissents: true }))).toEqual({ before: null });
    expect(good(await coordinator.put(`/themes/${duties}/rule`, { words: ["steward"] }))).toEqual({ rule: { words: ["steward"] } });
    expect(good(await coordinator.get(`/themes/${duties}/rule?words=steward,paid`))).toEqual({ fresh: 2, inside: 1, unplaced: 1 });
    expect(good(await coordinator.post(`/themes/${duties}/rule`))).toEqual({ placed: [steward] });
    expect(await first.get(`/themes/${duties}`)).toMatchObject({ status: 404 });
    good(await coordinator.post(`/themes/${duties}/opening`), [204]);
    expect(good(await first.get(`/themes/${duties}`))).toMatchObject({ title: "Duties", figures: { inputs: 2, organisations: 2 }, dissent: 1, may: { keep: false } });
    expect(good(await first.get(`/feedback/${steward}/themes`))).toMatchObject({ themes: [{ id: duties, docket, hub: slug }], asks: [] });
    good(await coordinator.delete(`/themes/${duties}/opening`), [204]);
    expect(good(await coordinator.get(`${at}/themes`))).toMatchObject({ total: { inputs: 3, organisations: 2 }, unanswered: 3, themes: [{ id: duties, cards: [{}, {}] }, { id: payment, cards: [{ id: paid }] }], unplaced: { cards: [] } });
    const page = await coordinator.get(`${at}/inputs?sort=sent&down=true&limit=2`);
    expect(good(page)).toMatchObject({ items: [{ id: both }, { id: steward }] });
    expect(good(await coordinator.get(`${at}/inputs?sort=sent&down=true&limit=2&after=${good(page).next}`))).toMatchObject({ items: [{ id: paid, themes: [{ id: payment }] }], next: null });

    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "Stewards are no manufacturers", stance: "oppose", sections: [{ heading: "Scope", body: "Name them." }] }));
    expect(good(await coordinator.put(`/themes/${duties}/ask`, { position, statement: "Exempt stewards", priority: "must" }))).toMatchObject({ number: 1 });
    expect(good(await coordinator.get(`/positions/${position}/asks/sources`))).toMatchObject({ items: [{ ask: 1, figures: { inputs: 2 }, themes: [{ id: duties }] }] });
    expect(good(await coordinator.get(`/positions/${position}/asks/places`))).toEqual({ items: [], next: null });
    good(await coordinator.delete(`/themes/${duties}/ask`), [204]);
    expect(await coordinator.post(`/positions/${position}/freeze`, {})).toMatchObject({ status: 409, body: { code: "feedbackUnanswered" } });
    expect(good(await coordinator.get(`${at}/unanswered`))).toEqual({ open: 3 });
    expect(good(await coordinator.get(`${at}/answers?theme=${duties}`))).toMatchObject({ theme: { id: duties }, answers: 2, people: 2, organisations: [{ inputs: 1 }, { inputs: 1 }] });
    const verdict = { verdict: "accepted", reason: "The first section says so.", position, section: 1 };
    expect(good(await coordinator.put(`/themes/${duties}/disposition`, verdict))).toMatchObject({ answered: 2, organisations: 2, skipped: { answered: 0 } });
    expect(await coordinator.post(`${at}/answers`, { feedback: [paid], ...verdict, section: 2 })).toMatchObject({ status: 422, body: { errors: { section: [someText] } } });
    expect(good(await coordinator.post(`${at}/answers`, { feedback: [paid, both], ...verdict }))).toMatchObject({ answered: 1, skipped: { answered: 1 } });
    expect(good(await coordinator.get(`/feedback/${paid}`))).toMatchObject({ dispositions: [{ verdict: "accepted", changed: { position, section: 1 } }] });
    expect(good(await first.get(`/feedback/${paid}`))).toMatchObject({ dispositions: [{ changed: null }] });
    good(await coordinator.delete(`/themes/${payment}`), [204]);
    good(await coordinator.post(`/themes/${payment}/restore`), [204]);
    good(await coordinator.post(`/positions/${position}/freeze`, {}), [201]);
  });

  it("ask an authority and apply its answer", async () => {
    const { slug, coordinator, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue with a question" }));
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "A text that waits", stance: "monitoring" }));
    const asked = { hub: slug, wording: "Whose working days count?", authority: "A ministry", position, holdsUp: "The second section." };
    const { id } = good(await coordinator.post(`/issues/${docket}/questions`, asked), [201]);
    good(await coordinator.patch(`/questions/${id}`, { background: "They differ between countries." }));
    expect(await coordinator.patch(`/questions/${id}`, { authority: "An agency", was: { authority: "A board" } })).toMatchObject({ status: 409, body: { code: "questionMoved" } });
    good(await coordinator.post(`/questions/${id}/ask`, { askedOn: dayFromNow(-70), reference: "M-17" }));
    expect(good(await coordinator.get(`/positions/${position}/questions`))).toMatchObject({ items: [{ id, state: "sent", waited: 70, overdue: true }] });
    expect(good(await coordinator.get(`/questions?hub=${slug}&overdue=yes&sort=oldest`))).toMatchObject({ total: 1, items: [{ id, position: { id: position } }] });
    expect(good(await first.get(`/issues/${docket}/questions`))).toMatchObject({ items: [{ id, position: null, holdsUp: "The second section." }], may: { draft: [] } });
    expect(await coordinator.post(`/questions/${id}/answer`, { answer: "Those of the maintainer.", answeredOn: dayFromNow(-71) })).toMatchObject({ status: 422, body: { errors: { answeredOn: [someText] } } });
    expect(good(await coordinator.post(`/questions/${id}/answer`, { answer: "Those of the maintainer.", answeredOn: dayFromNow(-1) }))).toEqual({ state: "answered" });
    expect(good(await coordinator.post(`/questions/${id}/apply`, { outcome: "The second section says so." }))).toEqual({ state: "applied" });
    expect(good(await coordinator.put(`/questions/${id}/lane`, { lane: "members" }))).toEqual({ lane: "members" });
    expect(good(await coordinator.get(`/questions/${id}`))).toMatchObject({ wording: "Whose working days count?", reference: "M-17", outcome: "The second section says so.", may: { ask: false } });
    const { id: dropped } = good(await coordinator.post(`/issues/${docket}/questions`, asked), [201]);
    expect(good(await coordinator.post(`/questions/${dropped}/withdraw`, { reason: "It was answered already." }))).toEqual({ state: "withdrawn" });
    expect(good(await coordinator.get(`/ledger/question/${dropped}`)).items.map(({ name }) => name)).toEqual(["question.withdrawn", "question.drafted"]);
  });

  it("ask whom an act would tell, before it is done", async () => {
    const { slug, coordinator, visitor } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue to tell of" }));
    expect(good(await coordinator.get(`/told?operation=openTrack&issue=${docket}&hub=${slug}`))).toMatchObject({ chosen: true, people: [] });
    expect(await coordinator.get(`/told?operation=sing&issue=${docket}`)).toMatchObject({ status: 422 });
    expect(await visitor.get(`/told?operation=openTrack&issue=${docket}&hub=${slug}`)).toMatchObject({ status: 401 });
  });

  it("read an inbox and keep tokens", async () => {
    const { slug, coordinator, asia, asiaSlug } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An issue to hear of" }));
    good(await asia.post(`/issues/${docket}/tracks`, { hub: asiaSlug }));
    good(await asia.post(`/issues/${docket}/tracks/${asiaSlug}/acts`, { act: "watch" }));
    const { items, unread } = good(await coordinator.get("/me/inbox?unread=yes"));
    expect(items).toHaveLength(unread);
    const { id: entry } = items[0]!;
    const all = items.reduce((sum, { count }) => sum + Number(count), 0);
    good(await coordinator.post(`/me/inbox/${entry}/snooze`, { until: "tomorrow" }));
    expect(good(await coordinator.get("/me/inbox?show=snoozed")).items.map(({ id }) => id)).toEqual([entry]);
    good(await coordinator.post(`/me/inbox/${entry}/done`), [204]);
    expect(good(await coordinator.get("/me/inbox?show=done")).items.map(({ id }) => id)).toEqual([entry]);
    good(await coordinator.post(`/me/inbox/${entry}/undone`, {}), [204]);
    expect(good(await coordinator.post("/me/inbox/done", {}))).toMatchObject({ done: all });
    good(await coordinator.post(`/me/inbox/${entry}/undone`, { together: "yes" }), [204]);
    expect(good(await coordinator.get("/me/inbox/summary"))).toMatchObject({ all: unread, snoozed: 0 });
    good(await coordinator.post(`/me/inbox/${entry}/read`), [204]);
    good(await coordinator.post(`/me/inbox/${entry}/unread`), [204]);
    good(await coordinator.post(`/me/inbox/${entry}/read`), [204]);
    expect(good(await coordinator.post("/me/inbox/read"))).toEqual({ read: all - Number(items[0]!.count) });
    const { id, secret } = good(await coordinator.post("/me/tokens", { name: "A script", days: 1 }), [201]);
    expect(secret).toMatch(/^sp_/);
    expect(good(await coordinator.get("/me/tokens")).items.find((token) => token.id === id)).toMatchObject({ name: "A script" });
    good(await coordinator.delete(`/me/tokens/${id}`), [204]);
    const { id: view } = good(await coordinator.post("/views", { name: "Soon", query: "closes:<30d" }), [201]);
    good(await coordinator.put(`/views/${view}`, { name: "Sooner", query: "closes:<7d", standard: true }));
    expect(good(await coordinator.get(`/views/${view}`))).toMatchObject({ name: "Sooner", fields: { closes: "<7d" } });
    expect(good(await coordinator.get("/views"))).toMatchObject({ items: [{ id: view }], standard: view });
    good(await coordinator.put(`/views/${view}/follow`), [204]);
    expect(good(await coordinator.get(`/views/${view}`))).toMatchObject({ of: "registry", following: true });
    good(await coordinator.delete(`/views/${view}/follow`), [204]);
    good(await coordinator.delete(`/views/${view}`), [204]);
    const { id: link, secret: key } = good(await coordinator.post("/me/feed-links", { kind: "mine" }), [201]);
    expect(key).toMatch(/^sf_/);
    expect(good(await coordinator.get("/me/feed-links")).items.map((one) => one.id)).toEqual([link]);
    good(await coordinator.delete(`/me/feed-links/${link}`), [204]);
    expect(good(await coordinator.get(`/calendar?from=2020-01-01&to=2040-01-01&issue=${docket}`))).toMatchObject({ items: [] });
    expect(good(await coordinator.get("/me/tokens")).items.find((token) => token.id === id)).toBeUndefined();
  });

  it("choose what comes by mail, and mend what did not leave", async () => {
    const { coordinator } = await hubs();
    const administrator = as(await person({ role: "administrator" }));
    expect(good(await coordinator.get("/me/mail/preferences"))).toMatchObject({ atOnce: "needed", digest: "weekly", weekday: 1, stopped: false });
    good(await coordinator.put("/me/mail/preferences", { atOnce: "nothing", digest: "daily", hour: 9 }), [204]);
    expect(good(await coordinator.get("/me/mail/preferences"))).toMatchObject({ atOnce: "nothing", digest: "daily", hour: 9, quietWeekends: false });
    expect(await coordinator.put("/me/mail/preferences", { atOnce: "all", digest: "daily", hour: 24 })).toMatchObject({ status: 422, body: { errors: { atOnce: [someText], hour: [someText] } } });
    good(await coordinator.post("/me/mail/test"), [204]);
    const { items: [sent] } = good(await coordinator.get("/me/mail"));
    expect(sent).toMatchObject({ kind: "test", state: "waiting" });
    expect(await coordinator.get("/mail")).toMatchObject({ status: 404 });
    await mailStayed(system, { mail: sent!.id, error: "554 no", tries: 12, hopeless: true });
    expect(good(await administrator.get("/mail")).items).toContainEqual(expect.objectContaining({ id: sent!.id, state: "failed", because: "refused" }));
    good(await administrator.post(`/mail/${sent!.id}/retry`), [204]);
    await mailStayed(system, { mail: sent!.id, error: "554 no", tries: 12, hopeless: true });
    good(await administrator.delete(`/mail/${sent!.id}`), [204]);
    expect(good(await coordinator.get("/me/mail")).items).toMatchObject([{ state: "discarded" }]);
  });

  it("take files, and tables that become inputs", async () => {
    const { slug, coordinator, delegates: [first, second] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "What comes as a file" }));
    const { id: call } = good(await coordinator.post(`/issues/${docket}/calls`, { hub: slug, question: "What would it cost you?", day: dayFromNow(14), open: true }));
    const given = await first.upload(`/calls/${call}/files`, { name: "../costs.txt", bytes: Buffer.from("It costs €100.") });
    expect(good(given, [201])).toMatchObject({ name: "costs.txt", type: "txt", state: "clean" });
    expect(given.headers.get("location")).toBe(`/api/v1/files/${given.body.id}`);
    expect(good(await first.get(`/calls/${call}/files`)).items.map(({ name }) => name)).toEqual(["costs.txt"]);
    expect(good(await first.get(`/files/${given.body.id}`))).toMatchObject({ hash: someText, may: { remove: true } });
    expect(await second.get(`/files/${given.body.id}`)).toMatchObject({ status: 404 });
    good(await first.delete(`/files/${given.body.id}`), [204]);
    const table = { name: "comments.csv", bytes: Buffer.from("Clause;Comments;Proposed change\n5;Too short.;72 hours\n6;;\n7;Unclear.;") };
    const rehearsal = good(await first.upload(`/calls/${call}/imports`, table, { lane: "hub", dryRun: "true" }), [200]);
    expect(rehearsal).toMatchObject({ id: null, inputs: 2, encoding: "utf-8", mapping: { Clause: "provision", Comments: "impact", "Proposed change": "proposedWording" }, leftOut: [{ address: "A3", why: "nothingSaid" }] });
    const brought = good(await first.upload(`/calls/${call}/imports`, table, { lane: "hub", mapping: JSON.stringify({ Clause: "none" }) }), [201]);
    expect(brought).toMatchObject({ inputs: 2, mapping: { Clause: "none" } });
    expect(good(await coordinator.get(`/calls/${call}/imports`)).items.map(({ id }) => id)).toEqual([brought.id]);
    const { items } = good(await coordinator.get(`/imports/${brought.id}`));
    expect(items).toMatchObject([{ provision: null, impact: "Too short.", language: "en" }, { impact: "Unclear." }]);
    expect(good(await first.get(`/feedback/${items[0]!.id}/files`)).items).toEqual([]);
    expect(good(await first.post(`/imports/${brought.id}/undo`))).toEqual({ withdrawn: 2, stay: 0 });
    expect(await first.post(`/imports/${brought.id}/undo`)).toMatchObject({ status: 409, body: { code: "import.undone" } });
  });

  it("let a hub talk about a draft, paragraph by paragraph, and about what a change is", async () => {
    const { slug, coordinator, people, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "Who reports what by when" }));
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "A text of ours", stance: "oppose", kind: "interpretation", sections: [{ heading: "Why", body: `Because.\n\nAnd see #${docket}, @${people.delegate.name}.` }] }), [201]);
    good(await coordinator.put(`/positions/${position}/maturity`, { maturity: "pending" }));
    good(await coordinator.put(`/positions/${position}/kind`, { kind: "talking-points" }));
    good(await coordinator.post(`/positions/${position}/consultation`));
    const { id: thread } = good(await first.post(`/positions/${position}/threads`, { at: "s1-p1", body: "Why so?" }), [201]);
    good(await coordinator.post(`/threads/${thread}/comments`, { body: "It is." }));
    good(await first.put(`/threads/${thread}/resolution`, { resolution: "I see." }), [204]);
    good(await first.delete(`/threads/${thread}/resolution`), [204]);
    expect(good(await first.get(`/positions/${position}/threads`))).toMatchObject({ items: [{ at: "s1-p1", resolved: null, comments: [{ body: "Why so?" }, { body: "It is." }] }] });
    const suggest = async (proposed: string) => good(await first.post(`/positions/${position}/suggestions`, { at: "s1-p1", proposed }), [201]).id;
    const [taken, left, back] = [await suggest("Because of this."), await suggest("Just because."), await suggest("Because!")];
    expect(good(await coordinator.post(`/suggestions/${taken}/accept`, {}))).toMatchObject({ revision: 2, words: "Because of this." });
    good(await coordinator.post(`/suggestions/${left}/reject`, { reason: "Said better already." }));
    good(await first.post(`/suggestions/${back}/withdraw`));
    expect(good(await first.get(`/positions/${position}/suggestions`))).toMatchObject({ items: [{ state: "accepted" }, { state: "rejected" }, { state: "withdrawn" }] });
    expect(good(await first.get(`/mentions?names=${encodeURIComponent(`#${docket}|#EU-99999`)}`)).items).toMatchObject([{ name: `#${docket}` }]);
    expect(good(await coordinator.get(`/positions/${position}/mentions?q=${encodeURIComponent(`@${people.delegate.name}`)}`)).items).toMatchObject([{ name: `@${people.delegate.name}` }]);
    expect(good(await coordinator.get(`/positions/${position}/change`))).toEqual({ since: null });
    good(await coordinator.post(`/positions/${position}/freeze`, { change: "editorial" }));
    const { id: objection } = good(await first.post(`/positions/${position}/versions/1/objections`, { reason: "It says something else." }), [201]);
    expect(good(await coordinator.get(`/positions/${position}/versions/1/objections`))).toMatchObject({ items: [{ id: objection, settledAs: null }] });
    expect(good(await coordinator.put(`/objections/${objection}`, { settledAs: "upheld" }))).toEqual({ settledAs: "upheld", change: "substantive" });
  });

  it("let people discuss what they work on, and say what came of it", async () => {
    const { slug, coordinator, people, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "Who reports what by when" }));
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "A text of ours", stance: "oppose", sections: [{ heading: "Why", body: "Because." }] }), [201]);
    good(await coordinator.post(`/positions/${position}/consultation`));
    const on = `position:${position}`;
    expect(good(await first.get(`/discussions?on=${on}`))).toMatchObject({ items: [], open: 0, subject: { on, kind: "position", docket }, audiences: [{ lane: "hub" }, { lane: "own" }], may: { start: true } });
    const begun = await first.post("/discussions", { on, lane: "own", title: "Among us", body: `Does @${people.coordinator.name} agree?` });
    expect(begun).toMatchObject({ status: 422, body: { errors: { despite: [expect.stringContaining(people.coordinator.name)] } } });
    expect(good(await first.get(`/discussions/unheard?on=${on}&lane=own&names=${encodeURIComponent(`@${people.coordinator.name}`)}`))).toEqual({ names: [people.coordinator.name] });
    const made = await first.post("/discussions", { on, title: "Who reports?", body: `Does @${people.coordinator.name} agree?` });
    const { id: discussion } = good(made, [201]);
    expect(made.headers.get("location")).toBe(`/api/v1/discussions/${discussion}`);
    expect(good(await first.get(`/discussions/mentions?discussion=${discussion}&q=${encodeURIComponent(`@${people.coordinator.name}`)}`)).items).toMatchObject([{ name: `@${people.coordinator.name}` }]);
    const answered = good(await coordinator.post(`/discussions/${discussion}/posts`, { body: "I do.", quotes: 1 }), [201]);
    expect(answered).toMatchObject({ number: 2 });
    const { id: post } = answered;
    const shown = await coordinator.get(`/posts/${post}`);
    expect([shown.headers.get("etag"), good(shown)]).toMatchObject(['"1"', { body: "I do.", quotes: { number: 1 }, before: [] }]);
    expect(good(await coordinator.put(`/posts/${post}`, { body: "I do not." }, edition(1)))).toEqual({ revision: 2 });
    expect(await coordinator.put(`/posts/${post}`, { body: "I might." }, edition(1))).toMatchObject({ status: 409, body: { code: "postMoved", present: { revision: 2 } } });
    good(await coordinator.put(`/discussions/${discussion}/outcome`, { words: "The steward reports." }));
    good(await coordinator.delete(`/discussions/${discussion}/outcome`), [204]);
    good(await coordinator.delete(`/posts/${post}`), [204]);
    good(await first.put(`/discussions/${discussion}/resolution`, { resolution: "Settled." }), [204]);
    good(await first.delete(`/discussions/${discussion}/resolution`), [204]);
    expect(good(await first.get(`/discussions/${discussion}`))).toMatchObject({ lane: "hub", outcome: null, earlier: [{ words: "The steward reports." }], posts: [{ number: 1 }, { number: 2, body: null }], resolved: null });
    expect(good(await first.get(`/discussions/brief?on=${on}`))).toMatchObject({ open: 1, discussions: [{ id: discussion, posts: 2 }] });
    const flood = await first.post(`/discussions/${discussion}/posts`, { body: "x".repeat(20_001) });
    expect(flood).toMatchObject({ status: 422, body: { errors: { body: [someText] } } });
  });

  it("give an issue its texts, with their editions", async () => {
    const { slug, coordinator, delegates: [first] } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "The act on naming" }));
    const { id: text } = good(await coordinator.post(`/issues/${docket}/texts`, { title: "Naming act" }), [201]);
    expect(await first.upload(`/texts/${text}/editions`, plainAct(), { name: "Proposal", status: "proposal", day: "2030-01-10" })).toMatchObject({ status: 403 });
    const rehearsal = good(await coordinator.upload(`/texts/${text}/editions`, plainAct(), { name: "Proposal", dryRun: "true" }), [200]);
    expect(rehearsal).toMatchObject({ id: null, language: "en", counts: { articles: 2 }, unplacedWords: 0 });
    const made = await coordinator.upload(`/texts/${text}/editions`, plainAct(), { name: "Proposal", status: "proposal", day: "2030-01-10" });
    const { id } = good(made, [201]);
    expect(made.headers.get("location")).toBe(`/api/v1/editions/${id}`);
    expect(await coordinator.upload(`/texts/${text}/editions`, plainAct(), { name: "Again", status: "proposal", day: "2030-01-10" })).toMatchObject({ status: 409, body: { code: "edition.known", present: { id } } });
    expect(await coordinator.upload(`/texts/${text}/editions`, { name: "x.html", bytes: Buffer.from("<html><body><p>Hello") }, { name: "No act", day: "2030-01-10" })).toMatchObject({ status: 422, body: { errors: { file: [someText] } } });
    expect(await coordinator.post(`/texts/${text}/editions/fetch`, { reference: "32099R0001", name: "Published" })).toMatchObject({ status: 422, body: { errors: { reference: [someText] } } });
    const published = await publicationsOffice({ "/resource/celex/32099R0001": page(journalPage()) }, async (address) => {
      env.CELLAR_URL = address;
      try { return good(await coordinator.post(`/texts/${text}/editions/fetch`, { reference: "CELEX:32099R0001", name: "Published", day: "2099-03-03" }), [201]); } finally { env.CELLAR_URL = undefined; }
    });
    expect(published).toMatchObject({ format: "oj", previous: id });
    expect(good(await first.get(`/issues/${docket}/texts`))).toMatchObject({ newest: published.id, items: [{ id: text, current: published.id, editions: [{ id: published.id, force: "authentic" }, { id, force: "preparatory" }] }] });
    expect(good(await first.get(`/texts/${text}`))).toMatchObject({ title: "Naming act", editions: [{ id: published.id }, { id }] });
    expect(good(await first.get(`/editions/${id}`))).toMatchObject({ name: "Proposal", text: { id: text }, previous: null, may: { keep: false } });
    good(await first.get(`/editions/${id}/source`));
    expect(good(await coordinator.get(`/editions/${id}/quoted`))).toEqual({ items: [], next: null });
    const { items, next } = good(await first.get(`/editions/${id}/provisions?limit=1`));
    expect([items.length, next]).toEqual([1, someText]);
    const { id: provision } = good(await first.get(`/editions/${published.id}/provisions/art_1`));
    expect(good(await first.get(`/editions/${published.id}/mapping`)).items).toContainEqual(expect.objectContaining({ provision: { id: provision, anchor: "art_1", locator: "Article 1" } }));
    const { id: from } = good(await first.get(`/editions/${id}/provisions/art_2`));
    good(await coordinator.put(`/provisions/${provision}/origin`, { from }));
    expect(good(await first.get(`/editions/${published.id}/mapping`)).items).toContainEqual(expect.objectContaining({ ground: "hand", from: { id: from, edition: id, anchor: "art_2", locator: "Article 2" } }));
    expect(good(await first.get(`/editions/${id}/comparison/${published.id}?only=all`))).toMatchObject({ before: { id }, after: { id: published.id }, byWords: true, items: expect.arrayContaining([expect.objectContaining({ moved: true })]) });
    expect(good(await first.get(`/editions/${published.id}/said`))).toEqual({ items: [], next: null });
    expect(good(await first.get(`/editions/${published.id}/provisions/art_1/said`))).toMatchObject({ id: provision, said: [], elsewhere: [{ edition: { id }, anchor: "art_2" }] });
    expect(good(await first.get(`/issues/${docket}/fifth-column?sort=place`))).toMatchObject({ text: { id: text }, editions: [{ id }, { id: published.id }], items: [], total: 0 });
    good(await coordinator.patch(`/editions/${id}`, { name: "Proposal of the Commission" }));
    good(await coordinator.post(`/editions/${published.id}/retire`, { reason: "Not the last word" }));
    expect(good(await first.get(`/texts/${text}`))).toMatchObject({ current: id });
    expect(good(await first.get(`/ledger/edition/${id}`)).items.map(({ name }) => name)).toEqual(["edition.corrected", "edition.added"]);
  });

  it("have a letter signed, by account and by link, and taken back", async () => {
    const { slug, people, coordinator, delegates: [first, second, third], visitor } = await hubs();
    const { docket } = good(await coordinator.post("/issues", { hub: slug, title: "An open letter", lane: "members" }), [201]);
    const { id: position } = good(await coordinator.post(`/issues/${docket}/positions`, { hub: slug, title: "An open letter", stance: "support", kind: "joint-statement", sections: [{ heading: "We ask", body: "For time." }] }), [201]);
    good(await coordinator.post(`/positions/${position}/freeze`, {}));
    expect(good(await coordinator.get(`/positions/${position}/sign-on/audience`))).toMatchObject({ signable: true, groups: [{ signers: "hub", organisations: 3, people: 3 }, {}, {}] });
    const opening = { softDay: dayFromNow(7), day: dayFromNow(14), minimum: 2, signers: "anyone", listing: "open", logos: true };
    const { id: signOn } = good(await coordinator.post(`/positions/${position}/sign-on`, opening), [201]);
    good(await coordinator.post(`/sign-ons/${signOn}/extension`, { softDay: dayFromNow(8), day: dayFromNow(15), reason: "A holiday." }));
    expect(good(await first.get(`/positions/${position}/sign-on`))).toMatchObject({ id: signOn, version: 1, count: { organisations: 0 }, own: [{ signs: true }] });
    const { organisation: { slug: ours } } = people;
    const signatory = good(await first.get(`/organisations/${ours}/signatories`));
    expect(signatory).toMatchObject({ bySeat: [{ role: "delegate" }], named: [] });
    const { id: named } = good(await first.post(`/organisations/${ours}/signatories`, { person: people.delegate.id, reason: "The bylaws say so." }));
    good(await first.post(`/signatories/${named}/end`, { reason: "Has left the board." }), [204]);
    const colleague = as(await person({ role: "participant", hub: people.hub, organisation: people.organisation }));
    expect(good(await colleague.post(`/sign-ons/${signOn}/request`, {}))).toEqual({ people: 1 });
    const { id: signature } = good(await first.post(`/sign-ons/${signOn}/signatures`, { version: 1, name: "Ann Example", capacity: "Director", listed: true, logo: true }), [201]);
    expect(good(await first.get(`/signatures/${signature}`))).toMatchObject({ version: 1, logo: "agreed", may: { withdraw: true } });
    expect(await first.upload(`/signatures/${signature}/logo`, { name: "logo.txt", bytes: Buffer.from("No picture.") })).toMatchObject({ status: 415 });
    const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
    good(await first.upload(`/signatures/${signature}/logo`, { name: "logo.png", bytes: picture }), [200]);
    good(await first.put(`/signatures/${signature}`, { listed: true, logo: false }), [204]);
    good(await second.post(`/sign-ons/${signOn}/decline`, { reason: "Our board has not met." }), [204]);
    expect(good(await coordinator.post(`/sign-ons/${signOn}/reminder`))).toEqual({ organisations: expect.any(Number) as number });
    good(await coordinator.put(`/sign-ons/${signOn}/order`, { sorting: "time" }));
    const { id: link, secret } = good(await coordinator.post(`/sign-ons/${signOn}/links`, { label: "Alliance", byHand: true }), [201]);
    const own = slug.replace("hub-", "");
    for (const one of ["north", "south"]) await confirmSignature(nobody, { secret: await claimed(secret, `${one}${own}.example`) });
    const { claims } = good(await coordinator.get(`/sign-ons/${signOn}/claims`)) as unknown as { claims: { id: string; state: string }[] };
    expect(claims.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    good(await coordinator.post(`/sign-claims/${claims[0]!.id}/accept`));
    good(await coordinator.post(`/sign-claims/${claims[1]!.id}/refuse`, { reason: "We do not know them." }), [204]);
    good(await coordinator.delete(`/sign-links/${link}`), [204]);
    expect(good(await coordinator.get(`/sign-ons/${signOn}/table`))).toMatchObject({ signed: [{ byLink: false }, { byLink: true }], others: expect.arrayContaining([expect.objectContaining({ state: "declined", reason: "Our board has not met." })]) });
    expect(good(await third.get(`/positions/${position}/sign-on`))).toMatchObject({ count: { organisations: 2 }, missing: 0, reached: true });
    good(await first.post(`/signatures/${signature}/withdraw`, { reason: "We changed our mind." }), [204]);
    good(await coordinator.post(`/positions/${position}/revise`, { reason: "A typing error." }));
    good(await coordinator.post(`/positions/${position}/freeze`, { change: "editorial" }));
    expect(good(await coordinator.post(`/sign-ons/${signOn}/version`))).toEqual({ version: 2, change: "editorial", signatures: 1 });
    expect(good(await coordinator.post(`/sign-ons/${signOn}/close`, { reason: "Enough." }))).toEqual({ state: "closed" });
    const { id: again } = good(await coordinator.post(`/positions/${position}/sign-on`, opening), [201]);
    expect(good(await coordinator.post(`/sign-ons/${again}/cancel`, { reason: "Not needed." }))).toEqual({ state: "cancelled" });
    good(await coordinator.post(`/positions/${position}/decisions`, { method: "lazy-consensus" }), [201]);
    expect(await visitor.get(`/positions/${position}/signatories`)).toMatchObject({ status: 404 });
    const { items: [decision] } = good(await coordinator.get(`/positions/${position}/decisions`));
    for (const delegate of [first, second, third]) good(await delegate.post(`/decisions/${decision!.id}/ballots`, { choice: "yes" }), [201]);
    good(await coordinator.post(`/decisions/${decision!.id}/declare`, { result: "carried", outcome: "All in favour." }));
    good(await coordinator.put(`/issues/${docket}/lane`, { lane: "public" }));
    good(await coordinator.post(`/positions/${position}/publish`));
    expect(good(await visitor.get(`/positions/${position}/signatories`))).toMatchObject({ signatories: [{ logo: null }], others: null });
  });

  it("say what became of asks, count it, and tell it to those who spoke", async () => {
    const world = await heldAsks();
    const { ask, docket, europe, come, coordinator: one, ours } = world;
    const [hub, organisation] = [as(one), as(ours.delegate)];
    const edition = await come();
    expect(good(await hub.get(`/asks/${ask}/suggestions/${edition}`))).toMatchObject({ suggestion: { provision: { locator: "Article 24 – paragraph 1" } } });
    expect(await hub.post(`/asks/${ask}/fates`, { edition, verdict: "adopted" })).toMatchObject({ status: 422, body: { errors: { excerpt: [someText] } } });
    expect(good(await hub.post(`/asks/${ask}/fates`, { edition, verdict: "adopted", excerpt: agreed }))).toMatchObject({ state: "met" });
    const reply = await (await answeredAsks(world)).says("They will let stewards wait.");
    expect(await hub.post(`/asks/${ask}/fates`, { edition, reply, verdict: "in-part", excerpt: "let stewards wait" })).toMatchObject({ status: 422, body: { errors: { reply: [someText] } } });
    good(await hub.post(`/asks/${world.hobby}/fates`, { reply, verdict: "in-part", excerpt: "let stewards wait" }));
    expect(good(await organisation.get(`/replies/${reply}/fates`))).toMatchObject({ reply: { id: reply }, asks: [{ fate: null }, { id: world.hobby, fate: { verdict: "in-part", edition: null, by: someText }, may: { judge: false } }, { kind: "amendment" }] });
    good(await hub.put(`/asks/${ask}/strength`, { strength: "substance", reason: "We were quoted." }));
    good(await hub.put(`/asks/${ask}/state`, { state: "partly-met", reason: "Not for everyone." }));
    expect(good(await organisation.get(`/asks/${ask}/fates`))).toMatchObject({ state: "partly-met", strength: { value: "substance" }, may: { judge: false } });
    expect(good(await organisation.get(`/asks?issue=${docket}&verdict=adopted&limit=1`))).toMatchObject({ total: 1, items: [{ id: ask, fates: [{ excerpt: agreed }] }] });
    expect(good(await organisation.get(`/asks/scorecard?by=hub&issue=${docket}`))).toMatchObject({ all: { total: 3 }, groups: [{ key: europe.slug, verdicts: { adopted: 1, "in-part": 1, none: 1 }, judged: { edition: 1, reply: 1, none: 1 } }] });
    expect(good(await hub.get(`/issues/${docket}/tracks/${europe.slug}/fates`))).toMatchObject({ asks: 1, organisations: [{ inputs: 1 }, { inputs: 1 }] });
    expect(good(await hub.post(`/issues/${docket}/tracks/${europe.slug}/fates`))).toEqual({ organisations: 2, signatories: 0, asks: 1 });
  });

  it("were all tried above", async () => {
    expect(operationsOf(routes).map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([]);
  });
});
