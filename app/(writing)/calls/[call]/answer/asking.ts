import type { Choice } from "#components/form/choices.tsx";
import type { CallQuestionKind, Stance } from "#db/vocabulary.ts";

/** A question of the hub's own, in the version that is asked now. */
export type OwnQuestion = { id: string; key: string; version: number; kind: CallQuestionKind; prompt: string; help: string | null; required: boolean; options: { choices?: string[]; from?: number; to?: number; low?: string; high?: string; unit?: string } };

/** What can be chosen in the form, in finished words. */
export type Choices = {
  depths: { value: string; name: string; meaning: string }[];
  stances: { value: Stance; name: string }[];
  types: { value: string; label: string }[];
  lanes: Choice[];
  languages: { value: string; label: string }[];
  /** The most characters of one answer. */
  longest: number;
  /** What each value of a choice is called, by the last word of its field. */
  names: Partial<Record<string, Record<string, string>>>;
};

/** What a call asks: about which words, its own questions, further parts of the text; and for whom it is answered. */
export type Asking = { provision: string | null; provisionText: string | null; questions: readonly OwnQuestion[]; provisions: readonly { provision: string; words: string | null }[]; organisation: string };
