import { addressOf } from "#app/(workshop)/responses/addresses.ts";
import { Card } from "#app/(workshop)/responses/card.tsx";
import { Moving, type MovingWords } from "#app/(workshop)/responses/moving.tsx";
import { wayBetween, waysFrom } from "#app/(workshop)/responses/ways.ts";
import { Link } from "#components/ui/link.tsx";
import { speech, type Speak } from "#lib/next/words.ts";
import { onTheWay } from "#lib/responses/model.ts";
import type { responseBoard } from "#lib/responses/queries.ts";

type Board = Awaited<ReturnType<typeof responseBoard>>;

const ways = Object.fromEntries(onTheWay.flatMap((from) => waysFrom(from).map((to) => [`${from} ${to}`, wayBetween(from, to)!])));

function wordsOf(t: Speak, terms: Speak, locale: string): MovingWords {
  const named = (states: readonly string[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(states.map((state) => `“${terms(`responseStates.${state}`)}”`));
  const noWay = (state: (typeof onTheWay)[number]) => { const next = waysFrom(state); return next.length > 0 ? t("board.noWay", { state: terms(`responseStates.${state}`), next: named(next) }) : t("board.ended", { state: terms(`responseStates.${state}`) }); };
  const acts = ["go", "startWork", "sendToReview", "returnToWork", "approve", "submit", "acknowledge", "answer", "conclude", "any"] as const;
  return {
    noWay: Object.fromEntries(onTheWay.map((state) => [state, noWay(state)])), notYours: Object.fromEntries(acts.map((act) => [act, t(`board.notYours.${act}`)])),
    moved: Object.fromEntries(onTheWay.map((state) => [state, t("board.moved", { state: terms(`responseStates.${state}`) })])), opened: t("board.opened"),
  };
}

/** The states as columns, and those beside the way as counts. A card goes on by what may be done with it, by its menu or dragged to another column; nothing else moves it. */
export async function ResponseBoard({ board: { columns, exits }, filters }: { board: Board; filters: Record<string, string> }) {
  const { say, locale } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <>
      <p className="small text-ink-2 mt-3">{t("sideExits")} {exits.map(({ state, total }, n) => <span key={state}>{n > 0 && " · "}<Link href={addressOf(filters, { as: null, state })}>{terms(`responseStates.${state}`)} {total}</Link></span>)}</p>
      <p className="small text-ink-2 mt-1 screen-only">{t("board.help")}</p>
      <Moving ways={ways} words={wordsOf(t, terms, locale)}>
        <div className="board mt-4" tabIndex={-1}>
          {columns.map(({ state, total, cards }) => (
            <section key={state} className="column" data-column={state} aria-labelledby={`column-${state}`}>
              <h2 id={`column-${state}`}>{terms(`responseStates.${state}`)} <span className="small text-ink-2">{total}</span></h2>
              {cards.length > 0 && <ul className="cards">{cards.map((card) => <Card key={card.id} card={card} />)}</ul>}
              {total > cards.length && <Link href={addressOf(filters, { as: null, state })}>{t("all", { count: total })}</Link>}
            </section>
          ))}
        </div>
      </Moving>
    </>
  );
}
