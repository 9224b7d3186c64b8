import { difference, type Piece } from "#lib/formats/diff.ts";

/** What a comment is about, as comment tables mark it: general, technical, editorial. */
export type CommentType = "ge" | "te" | "ed";

/** One amendment on its way out. It has the words that are put forward and nothing that is kept among those who negotiate. */
export interface AmendmentRow {
  number: number;
  /** The place as Parliament writes it: `Article 3 – paragraph 1 – point 18`. */
  place: string;
  /** In an act that amends another: that act and the place in it. */
  actPlace?: string;
  /** The words of the authority; empty where the provision is new. */
  current: string;
  /** Ours; empty where the provision is to be deleted. */
  proposed: string;
  justification: string;
  authors: string[];
  commentType?: CommentType;
  /** What a comment table says, where that is more than the justification. */
  comment?: string;
  /** The amendments in whose place this one stands. */
  compromiseOf?: number[];
}

/** Amendments as they leave the house, in any form. */
export interface AmendmentDocument {
  title: string;
  subtitle?: string;
  /** What is amended. */
  act: { title: string; edition?: string; procedure?: string; /** ISO day. */ day?: string };
  /** Above the words of the authority: `Text proposed by the Commission`. */
  textHead: string;
  /** BCP 47, of the words of both sides. */
  language: string;
  organisation: string;
  /** ISO day of the document. */
  date: string;
  rows: AmendmentRow[];
}

/** The fixed words of a form, in its language. `{number}`, `{numbers}` and `{language}` stand for what is put there. */
export interface FormWords {
  amendment: string;
  compromise: string;
  /** Above our column. */
  amended: string;
  /** In our column instead of words. */
  deleted: string;
  /** In a comment table instead of words: `Delete this provision.` */
  deletion: string;
  justification: string;
  original: string;
  /** Heads of the plain table, in its order. */
  heads: { number: string; authors: string; place: string; current: string; proposed: string; justification: string };
}

export const isNew = ({ current }: AmendmentRow) => current.trim() === "";
export const isDeleted = ({ proposed }: AmendmentRow) => proposed.trim() === "";

/** The two sides of an amendment word by word, `same` and `deleted` being the words of the authority. */
export const changesIn = ({ current, proposed }: AmendmentRow, { language }: AmendmentDocument): readonly Piece[] => difference(current, proposed, language).pieces;

const filled = (words: string, values: Record<string, string>) => words.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

/** `Amendment 4`, and for a compromise those it replaces. */
export const headingOf = ({ number, compromiseOf = [] }: AmendmentRow, words: FormWords): string[] =>
  [filled(words.amendment, { number: String(number) }), ...(compromiseOf.length > 0 ? [filled(words.compromise, { numbers: compromiseOf.join(", ") })] : [])];

/** `Or. en`: the language in which it was written. */
export const originalOf = ({ language }: AmendmentDocument, words: FormWords): string => filled(words.original, { language: language.split("-")[0]!.toLowerCase() });

/** What is amended, on one line. */
export const actLine = ({ act: { title, edition, procedure, day } }: AmendmentDocument): string => [title, edition, procedure, day].filter(Boolean).join(" · ");

/** Whose amendment it is: its authors, else the organisation that puts it forward. */
export const authorsOf = ({ authors }: AmendmentRow, { organisation }: AmendmentDocument): string => (authors.length > 0 ? authors.join(", ") : organisation);

/** What a comment table says about it. */
export const commentOf = ({ comment, justification }: AmendmentRow): string => comment?.trim() || justification.trim();
