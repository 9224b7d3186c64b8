/** Who or what a statement is about. `provision: null` is the whole act. */
export interface Subject {
  provision: string | null;
  except?: string;
}

const wholeAct = /^this (?:regulation|directive|decision|agreement)$/iu;
const contents = "provisions|requirements|obligations?|rules|measures|amendments";
const foundIn = "of|in|under|laid down in|set out in|provided for in|referred to in|resulting from";
const ranks = "first|second|third|fourth|fifth|last";
const units = "articles?|chapters?|sections?|titles?|parts?|annex(?:es)?|(?:sub-?)?paragraphs?|points?";
const provision = new RegExp(String.raw`^(?:the (?:${contents}) (?:${foundIn}) )?(?:this )?(?:(?:the )?(?:${ranks}) )?(?:${units})\b`, "iu");

const otherTexts = "Regulations?|Directives?|Decisions?|Treaty|TFEU|Agreement|Protocol|Convention|Charter|Statute|Rules of Procedure";
const conditions = String.raw`if|where|when|unless|provided that|to the extent|until|before|after|from (?:the|\d)`;
/** What belongs to another text, or depends on a condition or on a day. */
const elsewhere = new RegExp(String.raw`(?<!this )\b(?:${otherTexts})\b|\b(?:${conditions})\b`, "iu");
const longest = 500;

/** Whether words name provisions of the act itself: `Article 6(1) and the corresponding obligations in this Regulation`. */
export const isProvision = (words: string): boolean => words.length <= longest && provision.test(words) && !elsewhere.test(words);

/**
 * Reads a subject: the act, or some of its provisions, perhaps with the exception of others. `it` is the act if the sentences before were
 * about the act. Undefined for anything else.
 */
export function subjectIn(words: string, itIsTheAct: boolean): Subject | undefined {
  if (words.length > longest) return undefined;
  const [named = "", except] = words.split(/,? (?:with the exception of|except for|except) /u);
  const excepted = except?.replace(/,$/u, "");
  if (excepted !== undefined && !isProvision(excepted)) return undefined;
  const excepting = excepted === undefined ? {} : { except: excepted };
  if (wholeAct.test(named) || (itIsTheAct && /^it$/iu.test(named))) return { provision: null, ...excepting };
  return isProvision(named) ? { provision: named.charAt(0).toUpperCase() + named.slice(1), ...excepting } : undefined;
}
