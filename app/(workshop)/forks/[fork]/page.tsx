import type { Metadata } from "next";
import { changeForkLaneAction, fileForkAction, saveForkAction } from "#app/(workshop)/responses/actions.ts";
import { MovedResponse } from "#app/(workshop)/responses/[response]/moved.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
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
import { wallOf } from "#lib/formats/deadline.ts";
import { forkById } from "#lib/forks/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ fork: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(forkById, await params)).title };
}

/** What one organisation files of a response on its own: its text while it is written, and its filing. */
export default async function ForkPage({ params }: Props) {
  const fork = await ask(forkById, await params);
  const { say, dates } = await speech();
  const [t, terms, ui] = [say("responses"), say("terms"), say("ui")];
  const { issue, hub, response, may } = fork;
  const today = wallOf(clock.now(), hub.zone).day;
  return (
    <>
      <PageHead over={issue && <><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> {issue.title}</>} title={fork.title} under={t("forks.under", { organisation: fork.organisation })} />
      <div className="mt-3"><Seal lane={fork.lane} t={ui} /></div>
      {response && <p className="mt-3">{t("forks.from")} <Link href={`/responses/${response.id}`}>{response.title}</Link></p>}
      {fork.filedOn && (
        <Section heading={t("receipt")}><Facts wide>
          <Fact name={t("field.filedOn")}>{dayInWords(fork.filedOn, dates)}</Fact>
          {fork.reference && <Fact name={t("field.reference")}>{fork.reference}</Fact>}
          <Fact name="SHA-256"><code className="break-all small">{fork.hash}</code></Fact>
        </Facts></Section>
      )}
      <Section heading={t("text")} plain>
        {may.edit ? (
          <WordsFor namespaces={["responses"]}>
            <CommandForm act={saveForkAction} hidden={{ fork: fork.id }} done={t("saved")}>
              <MovedResponse revision={fork.revision} />
              <TextField name="title" label={t("field.title")} defaultValue={fork.title} />
              <TextAreaField name="body" label={t("field.body")} defaultValue={fork.body} lang={fork.language} law rows={14} />
              <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
            </CommandForm>
          </WordsFor>
        ) : <div className="document whitespace-pre-line" lang={fork.language}>{fork.body}</div>}
      </Section>
      {may.file && (
        <Section heading={t("forks.file")}>
          <CommandForm act={fileForkAction} hidden={{ fork: fork.id }} prefix="file-">
            <p className="small text-ink-2">{t("forks.fileNote")}</p>
            <TextField name="filedOn" type="date" label={t("field.filedOn")} defaultValue={today} max={today} />
            <TextField name="reference" label={t("field.reference")} optional={t("optional")} />
            <ToldBefore act="fileFork" of={{ fork: fork.id }} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("forks.file")}</SubmitButton>
          </CommandForm>
        </Section>
      )}
      {may.changeLane && (
        <Details summary={t("whoMaySee")}>
          <CommandForm act={changeForkLaneAction} hidden={{ fork: fork.id }} prefix="lane-">
            <SelectField name="lane" label={t("whoMaySee")} defaultValue={fork.lane} options={["confided", "hub", "own"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("record")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
