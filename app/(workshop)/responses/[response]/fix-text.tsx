import { fixResponseAction } from "#app/(workshop)/responses/actions.ts";
import { MovedResponse } from "#app/(workshop)/responses/[response]/moved.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { speech } from "#lib/next/words.ts";
import { mostFixed } from "#lib/responses/model.ts";

/** Mends a slip in a frozen text; what it changes is kept and shown. */
export async function FixText({ response: { id, revision, body, language } }: { response: { id: string; revision: number; body: string; language: string } }) {
  const t = (await speech()).say("responses");
  return (
    <Details summary={t("fix")}>
      <WordsFor namespaces={["responses"]}>
        <CommandForm act={fixResponseAction} hidden={{ response: id }} prefix="fix-" done={t("saved")}>
          <MovedResponse revision={revision} />
          <p className="small text-ink-2">{t("fixNote", { most: mostFixed })}</p>
          <TextAreaField name="body" label={t("field.body")} defaultValue={body} lang={language} law rows={10} />
          <TextField name="reason" label={t("field.reason")} />
          <ToldBefore act="fixResponse" of={{ response: id }} />
          <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("fix")}</SubmitButton>
        </CommandForm>
      </WordsFor>
    </Details>
  );
}
