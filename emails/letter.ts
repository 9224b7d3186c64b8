import { createTranslator } from "use-intl/core";
import type { Locale } from "#db/vocabulary.ts";
import { messages } from "#messages/index.ts";

/** One mail in one language: the same words, once as plain text and once as HTML. */
export type Letter = { subject: string; text: string; html: string; paragraphs: readonly string[]; link: Link | null };
type Link = { label: string; href: string };
type Written = { locale: Locale; subject: string; paragraphs: readonly string[]; link?: Link; after?: readonly string[] };

/** The words of mail in one language. */
export const mailWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale], namespace: "mail" });

const escaped = (words: string) => words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// Mail programs know no stylesheets and few colours: black on white, a link that looks like one.
const body = "font: 16px/24px system-ui, sans-serif; color: #1b1c20; background: #ffffff; max-width: 36em; margin: 0; padding: 24px";
const paragraph = (words: string) => `<p style="margin: 0 0 16px">${escaped(words)}</p>`;
const anchor = ({ label, href }: Link) => `<p style="margin: 0 0 16px"><a href="${escaped(href)}" style="color: #1f4e9c; font-weight: 600">${escaped(label)}</a></p>`;

/** Sets a mail: paragraphs, then what to follow, then the small print, then who sent it. */
export function letter({ locale, subject, paragraphs, link, after = [] }: Written): Letter {
  const end = [...after, mailWords(locale)("signature")];
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : []), ...end].join("\n\n");
  const inside = [...paragraphs.map(paragraph), ...(link ? [anchor(link)] : []), ...end.map(paragraph)].join("\n");
  const html = `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="${body}">\n${inside}\n</body></html>\n`;
  return { subject, text: `${text}\n`, html, paragraphs: [...paragraphs, ...after], link: link ?? null };
}
