import type { Metadata } from "next";
import { BriefsLink } from "#app/(workshop)/positions/[position]/briefs-link.tsx";
import { Amendments } from "#app/(workshop)/positions/[position]/amendments.tsx";
import { Asks } from "#app/(workshop)/positions/[position]/asks.tsx";
import { Ballot } from "#app/(workshop)/positions/[position]/ballot.tsx";
import { HeldUp } from "#app/(workshop)/positions/[position]/held-up.tsx";
import { Kind } from "#app/(workshop)/positions/[position]/kind.tsx";
import { NextStep } from "#app/(workshop)/positions/[position]/next-step.tsx";
import { Follow, OfferCore, Together } from "#app/(workshop)/positions/[position]/together.tsx";
import { Term } from "#app/(workshop)/positions/[position]/term.tsx";
import { PlainSummary } from "#app/(workshop)/positions/[position]/plain-summary.tsx";
import { PositionEditor } from "#app/(workshop)/positions/[position]/position-editor.tsx";
import { SignOnPanel } from "#app/(workshop)/positions/[position]/sign-on-panel.tsx";
import { Suggestions } from "#app/(workshop)/positions/[position]/suggestions.tsx";
import { Versions } from "#app/(workshop)/positions/[position]/versions.tsx";
import { Written } from "#app/(workshop)/positions/[position]/written.tsx";
import { Acknowledgements } from "#components/acknowledgements/acknowledgements.tsx";
import { DiscussionSection } from "#components/discussions/discussion-section.tsx";
import { Happenings } from "#components/happenings.tsx";
import { DocumentStatus } from "#components/positions/document-status.tsx";
import { Presence } from "#components/positions/presence.tsx";
import { Permanent } from "#components/shell/permanent.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { jointPosition } from "#lib/cores/queries.ts";
import { documentStatus } from "#lib/holdings/queries.ts";
import { threadsOnPosition } from "#lib/comments/queries.ts";
import { presenceOnPosition } from "#lib/presences/queries.ts";
import { decisionsOnPosition } from "#lib/decisions/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await ask(positionById, await params)).title };
}

/** The workspace of a position: the text, its asks and amendments, and beside it the ballot and what comes next. */
export default async function PositionPage({ params, searchParams }: Props) {
  const { at, thread, view } = firstOf(await searchParams);
  const position = await ask(positionById, await params);
  const decisions = await ask(decisionsOnPosition, { position: position.id });
  const joint = await ask(jointPosition, { position: position.id });
  const status = await ask(documentStatus, { position: position.id });
  const { entries } = await ask(historyOf, { kind: "position", id: position.id, limit: 12 });
  const { say } = await speech();
  const [t, ui, terms] = [say("positions"), say("ui"), say("terms")];
  const talk = await askIfReadable(threadsOnPosition, { position: position.id });
  const writing = position.may.edit && view !== "read" && at === undefined && thread === undefined;
  const { issue, hub, may, title, lede, stance, sections, language } = position;
  const lasting = position.adoptedVersion ?? position.versions[0]?.number;
  const standing = joint.isAnnex ? [] : joint.divergences.filter(({ endedAt }) => !endedAt);
  const text = { title, lede, stance, language, sections, asks: position.asks.map(({ provision, ...one }) => ({ ...one, ...(provision ? { provision } : {}) })), amendments: position.amendments };
  const aside = <>
    {joint.isJoint && may.acts.includes("freeze") && <div className="mb-3"><Notice>{say("holdings")("together.freezeNote")}</Notice></div>}
    <NextStep position={position} />
    <OfferCore joint={joint} />
    {decisions[0] && <Ballot decision={decisions[0].id} />}
    <SignOnPanel position={position} />
    <Kind position={position} />
    <Versions position={position} earlier={decisions.slice(1)} />
    <BriefsLink position={position.id} />
  </>;
  return (
    <>
      <PageHead
        shows={[`position:${position.id}`]} over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {issue.title}</>} title={title} lang={language}
        under={<>{hub.name} · {terms(`positionKinds.${position.kind}`)}{position.maturity && <> · <Tag>{terms(`maturities.${position.maturity}`)}</Tag></>} · <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance> · <Tag>{terms(`positionStates.${position.state}`)}</Tag></>}
        actions={<>{lasting && <Permanent href={`/positions/${position.id}/versions/${lasting}`} className="button" label={say("keys")("permanent")} done={say("keys")("copied")} />}<ButtonLink href={`/positions/${position.id}/representativeness`}>{say("voices")("card.open")}</ButtonLink>{position.state === "published" && <ButtonLink href={`/standpoint/${issue.docket.toLowerCase()}`}>{t("publicPage")}</ButtonLink>}</>}
      />
      {position.lane !== "public" && <div className="mt-3"><Seal lane={position.lane} t={ui} /></div>}
      <div className="mt-3"><DocumentStatus status={status}><OnCore joint={joint} position={position.id} /><Term status={status} /></DocumentStatus></div>
      <HeldUp position={position.id} />
      <div className="mt-5">
        <Columns kind="panel" aside={aside}>
          {may.edit && <Tabs label={t("theText")} current={writing ? "write" : "read"} tabs={[{ key: "write", href: `/positions/${position.id}`, label: t("view.write") }, { key: "read", href: `/positions/${position.id}?view=read`, label: t("view.read", { count: talk?.threads.filter(({ resolved }) => !resolved).length ?? 0 }) }]} />}
          {writing ? (
            <WordsFor namespaces={["positions", "mentions", "amending", "refusals", "errors", "terms"]}>
              <p className="small mb-3 text-ink-2"><Presence position={position.id} start={(await ask(presenceOnPosition, { position: position.id })).map(({ name, amendment }) => ({ name, amendment }))} /></p>
              <PositionEditor once={newId()} position={{ id: position.id, revision: position.revision, savedAt: position.savedAt.toISOString(), title, lede, stance, sections, language }} />
            </WordsFor>
          ) : <div><Written position={position.id} text={{ ...text, asks: [], amendments: [] }} refers={text} version={null} differing={standing} here={`/positions/${position.id}?${may.edit ? "view=read&" : ""}`} at={at} thread={thread} /></div>}
          <Suggestions position={position.id} language={language} />
          <PlainSummary position={position} />
          <Asks position={position} differing={standing} />
          <Amendments position={position} />
          <Together joint={joint} />
          <Acknowledgements on={{ position: position.id }} />
          <DiscussionSection on={`position:${position.id}`} />
          <Section heading={t("history")}><Happenings label={t("history")} entries={entries} /></Section>
        </Columns>
      </div>
    </>
  );
}

/** Of an annex: the core and the version it stands on, and that there is a newer one or none any more. */
async function OnCore({ joint, position }: { joint: Awaited<ReturnType<typeof jointPosition>>; position: string }) {
  const own = joint.isAnnex && joint.annexes.find(({ id }) => id === position);
  if (!own) return null;
  const t = (await speech()).say("holdings");
  return (
    <div>
      <p>{t("together.adds", { hub: own.hub.name })} <Link href={`/positions/${joint.core.id}`}>{joint.core.hub.name}: {joint.core.title}</Link>{own.onVersion !== null && <>, {t("together.onVersion", { on: own.onVersion })}</>}</p>
      {joint.core.state === "withdrawn" && <p className="strong">{t("together.coreWithdrawn", { hub: joint.core.hub.name })}</p>}
      {own.isBehind && <><p className="strong">{t("together.behind", { on: own.onVersion!, now: joint.core.version ?? 0 })}</p>{own.may.follow && <Follow annex={own.id} />}</>}
    </div>
  );
}
