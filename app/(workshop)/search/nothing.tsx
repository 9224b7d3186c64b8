import { addressOf } from "#app/(workshop)/search/address.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { ask } from "#lib/next/page.ts";
import type { Speak } from "#lib/next/words.ts";
import { printSearch, withoutEach, type Asked } from "#lib/search/model.ts";
import { search } from "#lib/search/queries.ts";

const mostTried = 6;

/** Nothing fits: what there would be without each single thing that is asked. */
export async function Nothing({ asked, t }: { asked: Asked; t: Speak }) {
  const ways = await Promise.all(withoutEach(asked).slice(0, mostTried).map(async (way) => { const { total, more } = await ask(search, { q: way.query, limit: 1 }); return { ...way, total, more }; }));
  const open = ways.filter(({ total, query }) => total > 0 && query !== "");
  return (
    <EmptyState>
      {t("nothing", { q: printSearch(asked) })}
      {open.length > 0 && <span className="block mt-2">{open.map(({ dropped, query, total, more }) => <Link key={query} href={addressOf(query)} className="link-action block">{t("without", { term: dropped, count: more ? t("more", { count: total }) : String(total) })}</Link>)}</span>}
    </EmptyState>
  );
}
