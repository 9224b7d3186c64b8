import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readClause } from "#lib/formats/application-clause.ts";
import { computeAll, computeDate } from "#lib/formats/legal-dates.ts";

function read(text: string) {
  const answer = readClause(text);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

const acts = new URL("../../../shared/data/acts/", import.meta.url);
const breaks = /<\/(?:p|div|td|TI\.ART|STI\.ART|NO\.PARAG|ALINEA|P|NO\.P|TXT)>/gu;
const withoutTags = (markup: string) => markup.replace(breaks, "\n").replace(/<[^>]+>/gu, "").replace(/[^\S\n]+|&#160;/gu, " ");
const linesIn = (name: string) => withoutTags(readFileSync(new URL(name, acts), "utf8")).split("\n").map((text) => text.trim()).filter((text) => text !== "");

/** The articles of an act, each with its heading, from the first to what follows the last. */
function articlesOf(name: string): string[] {
  const all = linesIn(name);
  const starts = all.flatMap((text, index) => (/^Article \d+$/u.test(text) ? [index] : []));
  return starts.map((start, index) => all.slice(start, starts[index + 1] ?? all.findIndex((text, at) => at > start && /^(?:Done at|ANNEX)/u.test(text))).join("\n"));
}

describe("an act of the Official Journal", () => {
  const cyberResilience = ["cra-32024R2847-oj-en.xhtml", "cra-02024R2847-20241120-consolidated-en.xhtml", "cra-02024R2847-20241120-consolidated-en.fmx4.xml"];

  test.for(cyberResilience)("has its days, all of them and no others: %s", (name, { skip }) => {
    skip(!existsSync(new URL(name, acts)), "skipped: no corpus");
    const articles = articlesOf(name);
    expect(articles).toHaveLength(71);
    const clauses = articles.flatMap((article, index) => read(article).clauses.map((clause) => ({ ...clause, article: index + 1 })));
    const { days, unresolved } = computeAll(clauses.map((clause) => ({ key: `${clause.article}: ${clause.kind} ${clause.provision ?? (clause.rest ? "rest" : "")}`, ...clause })), { publication: "2024-11-20" });
    expect(unresolved).toEqual([]);
    expect(days.map(({ key, day }) => `${key} ${day}`)).toEqual([
      "70: review  2030-12-11", "70: review  2028-09-11",
      "71: entry-into-force  2024-12-10", "71: application rest 2027-12-11",
      "71: application Article 14 2026-09-11", "71: application Chapter IV (Articles 35 to 51) 2026-06-11",
    ]);
    expect(read(articles.at(-1)!).unread).toEqual([]);
  });

  test.for([
    ["cra-deleg-32026R0881-oj-en.xhtml", "2026-04-20", "2026-05-10"],
    ["aiomnibus-32026R1744-oj-en.xhtml", "2026-07-24", "2026-07-27"],
  ] as const)("is in force in time: %s, published on %s, on %s", ([name, publication, day], { skip }) => {
    skip(!existsSync(new URL(name, acts)), "skipped: no corpus");
    const { clauses, unread } = read(articlesOf(name).at(-1)!);
    expect(unread).toEqual([]);
    expect(clauses.map(({ kind, rule }) => [kind, computeDate(rule, { publication })])).toEqual([["entry-into-force", expect.objectContaining({ ok: true, day })]]);
  });

  test("that amends another is not taken for it", ({ skip }) => {
    const name = "aiomnibus-32026R1744-oj-en.xhtml";
    skip(!existsSync(new URL(name, acts)), "skipped: no corpus");
    const all = linesIn(name);
    const start = all.findIndex((text) => text.startsWith("in Article 113, the third paragraph"));
    const { clauses, unread } = read(all.slice(start, start + 30).join("\n"));
    expect(clauses).toEqual([]);
    expect(unread.join("\n")).toContain("2 December 2026");
  });
});
