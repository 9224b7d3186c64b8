import { DiffText } from "#components/figure/diff-text.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { authorsOf, changesIn, headingOf, isDeleted, type AmendmentRow } from "#lib/formats/amendment-forms/document.ts";
import { isRightToLeft } from "#lib/formats/amendment-forms/scripts.ts";
import { isAnswered } from "#lib/formats/pack-forms/document.ts";
import type { Outgoing } from "#lib/next/pack-files.ts";

type Pack = Pick<Outgoing, "document" | "words">;

/** What an authority is sent, in its own language and with the fixed words of that: letter head, text, asks, answers, amendments in two columns. */
export function Printed({ document, words }: Pack) {
  const { title, body, language, organisation, authority, reference, day, asks, answers, amendments } = document;
  return (
    <article className="pack-page" lang={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>
      <header>
        <p><strong>{organisation}</strong><br />{day}<br />{words.reference}: {reference}</p>
        <p className="mt-3">{words.to}<br /><strong>{authority}</strong></p>
        <h1>{title}</h1>
      </header>
      {body.trim() && <Markdown text={body} />}
      {asks.length > 0 && (
        <section>
          <h2>{words.asks}</h2>
          <ol>{asks.map(({ number, statement, provision }) => <li key={number}>{statement}{provision && <em> ({provision})</em>}</li>)}</ol>
        </section>
      )}
      {answers.length > 0 && (
        <section>
          <h2>{words.answers}</h2>
          {answers.map((one, at) => (
            <div key={at} className="answer">
              <p><strong>{`${one.number} ${one.question}`.trim()}</strong></p>
              {one.chosen.length > 1 ? <ul>{one.chosen.map((option) => <li key={option}>{option}</li>)}</ul> : one.chosen.map((option) => <p key={option}>{option}</p>)}
              {isAnswered(one) ? <Markdown text={one.answer} /> : <p><em>{words.unanswered}</em></p>}
            </div>
          ))}
        </section>
      )}
      {amendments.rows.length > 0 && <section><h2>{words.amendments}</h2>{amendments.rows.map((row) => <Amendment key={row.number} row={row} document={document} words={words} />)}</section>}
    </article>
  );
}

/** One amendment as Parliament prints it: changed words marked on both sides. */
function Amendment({ row, document: { amendments }, words: { form } }: Pack & { row: AmendmentRow }) {
  const pieces = changesIn(row, amendments);
  const [title, ...replaced] = headingOf(row, form);
  return (
    <div className="sheet">
      <div className="sheet-head">
        {replaced.map((line) => <p key={line} className="above">{line}</p>)}
        <h3>{title}</h3>
        <p className="authors">{authorsOf(row, amendments)}</p>
        <p>{row.place}</p>
      </div>
      <div className="sheet-columns">
        <div className="sheet-column"><h3>{amendments.textHead}</h3><div className="sheet-text"><DiffText pieces={pieces.filter(({ kind }) => kind !== "inserted")} /></div></div>
        <div className="sheet-column"><h3>{form.amended}</h3><div className="sheet-text">{isDeleted(row) ? <span className="deleted-word">{form.deleted}</span> : <DiffText pieces={pieces.filter(({ kind }) => kind !== "deleted")} />}</div></div>
      </div>
      {row.justification.trim() && <div className="sheet-justification"><h3>{form.justification}</h3><div className="whitespace-pre-line">{row.justification}</div></div>}
    </div>
  );
}
