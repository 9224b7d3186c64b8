import type { Clause } from "#lib/formats/application-clause/clause.ts";
import { deadlineAt, matchAt, momentAt } from "#lib/formats/application-clause/moments.ts";
import { isProvision } from "#lib/formats/application-clause/subjects.ts";

const states = /(?:, )?Member States shall (?:adopt and publish|adopt|bring into force|put into force|take)/iuy;
const nationalLaws = "(?:laws, regulations and administrative provisions|laws and regulations|measures|provisions)";
const toComply = "(?:(?:in order )?to comply with|to transpose|to implement)";
const laws = new RegExp(`,? the (?:necessary )?${nationalLaws}(?: necessary)? ${toComply} `, "iuy");
const target = /(this Directive)|([^;]{1,300}?)(?: of this Directive)?(?=$| by | no later than | not later than | within |, and )/iuy;
const tail = /(?:,? and (?:shall )?(?:immediately |forthwith )?(?:inform|communicate|notify)\b.*)?$/iuy;

/** What has to be transposed, behind `the measures necessary to comply with`; null for the whole directive. */
function transposedAt(text: string, at: number): { provision: string | null; end: number } | undefined {
  const opening = matchAt(laws, text, at);
  const found = opening && matchAt(target, text, at + opening[0].length);
  if (!opening || !found) return undefined;
  const [words, whole, provision] = found;
  if (provision !== undefined && !isProvision(provision)) return undefined;
  return { provision: whole ? null : (provision ?? null), end: at + opening[0].length + words.length };
}

/** A deadline behind a comma or a space. */
function deadlineAfter(text: string, at: number) {
  const gap = /,? /uy;
  const found = matchAt(gap, text, at);
  return found && deadlineAt(text, at + found[0].length);
}

/**
 * Reads the sentence by which Member States have to transpose a directive. The deadline may stand before, within or behind it, but only
 * once. Undefined for any other sentence.
 */
export function transpositionIn(text: string): Clause | undefined {
  const first = deadlineAt(text, 0);
  const duty = matchAt(states, text, first?.end ?? 0);
  if (!duty) return undefined;
  const afterVerb = (first?.end ?? 0) + duty[0].length;
  const within = deadlineAfter(text, afterVerb);
  const transposed = transposedAt(text, within?.end ?? afterVerb);
  if (!transposed) return undefined;
  const last = deadlineAfter(text, transposed.end);
  const [deadline, ...others] = [first, within, last].filter((found) => found !== undefined);
  if (!deadline || others.length > 0 || !matchAt(tail, text, last?.end ?? transposed.end)) return undefined;
  return { kind: "transposition-deadline", provision: transposed.provision, rule: deadline.rule, excerpt: text };
}

const nationalMeasures = new RegExp(
  `(?:they|Member States) shall apply (?:those|these) ${nationalLaws}(?: (?:from|as from|as of|with effect from))? `, "iuy");

/** Reads from when the measures apply that transpose a directive, or the `provision` of it that the sentence before was about. */
export function nationalApplicationIn(text: string, provision: string | null): Clause | undefined {
  const found = matchAt(nationalMeasures, text, 0);
  const moment = found && momentAt(text, found[0].length, "start");
  return moment?.end === text.length ? { kind: "application", provision, rule: moment.rule, excerpt: text } : undefined;
}

const every = String.raw`every (?:\S{1,20} )?(?:years?|months?)`;
const repetition = `(?:at least )?${every} (?:thereafter|after that)|(?:thereafter|subsequently)(?: at least)? ${every}`;
const again = new RegExp(`(?:,? and (?:${repetition}))?`, "iuy");
const commission = /, the Commission shall\b/iuy;
const commissionFirst = /the Commission shall(?=,? )/iuy;
const toReport = "submit|present|transmit|publish|prepare|draw up|carry out|conduct|undertake|perform";
const firstVerb = new RegExp(
  String.raw`the Commission shall(?:,? [^,]{1,200},)? (?:(review|evaluate|assess|examine|report)|${toReport})\b`, "iu");
const findings = /\b(?:review|evaluation|assessment|report)\b/iu;

/** What it does first decides: to adopt a delegated act after an assessment is no review. */
function isReview(text: string): boolean {
  const found = firstVerb.exec(text);
  return found !== null && (found[1] !== undefined || findings.test(text));
}

/** Where a deadline begins that ends the sentence, with its repetition. */
function lastDeadline(text: string) {
  for (const word of [" by ", " no later than ", " not later than ", " within "]) {
    const at = text.lastIndexOf(word);
    const found = at < 0 ? undefined : deadlineAt(text, at + 1);
    if (found && found.end + (matchAt(again, text, found.end)?.[0].length ?? 0) === text.length) return found;
  }
  return undefined;
}

/** Reads by when the Commission has to review an act or report on it; of several times, the first. Undefined for its other duties. */
export function reviewIn(text: string): Clause | undefined {
  if (!isReview(text)) return undefined;
  const opening = deadlineAt(text, 0);
  const repeated = opening && opening.end + (matchAt(again, text, opening.end)?.[0].length ?? 0);
  const subject = matchAt(commissionFirst, text, 0);
  const found = repeated === undefined
    ? subject && (deadlineAfter(text, subject[0].length) ?? lastDeadline(text))
    : matchAt(commission, text, repeated) && opening;
  return found && { kind: "review", provision: null, rule: found.rule, excerpt: text };
}
