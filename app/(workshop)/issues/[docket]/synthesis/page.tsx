import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Board } from "#app/(workshop)/issues/[docket]/synthesis/board.tsx";
import { SynthesisRows } from "#app/(workshop)/issues/[docket]/synthesis/rows.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { issueByDocket } from "#lib/issues/queries.ts";
import { coordinates, sitsIn } from "#lib/kernel/actor.ts";
import { ask, askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { synthesisBoard, synthesisTable } from "#lib/themes/queries.ts";
import { hubDirectory } from "#lib/hubs/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { docket } = await params;
  return { title: `${(await speech()).say("themes")("short")}, ${docket.toUpperCase()}` };
}

/** The hub whose work it is: the one that is named, else the one that whoever looks coordinates, else one they sit in. */
async function hubFor(docket: string, named: string | undefined) {
  if (named) return named;
  const { actor } = await speech();
  const { tracks } = await ask(issueByDocket, { issue: docket });
  const known = (await ask(hubDirectory, {})).filter(({ slug }) => tracks.some(({ hub }) => hub.slug === slug));
  return (known.find(({ id }) => coordinates(actor, id)) ?? known.find(({ id }) => sitsIn(actor, id)) ?? known[0])?.slug ?? notFound();
}

/** What a hub was told on an issue, in themes: as a board, or as a table of the same answers. */
export default async function SynthesisPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { lang: _, hub: named, view, ...filters } = firstOf(await searchParams);
  await requireMember(`/issues/${docket}/synthesis`);
  const hub = await hubFor(docket, named);
  const { say } = await speech();
  const t = say("themes");
  const at = `/issues/${docket}/synthesis`;
  const tabled = view === "table";
  const board = tabled ? null : await ask(synthesisBoard, { issue: docket, hub, ...(filters.open ? { open: filters.open } : {}) });
  const table = tabled ? await askLeniently(synthesisTable, filters, { issue: docket, hub }) : null;
  const shown = board ?? table!.answer;
  const draft = board?.drafts[0];
  return (
    <>
      <PrintHead>{shown.hub.name}, {shown.issue.docket}. {t("short")}</PrintHead>
      <PageHead
        over={<><Docket code={shown.issue.docket} tone={toneOf(shown.hub.code)} href={`/issues/${docket}`} /> <Link href={`/issues/${docket}/feedback`}>{shown.issue.title}</Link>, {shown.hub.name}</>}
        title={t("title", { inputs: shown.total.inputs })} under={t("lede")}
        actions={<>
          <ButtonLink href={`${at}?hub=${hub}${tabled ? "" : "&view=table"}`}>{t(tabled ? "boardView" : "tableView")}</ButtonLink>
          {board?.may.keep && (draft
            ? <ButtonLink href={`/positions/${draft.id}`} kind="primary">{t("toPosition", { title: draft.title })}</ButtonLink>
            : <ButtonLink href={`/issues/${docket}/positions/new?hub=${hub}`} kind="primary">{t("draftFrom")}</ButtonLink>)}
        </>}
      />
      {board && board.unanswered > 0 && board.may.keep && <p className="mt-3"><Link href={`${at}?hub=${hub}&view=table&state=open`}>{t("unansweredLink", { count: board.unanswered })}</Link></p>}
      {table && table.ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("table.ignored", { names: table.ignored.join(", ") })}</Notice></div>}
      {board ? <Board board={board} at={at} open={filters.open ?? null} /> : <SynthesisRows table={table!.answer} at={at} kept={Object.fromEntries(Object.entries(filters).filter(([name]) => !table!.ignored.includes(name)))} />}
    </>
  );
}
