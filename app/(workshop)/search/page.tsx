import type { Metadata } from "next";
import { noticeLabel } from "#app/(workshop)/issues/labels.ts";
import { addressOf } from "#app/(workshop)/search/address.ts";
import { keepSearchAction, retireSearchAction, updateSearchAction } from "#app/(workshop)/search/actions.ts";
import { Facets, type Tongue } from "#app/(workshop)/search/facets.tsx";
import { FollowSearch } from "#app/(workshop)/search/follow.tsx";
import { HowToSearch } from "#app/(workshop)/search/how.tsx";
import { Nothing } from "#app/(workshop)/search/nothing.tsx";
import { keys } from "#components/shell/keys.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { Button } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterBar, SearchField } from "#components/ui/filter-bar.tsx";
import { Marked } from "#components/ui/marked.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { KeepView, SavedViews } from "#components/views/saved-views.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { feedsBeside } from "#lib/next/feeds.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { asksNothing, printSearch, readSearch, termsOf, type Asked } from "#lib/search/model.ts";
import { search } from "#lib/search/queries.ts";
import { myViews } from "#lib/views/queries.ts";

const rowsOnPage = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Answer = Awaited<ReturnType<typeof search>>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view, q, kind } = firstOf(await searchParams);
  const query = printSearch(readSearch([q ?? "", kind ? `kind:${kind}` : ""].filter(Boolean).join(" ")));
  const kept: Record<string, string> = view && query === "" ? { view } : {};
  const isAsked = query !== "" || kept.view !== undefined;
  return { title: (await speech()).say("search")("title"), ...(isAsked ? { alternates: { types: feedsBeside((file) => addressOf(query, kept, `/search/${file}`)) } } : {}) };
}

/** Finds by words, numbers and references, in every language, whatever the reader may see. What is asked stands in the address as it is typed. */
export default async function SearchPage({ searchParams }: Props) {
  const { lang: _, view: viewId, q: typed, kind, ...given } = firstOf(await searchParams);
  const { say, actor, locale } = await speech();
  const kept = isMember(actor) ? await ask(myViews, {}) : null;
  const views = kept?.views.filter(({ of }) => of === "search") ?? [];
  const current = views.find(({ id }) => id === viewId) ?? null;
  const whole = [typed ?? current?.query ?? "", kind ? `kind:${kind}` : ""].filter(Boolean).join(" ");
  const asked = readSearch(whole);
  const query = printSearch(asked);
  const { answer } = await askLeniently(search, { q: whole, ...(given.after ? { after: given.after } : {}) }, { limit: rowsOnPage });
  const tongue: Tongue = { t: say("search"), terms: say("terms"), locale, hubs: await published(hubDirectory, {}) };
  const { t } = tongue;
  const more: Record<string, string> = current ? { view: current.id } : {};
  return (
    <>
      <PageHead title={t("title")} actions={kept && query !== "" && <>{current && <FollowSearch current={current} t={t} />}<KeepView of="search" query={query} current={current} may={kept.may} acts={{ keep: keepSearchAction, update: updateSearchAction, retire: retireSearchAction }} feed t={t} /></>} />
      <SavedViews views={views} current={current} t={t} all="/search" hrefOf={({ id }) => `/search?view=${id}`} />
      <div className="mt-4"><FilterBar action="/search" label={t("title")}><SearchField key={query} label={t("field")} defaultValue={query} shortcut={keys.search} /><Button type="submit">{t("go")}</Button></FilterBar></div>
      <Notices answer={answer} tongue={tongue} registry={say("registry")} />
      {!asksNothing(asked) && <Facets facets={answer.facets} asked={asked} tongue={tongue} />}
      <div className="stack mt-4" role="status">
        {asksNothing(asked) ? <EmptyState>{t("hint")}</EmptyState> : answer.total + answer.named.length === 0 && <Nothing asked={asked} t={t} />}
        {answer.named.length > 0 && <Section heading={t("named")}><Rows>{answer.named.map(({ docket, title, url }) => <Row key={url} href={url} title={url.startsWith("/issues/") ? `${docket} ${title}` : title} aside={url.startsWith("/issues/") ? undefined : docket} />)}</Rows></Section>}
        {answer.total > 0 && <Results answer={answer} asked={asked} tongue={tongue} />}
      </div>
      <Pagination label={t("pages")} previous={given.after ? { href: addressOf(query, more), label: t("first") } : undefined} next={answer.next ? { href: addressOf(query, { ...more, after: answer.next }), label: t("next", { count: rowsOnPage }) } : undefined} />
      <HowToSearch t={t} />
    </>
  );
}

function Notices({ answer: { notices, short }, tongue: { t }, registry }: { answer: Answer; tongue: Tongue; registry: Tongue["t"] }) {
  if (notices.length + short.length === 0) return null;
  return (
    <div className="mt-3"><Notice kind="warn">
      {notices.map((notice) => <p key={`${notice.code}${notice.text}`}>{noticeLabel({ ...notice, field: notice.field ? t(`fields.${notice.field}`) : "" }, registry)}</p>)}
      {short.length > 0 && <p>{t("short", { text: short.join(" ") })}</p>}
    </Notice></div>
  );
}

function Results({ answer: { found, total, more }, asked, tongue: { t, hubs } }: { answer: Answer; asked: Asked; tongue: Tongue }) {
  const terms = termsOf(asked);
  const hubName = (slug: string | null) => hubs.find((hub) => hub.slug === slug)?.name;
  return (
    <Section heading={t("found", { count: total, more: more ? "yes" : "no" })} after={more && <span className="small text-ink-2">{t("bounded")}</span>}>
      <Rows>{found.map(({ id, kind, title, excerpt, url, language, docket, hub, live }) => (
        <Row key={id} href={url} verb={t(`kind.${kind}`)} docket={<span className="docket-place">{docket && <Docket code={docket} tone={toneOf(docket.slice(0, docket.indexOf("-")))} />}</span>} lang={language ?? undefined} title={<Marked text={title} terms={terms} />} note={excerpt && <span lang={language ?? undefined}><Marked text={excerpt} terms={terms} /></span>} aside={[live ? t("live") : "", kind === "hub" ? "" : hubName(hub)].filter(Boolean).join(" · ")} wideAside />
      ))}</Rows>
    </Section>
  );
}
