import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { removeStageAction } from "#app/(workshop)/procedures/actions.ts";
import { loadToEdit } from "#app/(workshop)/procedures/[procedure]/load-to-edit.ts";
import { StageForm } from "#app/(workshop)/procedures/[procedure]/stage-form.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { NewerVersion } from "#components/form/newer-version.tsx";
import { stageName } from "#components/procedures/words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ procedure: string; stage: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("templates")("edit") };
}

/** One stage of a procedure, to be described anew, put elsewhere or removed. */
export default async function StagePage({ params }: Props) {
  const { procedure, stage: key } = await params;
  const told = await loadToEdit(procedure, `/procedures/${procedure}/stages/${key}`);
  const at = told.stages.findIndex((stage) => stage.key === key);
  const stage = told.stages[at];
  if (!stage) notFound();
  const { say } = await speech();
  const [t, names] = [say("templates"), say("procedures")];
  return (
    <div className="form-page">
      <PageHead
        over={<Link href={`/procedures/${procedure}`}>{names(`templates.${procedure}`)}</Link>} title={stageName(stage, names)}
        actions={<ButtonLink href={`/procedures/${procedure}/stages/new?after=${key}`}>{t("addAfter")}</ButtonLink>}
      />
      <StageForm told={told} stage={stage} behind={told.stages[at - 1]?.key ?? ""} />
      <div className="mt-8">
        {told.stages.length <= 2 ? <p className="small text-ink-2">{t("remove.needed")}</p> : (
          <Details summary={t("remove.title")}>
            <CommandForm act={removeStageAction} hidden={{ procedure, stage: key }} label={t("remove.title")} prefix="remove-">
              <NewerVersion at={`/procedures/${procedure}`} revision={told.revision} title={t("moved.title")} help={t("moved.help")} open={t("moved.open")} />
              <p>{t("remove.help", { count: told.issues })}</p>
              <TextField name="note" label={t("field.note")} hint={t("noteHint")} autoComplete="off" />
              <SubmitButton kind="danger" pendingLabel={t("saving")}>{t("remove.act")}</SubmitButton>
            </CommandForm>
          </Details>
        )}
      </div>
    </div>
  );
}
