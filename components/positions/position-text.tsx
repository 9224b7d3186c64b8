import { Amendment } from "#components/positions/amendments.tsx";
import { AskSource } from "#components/positions/ask-source.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import { useSpeech } from "#lib/next/words.ts";

const paragraphs = (body: string) => body.split(/\n{2,}/).filter((paragraph) => paragraph.trim());

/** The text of a position in full: numbered sections, numbered asks, amendments. Every paragraph has an address in its version. */
export function PositionText({ text, sources = [] }: { text: FrozenText; /** Where its asks come from, as far as the reader may know. */ sources?: readonly AskSource[] }) {
  return (
    <>
      <Body text={text} sources={sources} />
      {text.amendments.map((amendment) => <div key={amendment.number} className="mt-6"><Amendment amendment={amendment} language={text.language} view="redline" /></div>)}
    </>
  );
}

function Body({ text: { sections, asks, language }, sources }: { text: FrozenText; sources: readonly AskSource[] }) {
  const { say } = useSpeech();
  const [t, terms] = [say("positions"), say("terms")];
  const anchor = (id: string, what: string) => <a href={`#${id}`} className="permalink" aria-label={t("linkTo", { what })}>¶</a>;
  return (
    <div className="document mt-7" lang={language}>
      {sections.map(({ heading, body }, index) => (
        <section key={index} id={`s${index + 1}`}>
          <h2>{index + 1}. {heading} {anchor(`s${index + 1}`, heading)}</h2>
          {paragraphs(body).map((paragraph, at) => <p key={at} id={`s${index + 1}p${at + 1}`}>{paragraph}</p>)}
        </section>
      ))}
      {asks.length > 0 && (
        <section id="asks">
          <h2>{t("whatWeAsk")}</h2>
          <ol>{asks.map(({ number, statement, priority }) => <li key={number} value={number} id={`ask-${number}`}>{statement} <span className="small text-ink-2">({terms(`askPriorities.${priority}`)})</span> {anchor(`ask-${number}`, t("ask.title", { number }))}<AskSource source={sources.find(({ ask }) => ask === number)} /></li>)}</ol>
        </section>
      )}
    </div>
  );
}
