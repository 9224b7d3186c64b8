import type { ReactNode } from "react";
import { HubSwitch, type HubChoice } from "#components/shell/hub-switch.tsx";
import { PersonMenu, type Person } from "#components/shell/person-menu.tsx";
import { Places, type Place } from "#components/shell/places.tsx";
import { PopupManners } from "#components/shell/popup-manners.tsx";
import { Shortcuts } from "#components/shell/shortcuts.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Link } from "#components/ui/link.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Translate } from "#components/ui/translate.ts";

type AppShellProps = {
  home: string;
  hubs: readonly HubChoice[];
  hub: string;
  places: readonly Place[];
  savedViews?: readonly Place[];
  search: { href: string; keys: readonly string[] };
  /** The other interface language, by its own name; the clock in the reader's zone. */
  language?: { href: string; name: string; lang: string };
  clock?: { text: string; dateTime: string };
  person?: Person;
  /** Where a guest signs in. */
  signIn?: string;
  /** Speaks namespace `shell`. */
  t: Translate;
  children: ReactNode;
};

const sideId = "side";

/** The frame of the workshop: side bar and page. On phones the side bar opens from a top bar, without JavaScript. */
export function AppShell({ home, children, ...side }: AppShellProps) {
  const { t } = side;
  return (
    <div className="shell">
      <SkipLink>{t("skip")}</SkipLink>
      <PopupManners />
      <Shortcuts />
      <nav className="shell-bar" aria-label={t("menu")}>
        <Wordmark href={home} name={t("name")} />
        <Link href={side.search.href} className="button small">{t("search")}</Link>
        <button type="button" className="button small" popoverTarget={sideId}>{t("menu")}</button>
      </nav>
      <Side home={home} {...side} />
      <main id="main" tabIndex={-1} className="shell-main"><div className="page">{children}</div></main>
    </div>
  );
}

function Side({ home, hubs, hub, places, savedViews = [], t, ...foot }: Omit<AppShellProps, "children">) {
  return (
    <header id={sideId} popover="auto" className="shell-side">
      <Wordmark href={home} name={t("name")} />
      <button type="button" className="button small close" popoverTarget={sideId} popoverTargetAction="hide">{t("close")}</button>
      <HubSwitch hubs={hubs} current={hub} label={t("changeHub")} />
      <Places label={t("navigation")} places={places} />
      {savedViews.length > 0 && (
        <div>
          <h2 className="side-caption">{t("savedViews")}</h2>
          <Places label={t("savedViews")} places={savedViews} />
        </div>
      )}
      <Foot t={t} {...foot} />
    </header>
  );
}

function Foot({ search, language, clock, person, signIn, t }: Pick<AppShellProps, "search" | "language" | "clock" | "person" | "signIn" | "t">) {
  return (
    <div className="side-foot">
      <Link href={search.href} className="side-line">{t("search")}{search.keys.length > 0 && <Kbd keys={search.keys} />}</Link>
      {(language || clock) && (
        <p className="side-line">
          {language && <Link href={language.href} lang={language.lang} hrefLang={language.lang} className="link-plain">{language.name}</Link>}
          {clock && <time dateTime={clock.dateTime} className="text-ink-3">{clock.text}</time>}
        </p>
      )}
      {person ? <PersonMenu person={person} label={t("signedInAs")} /> : signIn && <Link href={signIn} className="button">{t("signIn")}</Link>}
    </div>
  );
}
