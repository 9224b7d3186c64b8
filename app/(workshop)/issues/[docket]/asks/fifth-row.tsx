import type { ReactNode } from "react";
import { DiffText } from "#components/figure/diff-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { fifthColumn } from "#lib/comparisons/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { dayInWords } from "#lib/next/dates.ts";
import type { Speak } from "#lib/next/words.ts";

type Found = Awaited<ReturnType<typeof fifthColumn>>;
type Row = Found["rows"][number];
type Props = { row: Row; editions: Found["editions"]; lang: string; dates: string; percent: (share: number) => string; t: Speak };

/** One ask on wording: what each edition says there, our words last, and how far the newest is from them, in a colour and in words. */
export function FifthRow({ row, editions, lang, dates, percent, t }: Props) {
  const { distance, cells, proposed } = row;
  const newest = cells.at(-1)?.words ?? "";
  return (
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <article className={`fifth c-${distance.closeness}`}>
      <header>
        <h2>{row.provision}</h2>
        <p className="standing"><b>{t(`fifth.closeness.${distance.closeness}`)}</b>{distance.closeness !== "met" && <> · {t("fifth.share", { share: percent(distance.now) })}{distance.closeness !== "unchanged" && distance.closeness !== "absent" && <>, {t("fifth.shareBefore", { share: percent(distance.before) })}</>}</>}</p>
        <p className="who"><Link href={`/positions/${row.position.id}`}>{t("kinds.amendment", { number: row.number })}</Link>, {row.position.title}, {row.hub.name} · {t(`fifth.priorities.${row.priority}`)} {row.redLine && <Tag>{t("fifth.redLine")}</Tag>}</p>
      </header>
      <div className="fifth-columns" role="group" aria-label={row.provision} tabIndex={0}>
        {editions.map(({ id, name, day }, nth) => <Cell key={id} head={<><Link href={cells[nth] ? `/texts/${id}/${encodeURIComponent(cells[nth].anchor)}` : `/texts/${id}`}>{name}</Link>, {dayInWords(day, dates)}</>} words={cells[nth]?.words ?? null} lang={lang} t={t} />)}
        <div className="fifth-cell ours">
          <h3>{t("fifth.ours")}</h3>
          <p className="words diff" lang={row.language}>{proposed === "" ? <em>{t("fifth.deleted")}</em> : <DiffText pieces={difference(newest, proposed, row.language).pieces.filter(({ kind }) => kind !== "deleted")} />}</p>
        </div>
      </div>
    </article>
  );
}

function Cell({ head, words, lang, t }: { head: ReactNode; words: string | null; lang: string; t: Speak }) {
  return <div className="fifth-cell"><h3>{head}</h3>{words === null ? <p className="small text-ink-3">{t("fifth.gone")}</p> : <p className="words" lang={lang}>{words}</p>}</div>;
}
