/** What is wrong in a line of an iCalendar file, whatever its property; the rest is in `strict-calendar.ts`. */
export type LineFault = "lineEnd" | "longLine" | "emptyLine" | "nothingToContinue" | "notUtf8" | "splitCharacter" | "controlCharacter" | "malformedLine" | "repeatedParameter";

/** Notes a fault at a line, counted from 1; `about` names the property, component or parameter, where there is one. */
export type Say<Code extends string> = (line: number, fault: Code, about?: string) => void;

/** A content line (RFC 5545, 3.1): names in capitals, the first value of each parameter without its quotes. */
export interface ContentLine {
  line: number;
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}

interface Folded { line: number; octets: string[] }

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of octets that are written as characters up to U+00FF; undefined if they are no UTF-8. */
function decoded(octets: string): string | undefined {
  try {
    return strict.decode(Buffer.from(octets, "latin1"));
  } catch {
    return undefined;
  }
}

/** Lines as they stand, ends taken off and continuations gathered with the line they continue. */
function foldedLines(octets: string, say: Say<LineFault>): Folded[] {
  const lines: Folded[] = [];
  const ended = octets.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu);
  for (const [at, [whole, content = "", end]] of [...ended].entries()) {
    const line = at + 1;
    if (whole === "") break;
    if (end !== "\r\n") say(line, "lineEnd");
    if (content.length > 75) say(line, "longLine");
    const continues = /^[ \t]/u.test(content);
    if (content === "") say(line, "emptyLine");
    else if (!continues) lines.push({ line, octets: [content] });
    else if (lines.length > 0) lines.at(-1)!.octets.push(content.slice(1));
    else say(line, "nothingToContinue");
  }
  return lines;
}

/** A line put together again. What cannot be read alone but in one piece was cut inside a character. */
function unfolded({ line, octets }: Folded, say: Say<LineFault>): string | undefined {
  const text = decoded(octets.join(""));
  const broken = octets.findIndex((part) => decoded(part) === undefined);
  if (broken !== -1) say(line + broken, text === undefined ? "notUtf8" : "splitCharacter");
  if (text !== undefined && /(?![\t\u0080-\u009F])\p{Cc}/u.test(text)) say(line, "controlCharacter");
  return text;
}

const word = String.raw`[A-Za-z\d-]+`;
const one = String.raw`(?:"[^"]*"|[^";:,]*)`;
const parameter = `;(${word})=(${one})((?:,${one})*)`;
const lineShape = new RegExp(`^(${word})((?:${parameter})*):`, "u");

function contentLine(line: number, text: string, say: Say<LineFault>): ContentLine | undefined {
  const [, name, written = ""] = lineShape.exec(text) ?? [];
  if (name === undefined) {
    say(line, "malformedLine");
    return undefined;
  }
  const parameters = new Map<string, string>();
  for (const [, key = "", value = ""] of written.matchAll(new RegExp(parameter, "gu"))) {
    if (parameters.has(key.toUpperCase())) say(line, "repeatedParameter", key.toUpperCase());
    parameters.set(key.toUpperCase(), value.replaceAll('"', ""));
  }
  return { line, name: name.toUpperCase(), parameters, value: text.slice(name.length + written.length + 1) };
}

/** The lines of a file, unfolded and taken apart as RFC 5545, 3.1 says. What cannot be read is said and left out. */
export function contentLines(file: string | Uint8Array, say: Say<LineFault>): ContentLine[] {
  const octets = Buffer.from(typeof file === "string" ? Buffer.from(file) : file).toString("latin1");
  return foldedLines(octets, say).flatMap((folded) => {
    const text = unfolded(folded, say);
    return text === undefined ? [] : (contentLine(folded.line, text, say) ?? []);
  });
}
