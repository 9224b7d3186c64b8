import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EditionHead, provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { Find } from "#app/(workshop)/texts/[edition]/find.tsx";
import { ToPart } from "#app/(workshop)/texts/[edition]/to-part.tsx";
import { branchesOf } from "#components/texts/branches.ts";
import { LawOutline } from "#components/texts/law-outline.tsx";
import { LawText } from "#components/texts/law-text.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { readingOfEdition, saidOnProvisions } from "#lib/readings/queries.ts";
import { ask, askLeniently, firstOf } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ edition: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Reading = Awaited<ReturnType<typeof readingOfEdition>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, text } = await ask(editionById, { edition: (await params).edition });
  return { title: `${text.title}, ${name}` };
}

/** An edition of a law, to be read: the tree, the text, what was found in it and what was said about it. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { edition: id } = await params;
  const { lang: _, ...given } = firstOf(await searchParams);
  const t = (await speech()).say("reading");
  const edition = await ask(editionById, { edition: id });
  const { answer: reading, ignored } = await askLeniently(readingOfEdition, given, { edition: id });
  if (given.at) redirect(`/texts/${id}${reading.part === 1 ? "" : `?part=${reading.part}`}${reading.provisions.some(({ anchor }) => anchor === given.at) ? `#${given.at}` : ""}`);
  const said = await ask(saidOnProvisions, { edition: id, part: reading.part ?? "all" });
  const at = (part: number | "all") => `/texts/${id}${part === 1 ? "" : `?part=${part}`}`;
  const branches = branchesOf(reading.outline, { part: reading.part, recitals: t("recitals"), addressOf: ({ anchor, part }) => (reading.part === null || part === reading.part ? `#${anchor}` : `${at(part)}#${anchor}`) });
  return (
    <>
      <EditionHead edition={edition} />
      {reading.parts > 1 && reading.part !== null && <ToPart edition={id} />}
      {ignored.length > 0 && <div className="mt-3"><Notice kind="warn">{t("compare.ignored", { names: ignored.join(", ") })}</Notice></div>}
      <div className="law-page">
        <SkipLink target="law">{t("skipToText")}</SkipLink>
        <div className="law-side"><LawOutline label={t("contents")} branches={branches} /></div>
        <div className="law-main" id="law">
          <Find edition={id} given={given} search={reading.search} t={t} />
          {reading.parts > 1 && <Parts reading={reading} at={at} t={t} />}
          <LawText provisions={reading.provisions} lang={edition.language} addressOf={(anchor) => provisionAddress(id, anchor)} said={new Map(said.map(({ anchor, total }) => [anchor, total]))} marked={reading.search?.words} t={t} />
          {reading.parts > 1 && <div className="mt-8"><Pages reading={reading} at={at} t={t} /></div>}
        </div>
      </div>
    </>
  );
}

type PartsProps = { reading: Reading; at: (part: number | "all") => string; t: Speak };

function Parts({ reading, at, t }: PartsProps) {
  return (
    <p className="small mb-4 text-ink-2">
      <span className="to-contents"><a href="#contents">{t("toContents")}</a> · </span>
      {reading.part !== null && `${t("part", { part: reading.part, parts: reading.parts })} · `}
      <Link href={at(reading.part === null ? 1 : "all")}>{t(reading.part === null ? "inParts" : "wholeText")}</Link>
    </p>
  );
}

function Pages({ reading: { part, parts }, at, t }: PartsProps) {
  if (part === null) return null;
  return <Pagination label={t("parts")} here={t("part", { part, parts })} previous={part > 1 ? { href: at(part - 1), label: t("partPrevious") } : undefined} next={part < parts ? { href: at(part + 1), label: t("partNext") } : undefined} />;
}
