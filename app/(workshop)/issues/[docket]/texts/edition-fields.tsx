import { SelectField, TextField } from "#components/form/fields.tsx";
import { languageInWords } from "#components/texts/in-words.ts";
import { editionStatuses, type EditionStatus } from "#db/vocabulary.ts";
import { useSpeech } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Given = { name: string; status: EditionStatus; day: string; language: string; celex: string; eli: string; sourceUrl: string };

/** What is said about an edition: name, status, day, language and where it is published. */
export function EditionFields({ given }: { given: Given }) {
  const { say } = useSpeech();
  const [t, terms] = [say("texts"), say("terms")];
  const tags = [...new Set([...Object.keys(messages.en.terms.languages), given.language])];
  const optional = t("preview.optional");
  return (
    <>
      <TextField name="name" required maxLength={200} label={t("preview.name")} hint={t("preview.nameHint")} defaultValue={given.name} />
      <div className="field-row">
        <SelectField name="status" label={t("preview.status")} options={editionStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))} defaultValue={given.status} />
        <TextField name="day" type="date" required className="w-date" label={t("preview.day")} defaultValue={given.day} />
        <SelectField name="language" label={t("preview.language")} options={tags.map((tag) => ({ value: tag, label: languageInWords(tag, terms) }))} defaultValue={given.language} />
      </div>
      <TextField name="celex" maxLength={60} label={t("preview.celex")} optional={optional} defaultValue={given.celex} />
      <TextField name="eli" maxLength={300} label={t("preview.eli")} optional={optional} defaultValue={given.eli} />
      <TextField name="sourceUrl" type="url" label={t("preview.sourceUrl")} optional={optional} defaultValue={given.sourceUrl} />
    </>
  );
}
