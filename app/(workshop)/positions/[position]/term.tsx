import { setTermAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { documentStatus } from "#lib/holdings/queries.ts";
import { speech } from "#lib/next/words.ts";

/** Until when a position is taken for granted, and until when it holds. */
export async function Term({ status: { position, reviewOn, expiresOn, may } }: { status: Awaited<ReturnType<typeof documentStatus>> }) {
  if (!may.setTerm) return null;
  const { say } = await speech();
  const [t, common] = [say("holdings"), say("positions")];
  return (
    <div className="screen-only mt-1">
      <Details summary={t("term.set")}>
        <CommandForm act={setTermAction} hidden={{ position: position.id }} prefix="term-" done={t("term.done")}>
          <TextField name="reviewOn" type="date" label={t("term.reviewOn")} hint={t("term.reviewOnHint")} optional={common("optional")} defaultValue={reviewOn ?? ""} />
          <TextField name="expiresOn" type="date" label={t("term.expiresOn")} hint={t("term.expiresOnHint")} optional={common("optional")} defaultValue={expiresOn ?? ""} />
          <SubmitButton size="small" kind="plain" pendingLabel={common("saving")}>{t("term.set")}</SubmitButton>
        </CommandForm>
      </Details>
    </div>
  );
}
