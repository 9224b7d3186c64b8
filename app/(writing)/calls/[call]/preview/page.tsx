import type { Metadata } from "next";
import { AnswerHead } from "#app/(writing)/calls/[call]/answer/answer-head.tsx";
import { blank } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { choicesFor, Law } from "#app/(writing)/calls/[call]/answer/choices.tsx";
import { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import { PreviewForm } from "#app/(writing)/calls/[call]/preview/preview-form.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { shapeOfCall } from "#lib/calls/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ call: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("calls")("preview.title") };
}

/** The form as a participant of the hub will see it, for those who shape the call. Nothing is kept or sent. */
export default async function PreviewPage({ params }: Props) {
  const { call: id } = await params;
  await requireMember(`/calls/${id}/preview`);
  await ask(shapeOfCall, { call: id });
  const call = await loadCall(id);
  const { say } = await speech();
  const [t, f] = [say("calls"), say("feedback")];
  const organisation = t("preview.organisation");
  return (
    <>
      <AnswerHead call={call} title={f("form.title")} under={f("form.under")} />
      <div className="mt-4"><Notice>{t("preview.notice")} <Link href={`/calls/${id}/shape`}>{t("preview.back")}</Link></Notice></div>
      <p className="lede mt-5" lang={guessLanguage(call.question) ?? undefined}>{call.question}</p>
      <WordsFor namespaces={["feedback", "errors"]}>
        <PreviewForm
          call={{ provision: call.provision, provisionText: call.provisionText, questions: call.questions, provisions: call.provisions, organisation }}
          start={blank(call.provision, call.provisions)} choices={choicesFor({ t: f, terms: say("terms"), named: { hub: call.hub.name, organisation } })} law={<Law call={call} />} label={t("preview.title")}
        />
      </WordsFor>
    </>
  );
}
