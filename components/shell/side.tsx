"use client";
import { Chord } from "#components/shell/chord.tsx";
import { HubSwitch, type HubChoice } from "#components/shell/hub-switch.tsx";
import { paletteKeys } from "#components/shell/keys.ts";
import { PersonMenu, type Person } from "#components/shell/person-menu.tsx";
import { Places, type Place } from "#components/shell/places.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { Link } from "#components/ui/link.tsx";

export type SideProps = {
  home: string;
  hubs: readonly HubChoice[];
  hub: string;
  places: readonly Place[];
  savedViews?: readonly Place[];
  /** Where one searches before any script has arrived; then it opens the palette. */
  search: string;
  /** The other interface language, by its own name; the clock in the reader's zone. */
  language?: { href: string; name: string; lang: string };
  clock?: { text: string; dateTime: string };
  person?: Person;
  /** Where a guest signs in. */
  signIn?: string;
};

type Words = { words: Record<"name" | "search" | "palette" | "menu" | "close" | "changeHub" | "navigation" | "savedViews" | "signedInAs" | "signIn", string> };

const sideId = "side";

/** The side bar, and the top bar from which it opens on phones. Drawn by the browser's own code, so that its markup does not travel twice. */
export function Side({ home, hubs, hub, places, savedViews = [], words, ...foot }: SideProps & Words) {
  return (
    <>
      <nav className="shell-bar" aria-label={words.menu}>
        <Wordmark href={home} name={words.name} />
        <Link href={foot.search} className="button small" data-palette="" aria-haspopup="dialog">{words.search}</Link>
        <button type="button" className="button small" popoverTarget={sideId}>{words.menu}</button>
      </nav>
      <header id={sideId} popover="auto" className="shell-side">
        <Wordmark href={home} name={words.name} />
        <button type="button" className="button small close" popoverTarget={sideId} popoverTargetAction="hide">{words.close}</button>
        <HubSwitch hubs={hubs} current={hub} label={words.changeHub} />
        <Places label={words.navigation} places={places} />
        {savedViews.length > 0 && (
          <div>
            <h2 className="side-caption">{words.savedViews}</h2>
            <Places label={words.savedViews} places={savedViews} />
          </div>
        )}
        <Foot words={words} {...foot} />
      </header>
    </>
  );
}

function Foot({ search, language, clock, person, signIn, words }: Pick<SideProps, "search" | "language" | "clock" | "person" | "signIn"> & Words) {
  return (
    <div className="side-foot">
      <Link href={search} className="side-line" data-palette="" aria-haspopup="dialog" aria-keyshortcuts={paletteKeys}>{words.palette}<Chord /></Link>
      {(language || clock) && (
        <p className="side-line">
          {language && <Link href={language.href} lang={language.lang} hrefLang={language.lang} className="link-plain">{language.name}</Link>}
          {clock && <time dateTime={clock.dateTime} className="text-ink-3">{clock.text}</time>}
        </p>
      )}
      {person ? <PersonMenu person={person} label={words.signedInAs} /> : signIn && <Link href={signIn} className="button">{words.signIn}</Link>}
    </div>
  );
}
