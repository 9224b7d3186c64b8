/**
 * The words of a source by plain means that share nothing with its reading: tags become spaces where they begin a line of their own and
 * nothing elsewhere, and the notes come last, in the order of their marks. Each sign is a word.
 */
const wordOrSign = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const decoded = (text: string) =>
  text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(nbsp|lt|gt|quot|apos|amp);/g, (_, name: string) => ({ nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!);
const wordsIn = (markup: string, apart: RegExp) => decoded(markup.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "").replace(apart, " ").replace(/<[^>]+>/g, "")).match(wordOrSign) ?? [];

const lineTags = /<\/?(?:p|div|td|th|tr|table|br|hr|col|tbody|body|html|h[1-6]|li|ul|ol|dl|dt|dd)\b[^>]*>/g;

/** Of a page, all between its body tags. Modification marks and the marks of notes are no words. */
export function wordsOfPage(page: string): string[] {
  const notes = new Map<string, string>();
  const led: string[] = [];
  const body = page.slice(page.indexOf("<body"))
    .replace(/<(script|style)\b[^]*?<\/\1>/g, "")
    .replace(/<p class="(?:oj-)?(?:note|footnote)"[^]*?<\/p>|<dd id="footnote[^]*?<\/dd>/g, (note) => {
      const id = /<(?:a|dd)\s[^>]*?id="([^"]*)"/.exec(note)?.[1] ?? "";
      if (!page.includes(`href="#${id}"`)) return note;
      notes.set(id, note.replace(/\(?<a\s[^>]*?(?:id|href)="[^"]*"[^]*?<\/a>\)?/, ""));
      return " ";
    })
    .replace(/\(?<a\s[^>]*?href="#([^"]*)"[^]*?<\/a>\)?/g, (_, id: string) => { led.push(id); return ""; })
    .replace(/[►▼][A-Z]\d*|◄/g, " ");
  return [...wordsIn(body, lineTags), ...led.flatMap((id) => wordsIn(notes.get(id) ?? "", lineTags))];
}

const inlineTags = "HT|DATE|REF\\.[A-Z.]+|QUOT\\.START|QUOT\\.END|FT|IE|NOTE|PLACE|ADDR|LINK";
const formexLines = new RegExp(`</?(?!(?:${inlineTags})\\b)[A-Z][A-Z.]*[^>]*>`, "g");

/** Of a file of Formex, all but what is said about the document. What is printed in capitals or in groups of figures is taken so. */
export function wordsOfFormex(xml: string): string[] {
  const notes: string[] = [];
  const text = xml.replace(/<(FAM\.COMP|BIB\.INSTANCE)\b[^]*?<\/\1>/g, " ")
    .replace(/<QUOT\.(?:START|END) CODE="([0-9A-F]+)"[^>]*>/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/<HT TYPE="UC">([^<]*)<\/HT>/g, (_, words: string) => words.toUpperCase())
    .replace(/<FT TYPE="NUMBER">(\d+)<\/FT>/g, (_, figures: string) => (figures.length > 4 ? Number(figures).toLocaleString("en").replaceAll(",", " ") : figures))
    .replace(/<NOTE\b[^]*?<\/NOTE>/g, (note) => { notes.push(note); return ""; });
  return [...wordsIn(text, formexLines), ...notes.flatMap((note) => wordsIn(note, formexLines))];
}

const akomaLines = /<\/?(?!(?:b|i|u|sup|sub|span|ref|mref|def|date|term|signature|docPurpose|docType|docStage|authorialNote)\b)[a-z][A-Za-z]*[^>]*>/g;

/** Of a document in Akoma Ntoso, all but its metadata. */
export function wordsOfAkomaNtoso(xml: string): string[] {
  const notes: string[] = [];
  const text = xml.replace(/<meta\b[^]*?<\/meta>/g, " ").replace(/<authorialNote\b[^]*?<\/authorialNote>/g, (note) => { notes.push(note); return ""; });
  return [...wordsIn(text, akomaLines), ...notes.flatMap((note) => wordsIn(note, akomaLines))];
}

/** Of a text without markup: all of it. */
export const wordsOfText = (text: string): string[] => text.match(wordOrSign) ?? [];

/** A page as somebody pastes it: a line for each paragraph, the numbers of lists in lines of their own, the notes at its foot left out. */
export const pastedFrom = (page: string): string =>
  decoded(page.slice(page.indexOf("<body")).replace(/<p class="oj-note"[^]*?<\/p>/g, "").replace(/\s+/g, " ").replace(/<\/?(?:p|div|td|tr|table|hr|br|tbody|body)\b[^>]*>/g, "\n").replace(/<[^>]+>/g, ""))
    .split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n");
