import type { ReactNode } from "react";
import { Shortcuts } from "#components/shell/shortcuts.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { SoftLinks } from "#components/ui/soft-links.tsx";
import type { Translate } from "#components/ui/translate.ts";

type NarrowShellProps = {
  home: string;
  /** At the right of the head: the save state, the way out. */
  aside?: ReactNode;
  /** Speaks namespace `shell`. */
  t: Translate;
  children: ReactNode;
};

/** The frame of a form: one column and nothing to wander off to. */
export function NarrowShell({ home, aside, t, children }: NarrowShellProps) {
  return (
    <div className="narrow">
      <SkipLink>{t("skip")}</SkipLink>
      <SoftLinks />
      <Shortcuts />
      <header className="head">
        <div>
          <Wordmark href={home} name={t("name")} />
          {aside}
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}
