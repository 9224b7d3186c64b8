import type { ReactNode } from "react";
import { storeEditionAction } from "#app/(workshop)/issues/[docket]/texts/actions.ts";
import { EditionFields } from "#app/(workshop)/issues/[docket]/texts/edition-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Act } from "#lib/formats/acts/act.ts";
import { statusOf, type Source } from "#lib/next/acts.ts";
import { useSpeech } from "#lib/next/words.ts";
import { nameIn, textLanes } from "#lib/texts/model.ts";
import type { textsOnIssue } from "#lib/texts/queries.ts";

type Props = { act: Act; source: Source; /** The source, sealed. */ word: string; texts: Awaited<ReturnType<typeof textsOnIssue>>; /** The text it is meant for. */ chosen: string | undefined; again: ReactNode };

/** What this edition is, filled in from what the source says of itself; and the act of storing it. */
export function StoreForm({ act, source, word, texts: { docket, texts }, chosen, again }: Props) {
  const { say } = useSpeech();
  const [t, terms] = [say("texts"), say("terms")];
  const status = statusOf(act);
  const { celex = "", eli = "" } = act.identifiers;
  const originals = texts.flatMap(({ title, editions }) => editions.filter(({ translationOf }) => translationOf === null).map(({ id, name, language }) => ({ value: id, label: `${title}: ${name} (${language})` })));
  return (
    <Section heading={t("preview.form")}>
      <CommandForm act={storeEditionAction} label={t("preview.form")} hidden={{ issue: docket, source: word, ...(texts.length === 0 ? { text: "" } : {}) }}>
        {texts.length > 0 && <SelectField name="text" label={t("preview.text")} none={t("preview.newText")} options={texts.map(({ id, title }) => ({ value: id, label: title }))} defaultValue={texts.some(({ id }) => id === chosen) ? chosen : texts[0]!.id} />}
        <TextField name="title" label={t("preview.newTitle")} hint={texts.length > 0 ? t("preview.newTitleHint") : undefined} maxLength={300} defaultValue={nameIn(act.title)} />
        <EditionFields given={{ name: t(`status.${status}`), status, day: act.day ?? "", language: act.language, celex, eli, sourceUrl: source.url ?? "" }} />
        {originals.length > 0 && <SelectField name="translationOf" label={t("preview.translationOf")} none={t("preview.notTranslation")} options={originals} />}
        <SelectField name="lane" label={t("preview.lane")} hint={t("preview.laneHint")} none={t("preview.asText")} options={textLanes.map((lane) => ({ value: lane, label: terms(`lanes.${lane}`) }))} />
        <ToldBefore act={texts.length > 0 ? "addEdition" : "introduceText"} of={{ issue: docket }} reads={["text", "lane"]} />
        <FormActions note={t("preview.note")}><SubmitButton pendingLabel={t("preview.storing")}>{t("preview.store")}</SubmitButton>{again}</FormActions>
      </CommandForm>
    </Section>
  );
}

