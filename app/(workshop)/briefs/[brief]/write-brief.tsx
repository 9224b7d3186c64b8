import { saveBriefAction } from "#app/(workshop)/briefs/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { SavedWords } from "#components/form/saved-words.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { useSpeech } from "#lib/next/words.ts";

type Written = { id: string; revision: number; title: string; body: string; savedAt: Date; language: string };

/** The words of a brief, saved with every pause; the title goes with the button. */
export function WriteBrief({ brief: { id, revision, title, body, savedAt, language } }: { brief: Written }) {
  const t = useSpeech().say("briefs");
  return (
    <WordsFor namespaces={["saving"]}>
      <CommandForm act={saveBriefAction} hidden={{ brief: id }} done={t("saved")} label={t("field.body")}>
        <TextField name="title" label={t("field.title")} defaultValue={title} lang={language} />
        <SavedWords place={{ address: `/api/v1/briefs/${id}`, member: "body" }} revision={revision} words={body} savedAt={savedAt.toISOString()} active law rows={18} label={t("field.body")} hint={t("bodyHint")} lang={language} />
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
      </CommandForm>
    </WordsFor>
  );
}
