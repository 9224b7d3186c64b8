import fc from "fast-check";

/** What breaks lines, quotes, markup, formulas or the order of reading, and what counts as one character but is several. */
const pieces = [
  "\r", "\n", "\r\n", "\t", " ", ",", ";", ":", "\\", "\\n", '"', "'", "<", ">", "&", "&amp;", "&#0;", "]]>", "<![CDATA[", "<b>", "=", "+", "-", "@", "＝", "＋", "－", "＠", "1", "a",
  "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\u00A0", "\u2028", "\u2029", "\u200B", "\u200F", "\u202E", "\u2067", "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00",
  "é", "e\u0301", "漏洞", "한국", "שלום", "ไทย", "🇪🇺", "👩‍👩‍👧", "BEGIN:VEVENT", "END:VCALENDAR",
];

/** Any text at all: all planes of Unicode, characters as people see them, broken surrogates, and the pieces above in any order. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> => fc.oneof(
  fc.string({ unit: "binary", maxLength }),
  fc.string({ unit: "grapheme", maxLength }),
  fc.array(fc.integer({ min: 0, max: 0xFF_FF }), { maxLength }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...pieces), maxLength }),
);

/** Every awkward piece, alone, before and after a word, and all together: for what must be seen each time. */
export const awkwardTexts: readonly string[] = [...pieces.flatMap((piece) => [piece, `${piece}word`, `word${piece}`]), pieces.join(""), pieces.join("\n")];
