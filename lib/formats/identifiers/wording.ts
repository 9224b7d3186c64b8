/** The longest text in which identifiers are looked for, in UTF-16 units. A reference or an address is far shorter. */
export const longestReference = 2_000;

/**
 * A text as identifiers are compared in: compatibility forms folded (full-width digits, non-breaking spaces, №), every dash a hyphen, every
 * apostrophe straight, every stroke between figures a slash without spaces, invisible characters gone, runs of white space one space.
 */
export function referenceText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cf}\p{Cc}]/gu, "")
    .replace(/[‐-―−]/gu, "-")
    .replace(/[‘’]/gu, "'")
    .replace(/[⁄∕]/gu, "/")
    .replace(/(?<=\d) ?\/ ?(?=\d)/gu, "/")
    .trim();
}

/** The same, without what comes along when someone copies: quotes around it, punctuation behind it. */
export const loneReference = (text: string): string =>
  referenceText(text).replace(/^["'“”„«»‘’<[ ]+/u, "").replace(/["'“”«»‘’>\] .,;:]+$/u, "");

/**
 * A web address as `host/path?query#part`, decoded, the host in small letters and without `www.`; undefined when the text is none.
 * Recognised with and without `https://`.
 */
export function addressIn(text: string): string | undefined {
  const match = /^(?:https?:\/\/)?(?:www\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12})(?<rest>[/?#]\S*)?$/iu.exec(text);
  const { host, rest } = match?.groups ?? {};
  if (!host || (!rest && !/^https?:/iu.test(text))) return undefined;
  return host.toLowerCase() + decoded(rest ?? "/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray per cent sign: read it as it stands.
  }
}

/** The address that an archive, a mail filter or a search engine put behind its own: `…/web/2025/https://eur-lex.europa.eu/…`. */
export function carriedAddress(address: string): string | undefined {
  const start = address.search(/https?:\/\//iu);
  return start < 0 ? undefined : addressIn(address.slice(start));
}

/**
 * Takes a remark off the end of a noted identifier: `2025/0359(COD) (to be checked)` gives `2025/0359(COD)`.
 * A remark is a last parenthesis behind a space that holds more than one word; `(COD)` and `(2020-06)` are none.
 */
export function withoutRemark(text: string): string {
  const trimmed = text.trim();
  const open = trimmed.lastIndexOf(" (");
  if (open < 0 || !trimmed.endsWith(")")) return trimmed;
  return /\s/u.test(trimmed.slice(open + 2, -1).trim()) ? trimmed.slice(0, open).trim() : trimmed;
}
