import { stopWords, type LatinLanguage } from "#lib/formats/stop-words.ts";

/** BCP 47 tags of the languages that are told apart. */
export type GuessedLanguage = LatinLanguage | "ja" | "ko" | "zh-Hans" | "zh-Hant" | "el" | "he" | "ar" | "ur" | "th" | "km" | "lo" | "my" | "hi" | "bn" | "ta" | "te" | "ru" | "uk" | "bg";

const fewestLetters = 20;
const longest = 5_000;

// Characters that one Chinese script writes otherwise than the other, and Japanese otherwise than both: a line of Japanese without kana is no Chinese.
const simplified = new Set("这们说时对发没过还进开关问间门见现观车东两为无书话语认识让请谁该论设计记许证评议软网络应实际义务产业规则执责监护节层归办动权联传输达运选适经济变据续总处边乡样价齐营从专图团单战么");
const traditional = new Set("這們說對發沒關觀兩為讓證絡應實產條歸辦權聯傳遙國會學經濟點體區當變數據續總處獨邊鄉樣價擔齊屬營從樂廣專圖團將單戰麼裡嗎與來");

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function chinese(text: string): GuessedLanguage | null {
  let [hans, hant] = [0, 0];
  for (const character of text) {
    if (simplified.has(character)) hans += 1;
    if (traditional.has(character)) hant += 1;
  }
  if (hans > 2 * hant && hans > 1) return "zh-Hans";
  return hant > 2 * hans && hant > 1 ? "zh-Hant" : null;
}

/** Kana make Japanese, Hangul Korean; Han characters alone are Chinese of one script or the other, or we cannot tell. */
function eastAsian(text: string, letters: number): GuessedLanguage | null {
  const kana = countOf(text, /[\p{sc=Hira}\p{sc=Kana}]/gu);
  const hangul = countOf(text, /\p{sc=Hang}/gu);
  const han = countOf(text, /\p{sc=Han}/gu);
  if (kana + hangul + han < letters / 2) return null;
  if (hangul > kana + han) return "ko";
  if (kana * 10 > han) return "ja";
  return han > kana + hangul ? chinese(text) : null;
}

/** Scripts that stand for one language among those people here write in; of those that several share, the letters that only one of them has. */
const scripts: readonly (readonly [RegExp, (text: string) => GuessedLanguage | null])[] = [
  [/\p{sc=Greek}/gu, () => "el"], [/\p{sc=Hebrew}/gu, () => "he"], [/\p{sc=Thai}/gu, () => "th"], [/\p{sc=Khmer}/gu, () => "km"], [/\p{sc=Lao}/gu, () => "lo"], [/\p{sc=Myanmar}/gu, () => "my"],
  [/\p{sc=Devanagari}/gu, () => "hi"], [/\p{sc=Bengali}/gu, () => "bn"], [/\p{sc=Tamil}/gu, () => "ta"], [/\p{sc=Telugu}/gu, () => "te"],
  [/\p{sc=Arabic}/gu, (text) => (/[ٹڈڑںےہ]/u.test(text) ? "ur" : /[پچژگ]/u.test(text) ? null : "ar")],
  [/\p{sc=Cyrillic}/gu, (text) => (/[іїєґ]/iu.test(text) ? "uk" : /[ыэё]/iu.test(text) ? "ru" : countOf(text, /ъ/giu) > 1 ? "bg" : null)],
];

function byScript(text: string, letters: number): GuessedLanguage | null {
  const [, languageOf] = scripts.find(([script]) => countOf(text, script) > letters * 0.7) ?? [];
  return languageOf?.(text) ?? null;
}

/** Each small word counts for the languages that have it, the less the more of them do. */
function latin(text: string): GuessedLanguage | null {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const scores = new Map<LatinLanguage, number>();
  for (const word of words) {
    const languages = stopWords.get(word) ?? [];
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < 1.5 || best[1] < words.length / 12) return null;
  return !second || best[1] >= 1.4 * second[1] ? best[0] : null;
}

/**
 * Guesses the language of a text: by script, then by small words. Null for fewer than 20 letters, for a language we do not know and
 * whenever it is unsure; a wrong guess gives Chinese and Japanese the wrong shapes and spoken text the wrong voice, no guess does no harm.
 */
export function guessLanguage(text: string): GuessedLanguage | null {
  const sample = text.slice(0, longest).normalize("NFC");
  const letters = countOf(sample, /\p{L}/gu);
  if (letters < fewestLetters) return null;
  const asian = eastAsian(sample, letters);
  if (asian) return asian;
  return countOf(sample, /\p{sc=Latin}/gu) > letters * 0.8 ? latin(sample) : byScript(sample, letters);
}
