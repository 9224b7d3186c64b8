import { addressOf, toggled } from "#app/(workshop)/search/address.ts";
import { Link } from "#components/ui/link.tsx";
import type { hubDirectory } from "#lib/hubs/queries.ts";
import { languageName } from "#lib/next/languages.ts";
import type { Speak } from "#lib/next/words.ts";
import { heldBy, mostCounted, type Asked } from "#lib/search/model.ts";
import type { search } from "#lib/search/queries.ts";

export type Tongue = { t: Speak; terms: Speak; locale: string; hubs: Awaited<ReturnType<typeof hubDirectory>> };
type Facets = Awaited<ReturnType<typeof search>>["facets"];
export type Facet = keyof Facets;

const order: readonly Facet[] = ["kind", "hub", "state", "lang"];
const mostShown = 8;

/** What a value of a facet is called. */
export function nameOf(facet: Facet, value: string, { t, terms, locale, hubs }: Tongue): string {
  if (facet === "kind") return t(`kind.${value}`);
  if (facet === "hub") return hubs.find(({ slug }) => slug === value)?.name ?? value;
  return facet === "state" ? terms(`trackStates.${value}`) : languageName(value, locale);
}

/** What is found by kind, hub, state and language, each to be narrowed down to or left again. The same can be typed. */
export function Facets({ facets, asked, tongue }: { facets: Facets; asked: Asked; tongue: Tongue }) {
  const { t } = tongue;
  const shown = order.map((facet) => {
    const chosen = heldBy(asked, facet).filter((value) => value !== "open");
    const counts = facets[facet].filter(({ value }) => !chosen.includes(value)).slice(0, mostShown);
    return { facet, chosen, counts };
  }).filter(({ chosen, counts }) => chosen.length > 0 || counts.length > 1);
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t("narrow")}>
      <dl className="facets">
        {shown.map(({ facet, chosen, counts }) => (
          <div key={facet}>
            <dt>{t(`facet.${facet}`)}</dt>
            {chosen.map((value) => <dd key={value}><Link href={addressOf(toggled(asked, facet, value))} aria-current="true" aria-label={t("chosen", { name: nameOf(facet, value, tongue) })}>{nameOf(facet, value, tongue)} <span aria-hidden="true">×</span></Link></dd>)}
            {counts.map(({ value, count }) => <dd key={value}><Link href={addressOf(toggled(asked, facet, value))}>{nameOf(facet, value, tongue)} <span className="count">{count > mostCounted ? t("more", { count: mostCounted }) : count}</span></Link></dd>)}
          </div>
        ))}
      </dl>
    </nav>
  );
}
