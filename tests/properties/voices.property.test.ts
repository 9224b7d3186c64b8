import fc from "fast-check";
import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { callQuestions, calls, feedback, organisations, questionAnswers } from "#db/schema/index.ts";
import { feedbackLanes, stances, type FeedbackState } from "#db/vocabulary.ts";
import { castBallot, declareDecision, openDecision } from "#lib/decisions/commands.ts";
import { hubOpened } from "#lib/hubs/facts.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { record } from "#lib/kernel/record.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { newId, newReference } from "#lib/platform/ids.ts";
import { draftPosition, freezePosition, publishPosition } from "#lib/positions/commands.ts";
import { breakdowns, comparisonOf, fewest, figuresOf, participationOf, weightOf, type Input } from "#lib/voices/model.ts";
import { callParticipation, regionVoices, representativeness } from "#lib/voices/queries.ts";
import { travelTo } from "#tests/support/clock.ts";
import { consultation, participant, person, sections } from "#tests/support/factories.ts";

const provisions = [null, "Article 13(8)", "Article 14"] as const;
const states = ["submitted", "submitted", "disposed", "needs-clarification", "withdrawn"] as const satisfies FeedbackState[];
const traits = [["BE", "micro", "cloud"], ["NL", "large", "energy"], ["BE", null, "something else"], ["DE", "small", null], [null, "micro", "cloud"], ["NL", "medium", "finance"], ["FR", "small", "software"], [null, null, null]] as const;

/** Everything a reader is told that may change where it changes, without the one number that may grow. */
const withoutConfidence = (told: unknown) => JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === "inConfidence" ? undefined : value))) as unknown;

describe("a figure", () => {
  const anyOrganisation = fc.integer({ min: 0, max: traits.length - 1 });
  const anyInput = fc.record({ organisation: anyOrganisation, stance: fc.constantFrom(null, ...stances), provision: fc.constantFrom(...provisions), lane: fc.constantFrom(...feedbackLanes), state: fc.constantFrom(...states), mayRead: fc.boolean(), mayKnow: fc.boolean(), question: fc.boolean() })
    .map(({ organisation: n, ...input }) => { const [country, size, sector] = traits[n]!; return { ...input, feedback: newId(), unconfirmed: false, organisation: `organisation ${n}`, country, size, sector }; });
  type Any = Input & { feedback: string; unconfirmed: boolean; question: boolean };
  const asked = traits.slice(0, 5).map((_, n) => `organisation ${n}`);
  const everything = (inputs: readonly Any[]) => ({
    figures: breakdowns.map((by) => figuresOf(asked, inputs, by)), comparison: comparisonOf([inputs, inputs.slice(1)]),
    participation: participationOf({ asked, inputs, questions: ["cost"], provisions: ["Article 14"], answers: inputs.flatMap((input) => (input.question ? [{ feedback: input.feedback, key: "cost", values: [input.stance ?? "nothing"] }] : [])) }),
    weight: weightOf([], inputs, []),
  });
  const counts = ({ lane, state }: Input) => lane !== "own" && state !== "withdrawn";
  const hiddenIn = (inputs: readonly Any[]) => {
    const open = inputs.filter((input) => counts(input) && input.mayRead).map(({ organisation }) => organisation);
    return new Set(inputs.filter((input) => counts(input) && !open.includes(input.organisation)).map(({ organisation }) => organisation)).size;
  };

  test("does not move for what its reader may not know of while it comes from fewer than three, and then in one number", () => {
    fc.assert(fc.property(fc.array(anyInput, { maxLength: 20 }), fc.array(anyInput, { minLength: 1, maxLength: 4 }), (inputs, added) => {
      const secrets = added.map((secret) => ({ ...secret, mayRead: !counts(secret) && secret.mayRead }));
      const [before, after] = [everything(inputs), everything([...inputs, ...secrets])];
      expect(withoutConfidence(after)).toEqual(withoutConfidence(before));
      const hidden = hiddenIn([...inputs, ...secrets]);
      expect(after.weight.inConfidence).toBe(hidden >= fewest ? hidden : 0);
      if (hidden < fewest) expect(after).toEqual(before);
    }), { numRuns: 300 });
  });

  test("is the same whoever an input without a name comes from, also where they have spoken under their name", () => {
    fc.assert(fc.property(fc.array(anyInput, { maxLength: 20 }), (inputs) => {
      const elsewhere = inputs.map((input) => (input.mayRead && !input.mayKnow ? { ...input, organisation: `${input.organisation} elsewhere`, country: "XX", size: "large", sector: "media" } : input));
      expect(withoutConfidence(everything(elsewhere))).toEqual(withoutConfidence(everything(inputs)));
    }), { numRuns: 300 });
  });

  test("counts one voice an organisation for a reader who may know all", () => {
    fc.assert(fc.property(fc.array(anyInput, { maxLength: 20 }), (drawn) => {
      const inputs = drawn.map((input) => ({ ...input, mayRead: true, mayKnow: true }));
      const spoken = new Set(inputs.filter(counts).map(({ organisation }) => organisation)).size;
      const { figures } = everything(inputs);
      for (const { base, counts: by } of figures) expect([base.spoken, Object.values(by).reduce((sum, n) => sum + n, 0), base.inConfidence]).toEqual([spoken, spoken, 0]);
      for (const { groups } of figures.slice(0, 3)) expect(groups.reduce((sum, { voices }) => sum + voices, 0)).toBe(spoken);
    }), { numRuns: 100 });
  });
});

/** Eight organisations of all kinds, a call with a question, and a position that they have carried and that everyone may read. */
async function mint() {
  const world = await consultation({ lane: "public" });
  const speakers = [world.ours, world.competitor];
  while (speakers.length < traits.length) speakers.push(await participant(world.europe));
  const { value: { id: position } } = await draftPosition(world.coordinator, { issue: world.docket, hub: world.europe.slug, title: "Who is a manufacturer", stance: "support", sections });
  await freezePosition(world.coordinator, { position });
  const { value: decision } = await openDecision(world.coordinator, { position });
  for (const { delegate } of speakers.slice(0, 6)) await castBallot(delegate, { decision: decision.id, choice: delegate === world.ours.delegate ? "no-objection" : "yes" });
  travelTo(new Date(decision.closesAt.getTime() + 1));
  await declareDecision(world.coordinator, { decision: decision.id, result: "carried", outcome: "Most in favour." });
  await publishPosition(world.coordinator, { position });
  const question = newId();
  await engine.transaction(async (tx) => {
    for (const [n, [country, size, sector]] of traits.entries()) await tx.update(organisations).set({ country, size, sector }).where(eq(organisations.id, speakers[n]!.organisation.id));
    await tx.insert(callQuestions).values({ id: question, callId: world.call, key: "cost", place: 1, kind: "text", prompt: "What would it cost?", options: {}, createdBy: world.coordinator.id });
  });
  const readers: Record<string, Actor> = {
    visitor, competitor: world.competitor.delegate, delegate: world.ours.delegate, colleague: world.colleague, coordinator: world.coordinator, "coordinator elsewhere": world.asianCoordinator,
    board: await person({ role: "board", hub: world.europe }), member: await person({ role: "member", hub: world.europe }), administrator: await person({ role: "administrator" }),
  };
  return { ...world, speakers, position, question, readers };
}

type Drawn = { organisation: number; lane: (typeof feedbackLanes)[number]; attributed: boolean; stance: (typeof stances)[number] | null; provision: (typeof provisions)[number]; state: FeedbackState; question: boolean };
const anyInput: fc.Arbitrary<Drawn> = fc.record({ organisation: fc.integer({ min: 0, max: traits.length - 1 }), lane: fc.constantFrom(...feedbackLanes), attributed: fc.boolean(), stance: fc.constantFrom(null, ...stances), provision: fc.constantFrom(...provisions), state: fc.constantFrom(...states), question: fc.boolean() });

describe("what the questions about a region answer", () => {
  let world: Awaited<ReturnType<typeof mint>>;
  beforeEach(async () => { travelTo(new Date()); world = await mint(); });

  const rowOf = (input: Drawn, id = newId()) => ({ id, lane: input.lane, hubId: world.europe.id, organisationId: world.speakers[input.organisation]!.organisation.id });

  /** These inputs and no others, on the call of this world. */
  const say = (inputs: readonly Drawn[]) => engine.transaction(async (tx) => {
    const before = (await tx.select({ id: feedback.id }).from(feedback).where(eq(feedback.callId, world.call))).map(({ id }) => id);
    await tx.delete(questionAnswers).where(inArray(questionAnswers.feedbackId, before));
    await tx.delete(feedback).where(eq(feedback.callId, world.call));
    const [{ issueId }] = (await tx.select({ issueId: calls.issueId }).from(calls).where(eq(calls.id, world.call))) as [{ issueId: string }];
    for (const [n, input] of inputs.entries()) {
      const row = rowOf(input);
      await tx.insert(feedback).values({
        ...row, reference: newReference(), callId: world.call, issueId, authorId: world.coordinator.id, stance: input.stance, provision: input.provision, impact: "It would cost us.", language: "en", state: input.state, consent: input.lane, attributed: input.attributed, submittedAt: new Date(1_700_000_000_000 + n * 1000),
      });
      if (input.question) await tx.insert(questionAnswers).values({ feedbackId: row.id, questionId: world.question, values: [String(n)] });
    }
    // Answers last until something is told.
    await record(tx, system, hubOpened({ ...world.europe } as Parameters<typeof hubOpened>[0]));
  });

  async function everythingTo(actor: Actor) {
    const told = async (ask: Promise<unknown>) => ask.catch((error: unknown) => { if (error instanceof Refusal) return error.reason; throw error; });
    const region = [];
    for (const by of breakdowns) region.push(await told(regionVoices(actor, { issue: world.docket, by })));
    return { region, participation: await told(callParticipation(actor, { call: world.call })), weight: await told(representativeness(actor, { position: world.position })) };
  }

  const counts = ({ lane, state }: Drawn) => lane !== "own" && state !== "withdrawn";

  test("does not move for what somebody may not know of, up to three organisations, and beyond in one number", async () => {
    const anybody = Object.keys(world.readers);
    await fc.assert(fc.asyncProperty(fc.array(anyInput, { maxLength: 14 }), fc.array(anyInput, { minLength: 3, maxLength: 6 }), async (inputs, added) => {
      await say(inputs);
      const before = new Map<string, unknown>();
      for (const name of anybody) before.set(name, await everythingTo(world.readers[name]!));
      for (const name of anybody) {
        const actor = world.readers[name]!;
        const secrets = added.filter((input) => !counts(input) || !mayRead(actor, rowOf(input)));
        if (secrets.length === 0) continue;
        await say([...inputs, ...secrets]);
        const after = await everythingTo(actor);
        expect(withoutConfidence(after)).toEqual(withoutConfidence(before.get(name)));
        const said = [...inputs, ...secrets].filter(counts);
        const open = new Set(said.filter((input) => mayRead(actor, rowOf(input))).map(({ organisation }) => organisation));
        const hidden = new Set(said.map(({ organisation }) => organisation).filter((organisation) => !open.has(organisation))).size;
        if (hidden < fewest) expect(after).toEqual(before.get(name));
        expect(after.weight).toMatchObject({ feedback: { inConfidence: hidden >= fewest ? hidden : 0 } });
        // The work of hubs is not for visitors.
        expect(after.region[0]).toMatchObject({ hubs: actor === visitor ? [] : [{ base: { inConfidence: hidden >= fewest ? hidden : 0 } }, {}] });
      }
    }), { numRuns: 12 });
  });

  test("moves for what they may know of", async () => {
    const seen: Drawn = { organisation: 3, lane: "public", attributed: true, stance: "oppose", provision: "Article 14", state: "submitted", question: true };
    await say([]);
    await say([seen]);
    expect(await everythingTo(visitor)).toMatchObject({ weight: { feedback: { spoken: 1, inConfidence: 0 } }, participation: "notFound" });
    expect(await everythingTo(world.readers.member!)).toMatchObject({
      region: [{ hubs: [{ base: { asked: 8, spoken: 1, unnamed: 0, countries: 1, inConfidence: 0 }, groups: [{ kind: "of", key: "DE", voices: 1, counts: { oppose: 1 } }] }, {}] }, {}, {}, {}],
      participation: { questions: [{ key: "cost", answered: 1 }], provisions: [{ name: "Article 14", spoken: 1 }] }, weight: { feedback: { spoken: 1 }, participants: 8, decision: { voted: 6, silent: 2 } },
    });
  });
});
