import { EditionLine } from "#components/texts/edition-line.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Seal } from "#components/ui/seal.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import { useSpeech, type Speak } from "#lib/next/words.ts";
import type { editionById } from "#lib/texts/queries.ts";

export type Edition = Awaited<ReturnType<typeof editionById>>;

/** What is shown from its beginning, and needs no jump to it. */
const wholeUnit = /^(art|rct|anx|cit)_[^.]*$/;
/** The address of a provision by itself. What stands further down in its article is jumped to. */
export const provisionAddress = (edition: string, anchor: string) => `/texts/${edition}/${encodeURIComponent(anchor)}${wholeUnit.test(anchor) ? "" : `#${anchor}`}`;

const languageName = (locale: string, tag: string) => new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;

/** What all pages of an edition share: of which text it is, which others there are in time and in other languages, and what it is worth as law. */
export function EditionHead({ edition }: { edition: Edition }) {
  const { say, dates } = useSpeech();
  const t = say("reading");
  const { issue, text, languages } = edition;
  const points = [edition, ...edition.siblings].filter(({ translationOf, id }) => translationOf === null || id === edition.id).toSorted((one, other) => one.day.localeCompare(other.day));
  return (
    <>
      <PrintHead>{text.title} · {edition.name}, {dayInWords(edition.day, dates, { long: true })} · {t(`force.${edition.force}`)}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(issue.docket.split("-")[0]!.toLowerCase())} href={`/issues/${issue.docket.toLowerCase()}`} /> {edition.celex ?? issue.title}</>}
        title={text.title} lang={edition.language} actions={<Actions edition={edition} t={t} />}
      />
      {edition.lane !== "public" && edition.lane !== "members" && <div className="mt-3"><Seal lane={edition.lane} t={say("ui")} /></div>}
      <EditionLine label={t("editions")} editions={points.map(({ id, name, day, status }) => ({ id, name, href: `/texts/${id}`, day: dayInWords(day, dates), note: t(`statuses.${status}`), current: id === edition.id }))} />
      <p className={`force ${edition.force}`}>
        {t(`force.${edition.force}`)} {edition.sourceUrl && <><Link href={edition.sourceUrl} rel="noreferrer">{t("source")}</Link>. </>}
        <a href={`/texts/${edition.id}/source`} download>{t("sourceFile")}</a>.{" "}
        {edition.unplacedWords > 0 && t("unplacedWords", { count: edition.unplacedWords })}
      </p>
      {languages.length > 1 && <Languages edition={edition} t={t} />}
      {edition.retiredAt && <div className="mt-3"><Notice kind="warn">{t("retired")}</Notice></div>}
    </>
  );
}

function Actions({ edition: { id, previous, may }, t }: { edition: Edition; t: Speak }) {
  return (
    <>
      {previous && <ButtonLink href={`/texts/${previous}/compare/${id}`}>{t("compareWith")}</ButtonLink>}
      {previous && may.keep && <ButtonLink href={`/texts/${id}/mapping`}>{t("mapping")}</ButtonLink>}
    </>
  );
}

function Languages({ edition: { id, languages, language }, t }: { edition: Edition; t: Speak }) {
  const { locale } = useSpeech();
  return (
    <nav className="view-tabs" aria-label={t("languages")}>
      {languages.map((one) => <Link key={one.id} href={`/texts/${one.id}`} lang={one.language} aria-current={one.id === id ? "page" : undefined}>{languageName(one.language, one.language)}</Link>)}
      {languages.filter((one) => one.id !== id).map((one) => <Link key={`with ${one.id}`} href={`/texts/${id}/compare/${one.id}`}>{t("besideIt", { language: languageName(locale, one.language) })}</Link>)}
      <span className="sr-only">{languageName(locale, language)}</span>
    </nav>
  );
}
