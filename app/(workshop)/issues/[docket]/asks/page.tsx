import type { Metadata } from "next";
import { FifthRow } from "#app/(workshop)/issues/[docket]/asks/fifth-row.tsx";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { fifthColumnOrders } from "#lib/comparisons/model.ts";
import { fifthColumn } from "#lib/comparisons/queries.ts";
import { askLeniently, firstOf } from "#lib/next/page.ts";
import { formats, speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).docket.toUpperCase()} ${(await speech()).say("reading")("fifth.title")}` };
}

/** The editions of a law side by side where we asked for other words, and our words as the last column. */
export default async function FifthColumnPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { lang: _, ...given } = firstOf(await searchParams);
  const { issue, procedure } = await loadIssue(docket);
  const { answer: found, ignored } = await askLeniently(fifthColumn, given, { issue: docket });
  const { say, dates } = await speech();
  const [t, exports, numbers] = [say("reading"), say("exports"), await formats()];
  const sort = given.sort === "place" ? "place" : "distance";
  const at = `/issues/${docket.toLowerCase()}/asks`;
  const addressOf = (change: Record<string, string>) => `${at}?${new URLSearchParams({ ...(found.text && found.texts.length > 1 ? { text: found.text.id } : {}), ...(sort === "place" ? { sort } : {}), ...change })}`;
  return (
    <IssueFrame issue={issue} procedure={procedure} current="asks">
      <Section heading={t("fifth.title")} plain after={found.rows.length > 0 && t("fifth.caption", { count: found.total, sort })}>
        <p className="text-ink-2">{t("fifth.under")} {t("fifth.legend")} <Link href={`/asks?issue=${docket.toLowerCase()}`}>{say("asks")("toIssueLedger")}</Link></p>
        {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("compare.ignored", { names: ignored.join(", ") })}</Notice></div>}
        {found.texts.length > 1 && <nav className="view-tabs" aria-label={t("fifth.texts")}>{found.texts.map(({ id, title }) => <Link key={id} href={addressOf({ text: id })} aria-current={id === found.text?.id ? "page" : undefined}>{title}</Link>)}</nav>}
        {found.rows.length === 0 ? <EmptyState>{t(found.text ? "fifth.none" : "fifth.noText")}</EmptyState> : (
          <>
            <div className="fifth-bar">
              <nav className="view-tabs" aria-label={t("compare.show")}>{fifthColumnOrders.map((order) => <Link key={order} href={addressOf({ sort: order })} aria-current={order === sort ? "page" : undefined}>{t(order === "place" ? "fifth.sortPlace" : "fifth.sortDistance")}</Link>)}</nav>
              <Menu label={exports("menu.label")} name={exports("menu.nameOfAsks")} align="end">
                {([["xlsx", "asXlsx"], ["docx", "asDocx"], ["csv", "asCsv"]] as const).map(([type, word]) => <MenuLink key={type} href={`${at}/table.${type}?sort=${sort}${found.text ? `&text=${found.text.id}` : ""}`} download>{exports(`menu.${word}`)}</MenuLink>)}
              </Menu>
            </div>
            {found.rows.map((row) => <FifthRow key={`${row.position.id} ${row.number}`} row={row} editions={found.editions} lang={found.language ?? "en"} dates={dates} percent={(share) => numbers.number(share, { style: "percent", maximumFractionDigits: 0 })} t={t} />)}
            <Pagination label={t("compare.pages")} previous={given.after ? { href: addressOf({}), label: t("compare.first") } : undefined} next={found.next ? { href: addressOf({ after: found.next }), label: t("compare.next") } : undefined} />
          </>
        )}
      </Section>
    </IssueFrame>
  );
}
