"use client";
import { Broken, useLanguageHere } from "#app/broken.tsx";
import "#app/globals.css";

/** The frame itself broke: this is a page of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  const locale = useLanguageHere();
  return <html lang={locale} data-theme="system"><body><Broken {...props} /></body></html>;
}
