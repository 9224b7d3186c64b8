import type { Metadata } from "next";
import { Amendments } from "#app/(workshop)/positions/[position]/amendments.tsx";
import { Asks } from "#app/(workshop)/positions/[position]/asks.tsx";
import { Ballot } from "#app/(workshop)/positions/[position]/ballot.tsx";
import { HeldUp } from "#app/(workshop)/positions/[position]/held-up.tsx";
import { NextStep } from "#app/(workshop)/positions/[position]/next-step.tsx";
import { PositionEditor } from "#app/(workshop)/positions/[position]/position-editor.tsx";
import { Versions } from "#app/(workshop)/positions/[position]/versions.tsx";
import { Happenings } from "#components/happenings.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { decisionsOnPosition } from "#lib/decisions/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(positionById, await params)).title };
}

/** The workspace of a position: the text, its asks and amendments, and beside it the ballot and what comes next. */
export default async function PositionPage({ params }: Props) {
  const position = await ask(positionById, await params);
  const decisions = await ask(decisionsOnPosition, { position: position.id });
  const { entries } = await ask(historyOf, { kind: "position", id: position.id, limit: 12 });
  const { say } = await speech();
  const [t, ui, terms] = [say("positions"), say("ui"), say("terms")];
  const { issue, hub, may, title, lede, stance, sections, language } = position;
  const aside = <>
    <NextStep position={position} />
    {decisions[0] && <Ballot decision={decisions[0].id} />}
    <Versions position={position} earlier={decisions.slice(1)} />
  </>;
  return (
    <>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {issue.title}</>} title={title} lang={language}
        under={<>{hub.name} · <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance> · <Tag>{terms(`positionStates.${position.state}`)}</Tag></>}
        actions={<><ButtonLink href={`/positions/${position.id}/representativeness`}>{say("voices")("card.open")}</ButtonLink>{position.state === "published" && <ButtonLink href={`/standpoint/${issue.docket.toLowerCase()}`}>{t("publicPage")}</ButtonLink>}</>}
      />
      {position.lane !== "public" && <div className="mt-3"><Seal lane={position.lane} t={ui} /></div>}
      <HeldUp position={position.id} />
      <div className="mt-5">
        <Columns kind="panel" aside={aside}>
          {may.edit ? (
            <WordsFor namespaces={["positions", "refusals", "errors", "terms"]}>
              <PositionEditor key={position.revision} once={newId()} position={{ id: position.id, revision: position.revision, title, lede, stance, sections, language }} />
            </WordsFor>
          ) : <div>{lede && <p className="lede" lang={language}>{lede}</p>}<PositionText text={{ title, lede, stance, language, sections, asks: [], amendments: [] }} /></div>}
          <Asks position={position} />
          <Amendments position={position} />
          <Section heading={t("history")}><Happenings label={t("history")} entries={entries} /></Section>
        </Columns>
      </div>
    </>
  );
}
