import type { Metadata } from "next";
import { CallActs, OpenCall } from "#app/(workshop)/calls/[call]/call-acts.tsx";
import { OwnAnswers } from "#app/(workshop)/calls/[call]/own-answers.tsx";
import { CameIn } from "#app/(workshop)/calls/[call]/import/came-in.tsx";
import { Spoken } from "#app/(workshop)/calls/[call]/spoken.tsx";
import { TookPart } from "#app/(workshop)/calls/[call]/took-part.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { callById } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { daysUntil, momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";

type Props = { params: Promise<{ call: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await ask(callById, await params)).question };
}

/** A call: what is asked, about which words, until when, who has spoken, and what there is to do. */
export default async function CallPage({ params }: Props) {
  const call = await ask(callById, await params);
  const { say, zone, dates } = await speech();
  const [t, ui, terms] = [say("feedback"), say("ui"), say("terms")];
  const { issue, hub, may } = call;
  const at = `/issues/${issue.docket.toLowerCase()}`;
  const past = call.closesAt <= clock.now();
  const give = may.submit && <ButtonLink href={`/calls/${call.id}/answer`} kind="primary">{t(call.draft ? "call.goOn" : call.mine.length > 0 ? "call.giveAgain" : "call.give")}</ButtonLink>;
  const see = may.readAnswers && call.state !== "draft" && <ButtonLink href={`/calls/${call.id}/answers`} kind={give ? "plain" : "primary"}>{t("call.see")}</ButtonLink>;
  const bring = (may.submit || (may.readAnswers && call.state !== "draft")) && <ButtonLink href={`/calls/${call.id}/import`}>{say("imports")("link")}</ButtonLink>;
  return (
    <>
      <PrintHead>{hub.name}, {issue.docket}. {t("call.printed", { when: momentInWords(clock.now(), dates, zone) })}</PrintHead>
      <PageHead
        shows={[`call:${call.id}`]} over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> <Link href={at}>{issue.title}</Link></>} title={call.question} lang={guessLanguage(call.question) ?? undefined} under={t("call.under", { hub: hub.name })}
        actions={<>{give}{see}{bring}{may.open && <OpenCall call={call} />}</>}
      />
      <div className="mt-3"><Seal lane={call.state === "draft" ? "coordinators" : call.lane} t={ui} /></div>
      <div className="mt-6">
        <Columns kind="facts" aside={
          <div>
            {call.state !== "closed" && <Countdown days={daysUntil(call.closesAt, zone)} t={ui} large />}
            <Deadline instant={call.closesAt.getTime()} zone={call.zone} readerZone={zone} locale={dates} past={past} t={ui} />
            <div className="mt-5">
              <Facts>
                <Fact name={t("call.state")}>{terms(`callStates.${call.state === "open" && past ? "closed" : call.state}`)}</Fact>
                <Fact name={t("call.hub")}><Link href={`/hubs/${hub.slug}`}>{hub.name}</Link></Fact>
                {call.firstClosesAt && <Fact name={say("calls")("extend.open")}>{say("calls")("extend.was", { when: momentInWords(call.firstClosesAt, dates, zone) })}</Fact>}
                {call.openedAt && <Fact name={t("call.openedAt")}>{momentInWords(call.openedAt, dates, zone)}</Fact>}
                {call.closedAt && <Fact name={t("call.closedAt")}>{momentInWords(call.closedAt, dates, zone)}</Fact>}
                {call.organisation && <Fact name={t("call.youSpeakFor")}>{call.organisation.name}</Fact>}
              </Facts>
            </div>
            {may.shape && <div className="mt-5"><CallActs call={call} /></div>}
          </div>
        }>
          {(call.context || call.provisionText || call.provision) && (
            <div>
              {call.context && <p className="whitespace-pre-line" lang={guessLanguage(call.context) ?? undefined}>{call.context}</p>}
              {call.provision && <h2 className="h-section mt-6">{call.provision}</h2>}
              {call.provisionText && <blockquote className="law mt-1 whitespace-pre-line border-s-3 border-rule-strong ps-4" lang={guessLanguage(call.provisionText) ?? undefined}>{call.provisionText}</blockquote>}
            </div>
          )}
          <OwnAnswers call={call} />
          <CameIn call={call.id} />
          {call.state !== "draft" && <Spoken call={call} />}
          {call.state !== "draft" && <TookPart call={call.id} docket={issue.docket} />}
        </Columns>
      </div>
    </>
  );
}
