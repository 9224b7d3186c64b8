import type { Metadata } from "next";
import { ComparedRows } from "#app/(workshop)/texts/[edition]/compare/[other]/compared-rows.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { comparisonScopes } from "#lib/comparisons/model.ts";
import { comparisonOfEditions } from "#lib/comparisons/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech, useSpeech, type Speak } from "#lib/next/words.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ edition: string; other: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Side = Awaited<ReturnType<typeof comparisonOfEditions>>["before"];

const languageName = (tag: string, locale: string) => new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, other } = await params;
  const [one, two] = [await ask(editionById, { edition }), await ask(editionById, { edition: other })];
  return { title: `${one.name} – ${two.name}, ${one.text.title}` };
}

/** Two editions of a text side by side, with the words that differ; or two languages of one. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { edition, other } = await params;
  const { lang: _, ...given } = firstOf(await searchParams);
  const { say, dates, locale } = await speech();
  const t = say("reading");
  const [one, two] = [await ask(editionById, { edition }), await ask(editionById, { edition: other })];
  if (one.id === two.id) return <WithItself edition={one} />;
  const inLanguages = one.language !== two.language;
  const { answer: found, ignored } = await askLeniently(comparisonOfEditions, { only: inLanguages ? "all" : "changed", ...given }, { edition, other });
  const only = (comparisonScopes as readonly string[]).includes(given.only ?? "") ? given.only! : inLanguages ? "all" : "changed";
  const at = `/texts/${edition}/compare/${other}`;
  const nameOf = (side: Side) => (inLanguages ? languageName(side.language, locale) : `${side.name}, ${dayInWords(side.day, dates)}`);
  return (
    <>
      <PageHead
        over={<><Docket code={one.issue.docket} tone={toneOf(one.issue.docket.split("-")[0]!)} href={`/issues/${one.issue.docket.toLowerCase()}`} /> <Link href={`/texts/${other}`}>{one.text.title}</Link></>}
        title={t("compare.title", { before: inLanguages ? languageName(one.language, locale) : one.name, after: inLanguages ? languageName(two.language, locale) : two.name })}
        under={inLanguages ? t("compare.overLanguages") : t("compare.summary", found.counts)}
        actions={<ButtonLink href={`/texts/${other}/compare/${edition}`}>{t("compare.swap")}</ButtonLink>}
      />
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("compare.ignored", { names: ignored.join(", ") })}</Notice></div>}
      <Others one={one} two={two} t={t} dates={dates} />
      {!inLanguages && <nav className="view-tabs" aria-label={t("compare.show")}>{comparisonScopes.map((scope) => <Link key={scope} href={scope === "changed" ? at : `${at}?only=${scope}`} aria-current={scope === only ? "page" : undefined}>{t(`compare.scopes.${scope}`)}</Link>)}</nav>}
      {found.rows.length === 0 ? <EmptyState>{t(`compare.nothing.${only}`)}</EmptyState> : <ComparedRows found={found} edition={edition} other={other} heads={[nameOf(found.before), nameOf(found.after)]} t={t} />}
      <Pagination label={t("compare.pages")} previous={given.after ? { href: only === "changed" ? at : `${at}?only=${only}`, label: t("compare.first") } : undefined} next={found.next ? { href: `${at}?only=${only}&after=${found.next}`, label: t("compare.next") } : undefined} />
    </>
  );
}

type Edition = Awaited<ReturnType<typeof editionById>>;

/** An edition is not compared with itself; which others there are is said. */
function WithItself({ edition }: { edition: Edition }) {
  const { say, dates } = useSpeech();
  const t = say("reading");
  const others = edition.siblings.filter(({ language }) => language === edition.language).toSorted((one, other) => one.day.localeCompare(other.day));
  const address = (other: Edition["siblings"][number]) => (other.day < edition.day ? `/texts/${other.id}/compare/${edition.id}` : `/texts/${edition.id}/compare/${other.id}`);
  return (
    <>
      <PageHead over={<><Docket code={edition.issue.docket} tone={toneOf(edition.issue.docket.split("-")[0]!)} href={`/issues/${edition.issue.docket.toLowerCase()}`} /> <Link href={`/texts/${edition.id}`}>{edition.text.title}</Link></>} title={edition.name} />
      <div className="mt-3"><Notice kind="warn">{say("refusals")("field.sameEdition")}</Notice></div>
      {others.length > 0 && <div className="mt-5 button-row">{others.map((other) => <ButtonLink key={other.id} href={address(other)}>{t("compareTo", { edition: t("of", { edition: other.name, day: dayInWords(other.day, dates) }) })}</ButtonLink>)}</div>}
    </>
  );
}

/** Which other editions either side could be. */
function Others({ one, two, t, dates }: { one: Edition; two: Edition; t: Speak; dates: string }) {
  const others = [two, ...two.siblings].filter(({ id, language }) => id !== one.id && id !== two.id && language === two.language).toSorted((a, b) => a.day.localeCompare(b.day));
  if (others.length === 0) return null;
  return (
    <p className="small mt-2 text-ink-2">
      {t("compare.instead")}: {others.map(({ id, name, day }, nth) => <span key={id}>{nth > 0 && " · "}<Link href={`/texts/${id}/compare/${two.id}`}>{name}, {dayInWords(day, dates)}</Link></span>)}
    </p>
  );
}
