import type { Metadata } from "next";
import { DocumentStatus } from "#components/positions/document-status.tsx";
import { Objections } from "#app/(workshop)/positions/[position]/versions/[version]/objections.tsx";
import { Written } from "#app/(workshop)/positions/[position]/written.tsx";
import { DownloadAmendments } from "#components/positions/download-amendments.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { documentStatus } from "#lib/holdings/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string; version: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = async (params: Props["params"]) => {
  const { position, version } = await params;
  return ask(versionOfPosition, { position, version });
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { content, number } = await load(params);
  return { title: `${content.title}, v${number}` };
}

/** One frozen version, for ever at this address. */
export default async function VersionPage({ params, searchParams }: Props) {
  const { at, thread } = firstOf(await searchParams);
  const { content, number, hash, change, note, frozenAt, position, issue, hub } = await load(params);
  const status = await ask(documentStatus, { position: position.id, version: number });
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  const { versions, may } = await ask(positionById, { position: position.id });
  const others = versions.filter((other) => other.number !== number);
  // What is older stands on the left.
  const compareWith = [
    ...others.map((other) => ({ key: other.id, label: t("version.of", { number: other.number }), href: `/positions/${position.id}/versions/${Math.min(number, other.number)}/compare/${Math.max(number, other.number)}` })),
    ...(may.readDraft ? [{ key: "draft", label: t("version.draft"), href: `/positions/${position.id}/versions/${number}/compare/draft` }] : []),
  ];
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {hub.name}</>} title={content.title} lang={content.language}
        actions={content.amendments.length > 0 && <DownloadAmendments position={position.id} language={content.language} version={number} />} />
      <div className="mt-4"><DocumentStatus status={status} /></div>
      <div className="mt-5">
        <Facts wide>
          <Fact name={t("version.number")}>{t("version.of", { number })}, {terms(`changeClasses.${change}`)}{note && `: ${note}`}</Fact>
          <Fact name={t("version.frozen")}>{momentInWords(frozenAt, dates, zone)}</Fact>
          <Fact name={t("version.position")}><Link href={`/positions/${position.id}`}>{terms(`positionStates.${position.state}`)}</Link></Fact>
          {content.core && <Fact name={t("version.core")}><Link href={`/positions/${content.core.position}/versions/${content.core.version}`}>{content.core.hub}: {content.core.title}, {t("version.of", { number: content.core.version })}</Link> <code className="break-all small">{content.core.hash}</code></Fact>}
          {compareWith.length > 0 && <Fact name={t("version.compareWith")}>{compareWith.map(({ key, href, label }, index) => <span key={key}>{index > 0 && " · "}<Link href={href}>{label}</Link></span>)}</Fact>}
          <Fact name="SHA-256"><code className="break-all small">{hash}</code></Fact>
        </Facts>
      </div>
      <div className="mt-6"><Written position={position.id} text={content} version={number} here={`/positions/${position.id}/versions/${number}?`} at={at} thread={thread} /></div>
      <div className="mt-7"><Objections position={position.id} version={number} /></div>
    </>
  );
}
