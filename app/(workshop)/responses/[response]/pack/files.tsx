import { makePackFileAction } from "#app/(workshop)/responses/[response]/pack/actions.ts";
import type { Pack } from "#app/(workshop)/responses/[response]/pack/contents.tsx";
import { fileSize } from "#components/feedback/file-size.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField } from "#components/form/fields.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { isMadeIn } from "#lib/formats/pack-forms/document.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech, type Speak } from "#lib/next/words.ts";

/** The name of a form in words: `commission.xlsx` is in its messages under `commission`, then `xlsx`. */
export const formName = (form: string, t: Speak) => t(`forms.${form}`);

/** What the channel wants comes first; its length is counted before it is made. */
export async function MakeFile({ pack: { response, forms }, length }: { pack: Pack; length: number }) {
  const t = (await speech()).say("packs");
  const most = response.mostCharacters;
  const counted = most === null ? t("characters", { length }) : t(length > most ? "tooLong" : "charactersOf", { length, most });
  return (
    <Section heading={t("make")}>
      <p className="text-ink-2 mb-3">{t("makeUnder")}</p>
      <CommandForm act={makePackFileAction} hidden={{ response: response.id }} done={t("made")} label={t("make")} prefix="make-">
        <SelectField name="form" label={t("form")} hint={counted} options={forms.filter((form) => isMadeIn(form, response.language)).map((value) => ({ value, label: formName(value, t) }))} />
        <SubmitButton pendingLabel={t("saving")}>{t("makeIt")}</SubmitButton>
      </CommandForm>
      <div className="mt-4"><Details summary={t("template")}>
        <form action={`/api/packs/${response.id}?act=template`} method="post" encType="multipart/form-data" className="form" aria-label={t("template")}>
          <p className="small text-ink-2">{t("templateUnder")}</p>
          <TextInput name="file" id="template-file" type="file" accept=".xlsx" label={t("templateFile")} required />
          <Button type="submit">{t("fillIt")}</Button>
        </form>
      </Details></div>
    </Section>
  );
}

/** The files that were made, byte for byte as they were kept. */
export async function Files({ pack: { response, files } }: { pack: Pack }) {
  const { say, dates, zone, locale } = await speech();
  const t = say("packs");
  return (
    <Section heading={t("files")} id="files">
      {files.length === 0 ? <p className="text-ink-2">{t("noFiles")}</p> : (
        <ul className="rows" aria-label={t("files")}>
          {files.map(({ id, name, form, hash, size, by, createdAt, sent, filled }) => (
            <li key={id}>
              <span className="what">
                <a href={`/responses/${response.id}/pack/files/${id}`} aria-label={t("download", { name })}>{name}</a>
                <span className="note">{[filled ? t("filled") : formName(form, t), fileSize(size, locale), t("by", { by, at: momentInWords(createdAt, dates, zone) })].join(" · ")}</span>
                <code className="note break-all small">{hash}</code>
              </span>
              {sent && <span className="aside"><Tag tone="ok">{t("sent")}</Tag></span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
