import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { correctEditionAction, retireEditionAction } from "#app/(workshop)/issues/[docket]/texts/actions.ts";
import { EditionFields } from "#app/(workshop)/issues/[docket]/texts/edition-fields.tsx";
import { TextsHead } from "#app/(workshop)/issues/[docket]/texts/texts-head.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { quotedBeyond } from "#lib/readings/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { textLanes } from "#lib/texts/model.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ docket: string; edition: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("texts")("edit.title") };
}

/** What is said about an edition, and whether it is among those of its text: for those who keep the texts of the issue. */
export default async function CorrectEditionPage({ params }: Props) {
  const { docket, edition: id } = await params;
  await requireMember(`/issues/${docket}/texts/${id}`);
  const edition = await ask(editionById, { edition: id });
  if (!edition.may.keep || edition.retiredAt) forbidden();
  const { say } = await speech();
  const [t, terms] = [say("texts"), say("terms")];
  const { name, status, day, language, celex, eli, sourceUrl, lane, issue } = edition;
  return (
    <div className="form-page">
      <TextsHead docket={issue.docket} issue={issue.title} title={t("edit.title")} under={<>{t("edit.under", { edition: name, text: edition.text.title })} <Link href={`/texts/${id}`}>{t("newest.read")}</Link></>} />
      <Quotes quoted={await ask(quotedBeyond, { edition: id })} t={t} />
      <CommandForm act={correctEditionAction} hidden={{ edition: id }} prefix="correct-" label={t("edit.title")} done={t("edit.saved")}>
        <EditionFields given={{ name, status, day, language, celex: celex ?? "", eli: eli ?? "", sourceUrl: sourceUrl ?? "" }} />
        <SelectField name="lane" label={t("preview.lane")} hint={t("preview.laneHint")} options={textLanes.map((one) => ({ value: one, label: terms(`lanes.${one}`) }))} defaultValue={lane} />
        <FormActions><SubmitButton pendingLabel={t("edit.saving")}>{t("edit.save")}</SubmitButton></FormActions>
      </CommandForm>
      <div className="mt-10">
        <Section heading={t("edit.retire")}>
          <CommandForm act={retireEditionAction} hidden={{ edition: id, issue: issue.docket }} prefix="retire-" label={t("edit.retire")}>
            <TextAreaField name="reason" short required label={t("edit.reason")} hint={t("edit.retireNote")} />
            <SubmitButton pendingLabel={t("edit.retiring")}>{t("edit.retire")}</SubmitButton>
          </CommandForm>
        </Section>
      </div>
    </div>
  );
}

/** Where words of the edition stand that more people may read than the edition. */
function Quotes({ quoted, t }: { quoted: Awaited<ReturnType<typeof quotedBeyond>>; t: Speak }) {
  if (quoted.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice kind="warn">{t("edit.quoted")}{" "}
        {quoted.map(({ position, amendments }, at) => <span key={position.id}>{at > 0 && " · "}<Link href={`/positions/${position.id}/amendments?n=${amendments[0]!}`}>{t("edit.quotedIn", { position: position.title, count: amendments.length, numbers: amendments.join(", ") })}</Link></span>)}
      </Notice>
    </div>
  );
}
