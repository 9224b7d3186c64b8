import type { ReactNode } from "react";
import { Keyboard } from "#components/shell/keyboard.tsx";
import { Languages, type Language } from "#components/shell/languages.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { SoftLinks } from "#components/ui/soft-links.tsx";
import type { Translate } from "#components/ui/translate.ts";

type PublicShellProps = {
  home: string;
  /** The hub's name, or the product's on pages of the whole foundation. */
  name: string;
  languages: readonly Language[];
  language: string;
  /** Links of the foot: sign in, feeds, data, privacy. */
  foot?: ReactNode;
  /** One sentence of the foot: who publishes this. */
  publisher?: ReactNode;
  /** Speaks namespace `shell`. */
  t: Translate;
  children: ReactNode;
};

/** The frame of what anyone may read: a head, a page, a foot. Works without JavaScript. */
export function PublicShell({ home, name, languages, language, foot, publisher, t, children }: PublicShellProps) {
  return (
    <div className="public">
      <SkipLink>{t("skip")}</SkipLink>
      <SoftLinks />
      <Keyboard logs={false} />
      <header className="head">
        <div>
          <Wordmark href={home} name={name} />
          <Languages label={t("languages")} languages={languages} current={language} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      {(foot || publisher) && (
        <footer className="foot">
          <div>
            {publisher && <p>{publisher}</p>}
            {foot && <ul>{foot}</ul>}
          </div>
        </footer>
      )}
    </div>
  );
}

/** A public page: facts in the left margin, text in the middle, names at the right. */
export function PublicSheet({ left, right, children }: { left?: ReactNode; right?: ReactNode; children: ReactNode }) {
  return (
    <div className="public-sheet">
      <div className="margin left">{left}</div>
      <div>{children}</div>
      <div className="margin right">{right}</div>
    </div>
  );
}
