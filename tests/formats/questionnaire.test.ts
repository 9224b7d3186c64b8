import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf } from "#lib/formats/questionnaire/length.ts";
import { matchQuestions } from "#lib/formats/questionnaire/match.ts";
import { readQuestionnaire, type Part } from "#lib/formats/questionnaire/read.ts";

const tokens = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const said = (parts: readonly Part[]) => parts.flatMap(({ number, words, options, help }) => tokens([number, words, help, ...options].join(" ")));
const questions = (parts: readonly Part[]) => parts.filter(({ kind }) => kind === "question");

const eusurvey = `About you
* 1 In what capacity are you giving your contribution?
Academic/research institution
Business association
Public authority
* 2 Country of origin
Section 2: Costs
2.1 Which costs do you expect? (Multiple answers possible)
between 1 and 3 choices
☐ Staff
☐ Assessment
☐ Other
2.2 Please explain your answer.
5000 character(s) maximum
Please do not include personal data.
* 2.3 Should hobby projects
be exempt from the rules?
Text of 1 to 500 characters will be accepted`;

describe("a questionnaire that is pasted", () => {
  test("as EUSurvey writes it, gives questions with options, limits and what is mandatory", () => {
    const parts = readQuestionnaire(eusurvey);
    expect(parts.map(({ kind, number }) => [kind, number])).toEqual([["text", ""], ["question", "1"], ["question", "2"], ["section", "Section 2"], ["question", "2.1"], ["question", "2.2"], ["question", "2.3"]]);
    expect(parts[1]).toMatchObject({ mandatory: true, answer: "one", options: ["Academic/research institution", "Business association", "Public authority"] });
    expect(parts[4]).toMatchObject({ mandatory: false, answer: "several", options: ["Staff", "Assessment", "Other"], depth: 2 });
    expect(parts[5]).toMatchObject({ answer: "words", limit: 5000, unit: "characters", help: "5000 character(s) maximum\nPlease do not include personal data." });
    expect(parts[6]).toMatchObject({ words: "Should hobby projects be exempt from the rules?", mandatory: true, limit: 500 });
  });

  test("from a word processor, with tabs and letters below a number", () => {
    const parts = readQuestionnaire("Q1.\tDoes the scope fit?\na)\tFor makers?\nb)\tFor stewards?\nQuestion 2: Anything else? (max. 250 words)");
    expect(questions(parts).map(({ number, depth, limit, unit }) => [number, depth, limit, unit])).toEqual([["Q1", 0, null, "characters"], ["a)", 1, null, "characters"], ["b)", 1, null, "characters"], ["Question 2", 0, 250, "words"]]);
  });

  test("as HTML, gives the same as its text", () => {
    const parts = readQuestionnaire("<h2>Costs</h2><p><strong>1. What does it cost you?</strong></p><ul><li>Nothing</li><li>A lot</li></ul><p>Maximum 300 characters</p>");
    expect(parts).toMatchObject([{ kind: "section", words: "Costs" }, { kind: "question", number: "1", words: "What does it cost you?", options: ["Nothing", "A lot"], limit: 300 }]);
  });

  test.each([
    ["Japanese", "第1章 全般\n問1 この案に賛成ですか。（必須）\n（1）理由をお書きください。\n400字以内で記入してください。\n問２　対象範囲についてどう考えますか？", [["section", "第1章"], ["question", "問1"], ["question", "（1）"], ["question", "問２"]], { at: 2, limit: 400 }],
    ["Chinese", "一、问题1：您是否支持该草案？（必填）\n二、问题2：请说明理由？\n不超过500字", [["question", "一、问题1"], ["question", "二、问题2"]], { at: 1, limit: 500 }],
    ["Korean", "제1장 일반\n질문 1. 이 법안에 찬성하십니까? (필수)\n질문 2. 이유를 적어 주십시오.\n1,000자 이내", [["section", "제1장"], ["question", "질문 1"], ["question", "질문 2"]], { at: 2, limit: 1000 }],
  ])("in %s", (_, pasted, shape, { at, limit }) => {
    const parts = readQuestionnaire(pasted);
    expect(parts.map(({ kind, number }) => [kind, number])).toEqual(shape);
    expect(parts[at]).toMatchObject({ limit, unit: "characters" });
    expect(said(parts)).toEqual(tokens(pasted));
  });

  test("a form of the WTO keeps its numbered boxes, and a number above others of its own is a heading", () => {
    const parts = readQuestionnaire("1. Notifying Member\n1.1 Which agency is responsible?\n1.2 Is comment possible?\n2. Products covered: HS or CCCN");
    expect(parts.map(({ kind, number, depth }) => [kind, number, depth])).toEqual([["section", "1", 0], ["question", "1.1", 1], ["question", "1.2", 1], ["question", "2", 0]]);
  });

  test("years and amounts at the start of a line are no numbers of questions", () => {
    expect(readQuestionnaire("2026 was the year of the act\n12 000 makers were asked").map(({ kind }) => kind)).toEqual(["text"]);
  });

  test("loses no word, and none comes in", () => {
    const line = fc.constantFrom(...eusurvey.split("\n"), "问1 您好？", "問3（1）", "① 賛成", "a) yes", "(ii) no", "1.1.2 Deep?", "- one", "* Star", "I. Scope", "* lower", "Please tick one.", "가. 항목", "Q7", "", "# Head", "3)", "**bold** 4.2 what?");
    fc.assert(fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const pasted = lines.join("\n");
      expect(said(readQuestionnaire(pasted)).toSorted()).toEqual(tokens(pasted).toSorted());
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }).filter((text) => !text.includes("<")), (pasted) => {
      readQuestionnaire(pasted);
    }));
  });
});

describe("the length of an answer", () => {
  test("counts code points, a line end as one, and words between spaces", () => {
    expect([lengthOf("a😀é\r\nb", "characters"), lengthOf(" one  two\nthree ", "words"), lengthOf("", "words")]).toEqual([5, 3, 0]);
  });
});

describe("a newer questionnaire", () => {
  const old = [{ number: "1", words: "Who are you?" }, { number: "2", words: "Which costs do you expect in the first year?" }, { number: "3", words: "Should hobby projects be exempt?" }];
  test("is laid on the older one by words, then by number, then by similarity", () => {
    const fresh = [{ number: "1", words: "Where are you established as a maker?" }, { number: "2", words: "Which costs do you expect in the first two years?" }, { number: "4", words: "Should hobby projects be exempt?" }, { number: "5", words: "Who are you?" }];
    expect(matchQuestions(old, fresh)).toEqual([null, 1, 2, 0]);
  });
  test("gives no question twice", () => {
    const asked = fc.record({ number: fc.constantFrom("", "1", "2", "3"), words: fc.constantFrom("Who are you?", "Who are they?", "Which costs?", "") });
    fc.assert(fc.property(fc.array(asked, { maxLength: 6 }), fc.array(asked, { maxLength: 6 }), (before, after) => {
      const given = matchQuestions(before, after).filter((one) => one !== null);
      expect(new Set(given).size).toBe(given.length);
    }));
  });
});
