import type { Clause, ClauseKind } from "#lib/formats/application-clause/clause.ts";
import { matchAt, momentAt, type Moment, type Purpose } from "#lib/formats/application-clause/moments.ts";
import { isProvision, subjectIn, type Subject } from "#lib/formats/application-clause/subjects.ts";

const lead = /(?:(?:however|nevertheless|nonetheless),? )?(?:(?:by way of derogation from|notwithstanding) [^,;]{1,100}, )?/iuy;
const verb = new RegExp(
  "shall(?:,? (?:however|also|only),?)? (?:(apply|be applicable|become applicable)|((?:enter|come) into (?:force|effect)|take effect)"
  + "|(?:expire|cease to (?:apply|be in force|have effect)))(?= )", "iuy");
const begins = /(?: (?:on|upon|from|as from|as of|with effect from|starting from))? /iuy;
const ends = / (?:on|at the end of) /iuy;
const lasts = / for (?:a period of )?/iuy;
const until = / (?:until|up to and including|to) /iuy;

const exception = /,? (?:with the exception of|except for|except|apart from) /iuy;
const andThen = /(?:,? (?:and|but|while|whereas)|,) /iuy;
const limit = /,? ((?:as regards|with regard to|with respect to|in respect of|in relation to|to|for|in so far as|insofar as) .+)$/iuy;
/** What holds a further statement, or another day or length of time, is more than a limit to some cases. */
const moreThanLimit = /\bshall\b|(?:\band|,) (?:as )?from\b|^(?:to|for) (?:\d|the (?:end|day|date|first|last)\b|an? |\S+ (?:day|week|month|year))/iu;

/** How far a sentence was read. */
interface Reading {
  at: number;
  /** Where the present statement begins. */
  from: number;
  subject?: Subject;
  clauses: readonly Clause[];
  /** How many clauses there were before the last statement: a limit at its end is on the rest. */
  before: number;
  /** The clauses that have exceptions with days of their own: `Article 5, which shall …, and Article 6, which shall …`. */
  excepted?: { from: number; to: number };
}

function momentAfter(word: RegExp, text: string, at: number, purpose: Purpose): Moment | undefined {
  const found = matchAt(word, text, at);
  return found && momentAt(text, at + found[0].length, purpose);
}

/**
 * Reads `shall apply from …` and its like. One statement may say when something begins and when it ends; the day of an end is the last one
 * (Regulation (EEC, Euratom) No 1182/71, Article 4(3)).
 */
function momentsOf(text: string, at: number): (Moment & { kind: ClauseKind })[] {
  const found = matchAt(verb, text, at);
  if (!found) return [];
  const [words, applies, enters] = found;
  const after = at + words.length;
  const ending = applies ? (momentAfter(until, text, after, "end") ?? momentAfter(lasts, text, after, "end")) : undefined;
  if (ending) return [{ ...ending, kind: "end" }];
  const moment = applies || enters ? momentAfter(begins, text, after, "start") : momentAfter(ends, text, after, "end");
  if (!moment) return [];
  const last = applies ? momentAfter(until, text, moment.end, "end") : undefined;
  const kind = applies ? "application" : enters ? "entry-into-force" : "end";
  return [{ ...moment, kind }, ...(last ? [{ ...last, kind: "end" } as const] : [])];
}

function withSubject(text: string, reading: Reading, itIsTheAct: boolean): Reading | undefined {
  const { at, subject, excepted } = reading;
  if (text.startsWith("shall ", at)) return subject && !excepted ? reading : undefined;
  const stop = text.indexOf(" shall ", at);
  if (stop < 0) return undefined;
  const words = text.slice(at, stop);
  const relative = /,? (?:which|that)$/u.exec(words);
  if ((relative !== null) !== (excepted !== undefined)) return undefined;
  const named = subjectIn(words.slice(0, relative?.index), itIsTheAct);
  return named && { ...reading, subject: named, at: stop + 1 };
}

/** Names an exception in the clauses that it is one from. */
function withException({ excepted, clauses }: Reading, provision: string | null): readonly Clause[] {
  if (!excepted || provision === null) return clauses;
  const named = (clause: Clause) => ({ ...clause, except: clause.except === undefined ? provision : `${clause.except}, ${provision}` });
  return clauses.map((clause, index) => (index >= excepted.from && index < excepted.to ? named(clause) : clause));
}

function withStatement(text: string, reading: Reading): Reading | undefined {
  const { at, from, subject, clauses } = reading;
  const moments = momentsOf(text, at);
  const end = moments.at(-1)?.end;
  if (!subject || end === undefined) return undefined;
  const said = moments.map(({ kind, rule }): Clause => ({ kind, ...subject, rule, excerpt: text.slice(from, end) }));
  return { ...reading, at: end, from: end, before: clauses.length, clauses: [...withException(reading, subject.provision), ...said] };
}

/** Puts a limit on what the last statement said. Its words show it too, if it stands behind them. */
function limited(text: string, { clauses, before, at }: Reading, by: Pick<Clause, "except" | "scope">): Clause[] {
  return clauses.map((clause, index) => (index < before ? clause : { ...clause, ...by, excerpt: clause.excerpt + text.slice(at) }));
}

/** The end of a sentence behind its last statement: nothing, an exception without a day of its own, or a limit to some cases. */
function closed(text: string, reading: Reading): readonly Clause[] | undefined {
  const { at, subject, clauses, excepted } = reading;
  if (at === text.length) return clauses;
  const word = matchAt(exception, text, at);
  const except = word && text.slice(at + word[0].length);
  if (except !== undefined) return !excepted && !subject?.except && isProvision(except) ? limited(text, reading, { except }) : undefined;
  const scope = matchAt(limit, text, at)?.[1];
  return scope !== undefined && !moreThanLimit.test(scope) ? limited(text, reading, { scope }) : undefined;
}

/** The beginning of a further statement in the same sentence. */
function further(text: string, reading: Reading): Reading | undefined {
  const { at, before, clauses, excepted } = reading;
  if (!text.includes("shall ", at)) return undefined;
  const excepting = excepted ? undefined : matchAt(exception, text, at);
  const word = excepting ?? matchAt(andThen, text, at);
  if (!word) return undefined;
  const next = at + word[0].length;
  return { ...reading, at: next, from: next, ...(excepting && { excepted: { from: before, to: clauses.length } }) };
}

/**
 * Reads a sentence that says when an act or its provisions enter into force, apply, or cease to: one clause for each day in it. Undefined
 * if any word of it is not understood, since what is left over may change what the rest means.
 */
export function statementsIn(text: string, itIsTheAct: boolean): readonly Clause[] | undefined {
  const at = matchAt(lead, text, 0)?.[0].length ?? 0;
  let reading: Reading | undefined = { at, from: at, clauses: [], before: 0 };
  while (reading) {
    const named = withSubject(text, reading, itIsTheAct);
    const said: Reading | undefined = named && withStatement(text, named);
    if (!said) return undefined;
    reading = further(text, said);
    if (!reading) return closed(text, said);
  }
  return undefined;
}
