/** Which letters of the world a text is set in, and which face of a font each national form of them wants. */

export type EastAsian = "zh-CN" | "zh-TW" | "ja-JP" | "ko-KR";

/** The national form of Han characters that a language tag asks for; Hong Kong and Macao write as Taiwan does. */
export function eastAsianOf(language: string): EastAsian | null {
  const [tongue, ...rest] = language.toLowerCase().split("-");
  if (tongue === "ja") return "ja-JP";
  if (tongue === "ko") return "ko-KR";
  if (tongue === "zh" || tongue === "yue") return tongue === "yue" || rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-TW" : "zh-CN";
  return null;
}

const rightToLeft = ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"];

/** Whether the language is written from right to left. */
export const isRightToLeft = (language: string) => rightToLeft.includes(language.toLowerCase().split("-")[0]!);

const eastAsian = /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Bopo}|[\u3000-\u303f\uff00-\uffef]/u;
const hangul = /\p{sc=Hang}/u;
const kana = /\p{sc=Hira}|\p{sc=Kana}/u;
const arabic = /\p{sc=Arab}/u;
const hebrew = /\p{sc=Hebr}/u;

export type Face = "latin" | "arabic" | "hebrew" | "sc" | "tc" | "jp" | "kr";
const faceOf: Record<EastAsian, Face> = { "zh-CN": "sc", "zh-TW": "tc", "ja-JP": "jp", "ko-KR": "kr" };

/** The face that a character of a text wants: kana are Japanese and Hangul Korean in any text, Han characters go by its language. */
export function faceFor(character: string, language: string): Face | null {
  if (/\s/u.test(character)) return null;
  if (arabic.test(character)) return "arabic";
  if (hebrew.test(character)) return "hebrew";
  if (!eastAsian.test(character)) return "latin";
  const own = eastAsianOf(language);
  if (hangul.test(character)) return "kr";
  if (kana.test(character)) return "jp";
  return own ? faceOf[own] : "sc";
}
