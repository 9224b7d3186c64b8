import { createTranslator } from "use-intl/core";
import type { Locale } from "#db/vocabulary.ts";
import { plain, shortened } from "#lib/formats/text.ts";
import { messages } from "#messages/index.ts";

/** One mail in one language: the same words, once as plain text and once as HTML, and apart, for a page that shows it. */
export type Letter = { subject: string; text: string; html: string } & Told;
export type Link = { label: string; href: string };
/** Rows under the name of what they are about, such as an issue; without one where they need none. */
export type Group = { name: string | null; rows: readonly Link[] };
export type Part = { heading: string; note?: string; groups: readonly Group[] };
type Told = { paragraphs: readonly string[]; link: Link | null; parts: readonly Part[]; after: readonly string[]; feet: readonly Link[] };
type Written = { locale: Locale; subject: string } & Partial<Told>;

/** The words of mail in one language. */
export const mailWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale], namespace: "mail" });

/** How long a subject may be, as a reader counts. */
const longestSubject = 150;

/** One line, whatever is in a title: a subject with a line end in it would go on as another header. */
export const oneLine = (words: string) => shortened(plain(words).replace(/\s+/gu, " ").trim(), longestSubject);

const escaped = (words: string) => words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// Mail programs know few styles and some no stylesheet: one column, black on white, links that look like links. Those that turn to the dark
// by themselves are told how.
const look = `body { margin: 0; padding: 24px; background: #ffffff; color: #1b1c20; font: 16px/24px system-ui, sans-serif } a { color: #1f4e9c } .small { color: #55575f }
@media (prefers-color-scheme: dark) { body { background: #16171b; color: #ececef } a { color: #9dbff5 } .small { color: #b4b6bf } }`;
const paragraph = (words: string) => `<p style="margin: 0 0 16px">${escaped(words)}</p>`;
const anchor = ({ label, href }: Link, margin = "0 0 16px") => `<p style="margin: ${margin}"><a href="${escaped(href)}" style="font-weight: 600">${escaped(label)}</a></p>`;
const small = ({ label, href }: Link) => `<p class="small" style="margin: 0 0 4px; font-size: 14px"><a href="${escaped(href)}">${escaped(label)}</a></p>`;

const groupInHtml = ({ name, rows }: Group) => [...(name === null ? [] : [`<h3 style="margin: 16px 0 4px; font-size: 16px; line-height: 24px">${escaped(name)}</h3>`]), ...rows.map((row) => anchor(row, "0 0 8px"))];
const partInHtml = ({ heading, note, groups }: Part) => [`<h2 style="margin: 24px 0 8px; padding-top: 12px; border-top: 2px solid; font-size: 18px; line-height: 24px">${escaped(heading)}</h2>`, ...(note ? [paragraph(note)] : []), ...groups.flatMap(groupInHtml)];

const lineOf = ({ label, href }: Link) => `${label}:\n${href}`;
const groupInText = ({ name, rows }: Group) => [...(name === null ? [] : [name]), ...rows.map(lineOf)];
const partInText = ({ heading, note, groups }: Part) => [`\n${heading}`, ...(note ? [note] : []), ...groups.flatMap(groupInText)];

/** Sets a mail: paragraphs, what to follow, its parts, the small print, who sent it and how to change what comes. */
export function letter({ locale, subject: given, paragraphs = [], link = null, parts = [], after = [], feet = [] }: Written): Letter {
  const subject = oneLine(given);
  const end = [...after, mailWords(locale)("signature")];
  const text = [...paragraphs, ...(link ? [lineOf(link)] : []), ...parts.flatMap(partInText), ...end, ...feet.map(lineOf)].join("\n\n");
  const inside = [...paragraphs.map(paragraph), ...(link ? [anchor(link)] : []), ...parts.flatMap(partInHtml), ...end.map(paragraph), ...feet.map(small)].join("\n");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${look}</style>`;
  const html = `<!doctype html>\n<html lang="${locale}"><head>${head}</head><body>\n<div style="max-width: 600px; margin: 0 auto">\n${inside}\n</div>\n</body></html>\n`;
  return { subject, text: `${text}\n`, html, paragraphs, link, parts, after, feet };
}
