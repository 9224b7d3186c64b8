import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callActs } from "#lib/calls/model.ts";
import { decisionActs } from "#lib/decisions/model.ts";
import { feedbackActs } from "#lib/feedback/model.ts";
import { trackActs } from "#lib/issues/model.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { positionActs } from "#lib/positions/model.ts";
import { questionActs } from "#lib/questions/model.ts";
import { responseActs } from "#lib/responses/model.ts";
import { arrowsOf } from "#tests/support/arrows.ts";

const machines = { decision: decisionActs, track: trackActs, call: callActs, feedback: feedbackActs, position: positionActs, response: responseActs, question: questionActs } as const;
const first = { decision: "open", track: "triage", call: "draft", feedback: "submitted", position: "drafting", response: "proposed", question: "draft" } as const;
type Machine = { acts: Record<string, { from: readonly string[]; to: string }>; allowed(state: string): string[]; after(state: string, act: string): string };
const kinds = (Object.keys(machines) as (keyof typeof machines)[]).map((kind) => [kind, machines[kind] as unknown as Machine] as const);

/** What an act leads to, or why not. */
function after(machine: Machine, state: string, act: string): string | Refusal {
  try {
    return machine.after(state, act);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe("the tables of states", () => {
  test.each(kinds)("of a %s have exactly the arrows of the product", (kind, { acts }) => {
    const drawn = Object.values(acts).flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`));
    expect([...new Set(drawn)].toSorted()).toEqual(arrowsOf(kind).toSorted());
  });

  test.each(kinds)("of a %s: no sequence of acts leaves them, and what is refused says what is allowed", (kind, machine) => {
    const known = arrowsOf(kind);
    fc.assert(fc.property(fc.array(fc.constantFrom(...Object.keys(machine.acts)), { maxLength: 40 }), (acts) => {
      let state: string = first[kind];
      for (const act of acts) {
        const next = after(machine, state, act);
        const refused = next instanceof Refusal;
        expect(refused ? [next.reason, next.code, next.present] : `${state} → ${next}`).toEqual(refused ? ["state", `${kind}.${act}`, { state, allowed: machine.allowed(state) }] : known.find((arrow) => arrow === `${state} → ${next}`));
        expect(machine.allowed(state).includes(act)).toBe(!refused);
        if (!refused) state = next;
      }
    }), { numRuns: 300 });
  });
});
