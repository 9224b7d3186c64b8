/** How long an answer is, as forms count: code points, or words between spaces. A line end is one character. */
export const lengthOf = (text: string, unit: "characters" | "words"): number => (unit === "characters" ? [...text.replace(/\r\n?/gu, "\n")].length : text.split(/\s+/u).filter(Boolean).length);
