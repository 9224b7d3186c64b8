import type { Metadata } from "next";
import { changeWatchAction } from "#app/(workshop)/inbox/actions.ts";
import { WatchLevelMenu } from "#components/inbox/watch-level.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Rows } from "#components/ui/rows.tsx";
import { myWatches } from "#lib/inbox/queries.ts";
import { askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

const rowsOnPage = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("inbox")("watches.title") };
}

/** The issues that somebody watches, and how closely; each can be changed or ended. */
export default async function WatchingPage({ searchParams }: Props) {
  await requireMember("/inbox/watching");
  const t = (await speech()).say("inbox");
  const { after } = firstOf(await searchParams);
  const { answer: { watches, next } } = await askLeniently(myWatches, after ? { after } : {}, { limit: rowsOnPage });
  return (
    <>
      <PageHead over={<Link href="/inbox">{t("watches.back")}</Link>} title={t("watches.title")} under={t("watches.under")} />
      <div className="mt-6">
        {watches.length === 0 && <EmptyState>{t("watches.none")}</EmptyState>}
        {watches.length > 0 && (
          <div className="sorted">
            <Rows label={t("watches.list")}>
              {watches.map(({ docket, title, hub, level }) => (
                <li key={docket}>
                  <span className="docket-place"><Docket code={docket} tone={toneOf(hub.code)} /></span>
                  <span className="what"><Link href={`/issues/${docket.toLowerCase()}`} className="link-plain">{title}</Link></span>
                  <div className="acts"><WatchLevelMenu docket={docket} level={level} act={changeWatchAction} align="end" /></div>
                </li>
              ))}
            </Rows>
          </div>
        )}
      </div>
      <Pagination label={t("watches.pages")} previous={after ? { href: "/inbox/watching", label: t("watches.first") } : undefined} next={next ? { href: `/inbox/watching?after=${next}`, label: t("watches.next") } : undefined} />
    </>
  );
}
