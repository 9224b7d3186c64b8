/**
 * How decisions are counted, once more and by hand, from section 4 of the paper on the domain alone: nothing here knows the code it judges.
 * Shares are whole fractions, so that nothing is rounded.
 */
export type Share = readonly [part: number, whole: number];
export type OracleRule = {
  method: string; quorum: Share; quorumOf: "entitled" | "participants"; threshold: Share; thresholdOf: "sided" | "entitled" | "participants"; above: boolean;
  support: number | null; mostAgainst: number | null; discussBlocks: boolean; signatories: number | null;
};
export type Said = { choice: string; concern: "open" | "cleared" | "overruled" | null } | null;
export type Around = { participants: number; signatures: number; vetoes: number };

/** Whether the rule is met by what each of those entitled said; null is silence. */
export function isCarried(rule: OracleRule, answers: readonly Said[], { participants, signatures, vetoes }: Around): boolean {
  // A straw poll is never binding, and what is delegated is decided by one: neither asks anything of a count.
  if (rule.method === "straw-poll" || rule.method === "delegated") return true;
  // A sign-on is a number of names under a closed text.
  if (rule.method === "sign-on") return signatures >= (rule.signatories ?? 1);
  // "Recuse removes the organisation from the denominator."
  let present = 0, silent = 0, recused = 0, yes = 0, consents = 0, against = 0, objections = 0;
  for (const said of answers) {
    if (said === null) silent += 1;
    else if (said.choice === "recuse") recused += 1;
    else {
      present += 1;
      if (said.choice === "yes") yes += 1;
      if (said.choice === "no-objection" || (said.choice === "discuss" && said.concern === "cleared")) consents += 1;
      if (said.choice === "disagree" || (said.choice === "discuss" && said.concern !== "cleared")) against += 1;
      if (said.choice === "discuss" && said.concern === "open") objections += 1;
    }
  }
  const voting = present + silent, everyone = Math.max(participants, voting + recused) - recused;
  const [quorumPart, quorumWhole] = rule.quorum;
  if (present * quorumWhole < quorumPart * (rule.quorumOf === "entitled" ? voting : everyone)) return false;
  // "Blocks: any unresolved Discuss"; in a fast track also a veto by a coordinator.
  if (rule.discussBlocks && objections + vetoes > 0) return false;
  // "and at least so many supporting organisations", "and at most two No".
  if (rule.support !== null && yes < rule.support) return false;
  if (rule.mostAgainst !== null && against > rule.mostAgainst) return false;
  // In a vote only a yes is for; elsewhere whoever can live with it is.
  const inFavour = rule.method === "formal-vote" || rule.method === "override" ? yes : yes + consents;
  const whole = rule.thresholdOf === "sided" ? inFavour + against : rule.thresholdOf === "entitled" ? voting : everyone;
  // "Silence counts as consent only in lazy consensus."
  const lazy = rule.method === "lazy-consensus" || rule.method === "supported-consensus";
  if (!lazy && inFavour === 0) return false;
  if (lazy && whole === 0) return true;
  const [part, of] = rule.threshold;
  return rule.above ? inFavour * of > part * whole : inFavour * of >= part * whole;
}

/** What people, and the clock, do to a decision: numbers are organisations, or members of the board in a method of the board. */
export type DecidingAct =
  | { do: "vote"; who: number; as: "delegate" | "alternate"; choice: string }
  | { do: "race"; who: number; choices: [string, string] }
  | { do: "stranger" } | { do: "clear"; who: number } | { do: "overrule"; who: number }
  | { do: "edit"; change: "editorial" | "substantive" } | { do: "dispute"; who: number } | { do: "settle"; verdict: "upheld" | "dismissed" }
  | { do: "wait"; hours: number } | { do: "toTheEnd"; short: number } | { do: "clock" } | { do: "extend"; days: number }
  | { do: "leave" } | { do: "otherRules" } | { do: "declare"; result: "carried" | "not-carried" | "blocked" | "no-result" } | { do: "cancel" };

type Answer = { choice: string; version: number; concern: "open" | "cleared" | "overruled" | null };
type Edit = { version: number; change: "editorial" | "substantive"; objected: boolean; settled: boolean };

const minute = 60_000, hour = 60 * minute, day = 24 * hour;
const wholeMinute = (at: number) => Math.ceil(at / minute) * minute;
const sides = ["yes", "no-objection", "disagree"];

/**
 * One decision as the paper has it, act by act. Voters are numbered; the last may leave the hub. In a method of the board the voters are its
 * members and after them one coordinator, who has a veto and no vote.
 */
export class DecisionByThePaper {
  state: "open" | "closed" | "carried" | "not-carried" | "no-result" | "cancelled" = "open";
  version = 1;
  closes: number;
  answers: (Answer | null)[];
  edits: Edit[] = [];
  gone = false;

  rule: OracleRule & { hours: number; restarts: boolean };
  voters: number;
  now: number;
  ofBoard: boolean;

  constructor(rule: OracleRule & { hours: number; restarts: boolean }, voters: number, now: number, ofBoard: boolean) {
    [this.rule, this.voters, this.now, this.ofBoard] = [rule, voters, now, ofBoard];
    this.closes = wholeMinute(now + rule.hours * hour);
    this.answers = Array.from({ length: voters }, () => null);
  }

  get pending() { return this.state === "open" || this.state === "closed"; }
  get open() { return this.state === "open" && this.now < this.closes; }
  here(who: number) { return !(this.gone && who === this.voters - 1); }
  /** Those whose answers count: who left is out, and a coordinator only vetoes. */
  counted(): (Answer | null)[] { return this.answers.slice(0, this.ofBoard || this.gone ? -1 : undefined); }
  get vetoes() { return this.ofBoard && this.answers.at(-1)?.concern === "open" ? 1 : 0; }
  get blocking() { return this.counted().filter((answer) => answer?.concern === "open").length + this.vetoes; }
  met(participants: number) { return isCarried(this.rule, this.counted(), { participants, signatures: 0, vetoes: this.vetoes }); }

  /** Whether the act is admitted; what it changes is changed. */
  does(act: DecidingAct, participants: number): boolean {
    switch (act.do) {
      case "wait": this.now += act.hours * hour; return true;
      case "toTheEnd": this.now = Math.max(this.now, this.closes - act.short); return true;
      case "clock": if (this.state === "open" && this.now >= this.closes) this.state = "closed"; return true;
      case "otherRules": return true;
      case "stranger": return false;
      case "leave": if (this.ofBoard || this.gone) return false; this.gone = true; return true;
      case "vote": return this.votes(act.who, act.choice);
      case "race": return act.choices.map((choice) => this.votes(act.who, choice)).every(Boolean);
      case "clear": case "overrule": return this.settles(act);
      case "edit": return this.rewords(act.change);
      case "dispute": case "settle": return this.classes(act);
      case "extend": return this.extends(act.days);
      case "cancel": if (!this.pending) return false; this.state = "cancelled"; return true;
      case "declare": return this.declares(act.result, participants);
    }
  }

  private votes(who: number, choice: string): boolean {
    if (!this.open || !this.here(who) || this.rule.method === "sign-on") return false;
    if (choice === "discuss" && this.rule.method === "override") return false;
    this.answers[who] = { choice, version: this.version, concern: choice === "discuss" ? "open" : null };
    return true;
  }

  /** A concern is cleared by its author, whenever, or overruled by two of the board. */
  private settles({ do: as, who }: { do: "clear" | "overrule"; who: number }): boolean {
    const answer = this.answers[who];
    if (answer?.concern !== "open" || (as === "clear" && !this.here(who))) return false;
    answer.concern = as === "clear" ? "cleared" : "overruled";
    return true;
  }

  private rewords(change: Edit["change"]): boolean {
    if (!this.open || this.rule.method === "sign-on") return false;
    this.version += 1;
    this.edits.push({ version: this.version, change, objected: false, settled: false });
    if (change === "substantive") this.asksAgain(this.version);
    return true;
  }

  /** Those that took a side on older words are asked again; a discuss stands until its author clears it. */
  private asksAgain(version: number) {
    this.answers = this.answers.map((answer) => (answer && answer.version < version && sides.includes(answer.choice) ? null : answer));
    const anew = wholeMinute(this.now + this.rule.hours * hour);
    if (!this.rule.restarts || anew <= this.closes) return;
    this.closes = anew;
    this.state = "open";
  }

  private classes(act: { do: "dispute"; who: number } | { do: "settle"; verdict: "upheld" | "dismissed" }): boolean {
    const edit = this.edits.at(-1);
    if (!edit || edit.change !== "editorial" || edit.settled) return false;
    if (act.do === "dispute") {
      if (!this.open || !this.here(act.who) || edit.objected) return false;
      return (edit.objected = true);
    }
    if (!this.pending || (act.verdict === "dismissed" && !edit.objected)) return false;
    edit.settled = true;
    if (act.verdict === "upheld") { edit.change = "substantive"; this.asksAgain(edit.version); }
    return true;
  }

  /** To six in the evening, so many days after the day it would have closed on. */
  extendsTo(days: number) { return Math.floor(this.closes / day) * day + days * day + 18 * hour; }
  private extends(days: number): boolean {
    const until = this.extendsTo(days);
    if (!this.pending || until <= this.now || until <= this.closes) return false;
    this.closes = until;
    this.state = "open";
    return true;
  }

  private declares(result: string, participants: number): boolean {
    const heard = this.counted();
    const over = this.now >= this.closes || heard.every((answer) => answer !== null && answer.choice !== "hold");
    if (!this.pending || !over) return false;
    if (this.rule.method === "straw-poll") { if (result !== "no-result") return false; }
    else if (result === "carried" && (!this.met(participants) || this.edits.some(({ objected, settled }) => objected && !settled))) return false;
    else if (result === "blocked" && this.blocking === 0) return false;
    this.state = result === "carried" ? "carried" : result === "no-result" ? "no-result" : "not-carried";
    return true;
  }
}
