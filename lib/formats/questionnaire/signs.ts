/** What the lines of a questionnaire are known by, in the spellings of authorities. Digits and brackets of full width count as plain ones. */

const digits = "[0-9０-９]";
const dotted = `${digits}+(?:[.．]${digits}+)*`;
const asking = "Q|Question|Frage|Vraag|Domanda|Pregunta|Pergunta|Pytanie|Fråga|Spørgsmål|Kysymys|Otázka|问题|問題|问|問|質問|設問|题|질문|문항|문";

/** `Q3`, `Question 4.1:`, `問1`, `【質問2】`, `问题1：`, `질문 1.` */
const named = new RegExp(`^[【\\[(（]?\\s*((?:${asking})\\s*\\.?\\s*${dotted})\\s*[】\\])）]?\\s*[.．:：、)）–-]?\\s*(.*)$`, "iu");
/** `1.`, `1.1`, `2)`, `３．` */
const numbered = new RegExp(`^(${dotted})\\s*(?:[.．)）、:：]\\s*(?!${digits})|(?<=[.．]${digits}+)\\s+|\\s+(?=\\p{Lu}.*[?？]$))(.*)$`, "u");
/** `(1)`, `（1）`, `a)`, `(ii)`, `가.`, `ア）` */
const lesser = new RegExp(`^((?:[(（](?:${digits}{1,2}|[a-z]|[ivx]{1,4}|[ア-ン]|[一二三四五六七八九十]{1,2}|[가-힣])[)）])|(?:[a-z]|[ivx]{2,4}|[ア-ン]|[가나다라마바사아자차카타파하])(?:[)）]|[.．](?=\\s)))\\s*(.*)$`, "u");
const circled = /^([①-⑳])\s*(.*)$/u;

const headings = [
  /^((?:Section|Part|Chapter|Block|Teil|Abschnitt|Partie|Deel|Onderdeel|Hoofdstuk|Sezione|Parte|Sección|Secção|Część|Del)\s+(?:\d+|[IVX]+|[A-Z]))(?![\p{L}\p{N}])\s*[.:)–-]?\s*(.*)$/iu,
  /^(第[一二三四五六七八九十0-9０-９]+[章节節部編编部分]+)\s*[：:、]?\s*(.*)$/u,
  /^(제\s*\d+\s*[장절부])\s*[.:]?\s*(.*)$/u,
  /^([IVX]{1,5}|[Ⅰ-Ⅻ]|[A-Z])[.．]\s+(.*)$/u,
  /^([一二三四五六七八九十]{1,3})[、．.]\s*(.*)$/u,
];

export type Head = { as: "section" | "question" | "lesser" | "option"; number: string; rest: string; level: number };

const levelOf = (number: string) => number.split(/[.．]/u).filter((part) => /[0-9０-９]/u.test(part)).length;

/** What a line begins as, by its number; null where it has none. `level` counts the numbers in it. */
export function headOf(line: string): Head | null {
  const question = named.exec(line) ?? numbered.exec(line);
  if (question) return { as: "question", number: question[1]!.trim(), rest: question[2]!.trim(), level: levelOf(question[1]!) };
  for (const heading of headings) {
    const [, number, rest] = heading.exec(line) ?? [];
    if (number === undefined) continue;
    const within = headOf(rest!);
    // 一、问题1: one line that is heading and question at once is the question.
    if (within?.as === "question" && within.rest !== "") return { ...within, number: `${number}、${within.number}` };
    return { as: asks(rest!) ? "question" : "section", number, rest: rest!.trim(), level: 1 };
  }
  const under = lesser.exec(line);
  if (under) return { as: "lesser", number: under[1]!, rest: under[2]!.trim(), level: 0 };
  const option = circled.exec(line);
  return option ? { as: "option", number: option[1]!, rest: option[2]!.trim(), level: 0 } : null;
}

/** Whether words ask something, by how they end. */
export const asks = (words: string) => /[?？]\s*(?:\*|[(（【].{1,40}[)）】])?\s*$|(?:ください|下さい|か|까|요|吗|呢)[。.]?\s*$/u.test(words) && words.length > 3;

const box = /^(?:[-–•◦▪●○◯□☐☑☒◻◉❏❑·・‣]|\[[ xX]?\]|\( ?\)|\*(?=\s+\p{Ll}))\s*(?=\S)/u;
/** What stands behind a box, a circle or a bullet; null where there is none. */
export const behindBox = (line: string) => (box.test(line) ? line.replace(box, "") : null);

const severalSigns = /tick all|all that apply|select all|multiple (?:choice|answers)|more than one|one or more|several answers|between \d+ and \d+ (?:choice|answer|selection)|at (?:most|least) \d+ (?:choice|answer|selection)|meerdere antwoorden|mehrere antworten|plusieurs réponses|複数(?:選択|回答)|多选|多選|复选|복수\s*(?:선택|응답)/iu;
const oneSigns = /tick one|choose one|select one|only one|single choice|one answer|één antwoord|eine antwort|une seule|単一(?:選択|回答)|1つ(?:選|だけ)|一つ選|单选|單選|하나만/iu;
export const asksSeveral = (words: string) => severalSigns.test(words);
export const asksOne = (words: string) => oneSigns.test(words);

const mandatorySigns = /\b(?:mandatory|required|compulsory|obligatory|verplicht|obligatoire|obbligatori[ao]|obligatorio|pflicht(?:feld|frage)?)\b|必須|必填|必答|필수/iu;
const optionalSigns = /\b(?:not|non|nicht|niet) (?:mandatory|required|compulsory|obligatory|verplicht|obligatoire)\b|非必填/iu;
/** Whether it says of itself that it has to be answered: by an asterisk, or in words between brackets or on a line of their own. */
export const isMandatory = (line: string) => !optionalSigns.test(line) && (/^\s*[*＊]\s*\S|\S\s*[*＊]\s*$/u.test(line) || [...line.matchAll(/[(（【[]([^)）】\]]{1,40})[)）】\]]/gu)].some(([, within]) => mandatorySigns.test(within!)) || (line.length < 60 && mandatorySigns.test(line) && !asks(line)));
export const withoutAsterisk = (line: string) => line.replace(/^\s*[*＊]\s*(?=\S)/u, "").replace(/(?<=\S)\s*[*＊]\s*$/u, "");

const amount = "([0-9０-９][0-9０-９.,  '’]*)";
const inCharacters = "(?:characters?|character\\(s\\)|chars?|signs|tekens?|zeichen|caractères?|caratteri|caracteres|znaków|tecken)";
const inWords = "(?:words?|word\\(s\\)|woorden|wörter|worte|mots|parole|palabras|palavras|słów|ord)";
const before = "(?:max(?:imum|imaal|imal)?\\.?|up to|at most|no more than|not exceed(?:ing)?|limited to|limit(?: of)?|tot|höchstens|bis zu|jusqu[’']à)";
const limits: readonly (readonly [RegExp, "characters" | "words"])[] = ([["characters", inCharacters], ["words", inWords]] as const).flatMap(([unit, named]) => [
  [new RegExp(`${before}[^0-9０-９\\n]{0,20}${amount}\\s*${named}`, "iu"), unit] as const,
  [new RegExp(`\\b\\d+\\s*(?:to|and|-|–|tot|bis|à)\\s*${amount}\\s*${named}`, "iu"), unit] as const,
  [new RegExp(`${amount}\\s*${named}\\s*(?:max|maximum|or (?:less|fewer)|limit|allowed)`, "iu"), unit] as const,
]).concat([
  [new RegExp(`${amount}\\s*(?:文)?字(?:数)?\\s*(?:以内|以下|まで|程度|之内)`, "u"), "characters"], [new RegExp(`(?:不超过|不超過|最多|限|少于)\\s*${amount}\\s*(?:个|個)?字`, "u"), "characters"],
  [new RegExp(`${amount}\\s*자\\s*(?:이내|이하|까지)`, "u"), "characters"],
]);

/** How long an answer may be, where that is said. */
export function limitIn(line: string): { limit: number; unit: "characters" | "words" } | null {
  for (const [sign, unit] of limits) {
    const said = sign.exec(line)?.[1];
    const limit = said === undefined ? 0 : Number(said.normalize("NFKC").replace(/[^0-9]/g, ""));
    if (limit > 0 && limit < 1_000_000) return { limit, unit };
  }
  return null;
}
