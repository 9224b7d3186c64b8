import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { languageName } from "#lib/next/languages.ts";
import { lastingAddress, type Held } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

type Given = { text: Pick<Held, "docket" | "hub" | "publication" | "content" | "translations"> };

/** In which languages this can be read: the one that binds, and translations, each with who made it. */
export function TextLanguages({ text, of }: Given & { /** The id of the title of the text, where there are several. */ of?: string }) {
  const { say, dates } = useSpeech();
  const t = say("published");
  const { content, translations } = text;
  const address = lastingAddress(text);
  return (
    <Section heading={t("languages.title")} of={of}>
      {translations.length > 0 && <Rows label={t("languages.title")}>
        <Row title={languageName(content.language, dates)} href={address} note={t("languages.binding")} />
        {translations.map(({ language, madeBy, maker }) => <Row key={language} title={languageName(language, dates)} href={`${address}/${language.toLowerCase()}`} note={t(`languages.${madeBy}`, { maker: maker ?? "", makerIs: maker ? "named" : "none" })} />)}
      </Rows>}
      {translations.length === 0 && <p className="small text-ink-2">{t("languages.one", { language: languageName(content.language, dates) })}</p>}
    </Section>
  );
}
