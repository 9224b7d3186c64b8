import type { ReactNode } from "react";
import { DiffText } from "#components/figure/diff-text.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Stance } from "#db/vocabulary.ts";
import type { Difference } from "#lib/formats/diff.ts";
import type { ComparedAmendment, ComparedAsk, ComparedSection, ComparedTexts } from "#lib/versions/model.ts";
import { useSpeech } from "#lib/next/words.ts";

const differs = ({ pieces }: Difference) => pieces.some(({ kind }) => kind !== "same");

/** Two texts of a position as one, with the words that came and went; what reads as before is counted. */
export function ComparedTextsView({ compared, language }: { compared: ComparedTexts; language: string }) {
  const { say } = useSpeech();
  const [t, terms] = [say("positions"), say("terms")];
  const { title, lede, stance, sections, asks, amendments } = compared;
  const changed = sections.filter(({ change }) => change !== "same");
  const [theAsks, theAmendments] = [asks.filter(({ change }) => change !== "same"), amendments.filter(({ change }) => change !== "same")];
  const stanceMoved = stance[0] !== stance[1];
  const head = differs(title) || differs(lede) || stanceMoved;
  if (!head && changed.length + theAsks.length + theAmendments.length === 0) return <p>{t("compare.same")}</p>;
  return (
    <div className="document text-compared">
      {head && (
        <section>
          <h2>{t("compare.head")}</h2>
          {stanceMoved && <p className="small">{t("compare.stance", { before: terms(`stances.${stance[0] as Stance}`), after: terms(`stances.${stance[1] as Stance}`) })}</p>}
          {differs(title) && <Words difference={title} language={language} strong />}
          {differs(lede) && <Words difference={lede} language={language} />}
        </section>
      )}
      {changed.map((section) => <ComparedSectionView key={`${section.before} ${section.after}`} section={section} language={language} />)}
      {changed.length < sections.length && <p className="small text-ink-2">{t("compare.unchanged", { count: sections.length - changed.length })}</p>}
      {theAsks.length > 0 && <section><h2>{t("compare.asks")}</h2>{theAsks.map((ask) => <AskView key={ask.number} ask={ask} language={language} />)}</section>}
      {theAmendments.length > 0 && <section><h2>{t("compare.amendments")}</h2>{theAmendments.map((amendment) => <AmendmentView key={amendment.number} amendment={amendment} language={language} />)}</section>}
    </div>
  );
}

function Words({ difference, language, strong = false }: { difference: Difference; language: string; strong?: boolean }) {
  const t = useSpeech().say("positions");
  return <>{difference.by === "paragraph" && <p className="small text-ink-2">{t("compare.byParagraph")}</p>}<div className={strong ? "strong whitespace-pre-line" : "whitespace-pre-line"} lang={language}><DiffText pieces={difference.pieces} /></div></>;
}

function Change({ change }: { change: ComparedSection["change"] }) {
  const t = useSpeech().say("positions");
  return change === "same" ? null : <Tag>{t(`compare.${change}`)}</Tag>;
}

function ComparedSectionView({ section: { before, after, change, heading, body }, language }: { section: ComparedSection; language: string }) {
  const t = useSpeech().say("positions");
  const number = after ?? before!;
  const name = before !== null && after !== null && before !== after ? t("compare.sectionMoved", { before, after }) : t("compare.section", { after: number });
  return (
    <section>
      <h2>{name} <Change change={change} /></h2>
      <Words difference={heading} language={language} strong />
      <Words difference={body} language={language} />
    </section>
  );
}

function AskView({ ask: { number, change, statement, priority: [was, is], redLine }, language }: { ask: ComparedAsk; language: string }) {
  const { say } = useSpeech();
  const [t, terms] = [say("positions"), say("terms")];
  const notes: ReactNode[] = [
    was && is && was !== is && t("compare.priority", { before: terms(`askPriorities.${was}`), after: terms(`askPriorities.${is}`) }),
    redLine[0] !== redLine[1] && change === "changed" && t(redLine[1] ? "compare.redLineOn" : "compare.redLineOff"),
  ].filter(Boolean);
  return <div><h3>{t("ask.title", { number })} <Change change={change} /></h3><Words difference={statement} language={language} />{notes.map((note, index) => <p key={index} className="small">{note}</p>)}</div>;
}

function AmendmentView({ amendment: { number, change, provision, current, proposed, justification }, language }: { amendment: ComparedAmendment; language: string }) {
  const t = useSpeech().say("positions");
  const parts = ([["provision", provision], ["current", current], ["proposed", proposed], ["justification", justification]] as const).filter(([, part]) => differs(part));
  return <div><h3>{t("amendment.title", { number })} <Change change={change} /></h3>{parts.map(([name, part]) => <div key={name}><p className="small text-ink-2">{t(`compare.${name}`)}</p><Words difference={part} language={language} /></div>)}</div>;
}
