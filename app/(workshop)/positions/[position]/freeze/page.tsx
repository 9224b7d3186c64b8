import type { Metadata } from "next";
import { freezePositionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextField } from "#components/form/fields.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { ComparedTextsView } from "#components/positions/compared-texts.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { changeClasses } from "#db/vocabulary.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";
import { changeToFreeze } from "#lib/versions/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(positionById, await params)).title };
}

/** Before a text is frozen once more: what changed since the last version, and whether that is a change of substance. */
export default async function FreezePage({ params }: Props) {
  const position = await ask(positionById, await params);
  const { since } = await ask(changeToFreeze, { position: position.id });
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  const number = (since?.number ?? 0) + 1;
  const choose = (
    <CommandForm act={freezePositionAction} hidden={{ position: position.id, ...(since ? {} : { change: "substantive" }) }} label={t("freezing.title", { number })}>
      <p className="small text-ink-2">{t("step.freezeNote")}</p>
      {since && (
        <>
          <Notice kind={since.signs.length > 0 ? "warn" : "info"}><p>{t(since.signs.length > 0 ? "freezing.signs" : "freezing.noSigns")}</p>{since.signs.length > 0 && <ul className="list-disc ps-5">{since.signs.map((sign) => <li key={sign}>{t(`freezing.sign.${sign}`)}</li>)}</ul>}</Notice>
          <RadioListField name="change" label={t("freezing.what")} options={changeClasses.map((value) => ({ value, name: terms(`changeClasses.${value}`), meaning: t(`freezing.${value}Meaning`) }))} />
        </>
      )}
      <TextField name="note" label={t("step.note")} optional={t("optional")} />
      <ToldHere act="freezePosition" of={{ position: position.id, ...(since ? {} : { change: "substantive" }) }} />
      <SubmitButton pendingLabel={t("saving")}>{t("step.freeze")}</SubmitButton>
    </CommandForm>
  );
  return (
    <>
      <PageHead over={<><Docket code={position.issue.docket} tone={toneOf(position.hub.code)} href={`/issues/${position.issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position.id}`}>{position.title}</Link></>} title={t("freezing.title", { number })} under={t("freezing.under")} />
      <div className="mt-6">{since
        ? <Columns kind="panel" aside={choose}><Section heading={t("freezing.since", { number: since.number })} after={t("compare.summary", { added: since.compared.added, removed: since.compared.removed })}><ComparedTextsView compared={since.compared} language={position.language} /></Section></Columns>
        : choose}</div>
    </>
  );
}
