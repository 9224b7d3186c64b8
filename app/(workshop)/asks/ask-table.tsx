import { dayOfGround, groundInWords } from "#components/fates/judged.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import type { askLedger } from "#lib/scorecards/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Ask = Awaited<ReturnType<typeof askLedger>>["asks"][number];

/** From how many an ask comes, in words, as far as the reader may know. `t` speaks namespace `asks`. */
export const raisedBy = (figures: Ask["figures"], t: Speak) => (figures === null ? null : [figures.inputs > 0 ? t("figures", figures) : "", figures.confided > 0 ? t("confided", figures) : ""].filter(Boolean).join(" "));

/** Asks in a table: what is asked, from whom it comes, where it stands, in what it was sent, and a cell for each edition or reply by which it was judged. */
export async function AskTable({ caption, asks }: { caption: string; asks: readonly Ask[] }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  const columns: Column<Ask>[] = [
    { key: "docket", head: t("column.docket"), narrow: "lead", cell: ({ issue, hub }) => <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> },
    {
      key: "ask", head: t("column.ask"), rowHeader: true, narrow: "title", className: "strong",
      cell: ({ id, kind, number, statement, provision, priority, redLine }) => (
        <>
          <Link href={`/asks/${id}`} lang={guessLanguage(statement) ?? undefined}>{shortened(statement, 160)}</Link>
          <span className="each-line quiet">{[t("number", { kindIs: kind, number }), provision, terms(`askPriorities.${priority}`), redLine ? t("redLine") : null].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    { key: "raised", head: t("column.raised"), narrow: "labelled", className: "quiet", cell: ({ figures }) => raisedBy(figures, t) && <span>{raisedBy(figures, t)}</span> },
    { key: "where", head: t("column.where"), narrow: "labelled", className: "quiet", cell: ({ position }) => <span><Link href={`/positions/${position.id}`}>{shortened(position.title, 60)}</Link> {t("version", { version: position.version })}</span> },
    { key: "sent", head: t("column.sent"), narrow: "labelled", className: "quiet", cell: ({ responses }) => responses.length > 0 && <span>{responses.map(({ id, title, authority }) => <Link key={id} href={`/responses/${id}`} className="each-line" title={title}>{authority}</Link>)}</span> },
    {
      key: "fates", head: t("column.fates"), narrow: "labelled",
      cell: ({ id, fates }) => (
        <span>
          {fates.length === 0 && <span className="quiet">{t("notJudged")}</span>}
          {fates.map(({ id: fate, verdict, excerpt, ...ground }) => (
            <span key={fate} className="each-line"><Link href={`/asks/${id}#fate-${fate}`}>{terms(`fateVerdicts.${verdict}`)}</Link> <span className="quiet">{t("in", { edition: groundInWords(ground, t), day: dayInWords(dayOfGround(ground), dates) })}{excerpt && <span className="each-line second-line">“{shortened(excerpt, 90)}”</span>}</span></span>
          ))}
        </span>
      ),
    },
    { key: "state", head: t("column.state"), narrow: "labelled", cell: ({ state }) => <Tag>{terms(`askStates.${state}`)}</Tag> },
    { key: "strength", head: t("column.strength"), narrow: "labelled", className: "quiet", cell: ({ strength }) => <span>{terms(`strengths.${strength}`)}</span> },
  ];
  return <Table caption={caption} columns={columns} rows={asks} rowKey={({ id }) => id} />;
}
