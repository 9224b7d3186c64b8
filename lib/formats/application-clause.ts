import type { Clause } from "#lib/formats/application-clause/clause.ts";
import { nationalApplicationIn, reviewIn, transpositionIn } from "#lib/formats/application-clause/duties.ts";
import { fragmentsOf, type Fragment } from "#lib/formats/application-clause/sentences.ts";
import { statementsIn } from "#lib/formats/application-clause/statements.ts";

export { clauseKinds, type Clause, type ClauseKind } from "#lib/formats/application-clause/clause.ts";

/** In characters: longer than any final article, shorter than most acts. */
export const longestClause = 20_000;

export type ReadClause =
  | {
      ok: true;
      clauses: Clause[];
      /** Sentences that may set a date and were not understood, whole: somebody has to read them. */
      unread: string[];
    }
  | { ok: false; reason: "tooLong" };

const longestStem = 500;
/** Introduces items that are whole sentences, and adds no condition to them. */
const neutral = /^(?:(?:however|nevertheless),? ?)?(?:(?:by way of derogation from|notwithstanding) [^,;]{1,100})?(?:,? ?the following shall apply)?$/iu;
const placeForItem = /the following (?:provisions|articles|chapters|points)(?: of this (?:Regulation|Directive|Decision))?/iu;

/** The sentence that a fragment is, or is part of. Undefined for the words of another act, and under an introduction too long to be one. */
function sentenceOf({ text, stem, quoted }: Fragment): string | undefined {
  if (quoted) return undefined;
  if (stem === undefined || neutral.test(stem)) return text;
  if (stem.length > longestStem) return undefined;
  return placeForItem.test(stem) ? stem.replace(placeForItem, () => text) : `${stem} ${text}`;
}

const timeWord = /\b(?:appl(?:y|ies|ied|icable|ication)|force|effect|expir\w*|until|days?|weeks?|months?|years?|dates?|deadline|\d{4})\b/iu;
const predicate = /\b(?:shall|must|may|will|is|are|from|by|until)\b/iu;
const formulas = /^(?:this (?:regulation|decision) shall be binding in its entirety|done at )/iu;
/** Headings, signatures and the formulas that end every act set no date. */
const maySetDate = (text: string) => timeWord.test(text) && predicate.test(text) && !formulas.test(text);

/** What a sentence leans on: `it` may be the act, `those measures` are those that transpose `transposed`. */
interface Context {
  itIsTheAct: boolean;
  transposed: string | null;
}

const ownAct = /^(?:this (?:regulation|directive|decision|agreement)|it)\b/iu;
const ofTheAct = ({ kind, provision }: Clause) => provision === null && kind !== "review" && kind !== "transposition-deadline";

function contextAfter(before: Context, sentence: string, clauses: readonly Clause[]): Context {
  const transposition = clauses.find(({ kind }) => kind === "transposition-deadline");
  const itIsTheAct = clauses.length > 0 ? clauses.every(ofTheAct) : ownAct.test(sentence) || (before.itIsTheAct && !predicate.test(sentence));
  return { itIsTheAct, transposed: transposition ? transposition.provision : before.transposed };
}

/** What opens a list is read with each of its items; only a review says all by itself. */
function clausesIn(sentence: string, opensList: boolean, { itIsTheAct, transposed }: Context): readonly Clause[] | undefined {
  const duty = opensList ? reviewIn(sentence) : (transpositionIn(sentence) ?? nationalApplicationIn(sentence, transposed) ?? reviewIn(sentence));
  if (duty || opensList) return duty && [duty];
  return statementsIn(sentence, itIsTheAct);
}

const isPartial = ({ provision, scope, except }: Clause) => provision !== null || scope !== undefined || except !== undefined;

/** The whole act is only its rest where a part of it has a day of its own. */
function withRest(clauses: readonly Clause[]): Clause[] {
  const inParts = new Set(clauses.filter(isPartial).map(({ kind }) => kind));
  const isRest = ({ kind, provision, scope }: Clause) => provision === null && scope === undefined && inParts.has(kind);
  return clauses.map((clause) => (isRest(clause) ? { ...clause, rest: true } : clause));
}

/**
 * Reads the final article of an act of the Union in English: when it enters into force, from when which provisions apply, by when Member
 * States have to transpose it and the Commission to review it, until when it applies. A sentence is read whole or not at all: what is not
 * understood is in `unread`, and nothing is guessed. Lists are read item by item; words in quotation marks are those of another act.
 */
export function readClause(text: string): ReadClause {
  if (text.length > longestClause) return { ok: false, reason: "tooLong" };
  const clauses: Clause[] = [];
  const unread: string[] = [];
  const told = new Set<string>();
  let context: Context = { itIsTheAct: true, transposed: null };
  for (const fragment of fragmentsOf(text)) {
    const sentence = sentenceOf(fragment);
    const isTold = fragment.isItem && fragment.stem !== undefined && told.has(fragment.stem);
    const read = isTold ? [] : sentence === undefined ? undefined : clausesIn(sentence, fragment.opens, context);
    if (read) clauses.push(...read);
    else if (!fragment.opens && maySetDate(sentence ?? fragment.text)) unread.push(sentence ?? fragment.text);
    if (read && fragment.opens) told.add(fragment.text);
    context = contextAfter(context, fragment.text, read ?? []);
  }
  return { ok: true, clauses: withRest(clauses), unread };
}
