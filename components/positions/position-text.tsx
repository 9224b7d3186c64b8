import type { ReactNode } from "react";
import { Amendment } from "#components/positions/amendments.tsx";
import { AskSource } from "#components/positions/ask-source.tsx";
import { DiffersHere, type Differing } from "#components/positions/divergences.tsx";
import { knownIn } from "#components/positions/known-in.ts";
import { Markdown, type Known } from "#components/ui/markdown.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import { paragraphsIn } from "#lib/formats/markdown/paragraphs.ts";
import { addressOf, type Place } from "#lib/formats/numbered-text.ts";
import { useSpeech } from "#lib/next/words.ts";

type Props = {
  text: FrozenText;
  /** Where its asks come from, as far as the reader may know. */
  sources?: readonly AskSource[];
  /** What other hubs hold something else on. */
  differing?: readonly Differing[] | undefined;
  /** Where several texts stand on one page: what the addresses of its parts begin with. */
  among?: string;
  /** The page on which its paragraphs are found for ever, where that is another. */
  address?: string;
  /** The same text with all that a reference in it can mean, where not all of that is shown here. */
  refers?: FrozenText;
  /** What stands at the end of a paragraph, and under it. */
  beside?: (place: Place, words: string) => { mark?: ReactNode; under?: ReactNode };
};

/** The text of a position in full: numbered sections, numbered asks, amendments. Every paragraph has an address, in a version for ever. */
export async function PositionText({ text, refers = text, ...props }: Props) {
  const known = await knownIn(refers);
  return (
    <>
      <Body text={text} known={known} {...props} />
      {text.amendments.map((amendment) => <div key={amendment.number} className="mt-6"><Amendment amendment={amendment} among={props.among} language={text.language} view="redline" /></div>)}
    </>
  );
}

function Body({ text: { sections, asks, language }, sources = [], differing = [], among = "", address, known, beside }: Omit<Props, "refers"> & { known: Known }) {
  const { say } = useSpeech();
  const [t, terms] = [say("positions"), say("terms")];
  const anchor = (id: string, label: string, what: string) => <a href={address ? `${address}#${id}` : `#${among}${id}`} className="permalink" aria-label={t("linkTo", { what })}>{label}</a>;
  return (
    <div className="document mt-7" lang={language}>
      {sections.map(({ heading, body }, index) => {
        const section = index + 1;
        const about = beside?.({ section, paragraph: null }, body) ?? {};
        return (
          <section key={section} id={`${among}s${section}`}>
            <h2>{section}. {heading} {anchor(`s${section}`, "¶", heading || t("sectionOf", { section }))} {about.mark}</h2>
            {about.under}
            {paragraphsIn(body).map(({ text: words }, at) => {
              const place = { section, paragraph: at + 1 };
              const { mark, under } = beside?.(place, words) ?? {};
              return (
                <div key={at} id={`${among}${addressOf(place)}`} className="paragraph">
                  {anchor(addressOf(place), `${section}.${at + 1}`, t("paragraphOf", place))}
                  <Markdown text={words} known={known} after={mark && <> {mark}</>} />
                  {under}
                </div>
              );
            })}
            <DiffersHere from={differing} part="section" number={section} />
          </section>
        );
      })}
      {asks.length > 0 && (
        <section id={`${among}asks`}>
          <h2>{t("whatWeAsk")}</h2>
          <ol>{asks.map(({ number, statement, provision, priority }) => <li key={number} value={number} id={`${among}ask-${number}`}>{statement} <span className="small text-ink-2">({[terms(`askPriorities.${priority}`), provision].filter(Boolean).join(", ")})</span> {anchor(`ask-${number}`, "¶", t("ask.title", { number }))}<AskSource source={sources.find(({ ask }) => ask === number)} /><DiffersHere from={differing} part="ask" number={number} /></li>)}</ol>
        </section>
      )}
    </div>
  );
}
