import type { ReactNode } from "react";
import { WatchButton } from "#app/(workshop)/issues/[docket]/watch-button.tsx";
import { named } from "#components/issues/course.ts";
import { StandLine } from "#components/figure/stand-line.tsx";
import { keys } from "#components/shell/keys.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { issueByDocket } from "#lib/issues/queries.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { useSpeech } from "#lib/next/words.ts";
import { canReadPlans } from "#lib/plans/policy.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";

const tabs = ["overview", "texts", "feedback", "positions", "asks", "responses", "plan", "discussion", "history"] as const;
type Primary = { href: string; label: string } | null;

/** Loads an issue with where it stands, or shows that it is not there. */
export async function loadIssue(docket: string) {
  return { issue: await ask(issueByDocket, { issue: docket }), procedure: await ask(datesOfIssue, { issue: docket }) };
}

/** What all pages of an issue share: its number, title, the authority's line, and the parts. */
export function IssueFrame({ issue, procedure, current, primary, children }: Awaited<ReturnType<typeof loadIssue>> & { current: (typeof tabs)[number]; primary?: Primary; children: ReactNode }) {
  const { say, dates, actor } = useSpeech();
  const [t, figure, ui] = [say("issues"), say("figure"), say("ui")];
  const names = named(procedure.stages, say("procedures"));
  const stages = procedure.stages.map(({ key, day }, index) => ({ key, name: names[index]!.name, ...(day ? { date: dayInWords(day, dates) } : {}) }));
  const at = `/issues/${issue.docket.toLowerCase()}`;
  const reference = issue.identifiers[0]?.value;
  return (
    <>
      <PageHead
        shows={[`issue:${issue.id}`]} over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} /> {reference}</>} title={issue.title}
        actions={<>{issue.may.describe && <ButtonLink href={`${at}/edit`}>{t("edit.open")}</ButtonLink>}{issue.may.watch && <WatchButton docket={issue.docket} watching={issue.watching} level={issue.level} />}{primary && <ButtonLink href={primary.href} kind="primary">{primary.label}</ButtonLink>}</>}
      />
      {issue.lane !== "public" && issue.lane !== "members" && <div className="mt-3"><Seal lane={issue.lane} t={ui} /></div>}
      <div className="mt-6"><StandLine stages={stages} at={procedure.stage} t={figure} /></div>
      <div className="mt-5 mb-7"><Tabs label={t("parts", { docket: issue.docket })} current={current} tabs={tabs.filter((key) => (key !== "plan" || canReadPlans(actor)) && (key !== "discussion" || isMember(actor))).map((key) => ({ key, href: key === "overview" ? at : `${at}/${key}`, label: t(`tab.${key}`), ...(key === "history" && current !== key ? { shortcut: keys.dates } : {}) }))} /></div>
      {children}
    </>
  );
}
