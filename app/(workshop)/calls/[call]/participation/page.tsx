import type { Metadata } from "next";
import { participationWords, type Participation } from "#app/(workshop)/calls/[call]/participation/words.ts";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Matrix } from "#components/ui/matrix.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";
import { callParticipation } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ call: string }> };
type Words = Awaited<ReturnType<typeof participationWords>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("voices")("participation.title") };
}

/** Who has answered what of a call: organisation by question and by provision, as far as whoever looks may know. */
export default async function ParticipationPage({ params }: Props) {
  const { call: id } = await params;
  const found = await ask(callParticipation, { call: id });
  const { call, issue, hub, base, counts, questions, provisions, organisations } = found;
  const { say, dates, zone } = await speech();
  const words = await participationWords();
  const { t, answerOf, standingOf, provisionOf } = words;
  const at = `/issues/${issue.docket.toLowerCase()}`;
  const silent = <span className="silent">{t("participation.silent")}</span>;
  return (
    <>
      <PrintHead>{hub.name}, {issue.docket}. {say("feedback")("call.printed", { when: momentInWords(clock.now(), dates, zone) })}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> <Link href={`/calls/${id}`}>{call.question}</Link></>} title={t("participation.title")} under={t("participation.under")}
        actions={<><ButtonLink href={`/calls/${id}/participation/answers.csv`}>{t("csv")}</ButtonLink><ButtonLink href={`${at}/feedback/regions`}>{t("region.open")}</ButtonLink></>}
      />
      {call.state === "draft" ? <div className="mt-6"><EmptyState>{t("participation.notOpen")}</EmptyState></div> : (
        <div className="stack mt-6">
          <Section heading={t("base", base)} plain>
            <VoiceBlocks voices={counts} silent={base.asked - base.spoken} t={say("figure")} />
            <p className="small mt-3 text-ink-2">{t("asFarAs")}</p>
          </Section>
          <Section heading={t("participation.provisions")}>
            {provisions.length === 0 ? <p className="text-ink-2">{t("participation.noProvisions")}</p> : (
              <Matrix
                caption={t("participation.provisionsCaption")} frameLabel={t("participation.scroll", { what: t("participation.provisionsCaption") })} corner={t("participation.organisation")} heads={provisions.map(({ name }) => provisionOf(name))}
                rows={[
                  { key: "total", total: true, head: t("participation.total"), cells: provisions.map(({ spoken }) => t("participation.spoken", { count: spoken })) },
                  ...organisations.map((one) => ({ key: one.slug, head: <Name of={one} t={t} />, cells: one.provisions.map((standing, n) => (standing === null ? silent : standing === "unstated" ? standingOf(standing) : <Stance key={n} stance={standing}>{standingOf(standing)}</Stance>)) })),
                ]}
              />
            )}
          </Section>
          <Section heading={t("participation.questions")}>
            {questions.length === 0 ? <p className="text-ink-2">{t("participation.noQuestions")}</p> : (
              <Matrix
                caption={t("participation.questionsCaption")} frameLabel={t("participation.scroll", { what: t("participation.questionsCaption") })} corner={t("participation.organisation")} heads={questions.map(({ prompt }) => prompt)}
                rows={[
                  { key: "total", total: true, head: t("participation.total"), cells: questions.map(({ answered }) => t("participation.answered", { count: answered })) },
                  ...organisations.map((one) => ({ key: one.slug, head: <Name of={one} t={t} />, cells: one.questions.map((values, n) => (values === null ? silent : answerOf(questions[n]!, values))) })),
                ]}
              />
            )}
          </Section>
        </div>
      )}
    </>
  );
}

function Name({ of: { name, slug, asked, unconfirmed }, t }: { of: Participation["organisations"][number]; t: Words["t"] }) {
  return <><Link href={`/organisations/${slug}`} className="link-plain">{name}</Link>{!asked && <> <Tag>{t("participation.notAsked")}</Tag></>}{unconfirmed && <> <Tag>{t("participation.unconfirmed")}</Tag></>}</>;
}
