import { markdownOfHtml } from "#lib/formats/pasted/html.ts";
import { asks, asksOne, asksSeveral, behindBox, headOf, isMandatory, limitIn, withoutAsterisk, type Head } from "#lib/formats/questionnaire/signs.ts";
import { plain } from "#lib/formats/text.ts";

/** One part of a questionnaire: a heading, a question, or words that are neither. `depth` counts from 0; `help` is what stands below it. */
export type Part = {
  kind: "section" | "question" | "text"; depth: number; number: string; words: string; help: string;
  answer: "words" | "one" | "several"; options: string[]; mandatory: boolean; limit: number | null; unit: "characters" | "words";
};

export const emptyPart = (given: Partial<Part> & Pick<Part, "kind">): Part => ({ depth: 0, number: "", words: "", help: "", answer: "words", options: [], mandatory: false, limit: null, unit: "characters", ...given });

const looksLikeHtml = (text: string) => /<(?:p|div|li|ol|ul|table|td|h[1-6]|label|span|br)\b[^>]*>/iu.test(text) && /<\/\w+>/u.test(text);
const withoutMarks = (line: string) => line.replace(/\*\*|__|(?<=^|\s)_(?=\S)|(?<=\S)_(?=\s|$)/gu, "").replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/gu, "$1");

type Line = { text: string; heading: boolean };

/** The lines of what was pasted, without what only shapes them. */
function linesOf(pasted: string): Line[] {
  const isHtml = looksLikeHtml(pasted);
  const text = isHtml ? markdownOfHtml(pasted) : pasted;
  return plain(text).split("\n").map((raw) => {
    const line = (isHtml ? withoutMarks(raw) : raw).replace(/[\t\u00a0\u3000]/gu, " ").trim();
    const heading = /^#{1,6}\s+/u.test(line);
    return { text: heading ? line.replace(/^#{1,6}\s+/u, "") : line, heading };
  }).filter(({ text }) => text !== "");
}

/** A number and nothing else, as in front of a question that has to be answered: `* 2 Country of origin`. */
function bareNumber(line: string): Head | null {
  const [, number, rest] = /^(\d{1,2})\s+(\p{L}.*)$/u.exec(line) ?? [];
  return number === undefined ? null : { as: "question", number, rest: rest!, level: 1 };
}

const depthLimit = 6;
const longestOption = 120;
const isOver = (words: string) => /[.!?:;。！？：；…)）】*]\s*$/u.test(words);
/** A line that goes on from the one before, as copied from a page of a PDF. */
const goesOn = (before: string, line: string) => before !== "" && !isOver(before) && (before.length > 30 || asks(line)) && /^[\p{Ll}(]|^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(line);

class Reading {
  readonly parts: Part[] = [];
  private section = 0;
  private numbered = 1;

  get last() { return this.parts.at(-1); }
  get question() { return this.last?.kind === "question" ? this.last : undefined; }

  add(part: Part) { this.parts.push({ ...part, depth: Math.min(part.depth, depthLimit) }); }

  heading(number: string, words: string) {
    this.section = 1;
    this.numbered = 1;
    this.add(emptyPart({ kind: "section", number, words }));
  }

  asked(number: string, line: string, depth: number) {
    const found = limitIn(line);
    const words = withoutAsterisk(line);
    this.add(emptyPart({ kind: "question", depth, number, words, mandatory: isMandatory(line), answer: asksSeveral(line) ? "several" : asksOne(line) ? "one" : "words", ...found }));
  }

  counted(head: Head, starred: boolean) {
    this.numbered = this.section + Math.max(head.level, 1) - 1;
    this.asked(head.number, head.rest, this.numbered);
    if (starred && this.question) this.question.mandatory = true;
  }

  under(head: Head) {
    this.asked(head.number, head.rest, this.numbered + 1);
  }

  offered(words: string) {
    const question = this.question!;
    question.options.push(words);
    if (question.answer === "words") question.answer = "one";
  }

  /** What belongs to the part before, or to none. */
  told(line: string) {
    const { last } = this;
    const annotated = limitIn(line) !== null || asksSeveral(line) || asksOne(line) || isMandatory(line);
    if (last?.kind === "question") {
      const found = limitIn(line);
      if (found) Object.assign(last, found);
      if (isMandatory(line)) last.mandatory = true;
      if (asksSeveral(line)) last.answer = "several";
      if (last.help === "" && last.options.length === 0 && !annotated && (goesOn(last.words, line) || last.words === "")) last.words = `${last.words} ${line}`.trim();
      else last.help = last.help === "" ? line : `${last.help}\n${line}`;
    } else if (last?.kind === "text") last.words += `\n${line}`;
    else this.add(emptyPart({ kind: "text", depth: this.section, words: line }));
  }
}

/** Whether the lines from here on are the options of a question: two or more short ones that are no sentences. */
function optionsFrom(lines: readonly Line[], at: number): number {
  let count = 0;
  for (const { text, heading } of lines.slice(at)) {
    if (heading || text.length > longestOption || isOver(text.replace(/\)\s*$/u, "")) || headOf(withoutAsterisk(text)) || limitIn(text) || /^[*＊]/u.test(text) || asksSeveral(text)) break;
    count += 1;
  }
  const next = lines[at + count]?.text;
  // The last of the lines before a heading that somebody set apart, or before words that go on, may be a heading itself; a person sees that in the preview.
  return count >= 2 && (next === undefined || !goesOn(lines[at + count - 1]!.text, next)) ? count : 0;
}

/** A question with nothing to answer, above others whose numbers begin with its own, is their heading. */
function settled(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    const next = parts.slice(at + 1).find(({ number }) => number !== "");
    const isHeading = part.kind === "question" && part.number !== "" && !asks(part.words) && part.options.length === 0 && part.limit === null && !part.mandatory && new RegExp(`^${part.number.replace(/[^\p{L}\p{N}]/gu, "\\$&")}[.．]`, "u").test(next?.number ?? "");
    return isHeading ? { ...part, kind: "section" as const, depth: Math.max(part.depth - 1, 0) } : part;
  });
}

/**
 * The parts of a questionnaire that somebody pasted: plain text, HTML, or the list that a PDF gives. Every word of it stands in a part, in
 * its order; what is no question stays as words. It reads what can be read: a person looks it over.
 */
export function readQuestionnaire(pasted: string): Part[] {
  const lines = linesOf(pasted);
  const reading = new Reading();
  for (let at = 0; at < lines.length; at += 1) {
    const { text, heading } = lines[at]!;
    const starred = /^[*＊]\s*\S/u.test(text);
    const line = withoutAsterisk(text);
    const head = headOf(line) ?? (starred ? bareNumber(line) : null);
    const offered = behindBox(text);
    const listed = offered === null ? null : headOf(withoutAsterisk(offered));
    if (heading && head?.as !== "question") reading.heading(head?.number ?? "", head?.rest ?? line);
    else if (head?.as === "section") reading.heading(head.number, head.rest);
    else if (head?.as === "question") reading.counted(isMandatory(text) ? { ...head, rest: text.trimEnd().endsWith("*") ? `${head.rest} *` : head.rest } : head, starred);
    else if (head?.as === "lesser" && reading.question && (asks(head.rest) || head.rest.length > longestOption || reading.question.depth > 2 || !reading.question.words.match(/[:：]\s*$|select|choose|tick|which|選|选|다음/iu)) && (asks(head.rest) || reading.question.options.length === 0)) reading.under(head);
    else if (head && reading.question && (head.as === "option" || head.as === "lesser")) reading.offered(line);
    else if (listed?.as === "question" && asks(listed.rest)) reading.counted(listed, false);
    else if (offered !== null && reading.question) reading.offered(offered);
    else if (starred || (/[?？]$/u.test(line) && line.length > 12 && !(reading.question && goesOn(reading.question.words, line)))) { reading.asked("", line, reading.question?.number ? reading.question.depth : Math.max(reading.last?.depth ?? 0, reading.last?.kind === "section" ? 1 : 0)); if (starred) reading.question!.mandatory = true; }
    else {
      const options = reading.question && reading.question.options.length === 0 && !limitIn(text) ? optionsFrom(lines, at) : 0;
      if (options > 0) { for (const { text: option } of lines.slice(at, at + options)) reading.offered(option); at += options - 1; }
      else reading.told(text);
    }
  }
  return settled(reading.parts);
}
