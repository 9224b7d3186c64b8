"use client";
import { usePathname } from "next/navigation";
import { going } from "#components/shell/keys.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Link } from "#components/ui/link.tsx";

/** A place in the navigation. `count` is how many things there wait for the person ("99+" where nobody would count on), `countLabel` says what they are. */
export type Place = { key: string; href: string; label: string; count?: number | string; countLabel?: string; shortcut?: string; /** The letter that leads there after a G. */ go?: string | undefined };

const holds = ({ href }: Place, path: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));

/** A list of places, the one that holds this page marked. */
export function Places({ label, places }: { label: string; places: readonly Place[] }) {
  const path = usePathname();
  const current = places.filter((place) => holds(place, path)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav className="places" aria-label={label}>
      {places.map((place) => (
        <Link key={place.key} href={place.href} aria-current={place === current ? "page" : undefined} aria-keyshortcuts={place.shortcut} data-go={place.go}>
          {place.label}
          {place.go && <Kbd keys={[going, place.go]} />}
          {place.count !== undefined && place.count !== 0 && <span className="count">{place.count}<span className="sr-only"> {place.countLabel}</span></span>}
        </Link>
      ))}
    </nav>
  );
}
