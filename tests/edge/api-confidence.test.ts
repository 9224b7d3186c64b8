import { describe, expect, it } from "vitest";
import { routes } from "#app/api/v1/operations.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { operationsOf } from "#lib/next/openapi.ts";
import { addEdition } from "#lib/texts/commands.ts";
import { edition as sampleEdition, issueWithText } from "#tests/support/acts.ts";
import { edition, good, machineOf, type Machine } from "#tests/support/api.ts";
import { answer, consultation, person } from "#tests/support/factories.ts";

const words = { impact: "Zwaluwstaart: our margins would be gone.", evidence: "Zwaluwstaart in the books.", proposedWording: "Zwaluwstaart excepted." };

/** Feedback that was confided, and everyone who must not know of it. */
async function confidedFeedback() {
  const world = await consultation();
  const before = await seenBy(machineOf(world.competitor.delegate), world);
  const { value } = await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ ...words, lane: "confided" }) });
  const strangers = {
    competitor: world.competitor.delegate, member: await person({ role: "member", hub: world.europe }), otherHub: world.asianCoordinator,
    liaison: await person({ role: "liaison", hub: world.europe }), administrator: await person({ role: "administrator" }), visitor: null,
  };
  return { ...world, before, feedback: value.id, reference: value.reference, strangers };
}

/** Everything that lists, counts or tells. */
async function seenBy(machine: Machine, { docket, call, europe }: { docket: string; call: string; europe: { slug: string } }) {
  const { id } = good(await machine.get(`/issues/${docket}`));
  const paths = [
    `/issues/${docket}`, `/issues?hub=${europe.slug}`, `/issues/${docket}/calls`, `/issues/${docket}/feedback`, `/calls/${call}`, `/calls/${call}/feedback`, `/calls/${call}/feedback?open=yes`,
    `/ledger/issue/${id}`, `/ledger/issue/${id}/verification`, `/ledger/call/${call}`, `/ledger/call/${call}/verification`, "/me/inbox", "/me/work", "/search?q=Zwaluwstaart", `/issues/${docket}/tracks/${europe.slug}/themes`, `/issues/${docket}/tracks/${europe.slug}/inputs?sort=organisation`, `/issues/${docket}/tracks/${europe.slug}/inputs?q=Zwaluwstaart`, "/search?q=margins&kind=feedback",
  ];
  const answers: Record<string, unknown> = {};
  for (const path of paths) answers[path] = good(await machine.get(path));
  return JSON.parse(JSON.stringify(answers, (name, value: unknown) => (name === "movedAt" ? undefined : value))) as unknown;
}

describe("feedback that was confided", () => {
  it("is there for its organisation and the hub's coordinators", async () => {
    const { ours, colleague, coordinator, feedback } = await confidedFeedback();
    for (const reader of [ours.delegate, colleague, coordinator]) expect(good(await machineOf(reader).get(`/feedback/${feedback}`))).toMatchObject(words);
  });

  it("is not there for anybody else, by any address that could name it", async () => {
    const { feedback, strangers } = await confidedFeedback();
    const bodies: Record<string, unknown> = {
      disposeFeedback: { verdict: "noted", reason: "Because." }, settleDisposition: { verdict: "noted", reason: "Because." }, contestDisposition: { reason: "Because." }, requestClarification: { reason: "Because." },
      clarifyFeedback: { impact: "Something else here." }, changeFeedbackLane: { lane: "hub" },
      confirmFeedback: {}, changeAttribution: { attributed: false }, correctLanguage: { language: "nl" }, translateFeedback: { language: "nl", impact: "Iets anders.", madeBy: "human" },
    };
    const naming = operationsOf(routes).filter(({ path }) => path.startsWith("/feedback/{feedback}"));
    expect(naming.length).toBeGreaterThan(11);
    for (const [who, stranger] of Object.entries(strangers)) {
      const machine = machineOf(stranger);
      for (const { path, method, id } of naming) {
        const ask = async (named: string) => machine.call(method, path.replace("{feedback}", named), bodies[id]);
        const [hidden, absent] = [await ask(feedback), await ask("0123456789abcdefghjkmnpqrs")];
        expect([`${who} ${id}`, hidden.status]).toEqual([`${who} ${id}`, stranger === null && method !== "GET" ? 401 : 404]);
        expect([`${who} ${id}`, [hidden.status, hidden.body]]).toEqual([`${who} ${id}`, [absent.status, absent.body]]);
      }
      for (const path of [`/ledger/feedback/${feedback}`, `/ledger/feedback/${feedback}/verification`]) expect([`${who} ${path}`, (await machine.get(path)).status]).toEqual([`${who} ${path}`, 404]);
    }
  });

  it("changes nothing that a competitor can read, list, count, search or be told", async () => {
    const world = await confidedFeedback();
    const machine = machineOf(world.competitor.delegate);
    expect(await seenBy(machine, world)).toEqual(world.before);
    // Neither does what becomes of it.
    const coordinator = machineOf(world.coordinator);
    good(await coordinator.post(`/feedback/${world.feedback}/clarification`, { reason: "How so?" }));
    good(await machineOf(world.ours.delegate).post(`/feedback/${world.feedback}/clarify`, { impact: "Zwaluwstaart, as I said." }));
    good(await coordinator.put(`/feedback/${world.feedback}/disposition`, { verdict: "noted", reason: "Zwaluwstaart it is." }));
    expect(await seenBy(machine, world)).toEqual(world.before);
    // And the test would notice: an answer to the hub is there for all of it.
    good(await machineOf(world.ours.delegate).post(`/calls/${world.call}/feedback`, answer({ ...words, lane: "hub" })));
    expect(await seenBy(machine, world)).not.toEqual(world.before);
  });

  it("cannot be guessed by a key, a draft or a cursor", async () => {
    const { call, competitor, ours, feedback } = await confidedFeedback();
    const machine = machineOf(competitor.delegate);
    good(await machineOf(ours.delegate).put(`/calls/${call}/draft`, { content: { impact: "Zwaluwstaart again" } }, edition(0)));
    expect(good(await machine.get(`/calls/${call}`))).toMatchObject({ draft: null, mine: [] });
    good(await machine.put(`/calls/${call}/draft`, { content: { impact: "Ours" } }, edition(0)));
    const after = Buffer.from(JSON.stringify(["0", feedback])).toString("base64url");
    expect(good(await machine.get(`/calls/${call}/feedback?after=${after}`))).toMatchObject({ total: 0, items: [], next: null });
  });
});

describe("an edition for the coordinators alone", () => {
  it("is not there for anybody else, by any address that could name it", async () => {
    const { coordinator, ours, asianCoordinator, docket, text, first } = await issueWithText({ lane: "public" });
    const { value: { id: leaked } } = await addEdition(coordinator, { text, ...sampleEdition({ name: "Zwaluwstaart mandate", status: "mandate", day: "2023-07-01", lane: "coordinators" }) });
    const { id: provision } = good(await machineOf(coordinator).get(`/editions/${leaked}/provisions/art_1`));
    for (const stranger of [ours.delegate, asianCoordinator, null]) {
      const machine = machineOf(stranger);
      for (const path of [`/editions/${leaked}`, `/editions/${leaked}/provisions`, `/editions/${leaked}/provisions/art_1`, `/editions/${leaked}/mapping`, `/ledger/edition/${leaked}`]) expect([path, (await machine.get(path)).status]).toEqual([path, 404]);
      expect((await machine.patch(`/editions/${leaked}`, { name: "Mine" })).status).toBe(stranger ? 404 : 401);
      expect((await machine.put(`/provisions/${provision}/origin`, { from: "" })).status).toBe(stranger ? 404 : 401);
      const seen = await Promise.all([`/issues/${docket}/texts`, `/texts/${text}`, `/editions/${first}`, `/editions/${first}/mapping`, "/search?q=Zwaluwstaart", `/ledger/text/${text}`].map(async (path) => JSON.stringify((await machine.get(path)).body)));
      expect(seen.filter((body) => body.includes(leaked) || body.includes("mandate"))).toEqual([]);
    }
  });
});
