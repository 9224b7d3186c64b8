/** What a language is called in the reader's own, by its BCP 47 tag; the tag where it has no name. */
export const languageName = (tag: string, locale: string) => new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
