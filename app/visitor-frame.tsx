import type { ReactNode } from "react";
import { locales } from "#db/vocabulary.ts";
import { PublicShell } from "#components/shell/public-shell.tsx";
import { places } from "#components/shell/keys.ts";
import { Link } from "#components/ui/link.tsx";
import { languageNames } from "#messages/index.ts";
import { speech } from "#lib/next/words.ts";

const letters: Record<string, string> = places;

/** The frame around what anyone may read: languages on top, the way in at the foot. `?lang=` chooses a language on any page. */
export async function VisitorFrame({ name, children }: { name?: string; children: ReactNode }) {
  const { locale, say } = await speech();
  const t = say("shell");
  return (
    <PublicShell
      home="/" name={name ?? t("name")} language={locale} t={t} publisher={t("publisher")}
      languages={locales.map((lang) => ({ lang, name: languageNames[lang], href: `?lang=${lang}` }))}
      foot={<>{(["hubs", "issues", "calendar", "procedures", "channels"] as const).map((key) => <li key={key}><Link href={`/${key}`} data-go={letters[key]}>{t(`place.${key}`)}</Link></li>)}<li><Link href="/search" data-palette="">{t("search")}</Link></li><li><Link href="/help/keyboard">{t("keyboard")}</Link></li><li><Link href="/sign-in">{t("signIn")}</Link></li></>}
    >
      {children}
    </PublicShell>
  );
}
