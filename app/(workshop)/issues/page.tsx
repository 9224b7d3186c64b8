import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Bulk } from "#app/(workshop)/issues/bulk.tsx";
import { Display } from "#app/(workshop)/issues/display.tsx";
import { Filters } from "#app/(workshop)/issues/filters.tsx";
import { groupLabel, noticeLabel, type Tongue } from "#app/(workshop)/issues/labels.ts";
import { Nothing } from "#app/(workshop)/issues/nothing.tsx";
import { Extracts, SaveView, ViewTabs } from "#app/(workshop)/issues/views.tsx";
import { IssueTable } from "#components/issues/issue-table.tsx";
import { keys } from "#components/shell/keys.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { spokenOn } from "#lib/feedback/queries.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { feedsBeside } from "#lib/next/feeds.ts";
import { ask, askIfReadable, askLeniently } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { addressOf, changed, lookOf, readAddress, textOf } from "#lib/next/registry-address.ts";
import { speech } from "#lib/next/words.ts";
import { stageNames } from "#lib/procedures/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { myViews, viewById } from "#lib/views/queries.ts";

/** As many as are read at one go; a row costs as much to draw as to look past. */
const rowsOnPage = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { lang: _, ...members } = await searchParams;
  const { look } = readAddress(members);
  return { title: (await speech()).say("registry")("title"), alternates: { types: feedsBeside((file) => addressOf({ ...look, after: null }, `/issues/${file}`)) } };
}

/** How somebody looks: as the address says; as a view says that it names and nothing else; as their standard view says where it says nothing. */
async function lookFor(given: Awaited<Props["searchParams"]>, standard: string | null) {
  const { lang: _, ...members } = given;
  if (Object.keys(members).length === 0 && standard) redirect(`/issues?view=${standard}`);
  const read = readAddress(members);
  const named = read.look.view && read.look.view !== "all" && Object.keys(members).every((name) => name === "view" || name === "after") ? await askIfReadable(viewById, { view: read.look.view }) : null;
  if (named && named.of !== "registry") redirect(`/${named.of}?view=${named.id}`);
  return named ? { ...read, look: { ...lookOf(named), after: read.look.after } } : read;
}

/** The registry: filtered, sorted, grouped and searched by its address, on the server. */
export default async function IssuesPage({ searchParams }: Props) {
  const { say, actor } = await speech();
  const member = isMember(actor);
  const kept = member ? await ask(myViews, {}) : null;
  const views = kept && { ...kept, views: kept.views.filter(({ of }) => of === "registry") };
  const { look, notices } = await lookFor(await searchParams, views?.standard ?? null);
  const tongue: Tongue = { t: say("registry"), terms: say("terms"), procedures: say("procedures"), hubs: await published(hubDirectory, {}) };
  const { t } = tongue;
  const { answer: { issues, total, next } } = await askLeniently(issueList, { q: textOf(look), sort: look.sort, ...(look.group ? { group: look.group } : {}), ...(look.after ? { after: look.after } : {}) }, { limit: rowsOnPage });
  const seen = { stages: await ask(stageNames, {}), spoken: look.columns.includes("spoken") ? await ask(spokenOn, { issues: issues.map(({ docket }) => docket) }) : new Map<string, number>() };
  const groups = look.group ? issues.map(({ group }) => groupLabel(look.group!, group, tongue)) : undefined;
  const table = (choose?: string) => (
    <IssueTable caption={t(`caption.${look.sort}`, { count: total })} issues={issues} {...seen} columns={look.columns} groups={groups} choose={choose} sorting={{ sort: look.sort, href: (sort) => addressOf(changed(look, { sort })) }} />
  );
  return (
    <>
      <PageHead
        title={t("title")}
        actions={<>
          <Display look={look} t={t} />
          {views && <SaveView look={look} views={views} t={t} />}
          <Extracts look={look} t={t} member={member} />
          {member && <ButtonLink href="/issues/new" kind="primary" shortcut={keys.log}>{t("log")}</ButtonLink>}
        </>}
      />
      {views && <ViewTabs look={look} views={views} t={t} />}
      <div className="mt-4"><Filters look={look} tongue={tongue} actor={actor} /></div>
      {notices.length > 0 && <div className="mt-3"><Notice kind="warn">{notices.map((notice) => <p key={`${notice.code}${notice.text}`}>{noticeLabel(notice, t)}</p>)}</Notice></div>}
      <div className="mt-3" role="status">{total === 0 && <Nothing look={look} tongue={tongue} member={member} />}</div>
      {total > 0 && (member ? <Bulk tongue={tongue} hub={views?.may.share[0] ?? null}>{table(t("choose"))}</Bulk> : table())}
      <Pagination label={t("pages")} previous={look.after ? { href: addressOf(changed(look, {})), label: t("first") } : undefined} next={next ? { href: addressOf({ ...look, after: next }), label: t("next", { count: rowsOnPage }) } : undefined} />
    </>
  );
}
