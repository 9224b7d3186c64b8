/**
 * Why the domain says no.
 * - `invalid`: the input is wrong, by field · `notFound`: not there, or not for this actor to know of
 * - `signIn`: nobody is signed in · `forbidden`: an act on a thing one may see, by somebody who may not do it
 * - `state`: the thing is in a state that does not allow the act · `conflict`: somebody else was first
 * - `tooMany`: too often of late
 */
export type Reason = "invalid" | "notFound" | "signIn" | "forbidden" | "state" | "conflict" | "tooMany";

/** One thing wrong with one field: a code with a sentence in `messages/<locale>/refusals.json`, and its values. */
export type FieldFault = { code: string; values?: Record<string, string | number> };
export type Faults = Record<string, FieldFault[]>;

type Details = {
  /** Which sentence tells it; the reason itself where nothing more is to be said. */
  code?: string;
  values?: Record<string, string | number>;
  faults?: Faults;
  /** What the reader needs to go on: the acts allowed now, or the text that was there first. */
  present?: unknown;
};

/** The only way the domain says no. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly code: string;
  readonly values: Record<string, string | number>;
  readonly faults: Faults;
  readonly present: unknown;

  constructor(reason: Reason, { code = reason, values = {}, faults = {}, present }: Details = {}) {
    super(code);
    this.reason = reason;
    this.code = code;
    this.values = values;
    this.faults = faults;
    this.present = present;
  }
}

/** A refusal about one field that no schema could have found. */
export const wrong = (field: string, code: string, values?: FieldFault["values"]) =>
  new Refusal("invalid", { faults: { [field]: [values ? { code, values } : { code }] } });
