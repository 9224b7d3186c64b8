import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { charactersIn } from "#lib/formats/glyphs.ts";

const face = charactersIn(readFileSync("app/(public)/standpoint/[docket]/picture.png/standpunt-serif.ttf"));
const covers = (text: string) => [...text].every((character) => face.has(character.codePointAt(0)!));

test("the face of pictures has the letters of Europe, and not those of Asia, of writing from the right, or emoji", () => {
  for (const text of ["Paying a maintainer does not make you a manufacturer", "Één café, Łódź, Žižkov, ğüşİ, Þór — “ja”, 100 % · € …", "Ανοιχτός κώδικας", "Открытый код"]) expect(covers(text)).toBe(true);
  for (const text of ["開かれた基盤", "开放基础设施", "오픈 인프라", "مصدر مفتوح", "קוד פתוח", "✨", "👩‍💻"]) expect(covers(text)).toBe(false);
});

test("what is no font is refused", () => {
  expect(() => charactersIn(new TextEncoder().encode("not a font, but long enough to look for one"))).toThrow(RangeError);
  expect(() => charactersIn(new Uint8Array(4))).toThrow(RangeError);
});
