/** A language of the page, by its own name. */
export type Language = { lang: string; name: string; href: string };

/** The languages a page can be read in; the present one is marked. Changing reloads the page: its frame changes too. */
export function Languages({ label, languages, current }: { label: string; languages: readonly Language[]; current: string }) {
  return (
    <nav className="languages" aria-label={label}>
      {languages.map(({ lang, name, href }) => (
        lang === current
          ? <span key={lang} lang={lang} aria-current="true">{name}</span>
          : <a key={lang} href={href} lang={lang} hrefLang={lang} rel="alternate">{name}</a>
      ))}
    </nav>
  );
}
