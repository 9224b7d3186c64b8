import { translateFeedbackAction } from "#app/(workshop)/feedback/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { translationMakers } from "#db/vocabulary.ts";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { languageName } from "#lib/next/languages.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;

/** The input in other languages, beside the original: each says who made it. */
export async function Translations({ item }: { item: Item }) {
  const { say, dates } = await speech();
  const t = say("feedback");
  const { translations, may } = item;
  if (translations.length === 0 && !may.translate) return null;
  return (
    <Section heading={t("translation.title")}>
      {translations.map(({ language, impact, proposedWording, evidence, madeBy, tool, by }) => (
        <div key={language} className="border-t border-rule py-3">
          <p className="small text-ink-2">{t(`translation.${madeBy}`, { language: languageName(language, dates), name: by ?? t("translation.somebody"), tool: tool ?? "" })}</p>
          {[impact, proposedWording, evidence].map((words, index) => words && <p key={index} className="law-s mt-1 whitespace-pre-line" lang={language}>{words}</p>)}
        </div>
      ))}
      {translations.length > 0 && <p className="small text-ink-3">{t("translation.original")}</p>}
      {may.translate && <Translate item={item} t={t} terms={say("terms")} />}
    </Section>
  );
}

function Translate({ item: { id, language, proposedWording, evidence }, t, terms }: { item: Item; t: Speak; terms: Speak }) {
  return (
    <Details summary={t("translation.add")}>
      <CommandForm act={translateFeedbackAction} hidden={{ feedback: id }} prefix="translate-" label={t("translation.add")}>
        <SelectField name="language" label={t("translation.language")} options={Object.keys(messages.en.terms.languages).filter((value) => value !== language).map((value) => ({ value, label: terms(`languages.${value}`) }))} />
        <TextAreaField name="impact" label={t("part.impact")} />
        {proposedWording && <TextAreaField name="proposedWording" law short label={t("part.proposedWording")} optional={t("optional")} />}
        {evidence && <TextAreaField name="evidence" short label={t("part.evidence")} optional={t("optional")} />}
        <RadioListField name="madeBy" label={t("translation.madeBy")} options={translationMakers.map((value) => ({ value, name: t(value === "human" ? "translation.byHuman" : "translation.byMachine") }))} defaultValue="human" />
        <TextField name="tool" label={t("translation.tool")} hint={t("translation.toolHint")} optional={t("optional")} />
        <SubmitButton kind="plain" pendingLabel={t("busy")}>{t("translation.save")}</SubmitButton>
      </CommandForm>
    </Details>
  );
}
