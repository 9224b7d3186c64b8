import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dropTerm, noticeCodes, printQuery, readQuery, setTerm, suggestionsFor, valuesOf, type Grammar, type QueryText } from "#lib/formats/query-text/index.ts";
import { grammar } from "#tests/formats/query-grammar.ts";
import { effort } from "#tests/support/effort.ts";

const canonical = (typed: string) => printQuery(readQuery(typed, grammar), grammar);
const noticed = (typed: string) => readQuery(typed, grammar).notices.map(({ code, field, text, suggestion }) => `${code} ${field ? `${field}:` : ""}${text}${suggestion ? ` → ${suggestion}` : ""}`);
const said = ({ terms, words }: QueryText) => ({ terms, words });

test("a query is taken apart into plain JSON", () => {
  const query = readQuery("hub:europe -state:closed closes:<30d cyber resilience", grammar);
  expect(query).toEqual({
    terms: [
      { field: "hub", not: false, values: [{ type: "word", word: "europe" }] },
      { field: "state", not: true, values: [{ type: "word", word: "closed" }] },
      { field: "closes", not: false, values: [{ type: "days", is: "within", days: 30 }] },
    ],
    words: "cyber resilience",
    notices: [],
  });
  expect(JSON.parse(JSON.stringify(query))).toEqual(query);
});

describe("what is spelled one way or another is printed in one form", () => {
  test.each([
    ["cyber state:gathering hub:europe resilience", "hub:europe state:gathering cyber resilience"],
    ["HUB:Europe", "hub:europe"],
    ["hub:eu", "hub:europe"],
    ["status:open", "state:open"],
    ["PAYS:nl,Belgium,be", "jurisdiction:BE,NL"],
    ["jurisdiction:europe,uk", "jurisdiction:EU,GB"],
    ["state:positioning,gathering", "state:gathering,positioning"],
    ["state:positioning state:gathering state:positioning", "state:gathering,positioning"],
    ["state:Reponse", "state:responding"],
    ["stance:oppose_unless_changed,\"support with changes\"", "stance:oppose-unless-changed,support-with-changes"],
    ["theme:B,a", "topic:a,b"],
    ["topic:\"Open  Source\"", "topic:\"open source\""],
    ["topic:\"open-source\"", "topic:open-source"],
    ["topic:“open source”", "topic:\"open source\""],
    ["topic:«open source»", "topic:\"open source\""],
    ["topic:\"a,b\",c", "topic:\"a,b\",c"],
    ["stage:\"In Committee\"", "stage:\"in committee\""],
    ["stage:in-committee", "stage:\"in committee\""],
    ["lead:Myself", "lead:me"],
    ["confidential:ja", "confidential:yes"],
    ["-confidential:yes", "confidential:no"],
    ["confidential:0", "confidential:no"],
    ["priority:high priority:low", "priority:low"],
    ["priority:high priority:low priority:high", "priority:high"],
    ["-priority:high -priority:low", "-priority:high,low"],
    ["–state:closed", "-state:closed"],
    ["state:closed -state:merged hub:asia", "hub:asia state:closed -state:merged"],
  ])("%s", (typed, printed) => {
    expect(canonical(typed)).toBe(printed);
  });
});

describe("punctuation around a term is forgiven", () => {
  test.each([
    ["(hub:europe, state:open.)", "hub:europe state:open"],
    ["state:,open,,closed,", "state:open,closed"],
    ["hub:europe!", "hub:europe"],
    ["topic:'open-source'", "topic:open-source"],
    ["(topic:f(x))", "topic:f(x)"],
    ["topic:\"(quoted)...\"", "topic:\"(quoted)...\""],
  ])("%s", (typed, printed) => {
    expect(canonical(typed)).toBe(printed);
  });
});

describe("an input method for Chinese or Japanese changes nothing", () => {
  test.each([
    ["hub：europe", "hub:europe"],
    ["ｈｕｂ：ｅｕｒｏｐｅ　state：open，closed", "hub:europe state:open,closed"],
    ["枢纽：asia　漏洞报告", "hub:asia 漏洞报告"],
    ["state：gathering、watching。", "state:watching,gathering"],
    ["－state：closed", "-state:closed"],
    ["topic：「漏洞 报告」", "topic:\"漏洞 报告\""],
    ["closes：＜３０ｄ", "closes:<30d"],
  ])("%s", (typed, printed) => {
    expect(canonical(typed)).toBe(printed);
    expect(noticed(typed)).toEqual([]);
  });
});

describe("a span of days", () => {
  test.each([
    ["<30d", "<30d", { is: "within", days: 30 }],
    ["30d", "<30d", { is: "within", days: 30 }],
    [">30d", ">30d", { is: "beyond", days: 30 }],
    ["<4w", "<28d", { is: "within", days: 28 }],
    [">3M", ">90d", { is: "beyond", days: 90 }],
    ["7d..30d", "7d..30d", { is: "between", from: 7, to: 30 }],
    ["30d..1w", "7d..30d", { is: "between", from: 7, to: 30 }],
    ["1..3w", "7d..21d", { is: "between", from: 7, to: 21 }],
    ["7d…30d", "7d..30d", { is: "between", from: 7, to: 30 }],
    ["7d–30d", "7d..30d", { is: "between", from: 7, to: 30 }],
    ["\"< 30 d\"", "<30d", { is: "within", days: 30 }],
    ["none", "none", { is: "none" }],
    ["Overdue", "overdue", { is: "overdue" }],
    ["heute", "today", { is: "today" }],
    ["soon", "<7d", { is: "within", days: 7 }],
    ["2026-12-01", "2026-12-01", { is: "on", day: "2026-12-01" }],
    ["2028-2-29", "2028-02-29", { is: "on", day: "2028-02-29" }],
    ["<2026-12-01", "<2026-12-01", { is: "before", day: "2026-12-01" }],
    [">2026-12-01", ">2026-12-01", { is: "after", day: "2026-12-01" }],
    ["2026-12-01..2026-12-31", "2026-12-01..2026-12-31", { is: "during", from: "2026-12-01", to: "2026-12-31" }],
    ["2026-12-31..2026-12-01", "2026-12-01..2026-12-31", { is: "during", from: "2026-12-01", to: "2026-12-31" }],
    ["2026-12-01..2026-12-01", "2026-12-01", { is: "on", day: "2026-12-01" }],
  ])("is written %s and printed %s", (typed, printed, span) => {
    const query = readQuery(`closes:${typed}`, grammar);
    expect(query.terms).toEqual([{ field: "closes", not: false, values: [{ type: "days", ...span }] }]);
    expect(printQuery(query, grammar)).toBe(`closes:${printed}`);
  });

  test.each([
    ["2026-02-30", "noSuchDay closes:2026-02-30"],
    ["<2027-02-29", "noSuchDay closes:<2027-02-29"],
    ["2026-13-01", "noSuchDay closes:2026-13-01"],
    ["2026-11-01..2026-11-31", "noSuchDay closes:2026-11-01..2026-11-31"],
    ["30", "badSpan closes:30 → <30d"],
    ["<=30d", "badSpan closes:<=30d → <30d"],
    [">=3weeks", "badSpan closes:>=3weeks → >21d"],
    ["overdu", "badSpan closes:overdu → overdue"],
    ["7d..2026-12-01", "badSpan closes:7d..2026-12-01"],
    ["99999m", "badSpan closes:99999m"],
    ["whenever", "badSpan closes:whenever"],
    ["2026", "badSpan closes:2026"],
  ])("that is written %s is refused", (typed, notice) => {
    expect(noticed(`closes:${typed}`)).toEqual([notice]);
    expect(canonical(`closes:${typed}`)).toBe("");
  });
});

describe("that there is none", () => {
  test.each([
    ["no:lead", "lead:none"],
    ["lead:none", "lead:none"],
    ["NO:lead,closes", "lead:none closes:none"],
    ["-no:lead", "-lead:none"],
    ["no:stance state:open", "state:open stance:none"],
    ["no:deadline", "closes:none"],
    ["no:confidential", "confidential:no"],
  ])("is asked with %s", (typed, printed) => {
    expect(canonical(typed)).toBe(printed);
    expect(noticed(typed)).toEqual([]);
  });

  test("cannot be asked of a closed list without that word, nor of a field that nobody knows", () => {
    expect(noticed("no:hub")).toEqual(["unknownValue hub:none"]);
    expect(noticed("no:colour")).toEqual(["unknownField colour"]);
    expect(canonical("no:colour,lead")).toBe("lead:none no:colour");
  });
});

describe("words to search for keep their order, their case and their quotes", () => {
  test.each([
    ["  Cyber \t hub:eu\nResilience ", "Cyber Resilience"],
    ["\"exact phrase\" hub:eu and more", "\"exact phrase\" and more"],
    ["\"hub:europe\"", "\"hub:europe\""],
    ["https://eur-lex.europa.eu/eli/reg/2024/2847/oj http://localhost:3000/a:b", "https://eur-lex.europa.eu/eli/reg/2024/2847/oj http://localhost:3000/a:b"],
    ["2022/0272(COD) COM(2022) 454 M/606 eu23", "2022/0272(COD) COM(2022) 454 M/606 eu23"],
    ["CELEX:32024R2847 COM:2022:454 OJ:L_202402847", "CELEX:32024R2847 COM:2022:454 OJ:L_202402847"],
    ["ISO/IEC 27001:2022 at 10:30 :-)", "ISO/IEC 27001:2022 at 10:30 :-)"],
    ["Note: read this", "Note: read this"],
    ["not -this - or --that:x", "not -this - or --that:x"],
  ])("%s", (typed, words) => {
    expect(readQuery(typed, grammar)).toMatchObject({ words, notices: [] });
  });

  test("and a reference that a field refuses is among them", () => {
    const query = readQuery("procedure:2022/0272(COD),cod instrument:regulation", grammar);
    expect(printQuery(query, grammar)).toBe("instrument:regulation procedure:cod 2022/0272(COD)");
    expect(query.notices).toEqual([{ code: "unknownValue", field: "procedure", text: "2022/0272(COD)" }]);
  });
});

describe("what is not understood is noticed", () => {
  test.each([
    ["ratio:3", ["unknownField ratio"], "ratio:3"],
    ["stte:open", ["unknownField stte → state"], "stte:open"],
    ["__proto__:x constructor:y", ["unknownField constructor"], "__proto__:x constructor:y"],
    ["state:gath", ["unknownValue state:gath → gathering"], ""],
    ["state:positoning,open", ["unknownValue state:positoning → positioning"], "state:open"],
    ["hub:mars cyber", ["unknownValue hub:mars"], "cyber"],
    ["lead:42", ["unknownValue lead:42"], ""],
    ["hub: topic:\"\"", ["emptyValue hub:hub:", "emptyValue topic:topic:\"\""], ""],
    ["topic:\"open sour", ["unclosedQuote \"open sour"], "topic:\"open sour\""],
    ["27\" screen", ["unclosedQuote \" screen"], "27\" screen\""],
    ["hub:eu hub:asia", ["tooMany hub:europe"], "hub:asia"],
    ["sort:closes,title", ["tooMany sort:closes"], "sort:title"],
    ["state:closed -state:closed,merged", ["contradiction state:closed"], "state:closed -state:closed,merged"],
    ["lead:none -no:lead", ["contradiction lead:none"], "lead:none -lead:none"],
    ["closes:30d -closes:<30d", ["contradiction closes:<30d"], "closes:<30d -closes:<30d"],
    ["confidential:yes -confidential:yes", ["contradiction confidential:yes"], "confidential:no"],
    ["hub:mars hub:mars", ["unknownValue hub:mars"], ""],
  ])("%s", (typed, notices, printed) => {
    expect(noticed(typed)).toEqual(notices);
    expect(canonical(typed)).toBe(printed);
  });

  test("with codes from a closed list", () => {
    fc.assert(fc.property(typing, (typed) => { for (const { code } of readQuery(typed, grammar).notices) expect(noticeCodes).toContain(code); }));
  });
});

describe("a query that is too long", () => {
  test("is read as far as 500 characters", () => {
    const query = readQuery(`hub:eu ${"漏洞 ".repeat(200)}the rest`, grammar);
    expect(query.terms).toHaveLength(1);
    expect(printQuery(query, grammar).length).toBeLessThanOrEqual(500);
    expect(query.notices.map(({ code }) => code)).toContain("tooLong");
    expect(readQuery("a".repeat(500), grammar)).toMatchObject({ words: "a".repeat(500), notices: [] });
  });

  test("is never cut within a character", () => {
    expect(readQuery(`${"a".repeat(499)}👩‍👩‍👧`, grammar)).toMatchObject({ words: "a".repeat(499), notices: [{ code: "tooLong", text: "👩‍👩‍👧" }] });
  });

  test("within a quote is closed in time", () => {
    expect(readQuery(`"${"a".repeat(600)}`, grammar).words).toBe(`"${"a".repeat(498)}"`);
  });

  test("because a synonym is shorter than its value loses the last words", () => {
    const query = readQuery(`hub:eu ${"a".repeat(485)} more`, grammar);
    expect(query).toMatchObject({ words: "a".repeat(485), notices: [{ code: "tooLong", text: "more" }] });
  });

  test("is read as far as forty terms", () => {
    const typed = `${"hub:eu ".repeat(40)}state:open is:stale words`;
    expect(canonical(typed)).toBe("hub:europe words");
    expect(noticed(typed)).toEqual(["tooMany state:open"]);
    expect(noticed("hub:eu ".repeat(40))).toEqual([]);
  });
});

const piece = fc.constantFrom(
  ...Object.keys(grammar), ..."eu as open closed gathering none me yes ja 30d <7d 7d..30d 2026-12-01 2026-02-30 https://a.eu/b CELEX:32024R2847 in committee no topic réponse ＡＢ ２ ﷺ İ ß 漏洞 : : : , , - - \" \" “ ” ： ， 、 ( ) . ! \u0338 \u0301 \u200b".split(" "), " ", " ", " ", "　", "\n",
);
const typing = fc.oneof(fc.string({ unit: "binary", maxLength: 700 }), fc.array(piece, { maxLength: 150 }).map((all) => all.join("")));

describe("whatever was typed", () => {
  test("what is printed reads the same, and prints the same", () => {
    fc.assert(
      fc.property(typing, (typed) => {
        const query = readQuery(typed, grammar);
        const printed = printQuery(query, grammar);
        const again = readQuery(printed, grammar);
        expect(said(again)).toEqual(said(query));
        expect(printQuery(again, grammar)).toBe(printed);
      }),
      { numRuns: 2_000 },
    );
  });

  test("few and plain terms come of it", () => {
    fc.assert(
      fc.property(typing, (typed) => {
        const { terms, words } = readQuery(typed, grammar);
        expect(new Set(terms.map(({ field, not }) => `${not} ${field}`)).size).toBe(terms.length);
        expect(terms.every(({ values }) => values.length > 0)).toBe(true);
        expect(printQuery({ terms, words }, grammar).length).toBeLessThanOrEqual(500);
      }),
    );
  });

  test("it takes no longer because somebody means harm", () => {
    const hostile = ["\"", ":", ",", "-", "(", "hub:", "hub:(", "no:a,", "state:a,", "a:b21 ", "-state:x ", "topic:\"", "\u0338", "ﷺ", "\" \"", "..", "<"];
    const took = effort(() => {
      for (const sign of hostile) for (const length of [500, 100_000]) expect(readQuery(sign.repeat(length), grammar).words.length).toBeLessThanOrEqual(500);
    });
    expect(took).toBeLessThan(5_000);
  });
});

const field = fc.constantFrom(...(Object.keys(grammar) as (keyof typeof grammar)[]));
const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/u).filter((text) => text !== "myself");
const days = fc.integer({ min: 0, max: 9_999 });
const day = fc.date({ min: new Date("1960-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const pair = <T extends number | string>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { minLength: 2, maxLength: 2 }).map(([a, b]) => (a! < b! ? [a!, b!] : [b!, a!]));
const span = fc.oneof(
  fc.constantFrom("none", "overdue", "today"), days.map((count) => `<${count}d`), days.map((count) => `>${count}d`), pair(days).map(([from, to]) => `${from}d..${to}d`),
  day, day.map((one) => `<${one}`), day.map((one) => `>${one}`), pair(day).map((both) => both.join("..")),
);
/** Some values of a field, each in its one spelling. */
const valuesFor = (name: string): fc.Arbitrary<string[]> => {
  const rule: Grammar[string] = (grammar as Grammar)[name]!;
  const one = rule.kind === "word" ? fc.constantFrom(...rule.values) : rule.kind === "text" ? (rule.many ? fc.oneof(slug, fc.constant("open source"), fc.constant("a,b"), fc.constant("漏洞。")) : slug) : rule.kind === "days" ? span : fc.constantFrom("yes", "no");
  return fc.uniqueArray(one, { minLength: 1, maxLength: rule.many ? 5 : 1 });
};
const choice = field.chain((name) => fc.record({ name: fc.constant(name), values: valuesFor(name), not: name === "confidential" ? fc.constant(false) : fc.boolean() }));
const anyQuery = typing.map((typed) => readQuery(typed, grammar));

describe("a chip", () => {
  test("shows what it has set", () => {
    fc.assert(
      fc.property(anyQuery, choice, (query, { name, values, not }) => {
        const set = readQuery(setTerm(query, grammar, name, values, { not }), grammar);
        expect(valuesOf(set, name, { not }).toSorted()).toEqual(values.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test("writes the same as somebody who types", () => {
    expect(setTerm(readQuery("cyber hub:eu", grammar), grammar, "state", ["positioning", "gathering"])).toBe(canonical("state:gathering,positioning hub:europe cyber"));
    expect(setTerm(readQuery("state:open", grammar), grammar, "state", ["Closed"], { not: true })).toBe("state:open -state:closed");
    expect(setTerm(readQuery("", grammar), grammar, "topic", ["Open Source", "a,b"])).toBe("topic:\"a,b\",\"open source\"");
    expect(setTerm(readQuery("closes:overdue", grammar), grammar, "deadline", ["4w"])).toBe("closes:<28d");
    expect(setTerm(readQuery("confidential:yes", grammar), grammar, "confidential", ["yes"], { not: true })).toBe("confidential:no");
  });

  test("leaves out what the field cannot hold", () => {
    const query = readQuery("hub:asia words", grammar);
    expect(setTerm(query, grammar, "hub", ["mars"])).toBe("words");
    expect(setTerm(query, grammar, "hub", [])).toBe("words");
    expect(setTerm(query, grammar, "colour", ["red"])).toBe("hub:asia words");
  });

  test("that is dropped takes its term along and nothing else", () => {
    fc.assert(
      fc.property(anyQuery, field, (query, name) => {
        const { terms, words } = readQuery(dropTerm(query, grammar, name), grammar);
        expect(terms).toEqual(query.terms.filter((term) => term.field !== name));
        expect(words).toBe(query.words);
      }),
      { numRuns: 500 },
    );
    expect(dropTerm(readQuery("state:open -state:closed hub:eu", grammar), grammar, "status")).toBe("hub:europe");
  });
});

/** `|` stands for the caret; answers what the text becomes with the first options. */
function completed(typed: string) {
  const caret = typed.indexOf("|");
  const text = typed.replace("|", "");
  const { from, to, options, field: name } = suggestionsFor(text, caret, grammar);
  return { becomes: options.slice(0, 3).map((option) => text.slice(0, from) + option + text.slice(to)), field: name };
}

describe("the box completes", () => {
  test.each([
    ["|", ["hub:", "state:", "jurisdiction:"], null],
    ["hu|", ["hub:", "jurisdiction:HU", "group:hub"], null],
    ["cyber st| resilience", ["cyber state: resilience", "cyber stage: resilience", "cyber stance: resilience"], null],
    ["hu|b:europe", ["hub:europe"], null],
    ["dead|", ["closes:"], null],
    ["(-枢|", ["(-hub:"], null],
    ["gath|", ["state:gathering"], null],
    ["hub:|", ["hub:europe", "hub:asia"], "hub"],
    ["HUB：e|", ["HUB：europe"], "hub"],
    ["hub:eu|rope x", ["hub:europe x"], "hub"],
    ["-state:open,cl| x", ["-state:open,closed x"], "state"],
    ["state:open，|", ["state:open，triage", "state:open，watching", "state:open，gathering"], "state"],
    ["state:triage,open,w|", ["state:triage,open,watching"], "state"],
    ["stage:in|", ["stage:\"in committee\""], "stage"],
    ["stage:\"in c|\" x", ["stage:\"in committee\" x"], "stage"],
    ["stage:“in c|", ["stage:\"in committee\""], "stage"],
    ["closes:<|", ["closes:<7d", "closes:<30d", "closes:<90d"], "closes"],
    ["lead:|", ["lead:none", "lead:me"], "lead"],
    ["no:le|", ["no:lead"], null],
    ["colour:r|", [], null],
    ["\"hub:|", [], null],
    ["topic:open|", [], "topic"],
  ])("%s", (typed, becomes, name) => {
    expect(completed(typed)).toEqual({ becomes, field: name });
  });

  test("what it offers is read without a notice", () => {
    fc.assert(
      fc.property(field, (name) => {
        const { options } = suggestionsFor(`${name}:`, name.length + 1, grammar);
        for (const option of options) expect(readQuery(`${name}:${option}`, grammar)).toMatchObject({ terms: [{ field: name }], words: "", notices: [] });
      }),
    );
  });

  test("nothing outside of the text, wherever the caret is said to be", () => {
    fc.assert(
      fc.property(typing, fc.integer({ min: 0, max: 700 }), (typed, at) => {
        const caret = Math.min(at, typed.length);
        const { from, to } = suggestionsFor(typed, caret, grammar);
        expect(0 <= from && from <= caret && caret <= to && to <= typed.length).toBe(true);
      }),
    );
    expect(suggestionsFor("a ".repeat(400), 800, grammar).options).toEqual([]);
  });
});
