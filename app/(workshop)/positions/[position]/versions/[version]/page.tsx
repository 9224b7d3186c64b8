import type { Metadata } from "next";
import { PositionText } from "#components/positions/position-text.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { versionOfPosition } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string; version: string }> };

const load = async (params: Props["params"]) => {
  const { position, version } = await params;
  return ask(versionOfPosition, { position, version });
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { content, number } = await load(params);
  return { title: `${content.title}, v${number}` };
}

/** One frozen version, for ever at this address. */
export default async function VersionPage({ params }: Props) {
  const { content, number, hash, change, note, frozenAt, position, issue, hub } = await load(params);
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {hub.name}</>} title={content.title} lang={content.language} under={content.lede} />
      <div className="mt-5">
        <Facts wide>
          <Fact name={t("version.number")}>{t("version.of", { number })}, {terms(`changeClasses.${change}`)}{note && `: ${note}`}</Fact>
          <Fact name={t("version.frozen")}>{momentInWords(frozenAt, dates, zone)}</Fact>
          <Fact name={t("version.position")}><Link href={`/positions/${position.id}`}>{terms(`positionStates.${position.state}`)}</Link></Fact>
          <Fact name="SHA-256"><code className="break-all small">{hash}</code></Fact>
        </Facts>
      </div>
      <PositionText text={content} />
    </>
  );
}
