import { saveResponseAction } from "#app/(workshop)/responses/actions.ts";
import { BodyField } from "#app/(workshop)/responses/[response]/body-field.tsx";
import { MovedResponse } from "#app/(workshop)/responses/[response]/moved.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import type { Channel } from "#db/vocabulary.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { languageName } from "#lib/next/languages.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Written = { id: string; revision: number; title: string; body: string; provision: string | null; language: string; channel: Channel; channelVersion: number; takesLanguage: boolean };

/** The text while it is written, beside what its channel takes. Whoever saves over a newer text is shown it beside their own. */
export async function WriteResponse({ response: { id, revision, title, body, provision, language, channel, channelVersion: version, takesLanguage } }: { response: Written }) {
  const { say, locale } = await speech();
  const t = say("responses");
  const { parts, languages } = await ask(channelByKey, { channel, version });
  const taken = new Intl.ListFormat(locale, { type: "disjunction" }).format(languages.map((tag) => languageName(tag, locale)));
  const warning = takesLanguage ? null : say("limits")("language", { channel: say("terms")(`channels.${channel}`), language: languageName(language, locale), languages: taken });
  return (
    <Section heading={t("text")} plain>
      <WordsFor namespaces={["responses", "limits"]}>
        <CommandForm act={saveResponseAction} hidden={{ response: id }} done={t("saved")}>
          <MovedResponse revision={revision} />
          <TextField name="title" label={t("field.title")} defaultValue={title} />
          <TextField name="provision" label={t("field.provision")} hint={t("provisionHint")} optional={t("optional")} defaultValue={provision ?? ""} />
          <BodyField label={t("field.body")} body={body} language={language} parts={parts} warning={warning} />
          <FormActions><SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton></FormActions>
        </CommandForm>
      </WordsFor>
    </Section>
  );
}
