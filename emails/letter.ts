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

// Mail programs know few styles, some no stylesheet, and Outlook draws by Word, which knows no widest width and no padding but that of a cell:
// one column in a table, black on white, every style where it holds, links that look like links. Those that turn to the dark by themselves
// are told how. What is cut at the edge of a narrow screen cannot be read: long words are broken.
const light = { ground: "#ffffff", ink: "#1b1c20", link: "#1f4e9c", small: "#55575f", line: "#1b1c20" };
const look = `@media (prefers-color-scheme: dark) { body, .ground { background: #16171b !important } .ink { color: #ececef !important } .line { border-color: #ececef !important } a { color: #9dbff5 !important } .small { color: #b4b6bf !important } }`;
const face = "font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 24px; word-break: break-word; overflow-wrap: anywhere";
const paragraph = (words: string) => `<p class="ink" style="margin: 0 0 16px; color: ${light.ink}">${escaped(words)}</p>`;
const linkTo = ({ label, href }: Link, weight: string) => `<a href="${escaped(href)}" style="color: ${light.link}${weight}">${escaped(label)}</a>`;
const anchor = (link: Link, margin = "0 0 16px") => `<p style="margin: ${margin}">${linkTo(link, "; font-weight: 600")}</p>`;
const small = (link: Link) => `<p class="small" style="margin: 0 0 4px; font-size: 14px; color: ${light.small}">${linkTo(link, "")}</p>`;

const groupInHtml = ({ name, rows }: Group) => [...(name === null ? [] : [`<h3 class="ink" style="margin: 16px 0 4px; font-size: 16px; line-height: 24px; color: ${light.ink}">${escaped(name)}</h3>`]), ...rows.map((row) => anchor(row, "0 0 8px"))];
/** A part under a line that divides it from what is before it, if anything is. */
const partInHtml = ({ heading, note, groups }: Part, isFirst: boolean) => [
  `<h2 class="ink line" style="margin: ${isFirst ? "0 0 8px" : `24px 0 8px; padding-top: 12px; border-top: 2px solid ${light.line}`}; font-size: 18px; line-height: 24px; color: ${light.ink}">${escaped(heading)}</h2>`,
  ...(note ? [paragraph(note)] : []), ...groups.flatMap(groupInHtml),
];

/** The column that the words stand in: 600 pixels at most, also for Word. */
const column = (inside: string) => `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background: ${light.ground}"><tr><td align="center" style="padding: 24px 16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 600px; table-layout: fixed"><tr><td align="left" class="ink" style="${face}; text-align: left; color: ${light.ink}">
${inside}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>`;

const lineOf = ({ label, href }: Link) => `${label}:\n${href}`;
const groupInText = ({ name, rows }: Group) => [...(name === null ? [] : [name]), ...rows.map(lineOf)];
const partInText = ({ heading, note, groups }: Part) => [`\n${heading}`, ...(note ? [note] : []), ...groups.flatMap(groupInText)];

/** Sets a mail: paragraphs, what to follow, its parts, the small print, who sent it and how to change what comes. */
export function letter({ locale, subject: given, paragraphs = [], link = null, parts = [], after = [], feet = [] }: Written): Letter {
  const subject = oneLine(given);
  const end = [...after, mailWords(locale)("signature")];
  const text = [...paragraphs, ...(link ? [lineOf(link)] : []), ...parts.flatMap(partInText), ...end, ...feet.map(lineOf)].join("\n\n");
  const before = [...paragraphs.map(paragraph), ...(link ? [anchor(link)] : [])];
  const divided = parts.length > 0 ? [`<div style="height: 16px; line-height: 16px; font-size: 0">&#160;</div>`] : [];
  const inside = [...before, ...parts.flatMap((part, at) => partInHtml(part, at === 0 && before.length === 0)), ...divided, ...end.map(paragraph), ...feet.map(small)].join("\n");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title><style>${look}</style>`;
  const html = `<!doctype html>\n<html lang="${locale}"><head>${head}</head><body style="margin: 0; padding: 0; background: ${light.ground}">\n${column(inside)}\n</body></html>\n`;
  return { subject, text: `${text}\n`, html, paragraphs, link, parts, after, feet };
}
