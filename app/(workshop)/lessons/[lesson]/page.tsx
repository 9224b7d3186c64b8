import type { Metadata } from "next";
import { changeLessonLaneAction, editLessonsAction } from "#app/(workshop)/lessons/actions.ts";
import { MovedLessons } from "#app/(workshop)/lessons/[lesson]/moved-lessons.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { LessonFields } from "#components/lessons/lesson-fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { lessonPrompts } from "#lib/lessons/input.ts";
import { lessonById } from "#lib/lessons/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech, useSpeech } from "#lib/next/words.ts";

type Props = { params: Promise<{ lesson: string }> };
type Lesson = Awaited<ReturnType<typeof lessonById>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { hub, issue } = await ask(lessonById, await params);
  return { title: (await speech()).say("lessons")("recordTitle", { hub: hub.name, docket: issue.docket }) };
}

function Told({ outcome, words, language }: Pick<Lesson, "outcome" | "words" | "language">) {
  const { say } = useSpeech();
  const [t, terms] = [say("lessons"), say("terms")];
  return (
    <Facts wide>
      <Fact name={t("field.outcome")}>{terms(`lessonOutcomes.${outcome}`)}</Fact>
      {lessonPrompts.filter((prompt) => words[prompt]).map((prompt) => <Fact key={prompt} name={t(`prompt.${prompt}`)}><span className="whitespace-pre-line" lang={language}>{words[prompt]}</span></Fact>)}
    </Facts>
  );
}

/** What one hub learnt on one issue, with how it read before. */
export default async function LessonPage({ params }: Props) {
  const lesson = await ask(lessonById, await params);
  const { say, dates, zone } = await speech();
  const [t, ui, terms] = [say("lessons"), say("ui"), say("terms")];
  const { issue, hub, may } = lesson;
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {issue.title}</>} title={t("recordTitle", { hub: hub.name, docket: issue.docket })} under={lesson.savedBy ? t("by", { name: lesson.savedBy }) : undefined} />
      {lesson.lane !== "public" && <div className="mt-3"><Seal lane={lesson.lane} t={ui} /></div>}
      <div className="mt-6"><Told {...lesson} /></div>
      {may.edit && (
        <Details summary={t("edit")}>
          <WordsFor namespaces={["lessons", "terms"]}>
            <CommandForm act={editLessonsAction} hidden={{ lesson: lesson.id }} done={t("saved")}>
              <MovedLessons revision={lesson.revision} />
              <LessonFields outcome={lesson.outcome} words={lesson.words} language={lesson.language} />
              <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
            </CommandForm>
          </WordsFor>
        </Details>
      )}
      {may.changeLane && (
        <Details summary={t("whoMaySee")}>
          <CommandForm act={changeLessonLaneAction} hidden={{ lesson: lesson.id }} prefix="lane-">
            <SelectField name="lane" label={t("field.lane")} defaultValue={lesson.lane} options={["public", "members", "hub", "coordinators"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
      {lesson.before.length > 0 && (
        <Section heading={t("before")}>
          {lesson.before.map((one) => <Details key={one.revision} summary={t("revision", { day: dayOfMoment(one.savedAt, dates, zone), name: one.savedBy })}><Told outcome={one.outcome} words={one.words} language={lesson.language} /></Details>)}
        </Section>
      )}
      <p className="mt-6"><Link href="/lessons" className="link-action">{t("all")}</Link></p>
    </>
  );
}
