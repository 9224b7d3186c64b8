import { plain } from "#lib/formats/text.ts";

/** A version of a text as others cite it. */
export type Cited = {
  /** Who holds it: a body, not a person. */
  body: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** The number under which it is kept, such as a docket. */
  number: string;
  version: number;
  /** The day it was published, ISO. */
  day: string;
  /** The address that stays. */
  url: string;
};

/** Words of one line: whatever stands in a title, a reference is a line. */
const oneLine = (text: string) => plain(text).replace(/\s+/gu, " ").trim();

/** A name that reference managers keep as it is: letters, digits, `-`. */
const keyOf = ({ body, number, version }: Cited) => `${oneLine(body).normalize("NFKD").replace(/[^\w]+/gu, "").slice(0, 40).toLowerCase() || "position"}-${number.toLowerCase().replace(/[^a-z0-9-]+/gu, "")}-v${version}`;

/** Holder, title, number, version, day and address, in a row: with what stands around the title chosen by the reader's language. */
export const plainCitation = ({ body, title, number, version, day, url }: Cited, words: (parts: { body: string; title: string; number: string; version: number; day: string }) => string): string =>
  `${oneLine(words({ body: oneLine(body), title: oneLine(title), number, version, day }))} ${url}`;

/** What Markdown (CommonMark 0.31, 2.4) would read as more than text. */
const marked = /[\\`*_{}[\]()<>#+\-.!|~&"'@:=]/gu;
/** An address in angle brackets ends at one, or at a line's end. */
const target = (url: string) => `<${url.replace(/[<>\\\s]/gu, encodeURIComponent)}>`;

/** A link with the title as its text. What anybody wrote in a title stays text. */
export const markdownCitation = ({ body, title, number, version, day, url }: Cited): string => {
  const text = (words: string) => oneLine(words).replace(marked, "\\$&");
  return `${text(body)}, [${text(title)}](${target(url)}), ${text(number)}, v${version}, ${text(day)}`;
};

const texSigns: Record<string, string> = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\"": "{\\textquotedbl}", "<": "{\\textless}", ">": "{\\textgreater}", "|": "{\\textbar}",
};
const tex = (words: string) => oneLine(words).replace(/[\\{}$&#%_~^"<>|]/gu, (sign) => texSigns[sign]!);
/** Within an address nothing is set: what would end the field or begin a command or a comment goes in as octets. */
const texUrl = (url: string) => url.replace(/[\\{}%\s"]/gu, (sign) => (sign === "%" ? "\\%" : encodeURIComponent(sign).replaceAll("%", "\\%")));

/**
 * An entry for BibTeX and biber. The title stands in braces twice, or its capitals would be lost, and so does the body, or it would be read as
 * a given name and a family name.
 */
export function bibtexCitation(cited: Cited): string {
  const fields: Record<string, string> = {
    author: `{${tex(cited.body)}}`, title: `{${tex(cited.title)}}`, year: cited.day.slice(0, 4), date: cited.day, number: tex(cited.number), version: String(cited.version), type: "Position", language: tex(cited.language), url: texUrl(cited.url),
  };
  return `@techreport{${keyOf(cited)},\n${Object.entries({ ...fields, institution: fields.author! }).map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
}

/** The item as Zotero, Pandoc and others read it (CSL-JSON 1.0.2). */
export function cslCitation(cited: Cited): string {
  const [year, month, day] = cited.day.split("-").map(Number);
  return `${JSON.stringify([{
    id: keyOf(cited), type: "report", title: oneLine(cited.title), author: [{ literal: oneLine(cited.body) }], publisher: oneLine(cited.body), number: cited.number, version: String(cited.version), language: cited.language,
    issued: { "date-parts": [[year, month, day]] }, URL: cited.url,
  }], null, 2)}\n`;
}
