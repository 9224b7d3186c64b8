import { DiffText } from "#components/figure/diff-text.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { difference } from "#lib/formats/diff.ts";
import { guessLanguage } from "#lib/formats/languages.ts";

type Props = { before: string; after: string; /** BCP 47 tag of the answer, where the words themselves do not tell. */ lang: string; /** Speaks namespace `feedback`. */ t: Translate };

/** What a proposed wording changes in the text as it stands. In another language there is nothing to compare: both stand one above the other. */
export function WordingChange({ before, after, lang, t }: Props) {
  const [old, young] = [guessLanguage(before), guessLanguage(after)];
  return old && young && old !== young
    ? <OtherLanguage before={before} after={after} tongues={[old, young]} t={t} />
    : <Redline before={before} after={after} lang={young ?? old ?? lang} t={t} />;
}

function Redline({ before, after, lang, t }: Props) {
  const { pieces, added, removed } = difference(before, after, lang);
  return (
    <figure>
      <figcaption className="hint">{t("change.counts", { added, removed })}</figcaption>
      <p className="law-s diff mt-1.5 whitespace-pre-line" lang={lang}><DiffText pieces={pieces} /></p>
    </figure>
  );
}

function OtherLanguage({ before, after, tongues: [old, young], t }: Omit<Props, "lang"> & { tongues: [string, string] }) {
  return (
    <dl>
      <dt className="hint">{t("change.before")}</dt>
      <dd className="law-s m-0 whitespace-pre-line text-ink-2" lang={old}>{before}</dd>
      <dt className="hint mt-2">{t("change.after")}</dt>
      <dd className="law-s m-0 whitespace-pre-line" lang={young}>{after}</dd>
    </dl>
  );
}
