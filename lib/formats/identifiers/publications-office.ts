/**
 * The start of the address of a thing at EUR-Lex or in the Publications Office's store, which call it by the same schemes:
 * `eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R2847`, `publications.europa.eu/resource/celex/32024R2847`.
 */
export const atPublicationsOffice = (scheme: string): string =>
  String.raw`(?:eur-lex\.europa\.eu/[^#]{0,200}[?&]uri=(?:${scheme}):|publications\.europa\.eu/resource/(?:${scheme})/)`;

/** What may follow: a language, a format, other parameters, a place in the text. */
export const whateverFollows = String.raw`(?:[:./?&#].*)?`;
