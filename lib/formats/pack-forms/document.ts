import type { AmendmentDocument, FormWords } from "#lib/formats/amendment-forms/document.ts";
import { isRightToLeft } from "#lib/formats/amendment-forms/scripts.ts";
import { flowIn, flowText, type Flow, type Line, type Span } from "#lib/formats/pack-forms/flow.ts";

/** What an authority is sent, in whatever form. It has what is put forward and nothing that is kept among those who negotiate. */
export interface PackDocument {
  title: string;
  /** Markdown. */
  body: string;
  language: string;
  organisation: string;
  authority: string;
  /** Ours, under which the authority may answer. */
  reference: string;
  /** ISO day of the document, and the same in the words of its language. */
  date: string;
  day: string;
  asks: { number: number; statement: string; provision: string | null }[];
  amendments: AmendmentDocument;
  /** What was chosen of what was offered, then words in Markdown. */
  answers: { number: string; question: string; chosen: string[]; answer: string }[];
}

/** The fixed words of a pack, in its language. */
export interface PackWords {
  to: string;
  reference: string;
  asks: string;
  amendments: string;
  answers: string;
  /** In the place of an answer. */
  unanswered: string;
  /** Where a comment is about no one place. */
  general: string;
  form: FormWords;
}

const heading = (text: string): Line => ({ kind: "heading", spans: [{ text }], depth: 0 });
const paragraph = (span: Span): Line => ({ kind: "paragraph", spans: [span], depth: 0 });

/** Whether anything was chosen or written. */
export const isAnswered = ({ chosen, answer }: Pick<PackDocument["answers"][number], "chosen" | "answer">) => chosen.length > 0 || answer.trim() !== "";

const asksIn = ({ asks }: PackDocument, words: PackWords): Flow => (asks.length === 0 ? [] : [
  heading(words.asks), ...asks.map(({ statement, provision }, at): Line => ({ kind: "item", mark: `${at + 1}.`, depth: 1, spans: [{ text: statement }, ...(provision ? [{ text: ` (${provision})`, italics: true as const }] : [])] })),
]);

/** The questions of an authority, each with our answer, or that there is none. */
export const answersIn = ({ answers }: PackDocument, words: PackWords): Flow => answers.flatMap((one): Flow => [
  paragraph({ text: `${one.number} ${one.question}`.trim(), bold: true }),
  ...one.chosen.map((option): Line => (one.chosen.length > 1 ? { kind: "item", mark: "•", spans: [{ text: option }], depth: 1 } : paragraph({ text: option }))),
  ...flowIn(one.answer), ...(isAnswered(one) ? [] : [paragraph({ text: words.unanswered, italics: true })]),
]);

/** The text of a pack from its first word to its asks; the answers to questions come last. */
export const narrativeOf = (document: PackDocument, words: PackWords): Flow => [...flowIn(document.body), ...asksIn(document, words), ...(document.answers.length > 0 ? [heading(words.answers), ...answersIn(document, words)] : [])];

/** For a table of comments: the asks as general comments, then the amendments. */
export const commentsOf = ({ asks, amendments }: PackDocument, words: PackWords): AmendmentDocument => ({
  ...amendments, rows: [...asks.map(({ statement, provision }, at) => ({ number: at + 1, place: provision ?? words.general, current: "", proposed: "", justification: statement, authors: [], commentType: "ge" as const })), ...amendments.rows.map((row, at) => ({ ...row, number: asks.length + at + 1 }))],
});

/** The text that a field of a portal takes: no marks, lines end in LF. */
export const plainPack = (document: PackDocument, words: PackWords): string => flowText(narrativeOf(document, words));

/** Whether a text of a language can take a form. What sets the PDF cannot mix directions in a line; Word can. */
export function isMadeIn(form: string, language: string): boolean {
  return !(form.endsWith(".pdf") && isRightToLeft(language));
}
