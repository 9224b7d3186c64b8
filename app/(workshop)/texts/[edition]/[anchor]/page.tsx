import type { Metadata } from "next";
import { EditionHead, provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { SaidRow } from "#app/(workshop)/texts/[edition]/[anchor]/said-row.tsx";
import { LawText } from "#components/texts/law-text.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { talkOn } from "#lib/discussion/model.ts";
import { discussionsInBrief } from "#lib/discussion/queries.ts";
import { provisionInContext } from "#lib/readings/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech, type Speak } from "#lib/next/words.ts";
import { editionById } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ edition: string; anchor: string }> };
type Provision = Awaited<ReturnType<typeof provisionInContext>>;

async function load(params: Props["params"]) {
  const { edition, anchor } = await params;
  return { edition: await ask(editionById, { edition }), provision: await ask(provisionInContext, { edition, anchor: decodeURIComponent(anchor) }) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, provision } = await load(params);
  return { title: `${provision.locator}, ${edition.text.title}` };
}

/** One provision in its article, with what has been said about it and how it reads in other editions. Its address is its permalink. */
export default async function ProvisionPage({ params }: Props) {
  const { edition, provision } = await load(params);
  const t = (await speech()).say("reading");
  const { said, unit } = provision;
  return (
    <>
      <EditionHead edition={edition} />
      <div className="columns half-aside mt-7">
        <div>
          <Around edition={edition.id} provision={provision} t={t} />
          <LawText provisions={provision.provisions} lang={edition.language} current={provision.anchor === unit.anchor ? undefined : provision.anchor} addressOf={(anchor) => provisionAddress(edition.id, anchor)} said={new Map(provision.marks.map(({ anchor, total }) => [anchor, total]))} t={t} />
        </div>
        <div className="stack">
          <Section id="said" heading={t("saidTitle")} after={provision.locator}>
            {said.length === 0 ? <p className="small pt-1 text-ink-2">{t("saidNothing")}</p> : <ul className="law-said">{said.map((one) => <SaidRow key={`${one.kind} ${one.id}`} said={one} at={provision.locator} t={t} />)}</ul>}
            <Talk on={`provision:${provision.id}`} />
          </Section>
          <Elsewhere provision={provision} t={t} />
          <div className="screen-only"><ButtonRow><CopyButton text={`${unit.locator === provision.locator ? "" : `${provision.locator}, `}${edition.text.title}`} label={t("copyLink")} done={t("copied")} /></ButtonRow></div>
        </div>
      </div>
    </>
  );
}

/** The way to what is talked about it, and to begin something, for those who may. */
async function Talk({ on }: { on: string }) {
  const found = await askIfReadable(discussionsInBrief, { on });
  const t = (await speech()).say("discussion");
  return found && <div data-live={talkOn(on)} className="mt-3 screen-only"><ButtonRow>{found.may.start && <ButtonLink size="small" href={`/discussions?on=${on}#begin`}>{t("begin")}</ButtonLink>}{found.open > 0 && <Link href={`/discussions?on=${on}`}>{t("open", { count: found.open })}</Link>}</ButtonRow></div>;
}

/** The way to what stands before and after, and into the whole text. */
function Around({ edition, provision: { before, after, unit, part }, t }: { edition: string; provision: Provision; t: Speak }) {
  return (
    <nav className="law-around small" aria-label={t("neighbours")}>
      {before && <Link rel="prev" href={provisionAddress(edition, before.anchor)}>← {before.label ?? before.locator}</Link>}
      <Link href={`/texts/${edition}${part > 1 ? `?part=${part}` : ""}#${unit.anchor}`}>{t("inTheText")}</Link>
      {after && <Link rel="next" href={provisionAddress(edition, after.anchor)}>{after.label ?? after.locator} →</Link>}
    </nav>
  );
}

/** The same provision in the other editions that whoever looks may read. */
async function Elsewhere({ provision: { elsewhere }, t }: { provision: Provision; t: Speak }) {
  const { dates } = await speech();
  return (
    <Section heading={t("throughTime")}>
      {elsewhere.length === 0 ? <p className="small pt-1 text-ink-2">{t("throughTimeNone")}</p> : (
        <ul className="law-said">
          {elsewhere.map(({ edition, anchor, locator, words, heading }) => (
            <li key={edition.id}>
              <p className="who"><Link href={provisionAddress(edition.id, anchor)}>{locator}</Link> · {edition.name}, {dayInWords(edition.day, dates)}</p>
              <p className="words" lang={edition.language}>{words || heading || t("noWords")}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
