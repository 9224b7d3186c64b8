/** What a column of a table of comments is for an input; `none` is kept with the row and is no part of it. */
export const columnParts = ["provision", "lines", "commentType", "impact", "proposedWording", "evidence", "stance", "language", "none"] as const;
export type ColumnPart = (typeof columnParts)[number];

/** In which words columns are headed: the tables of the Commission, of ISO, IEC, CEN and CENELEC, and what people make themselves. The first that fits. */
const headed: readonly (readonly [ColumnPart, RegExp])[] = [
  ["none", /observation.*secretariat|\bobservations? of\b|secretariat|disposition|^resolution|beobachtungen|remarques du secr/i],
  ["commentType", /type of comment|comment type|^type\b(?!.*(document|provision))|art des kommentars|type de commentaire|soort opmerking|tipo de comentario|类型|類型|種別|유형/i],
  ["none", /comment (no|nr|number|id)\b/i],
  ["impact", /^comments?\b|^your comments?|^remarks?\b|^feedback\b|^impact\b|^kommentar|^bemerkung|^commentaires?\b|^opmerking|^comentario|意见|意見|コメント|의견/i],
  ["proposedWording", /propos|suggest|new (text|wording)|amended text|vorschlag|änderung|modification|voorstel|voorgestelde|propuesta|建议|建議|提案|修正|修改|제안/i],
  ["lines", /\blines?\b|zeile|\blignes?\b|regel(nummer)?\b|\blíneas?\b|行号|行番号/i],
  ["evidence", /justif|rationale|evidence|reason|motivation|begründung|onderbouwing|toelichting|motivación|理由|근거/i],
  ["none", /organi[sz]ation|individual|^mb\b|national committee|member body|company|stakeholder|respondent|contact|e-?mail|^name\b|country|^date\b|^(no|nr|id|#)\.?$|firma|bedrijf|entreprise|机构|組織/i],
  ["impact", /comment|remark|kommentar|bemerkung|opmerking|comentario/i],
  ["language", /^language|^langue|^sprache|^taal|^idioma|语言|言語|언어/i],
  ["stance", /\bstance\b|\bsupport\b|^agree|haltung|standpunt|立场|賛否/i],
  ["provision", /clause|article|artikel|artículo|section|paragraph|paragraaf|absatz|figure|\btables?\b|recital|annex|bijlage|anhang|annexe|provision|\bitem\b|document type|chapter|kapitel|hoofdstuk|\bpage\b|location|reference|条|條|章|조항/i],
];

/** What a column is, going by the words above it; null where they say nothing. */
export const partOfHead = (head: string): ColumnPart | null => headed.find(([, words]) => words.test(head))?.[0] ?? null;

const typeWords = [["ge", /^(ge|general|generic|remark|allgemein|général|algemeen)\b/i], ["te", /^(te|technical|technisch|technique|substance|substantive)\b/i], ["ed", /^(ed|editorial|redactional|redaktionell|éditorial|redactioneel|typo)\b/i]] as const;
export const typeIn = (text: string) => typeWords.find(([, words]) => words.test(text.trim()))?.[0] ?? null;

const stanceWords = [
  ["oppose-unless-changed", /oppos.*unless|unless.*chang/i], ["support-with-changes", /support.*(with|if|subject to)|agree.*(with|if)|in part|partly/i], ["oppose", /^(oppos|against|disagree|object|no\b)/i],
  ["support", /^(support|agree|in favou?r|yes\b)/i], ["monitoring", /^(neutral|monitor|no position|abstain|no opinion)/i],
] as const;
export const stanceIn = (text: string) => stanceWords.find(([, words]) => words.test(text.trim()))?.[0] ?? null;

/** A language by its tag. */
export const tagIn = (text: string) => { const [tag] = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.exec(text.trim()) ?? []; return tag ?? null; };
