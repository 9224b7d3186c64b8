import { packForms, type ChannelFigure, type ChannelPart, type Counting, type LimitUnit, type LineBasis, type Midnight, type PackForm } from "#db/vocabulary.ts";

/** How much a part may hold, and how the channel counts. `confirmed`: somebody has found the figure at its source. */
export type Limit = { count: number; unit: LimitUnit; counted: Counting; /** How many characters a line break is. */ lineBreak: 1 | 2; confirmed: boolean };

/** One part of what a channel takes. A limit on `answers` holds for each of them. */
export type Part = { part: ChannelPart; /** Words alone: what Markdown makes bold or a list is not passed on, nor counted. */ plain: boolean; limit: Limit | null };

/** What may be attached; null where nothing is known of it. */
export type Files = { formats: readonly string[]; maxBytes: number | null; maxNumber: number | null };

/** Something to see to before filing. One that is shipped has its sentence in `messages/<locale>/channels.json`. */
export type CheckItem = { key: string; /** In the words of whoever added it. */ words?: string; required: boolean };

/** The rules of a channel, one version of them: what it takes, how it counts, when it shuts and what it gives back. */
export type ChannelProfile = {
  /** The first is what the text of a response becomes. */
  parts: readonly Part[];
  /** Null where nothing can be attached. */
  files: Files | null;
  /** BCP 47; none where any will do. */
  languages: readonly string[];
  /** The zone of its deadlines; null where it is that of whoever asks. */
  zone: string | null;
  midnight: Midnight;
  lines: LineBasis;
  receipt: { /** Its sentence in the messages. */ key: string; words?: string; /** How the reference looks, `#` for some digits: `F#`; null where it is anything. */ pattern: string | null };
  portal: string | null;
  /** The files it wants, the main one first. */
  packForms: readonly PackForm[];
  /** Working days before the deadline by which it should be filed. */
  leadDays: number;
  checklist: readonly CheckItem[];
  /** Where this was read; and the day on which somebody last looked there. */
  source: string;
  sourceUrl: string | null;
  checkedOn: string | null;
  /** Figures that nobody has found at their source. */
  doubtful: readonly ChannelFigure[];
};

/** The main one first, the others in one order whatever somebody ticked first. */
export const inFormOrder = ([main, ...also]: readonly PackForm[]): PackForm[] => (main ? [main, ...packForms.filter((form) => form !== main && also.includes(form))] : []);

type Shape = Partial<Omit<ChannelProfile, "packForms" | "receipt" | "leadDays">> & Pick<ChannelProfile, "packForms" | "leadDays"> & { receipt: string; pattern?: string; see: readonly string[] };

/** A channel as it is shipped: a free text by mail, unless more is said. `see` are the keys of its checklist; a mark `?` makes one optional. */
export const profile = ({ receipt, pattern, see, packForms: forms, ...shape }: Shape): ChannelProfile => ({
  parts: [{ part: "text", plain: false, limit: null }], files: null, languages: [], zone: null, midnight: "end-of-day", lines: "none", portal: null, source: "", sourceUrl: null, checkedOn: null, doubtful: [],
  packForms: inFormOrder(forms), receipt: { key: receipt, pattern: pattern ?? null }, checklist: see.map((key) => ({ key: key.replace("?", ""), required: !key.endsWith("?") })), ...shape,
});

/** At most so many characters of plain text, as they are typed into a field. */
export const characters = (count: number, { counted = "utf-16", lineBreak = 1, confirmed = false }: Partial<Pick<Limit, "counted" | "lineBreak" | "confirmed">> = {}): Limit => ({ count, unit: "characters", counted, lineBreak, confirmed });

export const megabytes = (count: number) => count * 1_000_000;
