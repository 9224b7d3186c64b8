import type { ReactNode } from "react";
import { Talk } from "#app/(workshop)/positions/[position]/talk.tsx";
import { Threads } from "#app/(workshop)/positions/[position]/thread.tsx";
import { knownIn } from "#components/positions/known-in.ts";
import type { Differing } from "#components/positions/divergences.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import { threadsOnPosition } from "#lib/comments/queries.ts";
import { addressOf, type Place } from "#lib/formats/numbered-text.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { suggestionsOnPosition } from "#lib/suggestions/queries.ts";

type Props = {
  position: string; text: FrozenText;
  /** What other hubs hold something else on. */
  differing?: readonly Differing[];
  /** The same with its asks and amendments, where they are shown elsewhere on the page. */
  refers?: FrozenText;
  /** Null for the draft. */
  version: number | null;
  /** The address of this page, ready for one more parameter; and the paragraph that is talked about now. */
  here: string; at: string | undefined;
  /** The conversation somebody was led to: the paragraph it is about is open. */
  thread: string | undefined;
};

/** A text with what is said about its paragraphs: how much beside each, and one conversation open at a time. The public reads the text alone. */
export async function Written({ position, text, refers = text, differing, version, here, at: named, thread }: Props) {
  const t = (await speech()).say("positions");
  const talk = await askIfReadable(threadsOnPosition, { position, ...(version === null ? {} : { version }) });
  const suggested = version === null ? await askIfReadable(suggestionsOnPosition, { position }) : null;
  const open = (talk?.threads ?? []).filter(({ resolved }) => !resolved);
  const [gone, settled] = [open.filter((thread) => thread.at === null), (talk?.threads ?? []).filter(({ resolved }) => resolved)];
  const at = named ?? open.find(({ id }) => id === thread)?.at;
  const beside = (place: Place, words: string): { mark?: ReactNode; under?: ReactNode } => {
    if (!talk) return {};
    const address = addressOf(place);
    const threads = open.filter((thread) => thread.at === address);
    const changes = (suggested?.suggestions ?? []).filter((one) => one.state === "open" && one.at === address).length;
    const isOpen = at === address;
    const count = threads.length + changes;
    const what = place.section === 0 ? t("theLede") : place.paragraph === null ? t("sectionOf", { section: place.section }) : t("paragraphOf", { section: place.section, paragraph: place.paragraph });
    return {
      mark: (count > 0 || talk.may.comment) && <Link href={isOpen ? `${here.slice(0, -1)}#${address}` : `${here}at=${address}#${address}`} className={count > 0 ? "talk-mark some" : "talk-mark"} aria-expanded={isOpen} aria-label={t("comments.about", { count, what })}>{count > 0 ? count : t("comments.add")}</Link>,
      under: isOpen && <Talk position={position} version={version} address={address} words={words} threads={threads} changes={changes} may={{ comment: talk.may.comment, suggest: suggested?.may.suggest ?? false }} language={text.language} />,
    };
  };
  const summary = beside({ section: 0, paragraph: null }, text.lede);
  return (
    <>
      {text.lede && <div id="lede" className="paragraph"><div className="lede" lang={text.language}><Markdown text={text.lede} known={await knownIn(refers)} after={summary.mark && <> {summary.mark}</>} /></div>{summary.under}</div>}
      <PositionText text={text} refers={refers} differing={differing} beside={beside} />
      {gone.length > 0 && <div className="mt-7"><Section heading={t("comments.gone")}><Threads position={position} threads={gone} language={text.language} /></Section></div>}
      {settled.length > 0 && <div className="mt-5"><Details summary={t("comments.settled", { count: settled.length })} open={settled.some(({ id }) => id === thread)}><Threads position={position} threads={settled} language={text.language} /></Details></div>}
    </>
  );
}
