import { z } from "zod";
import { askStates, fateVerdicts, strengths } from "#db/vocabulary.ts";
import { Docket, flag, Id, optionalAddress, optionalLine, optionalOf, optionalWords, page, Slug, words } from "#lib/kernel/input.ts";
import { ledgerFields, ledgerTextOf, longestExcerpt, readLedger, scorecardAxes, type LedgerField } from "#lib/fates/model.ts";

/** `ask`: an ask, or an amendment, which is an ask on wording. */
export const ByAsk = z.strictObject({ ask: Id });

/**
 * What became of an ask in an edition. `excerpt`: its words that show it. `at`: the provision they stand in, by its name in the edition.
 * `elsewhere`: that the words do not stand in the edition as it is here, and can be read at `sourceUrl`.
 */
export const JudgeAsk = z.strictObject({
  ask: Id, edition: Id, verdict: z.enum(fateVerdicts), excerpt: optionalWords(longestExcerpt), at: optionalLine(200), elsewhere: flag, sourceUrl: optionalAddress, note: optionalWords(2000),
});
export const SetStrength = z.strictObject({ ask: Id, strength: z.enum(strengths), reason: words(2000, 3) });
/** `state` left empty: it follows from the judgements again. */
export const CorrectState = z.strictObject({ ask: Id, state: optionalOf(askStates), reason: words(2000, 3) });

export const SuggestedFate = z.strictObject({ ask: Id, edition: Id });
export const FatesOfInputs = z.strictObject({ feedback: z.array(Id).max(100) });
export const FatesToTell = z.strictObject({ issue: Docket, hub: Slug });

const Asking = z.union([z.string().max(500), z.array(z.string().max(500)).max(20)]).optional();
type Names = LedgerField | `-${LedgerField}`;
const asking = Object.fromEntries(ledgerFields.flatMap((field) => [[field, Asking], [`-${field}`, Asking]])) as Record<Names, typeof Asking>;
/** Free words, or a whole typed query. */
const asked = { ...asking, q: z.string().max(1000).nullish().transform((typed) => typed ?? "") };
type Given = Partial<Record<Names, string | string[] | undefined>>;

/** What a machine or an address names by a field must be what the field holds. */
function holdFields(given: Given, context: z.RefinementCtx) {
  for (const name of Object.keys(asking) as Names[]) {
    if (given[name] === undefined) continue;
    const { notices } = readLedger(ledgerTextOf({ [name]: given[name] }));
    for (const { code } of notices.filter((notice) => notice.code !== "emptyValue")) context.addIssue({ code: "custom", path: [name], params: { code: code === "unknownValue" ? "notOneOf" : "wrongForm" } });
  }
}

/** The ledger as its address says it: a member for each field of the typed query (`-state` leaves out), and `q`. */
export const AskLedger = z.strictObject({ ...asked, ...page }).superRefine(holdFields);
/** The same without pages, for a table to take along. */
export const AskExtract = z.strictObject(asked).superRefine(holdFields);
export const Scorecard = z.strictObject({ ...asked, by: z.enum(scorecardAxes).default("issue") }).superRefine(holdFields);

type Members = Given & { q: string };
/** What was asked, read. */
export function askedBy({ q, ...given }: Members) {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => name in asking)) as Given;
  return readLedger(ledgerTextOf(fields, q));
}
