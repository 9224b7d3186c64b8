/** The parts of a text, from the outside in. `subparagraph` is a paragraph of words without a number; `unplaced` is what no rule could place. */
export const provisionKinds = ["preamble", "citation", "recital", "part", "title", "chapter", "section", "subsection", "article", "paragraph", "subparagraph", "point", "indent", "annex", "heading", "table", "closing", "unplaced"] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

/** What an act was read from. `com` is a document of the Commission as its web pages have it. */
export const actFormats = ["oj", "consolidated", "com", "formex", "akoma-ntoso", "markdown", "plain"] as const;
export type ActFormat = (typeof actFormats)[number];

/** A note at the foot of a provision: its mark, its text, and where in the words the mark stands. */
export interface Footnote {
  mark: string;
  text: string;
  at: number;
}

/**
 * One part of an act. Read from the first to the last (label, heading, words with the marks of notes taken out, then what is inside), the
 * tree has the words of the source in the order of the source; what stands after inner parts is a `subparagraph` of its own.
 */
export interface Provision {
  kind: ProvisionKind;
  /** `24`, `4a`, `a`, `IV`, without parentheses, dots and spaces; null for what is not counted. */
  number: string | null;
  /** What the source prints before the words: `Article 24`, `(a)`, `2.`. */
  label: string | null;
  heading: string | null;
  /** Paragraphs divided by a line break; cells of a table by a tab. Spaces as one plain space. */
  words: string;
  notes: Footnote[];
  /** Unique in the act, and the same in every language and format of it: `art_24`, `024.002`, `024.002.a`, `rct_18`, `anx_I`. */
  anchor: string;
  /** As Parliament writes it: `Article 24 – paragraph 2 – point a`. */
  locator: string;
  children: Provision[];
}

export interface ActIdentifiers {
  celex?: string;
  eli?: string;
  /** `OJ L, 2024/2847, 20.11.2024` */
  journal?: string;
  /** `COM(2022) 454 final` */
  com?: string;
  procedure?: string;
}

export interface Act {
  format: ActFormat;
  /** BCP 47. */
  language: string;
  title: string;
  /** ISO day of the document or of the consolidation, where the source says it. */
  day: string | null;
  identifiers: ActIdentifiers;
  provisions: Provision[];
}

/** Why something is not read as an act. */
export const actFaults = ["empty", "tooLarge", "tooDeep", "notText", "notAnAct", "damaged", "entities", "cutOff", "numberTwice"] as const;
export type ActFault = (typeof actFaults)[number];

export class ActError extends Error {
  readonly fault: ActFault;
  /** Where: a line, an anchor, a file. */
  readonly at: string | undefined;

  constructor(fault: ActFault, at?: string) {
    super(`Not read as an act: ${fault}${at ? ` (${at})` : ""}`);
    this.fault = fault;
    this.at = at;
  }
}
