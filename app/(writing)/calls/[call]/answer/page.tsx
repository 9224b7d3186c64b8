import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { AnswerForm } from "#app/(writing)/calls/[call]/answer/answer-form.tsx";
import { AnswerHead } from "#app/(writing)/calls/[call]/answer/answer-head.tsx";
import { blank, depths, filledIn } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import { CannotAnswer } from "#app/(writing)/calls/[call]/answer/cannot-answer.tsx";
import { choicesFor, Law } from "#app/(writing)/calls/[call]/answer/choices.tsx";
import { EvidenceFiles, EvidenceForm } from "#components/feedback/evidence-files.tsx";
import { consentTo, readersInWords, ReadersPanel } from "#components/feedback/lane-words.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { feedbackLanes, stances } from "#db/vocabulary.ts";
import { readersOfLane } from "#lib/feedback/queries.ts";
import { filesOnCall } from "#lib/files/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ call: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("form.title") };
}

/** The answer of one organisation to a call: one page, nothing to wander off to, saved while it is written. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { call: id } = await params;
  const { depth, stance } = firstOf(await searchParams);
  const asked = new URLSearchParams({ ...(depth ? { depth } : {}), ...(stance ? { stance } : {}) }).toString();
  await requireMember(`/calls/${id}/answer${asked && `?${asked}`}`);
  const call = await loadCall(id);
  if (!call.may.submit || !call.organisation) return <CannotAnswer call={call} />;
  const { say, actor, zone, dates } = await speech();
  const { name } = await currentViewer();
  const t = say("feedback");
  const days = daysUntil(call.closesAt, zone);
  const named = { hub: call.hub.name, organisation: call.organisation.name };
  const list = new Intl.ListFormat(dates, { type: "conjunction" });
  const people = await Promise.all(feedbackLanes.map(async (lane) => ({ lane, words: readersInWords(t, await ask(readersOfLane, { call: id, lane }), list) })));
  const start = blank(call.provision, call.provisions);
  // What a link in a mail says counts where nothing was written yet.
  const linked = { ...(depths.some((one) => one === depth) ? { depth } : {}), ...(stances.some((one) => one === stance) ? { stance } : {}) };
  const draft = { answers: filledIn(start, { ...linked, ...call.draft?.content, ...(call.provision ? { provision: call.provision } : {}) }), revision: call.draft?.revision ?? 0, savedAt: call.draft?.savedAt.toISOString() ?? null };
  const given = await ask(filesOnCall, { call: id });
  const page = `/calls/${id}/answer`;
  const problem = firstOf(await searchParams)["file-problem"];
  const wanting = call.questions.filter(({ kind }) => kind === "file");
  return (
    <>
      <AnswerHead call={call} title={t("form.title")} under={<>{t("form.under")} {t("form.speakFor")} <b className="text-ink">{named.organisation}</b>. {days === 0 ? t("form.closesToday") : t("form.closes", { days })}</>} />
      <p className="lede mt-5" lang={guessLanguage(call.question) ?? undefined}>{call.question}</p>
      {call.context && <div className="mt-2"><Details summary={t("call.context")}><p className="whitespace-pre-line" lang={guessLanguage(call.context) ?? undefined}>{call.context}</p></Details></div>}
      {call.mine[0] && <div className="mt-4"><Notice>{t("form.again", { reference: call.mine[0].reference })} <Link href={`/feedback/${call.mine[0].id}`}>{t("form.readIt")}</Link></Notice></div>}
      <WordsFor namespaces={["feedback", "errors"]}>
        <EvidenceForm call={id} page={page} />
        {wanting.map((question) => <EvidenceForm key={question.id} call={id} page={page} question={question} />)}
        <AnswerForm
          files={{ answer: <div><p className="label">{t("files.label")} <span className="optional">({t("optional")})</span></p><noscript><p className="hint">{t("files.noscript")}</p></noscript><EvidenceFiles call={id} given={given} problem={problem} /></div>, ...Object.fromEntries(wanting.map((question) => [question.id, <EvidenceFiles key={question.id} call={id} given={given} problem={undefined} question={question} />])) }}
          call={{ id, provision: call.provision, provisionText: call.provisionText, questions: call.questions, provisions: call.provisions, organisation: named.organisation }} once={randomUUID()} consents={Object.fromEntries(feedbackLanes.map((lane) => [lane, consentTo(t, lane, named)]))} person={{ id: actor.id, name: name ?? "" }} start={start} draft={draft} choices={choicesFor({ t, terms: say("terms"), named })}
          law={<Law call={call} />}
          readers={<ReadersPanel title={t("readers.title")} people={people} />}
        />
      </WordsFor>
    </>
  );
}
