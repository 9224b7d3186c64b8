import type { Metadata } from "next";
import { keys } from "#components/shell/keys.ts";
import { FilterBar, SearchField } from "#components/ui/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { shortened } from "#lib/formats/text.ts";
import { askLeniently, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { search } from "#lib/search/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("search")("title") };
}

/** Finds by words, numbers and references, in every language, whatever the reader may see. */
export default async function SearchPage({ searchParams }: Props) {
  const { lang: _, ...given } = firstOf(await searchParams);
  const { answer: { named, found } } = await askLeniently(search, given);
  const t = (await speech()).say("search");
  return (
    <>
      <PageHead title={t("title")} />
      <div className="mt-4"><FilterBar action="/search" label={t("title")}><SearchField key={given.q ?? ""} label={t("field")} defaultValue={given.q} shortcut={keys.search} /><Button type="submit">{t("go")}</Button></FilterBar></div>
      <div className="stack mt-6" role="status">
        {given.q && named.length + found.length === 0 && <EmptyState>{t("nothing", { q: given.q })}</EmptyState>}
        {!given.q && <EmptyState>{t("hint")}</EmptyState>}
        {named.length > 0 && <Section heading={t("named")}><Rows>{named.map(({ docket, title }) => <Row key={docket} href={`/issues/${docket.toLowerCase()}`} title={`${docket} ${title}`} />)}</Rows></Section>}
        {found.length > 0 && <Section heading={t("found", { count: found.length })}><Rows>{found.map(({ kind, title, excerpt, url, language }) => <Row key={url + title} href={url} verb={t(`kind.${kind}`)} title={title} note={<span lang={language ?? undefined}>{shortened(excerpt, 160)}</span>} />)}</Rows></Section>}
      </div>
    </>
  );
}
