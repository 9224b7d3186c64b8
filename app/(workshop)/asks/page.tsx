import type { Metadata } from "next";
import { keepAsksAction, retireAsksAction, updateAsksAction } from "#app/(workshop)/asks/actions.ts";
import { AskTable } from "#app/(workshop)/asks/ask-table.tsx";
import { Filters } from "#app/(workshop)/asks/filters.tsx";
import { noticeLabel } from "#app/(workshop)/issues/labels.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { KeepView, SavedViews } from "#components/views/saved-views.tsx";
import { hubDirectory } from "#lib/hubs/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { heldBy, readLedger } from "#lib/scorecards/model.ts";
import { askLedger } from "#lib/scorecards/queries.ts";
import { canTellFates } from "#lib/outcomes/policy.ts";
import { askAddress, askText, readAskAddress } from "#lib/next/ask-address.ts";
import { ask, askLeniently } from "#lib/next/page.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { myViews } from "#lib/views/queries.ts";

const rowsOnPage = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("asks")("title") };
}

/** The ledger of asks: one row an ask across all hubs, filtered and searched by its address, on the server. */
export default async function AsksPage({ searchParams }: Props) {
  const { say, actor } = await speech();
  const { view: named, ...given } = await searchParams;
  const kept = isMember(actor) ? await ask(myViews, {}) : null;
  const views = kept?.views.filter(({ of }) => of === "asks") ?? [];
  const opened = views.find(({ id }) => id === named);
  const { look, notices } = readAskAddress(opened && Object.keys(given).length === 0 ? opened.fields : given);
  const query = askText(look);
  const current = opened ?? views.find((view) => view.query === query) ?? null;
  const tongue = { t: say("asks"), terms: say("terms"), hubs: await published(hubDirectory, {}) };
  const { t } = tongue;
  const { answer: { asks, total, next } } = await askLeniently(askLedger, { q: query, ...(look.after ? { after: look.after } : {}) }, { limit: rowsOnPage });
  const filtered = look.asked.terms.length > 0 || look.asked.words !== "";
  const [issue] = heldBy(look.asked, "issue");
  const own = issue ? tongue.hubs.find((hub) => canTellFates(actor, { hub })) : undefined;
  return (
    <>
      <PageHead
        title={t("title")} under={t("under")}
        actions={<>
          {own && <ButtonLink href={`/asks/telling?issue=${issue}&hub=${own.slug}`}>{t("tell")}</ButtonLink>}
          {kept && filtered && <KeepView of="asks" query={query} current={current} may={kept.may} acts={{ keep: keepAsksAction, update: updateAsksAction, retire: retireAsksAction }} t={t} />}
          <ButtonLink href={askAddress({ ...look, after: null }, "/asks/table.csv")} download>{t("table")}</ButtonLink>
          <ButtonLink href={askAddress({ ...look, after: null }, "/asks/scorecard")}>{t("toCard")}</ButtonLink>
        </>}
      />
      <SavedViews views={views} current={current} t={t} all="/asks" hrefOf={({ id }) => `/asks?view=${id}`} />
      <div className="mt-4"><Filters look={look} tongue={tongue} path="/asks" /></div>
      {notices.length > 0 && <div className="mt-3"><Notice kind="warn">{notices.map((notice) => <p key={`${notice.code}${notice.text}`}>{noticeLabel(notice, say("registry"))}</p>)}</Notice></div>}
      <div className="mt-3" role="status">
        {total === 0 && <EmptyState action={filtered ? <ButtonLink href={askAddress({ asked: readLedger(""), after: null })}>{t("clear")}</ButtonLink> : undefined}>{t(filtered ? "noneFiltered" : "none")}</EmptyState>}
      </div>
      {total > 0 && <AskTable caption={t("caption", { count: total })} asks={asks} />}
      <Pagination label={t("pages")} previous={look.after ? { href: askAddress({ ...look, after: null }), label: t("first") } : undefined} next={next ? { href: askAddress({ ...look, after: next }), label: t("next", { count: rowsOnPage }) } : undefined} />
    </>
  );
}
