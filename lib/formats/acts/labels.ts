/** What stands before a line of a list: `(a)`, `1.`, `4.1.`, `—`, `‘(14a)`. */
export interface Label {
  /** `a`, `1`, `4.1`, `14a`; null for a dash and for what counts nothing. */
  number: string | null;
  /** The ways in which it may be counted: `(i)` is the ninth letter or the first Roman number. */
  readings: { style: string; value: number }[];
  quoted: boolean;
}

const quotes = "‘’“”„«»‚\"'『「｢";
const dashes = /^[—–\-•·●○▪■□*‣]$/u;

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman number in small or capital letters; null for what is none. */
export function romanValue(text: string): number | null {
  if (!/^(?:m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$/iu.test(text) || text === "") return null;
  const values = [...text.toLowerCase()].map((letter) => romanDigits[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** a is 1, b is 2; `ba` comes after b and before c. */
function letterValue(text: string): number {
  const order = "abcdefghijklmnopqrstuvwxyz".indexOf(text.charAt(0)) + 1;
  const doubled = text.length > 1 && [...text].every((letter) => letter === text.charAt(0));
  if (doubled) return 26 * (text.length - 1) + order;
  return order + (text.length > 1 ? letterValue(text.slice(1)) / 100 : 0);
}

function readingsOf(number: string, enclosure: string): Label["readings"] {
  const [, figure, letters = ""] = /^(\d+)\s?([a-z]*)$/u.exec(number) ?? [];
  if (figure) return [{ style: `1${enclosure}`, value: Number(figure) + (letters ? letterValue(letters) / 100 : 0) }];
  if (/^\d+(?:\.\d+)+[a-z]?$/u.test(number)) return [{ style: `1.1${enclosure}`, value: Number(/\d+(?=\D*$)/u.exec(number)![0]) }];
  if (/^[A-Z]$/u.test(number) || /^[IVXLC]+$/u.test(number)) {
    const roman = romanValue(number);
    return [...(number.length === 1 ? [{ style: `A${enclosure}`, value: letterValue(number.toLowerCase()) }] : []), ...(roman ? [{ style: `I${enclosure}`, value: roman }] : [])];
  }
  if (!/^[a-z]{1,5}$/u.test(number)) return [{ style: `?${enclosure}`, value: 0 }];
  const roman = romanValue(number);
  return [...(number.length < 4 ? [{ style: `a${enclosure}`, value: letterValue(number) }] : []), ...(roman ? [{ style: `i${enclosure}`, value: roman }] : [])];
}

const numbered = /^(\(|（)?\s*(\d+(?:\.\d+)*\s?[a-z]{0,2}|[a-z]{1,5}|[A-Z]|[IVXLC]{1,7})\s*(\.?[)）]|\.|．)?$/u;

/** What a label says; null for words that are none. */
export function readLabel(text: string): Label | null {
  const bare = text.replace(/\s+/gu, " ").trim();
  const quoted = quotes.includes(bare.charAt(0)) && bare !== "";
  const inner = quoted ? bare.slice(1).trim() : bare;
  if (dashes.test(inner)) return { number: null, readings: [{ style: inner, value: 0 }], quoted };
  const [, opening = "", number, closing = ""] = numbered.exec(inner) ?? [];
  if (!number || (opening !== "" && !/[)）]/u.test(closing))) return null;
  return { number: number.replace(/\s/gu, ""), readings: readingsOf(number, opening ? "()" : closing), quoted };
}

/** Whether a label counts on from another of its list: the very next one, or at least a later one. */
export function follows(earlier: Label["readings"][number], { readings }: Label, { next }: { next: boolean }) {
  return readings.find(({ style, value }) => {
    if (style !== earlier.style) return false;
    if (value === 0) return true;
    const [before, now] = [Math.floor(earlier.value), Math.floor(value)];
    return value > earlier.value && (!next || now === before + 1 || now === before);
  });
}

/** The reading by which a label begins a list. */
export const begins = ({ readings }: Label) => readings.find(({ value, style }) => value === 0 || value === 1 || (style.startsWith("1.1") && value === 1));
