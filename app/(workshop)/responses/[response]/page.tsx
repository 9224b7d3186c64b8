import type { Metadata } from "next";
import { ChannelOf, NewerRules } from "#app/(workshop)/responses/[response]/channel-rules.tsx";
import { Background } from "#app/(workshop)/responses/[response]/background.tsx";
import { Checklist } from "#app/(workshop)/responses/[response]/checklist.tsx";
import { FixText } from "#app/(workshop)/responses/[response]/fix-text.tsx";
import { FollowUp } from "#app/(workshop)/responses/[response]/follow-up.tsx";
import { Forks } from "#app/(workshop)/responses/[response]/forks.tsx";
import { KeptTexts } from "#app/(workshop)/responses/[response]/kept-texts.tsx";
import { FormLink } from "#app/(workshop)/responses/[response]/form-link.tsx";
import { ResponseActs } from "#app/(workshop)/responses/[response]/response-acts.tsx";
import { Receipts } from "#app/(workshop)/responses/[response]/receipts.tsx";
import { WriteResponse } from "#app/(workshop)/responses/[response]/write-response.tsx";
import { Acknowledgements } from "#components/acknowledgements/acknowledgements.tsx";
import { DiscussionSection } from "#components/discussions/discussion-section.tsx";
import { Happenings } from "#components/happenings.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { clock } from "#lib/platform/clock.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { filesOfPack } from "#lib/packs/queries.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";
import { unsent } from "#lib/responses/model.ts";
import { responseById } from "#lib/responses/queries.ts";

type Props = { params: Promise<{ response: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await ask(responseById, await params)).title };
}

/** One response: its text, how far it is, what is to be done now, its receipt and what came back. */
export default async function ResponsePage({ params, searchParams }: Props) {
  const response = await ask(responseById, await params);
  const { entries } = await ask(historyOf, { kind: "response", id: response.id, limit: 12 });
  const { say, dates, zone, locale } = await speech();
  const [t, ui, terms] = [say("responses"), say("ui"), say("terms")];
  const { issue, hub } = response;
  const problem = problemInWords(locale, firstOf(await searchParams)["file-problem"]);
  const answers = response.body ? 0 : await answersGiven(response.id);
  const insider = await askIfReadable(filesOfPack, { response: response.id });
  return (
    <>
      <PageHead over={issue && <><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {issue.title}</>} title={response.title} under={t("to", { authority: response.authority, hub: hub.name })} />
      {response.lane !== "public" && <div className="mt-3"><Seal lane={response.lane} t={ui} /></div>}
      {problem && <div className="mt-4"><Notice kind="crit" live>{problem}</Notice></div>}
      <div className="mt-6">
        <Columns kind="facts" aside={
          <div>
            {unsent.includes(response.state) && <Countdown days={daysUntil(response.closesAt, zone)} t={ui} large />}
            <Deadline instant={response.closesAt.getTime()} zone={response.zone} readerZone={zone} locale={dates} past={response.closesAt < clock.now()} t={ui} />
            <div className="mt-5">
              <Facts>
                <Fact name={t("field.state")}>{terms(`responseStates.${response.state}`)}</Fact>
                <Fact name={t("field.authority")}>{response.authority}</Fact>
                <Fact name={t("field.channel")}><ChannelOf response={response} /></Fact>
                {response.provision && <Fact name={t("field.provision")}>{response.provision}</Fact>}
                {response.editor && <Fact name={t("field.editor")}>{response.editor}</Fact>}
                {response.position && <Fact name={t("field.position")}><Link href={`/positions/${response.position.id}`}>{response.position.title}</Link></Fact>}
                {response.version && <Fact name={t("field.version")}>{t("versionNumber", { number: response.version.number })}</Fact>}
                {response.approvedBy && <Fact name={t("field.approvedBy")}>{response.approvedBy}</Fact>}
                {response.decision && <Fact name={t("field.decision")}>{response.because && `${terms(`goReasons.${response.because}`)}: `}{response.decision}</Fact>}
                {response.reason && response.reason !== response.decision && <Fact name={t("field.reason")}>{response.reason}</Fact>}
                {response.missedNote && <Fact name={t("field.missedNote")}>{response.missedNote} <span className="quiet">{response.missedNoteBy}</span></Fact>}
              </Facts>
            </div>
          </div>
        }>
          <NewerRules response={response} />
          <ResponseActs response={response} />
          {insider && <p><Link href={`/responses/${response.id}/pack`}>{say("packs")("pack")}</Link></p>}
          <FormLink response={response.id} />
          {response.may.edit ? <WriteResponse response={response} /> : (
            <Section heading={t("text")} plain>{response.body ? <div className="document" lang={response.language}>{response.body.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div> : <p className="text-ink-2">{t(answers > 0 ? "answersAlone" : "noText")}</p>}{response.may.fix && response.body && <FixText response={response} />}</Section>
          )}
          <Background response={response} />
          <Checklist response={response} />
          <Receipts response={response} />
          <FollowUp response={response} />
          <Acknowledgements on={{ response: response.id }} />
          <Forks response={response.id} />
          <KeptTexts response={response.id} language={response.language} />
          <DiscussionSection on={`response:${response.id}`} />
          <Section heading={t("history")}><Happenings label={t("history")} entries={entries} /></Section>
        </Columns>
      </div>
    </>
  );
}

/** How many questions of the form are answered, as far as whoever looks sees the work on them. */
async function answersGiven(response: string) {
  const form = await askIfReadable(formOfResponse, { response });
  return form ? form.progress.drafted + form.progress.agreed : 0;
}
