import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { calls, decisions, feedback, positions, questions, responses, tracks } from "#db/schema/index.ts";
import { cancelDecision, castBallot, declareDecision, extendDecision, openDecision, revisePosition } from "#lib/decisions/commands.ts";
import { closeCall, draftCall, openCall } from "#lib/calls/commands.ts";
import { clarifyFeedback, contestDisposition, disposeFeedback, requestClarification, settleDisposition, withdrawFeedback } from "#lib/feedback/commands.ts";
import { closeCallsInTime } from "#lib/calls/jobs.ts";
import { moveTrack } from "#lib/issues/commands.ts";
import { trackActs } from "#lib/issues/model.ts";
import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { freezePosition, openConsultation, publishPosition, withdrawPosition } from "#lib/positions/commands.ts";
import { applyAnswer, askQuestion, recordAnswer, reviseQuestion, withdrawQuestion } from "#lib/questions/commands.ts";
import { approveResponse, cancelResponse, concludeResponse, decideGoNoGo, reconsiderResponse, returnToWork, saveResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { fileLate, submitResponse } from "#lib/filings/commands.ts";
import { recordReply } from "#lib/replies/commands.ts";
import { missResponses } from "#lib/responses/jobs.ts";
import { arrowsOf, type Kind } from "#tests/support/arrows.ts";
import { dayFromNow, filedNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { draftedQuestion, draftPosition, issue, participant, plannedResponse, submittedFeedback } from "#tests/support/factories.ts";

/** Tries acts one after another on one thing; each is refused in words and changes nothing, or goes along an arrow. */
async function walk(kind: Kind, acts: readonly (() => Promise<unknown>)[], stateNow: () => Promise<string>) {
  for (const act of acts) {
    const before = await stateNow();
    const refused = await act().then(() => false, (error: unknown) => { if (error instanceof Refusal) return true; throw error; });
    const after = await stateNow();
    expect(after === before || (!refused && arrowsOf(kind).includes(`${before} → ${after}`)), `${before} → ${after}${refused ? ", although refused" : ""}`).toBe(true);
  }
}

/** Acts at random, one in three of them `onward`: what the present state waits for, so that a walk also gets far. */
const someActs = <A extends string>(acts: readonly A[], length: number) =>
  fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom<A | "onward">(...acts) }, { weight: 1, arbitrary: fc.constant("onward" as const) }), { minLength: length / 2, maxLength: length });

/** The acts by name, with the one that leads on from each state. */
function withOnward<A extends string>(does: Record<A, () => Promise<unknown>>, stateNow: () => Promise<string>, next: Record<string, NoInfer<A>>): Record<A | "onward", () => Promise<unknown>> {
  return { ...does, onward: async () => { const act = next[await stateNow()]; if (act) await does[act](); } };
}

const runs = { numRuns: 6 } as const;
const reason = "It is time.";

describe("through the commands themselves", () => {
  test("a track goes along its arrows alone", async () => {
    await fc.assert(fc.asyncProperty(someActs(Object.keys(trackActs.acts) as (keyof typeof trackActs.acts)[], 24), async (acts) => {
      const { docket, europe, coordinator } = await issue();
      const move = (act: keyof typeof trackActs.acts) => () => moveTrack(coordinator, { issue: docket, hub: europe.slug, act, reason, reviewOn: dayFromNow(30), later: true });
      const stateNow = async () => (await engine.reader.select({ state: tracks.state }).from(tracks).where(eq(tracks.hubId, europe.id)))[0]!.state;
      const does = Object.fromEntries(Object.keys(trackActs.acts).map((act) => [act, move(act as keyof typeof trackActs.acts)])) as Record<keyof typeof trackActs.acts, () => Promise<unknown>>;
      const next = { triage: "watch", watching: "gather", gathering: "position", positioning: "respond", responding: "follow", following: "implement", implementation: "close", closed: "reopen" } as const;
      await walk("track", acts.map((act) => withOnward(does, stateNow, next)[act]), stateNow);
    }), runs);
  });

  test("a call goes along its arrows alone, whatever the clock does", async () => {
    await fc.assert(fc.asyncProperty(someActs(["open", "close", "clock", "later"], 8), async (acts) => {
      travelTo();
      const { docket, europe, coordinator } = await issue();
      const { value: { id: call } } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question: "What would this mean?", day: dayFromNow(6) });
      const does = { open: () => openCall(coordinator, { call }), close: () => closeCall(coordinator, { call }), clock: () => closeCallsInTime(system, {}), later: async () => travelDays(2) };
      const stateNow = async () => (await engine.reader.select({ state: calls.state }).from(calls).where(eq(calls.id, call)))[0]!.state;
      await walk("call", acts.map((act) => withOnward(does, stateNow, { draft: "open", open: "clock" })[act]), stateNow);
    }), runs);
  });

  test("an answer goes along its arrows alone", async () => {
    await fc.assert(fc.asyncProperty(someActs(["ask", "clarify", "withdraw", "dispose", "contest", "settle"], 14), async (acts) => {
      const { feedback: id, ours, coordinator } = await submittedFeedback();
      const given = { feedback: id, verdict: "noted", reason } as const;
      const does = {
        ask: () => requestClarification(coordinator, { feedback: id, reason }), clarify: () => clarifyFeedback(ours.delegate, { feedback: id, impact: "It would cost us a year." }), withdraw: () => withdrawFeedback(ours.delegate, { feedback: id }),
        dispose: () => disposeFeedback(coordinator, given), contest: () => contestDisposition(ours.delegate, { feedback: id, reason }), settle: () => settleDisposition(coordinator, given),
      };
      const stateNow = async () => (await engine.reader.select({ state: feedback.state }).from(feedback).where(eq(feedback.id, id)))[0]!.state;
      await walk("feedback", acts.map((act) => withOnward(does, stateNow, { submitted: "ask", "needs-clarification": "dispose", disposed: "contest", contested: "settle" })[act]), stateNow);
    }), runs);
  });

  test("a position and its decisions go along their arrows alone, whatever is voted and however late", async () => {
    const acts = ["consult", "freeze", "decide", "yes", "discuss", "carried", "not-carried", "blocked", "cancel", "extend", "revise", "publish", "withdraw", "later"] as const;
    await fc.assert(fc.asyncProperty(someActs(acts, 30), async (chosen) => {
      travelTo();
      const { position, coordinator, europe } = await draftPosition({ lane: "public" });
      const { delegate } = await participant(europe);
      const last = async () => (await engine.reader.select().from(decisions).where(eq(decisions.positionId, position))).toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
      const decision = async () => ((await last()).find(({ state }) => state === "open") ?? (await last())[0])?.id ?? position;
      const declare = (result: "carried" | "not-carried" | "blocked") => async () => declareDecision(coordinator, { decision: await decision(), result, outcome: reason });
      const does: Record<(typeof acts)[number], () => Promise<unknown>> = {
        consult: () => openConsultation(coordinator, { position }), freeze: () => freezePosition(coordinator, { position }), decide: () => openDecision(coordinator, { position }), later: async () => travelDays(12),
        yes: async () => castBallot(delegate, { decision: await decision(), choice: "yes" }), discuss: async () => castBallot(delegate, { decision: await decision(), choice: "discuss", problem: "Scope.", remedy: "Name it." }),
        carried: declare("carried"), "not-carried": declare("not-carried"), blocked: declare("blocked"), cancel: async () => cancelDecision(coordinator, { decision: await decision(), reason }), extend: async () => extendDecision(coordinator, { decision: await decision(), day: dayFromNow(20), reason }),
        revise: () => revisePosition(coordinator, { position, reason }), publish: () => publishPosition(coordinator, { position }), withdraw: () => withdrawPosition(coordinator, { position, reason }),
      };
      const stateNow = async () => (await engine.reader.select({ state: positions.state }).from(positions).where(eq(positions.id, position)))[0]!.state;
      const voted = async () => { await does.yes(); await does.carried(); };
      const onward = withOnward({ ...does, voted }, stateNow, { drafting: "consult", consultation: "freeze", "last-call": "decide", deciding: "voted", blocked: "revise", adopted: "publish" });
      const seen = new Map<string, string>();
      await walk("position", chosen.map((act) => async () => {
        await onward[act]();
        for (const { id, state } of await last()) {
          const before = seen.get(id) ?? "open";
          expect(before === state || arrowsOf("decision").includes(`${before} → ${state}`), `${before} → ${state}`).toBe(true);
          seen.set(id, state);
        }
        expect([await stateNow() === "deciding", (await last()).some(({ state }) => state === "open")]).toEqual(Array(2).fill(await stateNow() === "deciding"));
      }), stateNow);
    }), { ...runs, numRuns: 8 });
  });

  test("a response goes along its arrows alone, whatever the clock does", async () => {
    const acts = ["go", "no-go", "start", "save", "review", "return", "approve", "submit", "acknowledge", "answer", "conclude", "cancel", "reconsider", "late", "clock", "later"] as const;
    await fc.assert(fc.asyncProperty(someActs(acts, 26), async (chosen) => {
      travelTo();
      const { response, coordinator, secondCoordinator } = await plannedResponse();
      const now = async () => (await engine.reader.select().from(responses).where(eq(responses.id, response)))[0]!;
      const reply = (kind: "acknowledgement" | "reply") => () => recordReply(coordinator, { response, kind, day: dayFromNow(0), words: reason });
      const receipt = () => ({ reference: "F1", ...filedNow(), again: true });
      const does: Record<(typeof acts)[number], () => Promise<unknown>> = {
        go: () => decideGoNoGo(coordinator, { response, decision: "go", reason }), "no-go": () => decideGoNoGo(coordinator, { response, decision: "no-go", because: "too-tight", reason }), start: () => startWork(coordinator, { response }),
        save: async () => saveResponse(coordinator, { response, revision: (await now()).revision, title: "Answer", body: "We welcome it." }), review: () => sendToReview(coordinator, { response }), return: () => returnToWork(secondCoordinator, { response, reason }),
        approve: () => approveResponse(secondCoordinator, { response }), submit: () => submitResponse(coordinator, { response, ...receipt(), despite: reason }), late: () => fileLate(coordinator, { response, ...receipt(), reason }), reconsider: () => reconsiderResponse(coordinator, { response, reason }),
        acknowledge: reply("acknowledgement"), answer: reply("reply"), conclude: () => concludeResponse(coordinator, { response, reason }), cancel: () => cancelResponse(coordinator, { response, reason }), clock: () => missResponses(system, {}), later: async () => travelDays(6),
      };
      const stateNow = async () => (await now()).state;
      const written = async () => { await does.save(); await does.review(); };
      const onward = withOnward({ ...does, written }, stateNow, { proposed: "go", planned: "start", "in-work": "written", "in-review": "approve", approved: "submit", submitted: "acknowledge", acknowledged: "answer", answered: "conclude" });
      await walk("response", chosen.map((act) => onward[act]), stateNow);
    }), runs);
  });

  test("a question goes along its arrows alone", async () => {
    await fc.assert(fc.asyncProperty(someActs(["revise", "ask", "answer", "apply", "withdraw"], 10), async (chosen) => {
      const { question, coordinator } = await draftedQuestion();
      const does = {
        revise: () => reviseQuestion(coordinator, { question, wording: "Who is a steward?" }), ask: () => askQuestion(coordinator, { question, askedOn: dayFromNow(-2) }), answer: () => recordAnswer(coordinator, { question, answer: "Whoever sells.", answeredOn: dayFromNow(-1) }),
        apply: () => applyAnswer(coordinator, { question, outcome: reason }), withdraw: () => withdrawQuestion(coordinator, { question, reason }),
      };
      const stateNow = async () => (await engine.reader.select({ state: questions.state }).from(questions).where(eq(questions.id, question)))[0]!.state;
      await walk("question", chosen.map((act) => withOnward(does, stateNow, { draft: "ask", sent: "answer", answered: "apply" })[act]), stateNow);
    }), runs);
  });
});
