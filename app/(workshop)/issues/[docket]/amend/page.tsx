import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { positionsToAmend } from "#lib/amendments/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("amending")("where.titleText") };
}

/** From a provision to an amendment on it: the positions in which one may write. Where there is one alone it opens at once. */
export default async function AmendPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { provision } = firstOf(await searchParams);
  const asked = provision && /^[0-9a-z]{26}$/.test(provision) ? `?provision=${provision}` : "";
  await requireMember(`/issues/${docket}/amend${asked}`);
  const issue = await ask(issueByDocket, { issue: docket });
  const open = await ask(positionsToAmend, { issue: docket });
  const to = (id: string) => `/positions/${id}/amendments/new${asked}`;
  if (open.length === 1) redirect(to(open[0]!.id));
  const { say } = await speech();
  const [t, terms] = [say("amending"), say("terms")];
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}`} /> {issue.title}</>} title={t("where.titleText")} under={open.length > 0 ? t("where.which") : undefined} />
      <div className="mt-5">
        {open.length === 0 ? <EmptyState action={<ButtonLink href={`/issues/${docket}/positions`}>{say("positions")("title")}</ButtonLink>}>{t("where.none")}</EmptyState>
          : <Rows label={t("where.which")}>{open.map(({ id, title, state, language, hub }) => <Row key={id} href={to(id)} docket={<Docket code={issue.docket} tone={toneOf(hub.code)} />} title={title} lang={language} note={hub.name} aside={<Tag>{terms(`positionStates.${state}`)}</Tag>} />)}</Rows>}
      </div>
    </>
  );
}
