import type { Metadata } from "next";
import { applyRewordingAction, dropRewordingAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextField } from "#components/form/fields.tsx";
import { DiffText } from "#components/figure/diff-text.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { changeClasses } from "#db/vocabulary.ts";
import { difference } from "#lib/formats/diff.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { rewordingById } from "#lib/rewordings/queries.ts";

type Props = { params: Promise<{ position: string; rewording: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("decisions")("difference") };
}

/** What an edit during a vote changes, word by word, and of which class it is; before it is put in force and after. */
export default async function RewordingPage({ params }: Props) {
  const { id, from, before, after, change, language, position, issue, hub, may } = await ask(rewordingById, { rewording: (await params).rewording });
  const { say } = await speech();
  const [t, terms] = [say("decisions"), say("terms")];
  const compared = (was: string, is: string) => <DiffText pieces={difference(was, is, language).pieces} />;
  const sections = Array.from({ length: Math.max(before.sections.length, after.sections.length) }, (_, at) => ({ at, was: before.sections[at], is: after.sections[at] }));
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position.id}`}>{position.title}</Link></>} title={t("reword.check", { from })} under={change && <Tag>{terms(`changeClasses.${change}`)}</Tag>} />
      <div className="diff mt-5 mb-8 max-w-[44rem]" lang={language}>
        <p className="lede"><b>{compared(before.title, after.title)}</b></p>
        <p className="lede">{compared(before.lede, after.lede)}</p>
        {sections.map(({ at, was, is }) => <div key={at} className="mt-5"><h2 className="law">{compared(was?.heading ?? "", is?.heading ?? "")}</h2><p className="law whitespace-pre-line">{compared(was?.body ?? "", is?.body ?? "")}</p></div>)}
      </div>
      {may.apply && (
        <Section heading={t("reword.apply")}>
          <CommandForm act={applyRewordingAction} hidden={{ rewording: id, place: position.id }} label={t("reword.class")} className="mt-3">
            <RadioListField name="change" label={t("reword.class")} options={changeClasses.map((value) => ({ value, name: terms(`changeClasses.${value}`), meaning: t(`reword.${value}`) }))} />
            <TextField name="note" label={t("reword.note")} optional={t("optional")} />
            <ToldHere act="applyRewording" of={{ rewording: id, place: position.id }} reads={["change"]} />
            <SubmitButton pendingLabel={t("saving")}>{t("reword.apply")}</SubmitButton>
          </CommandForm>
          <CommandForm act={dropRewordingAction} hidden={{ rewording: id, place: position.id }} label={t("reword.drop")} className="mt-3"><SubmitButton kind="plain" pendingLabel={t("saving")}>{t("reword.drop")}</SubmitButton></CommandForm>
        </Section>
      )}
    </>
  );
}
