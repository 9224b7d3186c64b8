import type { Metadata } from "next";
import { FeedbackActs } from "#app/(workshop)/feedback/[feedback]/feedback-acts.tsx";
import { Receipt } from "#app/(workshop)/feedback/[feedback]/receipt.tsx";
import { AlsoSaid } from "#app/(workshop)/feedback/[feedback]/also-said.tsx";
import { Entered } from "#app/(workshop)/feedback/[feedback]/entered.tsx";
import { Said } from "#app/(workshop)/feedback/[feedback]/said.tsx";
import { Translations } from "#app/(workshop)/feedback/[feedback]/translations.tsx";
import { WhatBecame } from "#app/(workshop)/feedback/[feedback]/what-became.tsx";
import { HangingFiles } from "#components/feedback/hanging-files.tsx";
import { SaidStance } from "#components/feedback/said-stance.tsx";
import { Happenings } from "#components/happenings.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { callById, feedbackById } from "#lib/feedback/queries.ts";
import { filesOnFeedback } from "#lib/files/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { languageName } from "#lib/next/languages.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ feedback: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation, reference } = await ask(feedbackById, await params);
  return { title: organisation ? `${organisation}, ${reference}` : reference };
}

/** One answer, whole: the words as they were written, what they would change, what the hub said to it, and what there is to do. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const item = await ask(feedbackById, await params);
  const call = await askIfReadable(callById, { call: item.call.id });
  const history = await askIfReadable(historyOf, { kind: "feedback", id: item.id, limit: 50 });
  const { say, actor, dates, zone } = await speech();
  const [t, terms, ui] = [say("feedback"), say("terms"), say("ui")];
  const { issue, hub, stance, state, lane } = item;
  const sent = firstOf(await searchParams).receipt === "1" && item.may.narrow;
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return (
    <>
      <PrintHead>{hub.name}, {issue.docket}, {item.reference}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> {call ? <Link href={`/calls/${call.id}`}>{item.call.question}</Link> : <span lang={guessLanguage(item.call.question) ?? undefined}>{item.call.question}</span>}</>}
        title={item.organisation ?? t("unnamed")} under={<SaidStance stance={stance} />}
      />
      {sent && <Receipt item={item} person={actor.id} />}
      <div className="mt-5"><Seal lane={state === "withdrawn" ? "own" : lane} t={ui} /></div>
      <div className="mt-6">
        <Columns kind="facts" aside={
          <div>
            <Facts>
              <Fact name={t("one.reference")}>{item.reference}</Fact>
              <Fact name={t("one.state")}>{terms(`feedbackStates.${state}`)}</Fact>
              <Fact name={t("one.sent")}>{momentInWords(item.submittedAt, dates, zone)}</Fact>
              {item.author && <Fact name={t("one.author")}>{item.author}</Fact>}
              <Fact name={t("one.for")}>{item.organisationSlug ? <Link href={`/organisations/${item.organisationSlug}`}>{item.organisation}</Link> : t("unnamedMeaning")}</Fact>
              {!item.attributed && item.organisation && <Fact name={t("one.named")}>{t("notNamed")}</Fact>}
              {item.provision && <Fact name={t("one.about")}>{item.provision}</Fact>}
              {item.commentType && <Fact name={t("part.commentType")}>{t(`types.${item.commentType}`)}</Fact>}
              <Fact name={t("one.language")}>{languageName(item.language, dates)}</Fact>
              {item.may.narrow && <Fact name={t("one.consent")}>{item.consent}</Fact>}
            </Facts>
          </div>
        }>
          {item.enteredFrom && <Entered item={item} />}
          <Said item={item} provisionText={call?.provisionText ?? null} />
          <AlsoSaid item={item} />
          <Translations item={item} />
          <HangingFiles files={(await askIfReadable(filesOnFeedback, { feedback: item.id })) ?? []} />
          <WhatBecame item={item} />
          <FeedbackActs item={item} />
          {history && isMember(actor) && <Section heading={t("one.history")}><Happenings label={t("one.history")} entries={history.entries} /></Section>}
        </Columns>
      </div>
    </>
  );
}
