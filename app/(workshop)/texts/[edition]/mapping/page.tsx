import type { Metadata } from "next";
import { EditionHead, provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { mappingScopes, sureness } from "#lib/comparisons/model.ts";
import { mappingToCheck } from "#lib/comparisons/queries.ts";
import { shortened } from "#lib/formats/text.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ edition: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Row = Awaited<ReturnType<typeof mappingToCheck>>["rows"][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, text } = await ask(editionById, { edition: (await params).edition });
  return { title: `${(await speech()).say("reading")("map.title")}: ${name}, ${text.title}` };
}

/** What of an edition was found where in the one before, the least sure first, to be put right by a person. */
export default async function MappingPage({ params, searchParams }: Props) {
  const { edition: id } = await params;
  const { lang: _, ...given } = firstOf(await searchParams);
  const t = (await speech()).say("reading");
  const edition = await ask(editionById, { edition: id });
  const { answer: { previous, counts, rows, next }, ignored } = await askLeniently(mappingToCheck, given, { edition: id });
  const show = (mappingScopes as readonly string[]).includes(given.show ?? "") ? given.show! : "doubtful";
  const at = `/texts/${id}/mapping`;
  return (
    <>
      <EditionHead edition={edition} />
      <div className="mt-7">
        <Section heading={t("map.title")} plain after={previous ? t("map.under", { edition: edition.name, previous: previous.name }) : undefined}>
          {ignored.length > 0 && <Notice kind="warn">{t("compare.ignored", { names: ignored.join(", ") })}</Notice>}
          {previous && <nav className="view-tabs" aria-label={t("compare.show")}>{mappingScopes.map((scope) => <Link key={scope} href={scope === "doubtful" ? at : `${at}?show=${scope}`} aria-current={scope === show ? "page" : undefined}>{t(`map.${scope}`)} {counts[scope]}</Link>)}</nav>}
          {!previous && <EmptyState>{t("map.first")}</EmptyState>}
          {previous && rows.length === 0 && <EmptyState>{t("map.none")}</EmptyState>}
          {previous && rows.length > 0 && <MappingTable rows={rows} total={counts[show as keyof typeof counts]} edition={id} previous={previous} mayCorrect={edition.may.keep} t={t} />}
          <Pagination label={t("compare.pages")} previous={given.after ? { href: `${at}?show=${show}`, label: t("compare.first") } : undefined} next={next ? { href: `${at}?show=${show}&after=${next}`, label: t("compare.next") } : undefined} />
        </Section>
      </div>
    </>
  );
}

const beginning = ({ heading, words }: { heading: string | null; words: string }) => shortened(heading ?? words, 160);

function MappingTable({ rows, total, edition, previous, mayCorrect, t }: { rows: readonly Row[]; total: number; edition: string; previous: { id: string; name: string }; mayCorrect: boolean; t: Speak }) {
  return (
    <Table
      caption={t("map.caption", { count: total })} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "here", head: t("map.here"), rowHeader: true, narrow: "title", cell: (row) => <><Link href={provisionAddress(edition, row.anchor)} className="strong">{row.locator}</Link><span className="each-line quiet">{beginning(row)}</span></> },
        { key: "before", head: t("map.before", { edition: previous.name }), cell: ({ from }) => (from ? <><Link href={provisionAddress(previous.id, from.anchor)}>{from.locator}</Link><span className="each-line quiet">{beginning(from)}</span></> : t("map.isNew")) },
        { key: "how", head: t("map.how"), cell: ({ ground, confidence, by }) => <span>{confidence !== null && ground !== "hand" && <b>{t(`map.sure.${sureness(confidence)}`)}</b>}<span className="each-line quiet">{t(`map.grounds.${ground ?? "none"}`)}{by && ` ${t("map.by", { name: by })}`}</span></span> },
        ...(mayCorrect ? [{ key: "correct", head: t("map.correct"), headHidden: true, narrow: "line" as const, cell: (row: Row) => <Link href={`/texts/${edition}/mapping/${encodeURIComponent(row.anchor)}`} aria-label={t("map.correctOf", { place: row.locator })}>{t("map.correct")}</Link> }] : []),
      ]}
    />
  );
}
