const made = new Map<string, Intl.DateTimeFormat>();
/** Far more than an installation has of languages, zones and ways to write a date. */
const most = 2000;

/** `new Intl.DateTimeFormat`, which takes longer to make than a row of a list takes to draw: the same question gets the same one. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= most) made.clear();
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}
