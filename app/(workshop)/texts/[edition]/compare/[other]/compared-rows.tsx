import { provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { DiffText } from "#components/figure/diff-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Piece } from "#components/figure/pieces.ts";
import type { comparisonOfEditions } from "#lib/comparisons/queries.ts";
import type { Speak } from "#lib/next/words.ts";

type Found = Awaited<ReturnType<typeof comparisonOfEditions>>;
type Row = Found["rows"][number];
type Side = NonNullable<Row["before"]>;
type Props = { found: Found; edition: string; other: string; heads: readonly [string, string]; t: Speak };

/** Two editions in two columns, one below the other on a phone; what goes is struck through on the left, what comes is bold italic on the right. */
export function ComparedRows({ found, edition, other, heads, t }: Props) {
  return (
    <div className="compared">
      <div className="compared-heads" aria-hidden="true"><span>{heads[0]}</span><span>{heads[1]}</span></div>
      {found.rows.map((row) => (
        <article key={`${row.before?.anchor} ${row.after?.anchor}`} className="compared-row">
          <h2><Place row={row} edition={edition} other={other} /> {found.byWords && row.turn !== "same" && <Tag>{t(`compare.turns.${row.turn}`)}</Tag>} {row.moved && <Tag>{t("compare.moved")}</Tag>}</h2>
          <Words side={row.before} pieces={row.pieces} leave="inserted" lang={found.before.language} head={heads[0]} t={t} />
          <Words side={row.after} pieces={row.pieces} leave="deleted" lang={found.after.language} head={heads[1]} t={t} />
        </article>
      ))}
    </div>
  );
}

function Place({ row: { before, after }, edition, other }: { row: Row; edition: string; other: string }) {
  const later = after && <Link href={provisionAddress(other, after.anchor)}>{after.locator}</Link>;
  const earlier = before && <Link href={provisionAddress(edition, before.anchor)}>{before.locator}</Link>;
  return before && after && before.locator !== after.locator ? <>{earlier} → {later}</> : (later ?? earlier);
}

function Words({ side, pieces, leave, lang, head, t }: { side: Side | null; pieces: readonly Piece[] | null; leave: Piece["kind"]; lang: string; head: string; t: Speak }) {
  if (!side) return <div className="compared-side empty-side"><p className="head">{head}</p><p className="small text-ink-3">{t("compare.notThere")}</p></div>;
  return (
    <div className="compared-side">
      <p className="head">{head}</p>
      <div className="words diff" lang={lang}>
        {side.label && <span className="n">{side.label}</span>}
        {pieces ? <DiffText pieces={pieces.filter(({ kind }) => kind !== leave)} /> : <>{side.heading && <b>{side.heading}{side.words && "\n"}</b>}{side.words}</>}
      </div>
    </div>
  );
}
