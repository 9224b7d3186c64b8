import type { Metadata } from "next";
import { QuestionActs } from "#app/(workshop)/questions/[question]/question-acts.tsx";
import { ReviseQuestion, SayWhatWaits } from "#app/(workshop)/questions/[question]/revise-question.tsx";
import { Happenings } from "#components/happenings.tsx";
import { Waiting } from "#components/questions/waiting.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { stillOpen } from "#lib/questions/model.ts";
import { questionById } from "#lib/questions/queries.ts";

type Props = { params: Promise<{ question: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(questionById, await params)).wording };
}

/** One question to an authority: what is asked and why, how far it is, what is to be done now, the answer and what was made of it. */
export default async function QuestionPage({ params }: Props) {
  const question = await ask(questionById, await params);
  const { entries } = await ask(historyOf, { kind: "question", id: question.id, limit: 12 });
  const { say } = await speech();
  const [t, ui] = [say("questions"), say("ui")];
  const { issue, hub, wording, authority, lane, may } = question;
  const isOpen = stillOpen.includes(question.state);
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> <Link href={at}>{issue.title}</Link></>} title={wording} lang={guessLanguage(wording) ?? undefined} under={t("to", { authority, hub: hub.name })} />
      {lane !== "public" && <div className="mt-3"><Seal lane={lane} t={ui} /></div>}
      <div className="mt-6">
        <Columns kind="facts" aside={<Margin question={question} />}>
          {question.answer && <Section heading={t("answer")} after={question.answerUrl && <Link href={question.answerUrl} rel="noreferrer">{t("readAnswer", { host: new URL(question.answerUrl).host })}</Link>}><Words>{question.answer}</Words></Section>}
          {question.outcome && <Section heading={t(question.state === "withdrawn" ? "whyWithdrawn" : "outcome")}><Words>{question.outcome}</Words></Section>}
          {isOpen && <QuestionActs question={question} />}
          {may.revise ? <ReviseQuestion question={question} /> : (
            <>
              {question.background && <Section heading={t("field.background")}><Words>{question.background}</Words></Section>}
              {(question.holdsUp || may.sayWhatWaits) && (
                <Section heading={t(isOpen ? "holdsUp" : "heldUpOnce")}>
                  {question.holdsUp && <Words>{question.holdsUp}</Words>}
                  {may.sayWhatWaits && <div className="mt-2"><SayWhatWaits question={question} /></div>}
                </Section>
              )}
            </>
          )}
          {!isOpen && <QuestionActs question={question} />}
          <Section heading={t("history")}><Happenings label={t("history")} entries={entries} /></Section>
        </Columns>
      </div>
    </>
  );
}

type Question = Awaited<ReturnType<typeof questionById>>;

/** How far it is, since when, and which position waits. */
async function Margin({ question }: { question: Question }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("questions"), say("terms")];
  const { state, authority, askedOn, reference, answeredOn, position, author } = question;
  return (
    <Facts>
      <Fact name={t("field.state")}>{terms(`questionStates.${state}`)}</Fact>
      <Fact name={t("field.authority")}>{authority}</Fact>
      {askedOn && <Fact name={t("field.askedOn")}>{dayInWords(askedOn, dates, { long: true })}</Fact>}
      {reference && <Fact name={t("field.reference")}>{reference}</Fact>}
      {answeredOn && <Fact name={t("field.answeredOn")}>{dayInWords(answeredOn, dates, { long: true })}</Fact>}
      <Fact name={t("field.waited")}><Waiting question={question} t={t} /></Fact>
      {position && <Fact name={t(stillOpen.includes(state) ? "field.position" : "field.positionOnce")}><Link href={`/positions/${position.id}`}>{position.title}</Link></Fact>}
      {author && <Fact name={t("field.author")}>{author}</Fact>}
    </Facts>
  );
}

/** What somebody wrote, in the language they wrote it in. */
const Words = ({ children }: { children: string }) => <div className="document" lang={guessLanguage(children) ?? undefined}>{children.split(/\n{2,}/).map((paragraph, index) => <p key={index} className="whitespace-pre-line">{paragraph}</p>)}</div>;
