import type { Metadata } from "next";
import type { ReactNode } from "react";
import { NarrowShell } from "#components/shell/narrow-shell.tsx";
import { Link } from "#components/ui/link.tsx";
import { speech } from "#lib/next/words.ts";
import { languageNames } from "#messages/index.ts";
import { locales } from "#db/vocabulary.ts";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What somebody without an account signs, and the mail that proves them: one column, and their language. */
export default async function SigningLayout({ children }: { children: ReactNode }) {
  const { say, locale } = await speech();
  const others = locales.filter((one) => one !== locale);
  return <NarrowShell home="/" aside={<span className="small">{others.map((lang) => <Link key={lang} href={`?lang=${lang}`} lang={lang}>{languageNames[lang]}</Link>)}</span>} t={say("shell")}>{children}</NarrowShell>;
}
