import { expect, test } from "vitest";
import { countsInWords } from "#components/texts/in-words.ts";

test("of what an edition has the large parts are told, and none is missed because larger ones are not there", () => {
  const list = new Intl.ListFormat("en", { type: "unit" });
  const say = (key: string, values?: Record<string, string | number>) => `${values!.n} ${key}`;
  const guidance = { recitals: 0, articles: 0, annexes: 0, paragraphs: 10, points: 2, footnotes: 0 };
  expect(countsInWords(guidance, say, list, 3)).toBe("10 counts.paragraphs, 2 counts.points");
  expect(countsInWords({ ...guidance, recitals: 3, articles: 7, annexes: 1 }, say, list, 3)).toBe("7 counts.articles, 3 counts.recitals, 1 counts.annexes");
});
