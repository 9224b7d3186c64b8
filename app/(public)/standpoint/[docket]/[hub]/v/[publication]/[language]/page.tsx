import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadPublication } from "#app/(public)/standpoint/[docket]/load-standpoint.ts";
import { PublicSheet } from "#components/shell/public-shell.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { languageName } from "#lib/next/languages.ts";
import { lastingAddress } from "#lib/next/standpoints.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string; hub: string; publication: string; language: string }> };

async function load(params: Props["params"]) {
  const { language, ...asked } = await params;
  const found = await loadPublication(asked);
  const translation = found.translations.find((one) => one.language.toLowerCase() === language.toLowerCase());
  return translation ? { found, translation } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, translation: { content, language } } = await load(params);
  return { title: content.title, alternates: { canonical: `${lastingAddress(found)}/${language.toLowerCase()}` } };
}

/** A translation of a published text, which says on top that another binds. */
export default async function TranslationPage({ params }: Props) {
  const { found, translation } = await load(params);
  const { say, dates, zone } = await speech();
  const [t, positions] = [say("published"), say("positions")];
  const { language, madeBy, maker, at, content } = translation;
  const { hub, docket, version } = found;
  return (
    <PublicSheet left={<p><b>{docket}</b><br />{hub.name}<br />{t("version", { version })}</p>}>
      <PageHead large lang={language} over={languageName(language, dates)} title={content.title} />
      <div className="mt-5"><Notice kind="warn" title={t("translation.title")}>
        {t(`languages.${madeBy}`, { maker: maker ?? "", makerIs: maker ? "named" : "none" })}, {dayOfMoment(at, dates, zone)}. {t("translation.binds", { language: languageName(found.content.language, dates) })} <Link href={lastingAddress(found)} lang={found.content.language}>{found.content.title}</Link>
      </Notice></div>
      {content.lede && <p className="lede mt-4" lang={language}>{content.lede}</p>}
      {content.summary && <div className="mt-6"><Section heading={t("summary")}><p className="law-s whitespace-pre-line" lang={language}>{content.summary}</p></Section></div>}
      <div className="document mt-7" lang={language}>
        {content.sections.map(({ heading, body }, index) => <section key={index}><h2>{index + 1}. {heading}</h2>{body.split(/\n{2,}/).filter((paragraph) => paragraph.trim()).map((paragraph, n) => <p key={n}>{paragraph}</p>)}</section>)}
        {content.asks.length > 0 && <section><h2 lang={undefined}>{positions("whatWeAsk")}</h2><ol>{content.asks.map(({ number, statement }) => <li key={number} value={number}>{statement}</li>)}</ol></section>}
      </div>
    </PublicSheet>
  );
}
