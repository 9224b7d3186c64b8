import { countsInWords, languageInWords } from "#components/texts/in-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";
import type { textsOnIssue } from "#lib/texts/queries.ts";

type Text = Awaited<ReturnType<typeof textsOnIssue>>["texts"][number];
type Edition = Text["editions"][number];

/** Where an edition was published, or what was read. */
function Source({ sourceUrl, celex, eli }: Edition) {
  const name = celex ?? (eli ? new URL(eli, "http://data.europa.eu").pathname.replace(/^\/eli\//, "ELI ") : null);
  if (!sourceUrl) return name;
  return <Link href={sourceUrl} rel="noreferrer">{name ?? new URL(sourceUrl).host}</Link>;
}

/** The editions of one text over time, the newest first; what says the same in another language stands with its original. */
export function EditionsTable({ text, docket, keeps }: { text: Text; docket: string; keeps: boolean }) {
  const { say, dates } = useSpeech();
  const [t, terms, ui] = [say("texts"), say("terms"), say("ui")];
  const list = new Intl.ListFormat(dates, { type: "unit" });
  const originals = text.editions.filter(({ translationOf }) => !text.editions.some(({ id }) => id === translationOf));
  const inLanguages = (edition: Edition) => [edition, ...text.editions.filter(({ translationOf }) => translationOf === edition.id)];
  const columns: Column<Edition>[] = [
    { key: "day", head: t("column.day"), cell: ({ day }) => <time dateTime={day}>{dayInWords(day, dates)}</time>, narrow: "line" },
    { key: "name", head: t("column.name"), rowHeader: true, narrow: "title", cell: ({ id, name, lane }) => <><Link href={`/texts/${id}`}>{name}</Link>{lane !== text.lane && <> <Tag>{ui(`lane.${lane}`)}</Tag></>}</> },
    { key: "status", head: t("column.status"), cell: ({ status }) => t(`status.${status}`) },
    { key: "force", head: t("column.force"), cell: ({ force }) => <span title={t(`forceMeaning.${force}`)}>{t(`force.${force}`)}</span> },
    { key: "language", head: t("column.language"), cell: (edition) => inLanguages(edition).map(({ id, language }, at) => <span key={id}>{at > 0 && ", "}<Link href={`/texts/${id}`} hrefLang={language}><span lang={language}>{languageInWords(language, terms)}</span></Link></span>) },
    { key: "counts", head: t("column.counts"), cell: ({ counts, unplacedWords }) => <>{countsInWords(counts, t, list, 3)}{unplacedWords > 0 && <span className="block text-warn">{t("unplaced", { n: unplacedWords })}</span>}</> },
    { key: "source", head: t("column.source"), cell: (edition) => <Source {...edition} /> },
    ...(keeps ? [{ key: "correct", head: t("correct"), headHidden: true, narrow: "line" as const, cell: ({ id, name }: Edition) => <Link href={`/issues/${docket.toLowerCase()}/texts/${id}`} className="link-action">{t("correct")}<span className="sr-only"> {name}</span></Link> }] : []),
  ];
  return <Table caption={t("caption", { n: originals.length, title: text.title })} captionHidden columns={columns} rows={originals} rowKey={({ id }) => id} />;
}
