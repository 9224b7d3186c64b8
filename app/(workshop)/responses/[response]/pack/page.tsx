import type { Metadata } from "next";
import { AnswersIn, ChooseContents, InOrder } from "#app/(workshop)/responses/[response]/pack/contents.tsx";
import { Files, MakeFile } from "#app/(workshop)/responses/[response]/pack/files.tsx";
import { Report } from "#app/(workshop)/responses/[response]/pack/report.tsx";
import { Returns } from "#app/(workshop)/responses/[response]/pack/returns.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { plainOf } from "#lib/next/pack-files.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { packOfResponse } from "#lib/packs/queries.ts";

type Props = { params: Promise<{ response: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("packs")("title") };
}

/** What an authority is sent: what goes in, what must not leave, the files that were made, and what came back. */
export default async function PackPage({ params, searchParams }: Props) {
  const { response: id } = await params;
  await requireMember(`/responses/${id}/pack`);
  const pack = await ask(packOfResponse, { response: id });
  const { say, dates, locale } = await speech();
  const [t, ui] = [say("packs"), say("ui")];
  const { response, issue, hub, content, offered, may, lane } = pack;
  const problem = problemInWords(locale, firstOf(await searchParams)["file-problem"]);
  const report = <Report pack={pack} />;
  const { length } = may.make ? await plainOf((await currentViewer()).actor, { response: id }) : { length: 0 };
  return (
    <>
      <PageHead over={<>{issue && <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} />} <Link href={`/responses/${id}`}>{response.title}</Link></>} title={t("title")} under={t("under", { authority: response.authority, day: dayInWords(response.day, dates, { long: true }) })}
        actions={<ButtonRow>{content && <ButtonLink href={`/responses/${id}/pack/print`} kind="plain">{t("print")}</ButtonLink>}<ButtonLink href={`/responses/${id}`} kind="plain">{t("back")}</ButtonLink></ButtonRow>} />
      {lane && <div className="mt-3"><Seal lane={lane} t={ui} /></div>}
      {problem && <div className="mt-4"><Notice kind="crit" live>{problem}</Notice></div>}
      <div className="mt-6">
        {content ? (
          <Columns kind="panel" aside={<>{report}{may.make && <MakeFile pack={pack} length={length} />}<Files pack={pack} /></>}>
            {offered && <ChooseContents pack={{ ...pack, content, offered }} />}
            <InOrder pack={pack} content={content} />
            <AnswersIn pack={pack} content={content} />
            {may.review && <Returns pack={pack} />}
          </Columns>
        ) : report}
      </div>
    </>
  );
}
