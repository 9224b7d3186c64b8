import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardMethods, settled, type Rule } from "#db/rules.ts";
import { ballotChoices, shareBases, type BallotChoice } from "#db/vocabulary.ts";
import { cancelDecision, castBallot, clearConcern, declareDecision, extendDecision, openDecision, overruleConcern, proposeOverrule } from "#lib/decisions/commands.ts";
import { closeDecisionsInTime } from "#lib/decisions/jobs.ts";
import { decisionActs, isAffected, isDeclarable, isOfBoard, isVotingOpen, pending, periodOf, resultsOf, tally, type Tally, type Voice } from "#lib/decisions/model.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { leaveHub } from "#lib/organisations/commands.ts";
import { draftPosition, freezePosition } from "#lib/positions/commands.ts";
import { applyRewording, disputeClass, proposeRewording, settleClass } from "#lib/rewordings/commands.ts";
import { clock } from "#lib/platform/clock.ts";
import { DecisionByThePaper, type DecidingAct, type OracleRule } from "#tests/properties/deciding.oracle.ts";
import { again, issue, participant, person, sections, type Person, type Speakers } from "#tests/support/factories.ts";

/**
 * Random acts by random people on decisions of every method, each compared with the paper. `SEQUENCES=50000` draws so many, of which one in
 * fifty goes through the commands on a database and the rest through the rules that the commands are made of.
 */
const sequences = Number(process.env.SEQUENCES ?? 3_000);
const [onDatabase, inMemory] = [Math.ceil(sequences / 50), Math.floor((sequences * 49) / 50)];

const methods = ["ballot", "lazy-consensus", "supported-consensus", "formal-vote", "override", "fast-track", "sign-on", "straw-poll"] as const;
const share = fc.constantFrom([0, 1] as const, [1, 3] as const, [1, 2] as const, [3, 5] as const, [2, 3] as const);
const drawnRule = fc.record({
  method: fc.constantFrom(...methods), hours: fc.integer({ min: 24, max: 72 }), quorum: share, quorumOf: fc.constantFrom("entitled" as const, "participants" as const), threshold: share, thresholdOf: fc.constantFrom(...shareBases), above: fc.boolean(),
  support: fc.constantFrom(1, 2), mostAgainst: fc.integer({ min: 0, max: 2 }), discussBlocks: fc.boolean(), restarts: fc.boolean(),
});
type Drawn = typeof drawnRule extends fc.Arbitrary<infer R> ? R : never;
const oracleRule = ({ method, support, mostAgainst, ...rule }: Drawn): OracleRule & { hours: number; restarts: boolean } =>
  ({ ...rule, method, support: method === "supported-consensus" ? support : null, mostAgainst: method === "override" || method === "ballot" ? mostAgainst : null, signatories: method === "sign-on" ? 1 : null });
const ruleOf = (drawn: Drawn): Rule => {
  const { method, support, mostAgainst, signatories, quorum, threshold, ...rule } = oracleRule(drawn);
  return { ...rule, method: method as Rule["method"], days: Math.ceil(rule.hours / 24), quorum: quorum[0] / quorum[1], threshold: threshold[0] / threshold[1], ...(support !== null && { support }), ...(mostAgainst !== null && { mostAgainst }), ...(signatories !== null && { signatories }) };
};

const voters = 4;
const who = fc.nat({ max: voters - 1 }), choice = fc.constantFrom(...ballotChoices);
const act: fc.Arbitrary<DecidingAct> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ do: fc.constant("vote" as const), who, as: fc.constantFrom("delegate" as const, "alternate" as const), choice: fc.oneof(choice, fc.constantFrom("yes", "no-objection", "discuss")) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("race" as const), who, choices: fc.tuple(choice, choice) }) },
  { weight: 1, arbitrary: fc.constantFrom<DecidingAct>({ do: "stranger" }, { do: "leave" }, { do: "otherRules" }, { do: "cancel" }, { do: "settle", verdict: "dismissed" }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("clear" as const, "overrule" as const, "dispute" as const), who }) },
  { weight: 2, arbitrary: fc.constantFrom<DecidingAct>({ do: "edit", change: "editorial" }, { do: "edit", change: "substantive" }, { do: "settle", verdict: "upheld" }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 2, arbitrary: fc.constantFrom<DecidingAct>({ do: "toTheEnd", short: 1 }, { do: "toTheEnd", short: 0 }, { do: "clock" }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("extend" as const), days: fc.integer({ min: -1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.constantFrom<DecidingAct>({ do: "declare", result: "carried" }, { do: "declare", result: "carried" }, { do: "declare", result: "not-carried" }, { do: "declare", result: "blocked" }, { do: "declare", result: "no-result" }) },
);
const drawnActs = fc.array(act, { minLength: 6, maxLength: 22 });

/** Something that the acts are done to: says whether each was admitted, and how things stand. */
type Driven = { does(act: DecidingAct): Promise<boolean> | boolean; stands(): Promise<Standing> | Standing };
type Standing = { state: string; closes: number; counts: Record<string, number>; silent: number; met: boolean };

async function follow(paper: DecisionByThePaper, driven: Driven, acts: readonly DecidingAct[], participants: () => number) {
  for (const [at, one] of acts.entries()) {
    const [expected, found] = [paper.does(one, participants()), await driven.does(one)];
    expect(found, `act ${at}: ${JSON.stringify(one)}`).toBe(expected);
    if (one.do === "race" && expected) {
      // Either may have come last, and one of them counts.
      const { counts } = await driven.stands();
      const last = one.choices.find((either) => counts[either]! > paper.counted().filter((answer, n) => n !== one.who && answer?.choice === either).length);
      if (one.who < paper.counted().length) paper.does({ do: "vote", who: one.who, as: "delegate", choice: last! }, participants());
    }
    if (!paper.pending) break;
  }
  const { state, closes, counts, silent, met } = await driven.stands();
  const heard = paper.counted();
  expect({ state, closes, counts, silent, met }).toEqual({
    state: paper.state, closes: paper.closes, met: paper.met(participants()), silent: heard.filter((answer) => answer === null).length,
    counts: Object.fromEntries(ballotChoices.map((one) => [one, heard.filter((answer) => answer?.choice === one).length])),
  });
}

/** The rules of deciding without a database: what the commands ask of the model, in their order. */
class InMemory implements Driven {
  state: "open" | "closed" | "carried" | "not-carried" | "no-result" | "cancelled" = "open";
  version = 1;
  closesAt: Date;
  said = new Map<string, Voice & { version: number }>();
  edit: { version: number; change: string; objected: boolean; settled: boolean } | null = null;
  left = false;
  rule: Rule;
  now: Date;
  constructor(rule: Rule, now: Date) {
    [this.rule, this.now] = [rule, now];
    this.closesAt = this.periodFromNow();
  }
  periodFromNow() { return new Date(Math.ceil((this.now.getTime() + periodOf(this.rule)) / 60_000) * 60_000); }
  get decision() { return { state: this.state, closesAt: this.closesAt, rule: this.rule, ratifies: null }; }
  get all() { return Array.from({ length: voters }, (_, n) => String(n)); }
  get electors() { return this.all.slice(0, isOfBoard(this.rule) || this.left ? -1 : undefined); }
  get count(): Tally { return tally(this.rule, this.electors, [...this.said.values()], { participants: this.left ? voters - 1 : voters, vetoes: isOfBoard(this.rule) && this.said.get(String(voters - 1))?.concern === "open" ? 1 : 0 }); }
  entitled(who: number) { return isOfBoard(this.rule) || this.electors.includes(String(who)); }

  does(one: DecidingAct): boolean {
    const open = isVotingOpen(this.decision, this.now);
    switch (one.do) {
      case "wait": this.now = new Date(this.now.getTime() + one.hours * 3_600_000); return true;
      case "toTheEnd": this.now = new Date(Math.max(this.now.getTime(), this.closesAt.getTime() - one.short)); return true;
      case "clock": if (this.state === "open" && this.closesAt <= this.now) this.state = decisionActs.after(this.state, "close") as "closed"; return true;
      case "otherRules": return true;
      case "stranger": return false;
      case "leave": if (isOfBoard(this.rule) || this.left) return false; this.left = true; return true;
      case "race": return one.choices.map((either) => this.votes(one.who, either, open)).every(Boolean);
      case "vote": return this.votes(one.who, one.choice, open);
      case "clear": case "overrule": {
        const voice = this.said.get(String(one.who));
        if (voice?.concern !== "open" || (one.do === "clear" && !this.entitled(one.who))) return false;
        voice.concern = one.do === "clear" ? "cleared" : "overruled";
        return true;
      }
      case "edit":
        if (!open || this.rule.method === "sign-on") return false;
        this.version += 1;
        this.edit = { version: this.version, change: one.change, objected: false, settled: false };
        this.edits.push(this.edit);
        if (one.change === "substantive") this.asksAgain(this.version);
        return true;
      case "dispute":
        if (!open || !this.entitled(one.who) || this.edit?.change !== "editorial" || this.edit.objected || this.edit.settled) return false;
        return (this.edit.objected = true);
      case "settle":
        if (!pending.includes(this.state) || this.edit?.change !== "editorial" || this.edit.settled || (one.verdict === "dismissed" && !this.edit.objected)) return false;
        this.edit.settled = true;
        if (one.verdict === "upheld") { this.edit.change = "substantive"; this.asksAgain(this.edit.version); }
        return true;
      case "extend": return this.extends(one.days);
      case "cancel": return this.moves("cancel");
      case "declare": return this.declares(one.result);
    }
  }

  edits: NonNullable<InMemory["edit"]>[] = [];
  votes(who: number, choice: string, open: boolean): boolean {
    if (!open || !this.entitled(who) || this.rule.method === "sign-on" || (choice === "discuss" && this.rule.method === "override")) return false;
    this.said.set(String(who), { voter: String(who), choice: choice as BallotChoice, concern: choice === "discuss" ? "open" : null, version: this.version });
    return true;
  }
  asksAgain(version: number) {
    for (const [voter, voice] of this.said) if (isAffected(voice, { change: "substantive", version })) this.said.delete(voter);
    const anew = this.periodFromNow();
    if (!settled(this.rule).restarts || anew <= this.closesAt) return;
    this.closesAt = anew;
    this.state = "open";
  }
  extends(days: number): boolean {
    const until = new Date(Math.floor(this.closesAt.getTime() / 86_400_000) * 86_400_000 + days * 86_400_000 + 18 * 3_600_000);
    if (!pending.includes(this.state) || until <= this.now || until <= this.closesAt) return false;
    this.closesAt = until;
    return this.moves("extend");
  }
  moves(by: "cancel" | "extend" | "carry" | "fail" | "end"): boolean {
    if (!decisionActs.allows(this.state, by)) return false;
    this.state = decisionActs.after(this.state, by) as InMemory["state"];
    return true;
  }
  declares(result: "carried" | "not-carried" | "blocked" | "no-result"): boolean {
    const { count } = this;
    if (!isDeclarable(this.decision, count, this.now) || !resultsOf(this.decision, count).includes(result)) return false;
    if (result === "carried" && this.edits.some(({ objected, settled: over }) => objected && !over)) return false;
    return this.moves(result === "carried" ? "carry" : result === "no-result" ? "end" : "fail");
  }
  stands(): Standing { const { counts, silent, met } = this.count; return { state: this.state, closes: this.closesAt.getTime(), counts, silent, met }; }
}

const start = new Date("2027-03-01T08:30:20Z");

test("a decision goes as the paper says, whatever is done to it by whom and when", { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(drawnRule, drawnActs, async (drawn, acts) => {
    const paper = new DecisionByThePaper(oracleRule(drawn), voters, start.getTime(), boardMethods.includes(drawn.method));
    await follow(paper, new InMemory(ruleOf(drawn), start), acts, () => (paper.gone ? voters - 1 : voters));
  }), { numRuns: inMemory });
});

/** A hub in which decisions are taken again and again: three organisations that stay, one that is new to each decision, and a board of three. */
async function arena() {
  const { europe, docket, coordinator } = await issue();
  const stay: (Speakers & { alternate: Person })[] = [];
  const joined = async () => { const one = await participant(europe); return { ...one, alternate: await person({ role: "alternate", hub: europe, organisation: one.organisation }) }; };
  while (stay.length < voters - 1) stay.push(await joined());
  const board = [await person({ role: "board", hub: europe }), await person({ role: "board", hub: europe }), await person({ role: "board", hub: europe })];
  const stranger = await participant((await issue()).europe);
  return { europe, docket, coordinator, stay, board, stranger: stranger.delegate, joined };
}
type Arena = Awaited<ReturnType<typeof arena>>;

const reason = "It is time.";
const admitted = (done: Promise<unknown>) => done.then(() => true, (error: unknown) => { if (error instanceof Refusal) return false; throw error; });

class OnDatabase implements Driven {
  text = 0;
  world: Arena;
  rule: Rule;
  decision: string;
  speakers: Arena["stay"];
  private constructor(world: Arena, rule: Rule, decision: string, speakers: Arena["stay"]) {
    [this.world, this.rule, this.decision, this.speakers] = [world, rule, decision, speakers];
  }

  static async open(world: Arena, rule: Rule): Promise<OnDatabase> {
    const { europe, docket, coordinator, stay } = world;
    const ballot: Rule = { method: "ballot", days: 3, hours: 72, quorum: 0, threshold: 0, discussBlocks: true };
    await setRules(system, { hub: europe.slug, rules: { methods: rule.method === "ballot" ? [rule] : [rule, ballot], usual: rule.method } });
    const speakers = [...stay, await world.joined()];
    const { value: { id: position } } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer", stance: "support", sections });
    await freezePosition(coordinator, { position });
    if (rule.method === "override") {
      const { value: { id: decision, closesAt } } = await openDecision(coordinator, { position, method: "ballot" });
      await castBallot(stay[0]!.delegate, { decision, choice: "discuss", problem: reason, remedy: reason });
      clock.now = () => new Date(closesAt);
      await declareDecision(coordinator, { decision, result: "blocked", outcome: reason });
      clock.now = () => new Date(start);
    }
    const { value: { id } } = await openDecision(coordinator, { position, method: rule.method });
    return new OnDatabase(world, rule, id, speakers);
  }

  shown = () => decisionById(this.world.coordinator, { decision: this.decision });
  speaker(who: number, as: "delegate" | "alternate"): Person {
    if (isOfBoard(this.rule)) return who === voters - 1 ? this.world.coordinator : this.world.board[who]!;
    return this.speakers[who]![as];
  }
  name = (who: number) => (isOfBoard(this.rule) ? this.speaker(who, "delegate").name : this.speakers[who]!.organisation.name);
  casts = (person: Person, choice: string) => castBallot(person, { decision: this.decision, choice: choice as BallotChoice, ...(choice === "discuss" ? { problem: "<b>Scope</b>", remedy: "Name it." } : {}), ...(choice === "hold" ? { reason } : {}) });
  async concern(who: number) { return (await this.shown()).concerns.findLast(({ organisation, settledAt, earlier }) => organisation === this.name(who) && !settledAt && !earlier)?.id; }
  async lastEdit() { const { rewordings, version } = await this.shown(); return rewordings.find((edit) => edit.version === version)?.id; }

  async does(one: DecidingAct): Promise<boolean> {
    const { decision, world: { coordinator, board, europe, stranger } } = this;
    switch (one.do) {
      case "wait": { const at = clock.now().getTime() + one.hours * 3_600_000; clock.now = () => new Date(at); return true; }
      case "toTheEnd": { const at = Math.max(clock.now().getTime(), (await this.shown()).closesAt.getTime() - one.short); clock.now = () => new Date(at); return true; }
      case "clock": return admitted(closeDecisionsInTime(system, {}));
      case "otherRules": return admitted(setRules(system, { hub: europe.slug, rules: { methods: [{ ...this.rule, quorum: 1, threshold: 1, above: false }], usual: this.rule.method } }));
      case "stranger": return admitted(this.casts(stranger, "yes"));
      case "leave": return isOfBoard(this.rule) ? false : this.leaves();
      case "vote": return admitted(this.casts(this.speaker(one.who, one.as), one.choice));
      case "race": return (await Promise.all(one.choices.map((either, n) => admitted(this.casts(this.speaker(one.who, n === 0 ? "delegate" : "alternate"), either))))).every(Boolean);
      case "clear": { const concern = await this.concern(one.who); return concern !== undefined && admitted(clearConcern(this.speaker(one.who, "delegate"), { concern })); }
      case "overrule": {
        const concern = await this.concern(one.who);
        return concern !== undefined && (await admitted(proposeOverrule(board[0]!, { concern, settlement: reason }))) && admitted(overruleConcern(board[1]!, { concern }));
      }
      case "edit": return admitted(this.rewords(one.change));
      case "dispute": { const rewording = await this.lastEdit(); return rewording !== undefined && admitted(disputeClass(this.speaker(one.who, "alternate"), { rewording, reason })); }
      case "settle": { const rewording = await this.lastEdit(); return rewording !== undefined && admitted(settleClass(coordinator, { rewording, verdict: one.verdict, reason })); }
      case "extend": return admitted(this.extends(one.days));
      case "cancel": return admitted(cancelDecision(coordinator, { decision, reason }));
      case "declare": return admitted(declareDecision(coordinator, { decision, result: one.result, outcome: reason }));
    }
  }

  /** The last organisation goes; its people come back as who they are then. */
  async leaves() {
    const { organisation, delegate, alternate } = this.speakers.at(-1)!;
    const left = await admitted(leaveHub(system, { hub: this.world.europe.slug, organisation: organisation.slug }));
    this.speakers[voters - 1] = { organisation, delegate: await again(delegate), alternate: await again(alternate) };
    return left;
  }
  async rewords(change: "editorial" | "substantive") {
    const { version } = await this.shown();
    const { value } = await proposeRewording(this.world.coordinator, { decision: this.decision, version, title: "Who is a manufacturer", lede: "", sections: [{ heading: "Scope", body: `Words ${this.text += 1}.` }] });
    return applyRewording(this.world.coordinator, { rewording: value.id, change });
  }
  async extends(days: number) {
    const closes = (await this.shown()).closesAt.getTime();
    const day = new Date(Math.floor(closes / 86_400_000) * 86_400_000 + days * 86_400_000).toISOString().slice(0, 10);
    return extendDecision(this.world.coordinator, { decision: this.decision, day, time: "18:00", zone: "UTC", reason });
  }
  async stands(): Promise<Standing> {
    const { state, closesAt, tally: { counts, silent, met } } = await this.shown();
    return { state, closes: closesAt.getTime(), counts, silent, met: met === true };
  }
  /** So that the next decision in the hub begins as this one did. */
  async over() {
    await admitted(cancelDecision(this.world.coordinator, { decision: this.decision, reason }));
    await admitted(leaveHub(system, { hub: this.world.europe.slug, organisation: this.speakers.at(-1)!.organisation.slug }));
  }
}

describe("through the commands themselves", { timeout: 3_600_000 }, () => {
  const real = clock.now;
  let world: Arena;
  beforeAll(async () => { world = await arena(); });
  afterAll(() => { clock.now = real; });

  test("a decision goes as the paper says, whatever is done to it by whom and when", async () => {
    await fc.assert(fc.asyncProperty(drawnRule, drawnActs, async (drawn, acts) => {
      clock.now = () => new Date(start);
      const driven = await OnDatabase.open(world, ruleOf(drawn));
      try {
        const paper = new DecisionByThePaper(oracleRule(drawn), voters, start.getTime(), boardMethods.includes(drawn.method));
        await follow(paper, driven, acts, () => (paper.gone ? voters - 1 : voters));
      } finally {
        await driven.over();
        clock.now = real;
      }
    }), { numRuns: onDatabase });
  });
});
