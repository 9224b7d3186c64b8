import { saveResponseAction } from "#app/(workshop)/responses/actions.ts";
import { Moved } from "#app/(workshop)/responses/[response]/moved.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { speech } from "#lib/next/words.ts";

/** The text while it is written. Whoever saves over a newer text is shown it beside their own. */
export async function WriteResponse({ response: { id, revision, title, body, language } }: { response: { id: string; revision: number; title: string; body: string; language: string } }) {
  const t = (await speech()).say("responses");
  return (
    <Section heading={t("text")} plain>
      <WordsFor namespaces={["responses"]}>
        <CommandForm act={saveResponseAction} hidden={{ response: id }} done={t("saved")}>
          <Moved revision={revision} />
          <TextField name="title" label={t("field.title")} defaultValue={title} />
          <TextAreaField name="body" label={t("field.body")} defaultValue={body} lang={language} law rows={14} />
          <FormActions><SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
        </CommandForm>
      </WordsFor>
    </Section>
  );
}
