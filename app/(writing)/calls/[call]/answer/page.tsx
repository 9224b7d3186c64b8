import type { Metadata } from "next";
import { AnswerForm } from "#app/(writing)/calls/[call]/answer/answer-form.tsx";
import { AnswerHead } from "#app/(writing)/calls/[call]/answer/answer-head.tsx";
import { blank, filledIn } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import { CannotAnswer } from "#app/(writing)/calls/[call]/answer/cannot-answer.tsx";
import { laneChoices, readersInWords, ReadersPanel } from "#components/feedback/lane-words.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { feedbackLanes, stances } from "#db/vocabulary.ts";
import { longestAnswer } from "#lib/feedback/input.ts";
import { readersOfLane } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { daysUntil } from "#lib/next/dates.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Props = { params: Promise<{ call: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("form.title") };
}

const namesOf = <V extends string>(values: readonly V[], name: (value: V) => string) => Object.fromEntries(values.map((value) => [value, name(value)]));

/** What each choice of the form is called. */
function choicesIn(t: Speak, terms: Speak, named: { hub: string; organisation: string }) {
  const languages = namesOf(Object.keys(messages.en.terms.languages), (tag) => terms(`languages.${tag}`));
  const lanes = laneChoices(t, named);
  const stanceNames = namesOf(stances, (stance) => terms(`stances.${stance}`));
  return {
    stances: stances.map((value) => ({ value, name: stanceNames[value]! })), lanes, longest: longestAnswer,
    languages: Object.entries(languages).map(([value, label]) => ({ value, label })),
    names: { stance: stanceNames, language: languages, lane: Object.fromEntries(lanes.map(({ value, name }) => [value, name])) },
  };
}

/** The answer of one organisation to a call: one page, nothing to wander off to, saved while it is written. */
export default async function AnswerPage({ params }: Props) {
  const { call: id } = await params;
  await requireMember(`/calls/${id}/answer`);
  const call = await loadCall(id);
  if (!call.may.submit || !call.organisation) return <CannotAnswer call={call} />;
  const { say, actor, zone, dates } = await speech();
  const { name } = await currentViewer();
  const t = say("feedback");
  const days = daysUntil(call.closesAt, zone);
  const named = { hub: call.hub.name, organisation: call.organisation.name };
  const list = new Intl.ListFormat(dates, { type: "conjunction" });
  const people = await Promise.all(feedbackLanes.map(async (lane) => ({ lane, words: readersInWords(t, await ask(readersOfLane, { call: id, lane }), list) })));
  const start = blank(call.provision);
  const draft = { answers: filledIn(start, { ...call.draft?.content, ...(call.provision ? { provision: call.provision } : {}) }), revision: call.draft?.revision ?? 0, savedAt: call.draft?.savedAt.toISOString() ?? null };
  return (
    <>
      <AnswerHead call={call} title={t("form.title")} under={<>{t("form.under")} {t("form.speakFor")} <b className="text-ink">{named.organisation}</b>. {days === 0 ? t("form.closesToday") : t("form.closes", { days })}</>} />
      <p className="lede mt-5" lang={guessLanguage(call.question) ?? undefined}>{call.question}</p>
      {call.context && <div className="mt-2"><Details summary={t("call.context")}><p className="whitespace-pre-line" lang={guessLanguage(call.context) ?? undefined}>{call.context}</p></Details></div>}
      {call.mine[0] && <div className="mt-4"><Notice>{t("form.again", { reference: call.mine[0].reference })} <Link href={`/feedback/${call.mine[0].id}`}>{t("form.readIt")}</Link></Notice></div>}
      <WordsFor namespaces={["feedback", "errors"]}>
        <AnswerForm
          call={{ id, provision: call.provision, provisionText: call.provisionText }} person={{ id: actor.id, name: name ?? "" }} start={start} draft={draft} choices={choicesIn(t, say("terms"), named)}
          law={call.provisionText && <Details summary={call.provision ? t("question.read", { provision: call.provision }) : t("question.readText")}><p className="law whitespace-pre-line" lang={guessLanguage(call.provisionText) ?? undefined}>{call.provisionText}</p></Details>}
          readers={<ReadersPanel title={t("readers.title")} people={people} />}
        />
      </WordsFor>
    </>
  );
}
