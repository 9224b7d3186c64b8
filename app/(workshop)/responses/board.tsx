import { addressOf } from "#app/(workshop)/responses/addresses.ts";
import { Card } from "#app/(workshop)/responses/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { speech } from "#lib/next/words.ts";
import type { responseBoard } from "#lib/responses/queries.ts";

type Board = Awaited<ReturnType<typeof responseBoard>>;

/** The states as columns, and those beside the way as counts. A card goes on by what may be done with it; nothing else moves it. */
export async function ResponseBoard({ board: { columns, exits }, filters }: { board: Board; filters: Record<string, string> }) {
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <>
      <p className="small text-ink-2 mt-3">{t("sideExits")} {exits.map(({ state, total }, n) => <span key={state}>{n > 0 && " · "}<Link href={addressOf(filters, { as: null, state })}>{terms(`responseStates.${state}`)} {total}</Link></span>)}</p>
      <div className="board mt-4" tabIndex={-1}>
        {columns.map(({ state, total, cards }) => (
          <section key={state} className="column" aria-labelledby={`column-${state}`}>
            <h2 id={`column-${state}`}>{terms(`responseStates.${state}`)} <span className="small text-ink-2">{total}</span></h2>
            {cards.length > 0 && <ul className="cards">{cards.map((card) => <Card key={card.id} card={card} />)}</ul>}
            {total > cards.length && <Link href={addressOf(filters, { as: null, state })}>{t("all", { count: total })}</Link>}
          </section>
        ))}
      </div>
    </>
  );
}
