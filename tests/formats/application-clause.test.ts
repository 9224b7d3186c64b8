import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestClause, readClause, type Clause } from "#lib/formats/application-clause.ts";
import { computeDate, type DateRule } from "#lib/formats/legal-dates.ts";
import { effort } from "#tests/support/effort.ts";

function read(text: string) {
  const answer = readClause(text);
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

/** A clause in one line: `application, rest: 2027-12-11`, `application of Article 14: 2026-09-11`. */
function line({ kind, provision, rest, except, scope, rule }: Clause): string {
  return `${kind}${provision ? ` of ${provision}` : ""}${rest ? ", rest" : ""}${except ? `, but ${except}` : ""}${scope ? ` (${scope})` : ""}: ${shown(rule)}`;
}

function shown(rule: DateRule): string {
  if (rule.rule === "day") return rule.day;
  if (rule.rule === "appointed") return rule.rule;
  const unit = "unit" in rule ? ` ${rule.unit}` : "";
  return `${rule.rule} ${rule.n}${unit} of ${rule.of}${"ends" in rule ? ", to act" : ""}`;
}

const lines = (text: string) => read(text).clauses.map(line);
const journal = "in the Official Journal of the European Union";
const force = `This Regulation shall enter into force on the twentieth day following that of its publication ${journal}.`;
const binding = "This Regulation shall be binding in its entirety and directly applicable in all Member States.";

describe("an act enters into force", () => {
  test.each([
    ["on the twentieth day following that of its publication", 20],
    ["on the 20th day following that of its publication", 20],
    ["on the third day following its publication", 3],
    ["on the twenty-first day after the date of its publication", 21],
    ["on the day following that of its publication", 1],
    ["on the day of its publication", 0],
    ["20 days after its publication", 20],
  ])("%s", (words, n) => {
    for (const end of ["", ` ${journal}`]) {
      expect(read(`This Directive shall enter into force ${words}${end}.`)).toEqual({
        ok: true, unread: [],
        clauses: [{ kind: "entry-into-force", provision: null, rule: { rule: "following-day", n, of: "publication" }, excerpt: `This Directive shall enter into force ${words}${end}` }],
      });
    }
  });

  test.each([
    ["This Decision shall take effect on the day of its notification.", "following-day 0 of notification"],
    ["This Decision shall enter into force on the day following that of its adoption.", "following-day 1 of adoption"],
    ["This Regulation shall enter into force on 1 January 2027.", "2027-01-01"],
  ])("%s", (text, when) => {
    expect(lines(text)).toEqual([`entry-into-force: ${when}`]);
  });
});

describe("an act applies", () => {
  test.each([
    ["It shall apply from 25 May 2018.", "2018-05-25"],
    ["It shall apply with effect from 1 January 2027.", "2027-01-01"],
    ["It shall apply from the date of entry into force of this Regulation.", "following-day 0 of entry-into-force"],
    ["It shall apply from 24 months after the date of entry into force of this Regulation.", "elapsed 24 months of entry-into-force"],
    ["It shall apply from six months after its entry into force.", "elapsed 6 months of entry-into-force"],
    ["It shall apply 180 days after its entry into force.", "following-day 180 of entry-into-force"],
    ["It shall apply from [36] months after the date of entry into force.", "elapsed 36 months of entry-into-force"],
    ["It shall apply from [OP: please insert the date 18 months after the date of entry into force of this Regulation].", "elapsed 18 months of entry-into-force"],
    ["It shall apply from [date of entry into force + two years].", "elapsed 2 years of entry-into-force"],
  ])("%s", (text, when) => {
    expect(lines(text)).toEqual([`application: ${when}`]);
  });

  test.each([
    ["This Regulation shall apply until 31 December 2027.", ["end: 2027-12-31"]],
    ["It shall apply from 1 January 2026 to 31 December 2027.", ["application: 2026-01-01", "end: 2027-12-31"]],
    ["It shall apply for a period of five years from the date of its entry into force.", ["end: period 5 years of entry-into-force"]],
    ["This Decision shall expire on 30 June 2027.", ["end: 2027-06-30"]],
    ["Article 7 shall cease to apply on 30 June 2027.", ["end of Article 7: 2027-06-30"]],
  ])("and ceases to: %s", (text, clauses) => {
    expect(lines(text)).toEqual(clauses);
  });

  test("in the sentence in which it enters into force", () => {
    expect(lines(`This Regulation shall enter into force on the day following that of its publication ${journal} and shall apply from 1 January 2027.`)).toEqual([
      "entry-into-force: following-day 1 of publication", "application: 2027-01-01",
    ]);
  });
});

describe("a provision that applies on a day of its own", () => {
  test("leaves the rest of the act, and is named as the act names it (Digital Services Act, Article 93)", () => {
    const early = "Article 24(2), (3) and (6), Article 33(3) to (6), Article 37(7), Article 40(13), Article 43 and Sections 4, 5 and 6 of Chapter IV";
    expect(read(`1. ${force}\n2. This Regulation shall apply from 17 February 2024.\nHowever, ${early} shall apply from 16 November 2022.`).clauses.slice(1)).toEqual([
      { kind: "application", provision: null, rest: true, rule: { rule: "day", day: "2024-02-17" }, excerpt: "This Regulation shall apply from 17 February 2024" },
      { kind: "application", provision: early, rule: { rule: "day", day: "2022-11-16" }, excerpt: `${early} shall apply from 16 November 2022` },
    ]);
  });

  test("may be an exception", () => {
    expect(lines("It shall apply from 1 October 2023, with the exception of Articles 5 and 6, which shall apply from 1 January 2026, and Annex I, which shall apply from 1 January 2027.")).toEqual([
      "application, rest, but Articles 5 and 6, Annex I: 2023-10-01", "application of Articles 5 and 6: 2026-01-01", "application of Annex I: 2027-01-01",
    ]);
    expect(lines("It shall apply from 1 October 2023, except for Article 5.")).toEqual(["application, rest, but Article 5: 2023-10-01"]);
  });

  test("may be one of a list, whose items share a day", () => {
    expect(lines("It shall apply from 1 January 2026.\nHowever, the following provisions shall apply from 1 July 2025:\n(a) Articles 1 to 5;\n(b) Article 7(2).")).toEqual([
      "application, rest: 2026-01-01", "application of Articles 1 to 5: 2025-07-01", "application of Article 7(2): 2025-07-01",
    ]);
  });
});

const aiAct = [
  force, "It shall apply from 2 August 2026.", "However:", "▼M1",
  "(a)", "Chapters I and II shall apply from 2 February 2025, with the exception of Article 5(1), first subparagraph, points (ba) and (bb), and Article 5(1a) and (1b) which shall apply from 2 December 2026;",
  "▼B", "(b)", "Chapter III Section 4, Chapter V, Chapter VII and Chapter XII and Article 78 shall apply from 2 August 2025, with the exception of Article 101;", "▼M1",
  "(c)", "Chapter III, Sections 1, 2, and 3, with the exception of Article 6(5), shall apply from:",
  "(i)", "2 December 2027 as regards AI systems classified as high-risk pursuant to Article 6(2) and Annex III; and",
  "(ii)", "2 August 2028 as regards AI systems classified as high-risk pursuant to Article 6(1) and Annex I;",
  "(d)", "Articles 102 to 110 shall apply from 27 July 2026.",
];

describe("a list is read item by item (AI Act, Article 113, as amended)", () => {
  const points = "Article 5(1), first subparagraph, points (ba) and (bb), and Article 5(1a) and (1b)";
  const dated = [
    "entry-into-force: following-day 20 of publication",
    "application, rest: 2026-08-02",
    `application of Chapters I and II, but ${points}: 2025-02-02`,
    `application of ${points}: 2026-12-02`,
    "application of Chapter III Section 4, Chapter V, Chapter VII and Chapter XII and Article 78, but Article 101: 2025-08-02",
    "application of Chapter III, Sections 1, 2, and 3, but Article 6(5) (as regards AI systems classified as high-risk pursuant to Article 6(2) and Annex III): 2027-12-02",
    "application of Chapter III, Sections 1, 2, and 3, but Article 6(5) (as regards AI systems classified as high-risk pursuant to Article 6(1) and Annex I): 2028-08-02",
    "application of Articles 102 to 110: 2026-07-27",
  ];

  test.each([["each on a line of its own", "\n"], ["between empty lines", "\n\n"], ["all in one line", " "]])("%s", (_, between) => {
    const { clauses, unread } = read(aiAct.join(between));
    expect(clauses.map(line)).toEqual(dated);
    expect(unread).toEqual([]);
  });

  test("wrapped as in a mail", () => {
    const wrapped = aiAct.join("\n").replace(/(.{60,72}) /gu, "$1\n");
    expect(wrapped.split("\n").length).toBeGreaterThan(aiAct.length + 8);
    expect(lines(wrapped)).toEqual(dated);
  });
});

describe("a directive is transposed", () => {
  test.each([
    ["By 17 October 2024, Member States shall adopt and publish the measures necessary to comply with this Directive.", "2024-10-17"],
    ["Member States shall adopt and publish, by 28 June 2022, the laws, regulations and administrative provisions necessary to comply with this Directive.", "2022-06-28"],
    ["Member States shall bring into force the laws, regulations and administrative provisions necessary to comply with this Directive by 9 December 2026.", "2026-12-09"],
    ["Member States shall bring into force the laws, regulations and administrative provisions necessary to comply with this Directive by 21 May 2025 at the latest.", "2025-05-21"],
    ["Member States shall bring into force, within 12 months of the date of entry into force of this Directive, the laws, regulations and administrative provisions necessary to comply with this Directive.", "period 12 months of entry-into-force, to act"],
    ["By [24 months after the entry into force of this Directive], Member States shall adopt and publish the provisions necessary to comply with this Directive.", "elapsed 24 months of entry-into-force"],
  ])("%s", (text, when) => {
    expect(lines(text)).toEqual([`transposition-deadline: ${when}`]);
  });

  test("and the measures apply from a day of their own (NIS 2 Directive, Article 41)", () => {
    const { clauses, unread } = read(
      "1. By 17 October 2024, Member States shall adopt and publish the measures necessary to comply with this Directive. They shall immediately inform the Commission thereof.\n"
      + "They shall apply those measures from 18 October 2024.\n"
      + "2. When Member States adopt the measures referred to in paragraph 1, they shall contain a reference to this Directive or shall be accompanied by such reference on the occasion of their official publication.",
    );
    expect(clauses.map(line)).toEqual(["transposition-deadline: 2024-10-17", "application: 2024-10-18"]);
    expect(unread).toEqual([]);
  });

  test("in parts, each with its deadline", () => {
    const laws = "the laws, regulations and administrative provisions necessary to comply with";
    expect(lines(`1. Member States shall adopt and publish, by 28 February 2015, ${laws} Article 13. They shall apply those measures from 1 June 2015.\n`
      + `2. Member States shall adopt and publish, by 18 July 2016, ${laws} Article 2(15) to (32), Articles 6 to 12 and Annexes I, II, III and IV of this Directive. They shall forthwith communicate the text of those measures to the Commission.`)).toEqual([
      "transposition-deadline of Article 13: 2015-02-28", "application of Article 13: 2015-06-01",
      "transposition-deadline of Article 2(15) to (32), Articles 6 to 12 and Annexes I, II, III and IV: 2016-07-18",
    ]);
  });
});

describe("the Commission reviews an act", () => {
  test.each([
    ["By 9 December 2030, and every five years thereafter, the Commission shall review the application of this Directive and submit a report to the European Parliament.", "2030-12-09"],
    ["By 17 October 2027 and every 36 months thereafter, the Commission shall review the functioning of this Directive, and report to the European Parliament and to the Council.", "2027-10-17"],
    ["The Commission shall, by 2 August 2028, evaluate the functioning of the AI Office.", "2028-08-02"],
    ["The Commission shall review this Regulation and report to the Council by 13 June 2027, and every four years thereafter.", "2027-06-13"],
    ["No later than three years after the date of entry into force of this Regulation, the Commission shall carry out an evaluation.", "period 3 years of entry-into-force, to act"],
    ["By 18 November 2027, the Commission shall evaluate, and report to the Council on:\n(a) the scope of the services covered by this Regulation;\n(b) the interaction with acts that apply from 1 January 2026.", "2027-11-18"],
  ])("%s", (text, when) => {
    expect(read(text)).toMatchObject({ clauses: [{ kind: "review", provision: null }], unread: [] });
    expect(lines(text)).toEqual([`review: ${when}`]);
  });
});

describe("what is not understood is left out and named", () => {
  test.each([
    ["Nevertheless, if the date of 25 June 2023 precedes the date of application referred to in the second paragraph, the application of Article 42 shall be postponed until that date."],
    ["This Directive shall apply to products placed on the market or put into service after 9 December 2026."],
    ["Article 5 shall apply from 1 January 2027, unless the Commission decides otherwise."],
    ["It shall apply from 1 January 2027 or from the date of its publication, whichever is the later."],
    ["It shall apply from the first day of the month following that of its publication."],
    ["It shall apply from the date of application of Regulation (EU) 2024/1689."],
    ["It shall apply from 24 months after the date of entry into force of Regulation (EU) 2024/1689."],
    ["Article 5 of Regulation (EU) 2019/881 shall apply from 1 January 2027."],
    ["Directive 85/374/EEC is repealed with effect from 9 December 2026."],
    ["It shall apply from 31 February 2027."],
    ["It shall apply from 1 January 2027 for a period of five years."],
    ["It shall apply from 1 January 2027 to the end of the transitional period."],
    ["Article 5 shall apply from 1 January 2027 as regards goods and from 1 July 2027 as regards services."],
    ["It shall apply from 1 January 2027, with the exception of Article 5, and Article 6 shall apply from 1 July 2027."],
    ["By 2 August 2027, the Commission shall adopt delegated acts to supplement this Regulation."],
    ["By 1 January 2027, Member States shall adopt and publish, by 1 May 2027, the measures necessary to comply with this Directive."],
    ["By 2 May 2027, the Commission shall publish a list of standards."],
    ["By 2 August 2027, the Commission shall, after consulting the Board, adopt delegated acts in the light of that assessment and report."],
    ["Chapter III, with the exception of Article 6(5), shall apply from 1 January 2027, with the exception of Article 7."],
    ["Title II of the Rules of Procedure shall apply from 1 January 2027."],
    ["By 11 December 2026, Member States shall ensure that there is a sufficient number of notified bodies."],
    ["Member States shall adopt the measures necessary to comply with Article 3 of Directive (EU) 2019/882 by 1 January 2027."],
  ])("%s", (text) => {
    expect(read(text)).toEqual({ ok: true, clauses: [], unread: [text.slice(0, -1)] });
  });

  test.each([
    ["Where the Commission so decides by 1 May 2026:\n(a) Article 5 shall apply from 1 January 2027;\n(b) Article 6 shall apply from 1 July 2027."],
    ["Where the Commission so decides by 1 May 2026: (a) Article 5 shall apply from 1 January 2027. The Council is told; (b) Article 6 shall apply from 1 July 2027."],
  ])("as is a condition that stands before a list: %s", (text) => {
    const { clauses, unread } = read(text);
    expect(clauses).toEqual([]);
    expect(unread).toEqual(expect.arrayContaining([
      "Where the Commission so decides by 1 May 2026 Article 5 shall apply from 1 January 2027", "Where the Commission so decides by 1 May 2026 Article 6 shall apply from 1 July 2027",
    ]));
  });

  test("as are the words that an amending act puts into another", () => {
    const { clauses, unread } = read(`Article 113 is amended as follows:\n(a)\npoint (a) is replaced by the following:\n‘(a)\nChapters I and II shall apply from 2 February 2025;’\n;\n(b)\nthe following point is added:\n‘(d)\nArticles 102 to 110 shall apply from 27 July 2026.’\n.\nArticle 4\n${force}`);
    expect(clauses.map(line)).toEqual(["entry-into-force: following-day 20 of publication"]);
    expect(unread).toHaveLength(2);
  });

  test("as is an `it` that may be something else", () => {
    expect(lines("Article 5 shall apply from 1 January 2027. It shall apply until 31 December 2027.")).toEqual(["application of Article 5: 2027-01-01"]);
    expect(lines("The Board shall have a secretariat. It shall apply from 1 January 2027.")).toEqual([]);
  });

  test("but not headings, signatures, and formulas that set no date", () => {
    expect(read(`Article 71\nEntry into force and application\n1.\n${force}\n${binding}\nDone at Strasbourg, 23 October 2024.\nFor the European Parliament\nThe President\nR. METSOLA`).unread).toEqual([]);
  });
});

test("of the Data Act, only what applies from a day is read (Article 50)", () => {
  const { clauses, unread } = read([
    force, "It shall apply from 12 September 2025.",
    "The obligation resulting from Article 3(1) shall apply to connected products and the services related to them placed on the market after 12 September 2026.",
    "Chapter IV shall apply to contracts concluded after 12 September 2025.",
    "Chapter IV shall apply from 12 September 2027 to contracts concluded on or before 12 September 2025 provided that they are:",
    "(a)", "of indefinite duration; or", "(b)", "due to expire at least 10 years from 11 January 2024.",
  ].join("\n"));
  const older = "to contracts concluded on or before 12 September 2025 provided that they are";
  expect(clauses.slice(1).map(line)).toEqual([
    "application, rest: 2025-09-12",
    `application of Chapter IV (${older} of indefinite duration): 2027-09-12`,
    `application of Chapter IV (${older} due to expire at least 10 years from 11 January 2024): 2027-09-12`,
  ]);
  expect(unread.map((sentence) => sentence.slice(0, 20))).toEqual(["The obligation resul", "Chapter IV shall app"]);
});

describe("whatever is typed", () => {
  const words = fc.constantFrom(
    "This Regulation", "It", "Article 14", "Chapters I and II", "shall apply", "shall enter into force", "from", "on", "by", "until", "11 December 2027", "the twentieth day following that of",
    "its publication", "with the exception of", ", which", "and", ",", ".", ";", ":", "(a)", "(i)", "1.", "\n", "‘", "’", "as regards", "Member States", "the Commission shall review", "24 months after", "entry into force", "[", "]",
  );
  const sentences = fc.array(words, { maxLength: 60 }).map((all) => all.join(" "));

  const day = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) }).map((moment) => new Date(moment));
  const printed = (date: Date) => `${date.getUTCDate()} ${date.toLocaleString("en", { month: "long", timeZone: "UTC" })} ${date.getUTCFullYear()}`;
  const n = fc.integer({ min: 1, max: 60 });
  const moment = fc.oneof(
    day.map((date): [string, DateRule] => [printed(date), { rule: "day", day: date.toISOString().slice(0, 10) }]),
    n.map((months): [string, DateRule] => [`${months} months after the date of entry into force of this Regulation`, { rule: "elapsed", n: months, unit: "months", of: "entry-into-force", law: "eu" }]),
    n.map((days): [string, DateRule] => [`the ${days}th day following that of its publication ${journal}`, { rule: "following-day", n: days, of: "publication" }]),
  );
  const provision = fc.constantFrom("Article 14", "Articles 5 and 6", "Chapter IV (Articles 35 to 51)", "Annex I, Part II, points (1) and (2)(a)", "Article 6(1) and the corresponding obligations in this Regulation");
  const statement = fc.tuple(provision, moment);

  test("as acts are worded, is read as it was meant, in one sentence or in many", () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), fc.constantFrom(" and ", ", and ", ", ", ". ", ";\n"), (statements, between) => {
        const { clauses, unread } = read(`${statements.map(([subject, [when]]) => `${subject} shall apply from ${when}`).join(between)}.`);
        expect(clauses.map(({ provision: named, rule }) => [named, rule])).toEqual(statements.map(([subject, [, rule]]) => [subject, rule]));
        expect(unread).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("is read without fault; every clause can be computed, and shows words of the text", () => {
    const known = { publication: "2026-01-01", "entry-into-force": "2026-01-21", adoption: "2025-12-01", notification: "2025-12-02" };
    fc.assert(
      fc.property(fc.oneof(sentences, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        for (const { rule, excerpt } of read(text).clauses) {
          expect(computeDate(rule, known).ok).toBe(true);
          expect(excerpt.split(" ").filter((word) => !text.includes(word))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a sentence that never ends", "It shall apply from its adoption and ".repeat(540)],
    ["nothing but exceptions", "with the exception of ".repeat(900)],
    ["lists in lists", "(a) x:\n".repeat(2800)],
    ["a long stem with many items", `${"x ".repeat(5000)}:\n${"(a) y;\n".repeat(1400)}`],
    ["brackets", "[ date ".repeat(2800)],
    ["subjects without an end", "Article 5, ".repeat(1800)],
    ["duties of the Commission", "By 1 May 2027, the Commission shall submit ".repeat(440)],
    ["full stops", ". A".repeat(6600)],
    ["blanks", " ".repeat(20_000)],
  ])("takes no time: %s", (_, text) => {
    expect(effort(() => expect(readClause(text.slice(0, longestClause)).ok).toBe(true))).toBeLessThan(1_000);
  });

  test("is refused if it is longer than a final article", () => {
    expect(readClause("x".repeat(longestClause + 1))).toEqual({ ok: false, reason: "tooLong" });
    expect(read("")).toEqual({ ok: true, clauses: [], unread: [] });
  });
});
